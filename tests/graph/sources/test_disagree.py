from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from graph.sources.disagree import Disagreement, Known, Place, Stated, disagreements
from graph.sources.rules import load_rules

RULES = load_rules()
MILL, BODY = "site/alder-mill", "organization/valley-committee"
NOTHING = Known({}, {})


def _stated(
    number: int,
    relation: str,
    subject: str = MILL,
    object_: str | None = None,
    *,
    date: str | None = "2024-03-01",
    modality: str = "stated",
    **qualifiers: str,
) -> Stated:
    ends = (relation, subject, object_, modality, date, qualifiers)
    return Stated(f"claim/{number}", f"document/{number}", *ends)


def _found(*told: Stated, known: Known = NOTHING) -> list[Disagreement]:
    return disagreements(told, known, RULES)


def _accounts(*told: Stated, known: Known = NOTHING) -> list[tuple[str, ...]]:
    return [tuple(side.account for side in one.sides) for one in _found(*told, known=known)]


def test_two_headcounts_of_one_time_disagree_when_far_apart() -> None:
    few, many = _stated(1, "EMPLOYS", count="70"), _stated(2, "EMPLOYS", count="500")
    assert _accounts(few, many) == [("500", "70")]
    assert _accounts(few, _stated(3, "EMPLOYS", count="about 80")) == []
    assert _accounts(few, _stated(3, "EMPLOYS", count="over 60")) == []
    assert _accounts(few, _stated(3, "EMPLOYS", count="500", date="2021")) == []
    assert _accounts(few, _stated(3, "EMPLOYS", count="500", date=None)) == [("500", "70")]
    assert _accounts(few, _stated(3, "EMPLOYS", count="500", group="women")) == []
    assert _accounts(few, _stated(3, "EMPLOYS", count="500", group="Workers")) == [("500", "70")]
    assert _accounts(few, _stated(3, "EMPLOYS", count="500", modality="planned")) == []


def test_one_document_does_not_contradict_itself() -> None:
    one = _stated(1, "EMPLOYS", count="70")
    other = Stated("claim/2", one.document, *list(_fields(_stated(2, "EMPLOYS", count="500")))[2:])
    assert _found(one, other) == []


def _began(number: int, date: str) -> Stated:
    ends = ("START", "campaign/battle", None, "stated", "2021", {"date": date})
    return Stated(f"claim/{number}", f"document/{number}", *ends)


def _fields(one: Stated) -> list[object]:
    return [getattr(one, name) for name in Stated.__dataclass_fields__]


def test_a_disagreement_names_the_claims_of_each_side() -> None:
    dates = ("2020-10-06", "2020-10-12", "2020-10-06")
    told = [_began(number, date) for number, date in enumerate(dates)]
    [found] = _found(*told)
    assert (found.relation, found.subject, found.object) == ("START", "campaign/battle", None)
    assert [(side.account, side.claims) for side in found.sides] == [
        ("2020-10-06", ("claim/0", "claim/2")),
        ("2020-10-12", ("claim/1",)),
    ]


def test_percentages_disagree_for_one_plan_and_period_only() -> None:
    def met(number: int, percent: str, **more: str) -> Stated:
        return _stated(number, "FULFILLED", percent=percent, **more)

    known = {"plan": "yearly plan", "period": "2023"}
    assert _accounts(met(1, "105", **known), met(2, "112", **known)) == [("105", "112")]
    assert _accounts(met(1, "105", **known), met(2, "112", plan="May plan", period="2023")) == []
    assert _accounts(met(1, "105"), met(2, "112")) == []
    assert _accounts(met(1, "105", **known), met(2, "over 104", **known)) == []


