"""Claims as HTML: escaped, linked only to the web, marked by how they are said."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from graph.ontology import load_ontology
from graph.settings import Settings
from graph.store import open_store
from graph.subgraph import Node
from tests.views.hostile import IMAGE, SITE, hostile
from views.evidence import Evidence, evidence_html, evidence_of
from views.facts import facts_of


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.links += [value for name, value in attrs if name in ("href", "src") and value]
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def shown(filled: Path) -> tuple[str, _Tags]:
    with open_store(Settings(store=str(filled))) as store:
        fact = next(f for f in facts_of(store.reader, SITE, "Site") if f.other is not None)
        evidence = evidence_of(store.reader, fact.claims)
    html = "".join(evidence_html(one, load_ontology().kinds) for one in evidence)
    tags = _Tags()
    tags.feed(html)
    return html, tags


def test_hostile_text_is_shown_as_text(shown: tuple[str, _Tags]) -> None:
    _, tags = shown
    assert tags.names <= {"article", "div", "span", "b", "blockquote", "mark", "footer", "a"}
    assert tags.text.count(IMAGE) >= 5


def test_only_the_web_address_is_linked(shown: tuple[str, _Tags]) -> None:
    html, tags = shown
    document = hostile().document.id.replace("/", "%2F")
    assert tags.links == [f"sources?id={document}", "https://news.example/a?b=1&c=2"]
    assert 'rel="noopener noreferrer"' in html


def test_a_claim_says_how_it_is_said_and_how_it_was_found(shown: tuple[str, _Tags]) -> None:
    html, tags = shown
    assert 'class="lg-claim lg-alleged"' in html
    for part in ("? alleged", "said by", "confidence 0.50", "found by", "2024-02-03", "Post"):
        assert part in tags.text


def test_a_footnote_is_named_with_its_page() -> None:
    facts = {"text": "See there.", "kind": "footnote", "mark": "12", "page": 7, "start": 0}
    passage = Node("passage/p", "Passage", facts)
    document = Node("document/d", "Document", {"title": "A thesis"})
    claim = Node("claim/c", "Claim", {"start": 0, "stop": 10, "method": "m", "version": "1"})
    html = evidence_html(Evidence(claim, passage, document, (), ""), load_ontology().kinds)
    assert "A thesis</a> · page 7 · footnote 12</footer>" in html
