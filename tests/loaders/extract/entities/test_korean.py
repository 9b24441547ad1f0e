"""Korean texts: known names in hangul, and names by their endings."""

from __future__ import annotations

from loaders.extract.extractor import extract_document


def kinds(records) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entity in records.entities:
        found.setdefault(entity.kind, set()).add(entity.name)
    return found


def test_names_by_gazetteer_and_ending(make):
    text = "조선로동당의 부름에 따라 해안선반공장에서는 80일전투를 벌렸다. 북산탄광도 나섰다."
    records = extract_document(make(text))
    assert records.document.language == "ko"
    assert kinds(records) == {
        "Organization": {"Workers' Party of Korea"},
        "Site": {"해안선반공장", "북산탄광"},
        "Campaign": {"80-day battle"},
    }
    for mention in records.mentions:
        assert records.document.text[mention.start : mention.stop] == mention.text


def test_an_ending_alone_or_inside_a_word_is_no_name(make):
    records = extract_document(make("공장에서 일한다. 그는 자동차를 운동장에서 보았다."))
    assert kinds(records) == {}
