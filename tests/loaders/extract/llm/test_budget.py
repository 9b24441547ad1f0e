from __future__ import annotations

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import CapError
from loaders.extract.llm.budget import Budget, Prices, Usage


def test_prices_are_of_a_million_tokens() -> None:
    assert Prices(2.0, 8.0).cost(Usage(500_000, 250_000)) == pytest.approx(3.0)
    assert Prices(2.0, None).cost(Usage(1, 1)) is None


@given(st.integers(0, 3000), st.lists(st.tuples(st.integers(1, 400), st.integers(0, 400))))
def test_a_cap_on_tokens_is_never_passed(cap: int, asked: list[tuple[int, int]]) -> None:
    budget = Budget(max_tokens=cap)
    ended = False
    for most, used in asked:
        try:
            budget.reserve(Usage(most, 0))
        except CapError:
            ended = True
            continue
        assert not ended
        budget.settle(Usage(most, 0), Usage(min(used, most), 0))
        assert budget.spent.total <= cap


def test_a_cap_on_cost_ends_the_run_for_good() -> None:
    budget = Budget(Prices(1.0, 1.0), max_cost=0.001)
    budget.reserve(Usage(400, 400))
    budget.settle(Usage(400, 400), Usage(300, 300))
    with pytest.raises(CapError, match=r"--max-cost 0\.001"):
        budget.reserve(Usage(300, 300))
    with pytest.raises(CapError, match="600 used so far"):
        budget.reserve(Usage(1, 0))
    assert budget.requests == 1


def test_a_request_waits_for_what_others_give_back() -> None:
    budget = Budget(max_tokens=1000)
    budget.reserve(Usage(800, 0))
    done = threading.Event()

    def second() -> None:
        budget.reserve(Usage(800, 0))
        done.set()

    thread = threading.Thread(target=second)
    thread.start()
    time.sleep(0.05)
    assert not done.is_set()
    budget.settle(Usage(800, 0), Usage(100, 0))
    thread.join(timeout=10)
    assert done.is_set()
    assert budget.spent == Usage(100, 0)


def test_without_a_cap_nothing_is_held_back() -> None:
    budget = Budget()
    budget.reserve(Usage(10**9, 10**9))
    assert budget.requests == 1
