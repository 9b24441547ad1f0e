from __future__ import annotations


def test_gaps_in_the_numbers_are_told(cited) -> None:
    note = "Ann Doe, “A Day at the Mill,” Harbour Post, May 18, 2020."
    result = cited(note, note, note, labels=("1", "3", "7"))
    gaps = [r.text for r in result.rejections if r.reason == "footnotes that the text has lost"]
    assert gaps == ["note 2", "notes 4 to 6"]
