from __future__ import annotations

import pytest

NAMES = {
    "Haju Cement Complex": "Site",
    "Moran Shoe Factory": "Site",
    "Alpha Mine": "Site",
    "Beta Mine": "Site",
    "East Province": "Place",
    "Haju Farm": "Site",
    "Moran Farm": "Site",
    "trade union": "Organization",
    "Pak Il": "Person",
    "mass drive for coal": "Campaign",
    "great upswing": "Campaign",
}


@pytest.mark.parametrize(
    ("text", "maker", "product"),
    [
        (
            "Workers of the Haju Cement Complex produced more cement.",
            "Haju Cement Complex",
            "cement",
        ),
        (
            "The Haju Cement Complex has increased cement production.",
            "Haju Cement Complex",
            "cement",
        ),
        (
            "The Moran Shoe Factory is pushing ahead with the work to raise the output of shoes.",
            "Moran Shoe Factory",
            "shoes",
        ),
        ("Shoes are manufactured at the Moran Shoe Factory.", "Moran Shoe Factory", "Shoes"),
        ("East Province boosts the production of fruit.", "East Province", "fruit"),
        (
            "The Moran Shoe Factory produced various kinds of rubber boots.",
            "Moran Shoe Factory",
            "rubber boots",
        ),
        (
            "The Moran Shoe Factory manufactured and introduced leather cutters.",
            "Moran Shoe Factory",
            "leather cutters",
        ),
        (
            "The Alpha Mine puts the power production on a normal basis.",
            "Alpha Mine",
            "electricity",
        ),
    ],
)
def test_output_by_verb_and_by_noun(told, text: str, maker: str, product: str) -> None:
    assert ("PRODUCES", maker, product) in told(text, NAMES)


def test_a_list_of_makers_shares_the_product(told) -> None:
    claims = told("Officials of the Alpha Mine and the Beta Mine produced coal.", NAMES)
    assert {("PRODUCES", "Alpha Mine", "coal"), ("PRODUCES", "Beta Mine", "coal")} <= claims


@pytest.mark.parametrize(
    "text",
    [
        "The Haju Cement Complex made great progress in its work.",
        "The Haju Cement Complex produced many heroes.",
        "The trade union produced posters.",
        "Workers in the metal sector produced steel.",
        "The Alpha Mine improved the operation of generating equipment.",
    ],
)
def test_what_is_no_product_or_has_no_maker(told, text: str) -> None:
    assert not {c for c in told(text, NAMES) if c[0] == "PRODUCES"}


def test_a_maker_that_is_not_named_is_recorded_as_refused(found) -> None:
    result = found("Workers in the metal sector produced steel.", NAMES)
    assert [r.reason for r in result.rejections] == ["no maker named"]


def test_on_a_visit_the_site_visited_makes_what_is_spoken_of(told) -> None:
    claims = told(
        "Pak Il visited the Haju Farm. He said that they should produce more rice.", NAMES
    )
    assert ("PRODUCES", "Haju Farm", "rice") in claims


def test_equipment_for_own_use_is_built(told) -> None:
    claims = told("The Alpha Mine built a new production line.", NAMES)
    assert claims == {("BUILT", "Alpha Mine", "production line")}


def test_building_under_way_says_so(found) -> None:
    result = found("The Alpha Mine is speeding up the construction of a drying furnace.", NAMES)
    (claim,) = result.claims
    assert (claim.relation, claim.qualifiers) == ("BUILT", {"status": "in_progress"})


@pytest.mark.parametrize(
    "text",
    [
        "Modern houses have been built at the Haju Farm.",
        "New dwelling houses have appeared at the Haju Farm.",
        "A ceremony for moving into new houses took place at the Haju Farm.",
    ],
)
def test_new_homes_are_dwelling_houses_wherever_they_stand(told, text: str) -> None:
    assert told(text, NAMES) == {("BUILT_AT", "dwelling houses", "Haju Farm")}


def test_the_farms_are_those_named_before(told) -> None:
    claims = told(
        "The Haju Farm and the Moran Farm are full of joy. "
        "Hundreds of houses were built on the farms.",
        NAMES,
    )
    assert ("BUILT_AT", "dwelling houses", "Haju Farm") in claims
    assert ("BUILT_AT", "dwelling houses", "Moran Farm") in claims


def test_repair_is_not_building(told) -> None:
    assert told("The Alpha Mine repaired its old production line.", NAMES) == set()


@pytest.mark.parametrize(
    ("text", "count", "approximate"),
    [
        ("New houses for some 70 families have been built at the Haju Farm.", "70", True),
        ("Houses for about 1,200 families have appeared at the Haju Farm.", "1200", True),
        ("New houses for hundreds of families have appeared at the Haju Farm.", "hundreds", False),
        ("Modern 40-family houses were newly built at the Haju Farm.", "40", False),
        ("10-odd houses were built at the Haju Farm.", "10", True),
        ("Dozens of houses have been newly built at the Haju Farm.", "dozens", False),
        ("Houses have been built at the Haju Farm for 70 years.", None, False),
    ],
)
def test_homes_are_counted_by_their_families(found, text, count, approximate) -> None:
    (claim,) = [c for c in found(text, {"Haju Farm": "Site"}).claims if c.relation == "BUILT_AT"]
    assert claim.qualifiers.get("count") == count
    assert ("approximate" in claim.qualifiers) is approximate


