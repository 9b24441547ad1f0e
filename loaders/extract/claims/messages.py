"""SENT_TO of greetings, letters and flowers, by the words around them where the parse fails."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_WHAT = frozenset(
    {"message", "messages", "letter", "letters", "greetings", "greeting", "basket", "baskets"}
    | {"wreath", "wreaths", "gift", "gifts", "telegram", "card", "cards", "condolences"}
)
_SENT = frozenset({"sent", "sends", "send", "conveyed", "convey", "conveys"})
_RECEIVED = frozenset({"received", "receives"})
_TAKERS = frozenset({"Person", "Organization", "Site", "Place"})
_PHRASE = frozenset({"a", "an", "the", "his", "her", "warm", "friendly", "sincere", "reply", "of"})
_PHRASE_TAGS = ("JJ", "NN", "VBG", "VBN")
_ON_THE_WAY = frozenset(
    {"the", "respected", "comrade", "president", "members", "officials", "of", "he", "king", "and"}
)
_FAR = 12
_NEAR = 5


def find(context: Context) -> Iterator[Candidate]:
    """What was sent, conveyed or received, with both sides named in the sentence or before."""
    for view in context.body:
        for verb in view.verb_words:
            low = view.low[verb]
            what = _what(view, verb) if low in _SENT | _RECEIVED else None
            if what is None:
                continue
            if low in _RECEIVED:
                yield from _received(context, view, verb, what)
            else:
                yield from _sent(context, view, verb, what)


def _what(view: View, verb: int) -> tuple[int, int] | None:
    """First and last word of what is sent: the phrase right behind the verb."""
    at = verb + 1
    first = None
    while at < min(len(view.low), verb + _FAR) and view.at[at] < 0:
        if view.low[at] in _WHAT:
            first = verb + 1 if first is None else first
            if view.low[at + 1 : at + 2] == ["of"]:
                at += 2
                continue
            return first, at + 1
        if view.low[at] not in _PHRASE and not view.tags[at].startswith(_PHRASE_TAGS):
            return None
        at += 1
    return None


def _after(view: View, at: int, link: str) -> Located | None:
    """The mention behind "to" or "from" at a word, past what honours it."""
    if view.low[at : at + 1] != [link]:
        return None
    for word in range(at + 1, min(len(view.low), at + 1 + _NEAR)):
        item = view.mention_at(word)
        if item is not None:
            owns = view.tags[view.span(item)[1] : view.span(item)[1] + 1] in (
                ["NN"],
                ["NNS"],
                ["POS"],
            )
            return item if item.mention.kind in _TAKERS and not owns else None
        if view.low[word] not in _ON_THE_WAY:
            return None
    return None


def _received(
    context: Context, view: View, verb: int, what: tuple[int, int]
) -> Iterator[Candidate]:
    sender = _after(view, what[1], "from")
    if sender is None or sender.mention.kind == "Place":
        return
    for receiver in agents(context, view, verb):
        if receiver.kind == "Person":
            yield _claim(view, context.ref(sender), receiver, what, verb, sender)


def _sent(context: Context, view: View, verb: int, what: tuple[int, int]) -> Iterator[Candidate]:
    origin = _after(view, what[1], "from")
    if view.low[what[1] : what[1] + 1] == ["sent"]:
        origin = _after(view, what[1] + 1, "by")
    receiver = _receiver(view, what[1])
    unread = origin is None and view.low[what[1] : what[1] + 1] == ["from"]
    if receiver is None or unread:
        return
    senders = [context.ref(origin)] if origin is not None else agents(context, view, verb)
    for sender in senders:
        if sender.kind in ("Person", "Organization"):
            yield _claim(view, sender, context.ref(receiver), what, verb, receiver)


def _receiver(view: View, start: int) -> Located | None:
    """The mention behind the first "to", which may stand behind the sender and his post."""
    for at in range(start, len(view.low)):
        if view.low[at] == "to" and view.at[at] < 0:
            return _after(view, at, "to")
    return None


def _claim(
    view: View,
    sender: Ref,
    receiver: Ref,
    what: tuple[int, int],
    verb: int,
    last: Located,
) -> Candidate:
    first = what[0]
    while first < what[1] - 1 and view.tags[first] in ("DT", "PRP$"):
        first += 1
    qualifiers = {"what": view.text(first, what[1])}
    date = next((d.value for d in view.dates if len(d.value) >= len("2024-01-01")), None)
    if date is not None:
        qualifiers["date"] = date
    return Candidate(
        "SENT_TO", sender, receiver, "message", view, verb, max(what[1], view.span(last)[1]),
        qualifiers, valid_from=date,
    )  # fmt: skip
