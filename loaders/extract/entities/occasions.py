"""Events by their form, and honours after the words that announce them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_LONG = "Democratic People's Republic of Korea"
_TENS = "twenti|thirti|forti|fifti|sixti|seventi|eighti|nineti"
_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth"
    rf"|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Cc]entennial|(?:{_TENS})eth)"
)
_STOP = (
    r"(?=\s(?:was|were|is|are|on|at|and|with|took|falls|has|had|have|came|this|next|last|amid|by"
    r"|held|tomorrow|today|marked|also|began|led|fully|will|as|where|which|that|to|left"
    r"|in (?:different|the capital)|[a-z]+ly [a-z]+ed)\b"
    r"|(?<=liberation)\sfrom\b|\s?[,.;:()\"“”]|\s?$)"
)
_STATES = r"(?:the )?(?:DPRK|WPK|KPA|Democratic People's Republic of Korea)\b"
_BETWEEN = (
    r"(?:the )?(?:[a-z]+ ){1,6}between (?:the )?(?:[\w']+ ){1,6}?"
    r"and (?:the )?[A-Z][\w']*(?: [A-Z][\w']*)*"
)
_ANNIVERSARY = re.compile(
    rf"\b{_ORDINAL} (?:founding |birth |death )?anniversary"
    rf"(?: of (?P<of>{_BETWEEN}|(?:{_STATES}|(?:\S+ ){{0,14}}?\S+?){_STOP}))?"
)
_GATHERING = re.compile(
    rf"\b{_ORDINAL} (?:[a-z]+ ){{0,2}}(?:congress|conference|festival|grand meeting|games)\b"
    rf"(?: of (?:\S+ ){{0,8}}?\S+?(?:{_STOP}|(?= in\b)))?"
)
_PARTY_CONGRESS = re.compile(r"\bparty congress\b|\bcongress(?= of the ruling)")
_NTH_CONGRESS = re.compile(
    rf"\b(?:\d+(?:st|nd|rd|th) [Pp]arty [Cc]ongress|{_ORDINAL} Party Congress)\b"
)
_BIRTHDAY = re.compile(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+){1,2}['’]s \d+(?:st|nd|rd|th) birthday\b")
_NTH_JUBILEE = re.compile(rf"\b{_ORDINAL} (?:party|state|founding) anniversary\b(?! of)")
_WAR = re.compile(r"\b\d{4}[-–]\d{2,4} (?:conflict|war|famine)\b")
_RESPECT = re.compile(
    r"\b(?:the )?(?:great |respected |dear )*(?:[Ff]atherly )?"
    r"(?:Comrade|Marshal|leader|President|Chairman) ?"
)
_PRAISE = re.compile(r"(?<=\bthe )(?:(?:glorious|great|friendly|historic|proud) )+(?=[A-Za-z])")
_MERITED = re.compile(
    r"\bMerited [A-Z][a-z]+\b|\bPeople's (?:Artist|Actor|Actress|Athlete|Teacher|Scientist|Doctor"
    r"|Sportsman|Sportswoman)\b"
)
_MODEL = re.compile(r"\b(?P<title>(?:[A-Z][a-z]+ \d{1,2} )Model [A-Z][a-z]+?)s?\b")
_TITLE = re.compile(
    r"\btitles? of (?:the )?(?P<title>[A-Z][\w'-]+(?: (?:of |the )*[A-Z][\w'-]+){0,7})"
)


def _event(found: re.Match[str], core: int) -> Candidate:
    start, stop = found.span()
    name = " ".join(_PRAISE.sub("", _RESPECT.sub("", found.group())).replace(_LONG, "DPRK").split())
    return Candidate(start, stop, core, "Event", name, "occasion", rank=1)


def occasions(text: str) -> Iterator[Candidate]:
    """Anniversaries, congresses and wars that a text names by what they are."""
    for found in _ANNIVERSARY.finditer(text):
        start_of = found.start("of")
        if start_of >= 0 or "founding" in found.group():
            yield _event(found, start_of if start_of >= 0 else found.end())
    for found in _GATHERING.finditer(text):
        if "party congress" in found.group().casefold():
            continue
        yield _event(found, found.start() + len(found.group().split(" of ", 1)[0]))
    yield from _counted(text)
    for found in _PARTY_CONGRESS.finditer(text):
        start, stop = found.span()
        yield Candidate(start, stop, stop, "Event", "party congress", "occasion", rank=1)
    for found in _WAR.finditer(text):
        yield _event(found, found.end())


def _counted(text: str) -> Iterator[Candidate]:
    """Congresses, birthdays and anniversaries by their number alone."""
    for pattern in (_NTH_CONGRESS, _BIRTHDAY, _NTH_JUBILEE):
        for found in pattern.finditer(text):
            start, stop = found.span()
            yield Candidate(start, stop, stop, "Event", found.group(), "occasion", rank=0)


def honours(text: str) -> Iterator[Candidate]:
    """Honorary titles: "Merited Weaver", "the title of ..."."""
    for found in _MERITED.finditer(text):
        start, stop = found.span()
        yield Candidate(start, stop, stop, "Title", found.group(), "honour", rank=1)
    for found in (*_TITLE.finditer(text), *_MODEL.finditer(text)):
        start, stop = found.span("title")
        yield Candidate(start, stop, stop, "Title", found.group("title"), "honour", rank=1)
