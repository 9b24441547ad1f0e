from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import NotTextError
from loaders.read.encoding import decode

KOREAN = (
    "새봄방직공장의 로동자들이 올해 계획을 103%로 넘쳐 수행하였다. "
    "공장에서는 새 기계를 들여놓고 기술혁신운동을 힘있게 벌리고있다고 지배인은 말하였다."
)
ENGLISH = (
    "The mill’s manager — a “hero” of the café — said naïve things. "
    "He went on in plain words about the plan for the year and the harvest after it."
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp949", "euc_kr", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_korean_text(encoding):
    assert decode(KOREAN.encode(encoding), "x") == KOREAN


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_english_text(encoding):
    assert decode(ENGLISH.encode(encoding), "x") == ENGLISH


def test_syllables_that_euc_kr_lacks():
    text = KOREAN + " 뷁 똠"
    assert decode(text.encode("cp949"), "x") == text


def test_korean_names_in_english_text():
    text = "The Saebom Mill (새봄방직공장) made cloth. " * 5
    assert decode(text.encode("cp949"), "x") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("これは日本語の文章です。工場で働く人々の話を聞いた。", "shift_jis"),
        ("これは日本語の文章です。工場で働く人々の話を聞いた。", "euc_jp"),
        ("纺织工厂的工人完成了今年的生产计划并举行了庆祝活动", "gb2312"),
        ("紡織工廠的工人完成了今年的生產計劃並舉行了慶祝活動", "big5"),
        ("Рабочие завода выполнили план на сто процентов", "koi8-r"),
        ("Рабочие завода выполнили план на сто процентов", "cp1251"),
        ("Zażółć gęślą jaźń, mówią robotnicy fabryki włókienniczej", "cp1250"),
        (KOREAN, "johab"),
    ],
)
def test_other_encodings_are_refused_and_never_misread(text, encoding):
    with pytest.raises(NotTextError, match="save it as UTF-8"):
        decode(text.encode(encoding), "x")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"text with\0a NUL in it" * 9,
        b"\x01\x02\x03\x04 words " * 30,
    ],
)
def test_binary_is_refused(data):
    with pytest.raises(NotTextError):
        decode(data, "x")


def test_random_bytes_are_refused():
    source = random.Random(7)
    for size in (40, 400, 4000):
        for _ in range(50):
            with pytest.raises(NotTextError):
                decode(source.randbytes(size), "x")


def test_a_declared_encoding_is_used_after_utf8():
    text = "Zażółć gęślą jaźń"
    assert decode(text.encode("iso-8859-2"), "x", "ISO-8859-2") == text
    assert decode(text.encode("utf-8"), "x", "ISO-8859-2") == text
    assert decode(KOREAN.encode("cp949"), "x", "no-such-encoding") == KOREAN


def test_pages_that_say_euc_kr_are_read_as_cp949():
    text = "뷁 " + KOREAN
    assert decode(text.encode("cp949"), "x", "EUC-KR") == text


def test_broken_utf16_is_refused():
    with pytest.raises(NotTextError, match="breaks its rules"):
        decode(KOREAN.encode("utf-16")[:-1], "x")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"])))
def test_utf8_comes_back_whole(text):
    assert decode(text.encode("utf-8"), "x") == text.removeprefix("\ufeff")


@given(st.text(alphabet=st.sampled_from(sorted(set(KOREAN)))))
def test_cp949_of_korean_is_never_misread(text):
    """Two or three syllables alone can be valid UTF-8 by chance; a sentence cannot."""
    text = KOREAN + text
    assert decode(text.encode("cp949"), "x") == text
