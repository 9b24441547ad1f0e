"""What the project says of itself is so: its pages, its locks, its Makefile."""

import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from typer.core import TyperGroup

import cli
from graph.errors import ReadError
from graph.settings import Settings
from loaders.read.reader import read
from tools.shown_commands import PAGE, prepare, run, shorten, shown_commands

PAGES = (
    *(Path(name) for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "data/README.md")),
    *sorted(Path("docs").glob("*.md")),
)
LOCKS = (Path("requirements.lock"), Path("requirements-dev.lock"))
REQUIREMENT = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ \\]+)(?: ; (.+?))? \\$", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)(#[^)]*)?\)")


def console_lines() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for block in re.findall(r"```console\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            shown = "$ " in block
            for line in block.splitlines():
                if line.startswith("$ ") or not shown:
                    yield page, line.removeprefix("$ ").split("#")[0].strip()


def commands() -> list[tuple[str, str]]:
    return [
        (str(page), line)
        for page, line in console_lines()
        if line.removeprefix(".venv/bin/").startswith("labourgraph ")
    ]


@pytest.fixture(scope="module")
def program() -> TyperGroup:
    group = typer.main.get_command(cli.app)
    assert isinstance(group, TyperGroup)
    return group


@pytest.mark.parametrize(("page", "line"), commands())
def test_shown_commands_are_parsed_by_the_command_line(
    page: str, line: str, program: TyperGroup
) -> None:
    words = shlex.split(line)[1:]
    words = words[: words.index(">")] if ">" in words else words
    assert words[0] in program.commands, f"{page}: {line}"
    program.commands[words[0]].make_context(words[0], words[1:])


def test_every_command_is_shown_on_some_page(program: TyperGroup) -> None:
    shown = {shlex.split(line)[1] for _, line in commands()}
    text = "".join(page.read_text("utf-8") for page in PAGES)
    for name in program.commands:
        assert name in shown or f"`labourgraph {name}" in text, name


def test_shown_make_targets_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", Path("Makefile").read_text("utf-8"), re.MULTILINE))
    shown = [(page, line.split()[1]) for page, line in console_lines() if line.startswith("make ")]
    assert shown
    assert [one for one in shown if one[1] not in targets] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target for target, _ in LINK.findall(page.read_text("utf-8"))]
    local = [target for target in targets if not target.startswith(("http://", "https://"))]
    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", [Path("ARCHITECTURE.md"), Path("CONTRIBUTING.md")], ids=str)
def test_named_files_are_there(page: Path) -> None:
    named = re.findall(
        r"`([\w./*<>-]+(?:/|\.(?:py|yaml|csv|md|cypher|toml)))`", page.read_text("utf-8")
    )
    assert len(named) >= 3
    missing = [name for name in named if not any(Path().glob(re.sub(r"<\w+>", "*", name)))]
    assert missing == []


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    prepare(folder)
    return folder


def test_readme_shows_the_real_output(workspace: Path) -> None:
    shown = list(shown_commands(PAGE.read_text("utf-8")))
    assert len(shown) >= 5
    for one in shown:
        real = shorten(run(one.command, workspace))
        assert one.output == real, f"{one.command}: python -m tools.shown_commands renews it"


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_locks_name_no_host_and_hash_everything(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"://|^-|--(index|find-links|extra-index|trusted)", text, re.MULTILINE)
    entries = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(entries) == len(REQUIREMENT.findall(text))
    for entry in re.split(r"\n(?=[a-z])", text.strip()):
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_developers_have_what_users_have() -> None:
    user, dev = (
        {(name, version) for name, version, _ in REQUIREMENT.findall(lock.read_text("utf-8"))}
        for lock in LOCKS
    )
    assert user <= dev


def test_the_lock_covers_the_dependencies() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    text = LOCKS[0].read_text("utf-8")
    locked = {name for name, _, _ in REQUIREMENT.findall(text)}
    named = {
        re.split(r"[<>=!~\[; ]", requirement)[0].lower()
        for requirement in [
            *project["project"]["dependencies"],
            *project["build-system"]["requires"],
        ]
    }
    assert named <= locked


def test_developers_tools_are_no_part_of_what_users_install() -> None:
    locked = {name for name, _, _ in REQUIREMENT.findall(LOCKS[0].read_text("utf-8"))}
    assert not locked & {"linkml", "linkml-runtime", "playwright", "pytest", "mypy", "ruff"}


def test_make_run_needs_the_users_lock_alone() -> None:
    done = subprocess.run(
        ["make", "--dry-run", "--always-make", "run", "VENV=somewhere"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "requirements.lock" in done.stdout
    assert "requirements-dev.lock" not in done.stdout
    assert done.stdout.index("labourgraph load") < done.stdout.index("labourgraph serve")


def test_the_table_shown_is_read_as_shown(tmp_path: Path) -> None:
    page = Path("docs/formats.md").read_text("utf-8")
    for kind, name in (("yaml", "facts.mapping.yaml"), ("csv", "facts.csv")):
        block = re.search(rf"```{kind}\n(.*?)```", page, re.DOTALL)
        assert block is not None
        (tmp_path / name).write_text(block[1], encoding="utf-8")
    errors: list[ReadError] = []
    (document,) = read(str(tmp_path / "facts.csv"), Settings(), errors.append)
    assert errors == []
    assert document.date == "2024-05-14"
    assert [fact.relation for fact in document.facts] == ["LOCATED_IN", "EMPLOYS"]
    assert document.facts[1].qualifiers == {"approximate": "yes", "count": "200"}
