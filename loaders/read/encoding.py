"""Bytes to text, without guessing: a text whose encoding is not certain is refused.

Read are UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-16 without one, CP949 with its subset
EUC-KR, and Windows-1252. A wrong guess between these would give readable nonsense (mojibake), so
each has to look like the language that is written in it.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from charset_normalizer import from_bytes

from graph.errors import NotTextError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.002
_FREQUENT = frozenset("이다는의에을를가하고은로지도한기사어인서리대자해나그시일들정으아수부제")
_KOREAN_SHARE = 0.9
_FREQUENT_SHARE = 0.05
_ENOUGH_SYLLABLES = 50
_WESTERN = re.compile(r"[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŒœŠšŸŽž‘’“”–—…•‚„†‡‰‹›€™¡-¿]")
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¢-¶¸-¿×÷][^\W\d_]")
_HIGH_BYTES = bytes(range(0x80, 0x100))
_MOST_HIGH_BYTES = 0.05
_SAMPLE = 20_000


def decode(data: bytes, source: str, declared: str | None = None) -> str:
    """Text of a file's bytes.

    Args:
        data: all bytes of the input.
        source: the input, for the error.
        declared: an encoding that the input or its server names; it is tried after UTF-8.

    Raises:
        NotTextError: it is binary, or its encoding is not certain.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, source)
    if b"\0" in data[:_SAMPLE]:
        return _checked(_without_mark_utf16(data, source), source)
    text = _try(data, "utf-8")
    if text is None and declared is not None:
        text = _try(data, _known(declared))
    if text is None:
        text = _korean(data)
    if text is None:
        text = _western(data)
    if text is None:
        raise NotTextError(source, f"{_guess(data)}; if it is text, save it as UTF-8")
    return _checked(text, source)


def _try(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _encodes(char: str, encoding: str) -> bool:
    try:
        return bool(char.encode(encoding))
    except UnicodeEncodeError:
        return False


def _strictly(data: bytes, encoding: str, source: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise NotTextError(source, f"it is marked as {encoding} and breaks its rules")
    return _checked(text, source)


def _known(encoding: str) -> str | None:
    """Python's name of an encoding; Korean pages that say EUC-KR are written in CP949."""
    try:
        name = codecs.lookup(encoding.strip()).name
    except LookupError:
        return None
    return "cp949" if name in ("euc_kr", "ks_c_5601-1987") else name


def _without_mark_utf16(data: bytes, source: str) -> str:
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _try(data, encoding)
        if text is not None and _is_english_or_korean(text):
            return text
    raise NotTextError(source, "it is binary, no text")


def _is_english_or_korean(text: str) -> bool:
    usual = sum(1 for c in text if c.isascii() or _is_hangul(c) or "\u2010" <= c <= "\u203a")
    return usual >= _KOREAN_SHARE * len(text) and not _has_controls(text)


def _korean(data: bytes) -> str | None:
    """Text of CP949 bytes, where the syllables are those that Korean is written with."""
    text = _try(data, "cp949")
    if text is None:
        return None
    counts = Counter(text)
    foreign = sum(count for c, count in counts.items() if not c.isascii())
    hangul = {c: count for c, count in counts.items() if _is_hangul(c)}
    standard = sum(n for c, n in hangul.items() if _encodes(c, "euc_kr"))
    if not hangul or standard < _KOREAN_SHARE * foreign:
        return None
    syllables = sum(hangul.values())
    frequent = sum(count for c, count in hangul.items() if c in _FREQUENT)
    if syllables >= _ENOUGH_SYLLABLES and frequent < _FREQUENT_SHARE * syllables:
        return None
    return text


def _western(data: bytes) -> str | None:
    """Text of Windows-1252 bytes, where nearly all are ASCII and the rest is what English uses."""
    high = len(data) - len(data.translate(None, _HIGH_BYTES))
    if high > _MOST_HIGH_BYTES * len(data):
        return None
    text = _try(data, "cp1252")
    if text is None or _SYMBOL_IN_WORD.search(text) is not None:
        return None
    if any(_WESTERN.match(c) is None for c in set(text) if not c.isascii()):
        return None
    return text


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _has_controls(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text)


def _checked(text: str, source: str) -> str:
    if _has_controls(text):
        raise NotTextError(source, "it is binary, no text")
    return text


def _guess(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return "it is binary, or text in an encoding that is not read"
    return f"its encoding is not certain (perhaps {best.encoding})"
