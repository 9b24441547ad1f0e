"""What every row of the gazetteers must hold to."""

from __future__ import annotations

import pytest

from graph.store.batch import RESERVED
from loaders.extract.entities.gazetteer import KINDS, gazetteer, rows


def test_no_attribute_has_a_name_that_stores_keep_for_themselves() -> None:
    taken = {(entry.name, name) for entry in gazetteer().entries for name in entry.attributes}
    assert {pair for pair in taken if pair[1] in RESERVED} == set()


@pytest.mark.parametrize("file", sorted(KINDS))
def test_every_row_names_its_source(file: str) -> None:
    assert [row["name"] for row in rows(file) if not row["source"].strip()] == []
