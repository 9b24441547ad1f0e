"""Rows of a result as text: a table, CSV, or one JSON document."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Literal

from graph.subgraph import Edge, Node, Path, Result

RowFormat = Literal["table", "csv", "json"]

_ID = re.compile(r"[a-z-]+/\S+")
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")


def plain(value: object) -> Any:
    """A value as JSON can hold it: nodes, edges and paths as objects, dates as ISO text."""
    match value:
        case Node():
            return {"id": value.id, "label": value.label, **plain(value.properties)}
        case Edge():
            ends = {"source": value.source, "type": value.type, "target": value.target}
            return {**ends, **plain(value.properties)}
        case Path():
            return {"nodes": plain(value.nodes), "edges": plain(value.edges)}
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case datetime() | date() | time():
            return value.isoformat()
        case None | bool() | int() | float() | str():
            return value
        case _:
            return str(value)


def cell(value: object) -> str:
    """A value as one line of text for a person."""
    match value:
        case None:
            return ""
        case Node():
            return value.name
        case Edge():
            return f"{value.source} {value.type} {value.target}"
        case Path():
            return " - ".join(node.name for node in value.nodes)
        case list() | tuple():
            return "; ".join(cell(item) for item in value)
        case float():
            return f"{value:g}"
        case str():
            return " ".join(value.split())
        case _:
            found = plain(value)
            return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def brief(value: object) -> str:
    """A cell for a terminal: of a list of ids the first, and how many more there are."""
    match value:
        case [str() as first, *others] if others and _ID.fullmatch(first):
            return f"{first} and {len(others)} more"
        case _:
            return cell(value)


def harmless(text: str) -> str:
    """A CSV cell that no spreadsheet takes for a formula.

    Source: OWASP, CSV Injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_START) else text


def to_csv(result: Result) -> str:
    """Rows as CSV with a header; text that begins like a formula is quoted by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(result.columns)
    for row in result.rows:
        writer.writerow(
            [value if isinstance(value, int | float) else harmless(cell(value)) for value in row]
        )
    return out.getvalue()


def to_json(result: Result) -> str:
    """Rows as one JSON list of objects by column."""
    return json.dumps([plain(row) for row in result.dicts()], ensure_ascii=False, indent=2)
