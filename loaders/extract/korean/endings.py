"""Names that are known by their endings: factories, bodies, campaigns, honours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.extract.korean.known import ends, index
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.people import is_name
from loaders.extract.korean.piece import Piece
from loaders.extract.korean.words import Word, part_of

_NUMBERED = re.compile(r"제\d+")
_PLAIN = re.compile(r"[가-힣]{2,5}")
_MEMBER = re.compile(r"[가-힣]{2,12}")
_NUMBER_OF_DAYS = re.compile(r"\d+일")
_DAYS = re.compile(r"(\d+)일전투")
_UNITS = "시군리도구동"
_UNITS = "시군리도구동"
_PARTY = "당"
_AREA = "지구"
_ADNOMINAL = 4
# Syllables that end words which are no bare nouns: particles and endings of verbs.
_INFLECTED = frozenset("이가은는을를에의도로와과만게서며고여아어해들한된할")


@dataclass(frozen=True, slots=True)
class Headed:
    """A word with an ending that tells a kind: ``stem`` is the word without its particle."""

    stem: str
    ending: str
    kind: str

    @property
    def modifier(self) -> str:
        """What stands before the ending."""
        return self.stem[: -len(self.ending)]


@lru_cache(maxsize=20_000)
def headed(word: str) -> Headed | None:
    """The longest part of a word that has one of the endings and may stop there."""
    lex = lexicon()
    for stop in ends(word):
        ending = lex.ending_of(word[:stop])
        if ending:
            return Headed(word[:stop], ending, lex.endings[ending])
    return None


def is_generic(modifier: str) -> bool:
    """Whether a modifier is made of words alone that say what sort it is, or is empty."""
    generic = lexicon().generic
    reach = {0}
    for start in range(len(modifier)):
        if start in reach:
            reach.update(stop for stop in range(start + 1, len(modifier) + 1)
                         if modifier[start:stop] in generic)  # fmt: skip
    return len(modifier) in reach


def is_bare(word: Word) -> bool:
    """Whether a word stands without mark and reads as a noun without a particle."""
    last = ord(word.text[-1]) - 0xAC00
    adnominal = 0 <= last < 11172 and last % 28 == _ADNOMINAL
    inflected = adnominal or word.text[-1] in _INFLECTED
    noun = index().kind(word.text, "Place") is not None or not inflected
    return not word.after and ((bool(_PLAIN.fullmatch(word.text)) and noun) or word.text == _PARTY)


def _joined(found: Sequence[Word], at: int, head: Headed) -> Piece | None:
    """``혜산시 인민위원회``, ``금성 트랙터 공장``: a name whose ending stands apart."""
    first = at
    while first > 0 and at - first < 2 and _is_sort(found[first - 1]):
        first -= 1
    if first == 0 or not is_bare(found[first - 1]):
        return None
    word = found[first - 1]
    entry = index().find(word.text)
    stop = found[at].start + len(head.stem)
    if entry is not None and entry.kind == head.kind == "Organization" and first == at:
        above = (entry.kind, entry.name)
        name = f"{word.text} {head.stem}"
        return Piece(head.kind, name, word.start, stop, "hangul", parent=above)
    of_place = entry is not None and entry.kind == "Place" and "위원회" in head.ending
    if not of_place and (entry is not None or not _can_begin(word.text)):
        return None
    name = " ".join((*(w.text for w in found[first - 1 : at]), head.stem))
    shown = name.replace(" ", "") if of_place else name
    return Piece(head.kind, shown, word.start, stop, "hangul")


def _is_sort(word: Word) -> bool:
    """Whether a word says only what sort of factory or body it is."""
    return is_bare(word) and is_generic(word.text)


def _can_begin(word: str) -> bool:
    """Whether an unknown noun may begin a name: no group, no person, no name of its own."""
    lex = lexicon()
    person = is_name(word) and word[-1] not in _UNITS
    common = word in lex.determiners or word in lex.not_listed or word in lex.groups
    return not person and not common and headed(word) is None


def _single(found: Sequence[Word], at: int, head: Headed) -> Piece | None:
    word = found[at]
    stop = word.start + len(head.stem)
    if head.stem in lexicon().refused.get(head.kind, frozenset()):
        return None
    if head.modifier in lexicon().levels and "위원회" in head.ending:
        return Piece(head.kind, head.stem, word.start, stop, "ellipsis")
    if is_generic(head.modifier):
        if head.kind not in ("Site", "Organization"):
            return None
        return _joined(found, at, head) or _reference(found, at, head)
    parent = _parent(found, at, head)
    if parent is not None:
        name = f"{found[at - 1].text} {head.stem}"
        return Piece(head.kind, name, parent.start, stop, "hangul",
                     parent=(parent.kind, parent.name))  # fmt: skip
    return Piece(head.kind, head.stem, word.start, stop, "hangul")


def _reference(found: Sequence[Word], at: int, head: Headed) -> Piece | None:
    """``공장에서는``: an ending alone, which means a site named before."""
    word = found[at]
    before = found[at - 1].text if at and not found[at - 1].after else ""
    plural = word.text[len(head.stem) :].startswith("들")
    if plural or before == _PARTY or before in lexicon().determiners:
        return None
    return Piece(
        head.kind, head.stem, word.start, word.start + len(head.stem), "reference", reference=True
    )


def _parent(found: Sequence[Word], at: int, head: Headed) -> Piece | None:
    """The body right before a numbered or local one, which its full name begins with."""
    if at == 0 or found[at - 1].after or head.kind != "Organization":
        return None
    local = head.modifier and (
        _NUMBERED.fullmatch(head.modifier) or index().kind(head.modifier, "Place") is not None
    )
    word = found[at - 1]
    entry = index().kind(word.text, "Organization")
    if not local or entry is None:
        return None
    return Piece(entry.kind, entry.name, word.start, word.stop, "gazetteer", entry)


def _tail(head: Headed) -> str:
    """What the members of a list share: "지구 탄광", or the ending alone."""
    cut = head.stem.find(_AREA)
    return head.stem[cut:] if cut > 0 else head.ending


def _listed(found: Sequence[Word], at: int, head: Headed, tail: str) -> Iterator[Piece]:
    """``룡양, 백바위광산``: the members of a list that leave their ending to the last."""
    lex, kind = lexicon(), head.kind
    inner = lex.ending_of(head.modifier)
    place = at - 1
    while place >= 0 and found[place].listed and _MEMBER.fullmatch(found[place].text):
        word = found[place]
        whole = headed(word.text) is not None and not (inner and word.text.endswith(inner))
        if word.text in lex.not_listed or whole or part_of(word.text[-1:]) == "topic":
            return
        name = f"{word.text}{tail}"
        if inner and word.text.endswith(inner):
            name = f"{word.text}{head.ending}"
        entry = index().find(name)
        named = entry.name if entry else name
        yield Piece(kind, named, word.start, word.stop, "list", entry)
        place -= 1


def _office(found: Sequence[Word], at: int) -> Piece | None:
    """``중국 외교부``: a country and an office of its government."""
    before = found[at - 1] if at else None
    place = index().kind(before.text, "Place") if before and not before.after else None
    if before is None or place is None or place.attributes.get("level") != "country":
        return None
    for stop in ends(found[at].text):
        stem = found[at].text[:stop]
        if stem in lexicon().offices:
            name = f"{before.text} {stem}"
            return Piece("Organization", name, before.start, found[at].start + stop, "hangul")
    return None


def _days(found: Sequence[Word], at: int) -> Piece | None:
    """``90일 전투``: a battle of so many days, apart or in one word."""
    joined = at > 0 and not found[at - 1].after and _NUMBER_OF_DAYS.fullmatch(found[at - 1].text)
    first = found[at - 1] if joined else found[at]
    for stop in ends(found[at].text):
        text = f"{first.text if joined else ''}{found[at].text[:stop]}"
        days = _DAYS.fullmatch(text)
        if days:
            name = f"{days[1]}-day battle"
            return Piece("Campaign", name, first.start, found[at].start + stop, "hangul")
    return None


def by_endings(found: Sequence[Word]) -> Iterator[Piece]:
    """Names by their endings in the words of a passage, members of lists included."""
    for at, word in enumerate(found):
        head = headed(word.text)
        special = _office(found, at) or _days(found, at)
        if special is not None:
            yield special
        if head is None or special is not None:
            continue
        piece = _single(found, at, head)
        if piece is None:
            continue
        yield piece
        if piece.method == "hangul" and head.kind in ("Site", "Organization"):
            yield from _listed(found, at, head, _tail(head))
            if at and found[at - 1].text.endswith(_AREA) and not found[at - 1].after:
                yield from _listed(found, at - 1, head, f"{_AREA}{head.stem}")
