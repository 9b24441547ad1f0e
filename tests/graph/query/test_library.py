from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.errors import QueryError
from graph.ontology import load_ontology
from graph.query import find_query, load_queries
from graph.query.__main__ import main
from graph.query.reference import DEFAULT_PAGE, render

HEADER = "// title: T\n// question: Q?\n// result: table\n"
GOOD = HEADER + "MATCH (n:Site) RETURN n.id AS id ORDER BY id;\n"


def _write(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / (name.replace("__", "/").replace("_", "-") + ".cypher")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_queries_of_a_folder_come_by_name(tmp_path: Path) -> None:
    _write(tmp_path, zebra__one=GOOD, ant__two_words=GOOD)
    found = load_queries(tmp_path)
    assert list(found) == ["two-words", "one"]
    one = found["one"]
    assert (one.theme, one.title, one.question, one.result) == ("zebra", "T", "Q?", "table")
    assert one.cypher == "MATCH (n:Site) RETURN n.id AS id ORDER BY id"
    assert (one.line, one.statement("embedded")) == (4, one.cypher)


def test_a_file_beside_stands_in_on_the_embedded_store(tmp_path: Path) -> None:
    _write(tmp_path, a__x=GOOD)
    (tmp_path / "a" / "x.embedded.cypher").write_text("RETURN 1 AS id\n")
    query = load_queries(tmp_path)["x"]
    assert query.statement("embedded") == "RETURN 1 AS id"
    assert query.statement("neo4j") == query.cypher
    (tmp_path / "a" / "x.embedded.cypher").write_text("MATCH (n)\nDELETE n RETURN 1")
    with pytest.raises(QueryError, match=r"x\.embedded\.cypher:2: DELETE writes"):
        load_queries(tmp_path)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"a__x": GOOD, "b__x": GOOD}, "b/x.cypher:1: {root}/a/x.cypher has the same name"),
        ({"x": GOOD}, "x.cypher:1: a query lies in queries/<theme>/<name>.cypher"),
        ({"a__b__x": GOOD}, "x.cypher:1: a query lies in queries/<theme>/<name>.cypher"),
        ({"a__Bad": GOOD}, "Bad.cypher:1: a query's name is lower-case words"),
        ({"a__x.embedded": GOOD}, "x.embedded.cypher:1: there is no x.cypher beside it"),
        ({"a__x": HEADER}, "x.cypher:5: there is no statement after the header"),
        ({"a__x": HEADER + "MATCH (n)\nSET n.x = 1\nRETURN n"}, "x.cypher:5: SET writes"),
        (
            {"a__x": '// param n: integer = "2" -- n\n' + HEADER + "RETURN $n"},
            None,
        ),
        (
            {"a__x": '// param n: integer = "two" -- n\n' + HEADER + "RETURN $n"},
            "x.cypher:1: the default is wrong: parameter 'n' is 'two'",
        ),
        (
            {"a__x": "// param n: Planet -- n\n" + HEADER + "RETURN $n"},
            "x.cypher:1: parameter 'n' has type 'Planet'",
        ),
    ],
)
def test_a_wrong_folder_is_refused_with_file_and_line(
    tmp_path: Path, files: dict[str, str], message: str | None
) -> None:
    _write(tmp_path, **files)
    if message is None:
        assert load_queries(tmp_path)
        return
    with pytest.raises(QueryError, match=re.escape(message.format(root=tmp_path))):
        load_queries(tmp_path)


def test_what_is_not_utf8_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, a__x=GOOD)
    (tmp_path / "a" / "x.cypher").write_bytes(GOOD.encode("utf-16"))
    with pytest.raises(QueryError, match=r"x\.cypher:1: the file is not UTF-8"):
        load_queries(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="there is no such folder of queries"):
        load_queries(tmp_path / "none")


def test_an_unknown_name_brings_near_ones() -> None:
    queries = load_queries()
    assert find_query(queries, "visits").name == "visits"
    with pytest.raises(QueryError, match=r"no query 'visit'; did you mean visits"):
        find_query(queries, "visit")
    with pytest.raises(QueryError, match=r"did you mean .*sites-in-campaign"):
        find_query(queries, "campaign")
    with pytest.raises(QueryError, match="see 'labourgraph queries'"):
        find_query(queries, "xyzzy")


def test_the_queries_are_described_for_programs() -> None:
    described = load_queries()["sites-in-campaign"].as_dict()
    assert described["name"] == "sites-in-campaign"
    assert described["parameters"][0] == {
        "name": "campaign",
        "type": "Campaign",
        "required": False,
        "default": "80-day battle",
        "description": "the campaign",
    }
    usage = [p.usage for p in load_queries()["sites-in-campaign"].parameters]
    assert usage == ['campaign: Campaign = "80-day battle"', "limit: integer = 200"]


def test_paths_run_over_every_relation_between_entities() -> None:
    ontology = load_ontology()
    entities = set(ontology.entity_kinds())
    wanted = {
        relation.name
        for relation in ontology.relations.values()
        if set(relation.domain) & entities and set(relation.range) & entities
    } - {"PUBLISHED_BY", "CITES"}
    (listed,) = re.findall(r"\[:([A-Z_|]+)\*", load_queries()["path-between"].cypher)
    assert set(listed.split("|")) == wanted


def test_the_reference_page_is_current_and_names_every_query() -> None:
    queries = load_queries()
    page = render(queries)
    assert DEFAULT_PAGE.read_text(encoding="utf-8") == page
    assert all(f"### {name}\n" in page for name in queries)
    assert main(["--check"]) == 0


def test_a_stale_page_is_told_and_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "reference" / "queries.md"
    monkeypatch.setattr("graph.query.__main__.DEFAULT_PAGE", page)
    assert main(["--check"]) == 1
    assert "is stale: run 'python -m graph.query'" in capsys.readouterr().err
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert page.read_text(encoding="utf-8") == render(load_queries())
