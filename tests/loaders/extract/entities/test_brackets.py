"""Names in brackets, and the names an entity has in a document."""

from __future__ import annotations

from loaders.extract.extractor import extract_document


def names(document, identity: str) -> dict[str, tuple[str, int, bool]]:
    records = extract_document(document)
    (entity,) = (e for e in records.entities if e.id == identity)
    return {n.text: (n.script, n.count, n.preferred) for n in entity.names}


def test_romanisation_and_hangul_are_names(make):
    text = "The Haean Lathe Factory (haean sŏnban 해안선반공장) grew."
    assert names(make(text), "site/haean-lathe-factory") == {
        "Haean Lathe Factory": ("latin", 1, False),
        "haean sŏnban": ("latin", 1, False),
        "해안선반공장": ("hangul", 1, False),
    }


def test_the_preferred_form_is_there_though_not_used(make):
    found = names(
        make("The DPRK grew, and the DPRK rested."), "place/democratic-peoples-republic-of-korea"
    )
    assert found["DPRK"] == ("latin", 2, False)
    assert found["Democratic People's Republic of Korea"] == ("latin", 0, True)


def test_a_bracket_of_other_words_is_no_name(make):
    found = names(make("The Haean Lathe Factory (see below) grew."), "site/haean-lathe-factory")
    assert set(found) == {"Haean Lathe Factory"}


def test_members_of_a_list_bring_their_full_name(make):
    found = names(make("Haksan and Tongbuk farms planted rice."), "site/haksan-farm")
    assert found == {"Haksan Farm": ("latin", 1, False)}
