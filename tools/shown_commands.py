"""Run the commands that README.md shows, and put their real output below them.

usage: python -m tools.shown_commands [--check]

In a ```console block a line that starts with "$ " is a command; the lines up to the next one are
its output. The commands are run in order, in a folder whose workspace holds the curated facts
alone at first, with docs/examples beside it. A line of output that is only "…" stands for lines
left out.
"""

from __future__ import annotations

import argparse
import difflib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "README.md"
PROMPT = "$ "
KEPT_LINES = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """A command of a page with its output; ``start`` and ``stop`` are lines of the page."""

    command: str
    output: str
    start: int
    stop: int


def shown_commands(page: str) -> Iterator[Shown]:
    """Commands in the console blocks of a page that are shown with their output."""
    lines = page.splitlines()
    inside = False
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.startswith("```"):
            inside = line == "```console"
        elif inside and line.startswith(PROMPT):
            stop = index + 1
            while not lines[stop].startswith(("```", PROMPT)):
                stop += 1
            output = "".join(f"{one}\n" for one in lines[index + 1 : stop])
            yield Shown(line.removeprefix(PROMPT), output, index + 1, stop)
            index = stop
            continue
        index += 1


def run(command: str, folder: Path) -> str:
    """What a command prints, in a folder.

    Raises:
        RuntimeError: it did not end with exit code 0.
    """
    words = shlex.split(command)
    if words[0] != "labourgraph":
        raise ValueError(f"{command}: only labourgraph is run")
    done = subprocess.run(  # noqa: S603 - the commands are this project's own page
        [sys.executable, "-m", "cli", *words[1:]],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{command} ended with {done.returncode}:\n{done.stderr}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def environment() -> dict[str, str]:
    """The environment with this project on Python's path and no store named."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LABOURGRAPH_", "NEO4J_"))
    }
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}


def prepare(folder: Path) -> None:
    """Make the workspace with the curated facts, and put the examples beside it."""
    shutil.copytree(ROOT / "docs" / "examples", folder / "docs" / "examples")
    run("labourgraph load", folder)


def shorten(output: str) -> str:
    """The first lines of an output, with a line of "…" where more follow."""
    lines = output.splitlines(keepends=True)
    return output if len(lines) <= KEPT_LINES else "".join(lines[: KEPT_LINES - 1]) + "…\n"


def renewed(page: str, folder: Path) -> str:
    """The page with the real output of each command that shows one."""
    lines = page.splitlines()
    found = [(shown, shorten(run(shown.command, folder))) for shown in shown_commands(page)]
    for shown, output in reversed(found):
        lines[shown.start : shown.stop] = output.splitlines()
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page anew, or with --check say how it differs; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="change nothing, fail if it differs")
    check = parser.parse_args().check
    before = PAGE.read_text("utf-8")
    with tempfile.TemporaryDirectory(prefix="labourgraph-readme-") as name:
        prepare(Path(name))
        after = renewed(before, Path(name))
    if check:
        sys.stdout.writelines(difflib.unified_diff(before.splitlines(1), after.splitlines(1)))
        return int(before != after)
    PAGE.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
