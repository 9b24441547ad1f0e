"""Whether a claim is stated, planned, alleged or denied, and who says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.model import Modality
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.view import View

if TYPE_CHECKING:
    from loaders.extract.claims.context import Context

_DENIED = frozenset({"not", "never", "n't", "n’t", "no"})
# What a sentence says in passing, whatever else it reports.
_STANDING = frozenset({"LOCATED_IN", "PART_OF", "HEADS", "WORKS_AT", "AWARDED", "WROTE", "CITES"})
_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_PLANNING = frozenset({"plans", "plan", "planned", "planning", "intends", "intend", "scheduled"})
_ALLEGED = re.compile(
    r"\b(?:allegedly|reportedly|purportedly|alleged|rumou?red|"
    r"(?:there (?:are|were)|we['’]ve also seen) reports)\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"\b[Aa]ccording to ((?:[^,.;\"“”]|(?<=\b[A-Z])\.){3,80}?)(?=[,.;]| prisoners)"
)
_SAID = re.compile(
    r"(?:said|says|added|explained|recalls?|noted|claimed)\s+"
    r"((?:the|a|an|one)\s[\w -]{3,60}?)(?=[.,;\"“”]|$)"
)
_SAID_BEFORE = re.compile(
    r"((?:the|a|an|one|our)\s(?:[\w-]+\s){0,6}?(?:source|partner|expert|spokesman|spokesperson|official)"
    r"(?:\s(?:in|inside|within)\s[A-Z][\w ]+?)?)\s(?:said|says|added|explained|told)\b",
    re.IGNORECASE,
)


def modality_of(item: Candidate) -> Modality:
    """How a candidate is said, from the words of its span and the verb's helpers."""
    view = item.view
    if item.qualifiers.get("negated"):
        return "denied"
    if any(_denies(view, word) for word in range(item.first, item.last)):
        return "denied"
    if item.relation not in _STANDING and _ALLEGED.search(view.whole):
        return "alleged"
    if any(_is_plan(view, word) for word in range(item.first, item.last)):
        return "planned"
    return "stated"


def _denies(view: View, word: int) -> bool:
    """A negation that is no part of a name or a number: "No. 22"."""
    if view.at[word] >= 0 or view.low[word] not in _DENIED:
        return False
    after = view.low[word + 1 : word + 2]
    return not (view.low[word] == "no" and (after == ["."] or "".join(after).isdigit()))


def _is_plan(view: View, word: int) -> bool:
    """As in "will build", "plans to build"; a production plan is none."""
    if view.at[word] >= 0:
        return False
    if view.low[word] in _WILL and view.tags[word] == "MD":
        return True
    return view.low[word] in _PLANNING and view.low[word + 1 : word + 2] == ["to"]


def speaker_of(context: Context, item: Candidate) -> str | None:
    """The words for who says it, where the sentence names them: "a source in X"."""
    return speaker(context, item.view)


def speaker(context: Context, view: View) -> str | None:
    """The speaker a sentence reports, as written, or None."""
    text = view.whole
    for pattern in (_ACCORDING, _SAID, _SAID_BEFORE):
        match = pattern.search(text)
        if match:
            return " ".join(match[1].split())
    return _named_speaker(context, view)


def _named_speaker(context: Context, view: View) -> str | None:
    for index, word in enumerate(view.low):
        if word not in ("said", "says") or not view.tags[index].startswith("VB"):
            continue
        for place in (index + 1, index - 1):
            item = view.mention_at(place) if 0 <= place < len(view.low) else None
            if item is not None and item.mention.kind in ("Person", "Outlet", "Organization"):
                return context.named(context.ref(item))
    return None
