from __future__ import annotations

import pytest

from loaders.extract.citations.makers import same_person


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Doe", "Ann May Doe", True),
        ("A. M. Doe", "Ann May Doe", True),
        ("A. Doe", "Ann May Doe", True),
        ("B. Doe", "Ann May Doe", False),
        ("May", "Ann May Doe", False),
        ("Pak", "Pak Un Ha", True),
    ],
)
def test_surname_and_initials(short: str, full: str, same: bool) -> None:
    assert same_person(short, full) is same
