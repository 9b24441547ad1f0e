"""``labourgraph disagreements``: claims that cannot both hold."""

from __future__ import annotations

from typing import Annotated

import typer

from commands.printing import RowsOption, StoreOption, print_rows, say
from graph.settings import load_settings


def disagreements(
    entity: Annotated[
        str | None, typer.Option("--entity", help="Only those about this entity, by id or name.")
    ] = None,
    form: RowsOption = "table",
    store: StoreOption = None,
) -> None:
    """Claims that cannot both hold: figures, dates, posts or places that differ, and denials."""
    from graph.ontology import load_ontology
    from graph.query.lookup import look_up
    from graph.sources.conflicts import find_disagreements
    from graph.sources.listed import as_rows
    from graph.store import open_store

    with open_store(load_settings(store)) as source:
        wanted = look_up(source.reader, "Entity", entity) if entity else None
        if wanted is not None and wanted.note:
            say(wanted.note)
        found = find_disagreements(source.reader, load_ontology(), wanted.id if wanted else None)
        result = as_rows(source.reader, found)
    print_rows(result, form)
