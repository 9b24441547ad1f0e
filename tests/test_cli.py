from __future__ import annotations

import json
from pathlib import Path

import pytest

import cli
from tests.writing import write_articles


class Shell:
    """Runs the command line in this process and keeps what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.out = ""
        self.err = ""

    def __call__(self, *arguments: str, code: int = 0) -> str:
        self._monkeypatch.setattr("sys.argv", ["labourgraph", *arguments])
        with pytest.raises(SystemExit) as done:
            cli.main()
        self.out, self.err = self._capsys.readouterr()
        assert done.value.code == code, f"{arguments}: {self.err}"
        return self.out


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LABOURGRAPH_STORE", raising=False)
    write_articles(tmp_path / "articles", 4)
    return Shell(capsys, monkeypatch)


@pytest.fixture
def loaded(shell: Shell) -> Shell:
    shell("load", "articles", "--bare", "--workers", "1")
    return shell


def test_a_load_ends_with_a_summary(shell: Shell) -> None:
    shell("load", "articles", "--bare", "--workers", "1")
    assert "4 read, 4 stored, 0 repeated, 0 failed" in shell.err
    assert "entities" in shell.err
    assert "Site" in shell.err
    shell("load", "articles", "--workers", "1")
    assert "4 read, 0 stored, 4 repeated, 0 failed" in shell.err


def test_a_new_store_begins_with_the_curated_facts(shell: Shell) -> None:
    shell("load")
    counts = json.loads(shell("stats", "--format", "json"))
    assert counts["documents"] > 0
    assert counts["entities"]["Site"] >= 50
    shell("load")
    assert "0 read, 0 stored" in shell.err


def test_an_input_that_fails_is_named_and_the_rest_is_loaded(shell: Shell) -> None:
    Path("articles/broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    shell("load", "articles", "missing.md", "--bare", "--workers", "1", code=1)
    assert "4 stored" in shell.err
    assert "failed     articles/broken.pdf: " in shell.err
    assert "failed     missing.md: " in shell.err


def test_extract_prints_one_json_object_a_document(shell: Shell) -> None:
    lines = shell("extract", "articles", "--format", "ndjson", "--workers", "1").splitlines()
    records = [json.loads(line) for line in lines]
    assert sorted(record["source"] for record in records) == [
        f"articles/article-00{n}.md" for n in range(4)
    ]
    for record in records:
        ids = {entity["id"] for entity in record["entities"]} | {record["id"]}
        assert record["claims"]
        assert all(claim["subject"] in ids for claim in record["claims"])
    assert not Path("workspace").exists()


def test_extract_prints_a_repeated_text_under_each_source(shell: Shell) -> None:
    copy = Path("articles/article-000.md").read_text(encoding="utf-8")
    Path("articles/copy.md").write_text(copy, encoding="utf-8")
    lines = shell("extract", "articles", "--workers", "1").splitlines()
    by_source = {record["source"]: record for record in map(json.loads, lines)}
    assert len(lines) == 5
    assert by_source["articles/copy.md"]["id"] == by_source["articles/article-000.md"]["id"]


def test_a_saved_query_prints_rows_with_their_support(loaded: Shell) -> None:
    out = loaded(
        "query", "sites-in-campaign", "--param", "campaign=80-day battle", "--format", "json"
    )
    rows = json.loads(out)
    assert len(rows) == 4
    assert all(row["documents"] >= 1 and row["outlets"] >= 1 for row in rows)
    assert "Pine Textile Mill" in loaded("query", "sites-in-campaign", "--format", "csv")
    assert "Pine Textile Mill" in loaded("query", "sites-in-campaign")


def test_the_shell_completes_names_of_queries() -> None:
    assert cli.complete_query("sites-in-c") == ["sites-in-campaign", "sites-in-campaign-network"]
    assert cli.complete_query("nothing") == []


def test_queries_lists_names_questions_and_parameters(shell: Shell) -> None:
    listed = json.loads(shell("queries", "--format", "json"))
    assert len(listed) >= 15
    assert all({"name", "title", "question", "parameters"} <= set(one) for one in listed)
    assert "sites-in-campaign" in shell("queries")


def test_cypher_prints_rows_and_refuses_writes(loaded: Shell) -> None:
    count = "MATCH (d:Document) RETURN count(d) AS n"
    assert json.loads(loaded("cypher", count, "--format", "json")) == [{"n": 4}]
    loaded("cypher", "CREATE (:Site {id: 'site/x'})", code=1)
    assert "error: " in loaded.err
    assert "Traceback" not in loaded.err
    assert json.loads(loaded("cypher", count, "--format", "json")) == [{"n": 4}]


_EMPLOYS = "The Linden Foodstuff Factory employs {} workers."


def test_check_finds_nothing_wrong_in_what_was_loaded(loaded: Shell) -> None:
    loaded("check")
    assert "nothing wrong" in loaded.err


def test_disagreements_are_listed_for_all_or_for_one(loaded: Shell) -> None:
    Path("one.md").write_text(f"# A first visit\n\n{_EMPLOYS.format('70')}\n", encoding="utf-8")
    Path("two.md").write_text(f"# A second visit\n\n{_EMPLOYS.format('900')}\n", encoding="utf-8")
    assert json.loads(loaded("disagreements", "--format", "json")) == []
    loaded("load", "one.md", "two.md", "--workers", "1")
    [found] = json.loads(loaded("disagreements", "--format", "json"))
    assert (found["relation"], found["accounts"]) == ("EMPLOYS", ["70", "900"])
    one = loaded("disagreements", "--entity", found["subject"], "--format", "json")
    assert json.loads(one) == [found]
    assert "EMPLOYS" in loaded("disagreements")
    loaded("disagreements", "--entity", "nothing of the kind", code=2)


def test_forget_takes_a_document_out(loaded: Shell) -> None:
    before = json.loads(loaded("stats", "--format", "json"))
    ids = "MATCH (d:Document) RETURN d.id AS id ORDER BY id"
    first = json.loads(loaded("cypher", ids, "--format", "json"))[0]["id"]
    loaded("forget", first)
    after = json.loads(loaded("stats", "--format", "json"))
    assert after["documents"] == before["documents"] - 1
    assert after["digest"] != before["digest"]
    loaded("forget", first, code=1)
    assert first in loaded.err
    loaded("load", "articles", "--workers", "1")
    assert json.loads(loaded("stats", "--format", "json")) == before


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("query", "sites-in-campaing"), "sites-in-campaign"),
        (("query", "sites-in-campaign", "--param", "campaign"), "NAME=VALUE"),
        (("query", "sites-in-campaign", "--param", "nothing=1"), "nothing"),
        (("stats", "--store", "http://127.0.0.1"), "http://"),
    ],
)
def test_wrong_usage_is_named_and_ends_with_two(
    loaded: Shell, arguments: tuple[str, ...], named: str
) -> None:
    loaded(*arguments, code=2)
    assert named in loaded.err
    assert "Traceback" not in loaded.err


def test_an_option_that_is_none_ends_with_two(shell: Shell) -> None:
    shell("stats", "--nonsense", code=2)
    assert "--nonsense" in shell.err


def test_reading_a_store_that_is_not_there_says_what_to_do(shell: Shell) -> None:
    shell("stats", code=1)
    assert "labourgraph load" in shell.err
    assert not Path("workspace").exists()


@pytest.mark.parametrize(
    "command",
    [
        "load",
        "extract",
        "query",
        "queries",
        "cypher",
        "stats",
        "check",
        "forget",
        "rebuild",
        "serve",
    ],
)
def test_every_command_has_help_with_an_example(shell: Shell, command: str) -> None:
    assert "Example" in shell(command, "--help")


def test_match_says_whether_two_names_are_one(shell: Shell, tmp_path: Path) -> None:
    assert "the same" in shell("match", "진응원", "Chin Ŭngwŏn", "--kind", "Person")
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("80-day battle\t70일전투\nalone\nRason\t라선\tPlace\n", encoding="utf-8")
    rows = [line.split("\t") for line in shell("match", "--pairs", str(pairs), code=1).splitlines()]
    assert [(left, right, float(score) >= 0.5) for left, right, score, _ in rows] == [
        ("80-day battle", "70일전투", False),
        ("Rason", "라선", True),
    ]
    assert "line 2: must be left and right" in shell.err.replace("\n", "")


def test_match_needs_two_names(shell: Shell) -> None:
    shell("match", "one", code=2)
    assert "match takes two names" in shell.err
