from __future__ import annotations

import json

import pytest

from graph.errors import LedgerError
from graph.resolve.decisions import Standing, fold_decisions
from graph.resolve.mapping import Cluster, Mapping
from graph.resolve.naming import NAMING
from graph.resolve.outside import Proposal, propose, read_outside
from graph.resolve.profile import gather
from graph.resolve.sketch import sketch
from graph.resolve.thresholds import load_thresholds
from tests.graph.resolve.test_decisions import decide
from tests.records import article

PERSON = "person/jang-won-chol"
LINES = [
    json.dumps(row)
    for row in (
        {"id": "A-1", "schema": "Person", "properties": {"name": ["Chang Wŏnch'ŏl", "장원철"]}},
        {"id": "A-2", "schema": "Person", "properties": {"name": ["Nobody Known"]}},
        {"id": "A-3", "schema": "Vessel", "properties": {"name": ["Jang Won Chol"]}},
        {"id": "A-4", "schema": "Person", "properties": {}},
    )
]


def proposals(standing: Standing | None = None, mapping: Mapping | None = None) -> list[Proposal]:
    profiles = gather([sketch(article("One", [(PERSON, "VISITED", "site/pine-mill")]))], Standing())
    return propose(
        read_outside(LINES, "file"),
        profiles,
        mapping or Mapping(),
        standing or Standing(),
        NAMING,
        load_thresholds(),
    )


def test_a_link_is_proposed_with_score_and_reasons() -> None:
    [found] = proposals()
    assert (found.entity, found.outside) == (PERSON, "outside:A-1")
    assert found.score >= 0.9
    assert found.reasons


def test_what_was_judged_is_not_proposed_again() -> None:
    assert proposals(fold_decisions([decide("different", PERSON, "outside:A-1")])) == []


def test_a_merged_unit_is_proposed_as_its_entity() -> None:
    cluster = Cluster(id="person/other", kind="Person", name="Other", merged=(PERSON,))
    [found] = proposals(mapping=Mapping(clusters=(cluster,)))
    assert found.entity == "person/other"


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "a"}', '{"id": 3, "properties": {}}'])
def test_a_broken_line_is_named(line: str) -> None:
    with pytest.raises(LedgerError, match="file:1: no"):
        list(read_outside([line], "file"))
