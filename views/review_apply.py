"""Bring the graph to the decisions, from the page."""

from __future__ import annotations

import streamlit as st

from graph.errors import StoreInUseError, StoreUnavailableError
from graph.store import open_store
from loaders.review import apply_decisions, open_desk
from loaders.summary import Summary
from views.review_session import drop_round
from views.shell import settings
from views.text import count, plain

_APPLIED = "review:applied"


def pending() -> None:
    """Say how many decisions the graph does not show yet, with a button that applies them."""
    done: Summary | None = st.session_state.pop(_APPLIED, None)
    if done is not None:
        _say(done)
    with open_desk(settings()) as desk:
        number = desk.resolver.not_shown()
    if not number:
        return
    if st.button(
        f"Apply {count(number, 'decision')}",
        key="review:apply",
        icon=":material/merge:",
        help="They are kept already; this brings the graph to them.",
    ):
        _apply()


def _apply() -> None:
    try:
        with st.status("Applying …") as status:

            def show(summary: Summary) -> None:
                changed = count(summary.renewed, "document")
                status.update(label=f"Applying … {changed} changed")

            with open_store(settings(), write=True) as store:
                st.session_state[_APPLIED] = apply_decisions(store, settings(), show)
    except (StoreInUseError, StoreUnavailableError) as error:
        st.warning(
            f"{plain(str(error))}. Your decisions are kept in "
            f"{plain(str(settings().ledger_path))}: apply them later.",
            icon=":material/lock:",
        )
        return
    drop_round()
    st.rerun()


def _say(done: Summary) -> None:
    st.success(
        f"The graph shows all decisions; {count(done.renewed, 'document')} changed.",
        icon=":material/check:",
    )
    for line in done.failed:
        st.warning(plain(line), icon=":material/warning:")
