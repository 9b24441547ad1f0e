"""The folder of saved queries: ``<theme>/<name>.cypher``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from graph.errors import QueryError
from graph.ontology import load_ontology
from graph.query.check import check_statement
from graph.query.header import Header, parse_header, problem
from graph.query.saved import RESULT_KINDS, Parameter, SavedQuery
from graph.query.values import check_plain

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "queries"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OVERRIDE = ".embedded"


def load_queries(folder: Path | None = None) -> dict[str, SavedQuery]:
    """Read and check all queries of a folder, by name in the order of theme and name.

    Raises:
        QueryError: a file is wrong; names it and the line.
    """
    root = folder or DEFAULT_FOLDER
    if not root.is_dir():
        raise QueryError(f"{root}: there is no such folder of queries")
    kinds = load_ontology().kinds
    found: dict[str, SavedQuery] = {}
    for path in sorted(root.glob("*/*.cypher")):
        if path.stem.endswith(_OVERRIDE):
            continue
        query = read_query(path, kinds)
        if query.name in found:
            raise problem(path, 1, f"{found[query.name].path} has the same name; rename one")
        found[query.name] = query
    _check_strays(root, found)
    return found


def _check_strays(root: Path, found: dict[str, SavedQuery]) -> None:
    for path in sorted(root.rglob("*.cypher")):
        if len(path.relative_to(root).parts) != 2:
            raise problem(path, 1, "a query lies in queries/<theme>/<name>.cypher; move it")
        stem = path.stem.removesuffix(_OVERRIDE)
        if stem not in found or found[stem].path.parent != path.parent:
            raise problem(path, 1, f"there is no {stem}.cypher beside it to stand in for")


def read_query(path: Path, kinds: Collection[str]) -> SavedQuery:
    """Read and check one query with the file that stands in for it on the embedded store.

    Raises:
        QueryError: a file is wrong; names it and the line.
    """
    query = parse_query(_read(path), path, kinds)
    return replace(query, embedded=_override(path, query.parameters))


def parse_query(text: str, path: Path, kinds: Collection[str]) -> SavedQuery:
    """Read and check the text of one query's file.

    Args:
        text: the whole file.
        path: where it lies or is to lie; its name is the query's.
        kinds: kinds of the ontology that a parameter may have as its type.

    Raises:
        QueryError: it is wrong; names file and line.
    """
    if not _NAME.fullmatch(path.stem):
        raise problem(path, 1, "a query's name is lower-case words joined by hyphens; rename it")
    header = parse_header(text, path, kinds)
    cypher, line = _body(text, header)
    check_statement(cypher, header.parameters, path, line)
    for parameter in header.parameters:
        if not parameter.required:
            _check_default(parameter, path)
    return SavedQuery(
        name=path.stem,
        theme=path.parent.name,
        title=header.title,
        question=header.question,
        parameters=tuple(header.parameters),
        result=RESULT_KINDS[header.result],
        cypher=cypher,
        path=path,
        line=line,
    )


def find_query(queries: dict[str, SavedQuery], name: str) -> SavedQuery:
    """The query of this name.

    Raises:
        QueryError: there is none; names those with a near name.
    """
    if name in queries:
        return queries[name]
    near = get_close_matches(name, queries, n=3, cutoff=0.4)
    near += [other for other in queries if name in other and other not in near]
    hint = f"did you mean {', '.join(near)}?" if near else "see 'labourgraph queries'"
    raise QueryError(f"there is no query {name!r}; {hint}")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise problem(
            path, 1, f"the file is not UTF-8 ({error.reason}); save it as UTF-8"
        ) from error
    except OSError as error:
        raise QueryError(f"{path}: cannot be read: {error.strerror}") from error


def _body(text: str, header: Header) -> tuple[str, int]:
    lines = text.split("\n")[header.lines :]
    return "\n".join(lines).rstrip().removesuffix(";"), header.lines + 1


def _override(path: Path, parameters: Sequence[Parameter]) -> str | None:
    beside = path.with_name(f"{path.stem}{_OVERRIDE}.cypher")
    if not beside.exists():
        return None
    cypher = _read(beside).rstrip().removesuffix(";")
    check_statement(cypher, parameters, beside)
    return cypher


def _check_default(parameter: Parameter, path: Path) -> None:
    try:
        check_plain(parameter, parameter.default)
    except QueryError as error:
        raise problem(path, parameter.line, f"the default is wrong: {error}") from error
