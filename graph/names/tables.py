"""The tables under ``data/names``, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.errors import SettingsError

FOLDER = Path(__file__).resolve().parents[2] / "data" / "names"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def table(name: str) -> dict[str, Any]:
    """A table by its file's name without ending; callers do not change it.

    Raises:
        SettingsError: the file is missing or holds no mapping.
    """
    path = FOLDER / f"{name}.yaml"
    try:
        loaded = yaml.load(path.read_bytes(), Loader=_Loader)  # noqa: S506, the loader is a safe one
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    if not isinstance(loaded, dict):
        raise SettingsError(f"{path}: must hold a mapping")
    return loaded


@cache
def hanja_readings() -> dict[str, str]:
    """The Korean readings of each Chinese character, as hangul syllables in one string.

    Source: kHangul of the Unicode Han Database, version 15.0.

    Raises:
        SettingsError: the table is missing.
    """
    path = FOLDER / "hanja.tsv"
    readings: dict[str, str] = {}
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    for line in lines:
        reading, _, characters = line.partition("\t")
        for character in characters:
            readings[character] = readings.get(character, "") + reading
    return readings
