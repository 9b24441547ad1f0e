"""The mapping beside a table of facts: which column holds what.

``facts.mapping.yaml`` beside ``facts.csv``::

    outlet: Example Times             # of every row; a column may say it instead
    licence: CC-BY-4.0
    title: Facts from Example Times   # optional, of every document; a column may say it instead
    source: example-times/facts       # what a document without url comes from; the path without it
    read_from: document/0123456789abcdef  # optional: what the facts were read from
    columns:                          # what is read: the column that holds it
      relation: relation
      subject: subject
      subject_kind: subject_type
      object: object
      object_kind: object_type
      qualifiers: qualifiers          # key=value pairs joined by ;
      url: url                        # one document a distinct url; without it one a table
      date: date
    values:                           # what is the same in every row and in no column
      relation: LOCATED_IN
    qualifiers:                       # one qualifier a column
      count: workers
    drop:                             # rows to leave out, by a regular expression found in a cell
      - {column: qualifiers, matches: group=yes, reason: groups without a name}
    sheet: Facts                      # of a workbook; the first without it
    delimiter: ";"                    # of a CSV; comma, or tab for .tsv, without it
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from graph.errors import DamagedInputError, NotTextError, TooLargeError
from loaders.read.input import shown, unreadable

MAPPING_SUFFIX = ".mapping.yaml"
_LARGEST = 1024 * 1024
_REQUIRED = ("relation", "subject", "subject_kind")
Column = Literal[
    "relation",
    "subject",
    "subject_kind",
    "object",
    "object_kind",
    "qualifiers",
    "url",
    "date",
    "title",
    "outlet",
]


class DropRule(BaseModel):
    """Rows to leave out: those whose cell in ``column`` the expression is found in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: str
    matches: re.Pattern[str]
    reason: str


class Mapping(BaseModel):
    """What the columns of a table mean."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    columns: dict[Column, str]
    values: dict[Column, str] = {}
    qualifiers: dict[str, str] = {}
    drop: tuple[DropRule, ...] = ()
    outlet: str | None = None
    licence: str | None = None
    title: str | None = None
    source: str | None = None
    read_from: str | None = Field(default=None, pattern=r"^document/[0-9a-f]{16}$")
    sheet: str | None = None
    delimiter: str | None = Field(default=None, min_length=1, max_length=1)

    @field_validator("columns")
    @classmethod
    def _named(cls, columns: dict[Column, str]) -> dict[Column, str]:
        if not columns:
            raise ValueError("no column is named")
        return columns

    @model_validator(mode="after")
    def _complete(self) -> Mapping:
        missing = [name for name in _REQUIRED if name not in {*self.columns, *self.values}]
        if missing:
            raise ValueError(f"neither columns nor values say the {', '.join(missing)}")
        return self

    def absent(self, header: Sequence[str]) -> list[str]:
        """Columns that the mapping names and the table does not have."""
        named = [*self.columns.values(), *self.qualifiers.values()]
        named += [rule.column for rule in self.drop]
        return [column for column in dict.fromkeys(named) if column not in header]


def mapping_path(table: Path) -> Path:
    """Where the mapping of a table lies."""
    return table.with_name(f"{table.stem}{MAPPING_SUFFIX}")


def load_mapping(table: Path, source: str) -> Mapping:
    """The mapping beside a table.

    Raises:
        NotTextError: there is none, so that it is not known what the table says.
        DamagedInputError: it is no YAML, or says what a mapping cannot.
        ReadError: it cannot be read.
    """
    path = mapping_path(table)
    try:
        if path.stat().st_size > _LARGEST:
            raise TooLargeError(source, f"its mapping {path.name} is no mapping: it is too large")
        fields = yaml.safe_load(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise NotTextError(
            source, f"a table is read through a mapping: write {path.name} beside it"
        ) from error
    except OSError as error:
        raise unreadable(shown(path), error) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise DamagedInputError(source, f"its mapping {path.name} is no YAML: {reason}") from error
    try:
        return Mapping.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "as a whole"
        raise DamagedInputError(
            source, f"its mapping {path.name} is wrong, {place}: {first['msg']}"
        ) from error
