"""Slogans and titles of works in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_QUOTED = re.compile(r"“([^“”]{4,240})”|\"([^\"“”]{4,240})\"")
_SLOGAN_START = re.compile(r"^(?:Let us|Let's|Long live|Forward|Let me)\b")
_SLOGAN_WORDS = 2
_EXCLAIMED_WORDS = 6
_SAID_WIDTH = 20
_VOICED = re.compile(
    r"\b(?:exclaim(?:s|ed|ing)?|tells?|told|telling|asks?|asked|scold(?:s|ed|ing)?)\b"
)
_SLOGAN_WORD = re.compile(
    r"\b(?:slogan|slogans|banner|banners|poster|posters|placard|placards|catchword|appeal)\b[^.“\"]{0,60}$",
    re.I,
)
_WORK_BEFORE = re.compile(
    r"\b(?:films?|movies?|songs?|novels?|books?|operas?|poems?|epics?|documentary|documentaries"
    r"|plays?|chorus|choruses|drama|paintings?|hymns?|music|stor(?:y|ies)|magazine|album|report|works?"
    r"|press statement)\b[^.]{0,60}$",
    re.I,
)
_PUBLISHED = re.compile(
    r"\b(?:publish(?:es|ed|ing)?|releas(?:es|ed|ing)|titled|entitled|headlined|author of|starred in"
    r"|memoirs?|stud(?:y|ies)|thesis|essays?|articles?|series|programmes?|programs?|memoir)\b[^.“\"]{0,40}$"
)
_WORKS = (
    r"films?|movies?|documentary|books?|novels?|memoirs?|reports?|stud(?:y|ies)|songs?|operas?"
    r"|plays?|poems?|paintings?|magazine|album"
)
_WORK_AFTER = re.compile(
    rf"^,?[”\"]?,? (?:a|an|the|his|her|their|its)\b[^.“\"]{{0,40}}\b(?:{_WORKS})\b"
)
_TITLE_WORDS = 3
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_SMALL = frozenset(
    {"a", "an", "the", "of", "in", "and", "to", "for", "on", "with", "from", "at", "by", "is"}
)


def _titled(text: str) -> bool:
    """Whether a quotation is written like a title: few words, the long ones with capitals."""
    words = _WORD.findall(text)
    long = [word for word in words if word.lower() not in _SMALL]
    return 0 < len(words) <= 12 and bool(long) and all(word[0].isupper() for word in long)


_SUBTITLED = re.compile(
    r"\b(?P<work>[A-Z][\w']+(?: (?:(?:of|to|in|the|and|from|for) )*[A-Z0-9][\w']*){0,6}"
    r": [A-Z][\w', ]{5,110}?)"
    r"(?= by (?:[A-Z][a-z]+|[A-Z]\.))"
)
_BOOK = re.compile(r"\b(?:books?|read|novel|memoir|report|study)\b", re.I)


def subtitled(text: str) -> Iterator[Candidate]:
    """Books whose title and subtitle stand unquoted before their author."""
    if not _BOOK.search(text):
        return
    for found in _SUBTITLED.finditer(text):
        start, stop = found.span("work")
        name = " ".join(found.group("work").split())
        yield Candidate(start, stop, stop, "Work", name, "subtitle", rank=0)


def _is_slogan(inner: str, before: str) -> bool:
    """Whether a quotation stands behind the word slogan, or exclaims without being said."""
    words = inner.count(" ")
    if _SLOGAN_WORD.search(before) and words >= _SLOGAN_WORDS:
        return True
    exclaims = inner.rstrip().endswith("!") and words >= _EXCLAIMED_WORDS
    return exclaims and "said" not in before[-_SAID_WIDTH:] and not _VOICED.search(before)


def _announced(text: str, found: re.Match[str], before: str) -> bool:
    """Whether a quotation is said to be published, or to be a book or film, right behind it."""
    after = text[found.end() : found.end() + 90]
    if _WORK_AFTER.match(after):
        return True
    inner = found.group(1) or found.group(2)
    return bool(_PUBLISHED.search(before)) and len(inner.split()) >= _TITLE_WORDS


def quoted(text: str) -> Iterator[Candidate]:
    """Slogans and works of a text.

    A slogan calls ("Let us ...!") or stands behind the word slogan; a work is written like a title
    and stands behind what it is ("the film ...").
    """
    named_before = slogan_before = False
    end = -3
    for found in _QUOTED.finditer(text):
        group = 1 if found.group(1) else 2
        inner = found.group(group)
        start, stop = found.span(group)
        before = text[max(0, found.start() - 90) : found.start()]
        listed = slogan_before and text[end : found.start()].strip(' ",”') == "and"
        calls = bool(_SLOGAN_START.match(inner)) and inner.rstrip().endswith(("!", "."))
        follows = named_before and text[end : found.start()].strip(" ,.") in ("", "and")
        work = bool(_WORK_BEFORE.search(before)) or follows or _announced(text, found, before)
        slogan_before = calls or listed or _is_slogan(inner, before)
        if slogan_before:
            end = stop
            yield _candidate(start, stop, "Slogan", inner)
        elif work and _titled(inner):
            title = inner.rstrip(" ,.;")
            yield _candidate(start, start + len(title), "Work", title)
            named_before, end = True, found.end()
            continue
        named_before = False


def _candidate(start: int, stop: int, kind: str, text: str) -> Candidate:
    return Candidate(start, stop, stop, kind, " ".join(text.split()), "quotation", rank=0)
