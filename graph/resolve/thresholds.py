"""When two entities are one: ``thresholds.yaml``, or a file of the user's own in its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph.errors import SettingsError

DEFAULT_PATH = Path(__file__).with_name("thresholds.yaml")


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Threshold(_Strict):
    """Scores from which two entities are joined, or a person is asked."""

    join: float = Field(ge=0, le=1.01)
    ask: float = Field(ge=0, le=1.01)

    @model_validator(mode="after")
    def _ordered(self) -> Threshold:
        if self.ask > self.join:
            raise ValueError("ask lies above join")
        return self


class Limits(_Strict):
    """Bounds on the work.

    ``block`` is the most names under one key that are all compared with each other, ``window`` how
    many neighbours each is compared with in a larger one, ``spellings`` how many spellings of an
    entity are compared.
    """

    block: int = Field(gt=1)
    window: int = Field(gt=0)
    spellings: int = Field(gt=0)


class Weights(_Strict):
    """What is known beside the names, in log-odds.

    ``alias``: a document gives one name in brackets behind the other. ``side_by_side``: a sentence
    names both. ``shared_fact``: for each post, place or body that both have, up to
    ``most_shared_facts``. ``listed_and_short``: one is listed, the other its name less the level.
    """

    alias: float
    side_by_side: float
    shared_fact: float
    most_shared_facts: float
    listed_and_short: float


class Thresholds(_Strict):
    """All that the joining of entities is tuned by."""

    kinds: dict[str, Threshold]
    doubtful: float = Field(ge=0, le=1)
    together: tuple[tuple[str, str], ...] = ()
    weights: Weights
    telling: frozenset[str]
    levels: frozenset[str]
    limits: Limits

    def of(self, kind: str) -> Threshold:
        """The thresholds of a kind."""
        return self.kinds.get(kind, self.kinds["default"])

    def group(self, kind: str) -> str:
        """Kinds of one group may be one entity: the name of the group."""
        for kinds in self.together:
            if kind in kinds:
                return kinds[0]
        return kind


def load_thresholds(path: Path | None = None) -> Thresholds:
    """The thresholds of the program, or what a file changes of them.

    A file need name only what it changes: ``kinds: {Person: {join: 0.99, ask: 0.8}}``.

    Raises:
        SettingsError: the file cannot be read, or says something that cannot be.
    """
    content = _read(DEFAULT_PATH)
    if path is not None:
        own = _read(path)
        for part, values in own.items():
            given = content.get(part)
            both = isinstance(values, dict) and isinstance(given, dict)
            content[part] = given | values if both else values
    try:
        found = Thresholds.model_validate(content)
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(map(str, fault["loc"]))
        raise SettingsError(f"{path or DEFAULT_PATH}: {where}: {fault['msg']}") from error
    if "default" not in found.kinds:
        raise SettingsError(f"{path or DEFAULT_PATH}: kinds lacks default")
    return found


def _read(path: Path) -> dict[str, Any]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(f"{path}: the thresholds cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise SettingsError(f"{path}: holds no thresholds; graph/resolve/thresholds.yaml shows how")
    return content
