from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from graph.errors import QueryError
from graph.query.saved import Parameter, SavedQuery
from graph.query.values import bind, check_plain


def _parameter(type_: str, default: str | int | None = None, *, required: bool = True) -> Parameter:
    return Parameter("x", type_, "what it is", default, required)


def _query(*parameters: Parameter) -> SavedQuery:
    return SavedQuery(
        "name", "theme", "Title", "Question?", parameters, "table", "RETURN 1", Path("x.cypher")
    )


@pytest.mark.parametrize(
    ("type_", "given", "expected"),
    [
        ("string", " as it is ", " as it is "),
        ("integer", "12", 12),
        ("integer", "-3", -3),
        ("integer", 7, 7),
        ("number", "2.5", 2.5),
        ("number", 3, 3.0),
        ("boolean", "YES", True),
        ("boolean", "0", False),
        ("boolean", True, True),
        ("date", "2020", "2020"),
        ("date", "2020-02", "2020-02"),
        ("date", " 2020-02-29 ", "2020-02-29"),
        ("date", date(2021, 3, 4), "2021-03-04"),
        ("date", datetime(2021, 3, 4, 5), "2021-03-04"),
        ("Campaign", "80-day battle", "80-day battle"),
    ],
)
def test_a_value_is_read_in_its_type(type_: str, given: object, expected: object) -> None:
    found = check_plain(_parameter(type_), given)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("type_", "given", "wanted"),
    [
        ("string", 3, "text"),
        ("integer", "1.5", "a whole number"),
        ("integer", True, "a whole number"),
        ("integer", 1.0, "a whole number"),
        ("integer", "9" * 19, "a whole number"),
        ("number", "nan", "a number"),
        ("number", "inf", "a number"),
        ("number", "many", "a number"),
        ("boolean", "maybe", "true or false"),
        ("boolean", 1, "true or false"),
        ("date", "2020-13", "a date written"),
        ("date", "2021-02-29", "a date written"),
        ("date", "20201", "a date written"),
        ("date", "0000", "a date written"),
        ("date", "last week", "a date written"),
        ("Campaign", "  ", "the id or a name"),
        ("Entity", 5, "the id or a name"),
        ("string", None, "text"),
    ],
)
def test_a_value_of_another_type_is_refused(type_: str, given: object, wanted: str) -> None:
    message = re.escape(f"parameter 'x' is {given!r}; it must be {wanted}")
    with pytest.raises(QueryError, match=message):
        check_plain(_parameter(type_), given)


def test_defaults_fill_what_is_not_given() -> None:
    query = _query(
        Parameter("a", "integer", "a", 5),
        Parameter("b", "Entity", "b", None),
        Parameter("c", "string", "c", required=True),
    )
    assert bind(query, {"c": "", "a": ""}) == {"a": 5, "b": None, "c": ""}
    assert bind(query, {"c": "x", "b": "y", "a": "6"}) == {"a": 6, "b": "y", "c": "x"}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "query 'name' needs parameter 'campaign' (Campaign): which"),
        ({"campaign": None}, "needs parameter 'campaign'"),
        ({"campain": "x"}, "query 'name' has no parameter 'campain'; did you mean campaign?"),
        ({"zzz": "x"}, "has no parameter 'zzz'; it takes: campaign"),
    ],
)
def test_missing_and_unknown_values_are_named(given: dict[str, object], message: str) -> None:
    query = _query(Parameter("campaign", "Campaign", "which", required=True))
    with pytest.raises(QueryError, match=re.escape(message)):
        bind(query, given)
