from __future__ import annotations

import pytest

from loaders.extract.entities.credited import credited


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sources: Loom Post, Kite Weekly",
            [("Outlet", "Loom Post"), ("Outlet", "Kite Weekly")],
        ),
        ("More from LoomPop", [("Outlet", "LoomPop")]),
        ("Ann Doe/Kite Images", [("Person", "Ann Doe"), ("Organization", "Kite Images")]),
        ("when freelance writer from England, Ann Doe, came", [("Person", "Ann Doe")]),
        ("spotted by the photographer Ann Doe on his visit", [("Person", "Ann Doe")]),
        ("The sources: they were many", []),
        ("More from the mills of the north came in.", []),
    ],
)
def test_lines_and_trades(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.kind, c.name) for c in credited(text)] == expected
    assert all(text[c.start : c.stop] == c.name for c in credited(text))
