"""The curated facts that ship with the program: tables under ``data/`` with a mapping beside."""

from __future__ import annotations

from pathlib import Path

_DATA = Path(__file__).resolve().parent.parent / "data"
_MAPPING = ".mapping.yaml"


def curated_tables(folder: Path = _DATA) -> list[str]:
    """Paths of the curated tables, sorted by name."""
    tables = []
    for mapping in sorted(folder.glob(f"*{_MAPPING}")):
        stem = mapping.name.removesuffix(_MAPPING)
        tables += [str(path) for path in sorted(folder.glob(f"{stem}.*")) if path != mapping]
    return tables
