"""Command line of labourgraph: parse, call, print. Results go to stdout, messages to stderr.

What a command needs is imported inside it, so that ``--help`` does not wait for spaCy.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from commands.disagreements import disagreements
from commands.model import (
    ExtractorOption,
    MaxCostOption,
    MaxTokensOption,
    YesOption,
    chosen,
    prepared,
)
from commands.printing import RowsOption, StoreOption, print_rows, say
from commands.progress import progress
from commands.review import review
from graph.errors import LabourgraphError, QueryError, SettingsError
from graph.settings import load_settings
from graph.subgraph import Result

if TYPE_CHECKING:
    from loaders.executors import Pool
    from loaders.summary import Summary

FAILED, USAGE = 1, 2

app = typer.Typer(
    name="labourgraph",
    help="A knowledge graph of actors, sites and labour campaigns in North Korea.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
app.add_typer(review, name="review")
app.command(epilog="Example: `labourgraph disagreements --entity '80-day battle'`")(disagreements)

ParamOption = Annotated[
    list[str] | None, typer.Option("--param", help="A parameter as NAME=VALUE; may be repeated.")
]
WorkersOption = Annotated[
    int | None, typer.Option("--workers", min=1, help="Processes that extract [one a core].")
]
ClusterOption = Annotated[
    str | None, typer.Option("--cluster", help="Dask scheduler to extract on, as tcp://HOST:8786.")
]
SourcesArgument = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders or http(s) addresses.", show_default=False),
]


@app.command(
    epilog="Example: `labourgraph load articles/ report.pdf https://example.org/page --workers 2`"
)
def load(
    sources: SourcesArgument = None,
    store: StoreOption = None,
    workers: WorkersOption = None,
    cluster: ClusterOption = None,
    bare: Annotated[
        bool, typer.Option("--bare", help="Leave the curated facts out, now and later.")
    ] = False,
    extractor: ExtractorOption = "rules",
    max_cost: MaxCostOption = None,
    max_tokens: MaxTokensOption = None,
    yes: YesOption = False,
) -> None:
    """Read, extract, resolve and store documents; loading again changes nothing.

    A new store begins with the curated facts; without sources it gets those alone.
    """
    from graph.store import open_store
    from loaders import curated, pipeline
    from loaders.library import Library

    choice = chosen(extractor, max_cost, max_tokens, yes=yes)
    settings = load_settings(store)
    with open_store(settings, write=True) as target, _pool(workers, cluster) as pool:
        library = Library(settings.library_path)
        if bare:
            curated.note_unwanted(library.folder)
        tables = curated.pending_tables(library.folder)
        with (
            prepared(choice, sources or (), settings, say, stores=True) as run,
            progress() as show,
        ):
            inputs = (*tables, *run.sources)
            summary = pipeline.load(inputs, target, library, pool, settings, show, run.model)
        for failure in run.failures:
            summary.fail(failure)
        if tables:
            curated.note_given(library.folder)
    _finish(summary)


@app.command(epilog="Example: `labourgraph rebuild --workers 2`")
def rebuild(
    store: StoreOption = None, workers: WorkersOption = None, cluster: ClusterOption = None
) -> None:
    """Make the graph anew from the library, after a new version or to check it."""
    from graph.store import open_store
    from loaders import pipeline
    from loaders.library import Library

    settings = load_settings(store)
    with (
        open_store(settings, write=True, check_version=False) as target,
        _pool(workers, cluster) as pool,
        progress() as show,
    ):
        library = Library(settings.library_path)
        summary = pipeline.rebuild(target, library, pool, settings, show)
    _finish(summary)


@app.command(epilog="Example: `labourgraph forget document/0123456789abcdef`")
def forget(
    documents: Annotated[list[str], typer.Argument(help="Ids of documents.", show_default=False)],
    store: StoreOption = None,
) -> None:
    """Take documents out again, with what only they supported."""
    from graph.store import open_store
    from loaders import pipeline
    from loaders.library import Library

    settings = load_settings(store)
    with open_store(settings, write=True) as target:
        pipeline.forget(documents, target, Library(settings.library_path), settings)
    say(f"{len(documents)} documents forgotten")


@app.command(epilog="Example: `labourgraph extract articles/ --format ndjson > records.ndjson`")
def extract(
    sources: Annotated[
        list[str],
        typer.Argument(help="Files, folders or http(s) addresses.", show_default=False),
    ],
    form: Annotated[  # noqa: ARG001 - says what is printed; more formats may follow
        Literal["ndjson"], typer.Option("--format", help="One JSON object a document.")
    ] = "ndjson",
    workers: WorkersOption = None,
    cluster: ClusterOption = None,
    extractor: ExtractorOption = "rules",
    max_cost: MaxCostOption = None,
    max_tokens: MaxTokensOption = None,
    yes: YesOption = False,
) -> None:
    """Print what documents hold, without a store."""
    from loaders.dump import dump

    choice = chosen(extractor, max_cost, max_tokens, yes=yes)
    settings = load_settings()
    failures: list[LabourgraphError] = []
    with (
        _pool(workers, cluster) as pool,
        prepared(choice, sources, settings, say, stores=False) as run,
    ):
        failures += run.failures
        for line in dump(run.sources, settings, pool, failures.append, run.model):
            typer.echo(line)
    for failure in failures:
        say(f"failed: {failure}")
    if failures:
        raise typer.Exit(FAILED)


def complete_query(incomplete: str) -> list[str]:
    """Names of saved queries that begin so, for the shell."""
    from graph.query import load_queries

    return [name for name in sorted(load_queries()) if name.startswith(incomplete)]


@app.command(
    epilog="Example: `labourgraph query sites-in-campaign --param campaign='80-day battle'`"
)
def query(
    name: Annotated[
        str,
        typer.Argument(
            help="A saved query; `labourgraph queries` lists them.", autocompletion=complete_query
        ),
    ],
    param: ParamOption = None,
    form: RowsOption = "table",
    store: StoreOption = None,
) -> None:
    """Run a saved query and print its rows."""
    from graph.query import find_query, load_library, run_query
    from graph.store import open_store

    settings = load_settings(store)
    saved = find_query(dict(load_library(settings.questions_path).queries), name)
    with open_store(settings) as source:
        run = run_query(
            source.reader,
            saved,
            dict(_pair(text) for text in param or ()),
            timeout=settings.query_timeout,
            limit=settings.query_rows,
        )
    for note in run.notes:
        say(note)
    print_rows(run.result, form)


@app.command(epilog="Example: `labourgraph queries --format json`")
def queries(form: RowsOption = "table") -> None:
    """List the saved queries with their questions and parameters."""
    from graph.query import load_library

    own = load_library(load_settings().questions_path)
    for problem in own.problems:
        say(problem)
    saved = [one for _, one in sorted(own.queries.items())]
    if form == "json":
        typer.echo(json.dumps([one.as_dict() for one in saved], ensure_ascii=False, indent=2))
        return
    rows = tuple(
        (one.theme, one.name, one.question, ", ".join(p.usage for p in one.parameters))
        for one in saved
    )
    print_rows(Result(("theme", "name", "question", "parameters"), rows), form)


@app.command(
    epilog="Example: `labourgraph cypher 'MATCH (s:Site) RETURN s.name LIMIT 5' --format csv`"
)
def cypher(
    statement: Annotated[str, typer.Argument(help="One Cypher statement that reads.")],
    param: ParamOption = None,
    form: RowsOption = "table",
    store: StoreOption = None,
) -> None:
    """Run a statement; the engine refuses writes, and time and rows are limited."""
    from graph.store import open_store

    settings = load_settings(store)
    values = dict(_pair(text) for text in param or ())
    with open_store(settings) as source:
        result = source.reader.run(
            statement, values, timeout=settings.query_timeout, limit=settings.query_rows
        )
    print_rows(result, form)


@app.command(epilog="Example: `labourgraph stats --format json`")
def stats(
    form: Annotated[Literal["table", "json"], typer.Option("--format")] = "table",
    store: StoreOption = None,
) -> None:
    """Count documents, entities by kind, claims by relation and outlets; digest of the graph."""
    from graph.store import open_store
    from graph.store.counts import count

    settings = load_settings(store)
    with open_store(settings) as source:
        counts = count(source.reader)
    if form == "json":
        typer.echo(json.dumps(counts, ensure_ascii=False, indent=2))
        return
    rows = [
        (group, str(name), found)
        for group, value in counts.items()
        for name, found in (value.items() if isinstance(value, dict) else ((("", value),)))
    ]
    print_rows(Result(("what", "name", "count"), tuple(rows)), "table")


@app.command(
    epilog="Example: `labourgraph match '진응원' 'Chin Ŭngwŏn' --kind Person`, or "
    "`labourgraph match --pairs pairs.tsv > scores.tsv`"
)
def match(
    names: Annotated[
        list[str] | None, typer.Argument(help="Two names.", show_default=False)
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="The kind that both are of, such as Person.")
    ] = None,
    pairs: Annotated[
        str | None,
        typer.Option(
            "--pairs", help="A file of left, right and maybe kind, parted by tabs; - for stdin."
        ),
    ] = None,
) -> None:
    """Say how likely two names name one thing, and why; 0.5 or more says they do."""
    from graph.names.pairs import match_file, match_two

    if pairs is None:
        typer.echo(match_two(names or [], kind))
        return
    failures = match_file(pairs, names or [], kind, sys.stdout)
    for failure in failures:
        say(f"failed: {failure}")
    if failures:
        raise typer.Exit(FAILED)


@app.command(epilog="Example: `labourgraph check --store workspace`")
def check(store: StoreOption = None, form: RowsOption = "table") -> None:
    """Hold the graph against the ontology; exit 1 where something is wrong."""
    from graph.check import check_graph
    from graph.ontology import load_ontology
    from graph.store import open_store

    with open_store(load_settings(store)) as source:
        findings = check_graph(source.reader, load_ontology())
    if findings or form != "table":
        rows = tuple((finding.rule, finding.subject, finding.message) for finding in findings)
        print_rows(Result(("rule", "subject", "message"), rows), form)
    if findings:
        say(f"{len(findings)} findings")
        raise typer.Exit(FAILED)
    say("nothing wrong")


@app.command(epilog="Example: `labourgraph serve --port 8600`")
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8501,
    browser: Annotated[bool, typer.Option(help="Open a web browser.")] = True,
    store: StoreOption = None,
) -> None:
    """Start the web front end on 127.0.0.1."""
    from views.server import serve as run_server

    raise typer.Exit(run_server(load_settings(store), port, browser=browser))


def main() -> None:
    """Run the command line; errors of this program become one line and an exit code."""
    try:
        app()
    except (QueryError, SettingsError) as error:
        sys.exit(_complain(error, USAGE))
    except LabourgraphError as error:
        sys.exit(_complain(error, FAILED))


def _complain(error: LabourgraphError, code: int) -> int:
    say(f"error: {error}")
    return code


def _pair(text: str) -> tuple[str, str]:
    name, found, value = text.partition("=")
    if not found or not name:
        raise SettingsError(f"--param {text}: write it as NAME=VALUE")
    return name, value


def _pool(workers: int | None, cluster: str | None) -> Pool:
    from loaders.executors import cluster_pool, local_pool

    return cluster_pool(cluster) if cluster else local_pool(workers or os.cpu_count() or 1)


def _finish(summary: Summary) -> None:
    from loaders.report import lines

    for line in lines(summary):
        say(line)
    if summary.failed or summary.not_done:
        raise typer.Exit(FAILED)


if __name__ == "__main__":
    main()