def test_two_heads_disagree_when_their_times_cross() -> None:
    names = {"person/a": "Kim Chol Su", "person/b": "Ri Un Ha", "person/c": "Kim Chol Soo"}
    known = Known(names, {})

    def heads(number: int, person: str, date: str, role: str = "chairman") -> Stated:
        return _stated(number, "HEADS", person, BODY, date=date, role=role)

    before, after = heads(1, "person/a", "2024-01-05"), heads(2, "person/a", "2024-06-05")
    between = heads(3, "person/b", "2024-03-05")
    assert _accounts(before, after, between, known=known) == [("Kim Chol Su", "Ri Un Ha")]
    assert _accounts(before, between, known=known) == []
    assert _accounts(before, after, heads(3, "person/c", "2024-03-05"), known=known) == []
    deputies = [
        heads(n, p, "2024-01-05", "vice-chairman") for n, p in ((1, "person/a"), (2, "person/b"))
    ]
    assert _accounts(*deputies, known=known) == []
    [found] = _found(before, after, between, known=known)
    assert (found.subject, found.object) == (None, BODY)


def test_a_place_within_the_other_is_no_other_place() -> None:
    def place(*within: str, county: str, province: str) -> Place:
        return Place(
            frozenset(within),
            {"county": frozenset({county}), "province": frozenset({province})},
        )

    places = {
        "place/a": place("place/a", "place/north", county="A", province="North"),
        "place/b": place("place/b", "place/south", county="B", province="South"),
        "place/north": Place(frozenset({"place/north"}), {"province": frozenset({"North"})}),
        "place/hill": Place(frozenset({"place/hill"}), {}),
    }
    known = Known({"place/a": "A", "place/b": "B"}, places)

    def lies(number: int, where: str, subject: str = MILL) -> Stated:
        return _stated(number, "LOCATED_IN", subject, where)

    assert _accounts(lies(1, "place/a"), lies(2, "place/b"), known=known) == [("A", "B")]
    assert _accounts(lies(1, "place/a"), lies(2, "place/north"), known=known) == []
    assert _accounts(lies(1, "place/a"), lies(2, "place/hill"), known=known) == []
    assert _accounts(lies(1, "place/a"), lies(2, "place/nowhere"), known=known) == []
    bodies = [lies(n, p, BODY) for n, p in ((1, "place/a"), (2, "place/b"))]
    assert _accounts(*bodies, known=known) == []


def test_said_and_denied_disagree_about_one_thing() -> None:
    said = _stated(1, "SUPPLIES", MILL, BODY, product="cloth")
    denied = _stated(2, "SUPPLIES", MILL, BODY, product="cloth", modality="denied")
    assert _accounts(said, denied) == [("denied", "stated")]
    assert (
        _accounts(said, _stated(2, "SUPPLIES", MILL, BODY, product="yarn", modality="denied")) == []
    )
    alleged = _stated(1, "SUPPLIES", MILL, BODY, product="cloth", modality="alleged")
    assert _accounts(alleged, denied) == []


def test_a_plan_that_was_missed_denies_that_it_was_met() -> None:
    met = _stated(1, "FULFILLED", plan="yearly plan", period="2023", exceeded="yes")
    missed = _stated(2, "FULFILLED", plan="yearly plan", period="2023", negated="1")
    assert _accounts(met, missed) == [("denied", "stated")]
    assert _accounts(met, _stated(2, "FULFILLED", plan="May plan", negated="1")) == []


TOLD = st.lists(
    st.builds(
        lambda number, count, document, date, modality: Stated(
            f"claim/{number}",
            f"document/{document}",
            "EMPLOYS",
            MILL,
            None,
            modality,
            date,
            {"count": count},
        ),
        number=st.integers(0, 10_000),
        count=st.sampled_from(["12", "70", "500", "about 600", "over 40", "hundreds"]),
        document=st.integers(0, 3),
        date=st.sampled_from([None, "2020", "2024-03-01"]),
        modality=st.sampled_from(["stated", "denied", "alleged"]),
    ),
    max_size=8,
    unique_by=lambda one: one.claim,
)


@given(TOLD, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_each_side_has_claims(
    told: list[Stated], chance: random.Random
) -> None:
    found = disagreements(told, NOTHING, RULES)
    shuffled = told[:]
    chance.shuffle(shuffled)
    assert disagreements(shuffled, NOTHING, RULES) == found
    for one in found:
        assert len(one.sides) > 1
        assert all(side.claims for side in one.sides)
        assert len({claim for side in one.sides for claim in side.claims}) > 1
