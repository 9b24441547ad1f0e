from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names.compare import compare
from graph.names.keys import keys
from graph.names.romanise import SYSTEMS, System, romanise_name
from graph.names.surnames import by_hangul
from tests.graph.names.pair_sets import leaders, pairs

# Syllables that occur in given names; each alone can be read back from any system.
GIVEN = (
    "정은일성철남숙경희룡해봉주천영호길선권명수근모형묵림재책용건현진극렬광각식헌창금효만담계"
    "관양국태복섭종하혁훈란옥춘심설송월덕여회응원"
)
SURNAMES = sorted(name for name in by_hangul() if len(name) == 1)
NAMES = st.builds(
    str.__add__, st.sampled_from(SURNAMES), st.text(st.sampled_from(GIVEN), min_size=2, max_size=2)
)
TEXTS = st.text(max_size=30)


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("진응원", "Chin Ŭngwŏn", None),
        ("Kim Hoeil", "김회일", None),
        ("Rason", "나선", None),
        ("80 ilchŏnt'u", "80일 전투", None),
        ("Pyongyang Textile Mill", "Pyongyang Textile Factory", None),
        ("金正恩", "Kim Jong Un", "Person"),
        ("Jongun Kim", "Kim, Jong-un", "Person"),
        ("Comrade Kim Tok Hun", "김덕훈 총리", "Person"),
        ("Lee Sol-ju", "리설주", "Person"),
        ("Namhung Youth Chemical Complex", "Namhung Chemical Complex", "Site"),
        ("Choi Sun-hee", "최선희", "Person"),
        ("Choi Sun-hee", "최순희", "Person"),
        ("Hwanghae-bukto", "황해북도", "Place"),
        ("平壤", "P'yŏngyang", "Place"),
        ("Paektusan", "Mt. Paektu", "Place"),
        ("No. 9 Factory", "9호공장", "Site"),
        ("KCNA", "조선중앙통신", "Outlet"),
        ("WPK Central Committee", "조선로동당 중앙위원회", "Organization"),
    ],
)
def test_the_same(left: str, right: str, kind: str | None) -> None:
    assert compare(left, right, kind).score >= 0.5


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Kim Yo Jong", "Kim Sol Song", None),
        ("Kim Jong Il", "Kim Jong Un", None),
        ("Kim Jong Un", "김정일", None),
        ("Choe Sun Hui", "최선희", "Person"),
        ("Youth League", "League", "Organization"),
        ("Provincial People's Committee", "City People's Committee", "Organization"),
        ("80-day battle", "70일전투", None),
        ("February 8 Vinalon Complex", "February 9 Vinalon Complex", "Site"),
        ("Pyongyang Textile Mill", "Pyongyang Cosmetics Factory", None),
        ("North Hwanghae", "황해남도", "Place"),
        ("Sunchon", "Sinchon", "Place"),
        ("Workers' Party of Korea", "WPK Central Committee", "Organization"),
    ],
)
def test_not_the_same(left: str, right: str, kind: str | None) -> None:
    assert compare(left, right, kind).score < 0.5


def test_reasons_can_be_read() -> None:
    assert compare("80-day battle", "70-day battle").reasons == ("number differs: 70 against 80",)
    assert "same given name" in compare("김정은", "Kim Jong Un", "Person").reasons


@given(NAMES, st.sampled_from(SYSTEMS))
def test_a_name_is_the_same_as_its_own_romanisations(name: str, system: System) -> None:
    latin = romanise_name(name, system)
    surname, _, given_name = latin.partition(" ")
    bare = "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))
    spellings = {
        latin,
        bare,
        bare.replace("'", ""),
        f"{given_name} {surname}",
        f"{surname} {re.sub('[ -]', '', given_name).capitalize()}",
        f"{surname} {re.sub('[ -]', '-', given_name)}",
        latin.upper(),
    }
    for spelling in spellings:
        assert compare(name, spelling, "Person").score >= 0.5, spelling
        assert keys(name, "Person") & keys(spelling, "Person"), spelling


@given(TEXTS, TEXTS, st.sampled_from(["Person", "Place", "Site", None]))
def test_the_order_of_names_does_not_matter(left: str, right: str, kind: str | None) -> None:
    found = compare(left, right, kind)
    assert found == compare(right, left, kind)
    assert 0 <= found.score <= 1
    assert found.reasons


@given(TEXTS.filter(str.strip), st.sampled_from(["Person", "Place", "Site", None]))
def test_a_name_is_the_same_as_itself(text: str, kind: str | None) -> None:
    assert compare(text, text, kind).score >= 0.5
    assert keys(text, kind)


@given(
    st.integers(1, 999),
    st.integers(1, 999),
    st.sampled_from(["{}-day battle", "{}일전투", "No. {} Mine"]),
)
def test_names_with_different_numbers_differ(one: int, other: int, form: str) -> None:
    score = compare(form.format(one), form.format(other), "Campaign").score
    assert (score >= 0.5) == (one == other)


@pytest.mark.parametrize("half", ["dev", "unseen"])
def test_pairs_that_are_the_same_share_a_key(half: str) -> None:
    found = [pair for pair in pairs(half) if compare(*pair[:3]).score >= 0.5]
    assert len(found) > 150
    for left, right, kind, _ in found:
        assert keys(left, kind) & keys(right, kind), (left, right)


@pytest.mark.parametrize("half", ["dev", "unseen"])
def test_scores_on_the_pairs(half: str) -> None:
    found = [
        (compare(left, right, kind).score >= 0.5, same) for left, right, kind, same in pairs(half)
    ]
    right_ones = sum(said and same for said, same in found)
    f1 = 2 * right_ones / (sum(said for said, _ in found) + sum(same for _, same in found))
    assert f1 >= 0.95


def test_leaders_in_two_scripts() -> None:
    rows = leaders()
    wrong = [
        (hangul, latin)
        for hangul, own in rows
        for _, others in rows
        for latin in others
        if (compare(hangul, latin, "Person").score >= 0.5) != (others == own)
    ]
    assert len(wrong) <= 2
