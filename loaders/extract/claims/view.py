"""One sentence laid out for rules: its words, its parse and its mentions by token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graph.dates import FoundDate
from loaders.extract.annotated import Located, Sentence
from loaders.extract.claims.lexicon import Lexicon

_JOINING = frozenset({",", "and", "&", "the", "as", "well", "or", "both", "of", ";", "city", "to"})
_LIST_JOINING = frozenset({",", "and", "&", "the", "as", "well", "or", "both"})


@dataclass
class View:
    """Words count from 0 in the sentence; so do ``first`` and ``last`` of a span.

    ``whole`` is its text as repaired, ``verb_words`` the places of its verbs outside of names.
    ``outer`` holds the mentions that lie in no other, ``beside`` those of the same list that share
    words with one of them, ``at`` for each word the index of the outer
    mention it is in, or -1, ``lists`` for each outer mention the number of its list.
    """

    sentence: Sentence
    whole: str
    first_token: int
    verb_words: list[int]
    lexicon: Lexicon
    words: list[str]
    low: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    children: list[list[int]]
    outer: list[Located]
    at: list[int]
    lists: list[int]
    beside: dict[int, list[Located]] = field(default_factory=dict)
    dates: list[FoundDate] = field(default_factory=list)
    anchor: str | None = None

    @property
    def base(self) -> int:
        """Index of the first word in the spaCy document."""
        return self.first_token

    @property
    def kind(self) -> str:
        """Kind of the passage."""
        return self.sentence.passage.kind

    def span(self, item: Located) -> tuple[int, int]:
        """First and last word (exclusive) of a mention."""
        return max(0, item.start - self.base), min(len(self.low), item.stop - self.base)

    def mention_at(self, word: int) -> Located | None:
        """The outer mention that covers a word."""
        index = self.at[word]
        return self.outer[index] if index >= 0 else None

    def position(self, item: Located) -> int | None:
        """The number of a mention among the outer ones."""
        for index, other in enumerate(self.outer):
            if other.start == item.start and other.stop == item.stop:
                return index
        return None

    def list_of(self, item: Located) -> list[Located]:
        """The mentions of the list that an outer mention stands in, itself included."""
        place = self.position(item)
        if place is None:
            return [item]
        number = self.lists[place]
        found: list[Located] = []
        for index, other in enumerate(self.outer):
            if self.lists[index] == number:
                found += [other, *self.beside.get(index, ())]
        return found

    def child(self, word: int, *deps: str) -> int | None:
        """The first child of a word with one of these dependencies."""
        return next((c for c in self.children[word] if self.deps[c] in deps), None)

    def particle(self, verb: int) -> str:
        """The particle right after a verb, such as ``out`` in ``turned out``."""
        return self.low[verb + 1] if verb + 1 < len(self.low) else ""

    def is_verb(self, name: str, word: int) -> bool:
        """Whether a word is a verb of a class, with its particle if the class asks for one."""
        return self.tags[word].startswith("VB") and self.lexicon.is_verb(
            name, self.low[word], self.particle(word)
        )

    def verbs(self, name: str) -> Iterator[int]:
        """Words that are verbs of a class, in order."""
        forms = self.lexicon.verbs[name]
        for i in self.verb_words:
            if self.low[i] in forms or f"{self.low[i]}_{self.particle(i)}" in forms:
                yield i

    def object_of(self, verb: int) -> int | None:
        """The object of a verb, also of "made and introduced X", where the second verb has it."""
        target = self.child(verb, "dobj")
        if target is not None:
            return target
        for other in self.children[verb]:
            if self.deps[other] == "conj" and 0 < other - verb <= 6:
                return self.child(other, "dobj")
        return None

    def text(self, first: int, last: int) -> str:
        """The words ``first`` to ``last`` (exclusive) as repaired."""
        base = self.base
        return str(self.sentence.doc[base + first : base + last].text)

    def subtree_end(self, word: int) -> int:
        """One past the last word that depends on a word."""
        last = word
        stack = [word]
        while stack:
            current = stack.pop()
            last = max(last, current)
            stack.extend(self.children[current])
        return last + 1

    def phrase_at(self, words: tuple[str, ...], start: int) -> bool:
        """Whether these lower-case words stand at a place."""
        return tuple(self.low[start : start + len(words)]) == words


def build_view(
    sentence: Sentence, lexicon: Lexicon, dates: list[FoundDate], anchor: str | None = None
) -> View:
    """Lay out a sentence; ``dates`` are those of it, ``anchor`` is the document's date."""
    span = sentence.span
    base = int(span.start)
    words = [t.text for t in span]
    heads = [t.head.i - base for t in span]
    children: list[list[int]] = [[] for _ in words]
    for index, head in enumerate(heads):
        if head != index and 0 <= head < len(words):
            children[head].append(index)
    outer, at, beside = _outer(sentence, base, len(words))
    low = [w.lower() for w in words]
    tags = [t.tag_ for t in span]
    return View(
        sentence=sentence,
        whole=sentence.text,
        first_token=base,
        verb_words=[i for i, tag in enumerate(tags) if tag.startswith("VB") and at[i] < 0],
        lexicon=lexicon,
        words=words,
        low=low,
        tags=tags,
        deps=[t.dep_ for t in span],
        heads=heads,
        children=children,
        outer=outer,
        at=at,
        lists=_lists(outer, base, low),
        beside=beside,
        dates=dates,
        anchor=anchor,
    )


def _outer(
    sentence: Sentence, base: int, length: int
) -> tuple[list[Located], list[int], dict[int, list[Located]]]:
    outer: list[Located] = []
    at = [-1] * length
    beside: dict[int, list[Located]] = {}
    for whole in sorted(sentence.mentions, key=lambda m: (m.start, -m.stop)):
        item = _clipped(whole, base, base + length)
        if outer and item.start < outer[-1].stop:
            same = item.group is not None and item.group == outer[-1].group
            same = same or _opens_list(sentence, item, outer[-1])
            if same and item.mention.entity != outer[-1].mention.entity:
                beside.setdefault(len(outer) - 1, []).append(item)
            continue
        if item.nested:
            continue
        at[item.start - base : item.stop - base] = [len(outer)] * (item.stop - item.start)
        outer.append(item)
    return outer, at, beside


def _opens_list(sentence: Sentence, item: Located, around: Located) -> bool:
    """As in "camps in X" inside of "camps in X and Y": one of the two camps."""
    if item.start != around.start or item.stop >= around.stop:
        return False
    return sentence.doc[item.stop].lower_ in ("and", ",") and (
        item.mention.kind == around.mention.kind
    )


def _clipped(item: Located, first: int, last: int) -> Located:
    """The part of a mention in this sentence: the parser may end a sentence inside a name."""
    if first <= item.start and item.stop <= last:
        return item
    return replace(item, start=max(first, item.start), stop=min(last, item.stop))


def _lists(outer: list[Located], base: int, low: list[str]) -> list[int]:
    numbers: list[int] = []
    for index, item in enumerate(outer):
        if index == 0:
            numbers.append(0)
            continue
        before = outer[index - 1]
        gap = low[before.stop - base : item.start - base]
        joined = (
            item.mention.kind == before.mention.kind
            and bool(gap)
            and len(gap) <= 5
            and all(word in _LIST_JOINING for word in gap)
        )
        same_group = item.group is not None and item.group == before.group
        numbers.append(numbers[-1] if joined or same_group else numbers[-1] + 1)
    return numbers
