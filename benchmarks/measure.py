"""Run a command in a process of its own and measure it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
HEADINGS = f"{'time':>10} {'CPU':>10} {'memory':>11}"
_SAMPLE_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took.

    ``seconds`` is wall time, ``cpu_seconds`` that of all its processes, ``peak_bytes`` the most
    memory all its processes held at once (proportional set size, sampled four times a second).
    """

    seconds: float
    cpu_seconds: float
    peak_bytes: int

    def __str__(self) -> str:
        memory = self.peak_bytes / 2**20
        return f"{self.seconds:8.1f} s {self.cpu_seconds:8.1f} s {memory:7.0f} MiB"


class CommandFailedError(Exception):
    """A measured command ended with an error; holds the end of what it printed."""


def run_python(arguments: Sequence[str], environment: dict[str, str] | None = None) -> Measured:
    """Run this Python with arguments, from the project's folder.

    Raises:
        CommandFailedError: it did not end with exit code 0.
    """
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    memory = _Memory(process.pid)
    memory.start()
    output = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - started
    memory.stop()
    if process.returncode != 0:
        raise CommandFailedError(
            f"{' '.join(arguments)} ended with {process.returncode}:\n"
            f"{output.decode(errors='replace')[-2000:]}"
        )
    return Measured(seconds, usage.ru_utime + usage.ru_stime, memory.peak)


class _Memory(threading.Thread):
    """Samples the memory of a process and all below it."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(_SAMPLE_SECONDS):
            self.peak = max(self.peak, self._sample())

    def stop(self) -> None:
        self._done.set()
        self.join()

    def _sample(self) -> int:
        try:
            root = psutil.Process(self._pid)
            processes = [root, *root.children(recursive=True)]
        except psutil.NoSuchProcess:
            return 0
        return sum(_held(process) for process in processes)


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0  # It ended between being listed and being asked.
