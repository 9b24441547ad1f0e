"""The reference page of the saved queries, from their headers."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

from graph.query.saved import Parameter, SavedQuery

DEFAULT_PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "queries.md"
_HEAD = """\
<!-- Made by `python -m graph.query` from the headers in queries/; do not edit. -->
# Saved queries

`labourgraph query NAME --param name=value` asks one, `labourgraph queries` lists them. A parameter
of an entity's kind takes an id or a name in any spelling. A column `x_id` holds the id of what
column `x` names; `claims` holds ids of claims; `evidence-for-claim` shows the
words of one. [How to write one](../../queries/README.md).
"""


def render(queries: Mapping[str, SavedQuery]) -> str:
    """The page as Markdown, the same for the same queries."""
    parts = [_HEAD]
    ordered = sorted(queries.values(), key=lambda query: (query.theme, query.name))
    for theme, members in groupby(ordered, key=lambda query: query.theme):
        parts.append(f"## {theme}\n")
        parts += [_entry(query) for query in members]
    return "\n".join(parts)


def _entry(query: SavedQuery) -> str:
    lines = [f"### {query.name}\n", f"**{query.title}** ({query.result}). {query.question}\n"]
    if query.parameters:
        lines += ["| parameter | type | default | meaning |", "| --- | --- | --- | --- |"]
        lines += [_row(parameter) for parameter in query.parameters]
        lines.append("")
    return "\n".join(lines)


def _row(parameter: Parameter) -> str:
    if parameter.required:
        default = "must be given"
    elif parameter.default is None:
        default = "open"
    else:
        default = str(parameter.default)
    cells = (parameter.name, parameter.type, default, parameter.description)
    return "| " + " | ".join(text.replace("|", "\\|") for text in cells) + " |"
