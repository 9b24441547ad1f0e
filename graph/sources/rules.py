"""The rules of ``disagreements.yaml``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

_RULES = Path(__file__).with_name("disagreements.yaml")
ANY = "*"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Rule(_Strict):
    """Claims that are compared; the file says what each field is."""

    relation: str
    compares: Literal["figures", "dates", "holders", "places", "denials"]
    about: Literal["subject", "object", "edge"]
    value: str = ""
    same: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: dict[str, re.Pattern[str]] = {}
    kinds: tuple[str, ...] = ()
    ratio: float = 1.0
    days: int | None = None
    tolerance: int = 0


class Rules(_Strict):
    """All rules, and the words that figures are read by."""

    rules: tuple[Rule, ...]
    anybody: frozenset[str]
    about: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    slack: float
    orders: dict[str, tuple[float, float]]


@cache
def load_rules() -> Rules:
    """The rules, read once."""
    return Rules.model_validate(yaml.safe_load(_RULES.read_text(encoding="utf-8")))
