"""The footnotes of the thesis among the development data."""

from __future__ import annotations

import re

import pytest

from graph.settings import load_settings
from loaders.extract.annotated import Annotated
from loaders.extract.citations import find_citations
from loaders.read.reader import read
from tests.conftest import SHARED

pytestmark = pytest.mark.shared

PRESENT, CITING = 113, 105
_PAGES_END = re.compile(r"(?<=[,:.] )\d{1,3}(?:[–-]\d{1,3})?\.?$")


@pytest.fixture(scope="module")
def thesis():
    (path,) = (SHARED / "seeds").glob("002_*.txt")
    (document,) = read(str(path), load_settings(), lambda error: pytest.fail(str(error)))
    return document


@pytest.fixture(scope="module")
def cites(thesis):
    found = find_citations(Annotated(thesis, (), {}, ()))
    return found, [c for c in found.claims if c.relation == "CITES"]


def numbers(claims):
    return {int(n) for c in claims for n in c.qualifiers.get("footnotes", "").split(", ") if n}


def test_nearly_all_present_footnotes_cite(thesis, cites) -> None:
    _, claims = cites
    present = {int(p.label) for p in thesis.passages if p.kind == "footnote" and p.label}
    assert len(present) == PRESENT
    assert numbers(claims) <= present
    assert len(numbers(claims)) >= CITING
    assert all(c.object_text and c.qualifiers["kind"] for c in claims)


def test_stated_pages_are_taken(thesis, cites) -> None:
    _, claims = cites
    paged: set[int] = set()
    for said in (c.qualifiers for c in claims if "pages" in c.qualifiers):
        several = re.findall(r"note (\d+):", said["pages"])
        paged.update(int(n) for n in several or said.get("footnotes", "").split())
    stated = {
        int(p.label)
        for p in thesis.passages
        if p.kind == "footnote" and p.label
        and _PAGES_END.search(thesis.text[p.start : p.stop].strip())
    }  # fmt: skip
    assert len(stated) > 60
    assert stated & numbers(claims) <= paged


def test_authors_and_dates_are_taken(cites) -> None:
    found, claims = cites
    written = {c.object for c in found.claims if c.relation in ("WROTE", "DIRECTED")}
    korea_today = {c.subject for c in found.claims if c.object_text == "Korea Today"}
    assert len(korea_today) > 35
    assert korea_today <= written
    dated = [c for c in claims if c.qualifiers["kind"] not in ("short form", "film")]
    without = [c.object_text for c in dated if "date" not in c.qualifiers]
    assert len(without) <= 1, "one imprint is cut off in the text"


def test_the_lost_notes_are_told(cites) -> None:
    found, _ = cites
    gaps = [r.text for r in found.rejections if r.reason == "footnotes that the text has lost"]
    assert "notes 33 to 35" in gaps
