"""A statement that runs beside the page, so that the page can stop waiting for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from graph.errors import LimitError
from graph.query import QueryRun
from views.text import count

MOST_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: the statement, the values of its parameters, its time limit in seconds."""

    statement: str
    values: Mapping[str, str]
    seconds: float


@dataclass(frozen=True, slots=True)
class Job:
    """A statement on its way; ``started`` is a reading of the monotonic clock."""

    asked: Asked
    future: Future[QueryRun]
    started: float = field(default_factory=time.monotonic)

    def wait(self, seconds: float) -> bool:
        """Wait for at most so long; whether it is done."""
        return bool(wait([self.future], timeout=seconds).done)

    @property
    def share(self) -> float:
        """Part of the time limit that is gone, from 0 to 1."""
        return min(1.0, (time.monotonic() - self.started) / self.asked.seconds)


class Runner:
    """Runs a few statements at once; a statement nobody waits for ends at its time limit."""

    def __init__(self, most: int = MOST_AT_ONCE) -> None:
        self._most = most
        self._free = BoundedSemaphore(most)
        self._pool = ThreadPoolExecutor(most, thread_name_prefix="statement")

    @property
    def idle(self) -> bool:
        """Whether a statement could be started now."""
        free = self._free.acquire(blocking=False)
        if free:
            self._free.release()
        return free

    def start(self, asked: Asked, work: Callable[[], QueryRun]) -> Job:
        """Start a statement.

        Raises:
            LimitError: as many as are allowed are running.
        """
        if not self._free.acquire(blocking=False):
            raise LimitError(
                f"{count(self._most, 'statement')} at once is the most; wait until one is done"
            )
        try:
            future = self._pool.submit(work)
        except BaseException:
            self._free.release()
            raise
        future.add_done_callback(lambda _: self._free.release())
        return Job(asked, future)
