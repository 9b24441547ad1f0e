from __future__ import annotations

import pytest

NAMES = {
    "Haju Weekly": "Outlet",
    "Ann Doe": "Person",
    "Jan Roe": "Person",
    "Morwen Mill": "Site",
}
NOTE = "\n¹ Poe, Looms, 12."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It shows in interviews in Haju Weekly. A hero, Ann Doe notes that she sews.", "Ann Doe"),
        (
            "Interviews in Haju Weekly show it: for example, the weavers at Morwen Mill sang.",
            "Morwen Mill",
        ),
        ("Stories in Haju Weekly praise them. Another weaver, Jan Roe, never rests.", "Jan Roe"),
    ],
)
def test_a_study_tells_whom_an_outlet_wrote_of(told, text: str, who: str) -> None:
    claims = {c for c in told(text + NOTE, NAMES) if c[0] == "REPORTED_BY"}
    assert claims == {("REPORTED_BY", who, "Haju Weekly")}


@pytest.mark.parametrize(
    "text",
    [
        "It shows in interviews in Haju Weekly. Later the Morwen Mill was closed." + NOTE,
        "It shows in interviews in Haju Weekly.\nAnn Doe notes that all sew." + NOTE,
        "It shows in interviews in Haju Weekly. A hero, Ann Doe notes that she sews.",
    ],
)
def test_what_else_is_named_is_not_reported(told, text: str) -> None:
    assert not [c for c in told(text, NAMES) if c[0] == "REPORTED_BY"]
