from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import EmptyInputError
from loaders.read.assemble import Origin
from loaders.read.text import read_text

LONG = "The mill made cloth in the first quarter, and its workers were praised by the manager. "


def read(text: str):
    return read_text(text, Origin("x.txt", "text"))


def passages(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(p.kind, document.text[p.start : p.stop]) for p in document.passages]


def test_title_headings_and_paragraphs():
    assert passages(f"What the Mill Made in Spring\n\n{LONG}\n\nAfter the Harvest\n\n{LONG}") == [
        ("title", "What the Mill Made in Spring"),
        ("paragraph", LONG.strip()),
        ("heading", "After the Harvest"),
        ("paragraph", LONG.strip()),
    ]


@pytest.mark.parametrize(
    "first", ["mill workers at work", "This is a sentence.", "Dear all,", "Word", "x" * 300]
)
def test_first_lines_that_are_no_title(first):
    document = read(f"{first}\n\n{LONG}\n\n{LONG}")
    assert document.passages[0].kind != "title"
    assert document.text.startswith(first)


def test_a_text_without_a_title_is_called_by_its_opening_words():
    document = read(f"{LONG}\n\n{LONG}")
    assert document.title == (
        "The mill made cloth in the first quarter, and its workers were praised by the…"
    )
    assert document.text.count(LONG.strip()) == 2


def test_navigation_above_the_title_stays_in_the_text_behind_it():
    document = read(f"To Top\n\nWhat the Mill Made\n\n{LONG}")
    assert document.title == "What the Mill Made"
    assert document.text.startswith("What the Mill Made\n\nTo Top\n\n")
    assert [p.kind for p in document.passages] == ["title", "paragraph"]


@pytest.mark.parametrize("end", ["\n\nRead in Korean", "Read in Korean", " Read in Korean\n"])
def test_navigation_at_the_end_is_no_passage(end):
    document = read(f"{LONG}\n\n“We weave,” he said.{end}")
    last = document.passages[-1]
    assert document.text[last.start : last.stop] == "“We weave,” he said."


def test_picture_labels_glued_to_each_other_and_to_prose():
    lines = [LONG, "Mill Gate 1", "Mill Gate 2Mill Gate 3", LONG, "Mill Gate 12"]
    text = "\n\n".join([*lines, f"Mill Gate 7{LONG}"])
    assert passages(text)[1:] == [
        ("caption", "Mill Gate 1"),
        ("caption", "Mill Gate 2"),
        ("caption", "Mill Gate 3"),
        ("paragraph", LONG.strip()),
        ("caption", "Mill Gate 12"),
        ("caption", "Mill Gate 7"),
        ("paragraph", LONG.strip()),
    ]


def test_a_repeated_label_is_one_passage():
    found = passages("\n\n".join([LONG, "Far Country", LONG, "Far Country", LONG, "Far Country"]))
    assert found.count(("caption", "Far Country")) == 1
    assert len(found) == 4


def test_a_repeated_sentence_is_kept():
    assert len(passages("\n\n".join(["We weave.", LONG] * 3))) == 6


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("FILE PHOTO: Weavers at a mill in the north. (© Example Daily)", "caption"),
        ("Weavers at a mill (Photo: Example Daily)", "caption"),
        ("Translated by Jane Roe. Edited by John Doe.", "credit"),
        ("Jane Roe/Getty Images", "credit"),
        ("Copyright © 2019 Example Ltd. All rights reserved", "credit"),
        ("Sources: Example Daily, Example Times", "credit"),
        ("Please direct any comments or questions to desk@example.org.", "credit"),
    ],
)
def test_captions_and_credits(line, kind):
    assert passages(f"{LONG}\n\n{line}\n\n{LONG}")[1] == (kind, line)


def test_the_description_above_a_caption_is_a_caption():
    text = f"weavers at work\nFILE PHOTO: Weavers at a mill. (© Example)\n\n{LONG}"
    assert [kind for kind, _ in passages(text)] == ["caption", "caption", "paragraph"]


def test_a_slogan_on_a_line_of_its_own_is_prose():
    found = passages(f"{LONG}\n\n“Let us weave more for the country!”\n\n{LONG}")
    assert found[1] == ("paragraph", "“Let us weave more for the country!”")


def test_hard_wrapped_lines_are_one_paragraph():
    wrapped = "\n".join([LONG.strip()[:60], LONG.strip()[:66], "and no more."])
    assert passages(f"{LONG}\n\n{wrapped}")[1] == ("paragraph", wrapped)


def test_lines_that_are_paragraphs():
    assert passages(f"{LONG * 3}\n{LONG}\n{LONG * 2}") == [
        ("paragraph", (LONG * 3).strip()),
        ("paragraph", LONG.strip()),
        ("paragraph", (LONG * 2).strip()),
    ]


def test_spaces_are_made_plain_and_hangul_is_composed():
    document = read("평양\u00a0방직\u200b공장에서\r\n일한다.")
    assert document.text == "평양 방직공장에서\n일한다."
    assert document.language == "ko"


def test_language():
    assert read("새봄방직공장 (Saebom Mill)의 로동자들이 계획을 넘쳐 수행하였다.").language == "ko"
    assert read("The Saebom Mill (새봄방직공장) made cloth.").language == "en"


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "Read in Korean\n"])
def test_no_text(text):
    with pytest.raises(EmptyInputError):
        read(text)


@given(st.text(alphabet=st.sampled_from("Ab. \n1“”:Pho©()가"), max_size=200))
def test_nothing_real_is_left_out(text):
    """Each word stands in a passage, but for navigation and repeats of what is a passage."""
    try:
        document = read(text)
    except EmptyInputError:
        assert not any(char.isalnum() for char in text)
        return
    covered = {document.text[p.start : p.stop] for p in document.passages}
    left = document.text
    for passage in reversed(document.passages):
        left = left[: passage.start] + "\n" + left[passage.stop :]
    for line in filter(None, (line.strip() for line in left.split("\n"))):
        assert line in covered
