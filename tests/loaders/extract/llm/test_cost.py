from __future__ import annotations

from loaders.extract.llm.answers import Answers, Kept
from loaders.extract.llm.budget import Budget, Prices, Usage
from loaders.extract.llm.cost import Plan, plan, plan_lines, used_line
from loaders.extract.llm.extractor import ModelExtractor
from loaders.extract.llm.prompt import prompt, request_tokens
from loaders.extract.llm.reading import current_reading
from tests.llm_endpoint import EMPTY


def test_a_plan_counts_what_has_yet_to_be_asked(llm, make, tmp_path, endpoint) -> None:
    settings = llm.model_copy(update={"window_tokens": 25, "overlap_tokens": 0})
    reading = current_reading(settings)
    extractor = ModelExtractor(Answers(tmp_path), None, reading)
    one = make("The Elm Wig Mill in Haeju City employs women.", "It exports wigs to China by sea.")
    other = make("The Larch Mine was opened in May.")
    questions = reading.questions(one)
    assert len(questions) == 2
    made = plan([one, other], extractor)
    assert (made.documents, made.windows, made.requests) == (2, 3, 3)
    sent = [q.message for d in (one, other) for q in reading.questions(d)]
    assert made.estimate.input == sum(request_tokens(prompt(), message) for message in sent)
    assert 0 < made.estimate.output < made.estimate.input
    kept = Kept(model="m", prompt="p", answer=EMPTY)
    extractor.answers.put(one.id, questions[0].key, kept)
    assert plan([one, other], extractor).requests == 2
    assert endpoint.requests == []


def test_a_plan_is_shown_with_its_cost_or_says_that_it_is_unknown() -> None:
    made = Plan(2, 3, 2, Usage(2_000_000, 500_000))
    shown = "\n".join(plan_lines(made, Budget(Prices(1.0, 4.0), 5000, 2.5)))
    assert "2 documents in 3 windows, 1 of them answered before: 2 requests" in shown
    assert "cost 4.0000" in shown
    assert "5000 tokens and a cost of 2.5" in shown
    unknown = "\n".join(plan_lines(made, Budget()))
    assert "cost unknown" in unknown
    assert "LABOURGRAPH_LLM_INPUT_PRICE" in unknown
    assert "none" in unknown


def test_what_was_used_is_said_at_the_end() -> None:
    budget = Budget(Prices(1.0, 1.0))
    budget.reserve(Usage(10, 10))
    budget.settle(Usage(10, 10), Usage(7, 5))
    assert used_line(budget) == "used       1 requests: 7 tokens sent and 5 answered, cost 0.0000"
