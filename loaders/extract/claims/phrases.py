"""Noun phrases that name what is made, built or ordered."""

from __future__ import annotations

from loaders.extract.claims.candidate import Thing
from loaders.extract.claims.view import View

_NOUN = ("NN", "NNS", "NNP", "NNPS")
_LEFT = frozenset({"compound", "amod", "nmod", "npadvmod", "nummod", "punct", "advmod", "quantmod"})
_DROPPED = frozenset({"DT", "PDT", "PRP$", "CD", "JJR", "JJS", "RBR", "RBS", "RB", "WP$", "POS"})
_LONGEST = 11
_WITH_TAIL = frozenset({"process", "line", "lines", "base", "parts", "processes"})
_NEEDED = frozenset({"needed", "necessary", "required", "essential"})


def things(view: View, noun: int, *, kind: str = "Product") -> list[Thing]:
    """The things that a noun and those joined to it by "and" or commas name, in order."""
    found: list[Thing] = []
    for head in coordinated(view, noun):
        thing = thing_at(view, head, kind)
        if thing is not None:
            found.append(thing)
    return _joined(view, found)


def coordinated(view: View, noun: int) -> list[int]:
    """A noun and its conjuncts, through measures such as "various kinds of"."""
    queue, found = [noun], []
    while queue:
        word = queue.pop(0)
        target = _through_measure(view, word)
        if target is not None and target != word:
            queue.insert(0, target)
        elif view.tags[word] in _NOUN:
            found.append(word)
        queue.extend(c for c in view.children[word] if view.deps[c] in ("conj", "appos"))
        queue.extend(_examples(view, word))
    return sorted(set(found))


def _examples(view: View, word: int) -> list[int]:
    """What "including" and "such as" name of a noun."""
    links = [c for c in view.children[word] if view.low[c] in ("including", "as")]
    targets = [view.child(link, "pobj") for link in links]
    return [t for t in targets if t is not None]


def thing_at(view: View, head: int, kind: str = "Product", *, inside: bool = False) -> Thing | None:
    """The phrase that ends in a noun, or None where it names nothing that counts.

    Words of a mention are no part of it, unless ``inside`` is set.
    """
    lexicon = view.lexicon
    low = view.low[head]
    if view.at[head] >= 0 and not inside:
        return None
    if lexicon.is_noun("measures", low) or not low[0].isalpha():
        return None
    first = _left_edge(view, head, inside=inside)
    start = _first_kept(view, first, head)
    last = _right_edge(view, head)
    name = view.text(start, last)
    if view.kind == "title":
        name = name.lower()
    if _refused(view, start, head, name):
        return None
    name = _canonical(view, head, name)
    forms = tuple(dict.fromkeys(view.text(i, head + 1) for i in range(first, start + 1)))
    return Thing(name, first, last, view, kind, forms)


def _refused(view: View, start: int, head: int, name: str) -> bool:
    lexicon = view.lexicon
    if head - start > _LONGEST:
        return True
    if view.low[head - 1 : head] == ["-"] and view.low[head + 1 : head + 2] == ["and"]:
        return True
    bare = view.low[head]
    general = start == head and lexicon.is_noun("not_products", bare)
    return (
        general
        or len(bare) < 3
        or lexicon.is_noun("not_products", name.lower())
        or lexicon.is_noun("abstract", bare)
    )


def _canonical(view: View, head: int, name: str) -> str:
    before = view.low[head - 1] if head else ""
    if (
        view.lexicon.is_noun("homes", view.low[head])
        and before not in (view.lexicon.nouns["other_houses"])
    ):
        return view.lexicon.homes_name
    return view.lexicon.same_product.get(name.lower(), name)


def _through_measure(view: View, word: int) -> int | None:
    if not view.lexicon.is_noun("measures", view.low[word]):
        return None
    preposition = next((c for c in view.children[word] if view.low[c] == "of"), None)
    return view.child(preposition, "pobj") if preposition is not None else None


def _left_edge(view: View, head: int, *, inside: bool) -> int:
    first = head
    while first > 0:
        word = first - 1
        adjacent = (
            word == head - 1
            and view.tags[word] == "VBG"
            and view.heads[head] == word
            and view.lexicon.is_noun("facilities", view.low[head])
        )
        belongs = (
            adjacent
            or word < view.heads[word] <= head
            or (view.deps[word] == "punct" and view.low[word] == "-")
        )
        kept = (adjacent or view.deps[word] in _LEFT) and view.low[word] not in (
            ",",
            ";",
            ":",
            '"',
            "“",
            "”",
            "(",
        )
        if not belongs or not kept or (view.at[word] >= 0 and not inside):
            break
        first = word
    if view.low[first] == "-" and first > 0 and view.at[first - 1] < 0:
        first -= 1
    if first > 1 and view.low[first - 1] == "-" and view.at[first - 2] < 0:
        first -= 2
    return _shared_head(view, first, head)


def _shared_head(view: View, first: int, head: int) -> int:
    """Take in "tea and" of "tea and coffee pots": the head is of both."""
    if first < 2 or view.low[first - 1] not in ("and", "or"):
        return first
    other = first - 2
    shared = view.heads[other] == head and view.deps[other] in ("nmod", "compound")
    return other if shared and view.at[other] < 0 else first


def _first_kept(view: View, first: int, head: int) -> int:
    start = first
    if view.low[first] == "-" and first + 1 < head:
        start = first + 2
    while start < head:
        hyphened = view.low[start + 1] == "-"
        end = start + 2 if hyphened else start
        word = view.text(start, end + 1).lower() if hyphened else view.low[start]
        weak = view.lexicon.is_noun("weak_modifiers", word) or (
            not hyphened and view.tags[start] in _DROPPED
        )
        if not weak or end >= head:
            break
        start = end + 1
    return start


def _right_edge(view: View, head: int) -> int:
    if view.low[head] not in _WITH_TAIL:
        return head + 1
    for child in view.children[head]:
        if child == head + 1 and view.low[child] in ("of", "for"):
            last = view.subtree_end(child)
            plain = all(view.at[i] < 0 and view.low[i] != "," for i in range(child, last))
            if plain and last - child <= 7:
                return last
    return head + 1


def _joined(view: View, found: list[Thing]) -> list[Thing]:
    """Pairs that name one product, such as "iron and steel", made one."""
    joined: list[Thing] = []
    for thing in found:
        if joined:
            before = joined[-1]
            pair = f"{before.name} and {thing.name}".lower()
            if view.lexicon.is_noun("pairs", pair):
                joined[-1] = Thing(pair, before.first, thing.last, view, thing.kind)
                continue
        joined.append(thing)
    return joined
