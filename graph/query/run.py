"""Ask the graph a saved query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import CypherError, QueryError
from graph.query.lookup import look_up
from graph.query.saved import Dialect, SavedQuery, Scalar
from graph.query.values import bind
from graph.store.base import Reader
from graph.subgraph import Result


@dataclass(frozen=True, slots=True)
class QueryRun:
    """The answer to a query.

    ``values`` are those the statement got, entities as ids; ``notes`` are lines for the user.
    """

    result: Result
    values: Mapping[str, Scalar]
    notes: tuple[str, ...] = ()


def run_query(
    reader: Reader,
    query: SavedQuery,
    values: Mapping[str, object] | None = None,
    *,
    timeout: float | None = None,
    limit: int | None = None,
    dialect: Dialect = "neo4j",
) -> QueryRun:
    """Ask a saved query.

    Args:
        reader: the graph.
        query: what to ask.
        values: by parameter; text is read in the parameter's type, an entity may be given by its
            id or by any of its names.
        timeout: seconds each statement may take.
        limit: most rows to return.
        dialect: the store's, for a query that needs its own words on the embedded one.

    Raises:
        QueryError: a value is missing, unknown or wrong, or nothing is called so.
        CypherError: the statement is wrong; names the query's file.
        LimitError: it took too long.
    """
    bound = bind(query, values or {})
    notes: list[str] = []
    for parameter in query.parameters:
        text = bound[parameter.name]
        if parameter.is_plain or text is None:
            continue
        try:
            found = look_up(reader, parameter.type, str(text), timeout=timeout)
        except QueryError as error:
            raise QueryError(f"parameter {parameter.name!r}: {error}") from error
        bound[parameter.name] = found.id
        notes += [f"parameter {parameter.name!r}: {found.note}"] if found.note else []
    try:
        result = reader.run(query.statement(dialect), bound, timeout=timeout, limit=limit)
    except CypherError as error:
        raise CypherError(f"{query.path}: {error}") from error
    return QueryRun(result, bound, tuple(notes))
