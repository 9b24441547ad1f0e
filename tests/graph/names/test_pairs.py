from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import PairsError, QueryError
from graph.names.pairs import match_file, match_two


def test_two_names() -> None:
    lines = match_two(["80-day battle", "70-day battle"], None).splitlines()
    assert lines[0].endswith("not the same")
    assert lines[1].strip() == "number differs: 70 against 80"


def test_two_names_are_needed_and_a_kind_of_the_ontology() -> None:
    with pytest.raises(QueryError, match="two names"):
        match_two(["one"], None)
    with pytest.raises(QueryError, match="--kind Planet: it must be one of"):
        match_two(["one", "other"], "Planet")


def test_a_file_gives_a_line_a_pair_and_loses_none_to_a_wrong_one(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(
        "Rason\t라선\n\nalone\nKim Jong Un\t김정은\tPerson\r\na\tb\tPlanet\n".encode()
        + b"\xff\tb\nKim Jong Il\tKim Jong Un"
    )
    out = io.StringIO()
    failures = match_file(str(path), [], None, out)
    rows = [line.split("\t") for line in out.getvalue().splitlines()]
    assert [row[:2] for row in rows] == [
        ["Rason", "라선"],
        ["Kim Jong Un", "김정은"],
        ["Kim Jong Il", "Kim Jong Un"],
    ]
    assert [float(row[2]) >= 0.5 for row in rows] == [True, True, False]
    assert all(len(row) == 4 and row[3] for row in rows)
    assert [str(failure).split(": ")[0] for failure in failures] == [
        f"{path}, line {number}" for number in (3, 5, 6)
    ]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PairsError, match="cannot be read"):
        match_file(str(tmp_path / "none.tsv"), [], None, io.StringIO())
    with pytest.raises(QueryError, match="not both"):
        match_file("pairs.tsv", ["one", "other"], None, io.StringIO())


def test_comparing_loads_neither_models_nor_stores() -> None:
    code = (
        "import sys; from graph.names.pairs import match_two; match_two(['Rason', '라선'], None); "
        "print(sorted({'spacy', 'neo4j', 'kglite', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
