"""Values for the parameters of a query: checked, and entities looked up by any spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches

from graph.errors import QueryError
from graph.query.saved import Parameter, SavedQuery, Scalar

_INTEGER = re.compile(r"[+-]?\d{1,18}")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_FIRST_DAY = "0000-01-01"


def _string(value: object) -> Scalar:
    return value if isinstance(value, str) else None


def _integer(value: object) -> Scalar:
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _number(value: object) -> Scalar:
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    good = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if good and abs(float(value)) < float("inf") else None  # type: ignore[arg-type]


def _boolean(value: object) -> Scalar:
    if isinstance(value, str):
        word = value.strip().lower()
        return True if word in _TRUE else False if word in _FALSE else None
    return value if isinstance(value, bool) else None


def _date(value: object) -> Scalar:
    text = value.isoformat()[:10] if isinstance(value, date) else value
    if not isinstance(text, str) or not _DATE.fullmatch(text.strip()):
        return None
    text = text.strip()
    try:
        date.fromisoformat(text + _FIRST_DAY[len(text) :])
    except ValueError:
        return None
    return text


_CHECKS: Mapping[str, tuple[Callable[[object], Scalar], str]] = {
    "string": (_string, "text"),
    "integer": (_integer, "a whole number"),
    "number": (_number, "a number"),
    "boolean": (_boolean, "true or false"),
    "date": (_date, "a date written YYYY, YYYY-MM or YYYY-MM-DD"),
}


def check_plain(parameter: Parameter, value: object) -> Scalar:
    """A value in the type of its parameter; entities stay the text that names them.

    Raises:
        QueryError: it is of another type.
    """
    if value is None and not parameter.required:
        return None
    check, wanted = _CHECKS.get(parameter.type, (_string, "the id or a name of an entity"))
    found = check(value)
    if found is None or (not parameter.is_plain and not str(found).strip()):
        raise QueryError(f"parameter {parameter.name!r} is {value!r}; it must be {wanted}")
    return found


def bind(query: SavedQuery, values: Mapping[str, object]) -> dict[str, Scalar]:
    """Check the values given for a query and fill in its defaults.

    An empty text for a parameter that may be left open, or has a default, takes the default.

    Raises:
        QueryError: a value is missing, unknown or of another type.
    """
    names = [p.name for p in query.parameters]
    for name in values:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it takes: {', '.join(names) or 'none'}"
            raise QueryError(f"query {query.name!r} has no parameter {name!r}; {hint}")
    bound: dict[str, Scalar] = {}
    for parameter in query.parameters:
        value = values.get(parameter.name)
        if value is None or (value == "" and not parameter.required):
            if parameter.required:
                raise QueryError(
                    f"query {query.name!r} needs parameter {parameter.name!r} "
                    f"({parameter.type}): {parameter.description}"
                )
            value = parameter.default
        bound[parameter.name] = check_plain(parameter, value)
    return bound
