"""The options of ``--extractor llm``: what a run would cost, whether it may, and the run itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from graph.errors import LabourgraphError, SettingsError

if TYPE_CHECKING:
    from graph.model import Document
    from graph.settings import Settings
    from loaders.extract.llm.budget import Budget
    from loaders.extract.llm.extractor import ModelExtractor
    from loaders.extraction import ByModel

Extractor = Literal["rules", "llm"]
ExtractorOption = Annotated[
    Extractor,
    typer.Option(
        "--extractor", help="What reads new documents: rules, or a language model (docs/llm.md)."
    ),
]
MaxCostOption = Annotated[
    float | None,
    typer.Option("--max-cost", min=0, help="With llm: stop before the cost passes this."),
]
MaxTokensOption = Annotated[
    int | None,
    typer.Option("--max-tokens", min=1, help="With llm: stop before the tokens pass this."),
]
YesOption = Annotated[
    bool, typer.Option("--yes", help="With llm: do not ask before the first request.")
]

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options ask for."""

    max_cost: float | None
    max_tokens: int | None
    yes: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A run that may begin.

    With a model ``sources`` are the documents as read, and ``failures`` the inputs that could not
    be; with rules they are as they were given, to be read on the way.
    """

    sources: Sequence[str | Document]
    model: ByModel | None = None
    failures: list[LabourgraphError] = field(default_factory=list)


def chosen(
    extractor: Extractor, max_cost: float | None, max_tokens: int | None, *, yes: bool
) -> Choice | None:
    """The choice of a language model, None for rules.

    Raises:
        SettingsError: an option stands that only a language model heeds.
    """
    if extractor == "llm":
        return Choice(max_cost, max_tokens, yes)
    if max_cost is not None or max_tokens is not None or yes:
        raise SettingsError("--max-cost, --max-tokens and --yes go with --extractor llm alone")
    return None


@contextmanager
def prepared(
    choice: Choice | None,
    sources: Sequence[str],
    settings: Settings,
    say: Say,
    *,
    stores: bool,
) -> Iterator[Run]:
    """A run by rules as it is; for a model read the sources, show what they would cost, and ask.

    Args:
        choice: caps, and whether to ask; None for rules.
        sources: files, folders or addresses; each is read once.
        settings: endpoint, limits, and where answers are kept.
        say: prints a line for the user.
        stores: whether the run is a load: it goes on with what earlier ones left, and it is noted
            how each document is read.

    Raises:
        SettingsError: the settings lack something, or nobody agreed to the cost.
    """
    if choice is None:
        yield Run(sources)
        return
    from concurrent.futures import ThreadPoolExecutor

    from loaders.executors import Pool
    from loaders.extract.llm.connect import connect
    from loaders.extract.llm.cost import used_line
    from loaders.extract.llm.extractor import ModelExtractor
    from loaders.extract.llm.reading import current_reading
    from loaders.extraction import ByModel, noted_in
    from loaders.library import Library

    library = Library(settings.library_path)
    budget = _budget(choice, settings)
    reading = current_reading(settings.llm)
    with closing(connect(settings.llm, budget)) as client:
        notes = library if stores else None
        extractor = ModelExtractor(library.answers, notes, reading, client)
        documents, failures = _read(sources, settings)
        planned = _to_load(documents, extractor, settings) if stores else _texts(documents)
        _agree(choice, planned, extractor, budget, say)
        workers = settings.llm.concurrency
        with Pool(lambda: ThreadPoolExecutor(workers), window=workers) as pool:
            takes = noted_in(library) if stores else _is_text
            model = ByModel(extractor, pool, takes, reading.model_dump_json())
            yield Run(documents, model, failures)
        say(used_line(budget))


def _budget(choice: Choice, settings: Settings) -> Budget:
    from loaders.extract.llm.budget import Budget, Prices

    prices = Prices(settings.llm.input_price, settings.llm.output_price)
    if choice.max_cost is not None and (prices.input is None or prices.output is None):
        raise SettingsError(
            "--max-cost needs prices: set LABOURGRAPH_LLM_INPUT_PRICE and "
            "LABOURGRAPH_LLM_OUTPUT_PRICE, per million tokens"
        )
    return Budget(prices, choice.max_tokens, choice.max_cost)


def _read(
    sources: Sequence[str], settings: Settings
) -> tuple[list[Document], list[LabourgraphError]]:
    from loaders.read.reader import read

    failures: list[LabourgraphError] = []
    found = [document for source in sources for document in read(source, settings, failures.append)]
    return found, failures


def _is_text(document: Document) -> bool:
    return not document.facts


def _texts(documents: Sequence[Document]) -> list[Document]:
    return list({document.id: document for document in documents if _is_text(document)}.values())


def _to_load(
    documents: Sequence[Document], extractor: ModelExtractor, settings: Settings
) -> list[Document]:
    """The documents that the model will read in a load.

    These are new ones, noted ones that a load left unfinished, and noted ones of which a copy now
    says something else, such as another date.
    """
    from loaders.extraction import noted_in
    from loaders.fingerprint import extraction_fingerprint
    from loaders.library import Library, merge
    from loaders.records import RecordCache

    library = Library(settings.library_path)
    takes = noted_in(library)
    known = set(library.ids())
    with RecordCache(settings.records_path, extraction_fingerprint()) as cache:
        done = cache.held().keys()
    unfinished = [one for one in library.documents(sorted(known - done)) if takes(one)]
    found = _texts(documents)
    new = [one for one in found if one.id not in known]
    again = [one for one in found if one.id in known and one.id in done and takes(one)]
    copies = [merge(library.get(one.id), one) for one in again]
    return [*unfinished, *new, *(one for one in copies if extractor.open_questions(one)[0])]


def _agree(
    choice: Choice,
    documents: Sequence[Document],
    extractor: ModelExtractor,
    budget: Budget,
    say: Say,
) -> None:
    from loaders.extract.llm.cost import plan, plan_lines

    made = plan(documents, extractor)
    for line in plan_lines(made, budget):
        say(line)
    if choice.yes:
        return
    if not made.requests:
        # Nobody agreed to any request, so none may be sent.
        extractor.client = None
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise SettingsError(
            "nothing was sent: add --yes to agree to the estimate where nobody can be asked"
        )
    # Not typer.confirm: it writes a blank to stdout, where records are printed.
    say("Send these requests? [y/N]")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise SettingsError("nothing was sent")
