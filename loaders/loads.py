"""What the last loads did, kept beside the library so that it can be read again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import StoreError
from loaders.summary import Summary

_LOADS_KEPT = 100
_DOCUMENTS_KEPT = 500
_LINES_KEPT = 50


class LoadNote(BaseModel):
    """One load: when it ended (UTC), what it read, found, dropped and could not load.

    ``documents`` holds the ids of the first documents it brought; ``rejections`` what was
    dropped, why, and how often; ``seconds`` what the load took.
    """

    model_config = ConfigDict(frozen=True)

    when: str
    read: int
    loaded: int
    repeated: int
    renewed: int
    failures: int
    seconds: float
    entities: dict[str, int]
    claims: dict[str, int]
    rejections: tuple[tuple[str, str, int], ...]
    failed: tuple[str, ...]
    documents: tuple[str, ...]
    to_review: int


def noted(summary: Summary, when: str) -> LoadNote:
    """The note of a load that ended at a moment."""
    return LoadNote(
        when=when,
        read=summary.read,
        loaded=summary.loaded,
        repeated=summary.repeated,
        renewed=summary.renewed,
        failures=len(summary.failed),
        seconds=round(summary.seconds, 1),
        entities=dict(summary.entities.most_common()),
        claims=dict(summary.claims.most_common()),
        rejections=tuple((*what, number) for what, number in summary.rejections.most_common()),
        failed=tuple(summary.failed[:_LINES_KEPT]),
        documents=tuple(summary.stored[:_DOCUMENTS_KEPT]),
        to_review=len(summary.resolution.items) if summary.resolution else 0,
    )


def note_load(path: Path, summary: Summary) -> None:
    """Keep what a load did, unless it was given nothing to read; the oldest notes go."""
    if not summary.read and not summary.failed:
        return
    when = datetime.now(UTC).isoformat(timespec="milliseconds")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    lines = [*lines[1 - _LOADS_KEPT :], noted(summary, when).model_dump_json()]
    partial = path.with_suffix(".partial")
    path.parent.mkdir(parents=True, exist_ok=True)
    partial.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    partial.replace(path)


def last_loads(path: Path) -> list[LoadNote]:
    """The loads of which a note is kept, the last first.

    Raises:
        StoreError: a note cannot be read.
    """
    if not path.exists():
        return []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [LoadNote.model_validate_json(line) for line in reversed(lines)]
    except (ValidationError, UnicodeDecodeError) as error:
        raise StoreError(
            f"{path}: the notes of earlier loads cannot be read; delete the file, nothing needs it"
        ) from error
