"""Estimates of tokens, from bytes: no tokeniser is the same for all models."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[3] / "data" / "llm"


@dataclass(frozen=True, slots=True)
class Estimates:
    """What is assumed of any tokeniser and any answer; ``data/llm/estimates.yaml`` has them."""

    bytes_per_token: int
    answer_per_text: float
    request_overhead: int


@cache
def estimates() -> Estimates:
    """The estimates, read once."""
    return Estimates(**yaml.safe_load((FOLDER / "estimates.yaml").read_text(encoding="utf-8")))


def tokens(text: str) -> int:
    """Tokens of a text, estimated on the high side."""
    size = len(text.encode("utf-8", errors="replace"))
    return -(-size // estimates().bytes_per_token)