def test_some_ten_bridges_are_counted(found) -> None:
    (claim,) = found("The Alpha Mine built 10-odd bridges.", NAMES).claims
    assert claim.qualifiers == {"count": "10", "approximate": "yes"}


def test_a_pump_house_is_no_home(told) -> None:
    claims = told("The Alpha Mine built a pump house and a greenhouse.", NAMES)
    assert {("BUILT", "Alpha Mine", "pump house"), ("BUILT", "Alpha Mine", "greenhouse")} <= claims
    assert ("BUILT", "Alpha Mine", "dwelling houses") not in claims


def test_a_plan_is_fulfilled_with_its_figures(found) -> None:
    result = found(
        "The Alpha Mine and the Beta Mine overfulfilled their monthly coal plans by 105 percent.",
        NAMES,
    )
    done = [c for c in result.claims if c.relation == "FULFILLED"]
    assert {c.subject_text for c in done} == {"Alpha Mine", "Beta Mine"}
    for claim in done:
        assert claim.object is None
        assert claim.qualifiers["plan"] == "monthly coal plans"
        assert claim.qualifiers["percent"] == "105"
        assert claim.qualifiers["exceeded"] == "yes"
        assert claim.modality == "stated"


@pytest.mark.parametrize(
    ("text", "qualifier", "value"),
    [
        ("The Alpha Mine fulfilled its plan at 101.3 percent.", "percent", "101.3"),
        (
            "The Alpha Mine fulfilled its yearly plan in the first half of this year.",
            "by",
            "2024-H1",
        ),
        ("The Alpha Mine carried out its plan for August.", "period", "2024-08"),
        ("The Alpha Mine overfulfilled its plan by 5 percent.", "percent", "105"),
        ("The Alpha Mine overfulfilled its plan by over 7.5 percent.", "percent", "107.5"),
        ("The Alpha Mine surpassed its plan by 105 percent.", "percent", "105"),
        ("The Alpha Mine carried out its plan by 95 percent.", "percent", "95"),
        ("The Alpha Mine hit the first-half-yearly plan ahead of schedule.", "period", "2024-H1"),
        ("The Alpha Mine fulfilled its yearly plan by mid-August.", "by", "2024-08"),
        ("The Alpha Mine fulfilled its yearly plan before the end of August.", "by", "2024-08"),
        ("The Alpha Mine fulfilled its yearly plan by mid-August.", "period", "2024"),
        ("The Alpha Mine failed to fulfil its plan.", "negated", "1"),
        ("The Alpha Mine carried much more ore than planned every day.", "exceeded", "yes"),
    ],
)
def test_plans_say_how_far_and_when(found, text: str, qualifier: str, value: str) -> None:
    (claim,) = [c for c in found(text, NAMES).claims if c.relation == "FULFILLED"]
    assert claim.qualifiers[qualifier] == value


@pytest.mark.parametrize(
    "text",
    [
        "The Alpha Mine is carrying out its plan.",
        "The Alpha Mine works hard to fulfil its plan.",
        "The Alpha Mine will fulfil its plan.",
        "The Alpha Mine fulfilled its duty.",
    ],
)
def test_a_plan_not_done_is_not_fulfilled(told, text: str) -> None:
    assert not {c for c in told(text, NAMES) if c[0] == "FULFILLED"}


def test_a_party_sets_plans_and_does_not_fulfil_them(told) -> None:
    names = {"Reform Party": "Organization", "Reform Committee": "Organization"}
    assert told("The Reform Party fulfilled its plan.", names) == set()
    claims = told("The Reform Committee fulfilled its plan.", names)
    assert ("FULFILLED", "Reform Committee", "") in claims


def test_taking_part_and_launching_differ(told) -> None:
    claims = told(
        "The Alpha Mine is waging a mass drive for coal. "
        "The trade union launched the great upswing.",
        NAMES,
    )
    assert ("PARTICIPATES_IN", "Alpha Mine", "mass drive for coal") in claims
    assert ("LAUNCHED", "trade union", "great upswing") in claims


def test_many_wage_it_then_each_takes_part(told) -> None:
    claims = told(
        "Mines in the country are waging a mass drive for coal.\n"
        "The Alpha Mine repaired its pumps.\nThe same is true of the Beta Mine.",
        NAMES,
    )
    assert ("PARTICIPATES_IN", "Alpha Mine", "mass drive for coal") in claims
    assert ("PARTICIPATES_IN", "Beta Mine", "mass drive for coal") in claims


def test_similar_progress_is_no_part_in_a_campaign(told) -> None:
    claims = told(
        "Mines in the country are waging a mass drive for coal.\n"
        "Similar progress is witnessed at the Beta Mine.",
        NAMES,
    )
    assert ("PARTICIPATES_IN", "Beta Mine", "mass drive for coal") not in claims
