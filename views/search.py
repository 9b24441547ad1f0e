"""Search: entities by any spelling of their names, or all of a kind."""

from __future__ import annotations

import streamlit as st

from views.counts import counts, most_told
from views.find import Hit, find
from views.shell import empty, ontology, reader, symbol
from views.text import count, kind_words, plain

_SHOWN = 60


def show() -> None:
    """Draw the page."""
    st.title("Search")
    text = st.text_input(
        "Name of a person, a site, a campaign …",
        key="q",
        type="search",
        placeholder="in Latin letters or hangul, any spelling",
        bind="query-params",
    )
    found = counts(reader(), ontology().entity_kinds())
    kinds = [kind for kind, number in found.items() if number]
    if not kinds:
        empty()
        return
    kind = _chosen_kind(kinds)
    if text and text.strip():
        _hits(find(reader(), text, kind or "Entity"), text.strip())
    elif kind:
        _all_of(kind, found[kind])
    else:
        st.caption("Write a name, or choose a kind to look through.")


def _chosen_kind(kinds: list[str]) -> str | None:
    """The kind in the address; bound by hand, for Streamlit would bind its symbol and words."""
    given = st.query_params.get("kind")
    key = f"kind:{given}"
    chosen: str | None = st.pills(
        "Kind",
        kinds,
        default=given if given in kinds else None,
        key=key,
        format_func=lambda kind: f"{symbol(kind)} {kind_words(kind)}",
        label_visibility="collapsed",
        on_change=_keep_kind,
        args=(key,),
    )
    return chosen


def _keep_kind(key: str) -> None:
    chosen = st.session_state[key]
    if chosen:
        st.query_params["kind"] = chosen
    else:
        st.query_params.pop("kind", None)


def _hits(hits: list[Hit], text: str) -> None:
    if not hits:
        st.info(
            f"Nothing in the graph is called {plain(text)}. Try a part of the name, "
            "another spelling, or another kind."
        )
        return
    st.caption(count(len(hits), "entity", "entities"))
    with st.container(gap=None):
        for hit in hits[:_SHOWN]:
            also = f" :gray[also {plain(hit.spelling)}]" if hit.spelling != hit.name else ""
            _row(hit.id, hit.name, hit.documents, also)
    if len(hits) > _SHOWN:
        st.caption(f"{len(hits) - _SHOWN:,} more; write more of the name.")


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
