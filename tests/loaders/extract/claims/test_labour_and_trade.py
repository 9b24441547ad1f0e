from __future__ import annotations

import pytest

NAMES = {
    "Moran Shoe Factory": "Site",
    "Haju Labor Camp": "Site",
    "Moran Garments": "Organization",
    "Foreign buyers": "ForeignClient",
    "foreign buyers=Foreign buyers": "ForeignClient",
    "Harbour Post": "Outlet",
    "Let us work!": "Slogan",
    "United Council": "Organization",
    "Kestrel Trading": "Organization",
    "Ann Doe": "Person",
    "John Roe": "Person",
    "The Long Shift": "Work",
    "Pak Il": "Person",
}


@pytest.mark.parametrize(
    ("text", "count", "approximate"),
    [
        ("The Moran Shoe Factory has about 70 workers.", "70", "yes"),
        ("The Moran Shoe Factory employs 1,200 people.", "1200", None),
        ("There were perhaps a dozen people working in the Moran Shoe Factory.", "12", "yes"),
    ],
)
def test_workforces_are_counted(found, text: str, count: str, approximate: str | None) -> None:
    (claim,) = [c for c in found(text, NAMES).claims if c.relation == "EMPLOYS"]
    assert claim.subject_text == "Moran Shoe Factory"
    assert claim.qualifiers["count"] == count
    assert claim.qualifiers.get("approximate") == approximate


def test_hours_and_wages(found) -> None:
    result = found(
        "Some at the Moran Shoe Factory work 12 hours a day. "
        "The average wage at the Moran Shoe Factory is $134 per month.",
        NAMES,
    )
    hours = next(c for c in result.claims if c.relation == "WORKING_HOURS")
    paid = next(c for c in result.claims if c.relation == "PAID")
    assert hours.qualifiers["hours"] == "12"
    assert (paid.qualifiers["amount"], paid.qualifiers["currency"]) == ("134", "USD")
    assert paid.qualifiers["per"] == "month"


def test_forced_labour_reported_keeps_its_modality_and_speaker(found) -> None:
    result = found(
        "According to a source in the province, the Haju Labor Camp reportedly uses forced labor.",
        NAMES,
    )
    (claim,) = [c for c in result.claims if c.relation == "USES_FORCED_LABOUR"]
    assert claim.modality == "alleged"
    assert claim.speaker == "a source in the province"


def test_a_shock_brigade_alone_is_no_forced_labour(found) -> None:
    praised = found("Shock brigades of the Moran Shoe Factory set an example.", NAMES)
    assert "USES_FORCED_LABOUR" not in {c.relation for c in praised.claims}
    accused = found("Forced labour by shock brigades built the Moran Shoe Factory.", NAMES)
    (claim,) = [c for c in accused.claims if c.relation == "USES_FORCED_LABOUR"]
    assert claim.qualifiers == {"group": "shock brigades"}


def test_clients_order_and_are_clients(told) -> None:
    claims = told(
        "Moran Garments gets many orders from foreign buyers. Foreign buyers order overalls.", NAMES
    )
    assert ("CLIENT_OF", "Foreign buyers", "Moran Garments") in claims
    assert ("ORDERS", "Foreign buyers", "overalls") in claims


def test_gifts_are_sent(found) -> None:
    result = found("Pak Il sent a warm message to Ann Doe.", NAMES)
    (claim,) = [c for c in result.claims if c.relation == "SENT_TO"]
    assert claim.qualifiers == {"what": "warm message"}


def test_what_is_received_was_sent(told) -> None:
    claims = told("Pak Il received a floral basket from Ann Doe on Sunday.", NAMES)
    assert ("SENT_TO", "Ann Doe", "Pak Il") in claims


def test_supplies_and_exports(told) -> None:
    names = {**NAMES, "Haju Mine": "Site", "Norland": "Place"}
    claims = told("The Haju Mine supplied the Moran Shoe Factory with coal.", names)
    assert ("SUPPLIES", "Haju Mine", "Moran Shoe Factory") in claims
    claims = told("Moran Garments exported coats to Norland.", names)
    assert ("EXPORTS_TO", "Moran Garments", "Norland") in claims


