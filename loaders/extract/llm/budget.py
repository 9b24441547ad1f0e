"""What requests to a language model cost, and the caps that they keep."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Condition

from graph.errors import CapError

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens sent and tokens answered."""

    input: int = 0
    output: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.input + other.input, self.output + other.output)

    def __sub__(self, other: Usage) -> Usage:
        return Usage(self.input - other.input, self.output - other.output)

    @property
    def total(self) -> int:
        """Both together."""
        return self.input + self.output


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices of a million tokens, in one currency; None where they are not known."""

    input: float | None = None
    output: float | None = None

    def cost(self, usage: Usage) -> float | None:
        """What tokens cost, or None without prices."""
        if self.input is None or self.output is None:
            return None
        return (usage.input * self.input + usage.output * self.output) / _MILLION


@dataclass(slots=True)
class Budget:
    """Tokens spent in a run, and the caps on them; safe to use from several threads.

    A request first reserves the most that it can use and then settles what it did use. One that
    does not fit beside others under way waits for them; one that does not fit at all ends the
    run: nothing is granted afterwards.
    """

    prices: Prices = field(default_factory=Prices)
    max_tokens: int | None = None
    max_cost: float | None = None
    spent: Usage = field(default_factory=Usage)
    requests: int = 0
    _reserved: Usage = field(default_factory=Usage)
    _ended: str = ""
    _changed: Condition = field(default_factory=Condition)

    def reserve(self, most: Usage) -> None:
        """Set aside the most that a request can use.

        Raises:
            CapError: it would pass a cap, or an earlier request would have.
        """
        with self._changed:
            while not self._ended and self._passes(self.spent + self._reserved + most):
                if self._passes(self.spent + most):
                    self._ended = self._reason(most)
                    self._changed.notify_all()
                else:
                    self._changed.wait()
            if self._ended:
                raise CapError(self._ended)
            self._reserved += most
            self.requests += 1

    def settle(self, most: Usage, used: Usage) -> None:
        """Replace what was reserved by what was used."""
        with self._changed:
            self._reserved -= most
            self.spent += used
            self._changed.notify_all()

    def _passes(self, usage: Usage) -> bool:
        cost = self.prices.cost(usage)
        return (self.max_tokens is not None and usage.total > self.max_tokens) or (
            self.max_cost is not None and (cost is None or cost > self.max_cost)
        )

    def _reason(self, most: Usage) -> str:
        caps = []
        if self.max_tokens is not None:
            caps.append(f"--max-tokens {self.max_tokens}")
        if self.max_cost is not None:
            caps.append(f"--max-cost {self.max_cost:g}")
        return (
            f"the next request could use {most.total} tokens more than the {self.spent.total} "
            f"used so far and so pass {' or '.join(caps)}"
        )
