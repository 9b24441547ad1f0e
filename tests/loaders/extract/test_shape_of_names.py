"""What no produced entity may be: broken over lines, glued, honoured, longer than its evidence."""

from __future__ import annotations

import re

import pytest

from graph.model import Document, Records
from loaders.extract.extractor import extract_document
from loaders.read.assemble import Origin, Span, assemble

HONORIFICS = re.compile(
    r"^(?:Comrade|Marshal|Respected|Fatherly|respected|fatherly|dear|Dear|Mr|Mrs|Ms|Dr)\b\.? "
)
FOOTNOTE_CALL = re.compile(r"[a-z]\d{1,3}$|[a-z]\d{1,3} ")
GLUED = re.compile(r"[a-z](?:Kim (?:Jong|Il))|(?:Jong Un|Jong Il|Il Sung)[a-z]")
ELLIPTIC = frozenset({"list", "ellipsis", "style", "of", "reference", "definite", "claim-side"})

TEXTS = [
    "The respected ComradeKim Jong Unvisited the Moran Machine\nFactory in Hamhung City on Monday.",
    "PresidentKim Il Sungand ChairmanKim Jong Illed the work at the"
    "Kim Il Sung-Kim Jong IlFoundation.",
    "Present were Comrade Pak Chol Su, secretary of the South Hamgyong Provincial Committee of"
    " the Workers' Party of Korea, and Mr Ri Yong Ho of the Haju Mill.",
    "Our guides Mr. Song and Ms Han spoke. Mr. John Haarlem of Alpha Tours and Dr. Pak listened.",
    "The Haean People's Unit No. 17 came, as did the chairman of the National Salvation Front of"
    " Norland.",
    "Workers of the Haju and Moran\ncoal mines joined the drive for increased coal production.12",
    "The 31st birthday of the\nDPRK was marked before the statues of the great leaders on"
    " Moran\nHill.",
    "Pak Chol Su-led Hero Workteam and the 88th Regiment of the Korean People's Army built homes.",
]


def _document(text: str) -> Document:
    spans = [Span(0, len(text))]
    return assemble(text, spans, Origin("own.txt", "text", title="Work", outlet="Alpha News"))


@pytest.fixture(scope="module", params=TEXTS, ids=range(len(TEXTS)))
def records(request: pytest.FixtureRequest) -> Records:
    return extract_document(_document(request.param))


def _forms(records: Records) -> list[str]:
    return [form for e in records.entities for form in (e.name, *(n.text for n in e.names))]


def test_something_is_found_in_every_text(records: Records) -> None:
    assert [m for m in records.mentions if not m.reference]


def test_no_name_holds_a_line_break_or_double_space(records: Records) -> None:
    assert not [form for form in _forms(records) if re.search(r"[\n\r\t]|  ", form)]


def test_no_name_breaks_off_at_a_small_word(records: Records) -> None:
    assert not [form for form in _forms(records) if re.search(r"\b(?:of|the|and|No)$", form)]


def test_no_name_holds_a_footnote_call(records: Records) -> None:
    assert not [form for form in _forms(records) if FOOTNOTE_CALL.search(form)]


def test_no_name_is_glued_to_a_leader(records: Records) -> None:
    assert not [form for form in _forms(records) if GLUED.search(form)]


def test_no_name_leads_with_an_honorific(records: Records) -> None:
    assert not [form for form in _forms(records) if HONORIFICS.match(form)]


def test_a_mention_is_the_very_text_at_its_place(records: Records) -> None:
    text = records.document.text
    assert all(text[m.start : m.stop] == m.text for m in records.mentions)


def test_no_mention_reaches_over_its_passage(records: Records) -> None:
    passages = records.document.passages
    for mention in records.mentions:
        assert any(p.start <= mention.start and mention.stop <= p.stop for p in passages)


def test_no_claim_reaches_over_its_passage(records: Records) -> None:
    passages = {p.id: p for p in records.document.passages}
    for claim in records.claims:
        passage = passages[claim.passage]
        assert passage.start <= claim.start < claim.stop <= passage.stop
