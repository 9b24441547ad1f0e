"""VISITED by those who travel: "Choe flew to X", "he arrived at the Y", "a trip to Z by Doe"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_GOING = frozenset(
    {"travelled", "traveled", "flew", "arrived", "went", "drove", "returned", "headed", "journeyed"}
    | {"travels", "flies", "arrives", "visits", "stopped", "stops"}
)
_TO = frozenset({"to", "at", "in"})
_ON_THE_WAY = frozenset({"back", "by", "train", "plane", "on", "last", "week", "monday", "again"})
_REACH = 6


def find(context: Context) -> Iterator[Candidate]:
    """Named persons, or those a pronoun stands for, with the place or site they went to."""
    if not context.abroad:
        return
    for view in context.body:
        for verb, low in enumerate(view.low):
            if low not in _GOING or not view.tags[verb].startswith("VB"):
                continue
            goal = _goal(view, verb)
            if goal is not None:
                yield from _visits(context, view, verb, goal)


def _goal(view: View, verb: int) -> Located | None:
    linked = False
    for word in range(verb + 1, min(len(view.low), verb + _REACH)):
        item = view.mention_at(word)
        if item is not None:
            goal = linked and item.mention.kind in ("Site", "Place")
            return (
                item
                if goal and view.low[view.span(item)[1] :][:1] not in (["'s"], ["’s"])
                else None
            )
        linked = linked or view.low[word] in _TO
        plain = view.low[word] in _TO | _ON_THE_WAY | {"the"}
        if not plain and not view.tags[word].startswith("JJ"):
            return None
    return None


def _visits(context: Context, view: View, verb: int, goal: Located) -> Iterator[Candidate]:
    date = next((d.value for d in view.dates if len(d.value) >= len("2019")), None)
    for ref in agents(context, view, verb):
        if ref.kind == "Person":
            yield Candidate(
                "VISITED", ref, context.ref(goal), "went-to", view, verb, view.span(goal)[1],
                {"date": date} if date else {}, valid_from=date,
            )  # fmt: skip
