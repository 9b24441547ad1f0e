"""A figure below its floor is told, and so is a set that has none."""

import pytest

from benchmarks.evaluation.floors import below, load_floors
from benchmarks.evaluation.scoring import Figures, Scores
from benchmarks.evaluation.sets import SETS


def scores(entities: float, claims: float) -> Scores:
    return Scores({"all": Figures(9, 1, 1, entities)}, {"all": Figures(9, 1, 1, claims)})


@pytest.mark.parametrize(
    ("reached", "told"),
    [
        (scores(0.90, 0.80), []),
        (scores(0.89, 0.80), ["press: F1 of entities is 0.890, the floor is 0.900"]),
        (scores(0.95, 0.10), ["press: F1 of claims is 0.100, the floor is 0.800"]),
    ],
)
def test_what_is_below(reached: Scores, told: list[str]) -> None:
    assert below({"press": reached}, {"press": {"entities": 0.9, "claims": 0.8}}) == told


def test_a_set_without_a_floor_and_a_floor_without_a_set() -> None:
    assert below({"new": scores(1, 1)}, {"old": {"claims": 0.5}}) == [
        "new has no floor",
        "old has a floor and was not scored",
    ]


def test_every_set_has_floors() -> None:
    text = SETS.read_text("utf-8")
    for name, floors in load_floors().items():
        assert f"  {name}:" in text
        assert floors.keys() == {"entities", "claims"}
        assert all(0 < floor <= 1 for floor in floors.values())
