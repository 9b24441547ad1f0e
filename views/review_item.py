"""The question that is asked: both entities side by side, or a claim with its words."""

from __future__ import annotations

from html import escape

import streamlit as st

from graph.resolve.queue import Item
from views.review_apart import choose_other
from views.shell import claims, kind_html, ontology, reader
from views.side_html import side_html
from views.sides import Side, side_of
from views.support import claims_by_id
from views.text import count, entity_address, plain, words


def show_item(item: Item) -> None:
    """Draw what is known of a question."""
    if item.kind == "claim":
        _claim(item)
        return
    left, right = _side(item.left_entity, item.left, item), None
    if item.right is not None:
        right = _side(item.right_entity, item.right, item)
    sides = [one for one in (left, right) if one is not None]
    _grounds(item, sides)
    if len(sides) == 2 and sides[0].entity.id == sides[1].entity.id:
        st.caption("In the graph they are one entity now.")
        sides = sides[:1]
    shared = sides[0].says() & sides[1].says() if len(sides) == 2 else set()
    for column, side in zip(st.columns(max(1, len(sides)), gap="large"), sides, strict=False):
        kind = kind_html(side.entity.label)
        column.html(side_html(side, kind, shared, ontology().kinds))
    if item.kind == "homonym":
        choose_other(item)
    elif len(sides) < 2 and None in (left, right):
        gone = item.left_name if left is None else item.right_name
        st.caption(f"The graph does not hold {plain(gone)} as it is now; apply the decisions.")


def _side(entity: str, unit: str, item: Item) -> Side | None:
    return side_of(reader(), ontology(), (entity, unit), item.documents)


def _grounds(item: Item, sides: list[Side]) -> None:
    """What speaks for and against, and how much a decision changes."""
    tags = [f'<li class="lg-against">✕ {escape(one)}</li>' for one in item.conflicts]
    tags += [f"<li>{escape(one)}</li>" for one in item.reasons]
    st.html(f'<ul class="lg-grounds">{"".join(tags)}</ul>')
    parts = [f"Score {item.score:.3f}"] if item.score is not None else []
    if sides:
        least = min(sides, key=lambda one: one.claims + one.documents)
        told = f"{count(least.claims, 'claim')} and {count(least.documents, 'document')}"
        parts.append(f"a decision touches {told}")
    st.caption(plain(" · ".join(parts)))


def _claim(item: Item) -> None:
    found = claims_by_id(reader(), [item.left])
    if not found:
        st.info("The graph does not hold this claim any more; skip it, or read the queue again.")
        return
    claim = found[0].properties
    relation = words(str(claim.get("relation", "")))
    ends = [
        _end(str(claim.get(end, "")), str(claim.get(f"{end}_text") or ""))
        for end in ("subject", "object")
    ]
    st.html(f'<p class="lg-triple">{ends[0]} <em>{escape(relation)}</em> {ends[1]}</p>')
    confidence = f"confidence {item.score:.3f} · " if item.score is not None else ""
    st.caption(f"{confidence}{plain('; '.join(item.reasons))}")
    claims(found)


def _end(identifier: str, text: str) -> str:
    if not identifier or identifier == "None":
        return escape(text)
    address = escape(entity_address(identifier))
    return f'<a href="{address}" target="_self">{escape(text or identifier)}</a>'