def test_a_work_depicts_whom_it_tells_of(told) -> None:
    assert ("DEPICTS", "The Long Shift", "Pak Il") in told("The Long Shift depicts Pak Il.", NAMES)
    assert told("The Long Shift was shown to Pak Il.", NAMES) == set()


def test_a_campaign_starts_and_ends_on_its_dates(found) -> None:
    names = {"coal drive": "Campaign"}
    result = found(
        "The coal drive began on May 3, 2024. The coal drive ended on July 1, 2024.", names
    )
    assert {(c.relation, c.qualifiers["date"]) for c in result.claims} == {
        ("START", "2024-05-03"),
        ("END", "2024-07-01"),
    }


def test_slogans_hang_where_the_text_is(told) -> None:
    claims = told(
        "We saw the Moran Shoe Factory. Slogans were printed across the walls:\n“Let us work!”",
        NAMES,
    )
    assert ("DISPLAYED_AT", "Let us work!", "Moran Shoe Factory") in claims


def test_a_slogan_chanted_at_a_site_hangs_nowhere(found) -> None:
    result = found(
        'At the Moran Shoe Factory they chanted the slogan "Let us work!" all day.', NAMES
    )
    assert "DISPLAYED_AT" not in {claim.relation for claim in result.claims}
    assert "slogan called out, not displayed" in {r.reason for r in result.rejections}


def test_a_slogan_shouted_hangs_nowhere(told) -> None:
    claims = told("We saw the Moran Shoe Factory. A child shouted “Let us work!”", NAMES)
    assert not {c for c in claims if c[0] == "DISPLAYED_AT"}


def test_sanctions_by_verb_and_compound(told) -> None:
    claims = told("The United Council sanctioned Kestrel Trading.", NAMES)
    assert ("SANCTIONED_BY", "Kestrel Trading", "United Council") in claims
    claims = told(
        "The UN-sanctioned entity Kestrel Trading built it.", {**NAMES, "UN": "Organization"}
    )
    assert ("SANCTIONED_BY", "Kestrel Trading", "UN") in claims


def test_credit_lines(told) -> None:
    claims = told("Translated by Ann Doe. Edited by John Roe.", NAMES)
    assert claims == {("TRANSLATED_BY", "DOC", "Ann Doe"), ("EDITED_BY", "DOC", "John Roe")}


def test_an_outlet_that_is_quoted_is_cited(told) -> None:
    assert ("CITES", "DOC", "Harbour Post") in told("It rained, the Harbour Post reported.", NAMES)
    assert told("They sold the Harbour Post on the street.", NAMES) == set()


def test_an_outlet_that_speaks_of_itself_published_the_text(told) -> None:
    claims = told("Buyers came back, Harbour Post has learned.", NAMES)
    assert claims == {("PUBLISHED_BY", "DOC", "Harbour Post")}


def test_a_book_with_its_author_is_cited(told) -> None:
    claims = told("I read The Long Shift by Ann Doe.", NAMES)
    assert claims == {("WROTE", "Ann Doe", "The Long Shift"), ("CITES", "DOC", "The Long Shift")}


def test_planned_and_denied_facts_say_so(found) -> None:
    planned = found("The Moran Shoe Factory will produce boots.", NAMES).claims
    assert [c.modality for c in planned] == ["planned"]
    denied = found("The Moran Shoe Factory did not produce boots.", NAMES).claims
    assert [c.modality for c in denied] == ["denied"]


def test_a_workforce_has_a_size(found) -> None:
    (claim,) = found("The Alpha Mill has a workforce of over 300.", {"Alpha Mill": "Site"}).claims
    assert claim.relation == "EMPLOYS"
    assert claim.qualifiers["count"] == "300"
    assert claim.qualifiers["approximate"] == "yes"


def test_two_who_run_a_site_run_it_jointly(found) -> None:
    names = {"Alpha Company": "Organization", "Beta Company": "Organization", "Haju Mill": "Site"}
    claims = found("The Alpha Company and the Beta Company run the Haju Mill.", names).claims
    assert {c.subject_text for c in claims} == {"Alpha Company", "Beta Company"}
    assert all(c.relation == "OPERATES" and c.qualifiers == {"joint": "1"} for c in claims)
    (alone,) = found("The Alpha Company runs the Haju Mill.", names).claims
    assert alone.qualifiers == {}
