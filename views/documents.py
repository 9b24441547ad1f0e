"""Sources: documents by outlet, kind and date; one of them to read with all that is marked."""

from __future__ import annotations

import streamlit as st

from views.document_forget import forget_form, say_forgotten
from views.document_list import (
    FIELDS,
    NONE,
    PAGE,
    Outlet,
    Wish,
    count_documents,
    list_documents,
    list_html,
    outlets_of,
    wish_of,
)
from views.document_text import Text, claim_lines, passage_section, read_text
from views.shell import claims, empty, ontology, reader
from views.text import count, plain, shorten, titled

_PAGE = "views/documents.py"
_ANY = "any"


def show() -> None:
    """Draw the document that the address names, or the list it asks for."""
    identifier = st.query_params.get("id", "")
    if identifier:
        _read(identifier)
    else:
        _list()


def _list() -> None:
    st.title("Sources")
    say_forgotten()
    wish = wish_of(st.query_params)
    _filters(wish, outlets_of(reader()))
    number = count_documents(reader(), wish)
    if not number:
        _nothing(wish)
        return
    pages = -(-number // PAGE)
    wish = Wish(wish.given, min(wish.page, pages))
    st.caption(f"{count(number, 'document')} · page {wish.page:,} of {pages:,}")
    st.html(list_html(list_documents(reader(), wish)))
    with st.container(horizontal=True, key="pages"):
        _turn(wish, wish.page - 1, pages, "Newer")
        _turn(wish, wish.page + 1, pages, "Older")


def _nothing(wish: Wish) -> None:
    if not wish.given:
        empty()
        return
    st.info("No document is like this. Take a filter away, or choose a longer time.")
    st.page_link(_PAGE, label="All documents", icon=":material/clear_all:")


def _turn(wish: Wish, page: int, pages: int, label: str) -> None:
    if 1 <= page <= pages:
        st.page_link(_PAGE, label=f"{label} (page {page:,})", query_params=wish.address(page))


def _filters(wish: Wish, outlets: list[Outlet]) -> None:
    names = {one.id: f"{one.name} ({one.documents:,})" for one in outlets}
    kinds = sorted({one.kind for one in outlets if one.kind})
    with st.container(horizontal=True, key="filters"):
        _text("q", "Words of the title", wish)
        _choice("outlet", "Outlet", [*names, NONE], wish, names)
        _choice("kind", "Kind of outlet", [*kinds, NONE], wish, {})
        _text("since", "From", wish, "YYYY-MM-DD")
        _text("until", "Until", wish, "YYYY-MM-DD")


def _text(name: str, label: str, wish: Wish, hint: str | None = None) -> None:
    given = wish.given.get(name, "")
    key = f"sources:{name}:{given}"
    st.text_input(label, given, key=key, placeholder=hint, on_change=_set, args=(name, key))


def _choice(name: str, label: str, options: list[str], wish: Wish, names: dict[str, str]) -> None:
    given = wish.given.get(name, "")
    offered = [_ANY, *options, *([given] if given and given not in options else [])]
    key = f"sources:{name}:{given}"
    st.selectbox(
        label,
        offered,
        index=offered.index(given) if given else 0,
        format_func=lambda one: names.get(one, "not known" if one == NONE else one),
        key=key,
        on_change=_set,
        args=(name, key),
    )


def _set(name: str, key: str) -> None:
    """Bring a field's value into the address, which then asks for its first page."""
    value = str(st.session_state.get(key) or "").strip()
    st.query_params.pop("page", None)
    if value and value != _ANY:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def _read(identifier: str) -> None:
    claim = st.query_params.get("claim", "")
    asked = st.query_params.get("part", "1")
    part = int(asked) - 1 if asked.isascii() and asked.isdigit() else 0
    text = read_text(reader(), ontology().kinds, identifier, part, claim)
    _back()
    if text is None:
        st.warning(f"The graph holds no document with the id {plain(shorten(identifier, 80))}.")
        return
    _head(text)
    for passage in text.passages:
        told = text.claims.get(passage.id, ())
        st.html(passage_section(text, passage) + claim_lines(text, passage))
        chosen = [one for one in told if one.id == claim]
        if chosen:
            with st.container(border=True, key="evidence"):
                claims(chosen)
    with st.container(horizontal=True, key="parts"):
        _part(text, text.part - 1, "Earlier part")
        _part(text, text.part + 1, "Next part")
    forget_form(text.document)


def _back() -> None:
    asked = {name: st.query_params[name] for name in FIELDS if name in st.query_params}
    st.page_link(_PAGE, label="All documents", icon=":material/arrow_back:", query_params=asked)


def _head(text: Text) -> None:
    known, stated = text.document.properties, sum(len(told) for told in text.claims.values())
    title = titled(text.document.id, text.document.name, known.get("urls") or ())
    st.html(f'<h1 class="lg-name lg-title">{title}</h1>')
    facts = [
        str(known.get("date") or "no date"),
        ", ".join(known.get("authors") or ()),
        count(len(text.named), "entity", "entities"),
        count(stated, "claim"),
        f"part {text.part + 1} of {text.parts}" if text.parts > 1 else "",
    ]
    st.caption(plain(" · ".join(fact for fact in facts if fact)))
    st.caption(
        "Underlined words name an entity: click to open it. "
        "Shaded words state a claim: click to see how it was read."
    )


def _part(text: Text, part: int, label: str) -> None:
    if 0 <= part < text.parts:
        address = {"id": text.document.id, "part": str(part + 1)}
        st.page_link(_PAGE, label=label, query_params=address)


if __name__ == "__main__":
    show()
