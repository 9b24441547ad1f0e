"""The words of the review page, read from their file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from graph.model import Judgement
from graph.resolve.queue import Item, ItemKind

WORDS = Path(__file__).with_name("review.yaml")


class Answer(BaseModel):
    """One answer to a question: what it decides, its words, its key."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    judgement: Judgement
    label: str
    key: str


class Words(BaseModel):
    """Questions by kind, their kinds as filters, what judgements say, and the answers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    asks: dict[ItemKind, str]
    kinds: dict[ItemKind, str]
    says: dict[str, str]
    answers: dict[str, tuple[Answer, ...]]

    def answers_to(self, item: Item) -> tuple[Answer, ...]:
        """What may be answered to a question."""
        return self.answers.get(item.kind, self.answers["pair"])


@cache
def review_words() -> Words:
    """The words, read once."""
    return Words.model_validate(yaml.safe_load(WORDS.read_text("utf-8")))
