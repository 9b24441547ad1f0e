"""Events that state media name by number, scope or date: sessions, rallies, contests, New Year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon

_WORDS = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
_ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|{_WORDS})"
# A word of a label: no article, preposition or verb, which would end it.
_INNER = (
    r"(?!(?:of|the|an?|in|on|at|to|for|and|was|were|is|are|has|have|by|from|with|this|that)\b)"
    r"[\w'-]+"
)
_KIND = (
    r"(?:[Pp]lenary [Mm]eeting|[Ee]nlarged [Mm]eeting|[Ss]ession|[Cc]andlelight [Rr]ally"
    r"(?: and (?:[Dd]emonstration|[Dd]emo))?|[Cc]ontest|[Ss]ymposium|[Ss]eminar|[Ee]xhibition"
    r"|[Tt]ournament|[Cc]hampionships?|birthday|[Pp]resentation)"
)
_PROPER_TAIL = (
    r"(?: of (?:the )?(?:\d+(?:st|nd|rd|th)|[A-Z][\w']*)(?:(?: of)?(?: the)? [A-Z][\w']*)*)?"
)
_NUMBERED = re.compile(rf"\b{_ORDINAL} (?:{_INNER} ){{0,5}}?{_KIND}\b{_PROPER_TAIL}")
_SCOPE = r"(?:national|international|(?:Asian|European|African)(?: regional)?|nationwide)"
_SHOWN = r"(?:exhibition|symposium|seminar|presentation|festival|contest)"
_STOP = (
    r"(?= (?:was|were|is|took|opened|began|ended|closed|held|here|at|and an?|has|had)\b"
    r"|[.,;:()\"]|$)"
)
_SCOPED = re.compile(
    rf"\b(?:\d{{4}} )?{_SCOPE} (?:{_INNER} ){{0,4}}?{_SHOWN}(?!-)\b"
    rf"(?: (?:of|on|in the field of) (?:[\w'-]+ ){{0,6}}?(?:and [\w'-]+ )?[\w'-]+?{_STOP})?"
)
_NEW_YEAR = re.compile(
    r"\b(?:[Ll]unar )?New Year(?:'s Day)?(?: \d{4})?\b"
    r"(?!'s|[ -](?:cards?|gifts?|performances?|speech|address|greetings?|messages?|recept))"
)
_SUMMIT = re.compile(
    r"(?:(?<![.:\"] )(?<!^))\b(?:[A-Z](?:\w|\.(?=[\w-]))[\w.-]* )+"
    r"(?:(?:bi|tri)partite )?summit(?: meeting)?\b"
)
_INCIDENT = re.compile(
    r"(?:\"[A-Z][^\"]{1,30}\"|(?P<name>[A-Z][\w-]+)) (?:[Ii]ncident|[Mm]assacre|[Uu]prising)\b"
)
_WAR = re.compile(r"\b(?:anti-Japanese|[a-z]+-year) war\b")
_LIBERATION = re.compile(r"\b(?:before|after|since) (?:the )?(liberation)\b(?! of)")
_LIBERATION_NAME = "liberation of Korea"
_NUMBER_BEFORE = re.compile(rf"\b(?:{_ORDINAL}|\d{{4}}) $")
_NO_BEFORE = re.compile(r"\bNo\. ?(\d+) $")
_NO_AFTER = re.compile(r" No\. ?(\d+)\b")
_OF = re.compile(r" of ")
_DEMO = re.compile(r"\b[Dd]emo\b")
_CAPITAL = re.compile(r" [A-Z]")
_LOOK_BACK = 12


def _event(start: int, stop: int, core: int, name: str) -> Candidate:
    return Candidate(start, stop, core, "Event", " ".join(name.split()), "occasion", rank=1)


def _whole(found: re.Match[str]) -> Candidate:
    return _event(*found.span(), found.end(), found.group())


def _with_body(found: re.Match[str]) -> Candidate:
    """An event of a body, whose name after "of" stays a name of its own."""
    of = _OF.search(found.group())
    core = found.start() + of.start() if of else found.end()
    name = _DEMO.sub("demonstration", found.group())
    return _event(*found.span(), core, name)


def gatherings(text: str, lex: Lexicon) -> Iterator[Candidate]:
    """Numbered meetings, exhibitions of a scope, summits, incidents, wars and feasts.

    Args:
        text: repaired text of a passage.
        lex: word lists; a common word before "incident" names none.
    """
    for found in _NUMBERED.finditer(text):
        if not found.group().endswith(" birthday") or _CAPITAL.search(found.group()):
            yield _with_body(found)
    for pattern in (_SCOPED, _NEW_YEAR, _SUMMIT, _WAR):
        yield from map(_whole, pattern.finditer(text))
    for found in _INCIDENT.finditer(text):
        if (found["name"] or "").lower() not in lex.common:
            yield _whole(found)
    for found in _LIBERATION.finditer(text):
        yield _event(*found.span(1), found.end(1), _LIBERATION_NAME)


def with_numbers(text: str, found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, with the number or year before an event and the number of a body or site."""
    return [_numbered(text, c) if c.kind == "Event" else _counted(text, c) for c in found]


def _counted(text: str, item: Candidate) -> Candidate:
    """As in "No. 3 Alpha Brigade" and "Alpha Unit No. 17": the grammar of names ends at a dot."""
    if item.kind not in ("Organization", "Site") or item.entry is not None or item.reference:
        return item
    if item.name.split()[-1].lower() in ("no", "no."):
        return item
    before = _NO_BEFORE.search(text[max(0, item.start - _LOOK_BACK) : item.start])
    if before is not None and item.method != "list":
        start = item.start - len(before.group())
        return replace(item, start=start, name=f"No. {before[1]} {item.name}")
    after = _NO_AFTER.match(text, item.stop)
    if after is None or item.core != item.stop:
        return item
    return replace(item, stop=after.end(), core=after.end(), name=f"{item.name} No. {after[1]}")


def _numbered(text: str, item: Candidate) -> Candidate:
    before = _NUMBER_BEFORE.search(text[max(0, item.start - _LOOK_BACK) : item.start])
    if before is None or item.entry is not None or not item.name[:1].isupper():
        return item
    start = item.start - len(before.group())
    return replace(item, start=start, name=f"{before.group()}{item.name}")


def without_inner(found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates but for events that stand in the name of another event."""
    found = list(found)
    events = [c for c in found if c.kind == "Event" and c.method == "occasion"]
    inner = [c for c in found if c.kind == "Event" and any(_inside(c, e) for e in events)]
    return [_over(c, inner) if c in events else c for c in found if c not in inner]


def _over(event: Candidate, inner: list[Candidate]) -> Candidate:
    """The event with the events in its name as its own part, so that no name in them stands."""
    stops = [c.stop for c in inner if _inside(c, event)]
    return replace(event, core=max([event.core, *stops]))


def _inside(item: Candidate, other: Candidate) -> bool:
    return (
        other.start <= item.start
        and item.stop <= other.stop
        and (item.stop - item.start < other.stop - other.start)
    )
