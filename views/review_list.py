"""All open questions, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from graph.resolve.queue import Item
from views.review_queue import key_of
from views.review_session import drop_round
from views.shell import symbol
from views.text import count, plain, shorten

_PAGE = 20
_NAME = 60


def show_list(items: Sequence[Item], current: Item) -> None:
    """Links to all questions, in their order.

    Args:
        items: that the filter leaves, never none.
        current: the one that is asked.
    """
    box = st.expander(count(len(items), "open question"), key="review-list", on_change="rerun")
    if not box.open:
        return
    pages = -(-len(items) // _PAGE)
    with box:
        page = st.pagination(pages, key="review:page") if pages > 1 else 1
        with st.container(gap=None):
            for item in items[(page - 1) * _PAGE : page * _PAGE]:
                _row(item, is_current=item is current)
        st.button("Read the queue again", type="tertiary", on_click=drop_round)


def _row(item: Item, *, is_current: bool) -> None:
    names = [plain(shorten(one, _NAME)) for one in (item.left_name, item.right_name) if one]
    told = " · ".join(f"**{one}**" if is_current else one for one in names)
    score = f" :small[:gray[{item.score:.3f}]]" if item.score is not None else ""
    mark = "" if item.kind == "claim" else f"{symbol(item.entity_kind)} "
    address = {**st.query_params.to_dict(), "item": key_of(item)}
    st.page_link("views/review.py", label=f"{mark}{told}{score}", query_params=address)
