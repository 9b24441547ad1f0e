"""What a run would cost, before it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import Document
from loaders.extract.llm.budget import Budget, Prices, Usage
from loaders.extract.llm.extractor import ModelExtractor
from loaders.extract.llm.prompt import prompt, request_tokens
from loaders.extract.llm.tokens import estimates, tokens

_UNKNOWN = "cost unknown"
_HOW_TO_KNOW = (
    "prices     not set: LABOURGRAPH_LLM_INPUT_PRICE and LABOURGRAPH_LLM_OUTPUT_PRICE, "
    "per million tokens"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be asked: documents, their windows, the requests still to make, and tokens."""

    documents: int
    windows: int
    requests: int
    estimate: Usage


def plan(documents: Iterable[Document], extractor: ModelExtractor) -> Plan:
    """What reading the documents would take; those that are tables are left to the rules."""
    count, windows, requests, estimate = 0, 0, 0, Usage()
    for document in documents:
        questions, total = extractor.open_questions(document)
        count += 1
        windows += total
        requests += len(questions)
        for question in questions:
            answer = round(tokens(question.message) * estimates().answer_per_text)
            estimate += Usage(request_tokens(prompt(), question.message), answer)
    return Plan(count, windows, requests, estimate)


def plan_lines(made: Plan, budget: Budget) -> Iterator[str]:
    """A plan for a person to decide on."""
    before = made.windows - made.requests
    yield (
        f"to read    {made.documents} documents in {made.windows} windows, {before} of them "
        f"answered before: {made.requests} requests"
    )
    yield f"estimate   about {_usage(made.estimate, budget.prices)}"
    if budget.prices.cost(Usage()) is None:
        yield _HOW_TO_KNOW
    caps = []
    if budget.max_tokens is not None:
        caps.append(f"{budget.max_tokens} tokens")
    if budget.max_cost is not None:
        caps.append(f"a cost of {budget.max_cost:g}")
    yield f"caps       {' and '.join(caps) or 'none (--max-tokens, --max-cost)'}"


def used_line(budget: Budget) -> str:
    """What a run has used."""
    return f"used       {budget.requests} requests: {_usage(budget.spent, budget.prices)}"


def _usage(usage: Usage, prices: Prices) -> str:
    cost = prices.cost(usage)
    shown = _UNKNOWN if cost is None else f"cost {cost:.4f}"
    return f"{usage.input} tokens sent and {usage.output} answered, {shown}"
