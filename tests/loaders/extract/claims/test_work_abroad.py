"""Headcounts, pay, forced labour, operators and authors as the press abroad tells them."""

from __future__ import annotations

import pytest

NAMES = {
    "Haju Prison Camp": "Site",
    "Morwen Cannery": "Site",
    "Kestrel Foods Company": "Organization",
    "Ministry of Labour": "Organization",
    "United Nations": "Organization",
    "Iron Harvest": "Work",
    "Ann Doe": "Person",
    "John Roe": "Person",
}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Some 340 young women gut fish at the Morwen Cannery.", "340"),
        ("The Morwen Cannery is large. About 1,600 people work there.", "1600"),
        ("At least 19 welders slaved for the Kestrel Foods Company.", "19"),
    ],
)
def test_counted_people_are_employed(found, text: str, count: str):
    claims = [c for c in found(text, NAMES).claims if c.relation == "EMPLOYS"]
    assert [c.qualifiers["count"] for c in claims] == [count]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Young women at the Morwen Cannery sing.", ["Young women"]),
        ("In Norland, the other workers at the Morwen Cannery sing.", []),
    ],
)
def test_a_study_that_speaks_of_workers_tells_of_a_group_only(found, text: str, groups: list[str]):
    claims = found(f"{text}\n¹ Roe, Looms, 12.", NAMES).claims
    assert [c.qualifiers["group"] for c in claims if c.relation == "EMPLOYS"] == groups


def test_visitors_are_not_employed(found):
    text = "Two men met at the Morwen Cannery, and 30 people sang in the street."
    assert not [c for c in found(text, NAMES).claims if c.relation == "EMPLOYS"]


def test_the_body_that_tells_the_wage_does_not_pay_it(told):
    text = "The Morwen Cannery is open. They earn $70 a month, the Ministry of Labour said."
    paid = {c[1] for c in told(text, NAMES) if c[0] == "PAID"}
    assert paid == {"Morwen Cannery"}


def test_a_price_is_no_pay(told):
    text = "The Kestrel Foods Company paid $70 for it at the Morwen Cannery."
    assert not {c for c in told(text, NAMES) if c[0] == "PAID"}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("At the Morwen Cannery they are forced to work through the night.", "Morwen Cannery"),
        ("Inmates of the Haju Prison Camp dig coal.", "Haju Prison Camp"),
        ("The Morwen Cannery is far away. Observers call it slavery.", "Morwen Cannery"),
    ],
)
def test_forced_labour(told, text: str, site: str):
    assert ("USES_FORCED_LABOUR", site, "") in told(text, NAMES)


def test_forced_labour_denied_is_marked_so(found):
    result = found("The Morwen Cannery denied that it uses forced labour.", NAMES)
    (claim,) = [c for c in result.claims if c.relation == "USES_FORCED_LABOUR"]
    assert claim.modality == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "They gut fish in the Morwen Cannery, run by the Kestrel Foods Company.",
        "The Morwen Cannery is operated by the Kestrel Foods Company.",
    ],
)
def test_who_runs_a_site(told, text: str):
    assert ("OPERATES", "Kestrel Foods Company", "Morwen Cannery") in told(text, NAMES)


def test_the_authors_of_a_study_did_not_write_the_document(told):
    claims = told('The study, "Iron Harvest", was written by Ann Doe and John Roe.', NAMES)
    written = {c for c in claims if c[0] == "WROTE"}
    assert written == {("WROTE", n, "Iron Harvest") for n in ("Ann Doe", "John Roe")}


def test_sanctions_on_others_do_not_reach_a_seller(told):
    text = (
        "The Kestrel Foods Company stopped, saying they were goods under United Nations sanctions."
    )
    assert not {c for c in told(text, NAMES) if c[0] == "SANCTIONED_BY"}


def test_under_sanctions(told):
    claims = told("The Kestrel Foods Company has been under United Nations sanctions.", NAMES)
    assert ("SANCTIONED_BY", "Kestrel Foods Company", "United Nations") in claims
