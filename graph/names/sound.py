"""How written syllables sound together in a word: linking and assimilation.

Source: the Standard Pronunciation of Korean, chapters 4 and 5, as far as romanisation follows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.names.hangul import Jamo, compose, decompose, is_syllable
from graph.names.tables import table

_I_OR_Y = frozenset("ㅑㅒㅕㅖㅛㅠㅣ")


def pronounced(syllables: Sequence[Jamo], *, northern: bool = False) -> list[Jamo]:
    """The syllables of one word as they sound; finals are among the seven that sound.

    With ``northern``, ㄹ and ㄴ stay as the transcription rules of the DPRK keep them.
    """
    result: list[Jamo] = []
    current: Jamo | None = None
    for following in syllables:
        if current is not None:
            done, following = _meet(current, following, northern=northern)
            result.append(done)
        current = following
    if current is not None:
        result.append(current._replace(final=neutral(current.final)))
    return result


def neutral(final: str) -> str:
    """The sound, one of seven or none, that a written final has at the end of a word."""
    sound: str = table("romanisation")["neutral"].get(final, final)
    return sound


def _meet(left: Jamo, right: Jamo, *, northern: bool) -> tuple[Jamo, Jamo]:
    rules = table("romanisation")
    if not left.final:
        return left, right
    if right.initial == "ㅇ" and left.final != "ㅇ":
        return _linked(left, right)
    final = neutral(left.final)
    pair = final + right.initial
    sounds = rules["assimilation"].get(pair)
    if northern:
        sounds = rules["northern"].get(pair, sounds)
    if sounds:
        return left._replace(final=sounds[0]), right._replace(initial=sounds[1])
    return left._replace(final=final), right


def _linked(left: Jamo, right: Jamo) -> tuple[Jamo, Jamo]:
    if left.final == "ㅎ":
        return left._replace(final=""), right
    pair = table("romanisation")["split"].get(left.final, left.final)
    stays, goes = (pair[0], pair[1]) if len(pair) > 1 else ("", pair)
    if left.final in "ㄶㅀ":
        stays, goes = "", pair
    return left._replace(final=stays), right._replace(initial=goes)


def south_spelling(word: str) -> str:
    """A word of the North as the South spells it: 로동 → 노동, 리 → 이, 녀 → 여; only its start.

    The South's initial ㄹ before other vowels is ㄴ.
    """
    if not word or not is_syllable(word[0]):
        return word
    initial, vowel, final = decompose(word[0])
    if initial in "ㄹㄴ" and vowel in _I_OR_Y:
        initial = "ㅇ"
    elif initial == "ㄹ":
        initial = "ㄴ"
    return compose(initial, vowel, final) + word[1:]
