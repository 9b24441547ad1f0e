"""Which statements are refused before an engine sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import CypherError
from graph.store.guard import guard

QUOTED = st.text(alphabet="ab;' \"`\\/*\n", max_size=12)


@pytest.mark.parametrize(
    "cypher",
    [
        "LOAD CSV FROM 'a' AS r RETURN r",
        "MATCH (n) LOAD\tCSV WITH HEADERS FROM 'a' AS r RETURN r",
        "MATCH (n) /* LOAD */ LOAD // x\n CSV FROM 'a' AS r RETURN r",
        "RETURN 'a\\' AS x LOAD CSV FROM ' AS y LOAD CSV FROM 'b' AS r RETURN r",
        "LO\\u0041D CSV FROM 'a' AS r RETURN r",
        "RETURN 'x\\u0027 AS x LOAD CSV FROM 'a' AS r RETURN r",
        "RETURN 1; RETURN 2",
        "RETURN 1 format csv",
        "",
        " \n;",
        "// only a remark",
    ],
)
def test_refused(cypher: str) -> None:
    with pytest.raises(CypherError):
        guard(cypher)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n) RETURN n",
        "RETURN 'LOAD CSV'",
        'RETURN "LOAD CSV; x"',
        "RETURN 1 AS `LOAD CSV;`",
        "RETURN 1 // LOAD CSV; x",
        "RETURN 1 /* LOAD CSV; x */;  ",
        "RETURN 'it\\'s; LOAD CSV'",
        "RETURN '\\uD3C9\\uC591' AS capital",
        "MATCH (n:Document {format: 'csv'}) RETURN n.format",
    ],
)
def test_let_through(cypher: str) -> None:
    guard(cypher)


@given(QUOTED)
def test_what_stands_in_quotes_never_matters(text: str) -> None:
    inner = text.replace("\\", "\\\\").replace("'", "\\'")
    guard(f"RETURN '{inner} LOAD CSV ; ' AS x")


@given(QUOTED)
def test_what_follows_a_closed_quote_always_matters(text: str) -> None:
    inner = text.replace("\\", "\\\\").replace("'", "\\'")
    with pytest.raises(CypherError):
        guard(f"RETURN '{inner}' AS x LOAD CSV FROM 'y' AS r RETURN r")
