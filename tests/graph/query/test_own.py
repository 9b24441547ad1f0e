"""Questions that users save: checked as the shipped ones are, never in their place."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.query import load_queries
from graph.query.own import (
    MOST_BYTES,
    MOST_QUESTIONS,
    OWN_THEME,
    Draft,
    load_library,
    name_of,
    parameters_of,
    save_question,
)
from graph.query.saved import Parameter

SHIPPED = load_queries()
DRAFT = Draft(
    title="Mines in a campaign",
    question="Which mines took part?",
    cypher="MATCH (s:Site)-[:PARTICIPATES_IN]->(c {id: $campaign}) RETURN s.id AS id ORDER BY id;",
    parameters=(Parameter("campaign", "Campaign", "the campaign", required=True),),
)


def test_what_is_saved_is_read_after_the_shipped(tmp_path: Path) -> None:
    saved = save_question(tmp_path / "own", DRAFT, SHIPPED)
    library = load_library(tmp_path / "own", SHIPPED)
    assert list(library.queries) == [*SHIPPED, "mines-in-a-campaign"]
    assert library.problems == ()
    read = library.queries["mines-in-a-campaign"]
    assert (read.theme, read.title, read.cypher) == (OWN_THEME, DRAFT.title, saved.cypher)
    assert [(p.name, p.type, p.required) for p in read.parameters] == [
        ("campaign", "Campaign", True)
    ]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"title": "Sites in campaign"}, "choose another title"),
        ({"title": "한글"}, "no Latin letter or digit"),
        ({"title": "../../x" * 100}, "longer than 300"),
        ({"question": " \n "}, "the question is empty"),
        ({"cypher": "MATCH (n) SET n.x = $campaign RETURN n"}, "SET writes"),
        ({"cypher": "MATCH (n) RETURN n"}, "'campaign' is not used"),
        ({"cypher": f"RETURN $campaign AS a // {'x' * MOST_BYTES}"}, "is longer than"),
    ],
)
def test_what_is_wrong_is_not_written(
    tmp_path: Path, changed: dict[str, str], message: str
) -> None:
    draft = Draft(
        **{
            "title": DRAFT.title,
            "question": DRAFT.question,
            "cypher": DRAFT.cypher,
            "parameters": DRAFT.parameters,
            **changed,
        }  # type: ignore[arg-type]
    )
    with pytest.raises(QueryError, match=message):
        save_question(tmp_path / "own", draft, SHIPPED)
    assert not (tmp_path / "own").exists()


def test_a_title_cannot_add_lines_to_the_header(tmp_path: Path) -> None:
    draft = Draft("Two\n// result: value", "Q?", "RETURN 1 AS one")
    saved = save_question(tmp_path, draft, SHIPPED)
    assert (saved.title, saved.result) == ("Two // result: value", "table")


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = save_question(tmp_path, DRAFT, {}).path
    before = path.read_text()
    with pytest.raises(QueryError, match="is there already"):
        save_question(tmp_path, DRAFT, {})
    assert path.read_text() == before


def test_there_is_a_most(tmp_path: Path) -> None:
    for number in range(MOST_QUESTIONS):
        (tmp_path / f"q{number}.cypher").write_text("x")
    with pytest.raises(QueryError, match="take some away"):
        save_question(tmp_path, DRAFT, {})


def test_a_wrong_file_of_a_user_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken.cypher").write_text("MATCH (n) RETURN n")
    (tmp_path / "sites-in-campaign.cypher").write_text("MATCH (n) RETURN n")
    (tmp_path / "long.cypher").write_text("/" * (MOST_BYTES + 1))
    library = load_library(tmp_path, SHIPPED)
    assert library.queries == SHIPPED
    told = "\n".join(library.problems)
    assert "broken.cypher:1: the header has no line" in told
    assert "comes with the program" in told
    assert "at most" in told


def test_parameters_are_named_once_in_their_order() -> None:
    assert parameters_of("MATCH (n {id: $b}) // $c\nWHERE n.x = '$d' AND $a = $b RETURN n") == [
        "b",
        "a",
    ]


@given(st.text(max_size=200))
def test_a_name_is_one_part_of_a_path(title: str) -> None:
    name = name_of(title)
    assert set(name) <= {*string.ascii_lowercase, *string.digits, "-"}
    assert len(name) <= 60
    assert name == name.strip("-")
