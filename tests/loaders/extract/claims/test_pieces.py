from __future__ import annotations

NAMES = {
    "Harbour Post": "Outlet",
    "Mother Loom": "Work",
    "Weavers of Our Age": "Work",
    "Pak Un Ha": "Person",
    "Sepo Mill": "Site",
    "Great Weaving": "Campaign",
}


def test_an_article_of_an_outlet(told) -> None:
    text = "A Harbour Post article titled “Mother Loom” praises the mill."
    assert ("PUBLISHED_BY", "Mother Loom", "Harbour Post") in told(text, NAMES)


def test_a_speech_is_by_the_speaker(told) -> None:
    text = "Pak Un Ha launched the term in May with his speech titled “Weavers of Our Age.”"
    assert ("WROTE", "Pak Un Ha", "Weavers of Our Age") in told(text, NAMES)


def test_who_is_featured_is_reported_on(told) -> None:
    text = "Different is Pak Un Ha, featured in Harbour Post in 2017."
    assert ("REPORTED_BY", "Pak Un Ha", "Harbour Post") in told(text, NAMES)
    text = "The Great Weaving ran all year, as reported by Harbour Post."
    assert ("REPORTED_BY", "Great Weaving", "Harbour Post") in told(text, NAMES)


def test_words_without_a_piece_say_nothing(told) -> None:
    text = "Harbour Post and “Mother Loom” were both read by Pak Un Ha."
    relations = {"PUBLISHED_BY", "WROTE", "REPORTED_BY"}
    assert not {c for c in told(text, NAMES) if c[0] in relations}
