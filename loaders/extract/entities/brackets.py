"""Other forms of a name in brackets behind it: an abbreviation, a romanisation, hangul, hanja."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extract.entities.candidate import Candidate, choose
from loaders.extract.entities.looked import Looked

_BRACKET = re.compile(r"[,.]?[”\"]?\s?[(\[]([^()\[\]]{2,100})[)\]]")
_ABBREVIATION = re.compile(r"^[A-Z][A-Z&.-]{1,9}$")
_FORMS = re.compile(
    r"^(?P<roman>(?:\d[\d.]*\s?)?[A-Za-zÀ-ÿŏŭŎŬ][A-Za-zÀ-ÿŏŭŎŬ'’ -]*?)?[ ,;/]*"
    r"(?P<hangul>[\d.·]*[가-힣][가-힣\d.· ]*)?[ ,;/]*"
    r"(?P<hanja>[\u3400-\u9fff]+)?(?:,? (?:c\. ?)?\d{4}[-–]\d{0,4})?$"
)
_ACRONYM = re.compile(r"\(([A-Z]{3,8})\)")
_CAPITALISED = re.compile(r"[^\W\d_][\w'’]*")
_LONG_ENOUGH = 3
_WIDEST = 110
_ROMANISED = re.compile(r"[ŏŭŎŬ]")
_KINDS = frozenset(
    {"Person", "Organization", "Site", "Campaign", "Policy", "Place", "Event", "Work", "Outlet"}
    | {"Title", "Slogan"}
)


def _form(model: Candidate, start: int, stop: int, method: str) -> Candidate:
    return replace(
        model, start=start, stop=stop, core=stop, method=method, rank=0, group=None, proper=True
    )


def _inside(model: Candidate, at: int, text: str) -> Iterator[Candidate]:
    """The forms in the bracket that starts its words at an offset."""
    if _ABBREVIATION.match(text):
        yield _form(model, at, at + len(text), "abbreviation")
        return
    found = _FORMS.match(text)
    if found is None:
        return
    romanised = model.kind != "Person" and _ROMANISED.search(found.group("roman") or "")
    if not (found.group("hangul") or found.group("hanja") or romanised):
        return
    for name in ("roman", "hangul", "hanja"):
        part = (found.group(name) or "").rstrip()
        if part:
            start = at + found.start(name)
            yield _form(model, start, start + len(part), name)


def _bracketed(looked: Looked) -> Iterator[Candidate]:
    text = looked.parse.shadow.text
    named = [c for c in looked.candidates if c.kind in _KINDS and not c.reference]
    innermost = {c.stop: c for c in sorted(named, key=lambda c: c.start)}
    for stop, candidate in innermost.items():
        match = _BRACKET.match(text, stop)
        if match is not None:
            yield from _inside(candidate, match.start(1), match.group(1))


def _again(looked: Looked, short: dict[str, Candidate]) -> Iterator[Candidate]:
    """Every use of the abbreviations that a document explains."""
    if not short:
        return
    pattern = re.compile("|".join(rf"\b{re.escape(form)}(?!\w)" for form in sorted(short)))
    for found in pattern.finditer(looked.parse.shadow.text):
        yield _form(short[found.group()], *found.span(), "abbreviation")


def _spelt_out(looked: Looked) -> Iterator[Candidate]:
    """Bodies whose initials the bracket behind them gives: "Council for X in Y (CXY)"."""
    text = looked.parse.shadow.text
    for found in _ACRONYM.finditer(text):
        letters = found.group(1)
        start = _initials_start(text, found.start(), letters)
        if start is None:
            continue
        stop = len(text[: found.start()].rstrip())
        around = [c.start for c in looked.candidates if c.start < start < c.stop]
        start = min(around, default=start)
        name = " ".join(text[start:stop].split())
        known = [c for c in looked.candidates if c.start == start and c.stop == stop]
        inside = [c for c in looked.candidates if start <= c.start < stop and not c.reference]
        kinds = {c.kind for c in inside if c.start == start}
        if known or not kinds & {"Organization", "Site"} or len(letters) < _LONG_ENOUGH:
            continue
        yield Candidate(start, stop, stop, "Organization", name, "spelt-out", rank=0)


def _initials_start(text: str, end: int, letters: str) -> int | None:
    """Where the words that end at an offset begin to spell the letters, small words left out."""
    wanted = list(letters)
    for found in reversed(list(_CAPITALISED.finditer(text, max(0, end - _WIDEST), end))):
        word = found.group()
        if "." in text[found.end() : end].strip() or not wanted:
            return None
        if word[0] == wanted[-1]:
            wanted.pop()
            if not wanted:
                return found.start()
        elif word[0].isupper():
            return None
    return None


def with_brackets(looked: Iterable[Looked]) -> list[Looked]:
    """The parses with the bracketed forms of what they name, and later uses of abbreviations."""
    looked = [
        replace(item, candidates=tuple(choose([*item.candidates, *_spelt_out(item)])))
        for item in looked
    ]
    added = [list(_bracketed(item)) for item in looked]
    short: dict[str, Candidate] = {}
    for item, forms in zip(looked, added, strict=True):
        for form in forms:
            if form.method == "abbreviation":
                short.setdefault(item.parse.shadow.text[form.start : form.stop], form)
    return [
        replace(item, candidates=tuple(choose([*item.candidates, *forms, *_again(item, short)])))
        for item, forms in zip(looked, added, strict=True)
    ]
