"""Headlines hold what the body names; capitals alone make nothing of them."""

from __future__ import annotations


def test_a_headline_holds_names_of_the_body(make):
    from loaders.extract.entities.annotate import annotate

    document = make("The Haean Lathe Factory grew.", title="Haean Lathe Factory Grows Fast Again")
    starts = sorted(m.start for m in annotate(document).mentions)
    assert starts[0] == 0
    assert len(starts) == 2


def test_capitals_of_a_headline_make_no_names(find):
    found = find("Rain fell there for days.", title="Heavy Machine Factory Workers Build Dams")
    assert found == {}


def test_a_title_alone_names_its_site(find):
    assert find("", title="Haean Water Park") == {"Site": {"Haean Water Park"}}


def test_the_dateline_is_not_read(find):
    found = find("Pyongyang, May 5 (KCNA) -- The Haean Lathe Factory grew. -0-")
    assert found == {"Site": {"Haean Lathe Factory"}}


def test_a_long_title_alone_is_no_name(find):
    assert find("", title="Heavy Machine Factory Workers Of Haean Build Dams Fast") == {}
