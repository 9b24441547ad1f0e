"""How far a load has come, shown on the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from loaders.summary import Summary


@contextmanager
def progress() -> Iterator[Callable[[Summary], None]]:
    """A bar of documents read, gone when the load is over; call what it gives with the summary."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f} of {task.total:.0f} documents read"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("loading", total=0)

        def show(summary: Summary) -> None:
            done = sum(
                (
                    summary.extracted,
                    summary.repeated,
                    len(summary.failed),
                    len(summary.not_done),
                )
            )
            bar.update(task, completed=done, total=max(summary.read + summary.resumed, done))

        yield show
