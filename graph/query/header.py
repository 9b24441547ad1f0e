"""The header of a saved query: line comments before its statement."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import QueryError
from graph.query.saved import ANY_ENTITY, PLAIN_TYPES, RESULT_KINDS, Parameter, Scalar

_TEXTS = ("title", "question")
_FIELD = re.compile(r"//\s*(?P<key>[A-Za-z]+)(?P<rest>\s*:.*|\s+\w+\s*:.*)$")
_PARAMETER = re.compile(r"\s+(?P<name>[a-z][a-z0-9_]*)\s*:\s*(?P<type>\w+)\s*(?P<rest>.*)$")
_DESCRIPTION = re.compile(r"--\s+(?P<text>\S.*)$")


@dataclass(slots=True)
class Header:
    """What the comments before a statement say; ``lines`` counts them."""

    title: str = ""
    question: str = ""
    result: str = ""
    parameters: list[Parameter] = field(default_factory=list)
    lines: int = 0


def problem(path: Path, line: int, text: str) -> QueryError:
    """An error that names the file and the line."""
    return QueryError(f"{path}:{line}: {text}")


def parse_header(text: str, path: Path, kinds: Collection[str]) -> Header:
    """Read the header of a file.

    Args:
        text: the whole file.
        path: its path, for messages.
        kinds: kinds of the ontology that a parameter may have as its type.

    Raises:
        QueryError: a field is missing, repeated or wrong; names file and line.
    """
    header = Header()
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.strip()
        if line and not line.startswith("//"):
            break
        header.lines = number
        if line.strip("/ "):
            _take(header, line, path, number, kinds)
    for name in (*_TEXTS, "result"):
        if not getattr(header, name):
            raise problem(path, 1, f"the header has no line '// {name}: …'; add it")
    return header


def _take(header: Header, line: str, path: Path, number: int, kinds: Collection[str]) -> None:
    match = _FIELD.match(line)
    if match is None:
        raise problem(path, number, f"{line!r} is no header line; put notes after the first clause")
    key, rest = match["key"], match["rest"]
    if key == "param":
        header.parameters.append(_parameter(rest, header, path, number, kinds))
        return
    if key not in (*_TEXTS, "result") or not rest.lstrip().startswith(":"):
        raise problem(
            path, number, f"unknown header field {key!r}; known: title, question, param, result"
        )
    if getattr(header, key):
        raise problem(path, number, f"{key} stands twice in the header; keep one")
    value = rest.lstrip()[1:].strip()
    if key == "result" and value not in RESULT_KINDS:
        raise problem(path, number, f"result is {value!r}; it must be {', '.join(RESULT_KINDS)}")
    setattr(header, key, value)


def _parameter(
    rest: str, header: Header, path: Path, number: int, kinds: Collection[str]
) -> Parameter:
    match = _PARAMETER.match(rest)
    if match is None:
        raise problem(
            path, number, "a parameter is written '// param name: type = default -- description'"
        )
    name, type_ = match["name"], match["type"]
    if any(p.name == name for p in header.parameters):
        raise problem(path, number, f"parameter {name!r} is declared twice; keep one")
    if type_ not in (*PLAIN_TYPES, ANY_ENTITY, *kinds):
        known = ", ".join((*PLAIN_TYPES, ANY_ENTITY, *sorted(kinds)))
        raise problem(path, number, f"parameter {name!r} has type {type_!r}; known: {known}")
    required, default, description = _tail(match["rest"], name, path, number)
    return Parameter(name, type_, description, default, required, number)


def _tail(rest: str, name: str, path: Path, number: int) -> tuple[bool, Scalar, str]:
    """The default, as JSON, and the description behind it."""
    required, default = True, None
    if rest.startswith("="):
        text = rest[1:].lstrip()
        try:
            default, stop = json.JSONDecoder().raw_decode(text)
        except json.JSONDecodeError as error:
            raise problem(
                path,
                number,
                f"the default of {name!r} is no JSON value (text stands in double quotes): {error}",
            ) from error
        if isinstance(default, list | dict):
            raise problem(path, number, f"the default of {name!r} must be one value")
        required, rest = False, text[stop:].lstrip()
    match = _DESCRIPTION.match(rest)
    if match is None:
        raise problem(path, number, f"parameter {name!r} has no description after ' -- '")
    return required, default, match["text"].strip()


def format_header(header: Header) -> str:
    """The header as a file holds it; ``parse_header`` reads it back."""
    lines = [f"// title: {header.title}", f"// question: {header.question}"]
    lines += [f"// param {p.usage} -- {p.description}" for p in header.parameters]
    lines.append(f"// result: {header.result}")
    return "\n".join(lines) + "\n"
