from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from graph.sources.independent import Tie, independent, origin_of, origins
from graph.sources.telling import Telling

A, B, C, D = "outlet/a", "outlet/b", "outlet/c", "document/d"


def _telling(number: int, source: str, **known: object) -> Telling:
    kept = {name: frozenset(ids) for name, ids in known.items() if name != "denied"}  # type: ignore[call-overload]
    denied = bool(known.get("denied"))
    return Telling(f"claim/{number}", f"document/{number}", source, **kept, denied=denied)


def _ids(names: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([f"outlet/{name}" for name in names]), max_size=2)


TELLING = st.builds(
    Telling,
    claim=st.uuids().map(str),
    document=st.sampled_from("vwxyz"),
    source=st.sampled_from([A, B, C, D]),
    rests_on=_ids("abcef"),
    cites=_ids("abcef"),
    phrases=st.frozensets(st.sampled_from(["p", "q", "title:r", "read:v"]), max_size=2),
    denied=st.booleans(),
)
TELLINGS = st.lists(TELLING, min_size=1, max_size=8)


def test_documents_of_one_outlet_are_one_source() -> None:
    assert independent([_telling(1, A), _telling(2, A)]) == 1
    assert independent([_telling(1, A), _telling(2, B), _telling(3, D)]) == 3


def test_who_attributes_it_to_a_source_is_one_with_it() -> None:
    told = [_telling(1, A), _telling(2, B, rests_on=[A]), _telling(3, C)]
    found = origins(told)
    assert [one.sources for one in found] == [(A, B), (C,)]
    assert found[0].ties == (Tie(B, "attributes it to", A),)
    assert found[0].id == A


def test_two_that_attribute_it_to_the_same_third_are_one() -> None:
    told = [_telling(1, A, rests_on=["work/x"]), _telling(2, B, rests_on=["work/x"])]
    [one] = origins(told)
    assert one.ties == (Tie(B, "attributes it to", A, shared="work/x"),)


def test_a_citation_elsewhere_counts_where_the_cited_tells_it_too() -> None:
    assert independent([_telling(1, A, cites=[C]), _telling(2, B, cites=[C])]) == 2
    told = [_telling(1, A, cites=[C]), _telling(2, B, cites=[C]), _telling(3, C)]
    [one] = origins(told)
    assert one.id == C
    assert {tie.reason for tie in one.ties} == {"cites"}


def test_the_same_words_or_title_are_one_source() -> None:
    [one] = origins([_telling(1, A, phrases=["p"]), _telling(2, B, phrases=["p", "q"])])
    assert one.ties == (Tie(B, "has the same words as", A),)
    [one] = origins([_telling(1, A, phrases=["title:x"]), _telling(2, B, phrases=["title:x"])])
    assert one.ties == (Tie(B, "has the title of", A),)


def test_a_table_and_the_document_it_was_read_from_are_one() -> None:
    told = [_telling(1, A), _telling(2, D, phrases=["read:document/1"]), _telling(3, D)]
    [one] = origins(told)
    assert one.id == A
    assert one.ties == (Tie(A, "is the same document as", D),)


def test_a_source_counts_by_the_document_that_rests_on_nobody() -> None:
    repeats = [_telling(1, A), _telling(2, B, rests_on=[A]), _telling(3, B, cites=[A])]
    assert independent(repeats) == 1
    assert independent([*repeats, _telling(4, B)]) == 2
    same_document = Telling("claim/5", "document/3", B)
    assert independent([*repeats, same_document]) == 1


def test_who_denies_is_no_source_for_it() -> None:
    assert independent([_telling(1, A), _telling(2, B, denied=True)]) == 1
    assert independent([_telling(1, A, denied=True), _telling(2, B, denied=True)]) == 2


@given(TELLINGS)
def test_never_more_than_sources_and_never_none(told: list[Telling]) -> None:
    assert 1 <= independent(told) <= len({one.source for one in told})


@given(TELLINGS, st.randoms(use_true_random=False))
def test_order_does_not_matter(told: list[Telling], chance: random.Random) -> None:
    shuffled = told[:]
    chance.shuffle(shuffled)
    assert origins(shuffled) == origins(told)


@given(TELLINGS, st.data())
def test_a_repeat_never_adds_a_source(told: list[Telling], data: st.DataObject) -> None:
    said = data.draw(st.sampled_from(told))
    repeat = Telling("claim/new", "document/new", "outlet/new", frozenset({said.source}))
    repeat = Telling(**{**_fields(repeat), "denied": said.denied})
    assert independent([*told, repeat]) <= independent(told)


def _fields(telling: Telling) -> dict[str, object]:
    return {name: getattr(telling, name) for name in Telling.__dataclass_fields__}


@given(TELLINGS)
def test_origins_part_the_sources_and_every_source_in_company_has_a_reason(
    told: list[Telling],
) -> None:
    found = origins(told)
    every = [source for one in found for source in one.sources]
    assert sorted(every) == sorted({one.source for one in told})
    assert origin_of(found).keys() == set(every)
    for one in found:
        assert one.id in one.sources
        reached = {tie.one for tie in one.ties} | {tie.other for tie in one.ties}
        assert len(one.sources) == 1 or reached >= set(one.sources)
        assert all(tie.one != tie.other for tie in one.ties)
