"""Accounts that contradict each other, with the words of each side by side."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from graph.sources.disagree import Disagreement, Side
from views.evidence import evidence_html, evidence_of
from views.facts import independent_of
from views.neighbours import nodes_of
from views.shell import entity_link, ontology, reader
from views.support import claims_by_id
from views.text import count, words

SHOWN = 3
_DIFFER = {
    "figures": "Figures that differ",
    "dates": "Dates that differ",
    "holders": "Two hold one post at one time",
    "places": "Two places, neither in the other",
    "denials": "Said and denied",
}


def show_disagreements(found: Sequence[Disagreement], *, links: bool) -> None:
    """Draw disagreements, each with its sides in columns.

    Args:
        found: what disagrees.
        links: whether to link what it is about.
    """
    for number, one in enumerate(found):
        with st.container(key=f"disagreement-{number}"):
            st.html(
                f'<h3 class="lg-relation">{escape(words(one.relation))}'
                f"<small>{escape(_DIFFER[one.compares])}</small></h3>"
            )
            if links:
                ends = [end for end in (one.subject, one.object) if end is not None]
                for node in nodes_of(reader(), ends, ontology()).values():
                    entity_link(node)
            for column, side in zip(st.columns(len(one.sides)), one.sides, strict=True):
                with column:
                    _side(side)


def _side(side: Side) -> None:
    told = claims_by_id(reader(), list(side.claims))
    evidence = evidence_of(reader(), told[:SHOWN])
    number = count(independent_of(told), "independent source")
    head = f'<p class="lg-sources"><b>{escape(side.account)}</b> · {number}</p>'
    st.html(head + "".join(evidence_html(one, ontology().kinds) for one in evidence))
    if len(told) > SHOWN:
        st.caption(f"{SHOWN} of {count(len(told), 'claim')} are shown.")
