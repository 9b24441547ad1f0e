"""What one parse gave, and where its headlines and footnotes lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graph.model import Rejection
from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.piece import Refused
from loaders.extract.nlp import Parse, Part

_LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class Looked:
    """A parse with the candidates that stand in it and those refused."""

    parse: Parse
    candidates: tuple[Candidate, ...]
    refused: tuple[Refused, ...]


def titles(parse: Parse) -> list[Part]:
    """The passages of a parse that are the document's title."""
    return [part for part in parse.parts if part.passage.kind == "title"]


def lies_in(parts: Iterable[Part]) -> Callable[[int], bool]:
    """A test whether an offset of the parse lies in one of these passages."""
    ranges = [range(part.base, part.base + len(part.shadow.text)) for part in parts]
    return lambda at: any(at in place for place in ranges)


def rejections(looked: Iterable[Looked]) -> Iterator[Rejection]:
    """What was not taken, as records; a text that another rule took is no rejection."""
    for item in looked:
        text = item.parse.shadow.text
        taken = {text[c.start : c.stop].casefold() for c in item.candidates}
        for refused in item.refused:
            words = " ".join(refused.text.split())
            if words.casefold() not in taken:
                yield Rejection(what="mention", reason=refused.reason, text=words[:_LONGEST_TEXT])
