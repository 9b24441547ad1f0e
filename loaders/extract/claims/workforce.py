"""EMPLOYS without a figure, and WORKS_AT by verb: "seamstresses at the X", "she worked for Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.nationality import HOME, country_at
from loaders.extract.claims.view import View

_KINDS = frozenset({"Site", "ForeignClient", "Organization"})
_AT = frozenset({"at", "in", "of", "from", "for", "with", "by"})
_PASSING = frozenset(
    {"the", "employed", "working", "who", "work", "worked", "hired", "sent", "are"}
)
_OWN = frozenset({"its", "their", "his", "her"})
_WORK = frozenset({"work", "works", "worked", "working", "served", "employed", "toiled"})
_REACH = 5
_COMPANY = (
    r"company|firm|processor|manufacturer|producer|contractor|developer|shipbuilder|shipyard"
    r"|employer|importer|exporter|distributor|retailer|supplier|conglomerate|factory|maker|builder"
)


def find(context: Context) -> Iterator[Candidate]:
    """Employers with whom they employ, and persons where they worked, as told from abroad."""
    if not context.abroad:
        return
    for view in context.body:
        for word in range(len(view.low)):
            if view.at[word] < 0 and view.lexicon.is_noun("workforce", view.low[word]):
                yield from _employs(context, view, word)
            elif view.low[word] in _WORK and view.tags[word].startswith("VB"):
                yield from _works(context, view, word)


def _employs(context: Context, view: View, word: int) -> Iterator[Candidate]:
    employer = _employer_after(context, view, word) or _employer_before(context, view, word)
    if employer is None:
        return
    first, nationality = _phrase(context, view, word)
    qualifiers = {"group": view.text(first, word + 1)}
    bare = set(view.low[first : word + 1]) <= context.lexicon.nouns["bare_staff"]
    if context.scholarly and bare and not nationality:
        # A study speaks of "the workers at X" to discuss them, and reports no employment.
        context.refuse("group says nothing", qualifiers["group"])
        return
    if nationality:
        qualifiers["nationality"] = nationality
    yield Candidate(
        "EMPLOYS", employer, None, "people-of-employer", view, first, word + 1, qualifiers,
        object_text=qualifiers["group"],
    )  # fmt: skip


def _employer_after(context: Context, view: View, word: int) -> Ref | None:
    """As in "women at the X", "labourers employed by the X"."""
    linked = False
    for place in range(word + 1, min(len(view.low), word + _REACH)):
        item = view.mention_at(place)
        if item is not None:
            return context.ref(item) if linked and employs_people(context, item) else None
        linked = linked or view.low[place] in _AT
        if view.low[place] not in _AT and view.low[place] not in _PASSING:
            return None
    return None


def _employer_before(context: Context, view: View, word: int) -> Ref | None:
    """As in "X's employees", "X has paid its staff"."""
    own = next((p for p in range(word - 1, max(-1, word - 4), -1) if view.low[p] in _OWN), None)
    if own is not None:
        verb = next((h for h in _above(view, word) if view.tags[h].startswith("VB")), None)
        found = agents(context, view, verb) if verb is not None and verb < word else []
        kept = [r for r in found if is_employer(context, r)]
        return kept[0] if kept else None
    owner = next((p for p in range(word - 1, max(-1, word - 4), -1) if view.at[p] >= 0), None)
    item = view.mention_at(owner) if owner is not None else None
    if item is None or not employs_people(context, item):
        return None
    gap = view.low[view.span(item)[1] : word]
    return context.ref(item) if gap[:1] in (["'s"], ["’s"], []) else None


def _above(view: View, word: int) -> Iterator[int]:
    seen: set[int] = set()
    while 0 <= word < len(view.low) and word not in seen:
        seen.add(word)
        yield word
        word = view.heads[word]


def employs_people(context: Context, item: Located) -> bool:
    """Whether a mention is of a site, a company or a foreign client."""
    return item.mention.kind in _KINDS and is_employer(context, context.ref(item))


def is_employer(context: Context, ref: Ref) -> bool:
    """Whether an entity is a site or a client, or of the bodies a company."""
    if ref.kind != "Organization":
        return ref.kind in _KINDS
    return _is_company(context, ref) or called_company(context, ref)


def _is_company(context: Context, ref: Ref) -> bool:
    words = context.named(ref).lower().replace(".", "").split()
    known = any(context.lexicon.is_noun("companies", w) for w in words[-1:])
    return known or any(w in ("company", "companies", "firm") for w in words)


def called_company(context: Context, ref: Ref) -> bool:
    """Whether the text calls a body a company: "the fish company X", "X, a seafood processor"."""
    name, text = re.escape(ref.text), context.annotated.document.text
    before = rf"\b(?:{_COMPANY}) (?:called |named )?{name}\b"
    after = rf"\b{name}(?: \([^()]{{1,30}}\))?(?:,| is| was|, which is) (?:an?|the|one)\b"
    return bool(re.search(rf"{before}|{after}[^.,;]{{0,60}}?\b(?:{_COMPANY})\b", text))


def _phrase(context: Context, view: View, word: int) -> tuple[int, str]:
    """The first word of "young North Korean women", and the nationality in it."""
    first, nationality = word, ""
    while first > 0 and view.at[first - 1] < 0 and view.tags[first - 1] in ("JJ", "NNP", "NN"):
        first -= 1
    for start in range(first, word):
        found = country_at(context, view, start)
        if found is not None:
            nationality = "North Korean" if context.named(found[0]) == HOME else view.words[start]
            break
    return first, nationality


def _works(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    """As in "Pak worked at the X": a named person, alone or as a pronoun."""
    for word in range(verb + 1, min(len(view.low), verb + 8)):
        item = view.mention_at(word)
        if item is None:
            if view.low[word] in (",", "that", "and") or view.tags[word].startswith("VB"):
                return
            continue
        linked = set(view.low[verb + 1 : word]) & {"at", "for", "in", "with"}
        if not linked or item.mention.kind not in ("Site", "Organization"):
            return
        for ref in agents(context, view, verb):
            if ref.kind == "Person":
                last = view.span(item)[1]
                yield Candidate("WORKS_AT", ref, context.ref(item), "worked-at", view, verb, last)
        return
