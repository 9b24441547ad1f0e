"""VISITED: who went where, and who went with them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.korean.claims.context import ACTING, Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, hits, is_purpose, modality_of, says
from loaders.extract.korean.sentence import Arg, Sentence

_ACTORS = ("Person", "Organization")
_PLACES = ("Site", "Place")
_GOING = "나가"


def find(context: Context) -> Iterator[Said]:
    """Visits in every sentence, and those who came along."""
    for sentence in context.sentences:
        for hit in hits(sentence, "visited"):
            if not is_purpose(sentence, hit):
                yield from _visit(context, sentence, hit)
        for hit in hits(sentence, "accompanied"):
            yield from _company(context, sentence, hit)


def _seen(sentence: Sentence, hit: Hit) -> list[Arg]:
    """What was visited: the object of the verb in its clause, or where somebody went."""
    clause = sentence.clause_at(hit.start)
    roles = ("at", "direction") if hit.text.startswith(_GOING) else ("object",)
    for arg in sentence.before(hit.start):
        if arg.start < clause.start:
            break
        whole = not (arg.kind == "Place" and arg.group)
        if arg.kind in _PLACES and arg.role in roles and whole:
            return sentence.members(arg)
    return []


def _visit(context: Context, sentence: Sentence, hit: Hit) -> Iterator[Said]:
    seen = _seen(sentence, hit)
    actors = context.actors(sentence, hit, ("Person",), far=False)
    actors = actors or [a for a in context.actors(sentence, hit, _ACTORS) if a.role in ACTING]
    clause = sentence.clause_at(hit.start)
    date = sentence.date_in(clause.start, hit.start)
    rest = sentence.text[hit.start : hit.start + 40]
    for arg in seen:
        if arg.kind == "Site":
            context.visited.setdefault(sentence.index, []).append(arg)
        for actor in actors:
            qualifiers = {"purpose": "inspection"} if says("inspected", rest) else {}
            if date is not None:
                qualifiers["date"] = date.value
            start, stop = min(actor.start, arg.start), hit.word.stop
            if actor.mention.start < sentence.start:
                start = arg.start
            yield Said("VISITED", actor, arg, "ko-visit", sentence, start, stop, qualifiers,
                       modality_of(sentence, hit.start))  # fmt: skip


def _company(context: Context, sentence: Sentence, hit: Hit) -> Iterator[Said]:
    sites = context.visited.get(sentence.index) or next(
        (context.visited[s.index] for s in context.earlier(sentence) if s.index in context.visited),
        [],
    )
    people = [a for a in sentence.before(hit.start) if a.kind == "Person" and a.role in ACTING]
    if not sites or not people or any(a.kind in ("Site", "Place") for a in sentence.args):
        return
    for person in sentence.members(people[0]):
        yield Said("VISITED", person, sites[-1], "ko-visit-company", sentence, person.start,
                   hit.word.stop)  # fmt: skip
