"""kglite's errors as the project's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import kglite

from graph.errors import (
    CypherError,
    LabourgraphError,
    LimitError,
    ReadOnlyError,
    StoreError,
    StoreInUseError,
)

_STATEMENT = (kglite.CypherError, kglite.SchemaError, kglite.ArgumentError, kglite.ExprError)
_PARAMETER = (TypeError, ValueError, OverflowError, RecursionError)


@contextmanager
def statement_errors() -> Iterator[None]:
    """Errors of a statement: wrong, writing, too slow."""
    try:
        yield
    except LabourgraphError:
        raise
    except kglite.ReadOnlyError as error:
        raise ReadOnlyError("the statement writes, and only reading is allowed here") from error
    except kglite.CypherTimeoutError as error:
        raise LimitError(
            "the statement took longer than the time limit; narrow it, or raise "
            "LABOURGRAPH_QUERY_TIMEOUT"
        ) from error
    except _STATEMENT as error:
        raise CypherError(_first_lines(error)) from error
    except kglite.KgError as error:
        raise StoreError(f"the embedded store failed: {_first_lines(error)}") from error
    except _PARAMETER as error:
        raise CypherError(f"a parameter cannot be used: {error}") from error


@contextmanager
def file_errors(folder: Path) -> Iterator[None]:
    """Errors of opening, saving and closing the store's file."""
    try:
        yield
    except kglite.WriterLeaseHeldError as error:
        holder = error.holder.get("pid")
        who = f"process {holder}" if holder else "another process"
        raise StoreInUseError(
            f"{folder}: {who} is writing to it; wait until it has ended, or give another folder "
            "with --store"
        ) from error
    except (kglite.KgError, OSError, ValueError, RuntimeError) as error:
        raise StoreError(
            f"{folder}: the store cannot be opened or saved: {_first_lines(error)}; where it is "
            "damaged, take graph.kgl* out of the folder and run: labourgraph rebuild"
        ) from error


def _first_lines(error: BaseException) -> str:
    return " ".join(str(error).split())[:400]
