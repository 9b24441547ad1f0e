from __future__ import annotations

import pytest

from graph.errors import SettingsError
from loaders.executors import SerialExecutor, cluster_pool, local_pool


def _double(number: int) -> int:
    return number * 2


def _divide(number: int) -> float:
    return 1 / number


def test_the_serial_executor_gives_results_and_errors_by_future() -> None:
    executor = SerialExecutor()
    assert executor.submit(_double, 4).result() == 8
    assert isinstance(executor.submit(_divide, 0).exception(), ZeroDivisionError)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_local_pool_runs_calls(workers: int) -> None:
    with local_pool(workers) as pool:
        futures = [pool.submit(_double, n) for n in range(5)]
        assert [future.result() for future in futures] == [0, 2, 4, 6, 8]


def test_a_renewed_pool_runs_calls_again() -> None:
    with local_pool(1) as pool:
        pool.submit(_double, 1)
        pool.renew()
        assert pool.submit(_double, 2).result() == 4


def test_a_cluster_that_does_not_answer_is_named() -> None:
    with pytest.raises(SettingsError, match=r"tcp://127\.0\.0\.1:9:"):
        cluster_pool("tcp://127.0.0.1:9")
