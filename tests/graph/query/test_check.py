from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.query.check import check_statement, refuse_writes
from graph.query.saved import Parameter

PATH = Path("theme/name.cypher")
LIMIT = Parameter("limit", "integer", "most rows", 10, line=3)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:Site) RETURN n LIMIT $limit",
        "MATCH (n) WHERE n.name = 'CREATE (x)' RETURN n LIMIT $limit",
        "MATCH (n) // then DELETE n; and $more\nRETURN n LIMIT $limit",
        'MATCH (n) WHERE n.name <> "SET \\" DELETE" RETURN n LIMIT $limit',
        "MATCH (n:Create)-[:DROP|SET]->(m) RETURN n.delete AS x, `REMOVE` LIMIT $limit",
        "MATCH (n) RETURN {set: 1, merge: n.end_of} LIMIT $limit",
        "CALL { MATCH (n) RETURN n } RETURN n LIMIT $limit",
        "MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x LIMIT $`limit`",
        "MATCH (n) RETURN n['label'] LIMIT $limit ;",
    ],
)
def test_what_reads_is_taken(cypher: str) -> None:
    check_statement(cypher, [LIMIT], PATH)


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ("CREATE (x)", "CREATE"),
        ("merge (x)", "MERGE"),
        ("Set n.x = 1", "SET"),
        ("DETACH DELETE n", "DETACH"),
        ("delete n", "DELETE"),
        ("REMOVE n.x", "REMOVE"),
        ("FOREACH (x IN [1] | SET n.x = x)", "FOREACH"),
        ("CALL { CREATE (x) }", "CREATE"),
        ("/* quiet */ SET n.x = '//'", "SET"),
        ("INSERT (x)", "INSERT"),
        ("DROP INDEX x", "DROP"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row", "LOAD"),
    ],
)
def test_what_writes_or_reads_elsewhere_is_refused(clause: str, word: str) -> None:
    cypher = f"MATCH (n)\n{clause}\nRETURN n"
    with pytest.raises(QueryError, match=f"^theme/name.cypher:6: {word} "):
        check_statement(cypher, [], PATH, first_line=5)
    with pytest.raises(QueryError, match=f"^statement:2: {word} "):
        refuse_writes(cypher)


_WRITING = st.sampled_from(["CREATE", "set", "Delete", "MERGE", "remove", "LOAD"])


@given(_WRITING, st.text(st.characters(exclude_characters="'\\\n\r")))
def test_words_in_strings_and_comments_write_nothing(word: str, text: str) -> None:
    refuse_writes(f"RETURN '{text} {word} x' // {text} {word} y\n, `{word}`")


@pytest.mark.parametrize(
    ("cypher", "line", "message"),
    [
        ("", 1, "there is no statement"),
        ("// nothing", 1, "there is no statement"),
        ("MATCH (n) RETURN n;\nMATCH (m) RETURN m", 1, "a second statement follows"),
        ("EXPLAIN MATCH (n) RETURN n", 1, "a query starts with MATCH"),
        ("MATCH (n)\nWHERE n.x = 1", 2, "the statement returns nothing"),
        ("MATCH (n)\n/* x */ RETURN n", 2, "only line comments"),
        ("MATCH (n)\nRETURN COLLECT { RETURN 1 }", 2, "COLLECT { } is taken by one store"),
        ("CALL db.labels() YIELD label RETURN label", 1, "procedures are not the same"),
        ("MATCH (n)\n\nRETURN n.end", 3, ".end is not the same on both stores"),
        ("MATCH (n) RETURN n.label", 1, "write ['label']"),
        ("MATCH (n) RETURN n\nLIMIT $limit", 2, "$limit is not declared"),
    ],
)
def test_what_is_not_one_portable_statement_is_refused(
    cypher: str, line: int, message: str
) -> None:
    with pytest.raises(QueryError, match=re.escape(message)) as caught:
        check_statement(cypher, [], PATH)
    assert str(caught.value).startswith(f"theme/name.cypher:{line}: ")


def test_an_unused_parameter_is_refused_where_it_is_declared() -> None:
    with pytest.raises(QueryError, match=r"^theme/name.cypher:3: parameter 'limit' is not used"):
        check_statement("MATCH (n) RETURN '$limit' // $limit", [LIMIT], PATH, first_line=5)
