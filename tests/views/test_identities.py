"""Outside identities as an entity's page shows them."""

from __future__ import annotations

from tests.views.hostile import IMAGE
from views.identities import identities_html


def test_an_item_of_wikidata_is_a_link_and_another_id_stands_as_it_is() -> None:
    html = identities_html(["NK-abc", "Q42"])
    assert '<a href="https://www.wikidata.org/wiki/Q42"' in html
    assert "<b>NK-abc</b>" in html


def test_nothing_is_shown_where_nothing_was_accepted() -> None:
    assert identities_html([]) == ""


def test_an_id_from_a_hostile_file_is_escaped() -> None:
    html = identities_html([IMAGE, 'Q1"><script>'])
    assert "<img" not in html
    assert "<script" not in html
    assert "<a " not in html
