"""Verbs of a sentence by class, how they are said, and who acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.model import Modality
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.sentence import Sentence
from loaders.extract.korean.words import Word

_HANGUL, _LAST = 0xAC00, 11172
_ADNOMINAL_FINALS = (4, 8)
_AFTER = 22
# Nouns that make a verb before them a plan or a fact, and name nothing it could describe.
_FORMAL = ("것", "계획", "예정", "방침", "결의", "전망", "수", "데", "바", "목적", "사실")
_DENIED_AFTER = 16


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb of a class in a sentence: it starts at ``start``; ``word`` is the last word of it.

    ``formal`` is true before a noun that names nothing: 할 것, 할 계획.
    """

    start: int
    word: Word
    text: str
    formal: bool = False

    @property
    def adnominal(self) -> bool:
        """Whether it stands before the noun it says something of: 생산한, 건설된, 하는."""
        last = ord(self.word.text[-1]) - _HANGUL
        final = 0 <= last < _LAST and last % 28 in _ADNOMINAL_FINALS
        describes = final or self.word.text.endswith("는")
        return describes and not self.word.after and not self.formal


@cache
def _pattern(name: str) -> re.Pattern[str]:
    stems = sorted(lexicon().verbs[name], key=lambda s: (-len(s), s))
    forms = (re.escape(stem).replace(r"\ ", r"\s?") for stem in stems)
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(forms)})")


def hits(sentence: Sentence, name: str) -> Iterator[Hit]:
    """The verbs of a class in a sentence, names left out."""
    for match in _pattern(name).finditer(sentence.text):
        if any(a.start <= match.start() < a.stop for a in sentence.args):
            continue
        word = sentence.word_at(match.end() - 1)
        following = sentence.after(word.stop)
        formal = following is not None and following.text.startswith(_FORMAL)
        yield Hit(match.start(), word, sentence.text[match.start() : word.stop], formal)


def says(name: str, text: str) -> bool:
    """Whether a text has one of the words of a class anywhere in it."""
    return any(stem in text for stem in lexicon().verbs[name])


def is_purpose(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb tells what something is for, and no fact: "생산하기 위한"."""
    return says("purposes", sentence.text[hit.start : hit.word.stop + 4])


def modality_of(sentence: Sentence, place: int) -> Modality:
    """How what a verb at this place tells is said."""
    text = sentence.text[place:]
    if says("denied", text[:_DENIED_AFTER]) or "부인" in text:
        return "denied"
    if says("alleged", text):
        return "alleged"
    if says("plans", text[:_AFTER]):
        return "planned"
    return "stated"
