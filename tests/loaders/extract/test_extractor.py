"""From a document to its records."""

from __future__ import annotations

import json
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.ids import entity_id
from graph.model import Claim, Document, Fact
from loaders.extract import extractor
from loaders.extract.annotated import Found
from loaders.extract.extractor import extract_document
from loaders.extract.record import as_record
from loaders.extract.text import repair
from loaders.read.assemble import Origin, Span, assemble

_HONORIFICS = ("Comrade ", "President ", "Chairman ", "Premier ", "Marshal ", "The ", "Respected ")


def document(body: str, title: str | None = None, **origin: object) -> Document:
    spans = [Span(0, len(body))]
    return assemble(body, spans, Origin("own.txt", "text", title=title, **origin))


_PIECES = st.sampled_from(
    """ComradeKim Jong Unwho visited|the Haean Lathe Factory|Haksan, Tongbuk and other mines
|Pak Chol Su,|secretary of the Kangwon Provincial Committee of the WPK,|(HLF)|12
|the provincial people's committee|“Let us go on and on and on!”|\n|\u00a0|.31 The
|80-day campaign|the counties Anak and Unryul|of|in|and|- 3 -|7Portrait
|labour heroes|North Korea|the South|Russian clients|Mr. Song|. |(해안 공장)
|12th anniversary of the|'s|No. 7|General Secretary|the factory|DPRK|The""".replace(
        "\n|", "|"
    ).split("|")
)
_TEXTS = st.one_of(
    st.lists(_PIECES, min_size=1, max_size=25).map(" ".join),
    st.text(alphabet=string.printable + "가나해공장전투’“”é", min_size=1, max_size=200),
).filter(lambda text: bool(text.strip()))


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_records_hold_for_any_text(text):
    records = extract_document(document(text))
    ids = {entity.id for entity in records.entities}
    for mention in records.mentions:
        assert records.document.text[mention.start : mention.stop] == mention.text
        assert mention.entity in ids
    for entity in records.entities:
        assert entity.name.strip() == entity.name
        assert "\n" not in entity.name
        assert not entity.name.startswith(_HONORIFICS)
        assert "Jong Unwho" not in entity.name
        assert entity.name in {name.text for name in entity.names}
        assert len({name.id for name in entity.names}) == len(entity.names)


@settings(max_examples=25, deadline=None)
@given(_TEXTS, _TEXTS)
def test_what_came_before_changes_nothing(first, second):
    once = extract_document(document(first))
    extract_document(document(second))
    assert extract_document(document(first)) == once


@given(st.text(max_size=300), st.integers(0, 50), st.booleans())
def test_repair_keeps_the_way_back(text, offset, calls):
    shadow = repair(text, offset, calls=calls)
    assert len(shadow.origin) == len(shadow.text) + 1
    assert list(shadow.origin) == sorted(shadow.origin)
    for place, character in zip(shadow.origin, shadow.text, strict=False):
        stored = text[place - offset]
        assert character in (stored, " ", "'")


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("thatKim Jong Unwho came", "that Kim Jong Un who came"),
        ("a\u00a0b\n c", "a b c"),
        ("Shoes 7Portrait", "Shoes 7 Portrait"),
        ("the end.Next day", "the end. Next day"),
        ("Pyongyang, May 5 (KCNA) -- It rose. -0-", "It rose."),
        ("McDonald and 80-day stay", "McDonald and 80-day stay"),
    ],
)
def test_repairs(text, repaired):
    assert repair(text).text == repaired


def test_footnote_calls_go_where_the_passage_has_calls():
    assert repair("They did.31 Then", calls=True).text == "They did. Then"
    assert repair("Factory 326 grew", calls=True).text == "Factory 326 grew"
    assert repair("They did.31 Then").text == "They did.31 Then"


def test_rows_of_a_table_are_claims():
    row = "Haean Mill FULFILLED 103 percent"
    spans = [Span(0, len(row), "row")]
    facts = (
        Fact(
            passage_index=0,
            relation="FULFILLED",
            subject="Haean Mill",
            subject_kind="Site",
            qualifiers={"percent": "103"},
        ),
        Fact(passage_index=0, relation="FULFILLED", subject="May", subject_kind="Title"),
    )
    records = extract_document(assemble(row, spans, Origin("own.csv", "table"), facts))
    (claim,) = records.claims
    assert (claim.subject, claim.qualifiers) == ("site/haean-mill", {"percent": "103"})
    assert [m.text for m in records.mentions] == ["Haean Mill"]
    assert [r.what for r in records.rejections] == ["fact"]


def test_a_variant_in_a_table_is_the_known_entity():
    row = "North Korea PART_OF Asia"
    fact = Fact(
        passage_index=0, relation="PART_OF", subject="North Korea", subject_kind="Place",
        object="Asia", object_kind="Place",
    )  # fmt: skip
    spans = [Span(0, len(row), "row")]
    records = extract_document(assemble(row, spans, Origin("own.csv", "table"), (fact,)))
    assert entity_id("Place", "Democratic People's Republic of Korea") in {
        e.id for e in records.entities
    }


def _claim(item: Document, relation: str, subject: str, target: str | None) -> Claim:
    return Claim(
        id="claim/1", document=item.id, passage=item.passages[0].id, relation=relation,
        subject=subject, subject_text="x", object=target, object_text="", start=0, stop=5,
        confidence=0.5, method="test", version="1",
    )  # fmt: skip


def test_claims_that_do_not_hold_are_refused_with_a_reason(monkeypatch):
    item = document("The Haean Lathe Factory is in Anak County.")
    claims = (
        _claim(item, "LOCATED_IN", "site/haean-lathe-factory", "place/anak-county"),
        _claim(item, "LOCATED_IN", "place/anak-county", "site/haean-lathe-factory"),
        _claim(item, "LOCATED_IN", "site/nowhere", "place/anak-county"),
    )
    monkeypatch.setattr(extractor, "find_claims", lambda annotated: Found(claims=claims))
    records = extract_document(item)
    assert len(records.claims) == 1
    reasons = [r.reason for r in records.rejections if r.what == "claim"]
    assert "claim about an unknown entity" in reasons
    assert len(reasons) == 2


def test_an_outlet_without_mention_is_there_only_for_a_claim(monkeypatch):
    item = document("The Haean Lathe Factory grew.", outlet="Rodong Sinmun")
    monkeypatch.setattr(extractor, "find_claims", lambda annotated: Found())
    assert {e.kind for e in extract_document(item).entities} == {"Site"}
    claim = _claim(item, "PUBLISHED_BY", item.id, "outlet/rodong-sinmun")
    monkeypatch.setattr(extractor, "find_claims", lambda annotated: Found(claims=(claim,)))
    outlets = [e for e in extract_document(item).entities if e.kind == "Outlet"]
    assert [o.attributes["outlet_kind"] for o in outlets] == ["state media"]


def test_what_is_printed_is_plain_json():
    records = extract_document(document("The Haean Lathe Factory grew. The factory paid."))
    printed = json.loads(json.dumps(as_record(records)))
    (entity,) = (e for e in printed["entities"] if e["type"] == "Site")
    assert entity["mentions"] == [{"start": 4, "end": 23, "text": "Haean Lathe Factory"}]
    assert set(printed) == {"id", "source", "title", "date", "outlet", "entities", "claims"}
