"""Start: search by any spelling of a name or by kind, else what is in the graph."""

from __future__ import annotations

import streamlit as st

from graph.search import Hit, search
from graph.sounding import sound_alike
from views.counts import counts, most_told
from views.overview import overview
from views.shell import empty, ontology, reader, symbol
from views.text import count, kind_words, plain

_SHOWN = 60
_ALIKE = 10
_RECORDS = ("Claim", "Document")


def show() -> None:
    """Draw the page."""
    st.title("Who works where, and who says so")
    st.html(
        '<p class="lg-lead">Actors, sites and labour campaigns in North Korea: '
        "every fact with the words behind it.</p>"
    )
    text = _written()
    found = counts(reader(), [*_RECORDS, *ontology().entity_kinds()])
    if not found["Document"]:
        empty()
        return
    kinds = {kind: found[kind] for kind in ontology().entity_kinds() if found[kind]}
    kind = _chosen_kind(kinds)
    if text.strip():
        hits = search(reader(), text, _SHOWN + 1, kind=kind, ontology=ontology())
        _hits(hits or _alike(text, kind), text.strip())
    elif kind:
        _all_of(kind, found[kind])
    else:
        overview(found, sum(kinds.values()))


def _alike(text: str, kind: str | None) -> list[Hit]:
    hits = sound_alike(reader(), text, _ALIKE, kind=kind)
    if hits:
        st.caption(f"Nothing is spelled {plain(text.strip())}; this may be spelled so:")
    return hits


def _written() -> str:
    given = st.query_params.get("q", "")
    key = f"q:{given}"
    return st.text_input(
        "Find a person, a site, a campaign …",
        value=given,
        key=key,
        type="search",
        placeholder="any spelling, in Latin letters or hangul",
        on_change=_keep,
        args=("q", key),
    )


def _chosen_kind(kinds: dict[str, int]) -> str | None:
    given = st.query_params.get("kind")
    key = f"kind:{given}"
    chosen: str | None = st.pills(
        "Kind",
        sorted(kinds, key=lambda kind: -kinds[kind]),
        default=given if given in kinds else None,
        key=key,
        format_func=lambda kind: f"{symbol(kind)} {kind_words(kind)} :gray[{kinds[kind]:,}]",
        label_visibility="collapsed",
        on_change=_keep,
        args=("kind", key),
    )
    return chosen


def _keep(name: str, key: str) -> None:
    """Keep a field's value in the address; ``bind`` would keep the kind's symbol and words."""
    value = st.session_state[key]
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def _hits(hits: list[Hit], text: str) -> None:
    if not hits:
        st.info(
            f"Nothing in the graph is called {plain(text)}. Try a part of the name, "
            "another spelling, or another kind."
        )
        return
    if len(hits) > _SHOWN:
        st.caption(f"More than {_SHOWN} entities; write more of the name to see fewer.")
    else:
        st.caption(count(len(hits), "entity", "entities"))
    with st.container(gap=None):
        for hit in hits[:_SHOWN]:
            also = f" :gray[also {plain(hit.matched)}]" if hit.matched != hit.name else ""
            _row(hit.id, hit.name, hit.documents, also)


def _all_of(kind: str, number: int) -> None:
    told = most_told(reader(), kind, _SHOWN)
    st.caption(
        f"{count(number, 'entity', 'entities')} of this kind"
        + (f"; the {len(told)} in most documents:" if number > len(told) else ":")
    )
    with st.container(gap=None):
        for entity in told:
            _row(entity.id, entity.name, entity.documents)


def _row(identifier: str, name: str, documents: int, note: str = "") -> None:
    kind = ontology().kind_of(identifier)
    st.page_link(
        "views/entity.py",
        label=f"{symbol(kind)} **{plain(name)}**{note} "
        f":small[:gray[{kind_words(kind)} · {count(documents, 'document')}]]",
        query_params={"id": identifier},
    )


if __name__ == "__main__":
    show()
