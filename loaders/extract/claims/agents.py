"""Who does what a verb or a noun of action says, from the parse and, where it fails, from order."""

from __future__ import annotations

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.references import plural_reference, pronoun
from loaders.extract.claims.view import View

_SUBJECT = ("nsubj", "nsubjpass", "csubj")
_OF = frozenset({"of", "at", "in", "from", "under", "with", "for"})
_BEFORE_SUBJECT = _OF | {"on", "(", ")", "respected", "comrade"}
_RELATIVE = frozenset({"who", "which", "that"})
_SKIPPED_TAGS = frozenset({"DT", "JJ", "JJR", "CC", ",", "CD", "PRP$", "RB", "VBN", "VBG", "HYPH"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_HAVE = frozenset({"have", "has", "had"})
ACTORS = frozenset({"Site", "Organization", "Person", "Place", "ForeignClient", "Outlet"})


def agents(context: Context, view: View, word: int) -> list[Ref]:
    """The entities that do what the verb or noun of action at ``word`` says, or none."""
    own = _own_subject(view, word)
    beside = None if own is not None else _beside(view, word)
    if beside is not None:
        return [context.ref(m) for m in view.list_of(beside)]
    found = _from_parse(context, view, word)
    if found is not None:
        return found
    return [context.ref(m) for m in leading(view)]


def sentence_agents(context: Context, view: View) -> list[Ref]:
    """The entities that the sentence has as its subject."""
    root = next((i for i, dep in enumerate(view.deps) if dep == "ROOT"), None)
    found = agents(context, view, root) if root is not None else []
    return found or [context.ref(m) for m in leading(view)]


def verb_start(view: View, verb: int) -> int:
    """The first word of the verb's group, its auxiliaries and adverbs included."""
    start = verb
    while (
        start > 0
        and view.at[start - 1] < 0
        and (view.deps[start - 1] in ("aux", "auxpass", "neg") or view.tags[start - 1] == "RB")
    ):
        start -= 1
    return start


def is_passive(view: View, verb: int) -> bool:
    """Whether a verb stands in the passive, a reduced relative clause included."""
    if view.child(verb, "auxpass") is not None or view.child(verb, "nsubjpass") is not None:
        return True
    return view.deps[verb] == "acl" and view.tags[verb] in ("VBN", "VBD")


def by_agents(context: Context, view: View, verb: int) -> list[Ref]:
    """The entities after ``by`` in a passive."""
    found: list[Ref] = []
    for child in view.children[verb]:
        if view.low[child] == "by" and view.deps[child] in ("agent", "prep"):
            found += _after_by(context, view, child)
            for other in view.children[child]:
                if view.deps[other] == "conj" and view.low[other] == "by":
                    found += _after_by(context, view, other)
    return found


def _after_by(context: Context, view: View, preposition: int) -> list[Ref]:
    target = view.child(preposition, "pobj")
    return holders(context, view, target) if target is not None else []


def holders(context: Context, view: View, noun: int) -> list[Ref]:
    """The entities that a noun phrase stands for, by any noun of it."""
    item = view.mention_at(noun)
    if item is not None:
        return [context.ref(m) for m in view.list_of(item)]
    called = _called(view, noun) if context.abroad else None
    if called is not None:
        return [context.ref(called)]
    word = view.low[noun]
    if word in _PRONOUNS:
        return pronoun(context, view, word, noun)
    if word == "this" and noun == view.child(view.heads[noun], "nsubj"):
        earlier = context.before(view)[:1]
        return sentence_agents(context, earlier[0]) if earlier else []
    if word in ("those", "these") or view.lexicon.is_noun("people", word):
        return _of_people(context, view, noun)
    return plural_reference(context, view, noun)


def _called(view: View, noun: int) -> Located | None:
    """The name right after its sort: "the construction firm X built a bridge"."""
    item = view.mention_at(noun + 1) if noun + 1 < len(view.low) else None
    named = item is not None and view.deps[view.span(item)[1] - 1] == "appos"
    sort = view.lexicon.is_noun("employers", view.low[noun])
    return item if named and sort and view.tags[noun].startswith("NN") else None


def leading(view: View) -> list[Located]:
    """The list of mentions that opens the sentence, before its first finite verb."""
    if not view.outer:
        return []
    first = view.outer[0]
    start = view.span(first)[0]
    led = any(view.lexicon.is_noun("people", w) for w in view.low[:start])
    if led and first.mention.kind == "Place":
        return []
    for word in range(start):
        plain = view.tags[word] in _SKIPPED_TAGS or view.low[word] in _BEFORE_SUBJECT
        known = any(view.lexicon.is_noun(name, view.low[word]) for name in ("people", "calendar"))
        if not plain and not known:
            return []
    return view.list_of(first)


def _own_subject(view: View, verb: int) -> Located | None:
    """The mention that the parser takes for the subject of this very verb."""
    if not view.tags[verb].startswith("VB") or is_passive(view, verb):
        return None
    subject = view.child(verb, "nsubj")
    item = view.mention_at(subject) if subject is not None else None
    if item is None or item.mention.kind not in ACTORS:
        return None
    # The parser may take the owner for the subject: "the Department's Office sanctioned X".
    owner = view.tags[view.span(item)[1] : view.span(item)[1] + 1] == ["POS"]
    return None if owner else item


def _beside(view: View, verb: int) -> Located | None:
    tag = view.tags[verb]
    if not tag.startswith("VB") or view.deps[verb] in ("acl", "amod", "pcomp"):
        return None
    start = verb_start(view, verb)
    finite = tag in ("VBD", "VBZ", "VBP") or view.low[start] in _HAVE
    if start == 0 or view.low[start] == "to" or (start == verb and not finite):
        return None
    item = view.mention_at(_before_others(view, start) - 1)
    if item is None or item.mention.kind not in ACTORS - {"Place"}:
        return None
    return None if _is_aside(view, verb, item) else item


def _is_aside(view: View, verb: int, item: Located) -> bool:
    """As in "people yearning for the President visited it": the people did."""
    subject = view.child(verb, "nsubj")
    if subject is None or view.at[subject] >= 0:
        return False
    first = view.span(view.list_of(item)[0])[0]
    before = [w for w in view.low[max(0, first - 3) : first] if w not in ("the", "president")]
    return item.mention.kind == "Person" or before[-1:] in (["for"], ["to"], ["about"], ["with"])


def _before_others(view: View, start: int) -> int:
    """Before ", too," and "and other units" that stand between a list and its verb."""
    position = start
    if position > 2 and view.low[position - 1] == "," and view.low[position - 2] in ("too", "also"):
        position -= 3
    if position > 1 and view.low[position - 1] == ")":
        position -= 1
    for word in range(position - 1, max(1, position - 6), -1):
        if view.low[word] in ("other", "others") and view.low[word - 1] in ("and", ","):
            return word - 1
        if view.at[word] >= 0:
            break
    return position


def _from_parse(context: Context, view: View, word: int) -> list[Ref] | None:
    current, seen = word, set[int]()
    while current not in seen:
        seen.add(current)
        subject = view.child(current, *_SUBJECT)
        if subject is not None and view.tags[current].startswith("VB"):
            return _subject_holders(context, view, current, subject, word)
        praised = _praised(view, current) or _urged(view, current)
        if praised is not None:
            return holders(context, view, praised)
        possessor = view.child(current, "poss")
        if possessor is not None and view.mention_at(possessor) and current == word:
            return holders(context, view, possessor)
        current = view.heads[current]
        if not 0 <= current < len(view.low):
            return None
    return None


def _praised(view: View, verb: int) -> int | None:
    """As in "praised the workers for having built it": they built it."""
    link = view.heads[verb]
    if view.deps[verb] != "pcomp" or view.low[link] != "for":
        return None
    return view.child(view.heads[link], "dobj")


def _urged(view: View, verb: int) -> int | None:
    """As in "encouraged the citizens to visit it": they visit it."""
    above = view.heads[verb]
    target = view.child(above, "dobj")
    if view.deps[verb] not in ("xcomp", "ccomp", "advcl") or target is None:
        return None
    if not above < target < verb or view.low[verb - 1] != "to":
        return None
    people = view.lexicon.is_noun("people", view.low[target]) or view.low[target] == "citizens"
    return target if people and view.deps[verb] != "advcl" else None


def _subject_holders(
    context: Context, view: View, verb: int, subject: int, word: int
) -> list[Ref] | None:
    if view.low[subject] in _RELATIVE and view.deps[verb] == "relcl":
        return _antecedent(context, view, view.heads[verb])
    if view.deps[subject] == "nsubjpass" or subject <= word < view.subtree_end(subject):
        located = by_agents(context, view, verb) or _places_of(context, view, verb)
        if located or view.deps[subject] == "nsubjpass":
            return located
    found = holders(context, view, subject)
    if found or view.mention_at(subject):
        return found
    opening = leading(view)
    return [context.ref(m) for m in opening] if opening else []


def _antecedent(context: Context, view: View, noun: int) -> list[Ref]:
    if view.deps[noun] == "attr" and view.mention_at(noun) is None:
        subject = view.child(view.heads[noun], "nsubj")
        if subject is not None:
            return holders(context, view, subject)
    return holders(context, view, noun)


def _places_of(context: Context, view: View, verb: int) -> list[Ref]:
    for child in view.children[verb]:
        if view.low[child] in ("at", "in", "on") and view.deps[child] == "prep":
            target = view.child(child, "pobj")
            item = view.mention_at(target) if target is not None else None
            if item is not None and item.mention.kind != "Place":
                return [context.ref(m) for m in view.list_of(item)]
    return []


def _of_people(context: Context, view: View, noun: int) -> list[Ref]:
    before = view.mention_at(noun - 1) if noun else None
    if before is not None and before.mention.kind in ("Organization", "Site"):
        return [context.ref(m) for m in view.list_of(before)]
    after = _body_after(view, noun)
    if after is None:
        return _same_people(context, view, noun)
    if after.mention.kind != "Place":
        return [context.ref(m) for m in view.list_of(after)]
    # People in a place are not the place; "those in X" are of the body spoken of before.
    earlier = context.before(view) if view.low[noun] in ("those", "these") else []
    same = sentence_agents(context, earlier[0]) if earlier else []
    return [r for r in same if r.kind == "Organization"]


def _same_people(context: Context, view: View, noun: int) -> list[Ref]:
    """Headlines leave out whose people they are; the opening sentence says it."""
    opening = next(iter(context.body), None)
    if view.kind != "title" or opening is None or opening is view:
        return []
    if opening.low[:1] != [view.low[noun]]:
        return []
    return [r for r in _of_people(context, opening, 0) if r.kind != "Place"]


def _body_after(view: View, noun: int) -> Located | None:
    """The mention that tells whose people they are: "workers and officials of the X"."""
    word, prepositions = noun + 1, 0
    while word < min(len(view.low), noun + 12):
        item = view.mention_at(word)
        if item is not None:
            return item if prepositions else None
        low = view.low[word]
        if low in _OF or low == "including":
            prepositions += 1
        elif view.tags[word] not in _SKIPPED_TAGS and not view.lexicon.is_noun("people", low):
            return None
        word += 1
    return None
