"""Persons: by the word of respect behind the name, or by the post before or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.extract.entities.gazetteer import Entry, gazetteer
from loaders.extract.korean.known import ends, index
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.piece import Piece
from loaders.extract.korean.words import Word, part_of, stems

_HANGUL = re.compile(r"[가-힣]{2,4}")
_FULL = 3
# "연출가는 X이다": who made a work.
_MAKERS = ("연출가", "감독", "작가", "작곡가", "창작가")
_INFLECTED = frozenset("의을를는에")
# Posts that are common words as well, before which no name is expected.
_BODIES = ("위원회", "당", "성", "국", "부")
_LOCAL = ("당", "인민")
_COMMON = ("대표", "상", "회장", "대장", "소장", "반장")
_COPULAS = frozenset({"이다", "다", "이였다", "였다", "이며", "이고"})
# How many words may stand between a name and the post behind it: "전", a body.
_REACH = 4
_COMRADE = "동무"


@dataclass(frozen=True, slots=True)
class Post:
    """A post at the end of a word: ``text[start:stop]`` of it; what stands before is its body."""

    name: str
    start: int

    @property
    def heads(self) -> bool:
        """Whether it is a leading one."""
        return self.name in lexicon().heads


@lru_cache(maxsize=20_000)
def post_of(word: str) -> Post | None:
    """The longest post that a word without its particle ends in: "내각부총리" -> 부총리."""
    fits = [p for p in lexicon().posts if word.endswith(p)]
    if not fits:
        return None
    name = max(fits, key=len)
    return Post(name, len(word) - len(name))


def is_name(text: str, *, shortest: int = _FULL) -> bool:
    """Whether a word can be the name of a Korean: a surname and one or two syllables more."""
    if not _HANGUL.fullmatch(text) or len(text) < shortest:
        return False
    surnames = lexicon().surnames
    if text[:2] in surnames and len(text) > 2:
        return True
    return text[0] in surnames and len(text) <= _FULL


def _respected(word: Word) -> int | None:
    """Length of a name that a word of respect follows, in the same word."""
    for honorific in lexicon().honorifics:
        cut = word.text.find(honorific, 2)
        if cut < 0 or part_of(word.text[cut + len(honorific) :]) is None:
            continue
        if is_name(word.text[:cut], shortest=2):
            return cut
    return None


def body_of(word: str, post: Post) -> Entry | None:
    """The known body in front of a post in one word; of ``기계공업상`` the ministry it heads."""
    before = word[: post.start]
    ministry = f"{before}성" if post.name == "상" else before
    return index().kind(ministry, "Organization")


def _is_post(word: str) -> bool:
    for stem, _ in stems(word):
        post = post_of(stem)
        if post is not None:
            before = stem[: post.start]
            if (
                not before
                or body_of(stem, post) is not None
                or part_of(before)
                or before.endswith(_LOCAL)
            ):
                return True
            return index().find(stem.removesuffix("장")) is not None
    return False


def _before_post(found: Sequence[Word], at: int) -> bool:
    """Whether a post follows within reach: "조용원 노동당 비서", "박정천 전 총참모장"."""
    for word in found[at + 1 : at + 1 + _REACH]:
        if _is_post(word.text):
            return True
        body = index().find(word.text) is not None or word.text.endswith(_BODIES)
        if word.after or not (body or word.text in lexicon().former):
            return False
    return False


def _after_post(found: Sequence[Word], at: int) -> bool:
    before = found[at - 1] if at else None
    if before is None or before.after:
        return False
    post = post_of(before.text)
    return post is not None and post.heads and before.text not in _COMMON


def _named(found: Sequence[Word], at: int) -> int | None:
    """Length of a name told by a post beside it."""
    word = found[at]
    for stem, particle in stems(word.text):
        inflected = not particle and stem[-1] in _INFLECTED
        inflected = inflected or bool(lexicon().ending_of(stem))
        if len(stem) != _FULL or inflected or not is_name(stem) or index().find(stem) is not None:
            continue
        bare = not particle and not word.after
        maker = particle in _COPULAS and at > 0 and found[at - 1].text.startswith(_MAKERS)
        if maker or (bare and _before_post(found, at)) or _after_post(found, at):
            return len(stem)
    return None


def _is_person(word: Word | None) -> bool:
    """Whether a word is a person's name, known or with a word of respect."""
    if word is None:
        return False
    known = any(index().kind(word.text[:stop], "Person") for stop in ends(word.text))
    return known or _respected(word) is not None


def _styles(found: Sequence[Word], at: int) -> Piece | None:
    """``최고령도자동지``: a style that stands for a leader where no name follows."""
    lex = lexicon()
    word = found[at]
    follows = found[at + 1] if at + 1 < len(found) and not word.after else None
    for stem, _ in stems(word.text):
        name = lex.styles.get(stem)
        entry = gazetteer().find("Person", name) if name else None
        if name and not _is_person(follows):
            return Piece(
                "Person", name, word.start, word.start + len(stem), "style", entry, reference=True
            )
    return None


def _short(found: Sequence[Word], at: int) -> Piece | None:
    """``김 위원장``: a surname and a post; whom it means is told by the text before."""
    word = found[at]
    lex = lexicon()
    if word.text not in lex.surnames - lex.former or word.after or at + 1 >= len(found):
        return None
    for stem, _ in stems(found[at + 1].text):
        post = post_of(stem)
        if post is not None and post.start == 0 and post.heads:
            stop = found[at + 1].start + len(stem)
            return Piece("Person", word.text, word.start, stop, "surname", reference=True)
    return None


def _ministry(found: Sequence[Word], at: int) -> Piece | None:
    """``기계공업상``: the ministry that a minister's post names."""
    word = found[at]
    for stem, _ in stems(word.text):
        post = post_of(stem)
        body = body_of(stem, post) if post is not None and post.name == "상" else None
        if post is not None and body is not None:
            stop = word.start + post.start
            return Piece(body.kind, body.name, word.start, stop, "post", body, reference=True)
    return None


def people(found: Sequence[Word]) -> Iterator[Piece]:
    """Persons that the words of a passage name; known names are found elsewhere."""
    for at, word in enumerate(found):
        length = _respected(word) or _named(found, at)
        known = index().find(word.text[:length]) if length is not None else None
        if length is not None and (known is None or word.text[length:].startswith(_COMRADE)):
            name = word.text[:length]
            yield Piece("Person", name, word.start, word.start + length, "person")
            continue
        style = _styles(found, at) or _short(found, at) or _ministry(found, at)
        if style is not None:
            yield style
