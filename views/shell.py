"""What every page stands on: the store, the ontology, the saved queries and the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from graph.ontology import Ontology, load_ontology
from graph.query import SavedQuery, load_library, load_queries
from graph.query.own import Library
from graph.settings import Settings, load_settings
from graph.store import open_store
from graph.store.base import Reader, Store
from graph.subgraph import Node, Subgraph
from views.colours import SHAPES, colour
from views.evidence import evidence_html, evidence_of
from views.network import Look, network_picture
from views.sources import sources_html, sources_of
from views.text import count, kind_words, plain

LOAD_HINT = "labourgraph load PATH"
CLAIMS_SHOWN = 20
_THEMES = {"light": ("#ffffff", "#26241f"), "dark": ("#181715", "#ece8e1")}


def settings() -> Settings:
    """Settings from the environment."""
    return load_settings()


def reader() -> Reader:
    """Reads the graph as it is now, also while a load writes to it."""
    return _store(settings(), settings().store).reader


@st.cache_resource(show_spinner="Opening the graph …")
def _store(_settings: Settings, location: str) -> Store:  # noqa: ARG001 - the cache's key
    return open_store(_settings)


@st.cache_resource(show_spinner=False)
def ontology() -> Ontology:
    """The ontology, read once."""
    return load_ontology()


def queries() -> dict[str, SavedQuery]:
    """The saved queries: those of the program, read once, and those saved beside the store."""
    return dict(library().queries)


def library() -> Library:
    """The saved queries and what is wrong with files that users saved."""
    return load_library(settings().questions_path, _shipped())


@st.cache_resource(show_spinner=False)
def _shipped() -> dict[str, SavedQuery]:
    return load_queries()


def look() -> Look:
    """Colours of the theme that the browser shows."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    background, text = _THEMES[theme]
    return Look(
        st.get_option(f"theme.{theme}.backgroundColor") or background,
        st.get_option(f"theme.{theme}.textColor") or text,
        ontology().kinds,
    )


def draw(graph: Subgraph, centre: str | None = None) -> None:
    """Show a subgraph as a network with a legend, and say what is left out."""
    picture = network_picture(graph, look(), centre=centre)
    st.iframe(picture.html, height=picture.height + 4, alt="Network of entities")
    kinds = dict.fromkeys(node.label for node in graph.nodes.values())
    st.html(f'<div class="lg-legend">{"".join(kind_html(kind) for kind in kinds)}</div>')
    if picture.hidden:
        st.caption(
            f"The {picture.shown} best linked are drawn; "
            f"{count(picture.hidden, 'more entity is', 'more entities are')} not."
        )


def kind_html(kind: str, note: str = "") -> str:
    """Symbol and name of a kind in its colour, as HTML."""
    known = ontology().kinds.get(kind)
    tint = f"color-mix(in srgb, {colour(known.colour if known else None)} 75%, currentColor)"
    return (
        f'<span class="lg-kind"><i style="color:{tint}">{symbol(kind)}</i>'
        f"{escape(kind_words(kind))}{escape(note)}</span>"
    )


def symbol(kind: str) -> str:
    """A character in the shape that nodes of the kind have in networks."""
    known = ontology().kinds.get(kind)
    return SHAPES.get(known.symbol if known else "dot", SHAPES["dot"])


def empty() -> None:
    """Say that the graph holds nothing yet, and what to do."""
    st.info("This graph is empty. Load documents into it, here or on the command line:")
    st.page_link("views/load.py", label="Load documents", icon=":material/upload:")
    st.code(LOAD_HINT, language="bash")


def entity_link(node: Node, icon: str | None = None) -> None:
    """A link to the page of an entity; nothing for a node that has none."""
    kind = ontology().kinds.get(node.label)
    if kind and kind.is_entity:
        st.page_link(
            "views/entity.py",
            label=f"{symbol(node.label)} {plain(node.name)}",
            icon=icon,
            query_params={"id": node.id},
        )


def explore_link(node: Node) -> None:
    """A link to the network around an entity."""
    st.page_link(
        "views/explore.py",
        label="Explore around",
        icon=":material/hub:",
        query_params={"id": node.id},
    )


def claims(nodes: Sequence[Node]) -> None:
    """The words behind claims, with what is known of where they stand."""
    sources = sources_html(sources_of(reader(), nodes))
    evidence = evidence_of(reader(), nodes[:CLAIMS_SHOWN])
    st.html(sources + "".join(evidence_html(one, ontology().kinds) for one in evidence))
    if len(nodes) > CLAIMS_SHOWN:
        st.caption(f"{CLAIMS_SHOWN} of {count(len(nodes), 'claim')} are shown.")
