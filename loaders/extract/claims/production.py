"""PRODUCES: statements of output, and efforts that presuppose it."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.claims.agents import agents, by_agents, holders, is_passive
from loaders.extract.claims.candidate import Candidate, Ref, Side, Thing
from loaders.extract.claims.context import Context
from loaders.extract.claims.phrases import things
from loaders.extract.claims.view import View

_PLACE_WORDS = ("at", "in", "by")
_TOOLS = frozenset({"equipment", "capacity", "facilities", "units", "methods", "technology"})
_RESEARCHERS = frozenset({"academy"})
_GERUNDS = frozenset({"processing", "manufacturing", "producing", "making"})


def find(context: Context) -> Iterator[Candidate]:
    """Products by verb ("produced X"), in the passive, and by noun ("production of X")."""
    for view in context.views:
        if view.kind in ("footnote", "credit"):
            continue
        for verb in view.verbs("produce"):
            yield from _by_verb(context, view, verb)
        for noun in range(len(view.low)):
            if view.at[noun] >= 0 or not view.tags[noun].startswith("NN"):
                continue
            if view.lexicon.is_noun("output", view.low[noun]):
                yield from _by_noun(context, view, noun)
            if view.low[noun] in _GERUNDS:
                yield from _gerund(context, view, noun)


def makers(context: Context, view: View, word: int) -> list[Ref]:
    """Sites, bodies or places that make what is spoken of at a word.

    Where a person speaks of making things on a visit, it is the site visited.
    """
    found = agents(context, view, word)
    kept = [r for r in found if _is_maker(context, r)]
    if kept or not view.tags[word].startswith("VB") or any(r.kind != "Person" for r in found):
        return kept
    host = context.host(view)
    doubtful = {"not", "never", "if"} & set(view.low[max(0, word - 4) : word])
    if host is None or doubtful or not _is_works(context, host):
        return []
    return [host]


def _is_works(context: Context, site: Ref) -> bool:
    """Whether a site is of those that make things, and no cemetery or palace."""
    words = context.named(site).lower().split()
    return bool(set(words) & context.lexicon.nouns["works"])


def _is_maker(context: Context, ref: Ref) -> bool:
    """Sites and places make things, of bodies only companies and the like."""
    if ref.kind in ("Site", "Place"):
        return True
    words = context.named(ref).lower().split()
    return ref.kind == "Organization" and (
        context.lexicon.is_noun("companies", words[-1]) or bool(set(words) & _RESEARCHERS)
    )


def _by_verb(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    if is_passive(view, verb):
        yield from _passive(context, view, verb)
        return
    target = _object(view, verb)
    if target is None or _light(view, verb, target):
        return
    found = [t for t in things(view, target) if not _is_facility(view, t, target)]
    if target > verb:
        found = [_without(view, t, verb) for t in found]
    subjects = makers(context, view, verb) if found else []
    if view.low[verb].startswith("develop"):
        subjects = [r for r in subjects if r.kind == "Site"]
    if found and not subjects:
        context.refuse("no maker named", view.text(verb, max(verb + 1, found[-1].last)))
    yield from _cross(view, subjects, found, "produce-verb", verb)


def _gerund(context: Context, view: View, noun: int) -> Iterator[Candidate]:
    """As in "progress in processing parts": a verb that the tagger took for a noun."""
    head = view.heads[noun]
    before = view.low[noun - 1 : noun]
    if before not in (["in"], ["by"], ["of"]) or not 0 < head - noun <= 3:
        return
    found = [t for t in things(view, head) if not _is_facility(view, t, head)]
    found = [_without(view, t, noun) for t in found]
    found = [t for t in found if not view.lexicon.is_noun("not_products", t.name.lower())]
    yield from _cross(view, makers(context, view, noun), found, "gerund", noun)


def _without(view: View, thing: Thing, word: int) -> Thing:
    if thing.first > word:
        return thing
    name = view.text(word + 1, thing.last)
    return Thing(name, word + 1, thing.last, view)


def _object(view: View, verb: int) -> int | None:
    """The object of a verb; the parser may take "have produced equipment" for one phrase."""
    target = view.object_of(verb)
    if target is not None:
        # "generating equipment" is a kind of equipment.
        compound = view.tags[verb] == "VBG" and target == verb + 1
        noun_before = verb > 0 and view.tags[verb - 1].startswith("NN")
        plant = view.lexicon.is_noun("facilities", view.low[target])
        plant = plant or view.low[target] in _TOOLS
        return None if compound and (plant or noun_before) else target
    head = view.heads[verb]
    helped = any(w in ("have", "has", "had") for w in view.low[max(0, verb - 2) : verb])
    return head if view.deps[verb] == "amod" and head > verb and helped else None


def _light(view: View, verb: int, target: int) -> bool:
    """As in "make progress in", "made leaps": no making of things."""
    if not view.low[verb].startswith("ma") or view.low[verb].startswith("manu"):
        return False
    after = view.low[target + 1 : target + 2]
    plain = ("VBZ", "VBG", "VBP") if view.low[verb] == "make" else ("VBZ", "VBG")
    return view.tags[verb] not in plain or after in (["in"], ["to"], ["of"], ["for"])


def _is_facility(view: View, thing: Thing, _head: int) -> bool:
    return view.lexicon.is_noun("facilities", thing.name.split(" of ")[0].split()[-1].lower()) or (
        view.lexicon.is_noun("facilities", thing.name.split(" for ")[0].split()[-1].lower())
    )


def _passive(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    target = view.child(verb, "nsubjpass", "nsubj")
    if target is None and view.deps[verb] == "acl":
        target = view.heads[verb]
    if target is None:
        return
    subjects = [r for r in by_agents(context, view, verb) if _is_maker(context, r)]
    for child in view.children[verb]:
        if not subjects and view.low[child] in _PLACE_WORDS:
            noun = view.child(child, "pobj")
            if noun is not None:
                subjects = [r for r in holders(context, view, noun) if _is_maker(context, r)]
    found = [t for t in things(view, target) if not _is_facility(view, t, target)]
    if subjects:
        yield from _cross(view, subjects, found, "produced-at", verb)


def _by_noun(context: Context, view: View, noun: int) -> Iterator[Candidate]:
    if _is_needed_for(view, noun):
        return
    found = _after_noun(view, noun) or _before_noun(view, noun)
    found = [t for t in found if not _is_facility(view, t, noun)]
    if not found:
        return
    subjects = makers(context, view, noun)
    if not subjects:
        reason = "no maker named"
        context.refuse(reason, view.text(noun, noun + 1))
    yield from _cross(view, subjects, found, "production-of", noun)


def _is_needed_for(view: View, noun: int) -> bool:
    """As in "parts needed for the production of X": others may make X."""
    link = view.heads[noun]
    return view.deps[noun] == "pobj" and view.low[view.heads[link]] in ("needed", "required")


def _after_noun(view: View, noun: int) -> list[Thing]:
    head = noun
    if (
        noun + 1 < len(view.low)
        and view.lexicon.is_noun("output_tail", view.low[noun + 1])
        and view.at[noun + 1] < 0
    ):
        head = noun + 1
    for child in (*view.children[head], *view.children[noun]):
        if view.low[child] == "of" and child > noun:
            target = view.child(child, "pobj")
            if target is not None:
                return things(view, target)
    return []


def _in_compound(view: View, word: int, noun: int) -> bool:
    """Whether a word is of "rolled steel" in "rolled steel production"; "increased" is not."""
    tag = view.tags[word]
    made = tag in ("VBN", "VBG") and view.heads[word] != noun
    return made or tag in ("NN", "NNS", "NNP", "NNPS", "JJ")


def _before_noun(view: View, noun: int) -> list[Thing]:
    """As in "coal production": the compound before the noun."""
    if view.lexicon.is_noun("not_output_after", view.low[noun]):
        return []
    following = view.tags[noun + 1 : noun + 2]
    inner = bool(following) and following[0].startswith("NN") and view.heads[noun] == noun + 1
    if inner and not view.lexicon.is_noun("output_tail", view.low[noun + 1]):
        return []
    first = noun
    while (
        first > 0
        and view.at[first - 1] < 0
        and view.heads[first - 1] in range(first, noun + 1)
        and view.deps[first - 1] in ("compound", "nmod", "amod")
        and _in_compound(view, first - 1, noun)
    ):
        first -= 1
    while first < noun and (
        (view.tags[first].startswith("JJ") and view.low[first] != "electric")
        or view.lexicon.is_noun("not_products", view.low[first])
        or view.lexicon.is_noun("weak_modifiers", view.low[first])
    ):
        first += 1
    if first >= noun:
        return []
    name = view.text(first, noun).lower()
    if view.lexicon.is_noun("not_products", name):
        return []
    return [Thing(view.lexicon.same_product.get(name, name), first, noun, view)]


def _cross(
    view: View, subjects: list[Ref], objects: list[Thing], rule: str, word: int
) -> Iterator[Candidate]:
    for subject in subjects:
        for thing in objects:
            yield produced(view, subject, thing, rule, word)


def produced(view: View, subject: Ref, thing: Side, rule: str, word: int) -> Candidate:
    """A PRODUCES candidate whose words run from the maker, if before, to the product."""
    first, last = word, word + 1
    if isinstance(thing, Thing):
        first, last = min(first, thing.first), max(last, thing.last)
    starts = [view.span(m)[0] for m in view.outer if m.mention.entity == subject.entity]
    if starts:
        first = min(first, starts[0])
    return Candidate("PRODUCES", subject, thing, rule, view, first, last)
