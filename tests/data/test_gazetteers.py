"""What every row of the gazetteers must hold to."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from graph.store.batch import RESERVED
from loaders.extract.entities.gazetteer import KINDS, gazetteer, rows

FOLDER = Path(__file__).parents[2] / "data" / "gazetteers"


def test_no_attribute_has_a_name_that_stores_keep_for_themselves() -> None:
    taken = {(entry.name, name) for entry in gazetteer().entries for name in entry.attributes}
    assert {pair for pair in taken if pair[1] in RESERVED} == set()


@pytest.mark.parametrize("file", [*sorted(KINDS), "former_names"])
def test_every_row_names_its_source(file: str) -> None:
    assert [row["name"] for row in rows(file) if not row["source"].strip()] == []


def test_the_source_of_a_former_name_can_be_opened() -> None:
    for row in rows("former_names"):
        addresses = row["source"].split("; ")
        assert [one for one in addresses if not re.fullmatch(r"https?://\S+\.\S+", one)] == []


def test_a_former_name_has_a_time_that_can_be_and_is_not_the_preferred_one() -> None:
    found = [(entry, one) for entry in gazetteer().entries for one in entry.former]
    assert len(found) == len(rows("former_names"))
    for entry, one in found:
        dates = [date for date in (one.valid_from, one.valid_to) if date]
        assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", date) for date in dates)
        assert dates == sorted(dates)
        assert one.text != entry.name


def _keys(path: Path) -> list[tuple[str, ...]]:
    """What makes a row its own: its first column, with its kind and name where those are others."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            (next(iter(row.values())).casefold(), row.get("kind", ""), row.get("name", ""))
            for row in csv.DictReader(file)
        ]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.csv")), ids=lambda path: path.name)
def test_no_row_stands_twice(file: Path) -> None:
    counted = Counter(_keys(file))
    assert counted
    assert [key for key, times in counted.items() if times > 1] == []
