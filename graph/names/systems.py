"""Which system of romanisation a Latin spelling of a Korean name is written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from graph.names.compare import compare
from graph.names.korean import word_syllables
from graph.names.latin import marks, plain, word_readings
from graph.names.romanise import System, romanise_name, romanise_word
from graph.names.scripts import detect_script
from graph.names.sound import south_spelling
from graph.names.stems import hangul_stems, latin_stems
from graph.names.surnames import by_hangul, by_latin, split_hangul
from graph.names.syllables import FAILED, total_distance

# Where several systems spell a name alike the first is told: what any paper writes before what
# scholars do, then the North's own, and the South's last, which texts on the North rarely follow.
ORDER: tuple[System, ...] = ("press", "mr", "nk2012", "nk1992", "rr")
KINDS = frozenset({"Person", "Place"})

_SAME = 0.5
_IGNORED = re.compile(r"[\s\-‐-―.,·]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʼ`", "'"))
_MR_MARKS = re.compile(r"[ŏŭ]|(?:ch|k|t|p)'(?!s\b)[a-zŏŭ]|n'g[aeiouwyŏŭ]")
_NOT_MR = re.compile(r"(?<![\w'])[gdbj]|kh|th|ph|ts")


@lru_cache(maxsize=65536)
def system_of(text: str, kind: str, hangul: tuple[str, ...] = ()) -> str:
    """The system that a Latin spelling of a person's or place's Korean name follows.

    Args:
        text: the spelling.
        kind: kind of what it names; of other kinds names are translated, not romanised.
        hangul: the name in hangul, in as many forms as are known.

    Returns:
        A system of ``graph.names.romanise``; ``press`` also for what reads as the name and follows
        no system. Without a hangul form ``mr`` where the letters tell. Else an empty text: another
        script, a translation, or not to be told.
    """
    if kind not in KINDS or detect_script(text) != "latin":
        return ""
    if not hangul:
        return "mr" if _looks_mr(text) else ""
    for forms in (hangul, tuple(south_spelling(form) for form in hangul)):
        for system, form in product(ORDER, forms):
            if _spells(text, kind, form, system):
                return system
    return "press" if any(_reads_as(text, kind, form) for form in hangul) else ""


def letters_of(text: str) -> str:
    """What counts of a spelling: its letters with their marks, in lower case, and apostrophes."""
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).casefold()
    return _IGNORED.sub("", plain)


def _looks_mr(text: str) -> bool:
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).casefold()
    return bool(_MR_MARKS.search(plain)) and not _NOT_MR.search(plain)


def _spells(text: str, kind: str, form: str, system: System) -> bool:
    if kind == "Person":
        return letters_of(text) in _persons(text, form, system)
    written = {letters_of(romanise_word(stem, system)) for stem in hangul_stems(form)}
    return any(letters_of(stem) in written for stem in latin_stems(text))


def _reads_as(text: str, kind: str, form: str) -> bool:
    """Whether the letters may stand for the syllables, as no system has it."""
    if kind == "Person":
        return compare(text, form, kind).score >= _SAME
    syllables = [word_syllables(stem) for stem in hangul_stems(form)]
    return any(
        total_distance(reading, other) < FAILED
        for stem in map(plain, latin_stems(text))
        for reading in word_readings(stem, marks(stem))
        for other in syllables
    )


def _persons(text: str, form: str, system: System) -> Iterator[str]:
    """How a system spells a person: family name first, last, or of the Revised one by custom."""
    whole = romanise_name(form, system)
    yield letters_of(whole)
    surname, given = split_hangul(form)
    if not surname:
        return
    first, _, rest = whole.partition(" ")
    yield letters_of(f"{rest} {first}")
    own = text.split()[0]
    # The Revised Romanisation leaves family names to custom: Kim, Lee, Park.
    custom = by_hangul()[surname] & by_latin().get(letters_of(own), 0)
    told = letters_of(rest) != letters_of(romanise_name(form, "press").partition(" ")[2])
    if system == "rr" and custom and told and given:
        yield letters_of(f"{own} {rest}")
