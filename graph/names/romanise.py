"""Hangul in Latin letters, by the systems in use for Korean names.

``mr`` is McCune-Reischauer, ``rr`` the Revised Romanisation, ``nk1992`` and ``nk2012`` the national
systems of the DPRK, ``press`` the spelling of its news in English. Sources stand in
``data/names/romanisation.yaml``.
"""

from __future__ import annotations

from typing import Literal, get_args

from graph.names.hangul import Jamo, decompose, is_syllable
from graph.names.sound import neutral, pronounced
from graph.names.surnames import split_hangul
from graph.names.tables import table

System = Literal["mr", "rr", "nk1992", "nk2012", "press"]
SYSTEMS: tuple[System, ...] = get_args(System)
_VOICED_BEFORE = frozenset(("", "ㄴ", "ㄹ", "ㅁ", "ㅇ"))


def romanise_word(word: str, system: System) -> str:
    """A word or place in Latin letters, with the changes of sound that the system writes.

    Capitals are not set; characters that are no hangul stay as they are.
    """
    runs: list[str] = []
    syllables: list[Jamo] = []
    for char in [*word, ""]:
        if char and is_syllable(char):
            syllables.append(decompose(char))
            continue
        northern = system not in ("mr", "rr") and word not in table("romanisation")["kept"]
        runs.append(_run(pronounced(syllables, northern=northern), system))
        syllables = []
        runs.append(char)
    return "".join(runs)


def romanise_name(name: str, system: System) -> str:
    """A person's name, family name first, each part with a capital.

    Syllables do not assimilate; within a given name a consonant is voiced as the system has it. The
    systems of the North part the syllables of a given name, the Revised one joins them by a hyphen.
    """
    surname, given = split_hangul(name)
    parts = [_syllables(surname, system)] if surname else []
    written = _syllables(given, system)
    if system in ("mr", "rr"):
        joined = ("-" if system == "rr" else "").join(written)
        return " ".join(
            [*("".join(part).capitalize() for part in parts), joined.capitalize()]
        ).strip()
    capitals = [syllable.capitalize() for syllable in written]
    return " ".join([*("".join(part).capitalize() for part in parts), *capitals])


def _syllables(part: str, system: System) -> list[str]:
    written: list[str] = []
    before: str | None = None
    for char in part:
        if not is_syllable(char):
            written.append(char)
            before = None
            continue
        initial, vowel, final = decompose(char)
        jamo = Jamo(initial, vowel, neutral(final))
        written.append(_letters(jamo, before, system))
        before = jamo.final
    return written


def _run(syllables: list[Jamo], system: System) -> str:
    written: list[str] = []
    before: str | None = None
    for jamo in syllables:
        written.append(_letters(jamo, before, system))
        before = jamo.final
    return "".join(written)


def _letters(jamo: Jamo, before: str | None, system: System) -> str:
    tables = table("romanisation")
    initial: str = tables["initial"][system][jamo.initial]
    if before is not None and before in _VOICED_BEFORE:
        initial = tables["voiced"][system].get(jamo.initial, initial)
    if jamo.initial == "ㄹ" and before == "ㄹ":
        initial = "l"
    if system == "mr" and before == "ㄴ" and initial == "g":
        initial = "'g"
    return f"{initial}{tables['vowels'][system][jamo.vowel]}{tables['final'][jamo.final]}"
