"""What one browser session does in a review: its questions, and answers that go to the ledger.

The functions that buttons call may not fail, or the page would; what went wrong is shown after.
"""

from __future__ import annotations

import streamlit as st

from graph.errors import LabourgraphError
from graph.model import Decision, Judgement
from graph.resolve.decisions import fold_decisions
from graph.resolve.queue import Item
from loaders.review import Request, open_desk, reviewer
from views.review_queue import Round, key_of, last_of, read_round
from views.shell import reader, settings
from views.text import plain

_PROBLEM = "review:problem"


def current_round() -> Round:
    """The questions of this session, read when it comes and after decisions were applied."""
    key = _round_key()
    if key not in st.session_state:
        graph = reader()
        with st.spinner("Reading the queue …"):
            st.session_state[key] = read_round(settings(), graph)
    found: Round = st.session_state[key]
    return found


def drop_round() -> None:
    """Have the queue read anew, with what others decided and loaded meanwhile."""
    st.session_state.pop(_round_key(), None)
    st.query_params.pop("item", None)


def show_problem() -> None:
    """Show what went wrong with the last answer, once."""
    problem = st.session_state.pop(_PROBLEM, None)
    if problem:
        st.error(plain(problem), icon=":material/error:")


def answer(item: Item, judgement: Judgement) -> None:
    """Write the answer to a question into the ledger; an answered one is not answered again."""
    key = key_of(item)
    why = str(st.session_state.get(why_key(item)) or "").strip()
    documents = item.documents
    if judgement == "apart":
        documents = tuple(st.session_state.get(other_key(item), item.other))
    request = Request(
        judgement, item.left, item.right, why, evidence=item.documents, documents=documents
    )
    try:
        with open_desk(settings()) as desk:
            # A key pressed twice in haste comes twice.
            if key in {key_of(one) for one in current_round().open(desk.standing())}:
                desk.decide(request)
    except LabourgraphError as error:
        st.session_state[_PROBLEM] = str(error)
    st.query_params.pop("item", None)


def skip(item: Item) -> None:
    """Put a question off."""
    current_round().skip(key_of(item))
    st.query_params.pop("item", None)


def undo(identifier: str) -> None:
    """Take a decision back and show its question again."""
    try:
        with open_desk(settings()) as desk:
            decision = next((one for one in desk.ledger.read() if one.id == identifier), None)
            desk.undo(identifier)
    except LabourgraphError as error:
        st.session_state[_PROBLEM] = str(error)
        return
    if decision is None or current_round().about(decision) is None:
        drop_round()
    if decision is not None:
        st.query_params["item"] = key_of(decision)


def my_last(decisions: list[Decision]) -> Decision | None:
    """The last decision of who reviews that stands."""
    undone = fold_decisions(decisions).undone
    return last_of(decisions, undone, reviewer(settings()))


def why_key(item: Item) -> str:
    """Where the reason that is being written for an answer is kept."""
    return f"review:why:{key_of(item)}"


def other_key(item: Item) -> str:
    """Where the documents are kept that are chosen as meaning another of the name."""
    return f"review:other:{key_of(item)}"


def _round_key() -> str:
    return f"review:round:{settings().store}"
