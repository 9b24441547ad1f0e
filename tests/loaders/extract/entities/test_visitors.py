from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Staff members of the Mongolian embassy planted trees.", "Organization"),
        ("Officials visited the Mongolian embassy on Monday.", "Site"),
        ("He paid a visit to the Mongolian embassy.", "Site"),
    ],
)
def test_an_embassy_is_a_site_where_one_goes(find, text: str, kind: str) -> None:
    assert find(text)[kind] == {"Mongolian embassy"}


def test_a_group_of_compatriots_is_a_body(find) -> None:
    found = find("A congratulatory group of Koreans in Norland arrived. The group toured the city.")
    assert found["Organization"] == {"congratulatory group of Koreans in Norland"}


def test_a_group_that_someone_meets_is_none(find) -> None:
    assert "Organization" not in find("A Finnish photographer cornered a group of workers.")
