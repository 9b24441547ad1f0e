"""The network's page: whole, offline, and all names are text."""

from __future__ import annotations

import json
import re

import pytest

from graph.ontology import load_ontology
from graph.subgraph import Edge, Node, Subgraph
from tests.views.hostile import IMAGE, SCRIPT
from views.network import Look, network_picture

_LOADED = re.compile(
    r"""(?:\b(?:src|href|action|poster|data)\s*=\s*["']?|url\(\s*["']?|@import\s+["']?)"""
    r"""\s*(?:https?:)?//""",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def look() -> Look:
    return Look("#ffffff", "#222222", load_ontology().kinds)


def _star(leaves: int) -> Subgraph:
    nodes = {f"site/s{n}": Node(f"site/s{n}", "Site", {"name": f"Site {n}"}) for n in range(leaves)}
    nodes["campaign/c"] = Node("campaign/c", "Campaign", {"name": "80-day battle"})
    edges = tuple(
        Edge(name, "PARTICIPATES_IN", "campaign/c", {"documents": 2, "outlets": 1})
        for name in nodes
        if name != "campaign/c"
    )
    return Subgraph(nodes, edges)


def _given(html: str, name: str) -> list[dict[str, object]]:
    found = re.search(rf"const {name} = new vis\.DataSet\((.*)\);\n", html)
    assert found is not None
    data: list[dict[str, object]] = json.loads(found[1])
    return data


def test_nothing_is_loaded_from_elsewhere(look: Look) -> None:
    html = network_picture(_star(3), look).html
    assert not _LOADED.search(html)
    assert "<link" not in html
    assert not re.search(r"<script[^>]+\bsrc\b", html)
    assert "cdn" not in re.sub(r"https?://github\.com\S+", "", html).lower()
    assert "default-src 'none'" in html


def test_hostile_names_are_data_and_never_markup(look: Look) -> None:
    nodes = {
        "site/a": Node("site/a", "Site", {"name": IMAGE}),
        "site/b": Node("site/b", "Site", {"name": SCRIPT}),
    }
    html = network_picture(Subgraph(nodes, (Edge("site/a", "PART_OF", "site/b"),)), look).html
    assert "<img" not in html
    assert html.count("</script>") == 2
    assert [node["name"] for node in _given(html, "nodes")] == [IMAGE, SCRIPT]


def test_a_relation_type_of_another_store_is_data_too(look: Look) -> None:
    html = network_picture(
        Subgraph(_star(1).nodes, (Edge("site/s0", SCRIPT, "campaign/c"),)), look
    ).html
    assert html.count("</script>") == 2


def test_a_large_graph_is_cut_to_the_best_linked(look: Look) -> None:
    picture = network_picture(_star(450), look, centre="campaign/c")
    nodes = _given(picture.html, "nodes")
    assert (picture.shown, picture.hidden) == (300, 151)
    assert len(nodes) == 300
    assert "campaign/c" in {node["id"] for node in nodes}
    assert len(_given(picture.html, "edges")) == 299


def test_the_centre_is_kept_though_it_has_no_links(look: Look) -> None:
    graph = _star(5)
    alone = Node("person/p", "Person", {"name": "Alone"})
    picture = network_picture(
        Subgraph({**graph.nodes, alone.id: alone}, graph.edges), look, centre=alone.id, cap=3
    )
    assert alone.id in {node["id"] for node in _given(picture.html, "nodes")}


def test_an_edge_says_who_supports_it_and_how_it_is_said(look: Look) -> None:
    nodes = _star(2).nodes
    facts = {
        "documents": 3,
        "outlets": 2,
        "independent": 1,
        "first": "2020-10-12",
        "last": "2021-01",
    }
    edges = (
        Edge("site/s0", "PARTICIPATES_IN", "campaign/c", {**facts, "modality": "denied"}),
        Edge("site/s1", "PARTICIPATES_IN", "campaign/c", {**facts, "modality": "stated"}),
    )
    denied, stated = _given(network_picture(Subgraph(nodes, edges), look).html, "edges")
    assert (
        denied["support"]
        == "denied · 3 documents · 2 outlets · 1 independent source · 2020-10-12 to 2021-01"
    )
    assert denied["dashes"]
    assert (
        stated["support"]
        == "3 documents · 2 outlets · 1 independent source · 2020-10-12 to 2021-01"
    )
    assert "dashes" not in stated
    assert str(stated["address"]).startswith("entity?id=site%2Fs1&fact=site%2Fs1%7CPARTICIPATES")


def test_shapes_and_colours_are_the_ontologys(look: Look) -> None:
    nodes = {
        str(node["id"]): node for node in _given(network_picture(_star(1), look).html, "nodes")
    }
    site = look.kinds["Site"]
    assert nodes["site/s0"]["shape"] == site.symbol
    assert nodes["site/s0"]["color"]["background"] == site.colour  # type: ignore[index]


def test_records_of_the_store_have_no_page(look: Look) -> None:
    graph = Subgraph({"document/d": Node("document/d", "Document", {"title": "T"})}, ())
    assert _given(network_picture(graph, look).html, "nodes")[0]["address"] == ""
