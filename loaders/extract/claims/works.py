"""WROTE, DIRECTED, DEPICTS and CITES of named works that a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention
from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.references import pronoun
from loaders.extract.claims.view import View

_NEAR = 4
_FAR = 8
_WRITES = frozenset({"wrote", "authored", "penned", "published", "co-authored"})
_OWN = frozenset(
    {"memoir", "memoirs", "book", "novel", "report", "study", "autobiography", "diary"}
)
_BY = re.compile(
    r"[”\"’',]*\s*(?:\(\d{4}\))?,?\s+(?:(?:was|is) )?(?:co-)?"
    r"(?:(written|directed|compiled)\s+)?by\s+"
)


def find(context: Context) -> Iterator[Candidate]:
    """Works with the persons named after "by"; the parser may end a sentence inside a title."""
    works = [m for m in context.annotated.mentions if m.kind == "Work" and not m.reference]
    for view in context.body:
        for author in view.outer:
            if author.mention.kind == "Person":
                for work in works:
                    yield from _made(context, view, work, author)
        yield from _all_penned(context, view)
        for verb in view.verbs("depict"):
            yield from _depicts(context, view, verb)


def _all_penned(context: Context, view: View) -> Iterator[Candidate]:
    for item in view.outer if context.abroad else ():
        if item.mention.kind == "Work":
            yield from _penned(context, view, item)


def _penned(context: Context, view: View, work: Located) -> Iterator[Candidate]:
    """As in "Doe wrote a book called W", "Doe's memoir, W", "in her memoir W"."""
    first, last = view.span(work)
    for word in range(max(0, first - _FAR), first):
        if view.low[word] in _WRITES and not {",", "by"} & set(view.low[word:first]):
            authors = agents(context, view, word)
        elif view.low[word] in ("his", "her") and _OWN & set(view.low[word:first]):
            authors = pronoun(context, view, view.low[word], word)
        elif view.low[word] in ("'s", "’s") and _OWN & set(view.low[word:first]) and word:
            owner = view.mention_at(word - 1)
            authors = [context.ref(owner)] if owner is not None else []
        else:
            continue
        for ref in authors:
            if ref.kind == "Person":
                yield Candidate("WROTE", ref, context.ref(work), "penned", view, word, last)
                return


def _depicts(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    """As in "the film X depicts Y", "the book X tells of Y"."""
    subject = view.child(verb, "nsubj")
    work = view.mention_at(subject) if subject is not None else None
    if work is None or work.mention.kind != "Work":
        return
    for item in view.outer:
        near = 0 < view.span(item)[0] - verb <= _NEAR
        if near and item.mention.kind in ("Person", "Site"):
            yield Candidate(
                "DEPICTS",
                context.ref(work),
                context.ref(item),
                "depicts",
                view,
                view.span(work)[0],
                view.span(item)[1],
            )


def _made(context: Context, view: View, work: Mention, author: Located) -> Iterator[Candidate]:
    text = context.annotated.document.text
    match = _BY.fullmatch(text[work.stop : max(work.stop, author.mention.start)])
    if match is None:
        return
    target = Ref(work.entity, "Work", work.text)
    relation = "DIRECTED" if match[1] == "directed" else "WROTE"
    first, last = view.span(author)
    starts = [view.span(m)[0] for m in view.outer if m.mention.entity == work.entity]
    first = min([first, *starts[:1]])
    for person in view.list_of(author):
        yield Candidate(relation, context.ref(person), target, "work-by", view, first, last)
    yield Candidate("CITES", context.document, target, "work-by", view, first, last)
