"""Quoted words of which the sentence says what they are: slogans, rules, honours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.gazetteer import gazetteer

_QUOTED = re.compile(
    r"“(?P<a>[^“”]{3,160})”|\"(?P<b>[^\"“”]{3,160})\"|(?<=[\s(])”(?P<c>[^“”\s][^“”]{3,160})”"
)
_SLOGAN = re.compile(
    r"\b(?:slogans?|watchwords?|catchwords?|mottos?|rallying cr(?:y|ies))\b"
    r"(?:,? (?:such as|like|of|was|is|reads?|reading|called|used|goes)|[^.“”\"]{0,45},(?: the)?)?"
    r"[,:]? (?:(?:the|a|an) )?$",
    re.IGNORECASE,
)
_MORE = re.compile(r"^\s*(?:,|and|or|, and|as well as)\s*(?:the )?$")
_RULE_AFTER = re.compile(
    r"^[”\"]?,? (?P<rule>rule|policy|principle|doctrine|law|system|line|guilt|measures)\b(?! of)"
)
_MEASURES = re.compile(r"^(?:\d+(?:\.\d+)?|[A-Z]\w+ \d+) (?:[A-Z]?[\w-]+ )*[Mm]easures$")
_HONOURED = re.compile(
    r"\b(?:praised|honou?red|hailed|celebrated|recogni[sz]ed|lauded|decorated) as $"
    r"|\b(?:label|title|honorific) (?:of )?(?:the )?$"
    r"|\b(?:awarded|given|granted|bestowed|received) the (?:title|label|name)?(?: of)? ?$"
)
_LONGEST_RULE, _LONGEST_HONOUR = 5, 4


def called(text: str) -> Iterator[Candidate]:
    """Quotations that a word before or behind calls a slogan, a rule or an honour.

    A slogan has two words at least; of a list the further ones count too ("slogans like A and B").
    """
    listed = False
    end = 0
    for found in _QUOTED.finditer(text):
        group = str(found.lastgroup)
        start, stop = found.span(group)
        stop -= len(found[group]) - len(found[group].rstrip(" ,.;"))
        before, after = text[max(0, found.start() - 90) : found.start()], text[found.end() :]
        words = len(text[start:stop].split())
        follows = listed and bool(_MORE.match(text[end : found.start()]))
        listed = words > 1 and (follows or bool(_SLOGAN.search(before)))
        end = found.end()
        if listed:
            yield _candidate(text, start, stop, "Slogan")
        elif _MEASURES.match(text[start:stop]) or (
            words <= _LONGEST_RULE and _RULE_AFTER.match(after)
        ):
            yield _candidate(text, start, stop, "Policy")
        elif words <= _LONGEST_HONOUR and _HONOURED.search(before):
            yield _candidate(text, start, stop, "Title")


def _candidate(text: str, start: int, stop: int, kind: str) -> Candidate:
    name = " ".join(text[start:stop].split())
    entry = gazetteer().find(kind, name)
    known = entry.name if entry else name
    return Candidate(start, stop, stop, kind, known, "quotation", rank=0, entry=entry)
