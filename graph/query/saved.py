"""What a saved query is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

ResultKind = Literal["graph", "table", "value"]
Dialect = Literal["neo4j", "embedded"]
RESULT_KINDS: dict[str, ResultKind] = {"graph": "graph", "table": "table", "value": "value"}
Scalar = str | int | float | bool | None

PLAIN_TYPES = ("string", "integer", "number", "boolean", "date")
ANY_ENTITY = "Entity"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value a query takes.

    ``type`` is one of ``PLAIN_TYPES``, a kind of the ontology or ``Entity``. A parameter without a
    default must be given; one whose default is None may be left open.
    """

    name: str
    type: str
    description: str
    default: Scalar = None
    required: bool = False
    line: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether its values are taken as they are; others are looked up in the graph."""
        return self.type in PLAIN_TYPES

    @property
    def usage(self) -> str:
        """Name, type and default as the header writes them."""
        default = "" if self.required else f" = {json.dumps(self.default, ensure_ascii=False)}"
        return f"{self.name}: {self.type}{default}"

    def as_dict(self) -> dict[str, Any]:
        """What a program needs to know of it."""
        names = ("name", "type", "required", "default", "description")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question that can be asked of the graph, as its file states it.

    ``cypher`` is the statement without the header; ``line`` is where it starts in the file.
    ``embedded`` replaces it on the embedded store where the two need different words.
    """

    name: str
    theme: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    result: ResultKind
    cypher: str
    path: Path
    line: int = 1
    embedded: str | None = None

    def statement(self, dialect: Dialect) -> str:
        """The statement for one store."""
        return self.embedded if dialect == "embedded" and self.embedded else self.cypher

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of this name, or None."""
        return next((p for p in self.parameters if p.name == name), None)

    def as_dict(self) -> dict[str, Any]:
        """What a program needs to know to ask it."""
        names = ("name", "theme", "title", "question", "result")
        found = {name: getattr(self, name) for name in names}
        return {**found, "parameters": [p.as_dict() for p in self.parameters]}
