"""``--extractor llm`` as a user meets it: the command line in a process of its own."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.llm_endpoint import KEY, Endpoint, answer_article, completion, failure, room_for
from tests.writing import write_articles

ROOT = Path(__file__).resolve().parents[2]


class Shell:
    """Runs the command line in a folder, with the endpoint's settings."""

    def __init__(self, folder: Path, endpoint: Endpoint) -> None:
        self.folder = folder
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("LABOURGRAPH_", "OPENAI_"))
        }
        self.environment |= {**endpoint.environment, "PYTHONPATH": str(ROOT)}
        self.environment |= {"LABOURGRAPH_LLM_RETRIES": "0"}
        self.out = ""
        self.err = ""

    def __call__(self, *arguments: str, code: int = 0, **variables: str | None) -> str:
        given = {**self.environment, **variables}
        done = subprocess.run(
            [sys.executable, "-m", "cli", *arguments],
            cwd=self.folder,
            env={name: value for name, value in given.items() if value is not None},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        self.out, self.err = done.stdout, done.stderr
        assert done.returncode == code, self.err
        assert KEY not in self.out + self.err
        assert "Traceback" not in self.err
        return self.out


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as server:
        server.answering = answer_article
        yield server


@pytest.fixture
def shell(tmp_path: Path, endpoint: Endpoint) -> Shell:
    write_articles(tmp_path / "articles", 3)
    return Shell(tmp_path, endpoint)


def test_extract_shows_what_it_would_cost_and_prints_records(
    shell: Shell, endpoint: Endpoint
) -> None:
    prices = {"LABOURGRAPH_LLM_INPUT_PRICE": "2", "LABOURGRAPH_LLM_OUTPUT_PRICE": "8"}
    printed = shell("extract", "articles", "--extractor", "llm", "--yes", **prices)
    records = [json.loads(line) for line in printed.splitlines()]
    assert sorted(record["source"] for record in records) == [
        f"articles/article-00{n}.md" for n in range(3)
    ]
    methods = {claim["method"] for record in records for claim in record["claims"]}
    assert methods == {"llm", "metadata:outlet"}
    assert "3 documents in 3 windows, 0 of them answered before: 3 requests" in shell.err
    assert "used       3 requests: 2700 tokens sent and 300 answered, cost 0.0078" in shell.err
    assert len(endpoint.requests) == 3


def test_load_rebuild_and_load_again_make_one_graph(shell: Shell, endpoint: Endpoint) -> None:
    shell("extract", "articles", "--extractor", "llm", "--yes")
    shell("load", "articles", "--bare", "--extractor", "llm")
    assert "3 of them answered before: 0 requests" in shell.err
    assert "3 read, 3 stored" in shell.err
    before = json.loads(shell("stats", "--format", "json"))
    assert before["claims"]["PARTICIPATES_IN"] == 3
    (shell.folder / "workspace" / "records.sqlite").unlink()
    shell("rebuild", LABOURGRAPH_LLM_URL=None, LABOURGRAPH_LLM_MODEL=None)
    assert json.loads(shell("stats", "--format", "json")) == before
    shell("check")
    assert len(endpoint.requests) == 3


def test_nobody_to_ask_and_no_yes_sends_nothing(shell: Shell, endpoint: Endpoint) -> None:
    shell("load", "articles", "--bare", "--extractor", "llm", code=2)
    assert "cost unknown" in shell.err
    assert "nothing was sent: add --yes" in shell.err
    assert endpoint.requests == []


@pytest.mark.parametrize(("said", "code", "sent"), [("n", 2, 0), ("y", 0, 3)])
def test_a_person_is_asked(
    shell: Shell, endpoint: Endpoint, said: str, code: int, sent: int
) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", "extract", "articles", "--extractor", "llm"],
        cwd=shell.folder,
        env=shell.environment,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    os.write(ours, f"{said}\n".encode())
    printed, _ = process.communicate(timeout=180)
    asked = os.read(ours, 65536).decode()
    os.close(ours)
    assert process.returncode == code, asked
    assert "Send these requests?" in asked
    assert len(endpoint.requests) == len(printed.splitlines()) == sent


def test_a_cap_stops_the_run_and_names_what_is_left(shell: Shell, endpoint: Endpoint) -> None:
    options = ("load", "articles", "--bare", "--extractor", "llm", "--yes")
    cap = str(room_for(2))
    shell(*options, "--max-tokens", cap, code=1, LABOURGRAPH_LLM_CONCURRENCY="1")
    assert len(endpoint.requests) == 2
    assert "3 read, 2 stored, 0 repeated, 0 failed" in shell.err
    (left,) = [line for line in shell.err.splitlines() if line.startswith("not done")]
    assert "article-002.md" in left
    assert f"--max-tokens {cap}" in left
    shell(*options)
    assert len(endpoint.requests) == 3
    assert "1 stored" in shell.err


def test_a_cap_on_cost_needs_prices(shell: Shell, endpoint: Endpoint) -> None:
    options = ("extract", "articles", "--extractor", "llm", "--yes", "--max-cost", "0.01")
    shell(*options, code=2)
    assert "LABOURGRAPH_LLM_INPUT_PRICE" in shell.err
    prices = {"LABOURGRAPH_LLM_INPUT_PRICE": "1", "LABOURGRAPH_LLM_OUTPUT_PRICE": "1"}
    assert shell(*options, code=1, **prices) == ""
    assert "--max-cost 0.01" in shell.err
    assert endpoint.requests == []


def test_options_of_the_model_without_it_are_refused(shell: Shell) -> None:
    for option in (("--yes",), ("--max-cost", "1"), ("--max-tokens", "9")):
        shell("load", "articles", *option, code=2)
        assert "--extractor llm" in shell.err


def test_what_is_missing_is_said_before_anything_is_sent(shell: Shell, endpoint: Endpoint) -> None:
    options = ("extract", "articles", "--extractor", "llm", "--yes")
    shell(*options, code=2, LABOURGRAPH_LLM_URL=None)
    assert "LABOURGRAPH_LLM_URL" in shell.err
    shell(*options, code=2, LABOURGRAPH_LLM_URL="https://m.example/v1", LABOURGRAPH_LLM_KEY=None)
    assert "LABOURGRAPH_LLM_KEY" in shell.err
    assert endpoint.requests == []


def test_a_key_that_is_refused_fails_every_document_after_one_request(
    shell: Shell, endpoint: Endpoint
) -> None:
    endpoint.replies = [failure(401, f"Incorrect API key provided: {KEY}")] * 3
    quiet = {"LABOURGRAPH_LLM_CONCURRENCY": "1", "OPENAI_LOG": "debug"}
    shell("extract", "articles", "--extractor", "llm", "--yes", code=1, **quiet)
    assert shell.err.count("refuses the key (401): check LABOURGRAPH_LLM_KEY") == 3
    assert len(endpoint.requests) == 1


def test_a_wrong_address_is_said(shell: Shell) -> None:
    options = ("extract", "articles", "--extractor", "llm", "--yes")
    shell(*options, code=1, LABOURGRAPH_LLM_URL="http://127.0.0.1:9/v1")
    assert "failed: articles/article-000.md: http://127.0.0.1:9 cannot be reached" in shell.err


def test_inputs_that_cannot_be_read_are_named_and_the_rest_is_done(
    shell: Shell, endpoint: Endpoint
) -> None:
    endpoint.replies = [completion("no JSON")]
    shell("load", "articles", "missing.md", "--bare", "--extractor", "llm", "--yes", code=1)
    assert "failed     missing.md: " in shell.err
    assert "the model's answer does not fit the schema" in shell.err
    assert "2 stored" in shell.err


def test_a_copy_that_changes_the_question_is_counted_before_it_is_asked(
    shell: Shell, endpoint: Endpoint
) -> None:
    options = ("load", "articles", "--bare", "--extractor", "llm")
    shell(*options, "--yes")
    article = shell.folder / "articles" / "article-001.md"
    article.write_text(article.read_text().replace("date: 2024-02-02", "date: 2023-02-02"))
    shell(*options, code=2)
    assert "1 documents in 1 windows, 0 of them answered before: 1 requests" in shell.err
    assert len(endpoint.requests) == 3
    shell(*options, "--yes")
    assert len(endpoint.requests) == 4
    before = shell("stats", "--format", "json")
    shell("rebuild")
    assert shell("stats", "--format", "json") == before
