"""Files that a browser sends, put into a folder under names of our own."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from graph.settings import Settings
from loaders.read.fetch import is_address
from loaders.read.mapping import MAPPING_SUFFIX

_LONGEST_NAME = 120
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Upload(Protocol):
    """A file as the browser sent it; its name is whatever somebody wrote there."""

    @property
    def name(self) -> str:
        """Its name, not to be trusted."""
        ...

    def getvalue(self) -> bytes:
        """Its bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """One input of a load: a file of ours, or an address where ``path`` is None."""

    name: str
    path: Path | None = None


def uploads_path(settings: Settings) -> Path:
    """Folder of uploaded files, beside the library; empty but for a load under way."""
    return settings.library_path.parent / "uploads"


def make_folder(settings: Settings) -> Path:
    """A new folder for the files of one load, that only this user can read."""
    parent = uploads_path(settings)
    parent.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(dir=parent))


def put_down(files: Sequence[Upload], folder: Path) -> list[Offer]:
    """Write files into a folder; a mapping goes beside the table that its name names.

    Returns:
        What there is to read: mappings are not among it, unless their table is missing.
    """
    names = [safe_name(file.name) for file in files]
    stems = {name.removesuffix(MAPPING_SUFFIX) for name in names if name.endswith(MAPPING_SUFFIX)}
    numbers = {stem: f"table-{number}" for number, stem in enumerate(sorted(stems), start=1)}
    tables = {Path(name).stem for name in names if not name.endswith(MAPPING_SUFFIX)}
    offers = []
    for number, (file, name) in enumerate(zip(files, names, strict=True), start=1):
        is_mapping = name.endswith(MAPPING_SUFFIX)
        stem = name.removesuffix(MAPPING_SUFFIX) if is_mapping else Path(name).stem
        suffix = MAPPING_SUFFIX if is_mapping else _suffix(name)
        path = _free(folder, numbers.get(stem, f"file-{number}"), suffix, number)
        path.write_bytes(file.getvalue())
        if not is_mapping or stem not in tables:
            offers.append(Offer(name, path))
    return offers


def addresses(text: str) -> tuple[list[str], list[str]]:
    """What was written as web addresses, one a line: those that are, and what is none."""
    given = list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
    found = [line for line in given if is_address(line)]
    return found, [line for line in given if not is_address(line)]


def safe_name(name: str) -> str:
    """A file's name to show: its last part, without controls, cut to a length."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter) not in _UNSHOWN)
    words = " ".join(seen.split()).lstrip(".")
    if len(words) <= _LONGEST_NAME:
        return words or "a file without a name"
    suffix = _suffix(words)
    return words[: _LONGEST_NAME - len(suffix)] + suffix


def _suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    return suffix if _SUFFIX.fullmatch(suffix) else ""


def _free(folder: Path, stem: str, suffix: str, number: int) -> Path:
    path = folder / f"{stem}{suffix}"
    return folder / f"file-{number}{suffix}" if path.exists() else path
