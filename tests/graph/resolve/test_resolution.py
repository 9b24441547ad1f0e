from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from graph.model import Records
from graph.resolve.decisions import Standing, fold_decisions, make_decision
from graph.resolve.resolution import Resolution, resolve
from graph.resolve.sketch import sketch
from graph.resolve.thresholds import load_thresholds
from tests.graph.resolve.test_decisions import decide
from tests.records import Triple, article, document, entity

THRESHOLDS = load_thresholds()


def report(number: int, triples: Sequence[Triple]) -> Records:
    """A document that ties entities, each with the name that its id suggests."""
    return article(f"Report {number}", triples)


def resolution(documents: Sequence[Records], standing: Standing | None = None) -> Resolution:
    return resolve(map(sketch, documents), standing or Standing(), THRESHOLDS)


def clusters(found: Resolution) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.id, one.merged) for one in found.mapping.clusters]


PAK, BAK = "person/pak-chol-bom", "person/bak-chol-bom"


def test_two_spellings_of_one_name_are_one() -> None:
    found = resolution(
        [
            report(1, [(PAK, "WORKS_AT", "site/pine-mill")]),
            report(2, [(PAK, "WORKS_AT", "site/pine-mill")]),
            report(3, [(BAK, "WORKS_AT", "site/pine-mill")]),
        ]
    )
    assert clusters(found) == [(PAK, (BAK,))]
    assert (found.automatic, found.decided, found.items) == (1, 0, ())


def test_what_the_gazetteer_knows_gives_its_id() -> None:
    known = entity(BAK, "Bak Chol Bom", preferred="Bak Chol Bom")
    documents = [
        report(1, [(PAK, "WORKS_AT", "site/pine-mill")]),
        report(2, [(PAK, "WORKS_AT", "site/pine-mill")]),
        article("Report 3", [(BAK, "WORKS_AT", "site/pine-mill")], entities=[known]),
    ]
    assert clusters(resolution(documents)) == [(BAK, (PAK,))]
    assert resolution(documents).mapping.clusters[0].preferred == "Bak Chol Bom"


def test_posts_in_two_provinces_warn_and_wait() -> None:
    north = "organization/north-hamgyong-provincial-peoples-committee"
    south = "organization/south-hwanghae-provincial-peoples-committee"
    found = resolution([report(1, [(PAK, "HEADS", north)]), report(2, [(BAK, "HEADS", south)])])
    assert clusters(found) == []
    [item] = [item for item in found.items if item.entity_kind == "Person"]
    assert item.kind == "conflict"
    assert "North Hamgyong Province" in item.conflicts[0]
    same = fold_decisions([decide("same", PAK, BAK)])
    joined = resolution(
        [report(1, [(PAK, "HEADS", north)]), report(2, [(BAK, "HEADS", south)])], same
    )
    assert clusters(joined) == [(BAK, (PAK,))]
    assert joined.decided == 1


def test_a_name_that_could_be_either_of_two_waits() -> None:
    bare, city, county = "place/hwasan", "place/hwasan-city", "place/hwasan-county"
    documents = [
        report(1, [("site/a-mill", "LOCATED_IN", bare)]),
        article("Two", [("site/b-mill", "LOCATED_IN", city)],
                entities=[entity(city, "Hwasan City", preferred="Hwasan City")]),
        article("Three", [("site/c-mill", "LOCATED_IN", county)],
                entities=[entity(county, "Hwasan County", preferred="Hwasan County")]),
    ]  # fmt: skip
    found = resolution(documents)
    assert clusters(found) == []
    assert {(item.left, item.right) for item in found.items} >= {(bare, city), (bare, county)}
    assert clusters(resolution(documents[:2])) == [(city, (bare,))]


def test_names_side_by_side_in_a_sentence_are_not_joined() -> None:
    found = resolution([report(1, [(PAK, "HEADS", "site/pine-mill")]), _together()])
    assert clusters(found) == []


