"""Entities and documents by id, by any spelling, and what is said where nothing is found."""

from __future__ import annotations

import re

import pytest

from graph.errors import QueryError
from graph.query import load_queries, run_query
from graph.query.lookup import look_up
from graph.store.base import Reader
from tests.queries.world import world

BATTLE = "campaign/80-day-battle"
WATCH = world()["watch"].document.id


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("Campaign", BATTLE, BATTLE),
        ("Entity", BATTLE, BATTLE),
        ("Campaign", "80-day battle", BATTLE),
        ("Campaign", "the 80 Day BATTLE", BATTLE),
        ("Entity", " 80‐day  battle ", BATTLE),
        ("Site", "Pukchon Shoe-Plant", "site/pukchon-shoe-factory"),
        ("Entity", "HAEAN nail shop", "site/pukchon-shoe-factory"),
        ("Document", WATCH, WATCH),
        ("Document", "https://watch.example/pays", WATCH),
        ("Document", "WHO pays for the battle", WATCH),
        ("Document", "watch.md", WATCH),
    ],
)
def test_ids_and_spellings_lead_to_one(reader: Reader, kind: str, text: str, expected: str) -> None:
    found = look_up(reader, kind, text)
    assert (found.id, found.note) == (expected, None)


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("Campaign", "80-day", "no Campaign of the graph is called '80-day'; near names: 80-day B"),
        ("Site", "Sohung Coal Mine No. 2", "near names: Sohung Coal Mine"),
        ("Site", "Pukchon Hat Factory", "near names: Pukchon Shoe Factory"),
        (
            "Site",
            "80-day battle",
            "is called '80-day battle', of another kind is: campaign/80-day-battle (Campaign)",
        ),
        ("Site", "Zzyzx", "no Site of the graph is called 'Zzyzx', nor nearly so"),
        ("Entity", "!!", "no entity of the graph is called '!!', nor nearly so"),
        ("Entity", "site/none", "no entity of the graph is called 'site/none'"),
        ("Document", "walk through", "near names: A walk through Pukchon"),
        ("Document", "Zzyzx", "no Document of the graph is called 'Zzyzx', nor nearly so"),
    ],
)
def test_nothing_found_brings_near_names(
    reader: Reader, kind: str, text: str, message: str
) -> None:
    with pytest.raises(QueryError, match=re.escape(message)):
        look_up(reader, kind, text)


def test_the_parameter_is_named(reader: Reader) -> None:
    query = load_queries()["sites-in-campaign"]
    with pytest.raises(QueryError, match=r"^parameter 'campaign': no Campaign of the graph"):
        run_query(reader, query, {"campaign": "90-day battle"})


def test_quotes_and_cypher_in_a_name_are_only_a_name(reader: Reader) -> None:
    with pytest.raises(QueryError, match="no entity of the graph is called"):
        look_up(reader, "Entity", "x'}) DETACH DELETE e //")
    assert look_up(reader, "Campaign", BATTLE).id == BATTLE
