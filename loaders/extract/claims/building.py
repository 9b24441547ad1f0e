"""BUILT and BUILT_AT: who built what, and what was built where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents, by_agents, is_passive, leading
from loaders.extract.claims.candidate import Candidate, Ref, Side, Thing
from loaders.extract.claims.context import Context
from loaders.extract.claims.households import families
from loaders.extract.claims.numbers import count_qualifiers
from loaders.extract.claims.phrases import coordinated, thing_at, things
from loaders.extract.claims.references import plural_reference
from loaders.extract.claims.view import View

_BUILDERS = frozenset({"Site", "Organization"})
_WHERE = frozenset({"at", "in", "on"})
_NOUNS = frozenset({"construction", "building", "installation", "establishment", "manufacture"})
_AIM_REACH = 45
_HOUSES = re.compile(r"\b(?:new|modern|dwelling) houses\b", re.IGNORECASE)
_NOT_DONE = ("VBG", "VB")


def find(context: Context) -> Iterator[Candidate]:
    """Buildings and equipment by verb and by noun, and where homes stand."""
    for view in context.views:
        if view.kind in ("footnote", "credit"):
            continue
        for verb in view.verbs("build"):
            yield from _by_verb(context, view, verb)
        if view.kind != "title":
            for verb in view.verbs("arise"):
                yield from _standing(context, view, verb)
        for noun in range(len(view.low)):
            if view.low[noun] in _NOUNS and view.tags[noun].startswith("NN"):
                yield from _by_noun(context, view, noun)
        yield from _ceremony(context, view)
        yield from _building_site(context, view)


def _is_builder(context: Context, ref: Ref) -> bool:
    """Sites and bodies that build; what a party body decides others build."""
    if ref.kind not in _BUILDERS:
        return False
    words = set(context.named(ref).lower().split())
    return ref.kind == "Site" or not words & context.lexicon.nouns["deciders"]


def _facilities(view: View, word: int) -> list[Thing]:
    lexicon = view.lexicon
    found = []
    for thing in things(view, word):
        words = thing.name.split(" of ")[0].split(" for ")[0].lower().split()
        built = lexicon.is_noun("facilities", words[-1]) or thing.name == lexicon.homes_name
        abstract = words[-1] in ("system", "systems") and not (
            set(words[-1:] + " ".join(words).replace("-", " ").split())
            & lexicon.nouns["plant_systems"]
        )
        if built and not abstract and " ".join(words[-2:]) not in lexicon.nouns["not_facilities"]:
            found.append(thing)
    return found


def _by_verb(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    target = view.object_of(verb)
    if target is None or is_passive(view, verb):
        yield from _built_by(context, view, verb)
        return
    objects: list[Side] = [*_facilities(view, target)]
    objects += [
        context.ref(m)
        for word in coordinated(view, target)
        if (m := view.mention_at(word)) is not None and m.mention.kind == "Site"
    ]
    if objects and not _is_aim(view, verb):
        builders = [r for r in agents(context, view, verb) if _is_builder(context, r)]
        yield from _cross(view, builders, objects, verb, "build-verb")


def _is_aim(view: View, verb: int) -> bool:
    """As in "data conducive to building X", "tasks including the work to build X"."""
    before = view.low[max(0, verb - _AIM_REACH) : verb]
    return "conducive" in before[-3:] or "including" in before


def _built_by(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    target = view.child(verb, "nsubjpass") or view.heads[verb]
    builders = [r for r in by_agents(context, view, verb) if _is_builder(context, r)]
    if not builders or target == verb:
        return
    objects: list[Side] = [*_facilities(view, target)]
    item = view.mention_at(target)
    if item is not None and item.mention.kind == "Site":
        objects.append(context.ref(item))
    yield from _cross(view, builders, objects, verb, "built-by")


def _by_noun(context: Context, view: View, noun: int) -> Iterator[Candidate]:
    for child in view.children[noun]:
        target = _of(view, child)
        if target is None:
            continue
        objects = [_full(context, t) for t in _facilities(view, target)]
        builders = [r for r in agents(context, view, noun) if _is_builder(context, r)]
        for candidate in _cross(view, builders, [*objects], noun, "construction-of"):
            yield Candidate(
                candidate.relation,
                candidate.subject,
                candidate.object,
                candidate.rule,
                view,
                candidate.first,
                candidate.last,
                {**candidate.qualifiers, "status": "in_progress"},
            )


def _of(view: View, child: int) -> int | None:
    """The noun after "of"; "annealing furnace" may be parsed as a verb and its object."""
    if view.low[child] != "of":
        return None
    verb = view.child(child, "pcomp")
    if verb is not None and view.child(verb, "dobj") == verb + 1:
        return verb + 1
    return view.child(child, "pobj")


def _full(context: Context, thing: Thing) -> Thing:
    """For "such furnaces" the phrase that the sentences before used."""
    view = thing.view
    if view.low[thing.first] != "such" and view.low[max(0, thing.first - 1)] != "such":
        return thing
    for earlier in context.before(view):
        for word, low in enumerate(earlier.low):
            if low == thing.name.split()[-1].lower() and earlier.kind != "title":
                found = thing_at(earlier, word, inside=True)
                if found is not None and len(found.name) > len(thing.name):
                    return Thing(found.name, thing.first, thing.last, view)
    return thing


def _cross(
    view: View, builders: list[Ref], objects: list[Side], word: int, rule: str
) -> Iterator[Candidate]:
    for builder in builders:
        for thing in objects:
            first, last = word, word + 1
            qualifiers: dict[str, str] = {}
            if isinstance(thing, Thing):
                first, last = min(first, thing.first), max(last, thing.last)
                qualifiers = count_qualifiers(view, thing.first, thing.last)
            if view.tags[word] in _NOT_DONE:
                qualifiers["status"] = "in_progress"
            starts = [view.span(m)[0] for m in view.outer if m.mention.entity == builder.entity]
            first = min([first, *starts[:1]])
            yield Candidate("BUILT", builder, thing, rule, view, first, last, qualifiers)


def _homes(view: View, word: int | None) -> Thing | None:
    if word is None:
        return None
    found = [t for t in things(view, word) if t.name == view.lexicon.homes_name]
    return found[0] if found else None


def _villages(context: Context, view: View, word: int | None) -> Thing | None:
    """New villages are new homes, where the text speaks of houses."""
    if word is None or view.low[word] not in ("village", "villages"):
        return None
    if not _HOUSES.search(context.annotated.document.text):
        return None
    return Thing(view.lexicon.homes_name, word, word + 1, view)


def _standing(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    """As in "Modern houses have been built at the X Farm", "houses built on the farms"."""
    subject = view.child(verb, "nsubj", "nsubjpass")
    if subject is None and view.deps[verb] in ("acl", "amod", "ROOT"):
        subject = view.heads[verb] if view.deps[verb] != "ROOT" else None
    homes = _homes(view, subject) or _villages(context, view, subject)
    if homes is None or by_agents(context, view, verb):
        return
    for place, last in _where(context, view, verb):
        yield _built_at(view, homes, place, verb, last, "homes-built-at")


def _built_at(view: View, thing: Thing, place: Ref, word: int, last: int, rule: str) -> Candidate:
    first = min(thing.first, word)
    qualifiers = count_qualifiers(view, thing.first, thing.last) or families(view, thing)
    return Candidate(
        "BUILT_AT", thing, place, rule, view, first, max(last, thing.last, word + 1), qualifiers
    )


def _where(context: Context, view: View, verb: int) -> Iterator[tuple[Ref, int]]:
    for word in range(verb + 1, min(len(view.low), verb + 5)):
        if view.low[word] not in _WHERE:
            continue
        for start in (word + 1, word + 2, word + 3):
            item = view.mention_at(start) if start < len(view.low) else None
            if item is not None and item.mention.kind in ("Site", "Place"):
                yield from _same_kind(context, view, item)
                return
            if start < len(view.low):
                many = plural_reference(context, view, start)
                if many:
                    yield from ((ref, start + 1) for ref in many)
                    return


def _same_kind(context: Context, view: View, item: Located) -> Iterator[tuple[Ref, int]]:
    for member in _where_listed(view, item):
        yield context.ref(member), view.span(member)[1]


def _where_listed(view: View, item: Located) -> list[Located]:
    """The places of a list; of "the A in B and the C in D" both sites, of "A, B Province" A."""
    if item.mention.kind == "Place":
        after = view.low[view.span(item)[1] : view.span(item)[1] + 1]
        return [item] if after == [","] else view.list_of(item)
    found = view.list_of(item)
    for other in view.outer:
        words = range(view.span(found[-1])[1], view.span(other)[0])
        plain = [view.low[i] for i in words if view.at[i] < 0]
        if other.mention.kind == "Site" and plain in (["in", "and", "the"], ["in", "and"]):
            found = [*found, other]
    return found


def _ceremony(context: Context, view: View) -> Iterator[Candidate]:
    """As in "Ceremonies for moving into new houses were held at the X Farm"."""
    for word in range(len(view.low) - 2):
        if view.low[word] not in ("moving", "move", "moved") or view.low[word + 1] != "into":
            continue
        head = next(
            (
                i
                for i in range(word + 2, min(len(view.low), word + 6))
                if view.lexicon.is_noun("homes", view.low[i])
            ),
            None,
        )
        homes = _homes(view, head)
        if homes is None:
            continue
        if view.kind == "title":
            opening = leading(view)
            refs = [(context.ref(m), view.span(m)[1]) for m in opening]
        else:
            refs = _held_at(context, view, word) or _movers(context, view, word)
        for place, last in refs:
            if place.kind in ("Site", "Place") and context.annotated.entities:
                yield _built_at(view, homes, place, word, last, "moving-in")


def _movers(context: Context, view: View, word: int) -> list[tuple[Ref, int]]:
    """As in "Workers of the X Farm moved into new houses": the homes stand there."""
    if not view.is_verb("move", word) or view.tags[word] == "VBG":
        return []
    farms = [r for r in agents(context, view, word) if r.kind == "Site"]
    return [(farm, word + 2) for farm in farms]


def _held_at(context: Context, view: View, start: int) -> list[tuple[Ref, int]]:
    for word in range(start + 2, len(view.low)):
        if view.low[word] in ("held", "place") and view.low[word + 1 : word + 2] in (
            ["at"],
            ["in"],
        ):
            return list(_where(context, view, word))
    return []


def _building_site(context: Context, view: View) -> Iterator[Candidate]:
    """As in "site for building 10 000 flats": what is built at a site named after it."""
    for item in view.outer:
        if item.mention.kind != "Site":
            continue
        first, last = view.span(item)
        if view.low[first : first + 3] != ["site", "for", "building"]:
            continue
        head = next(
            (i for i in range(first + 3, last) if view.lexicon.is_noun("facilities", view.low[i])),
            None,
        )
        if head is None:
            continue
        number = view.text(first + 3, head)
        thing = Thing(view.text(head, head + 1), first + 3, head + 1, view)
        digits = number.replace(" ", "").replace(",", "")
        qualifiers = {"status": "in_progress"}
        if digits.isdigit():
            qualifiers["count"] = digits
        yield Candidate(
            "BUILT_AT", thing, context.ref(item), "site-for-building", view, first, last, qualifiers
        )
