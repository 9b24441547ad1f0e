"""The ledger: every decision, one JSON object a line, appended and never changed."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from graph.errors import LedgerError
from graph.model import Decision
from graph.resolve.decisions import id_of


class Ledger:
    """The file of decisions.

    Args:
        path: made when the first decision is kept.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> list[Decision]:
        """All decisions, as they stand in the file.

        Raises:
            LedgerError: a line is broken; the message names it, and the file is left as it is.
        """
        if not self.path.exists():
            return []
        return [
            parse_line(line, f"{self.path}:{number}")
            for number, line in enumerate(self.path.read_bytes().splitlines(), start=1)
            if line.strip()
        ]

    def append(self, decisions: Sequence[Decision]) -> int:
        """Add those decisions that are not there yet; whole and on disk when this returns.

        Several processes may append at once: each waits for its turn.

        Returns:
            How many were new.

        Raises:
            LedgerError: the file cannot be written, or holds a broken line.
        """
        try:
            with self._locked() as file:
                known = {one.id for one in self.read()}
                new = list({one.id: one for one in decisions if one.id not in known}.values())
                if new:
                    file.write(_start(self.path) + b"".join(map(_line, new)))
                    file.flush()
                    os.fsync(file.fileno())
        except OSError as error:
            raise LedgerError(f"{self.path}: cannot be written ({error.strerror})") from error
        return len(new)

    @contextmanager
    def _locked(self) -> Iterator[BinaryIO]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            try:
                yield file
            finally:
                fcntl.flock(file, fcntl.LOCK_UN)


def parse_line(line: bytes, where: str) -> Decision:
    """One decision from its line.

    Raises:
        LedgerError: it is none, or its id does not fit its content; names ``where``.
    """
    try:
        decision = Decision.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        at = ".".join(map(str, fault["loc"])) or "the line"
        raise LedgerError(
            f"{where}: no decision ({at}: {fault['msg']}); correct the line or take it out"
        ) from error
    if decision.id != id_of(decision):
        raise LedgerError(
            f"{where}: the id {decision.id} is not that of what the line says; "
            "the line was changed: take it out and decide anew"
        )
    return decision


def _line(decision: Decision) -> bytes:
    return decision.model_dump_json().encode("utf-8") + b"\n"


def _start(path: Path) -> bytes:
    """A line end, where the file was left without one."""
    content = path.read_bytes()
    return b"" if not content or content.endswith(b"\n") else b"\n"
