from __future__ import annotations

from graph.model import Claim, Records
from graph.sources.telling import Telling, Tellings, telling_of
from tests.records import article, entity

MINE = "site/red-hill-mine"
FARM = "site/low-farm"
AGENCY = "outlet/harbour-agency"


def _told(records: Records, **changed: object) -> Telling:
    claim = records.claims[0].model_copy(update=changed)
    return Tellings(records).of(claim)


def _report(*more: tuple[str, str, str], **known: object) -> Records:
    triples = [(MINE, "LOCATED_IN", "place/north"), *more]
    brought = [entity(AGENCY), entity("organization/water-board"), entity("person/ri-chol")]
    return article("Report", triples, entities=brought, **known)  # type: ignore[arg-type]


def test_the_source_is_the_outlet_or_what_a_text_says_it_is_of_or_itself() -> None:
    assert _told(_report(outlet="outlet/x")).source == "outlet/x"
    assert _told(_report(("DOC", "PUBLISHED_BY", "outlet/x"))).source == "outlet/x"
    two = _report(("DOC", "PUBLISHED_BY", "outlet/x"), ("DOC", "PUBLISHED_BY", "outlet/y"))
    assert _told(two).source == two.document.id


def test_a_speaker_with_a_name_is_what_the_claim_rests_on() -> None:
    records = _report(outlet="outlet/x")
    speakers = {
        "Harbour Agency": {AGENCY},
        "a partner of the Harbour Agency in the north": {AGENCY},
        "the Water Board": {"organization/water-board"},
        "Ri Chol": {"person/ri-chol"},
        "a source in the province": set(),
        "a friend of Ri Chol": set(),
    }
    found = {one: set(_told(records, speaker=one).rests_on) for one in speakers}
    assert found == speakers
    assert not _told(records, speaker=None).rests_on


def test_an_outlet_that_quotes_itself_rests_on_nobody() -> None:
    assert not _told(_report(outlet=AGENCY), speaker="Harbour Agency").rests_on


def test_a_report_on_either_end_is_what_the_claim_rests_on() -> None:
    assert _told(_report((MINE, "REPORTED_BY", AGENCY))).rests_on == {AGENCY}
    assert _told(_report(("place/north", "REPORTED_BY", AGENCY))).rests_on == {AGENCY}
    assert not _told(_report((FARM, "REPORTED_BY", AGENCY))).rests_on


def test_a_footnote_binds_its_claim_and_a_citation_elsewhere_the_document() -> None:
    records = _report(("DOC", "CITES", AGENCY), ("DOC", "CITES", "work/annual-report"))
    elsewhere = _told(records)
    assert (elsewhere.rests_on, elsewhere.cites) == (set(), {AGENCY})
    stated, outlet, work = records.claims
    called = tuple(
        one.model_copy(update={"calls": (outlet.passage, work.passage)})
        if one.id == stated.passage
        else one
        for one in records.document.passages
    )
    noted = records.model_copy(
        update={"document": records.document.model_copy(update={"passages": called})}
    )
    assert _told(noted).rests_on == {AGENCY, "work/annual-report"}
    assert not Tellings(noted).of(outlet).rests_on


def test_a_cited_work_stands_for_the_outlet_that_published_it() -> None:
    published = ("work/annual-report", "PUBLISHED_BY", AGENCY)
    told = _told(_report(("DOC", "CITES", "work/annual-report"), published))
    assert (told.rests_on, told.cites) == (set(), {AGENCY})


def test_a_table_is_the_document_it_was_read_from() -> None:
    records = _report(read_from="document/0123456789abcdef")
    assert "read:document/0123456789abcdef" in _told(records).phrases


def test_only_a_long_title_is_a_sign_of_a_copy() -> None:
    def titles(title: str) -> list[str]:
        records = article(title, [(MINE, "LOCATED_IN", "place/north")])
        return [one for one in _told(records).phrases if one.startswith("title:")]

    assert titles("Five words make a title") == titles("Five Words make a “title”") != []
    assert titles("Report of the year") == []


def test_the_row_of_a_table_is_nobodys_wording() -> None:
    records = _report().model_copy(update={"mentions": ()})
    row = tuple(one.model_copy(update={"kind": "row"}) for one in records.document.passages)
    tabled = records.document.model_copy(update={"passages": row})
    assert _told(records).phrases
    assert not _told(records.model_copy(update={"document": tabled})).phrases


def test_only_the_sentence_of_the_claim_counts() -> None:
    first = "The old men of the village told long tales by the fire on that night."
    second = "The young had left for the mill before the snow closed the road again."
    records = article("Report", [(MINE, "LOCATED_IN", "place/north")])
    text = f"{first} {second}"
    passage = records.document.passages[1].model_copy(update={"start": 0, "stop": len(text)})
    told = records.model_copy(
        update={
            "document": records.document.model_copy(update={"text": text, "passages": (passage,)}),
            "mentions": (),
        }
    )
    claim: Claim = records.claims[0].model_copy(update={"passage": passage.id})
    found = Tellings(told)
    one = found.of(claim.model_copy(update={"start": 4, "stop": 20}))
    other = found.of(claim.model_copy(update={"start": len(first) + 5, "stop": len(text) - 3}))
    both = found.of(claim.model_copy(update={"start": 4, "stop": len(text) - 3}))
    assert one.phrases
    assert other.phrases
    assert not one.phrases & other.phrases
    assert both.phrases != one.phrases


def test_a_telling_survives_its_properties() -> None:
    records = _report((MINE, "REPORTED_BY", AGENCY), ("DOC", "CITES", AGENCY), modality="denied")
    told = _told(records)
    node = {"document": told.document, "modality": "denied", **told.properties()}
    assert telling_of(told.claim, node) == told
