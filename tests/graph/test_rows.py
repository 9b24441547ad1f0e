from __future__ import annotations

import csv
import io
import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.rows import brief, cell, harmless, to_csv, to_json
from graph.subgraph import Edge, Node, Path, Result

MILL = Node("site/mill", "Site", {"name": "Mill"})
CITY = Node("place/city", "Place", {"name": "City"})
EDGE = Edge("site/mill", "LOCATED_IN", "place/city", {"documents": 2})


def test_json_keeps_nodes_edges_paths_and_dates() -> None:
    path = Path((MILL, CITY), (EDGE,))
    result = Result(("path", "day"), ((path, date(2024, 5, 1)),))
    assert json.loads(to_json(result)) == [
        {
            "path": {
                "nodes": [
                    {"id": "site/mill", "label": "Site", "name": "Mill"},
                    {"id": "place/city", "label": "Place", "name": "City"},
                ],
                "edges": [
                    {
                        "source": "site/mill",
                        "type": "LOCATED_IN",
                        "target": "place/city",
                        "documents": 2,
                    }
                ],
            },
            "day": "2024-05-01",
        }
    ]


def test_a_cell_is_one_line() -> None:
    assert cell("two\nlines") == "two lines"
    assert cell([MILL, None, 2.50]) == "Mill; ; 2.5"
    assert cell(EDGE) == "site/mill LOCATED_IN place/city"
    assert cell(Path((MILL, CITY), (EDGE,))) == "Mill - City"
    assert cell({"a": 1}) == '{"a": 1}'
    assert cell(None) == ""


def test_a_terminal_shows_one_id_of_many() -> None:
    assert brief(["claim/a", "claim/b", "claim/c"]) == "claim/a and 2 more"
    assert brief(["claim/a"]) == "claim/a"
    assert brief(["KCNA", "Daily NK"]) == "KCNA; Daily NK"


def test_csv_keeps_numbers_and_disarms_formulas() -> None:
    result = Result(("n", "text"), ((-1, "=1+1"), (2, 'a,"b"')))
    assert list(csv.reader(io.StringIO(to_csv(result)))) == [
        ["n", "text"],
        ["-1", "'=1+1"],
        ["2", 'a,"b"'],
    ]


@given(st.text())
def test_no_harmless_cell_begins_like_a_formula(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert harmless(text).endswith(text)
