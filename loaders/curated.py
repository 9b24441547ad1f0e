"""The curated facts that ship with the program: tables under ``data/`` with a mapping beside.

A library remembers in a note which state of the tables its store has been given, so that a store
gets them once, again after a load that was cut short, and anew when they have changed.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

_DATA = Path(__file__).resolve().parent.parent / "data"
_MAPPING = ".mapping.yaml"
_NOTE = "curated"
_NONE = "none\n"


def curated_tables(folder: Path = _DATA) -> list[str]:
    """Paths of the curated tables, sorted by name."""
    tables = []
    for mapping in sorted(folder.glob(f"*{_MAPPING}")):
        stem = mapping.name.removesuffix(_MAPPING)
        tables += [str(path) for path in sorted(folder.glob(f"{stem}.*")) if path != mapping]
    return tables


def pending_tables(library: Path, folder: Path = _DATA) -> list[str]:
    """The curated tables, unless the store of this library has had them as they are now."""
    note = library / _NOTE
    known = note.read_text(encoding="utf-8") if note.exists() else ""
    return [] if known in (_NONE, _state(folder)) else curated_tables(folder)


def note_given(library: Path, folder: Path = _DATA) -> None:
    """Remember that the store has had the curated tables as they are now."""
    _write(library, _state(folder))


def note_unwanted(library: Path) -> None:
    """Remember that the store is to be without curated facts."""
    _write(library, _NONE)


def _state(folder: Path) -> str:
    digest = hashlib.sha256()
    for table in map(Path, curated_tables(folder)):
        for path in (table, table.with_name(table.stem + _MAPPING)):
            digest.update(path.read_bytes())
    return f"{digest.hexdigest()}\n"


def _write(library: Path, text: str) -> None:
    library.mkdir(parents=True, exist_ok=True)
    partial = library / f"{_NOTE}.partial"
    partial.write_text(text, encoding="utf-8")
    partial.replace(library / _NOTE)
