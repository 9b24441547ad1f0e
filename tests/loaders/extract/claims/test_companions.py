"""Visits of those whom the next sentence names, and visits in other words."""

from __future__ import annotations

NAMES = {
    "An Bok": "Person",
    "Ri Chol": "Person",
    "Pak Su": "Person",
    "Norse embassy": "Site",
    "Haju Farm": "Site",
    "Moran Museum": "Site",
    "Lake Zoo": "Site",
    "Moran School": "Organization",
    "Hill Committee": "Organization",
    "Norland": "Place",
}


def visits(claims: set[tuple[str, str, str]]) -> set[tuple[str, str]]:
    return {(s, o) for r, s, o in claims if r == "VISITED"}


def test_those_among_the_visitors_visited_too(told) -> None:
    claims = told(
        "Officials of the Hill Committee visited the Norse embassy. Among them were Ri Chol,"
        " a director, and Pak Su, a clerk.",
        NAMES,
    )
    assert visits(claims) == {
        ("Hill Committee", "Norse embassy"),
        ("Ri Chol", "Norse embassy"),
        ("Pak Su", "Norse embassy"),
    }


def test_those_who_accompanied_him_visited_too(told) -> None:
    claims = told("An Bok visited the Haju Farm. He was accompanied by Ri Chol.", NAMES)
    assert visits(claims) == {("An Bok", "Haju Farm"), ("Ri Chol", "Haju Farm")}


def test_who_went_there_visited_it(told) -> None:
    claims = told("After hearing that the Haju Farm sows rice, An Bok went there.", NAMES)
    assert visits(claims) == {("An Bok", "Haju Farm")}


def test_who_laid_a_wreath_before_a_site_visited_it(told) -> None:
    claims = told("An Bok laid a wreath before the Moran Museum.", NAMES)
    assert visits(claims) == {("An Bok", "Moran Museum")}


def test_who_spent_time_at_a_site_visited_it(told) -> None:
    claims = told("An Bok toured the Haju Farm and spent a good time at the Lake Zoo.", NAMES)
    assert visits(claims) == {("An Bok", "Haju Farm"), ("An Bok", "Lake Zoo")}


def test_a_list_of_goals_goes_on_over_a_school(told) -> None:
    claims = told("An Bok visited the Moran Museum, the Moran School and the Lake Zoo.", NAMES)
    assert {o for _, o in visits(claims)} == {"Moran Museum", "Moran School", "Lake Zoo"}


def test_who_was_on_a_visit_is_the_person_before(told) -> None:
    claims = told("An Bok met Ri Chol, who was on a visit to Norland.", NAMES)
    assert visits(claims) == {("Ri Chol", "Norland")}
