"""The Neo4j driver's errors as the project's own; no message of ours holds a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as theirs

from graph.errors import (
    CypherError,
    LabourgraphError,
    LimitError,
    ReadOnlyError,
    StoreError,
    StoreUnavailableError,
)
from graph.settings import Settings

_WRITES = "Neo.ClientError.Statement.AccessMode"
_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"
_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_STATEMENT = (
    "Neo.ClientError.Statement.",
    "Neo.ClientError.Procedure.",
    "Neo.ClientError.Schema.",
)
_PARAMETER = (TypeError, ValueError, OverflowError)


@contextmanager
def server_errors(settings: Settings) -> Iterator[None]:
    """Errors of connecting, of statements and of their limits."""
    try:
        yield
    except LabourgraphError:
        raise
    except (theirs.DriverError, theirs.Neo4jError) as error:
        raise _translate(error, settings) from error
    except _PARAMETER as error:
        raise CypherError(f"a parameter cannot be used: {error}") from error


def _translate(error: theirs.DriverError | theirs.Neo4jError, settings: Settings) -> StoreError:
    where = settings.store
    if isinstance(error, theirs.AuthError):
        return StoreUnavailableError(
            f"{where}: refuses the login of {settings.neo4j_username!r}; "
            "set NEO4J_USERNAME and NEO4J_PASSWORD"
        )
    if isinstance(error, theirs.Neo4jError):
        return _of_server(error, settings)
    if isinstance(error, theirs.ServiceUnavailable | theirs.SessionExpired):
        return StoreUnavailableError(
            f"{where}: cannot be reached; start the server, or give its address with --store"
        )
    return StoreError(f"{where}: {_line(error)}")


def _of_server(error: theirs.Neo4jError, settings: Settings) -> StoreError:
    code = error.code or ""
    message = _line(error.message or code)
    if code == _WRITES:
        return ReadOnlyError("the statement writes, and only reading is allowed here")
    if code.startswith(_TIMED_OUT):
        return LimitError(
            "the statement took longer than the time limit; narrow it, or raise "
            "LABOURGRAPH_QUERY_TIMEOUT"
        )
    if code == _NO_DATABASE:
        return StoreUnavailableError(
            f"{settings.store}: has no database {settings.neo4j_database!r}; set NEO4J_DATABASE"
        )
    if code.startswith(_STATEMENT):
        return CypherError(message)
    return StoreError(f"{settings.store}: {code}: {message}")


def _line(text: object) -> str:
    return " ".join(str(text).split())[:400]
