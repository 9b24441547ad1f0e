"""Press reviews: an outlet as a bare line governs the items under it."""

from __future__ import annotations

NAMES = {
    "Alpha News": "Outlet",
    "Beta Daily": "Outlet",
    "Moran Farm": "Site",
    "Harbour Contest": "Event",
    "Youth Day": "Event",
    "Norland": "Place",
    "Mongolia=Mongolia": "Place",
    "Pak Chol": "Person",
}
REVIEW = """Following are major news items and articles in leading newspapers on Monday:
- Pak Chol planted a tree.
Alpha News
- A ceremony took place at the Moran Farm in Norland.
- An article praises the Harbour Contest.
Beta Daily
- An article discloses the moves of Mongolia."""


def test_an_item_is_reported_by_the_outlet_above_it(told) -> None:
    claims = told(REVIEW, NAMES)
    reported = {(s, o) for r, s, o in claims if r == "REPORTED_BY"}
    assert reported == {
        ("Moran Farm", "Alpha News"),
        ("Harbour Contest", "Alpha News"),
        ("Mongolia", "Beta Daily"),
    }


def test_a_review_cites_its_outlets(told) -> None:
    cited = {o for r, s, o in told(REVIEW, NAMES) if r == "CITES" and s == "DOC"}
    assert cited == {"Alpha News", "Beta Daily"}


def test_an_outlet_on_a_line_of_another_text_governs_nothing(told) -> None:
    claims = told("Alpha News\nWorkers of the Moran Farm plant trees.", NAMES)
    assert not [c for c in claims if c[0] == "REPORTED_BY"]


def test_an_article_dedicated_to_an_event_reports_it(told) -> None:
    claims = told("Alpha News Sunday dedicates an article to the Youth Day.", NAMES)
    assert ("REPORTED_BY", "Youth Day", "Alpha News") in claims
    assert ("CITES", "DOC", "Alpha News") in claims
