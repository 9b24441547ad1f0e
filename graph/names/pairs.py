"""The command ``labourgraph match``: two names, or a file of pairs of names."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TextIO

from graph.errors import PairsError, QueryError
from graph.names.compare import compare
from graph.ontology import load_ontology

_LONGEST_LINE = 10_000
_BLOCK = 4096


def match_two(names: Sequence[str], kind: str | None) -> str:
    """Score and reasons of two names, for people.

    Raises:
        QueryError: there are not two names, or the kind is none of the ontology's.
    """
    if len(names) != 2:
        raise QueryError(f"match takes two names, or --pairs FILE; {len(names)} were given")
    _check_kind(kind)
    found = compare(names[0], names[1], kind)
    verdict = "the same" if found.score >= 0.5 else "not the same"
    return "\n".join(
        [f"{found.score:.3f}  {verdict}", *(f"  {reason}" for reason in found.reasons)]
    )


def _check_kind(kind: str | None) -> None:
    if kind is not None:
        kinds = load_ontology().entity_kinds()
        if kind not in kinds:
            raise QueryError(f"--kind {kind}: it must be one of {', '.join(sorted(kinds))}")


def match_file(
    path: str, names: Sequence[str], kind: str | None, target: TextIO
) -> list[PairsError]:
    """Writes left, right, score and reasons of each pair of a file as TSV, in its order.

    Args:
        path: a UTF-8 file of left, right and maybe kind, parted by tabs; ``-`` is standard input.
            Empty lines are passed over.
        names: must be empty.
        kind: for pairs that name none.
        target: gets the lines as they are done.

    Returns:
        One error for each line that was passed over.

    Raises:
        QueryError: names were given too, or the kind is none of the ontology's.
        PairsError: the file cannot be read.
    """
    if names:
        raise QueryError("give two names, or --pairs FILE, not both")
    _check_kind(kind)
    failures: list[PairsError] = []
    with _opened(path) as source, _without_collecting():
        block: list[str] = []
        for line in _rows(source, path, kind, failures):
            block.append(line)
            if len(block) == _BLOCK:
                target.write("".join(block))
                block.clear()
        target.write("".join(block))
    return failures


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Comparing makes no cycles, and the collector would walk the caches again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # The caches stay: a first collection need not walk them either.
            gc.freeze()
            gc.enable()


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115, closed below
    except OSError as error:
        raise PairsError(f"{path}: cannot be read: {error.strerror}") from error
    with file:
        yield file


def _rows(
    source: Iterable[bytes], path: str, kind: str | None, failures: list[PairsError]
) -> Iterator[str]:
    kinds = frozenset(load_ontology().entity_kinds())
    for number, raw in enumerate(source, start=1):
        try:
            line = _line(raw, kind, kinds)
        except ValueError as error:
            failures.append(PairsError(f"{path}, line {number}: {error}"))
            continue
        if line:
            yield line


def _line(raw: bytes, kind: str | None, kinds: frozenset[str]) -> str:
    if len(raw) > _LONGEST_LINE:
        raise ValueError(f"is longer than {_LONGEST_LINE} bytes")
    try:
        text = raw.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"is no UTF-8 text at byte {error.start}") from error
    if not text.strip():
        return ""
    fields = text.split("\t")
    if len(fields) not in (2, 3) or not fields[0].strip() or not fields[1].strip():
        raise ValueError("must be left and right, and maybe a kind, parted by tabs")
    given = fields[2].strip() if len(fields) == 3 else ""
    if given and given not in kinds:
        raise ValueError(f"{given!r} is no kind; kinds are {', '.join(sorted(kinds))}")
    found = compare(fields[0], fields[1], given or kind)
    return f"{fields[0]}\t{fields[1]}\t{found.score:.4f}\t{'; '.join(found.reasons)}\n"
