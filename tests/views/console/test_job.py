"""Statements beside the page: a few at once, each waited for or not."""

from __future__ import annotations

from threading import Event

import pytest

from graph.errors import LimitError
from graph.query import QueryRun
from graph.subgraph import Result
from views.console.job import Asked, Runner

RUN = QueryRun(Result(("one",), ((1,),)), {})
ASKED = Asked("RETURN 1 AS one", {}, 5.0)


def test_a_job_is_waited_for_and_gives_its_answer() -> None:
    gate = Event()

    def work() -> QueryRun:
        gate.wait(5)
        return RUN

    job = Runner().start(ASKED, work)
    assert not job.wait(0.01)
    assert 0 <= job.share < 1
    gate.set()
    assert job.wait(5)
    assert job.future.result() is RUN


def test_no_more_than_a_few_run_at_once() -> None:
    gate, runner = Event(), Runner(1)

    def work() -> QueryRun:
        gate.wait(5)
        return RUN

    first = runner.start(ASKED, work)
    with pytest.raises(LimitError, match="1 statement at once"):
        runner.start(ASKED, work)
    gate.set()
    first.future.result(5)
    for _ in range(3):
        done = runner.start(ASKED, lambda: RUN)
        assert done.future.result(5) is RUN
        while not runner.idle:
            gate.wait(0)


def test_an_error_frees_the_place() -> None:
    def work() -> QueryRun:
        raise LimitError("too slow")

    runner = Runner(1)
    with pytest.raises(LimitError, match="too slow"):
        runner.start(ASKED, work).future.result(5)
    while not runner.idle:
        pass
    assert runner.start(ASKED, lambda: RUN).future.result(5) is RUN
