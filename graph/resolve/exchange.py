"""Decisions to a file and from one: the ledger's own format, or nomenklatura's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from graph.errors import LedgerError
from graph.model import Decision
from graph.resolve.decisions import fold_decisions
from graph.resolve.ledger import parse_line
from graph.resolve.nomenklatura import export_lines, import_lines

_MOST_BYTES = 500 * 1024 * 1024


def export_decisions(
    decisions: Iterable[Decision], path: Path, form: Literal["ledger", "nomenklatura"]
) -> int:
    """Write decisions; all as they are, or the judgements on pairs that stand.

    Returns:
        How many were written.

    Raises:
        LedgerError: the file cannot be written.
    """
    made = list(decisions)
    lines = (
        [f"{one.model_dump_json()}\n" for one in made]
        if form == "ledger"
        else list(export_lines(fold_decisions(made)))
    )
    try:
        path.write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise LedgerError(f"{path}: cannot be written ({error.strerror})") from error
    return len(lines)


def import_decisions(path: Path, who: str) -> list[Decision]:
    """Read decisions in either format, told by how a line begins.

    Raises:
        LedgerError: the file cannot be read, or a line is broken; then none is taken.
    """
    return list(_decisions(read_lines(path), str(path), who))


def read_lines(path: Path) -> list[str]:
    """Lines of a text file of bounded size.

    Raises:
        LedgerError: it cannot be read, is no UTF-8, or is too large.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise LedgerError(f"{path}: larger than {_MOST_BYTES // 2**20} MiB; split it")
        return path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise LedgerError(f"{path}: is no UTF-8 text (byte {error.start})") from error


def _decisions(lines: list[str], source: str, who: str) -> Iterator[Decision]:
    first = next((line for line in lines if line.strip()), "")
    if first.lstrip().startswith("["):
        yield from import_lines(lines, source, who)
        return
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield parse_line(line.encode("utf-8"), f"{source}:{number}")
