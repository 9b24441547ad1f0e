"""Counts on the real material that the readers were made for."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.shared

NAVIGATION = ("Read in Korean", "To Top")


def test_the_archive(shared, read_all):
    documents, errors = read_all(shared / "data/kcna/kcna-2023-12_2024-09.json")
    assert errors == []
    assert len(documents) == 1334
    assert len({document.id for document in documents}) == 838
    assert sum(1 for document in documents if len(document.passages) == 1) == 138
    assert all(document.date and document.outlet == "KCNA" for document in documents)
    assert not any("[Juche" in document.title for document in documents)


def test_no_dateline_and_no_end_mark_is_searched(shared, read_all, slices):
    documents, _ = read_all(shared / "data/kcna/kcna-2023-12_2024-09.json")
    texts = [text for document in documents for text in slices(document, "paragraph")]
    assert not any("(KCNA) --" in text or text.endswith("-0-") for text in texts)


def test_only_datelines_and_end_marks_are_left_out(shared, read_all):
    documents, _ = read_all(shared / "data/kcna/kcna-2023-12_2024-09.json")
    for document in documents:
        left = document.text
        for passage in reversed(document.passages):
            left = left[: passage.start] + left[passage.stop :]
        dateline = r"(Pyongyang, [A-Z][a-z]+ \d{1,2} \(KCNA\) --)?"
        assert re.fullmatch(dateline + r"\s*(-0-)?", left.strip())


def test_the_thesis(shared, read_all, slices):
    [document], errors = read_all(shared / "seeds/002_e09207b3a69df603.txt")
    assert errors == []
    notes = [passage for passage in document.passages if passage.kind == "footnote"]
    labels = [int(note.label) for note in notes if note.label]
    assert len(labels) == 113
    assert labels == sorted(set(labels))
    called = {call for passage in document.passages for call in passage.calls}
    assert called == {note.id for note in notes if note.label}
    assert document.text.count("(missing; called after: ") == 297 - 113
    assert slices(document, "heading")[:2] == [
        "1 INTRODUCTION",
        "1.1 Note on Key Terms and Romanization",
    ]
    assert len(slices(document, "heading")) == 31
    assert len(slices(document, "caption")) == 8
    assert len(slices(document, "quote")) == 1
    assert not [text for text in slices(document, "paragraph") if text[-1] not in ".?:”"]
    assert not [text for text in slices(document, "paragraph") if text[0].islower()]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("000_094aa3d515f3ccd0", "Ever Wondered What it’s Like Inside a North Korean"),
        ("003_76f152ba653d89e1", "Behind-the-Scenes Photos of What It’s Like in North Korea"),
        ("004_f31924d5a908705b", "Contract manufacturing at a forced labor camp in North"),
    ],
)
def test_seeds_with_a_title(shared, read_all, slices, name, title):
    [document], errors = read_all(shared / f"seeds/{name}.txt")
    assert errors == []
    assert document.title.startswith(title)
    assert document.outlet is None
    assert not [text for text in slices(document) if text in NAVIGATION]


def test_captions_are_parted_from_prose_and_each_other(shared, read_all, slices):
    [document], _ = read_all(shared / "seeds/000_094aa3d515f3ccd0.txt")
    captions = slices(document, "caption")
    assert len(captions) == 18
    assert all(caption.startswith("Rason Shoe Factory ") for caption in captions)
    assert any(text.startswith("Portrait photography") for text in slices(document, "paragraph"))


def test_credits_of_the_translated_article(shared, read_all, slices):
    [document], _ = read_all(shared / "seeds/001_777e459705dab12a.txt")
    assert document.title.startswith("Russia-based North Korean garment companies")
    assert len(slices(document, "caption")) == 2
    assert "Translated by" in slices(document, "credit")[0]


def test_the_label_repeated_41_times_is_one_passage(shared, read_all, slices):
    [document], _ = read_all(shared / "seeds/003_76f152ba653d89e1.txt")
    assert slices(document).count("North Korea") == 1
    assert document.text.count("\n\nNorth Korea\n\n") == 41
    assert len(slices(document, "heading")) == 40


def test_the_press_articles(shared, read_all):
    documents, errors = read_all(shared / "gold/press-dev/documents")
    assert errors == []
    assert len(documents) == 10
    for document in documents:
        assert document.passages[0].kind == "title"
        assert document.outlet
        assert document.date
        assert document.format == "markdown"


def test_the_same_directory_read_twice_is_the_same(shared, read_all):
    assert read_all(shared / "seeds")[0] == read_all(shared / "seeds")[0]