def _together() -> Records:
    both = document("Side by side", "Pak Chol Bom and Bak Chol Bom came to the mill.")
    made = article("Side by side", [])
    text = both.text
    mentions = []
    for identity, name in ((PAK, "Pak Chol Bom"), (BAK, "Bak Chol Bom")):
        start = text.index(name)
        mentions.append(
            {"entity": identity, "start": start, "stop": start + len(name), "text": name,
             "kind": "Person", "method": "test"}
        )  # fmt: skip
    return Records.model_validate(
        {
            **made.model_dump(),
            "document": both.model_dump(),
            "entities": [entity(PAK).model_dump(), entity(BAK).model_dump()],
            "mentions": mentions,
        }
    )


def test_a_part_named_after_the_whole_is_not_the_whole() -> None:
    whole, part = "site/pine-cement-complex", "site/cement-workshop-of-the-pine-cement-complex"
    named = entity(part, "cement workshop of the Pine Cement Complex")
    found = resolution(
        [
            article("Report 1", [(part, "EMPLOYS", None)], entities=[named], outlet=None),
            report(2, [(whole, "PRODUCES", "product/cement")]),
        ]
    )
    assert clusters(found) == []
    assert found.items == ()


def test_a_decision_to_keep_two_apart_always_wins() -> None:
    documents = [
        report(1, [(PAK, "WORKS_AT", "site/pine-mill")]),
        report(2, [(BAK, "WORKS_AT", "site/pine-mill")]),
    ]
    assert clusters(resolution(documents)) != []
    apart = fold_decisions([decide("different", PAK, BAK)])
    assert clusters(resolution(documents, apart)) == []
    assert resolution(documents, apart).items == ()


def test_a_decision_reopens_when_a_document_it_rests_on_is_gone() -> None:
    documents = [report(1, [(PAK, "VISITED", "site/x")]), report(2, [(BAK, "VISITED", "site/x")])]
    rests_on = make_decision("different", PAK, BAK, who="reader", when="2026-01-01T00:00:00+00:00",
                             documents=[documents[0].document.id, "document/gone"])  # fmt: skip
    [item] = resolution(documents, fold_decisions([rests_on])).items
    assert (item.kind, item.left, item.right) == ("reopened", BAK, PAK)
    assert "document/gone" in item.reasons[0]


def test_documents_parted_by_a_decision_are_resolved_by_themselves() -> None:
    documents = [report(1, [(PAK, "VISITED", "site/x")]), report(2, [(PAK, "VISITED", "site/y")])]
    here = documents[1].document.id
    parted = fold_decisions([decide("apart", PAK, f"{PAK}~2", documents=(here,))])
    found = resolution(documents, parted)
    assert clusters(found) == []
    assert found.mapping.canonical(PAK, here) == f"{PAK}~2"
    assert found.mapping.canonical(PAK, documents[0].document.id) == PAK


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_documents_does_not_matter(seed: int) -> None:
    documents = [
        report(
            1, [(PAK, "WORKS_AT", "site/pine-mill"), ("site/pine-mill", "LOCATED_IN", "place/a")]
        ),
        report(2, [(BAK, "WORKS_AT", "site/pine-textile-mill")]),
        report(3, [("person/kim-song-guk", "HEADS", "site/pine-textile-mill")]),
        report(4, [("person/kim-sung-guk", "HEADS", "site/pine-mill")]),
    ]
    expected = resolution(documents)
    random.Random(seed).shuffle(documents)
    assert resolution(documents) == expected


def test_posts_in_two_provinces_under_one_name_ask_whether_it_is_two() -> None:
    north = "organization/north-hamgyong-provincial-peoples-committee"
    south = "organization/south-hwanghae-provincial-peoples-committee"
    documents = [report(1, [(PAK, "HEADS", north)]), report(2, [(PAK, "HEADS", south)])]
    [item] = resolution(documents).items
    assert (item.kind, item.left, item.right) == ("homonym", PAK, None)
    assert item.documents == tuple(sorted(one.document.id for one in documents))
    accepted = fold_decisions([decide("accept", PAK)])
    assert resolution(documents, accepted).items == ()
    parted = decide("apart", PAK, f"{PAK}~2", documents=(documents[1].document.id,))
    assert resolution(documents, fold_decisions([parted])).items == ()
