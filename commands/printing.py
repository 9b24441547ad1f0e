"""What all commands print with: rows to stdout, messages to stderr; and the options of both."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from graph.rows import RowFormat, brief, to_csv, to_json
from graph.subgraph import Result

WIDE = 200

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar="LABOURGRAPH_STORE",
        help="A folder (embedded store) or a Neo4j address such as bolt://127.0.0.1:7687.",
    ),
]
RowsOption = Annotated[RowFormat, typer.Option("--format", help="How to print the rows.")]


def say(message: str) -> None:
    """Tell the user something, on stderr."""
    Console(stderr=True, soft_wrap=True).print(escape(message), highlight=False)


def print_rows(result: Result, form: RowFormat) -> None:
    """Print rows to stdout as the user wants them."""
    if form == "json":
        typer.echo(to_json(result))
    elif form == "csv":
        typer.echo(to_csv(result), nl=False)
    else:
        table = Table(*(escape(column) for column in result.columns))
        for row in result.rows:
            table.add_row(*(escape(brief(value)) for value in row))
        console = Console()
        (console if console.is_terminal else Console(width=WIDE)).print(table)
    if result.truncated:
        say(f"only the first {len(result.rows)} rows are shown; LABOURGRAPH_QUERY_ROWS raises it")
