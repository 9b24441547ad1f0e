"""A sentence as text with its mentions as marks, for patterns over who stands where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_MARK = re.compile(r"<[A-Za-z]+:(\d+)>")


@dataclass(frozen=True, slots=True)
class Marked:
    """``text`` is the sentence with every outer mention as ``<Kind:number>``."""

    view: View
    text: str

    def item(self, number: str) -> Located:
        """The mention of a mark's number."""
        return self.view.outer[int(number)]

    def numbers(self, found: re.Match[str]) -> list[str]:
        """The numbers of all marks inside a match."""
        return _MARK.findall(found.group())

    def candidate(
        self,
        context: Context,
        rule: str,
        relation: str,
        subject: Ref | Located,
        target: Ref | Located | None,
        qualifiers: dict[str, str] | None = None,
    ) -> Candidate:
        """A claim supported by the stretch from the first mention of it to the last."""
        sides = [s for s in (subject, target) if isinstance(s, Located)]
        inside = [self.view.span(s) for s in sides if self.view.position(s) is not None]
        first = min((a for a, _ in inside), default=0)
        last = max((b for _, b in inside), default=len(self.view.low))
        date = (qualifiers or {}).get("date", "")
        return Candidate(
            relation,
            _ref(context, subject),
            _ref(context, target) if target is not None else None,
            rule,
            self.view,
            first,
            last,
            qualifiers or {},
            object_text="" if target is not None else date,
        )


def _ref(context: Context, side: Ref | Located) -> Ref:
    return context.ref(side) if isinstance(side, Located) else side


def marked(context: Context, view: View) -> Marked:
    """A sentence with its outer mentions as marks; brackets that give other forms are left out."""
    number = view.sentence.index
    if number not in context.marks:
        context.marks[number] = _text(view)
    return Marked(view, context.marks[number])


def _text(view: View) -> str:
    pieces: list[str] = []
    position = 0
    for number, item in enumerate(view.outer):
        first, last = view.span(item)
        if first < position:
            continue
        pieces.append(_words(view, position, first))
        pieces.append(f"<{item.mention.kind}:{number}>")
        position = last
    pieces.append(_words(view, position, len(view.low)))
    return _without_forms("".join(pieces)).strip()


def _words(view: View, first: int, last: int) -> str:
    """Words with the space between them, and before the first, as the sentence has it."""
    doc, base = view.sentence.doc, view.base
    before = doc[base + first - 1].whitespace_ if first else ""
    text = "".join(token.text_with_ws for token in doc[base + first : base + last])
    return before + text


_FORMS = re.compile(
    r"[“\"]?(<(\w+):\d+>)[,.]?[”\"]?,? ?\((?:<\2:\d+>[ ,;/]*)+(?:,? ?\d{4}[-–]\d{0,4})?\)"
)


def _without_forms(text: str) -> str:
    """``"<X:1>," (<X:2> <X:3>)`` as ``<X:1>``: one entity under several names."""
    return _FORMS.sub(r"\1", text)


def all_marked(context: Context) -> Iterator[Marked]:
    """The sentences of the body and its captions, marked; those without a mention are left out."""
    for view in context.body:
        if view.outer:
            yield marked(context, view)
