"""The command line as a real process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment(**changes: str) -> dict[str, str]:
    """The environment of a test's process: ours, with the project importable."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **changes}


def command(*arguments: str) -> list[str]:
    """The command line of this checkout, run by this interpreter."""
    return [sys.executable, "-m", "cli", *arguments]


def run(
    *arguments: str, cwd: Path, code: int = 0, **changes: str
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end and check its exit code."""
    done = subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == code, f"{arguments}: exit {done.returncode}\n{done.stderr}"
    return done


def digest(store: str, cwd: Path, **changes: str) -> str:
    """The digest of the graph in a store."""
    done = run("stats", "--store", store, "--format", "json", cwd=cwd, **changes)
    return str(json.loads(done.stdout)["digest"])
