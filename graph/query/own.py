"""Questions that users save beside their store: read after the shipped ones, never in their place.

``<workspace>/questions/<name>.cypher``, in the form of the shipped files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.errors import QueryError
from graph.ontology import load_ontology
from graph.query.header import Header, format_header
from graph.query.library import load_queries, parse_query, read_query
from graph.query.saved import ANY_ENTITY, PLAIN_TYPES, Parameter, ResultKind, SavedQuery
from graph.query.tokens import code

OWN_THEME = "saved-here"
MOST_QUESTIONS = 200
MOST_BYTES = 64 * 1024
_LONGEST_NAME = 60
_LONGEST_LINE = 300
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Library:
    """Shipped and own questions by name; ``problems`` says which own files cannot be used."""

    queries: Mapping[str, SavedQuery]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as a user writes it, before it is checked."""

    title: str
    question: str
    cypher: str
    parameters: tuple[Parameter, ...] = field(default=())
    result: ResultKind = "table"


def load_library(own: Path, shipped: Mapping[str, SavedQuery] | None = None) -> Library:
    """Shipped questions, then those of a user's folder; a wrong file of the user stops nothing.

    Args:
        own: the user's folder; it need not be there.
        shipped: the questions that come with the program, read where they are not given.

    Raises:
        QueryError: a shipped file is wrong.
    """
    found = dict(load_queries() if shipped is None else shipped)
    taken, problems = set(found), []
    kinds = load_ontology().kinds
    for path in sorted(own.glob("*.cypher")):
        try:
            found[path.stem] = _own(path, kinds, taken)
        except QueryError as error:
            problems.append(str(error))
    return Library(found, tuple(problems))


def _own(path: Path, kinds: Mapping[str, object], taken: set[str]) -> SavedQuery:
    if path.stem in taken:
        raise QueryError(f"{path}: a question of that name comes with the program; rename the file")
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        raise QueryError(f"{path}: is no file of at most {MOST_BYTES:,} bytes; take it away")
    return replace(read_query(path, kinds), theme=OWN_THEME)


def save_question(folder: Path, draft: Draft, taken: Mapping[str, SavedQuery]) -> SavedQuery:
    """Check a draft and write it as a file of its own; nothing that is there is written over.

    Args:
        folder: the user's folder, made where it is missing.
        draft: what the user wrote.
        taken: questions that are there.

    Raises:
        QueryError: something is wrong with it, or its name is taken; nothing is written.
    """
    name = name_of(draft.title)
    if not name:
        raise QueryError("the title holds no Latin letter or digit to name the file by; add one")
    if name in taken:
        raise QueryError(f"there is a question called {name!r}; choose another title")
    text = question_text(draft)
    path = folder / f"{name}.cypher"
    query = parse_query(text, path, load_ontology().kinds)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if sum(1 for _ in folder.glob("*.cypher")) >= MOST_QUESTIONS:
            raise QueryError(f"{folder}: holds {MOST_QUESTIONS} questions; take some away first")
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise QueryError(f"{path}: is there already; choose another title") from error
    except OSError as error:
        raise QueryError(f"{path}: cannot be written: {error.strerror}") from error
    return replace(query, theme=OWN_THEME)


def question_text(draft: Draft) -> str:
    """The file of a draft: its header, then its statement.

    Raises:
        QueryError: a line or the whole is too long.
    """
    header = Header(
        title=_line("title", draft.title),
        question=_line("question", draft.question),
        result=draft.result,
        parameters=[
            replace(p, description=_line(f"description of {p.name!r}", p.description))
            for p in draft.parameters
        ],
    )
    text = f"{format_header(header)}{draft.cypher.strip().rstrip(';').rstrip()}\n"
    if len(text.encode()) > MOST_BYTES:
        raise QueryError(f"the question is longer than {MOST_BYTES:,} bytes; shorten it")
    return text


def name_of(title: str) -> str:
    """Name of a file for a title: lower-case Latin letters and digits joined by hyphens."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_NAMES.sub("-", letters).strip("-")[:_LONGEST_NAME].strip("-")


def parameters_of(cypher: str) -> list[str]:
    """Names of the ``$parameters`` of a statement, each once, in their order."""
    named = (token.text[1:].strip("`") for token in code(cypher) if token.kind == "parameter")
    return list(dict.fromkeys(named))


def ad_hoc(cypher: str, parameters: tuple[Parameter, ...] = ()) -> SavedQuery:
    """A statement of a user as a query that is not saved, so that it takes typed values."""
    return SavedQuery(
        name="statement",
        theme=OWN_THEME,
        title="Statement",
        question="",
        parameters=parameters,
        result="table",
        cypher=cypher,
        path=Path("statement"),
    )


def parameter_types() -> tuple[str, ...]:
    """Types that a parameter may have, plain ones first."""
    return (*PLAIN_TYPES, ANY_ENTITY, *load_ontology().kinds)


def _line(what: str, text: str) -> str:
    one = " ".join(text.split())
    if not one:
        raise QueryError(f"the {what} is empty; write one line")
    if len(one) > _LONGEST_LINE:
        raise QueryError(f"the {what} is longer than {_LONGEST_LINE} characters; shorten it")
    return one
