"""Review: one open question after the other, answered with a key; decisions go to the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import streamlit as st

from graph.model import Decision
from graph.resolve.decisions import Standing, fold_decisions
from graph.resolve.ledger import Ledger
from graph.resolve.queue import Item
from loaders.review import reviewer
from views.review_apply import pending
from views.review_item import show_item
from views.review_list import show_list
from views.review_queue import chosen, decided, key_of, kinds_of
from views.review_session import (
    answer,
    current_round,
    drop_round,
    my_last,
    show_problem,
    skip,
    undo,
    why_key,
)
from views.review_words import review_words
from views.shell import reader, settings, symbol
from views.text import kind_words, plain


def show() -> None:
    """Draw the page."""
    st.title("Who is who")
    reader()
    show_problem()
    decisions = Ledger(settings().ledger_path).read()
    standing = fold_decisions(decisions)
    items = current_round().open(standing)
    _progress(items, standing)
    pending()
    shown = _filtered(items)
    if not shown:
        _nothing(decisions)
        return
    wanted = st.query_params.get("item")
    item = next((one for one in items if key_of(one) == wanted), shown[0])
    st.subheader(review_words().asks[item.kind])
    _answers(item, decisions)
    show_item(item)
    show_list(shown, item)


def _progress(items: Sequence[Item], standing: Standing) -> None:
    done = decided(standing)
    share = done / (done + len(items)) if done + len(items) else 1.0
    st.progress(share, text=f"{done:,} decided · {len(items):,} open")


def _filtered(items: list[Item]) -> list[Item]:
    kinds, entity_kinds = kinds_of(items)
    names = {str(key): value for key, value in review_words().kinds.items()}
    kind = _filter("Question", "kind", kinds, lambda one: names[one])
    about = _filter("About", "about", entity_kinds, lambda one: f"{symbol(one)} {kind_words(one)}")
    return chosen(items, kind, about)


def _filter(
    label: str, name: str, numbers: Counter[str], words: Callable[[str], str]
) -> str | None:
    """A choice that is kept in the address; nothing where there is nothing to choose."""
    if len(numbers) < 2:
        return None
    given = st.query_params.get(name)
    key = f"review:{name}:{given}"
    picked: str | None = st.pills(
        label,
        [one for one, _ in numbers.most_common()],
        default=given if given in numbers else None,
        key=key,
        format_func=lambda one: f"{words(one)} :gray[{numbers[one]:,}]",
        label_visibility="collapsed",
        on_change=_keep,
        args=(name, key),
    )
    return picked


def _keep(name: str, key: str) -> None:
    value = st.session_state[key]
    st.query_params.pop("item", None)
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def _answers(item: Item, decisions: list[Decision]) -> None:
    """The buttons. Their keys name the question, so that a second press answers no other one."""
    own = key_of(item)
    with st.container(horizontal=True, key="review-answers"):
        for one in review_words().answers_to(item):
            st.button(
                one.label,
                key=f"review:{one.judgement}:{own}",
                shortcut=one.key,
                on_click=answer,
                args=(item, one.judgement),
            )
        st.button("Skip", key=f"review:skip:{own}", shortcut="k", on_click=skip, args=(item,))
        _undo(decisions)
    st.text_input(
        "Why",
        key=why_key(item),
        placeholder="Why? (kept with the decision, may be left empty)",
        label_visibility="collapsed",
        max_chars=1000,
    )
    st.caption(f"Decisions are signed {plain(reviewer(settings()))}.{_said(decisions)}")


def _undo(decisions: list[Decision]) -> None:
    last = my_last(decisions)
    st.button(
        "Undo",
        key=f"review:undo:{last.id if last else ''}",
        shortcut="z",
        type="tertiary",
        icon=":material/undo:",
        disabled=last is None,
        on_click=undo,
        args=(last.id if last else "",),
    )


def _said(decisions: list[Decision]) -> str:
    """What the last decision was, in words."""
    last = my_last(decisions)
    if last is None:
        return ""
    item = current_round().about(last)
    ends = (item.left_name, item.right_name) if item else (last.left, last.right or "")
    what = " and ".join(f"**{plain(one)}**" for one in ends if one)
    return f" The last: {what} {review_words().says[last.judgement]}."


def _nothing(decisions: list[Decision]) -> None:
    path = plain(str(settings().ledger_path))
    st.info(
        "Nothing waits for review. Questions come up when documents are loaded whose names are "
        f"alike; decisions are kept in {path}.",
        icon=":material/done_all:",
    )
    with st.container(horizontal=True):
        st.button("Read the queue again", key="review:reread", on_click=drop_round)
        _undo(decisions)
    said = _said(decisions)
    if said:
        st.caption(said)


if __name__ == "__main__":
    show()
