"""One entity: its facts with the words behind them, its names, network and documents."""

from __future__ import annotations

from html import escape

import streamlit as st

from graph.search import resolve_id
from graph.sources.conflicts import find_disagreements
from graph.subgraph import Node
from views.disagreement import show_disagreements
from views.facts import Fact, by_relation, facts_of
from views.identities import identities_html
from views.modality import badge
from views.names_tab import show_names
from views.neighbours import document_list, documents_of, names_of, neighbourhood, node_of
from views.shell import claims, draw, entity_link, explore_link, kind_html, ontology, reader, symbol
from views.text import count, plain, shorten, words

_FIRST = 12
_NAMES = 10


_APART = frozenset({"name", "merged", "same_as"})


def show() -> None:
    """Draw the page of the entity that the address names."""
    entity = _entity(st.query_params.get("id", ""))
    if entity is None:
        _nothing(st.query_params.get("id", ""))
        return
    facts = facts_of(reader(), entity.id, entity.label)
    _head(entity, facts)
    explore_link(entity)
    titles = [f"Facts {len(facts):,}", "Names", "Network", "Documents"]
    told, names, network, documents = st.tabs(
        titles, on_change="rerun", key="tab", bind="query-params"
    )
    with told:
        _facts(entity, facts)
    if names.open:
        with names:
            show_names(entity)
    if network.open:
        with network:
            _network(entity)
    if documents.open:
        with documents:
            st.html(document_list(documents_of(reader(), entity)))


def _entity(identifier: str) -> Node | None:
    """The entity of an id, or the one that it was merged into."""
    found = resolve_id(reader(), identifier, ontology())
    return node_of(reader(), found, ontology().kind_of(found)) if found else None


def _nothing(identifier: str) -> None:
    if identifier:
        st.warning(f"The graph holds nothing with the id {plain(identifier)}.")
    else:
        st.info("No entity is chosen.")
    st.page_link("views/start.py", label="Search for it", icon=":material/search:")


def _head(entity: Node, facts: list[Fact]) -> None:
    korean = ontology().kinds[entity.label].korean
    names = [name for name in names_of(reader(), entity) if name != entity.name]
    also = "".join(f"<span>{escape(name)}</span>" for name in names[:_NAMES])
    more = f"<span>{len(names) - _NAMES} more</span>" if len(names) > _NAMES else ""
    st.html(
        f"{kind_html(entity.label, f' · {korean}' if korean else '')}"
        f'<h1 class="lg-name">{escape(entity.name)}</h1>'
        f'<p class="lg-also">{also}{more}</p>'
        f"{identities_html(entity.properties.get('same_as') or ())}"
        f"{_attributes(entity)}{_numbers(facts)}"
    )


def _attributes(entity: Node) -> str:
    shown = {name: value for name, value in entity.properties.items() if name not in _APART}
    tags = "".join(
        f'<span class="lg-tag">{escape(words(name))} <b>{escape(str(value))}</b></span>'
        for name, value in sorted(shown.items())
    )
    return f'<div class="lg-tags">{tags}</div>' if tags else ""


def _numbers(facts: list[Fact]) -> str:
    told = [claim for fact in facts for claim in fact.claims]
    documents = {claim.properties.get("document") for claim in told}
    outlets = {claim.properties["outlet"] for claim in told if claim.properties.get("outlet")}
    parts = [
        count(len(told), "claim"),
        count(len(documents), "document"),
        count(len(outlets), "outlet"),
    ]
    return f'<p class="lg-also">{" · ".join(parts)}</p>'


def _facts(entity: Node, facts: list[Fact]) -> None:
    if not facts:
        st.info("No document of the graph states a fact of it yet; see the documents.")
        return
    _disagreements(entity)
    wanted = st.query_params.get("fact", "")
    for relation, outgoing, group in by_relation(facts):
        key = f"all:{entity.id}:{relation}:{outgoing}"
        first = len(group) if st.session_state.get(key) else _FIRST
        shown = [fact for place, fact in enumerate(group) if place < first or fact.key == wanted]
        with st.container(gap=None, key=f"facts-{relation}-{outgoing}"):
            st.html(_heading(relation, len(group), outgoing=outgoing))
            for fact in shown:
                _fact(entity, fact, opened=fact.key == wanted)
            if len(shown) < len(group):
                st.button(f"Show all {len(group):,}", key=key, type="tertiary")


def _disagreements(entity: Node) -> None:
    found = find_disagreements(reader(), ontology(), entity.id)
    if not found:
        return
    box = st.expander(
        f"Sources disagree: {len(found):,}",
        icon=":material/compare_arrows:",
        key=f"disagreements:{entity.id}",
        on_change="rerun",
    )
    if box.open:
        with box:
            show_disagreements(found, links=False)


def _heading(relation: str, number: int, *, outgoing: bool) -> str:
    """The relation as it reads from this entity: ``produces …`` or ``… produces it``."""
    known = ontology().relations.get(relation)
    phrase = words(relation) if outgoing else f"… {words(relation)} it"
    return (
        f'<h3 class="lg-relation" title="{escape(known.description if known else "")}">'
        f"{escape(phrase)}<small>{number:,}</small></h3>"
    )


def _fact(entity: Node, fact: Fact, *, opened: bool) -> None:
    key = f"fact:{entity.id}:{fact.outgoing}:{fact.key}"
    box = st.expander(
        _label(fact),
        expanded=opened,
        key=key,
        type="compact",
        on_change=_remember,
        args=(key, fact.key),
    )
    if box.open:
        with box:
            if fact.other is not None:
                entity_link(fact.other, icon=":material/arrow_forward:")
            claims(fact.claims)


def _remember(key: str, fact: str) -> None:
    """Keep the fact that was opened last in the address, so that a link shows it."""
    if st.session_state.get(key):
        st.query_params["fact"] = fact
    elif st.query_params.get("fact") == fact:
        del st.query_params["fact"]


def _label(fact: Fact) -> str:
    flags = {q.property for q in ontology().qualifiers.values() if q.datatype == "Flag"}
    said = " · ".join(
        f"**{words(name)}**" if name in flags else f"{words(name)} **{plain(shorten(value, 70))}**"
        for name, value in sorted(fact.qualifiers.items())
    )
    if fact.other is None:
        head = said or words(fact.relation)
    else:
        name = f"**{plain(shorten(fact.other.name, 90))}**"
        head = f"{symbol(fact.other.label)} {name} {said.replace('**', '')}"
    support = [count(fact.documents, "document")]
    support += [count(fact.outlets, "outlet")] if fact.outlets else []
    support += [count(fact.independent, "independent source")]
    support += [fact.span] if fact.span else []
    return f"{head} {badge(fact.modality)} :gray[:small[{plain(' · '.join(support))}]]"


def _network(entity: Node) -> None:
    graph = neighbourhood(reader(), entity)
    if len(graph.nodes) < 2:
        st.info("No fact ties it to another entity yet.")
        return
    st.caption("Click a node or a line to open its facts or the words behind it.")
    draw(graph, centre=entity.id)


if __name__ == "__main__":
    show()
