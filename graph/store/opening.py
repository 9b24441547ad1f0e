"""Open the store that the settings name."""

from __future__ import annotations

from pathlib import Path

from graph.ontology import load_ontology
from graph.settings import Settings
from graph.store.base import Store


def open_store(settings: Settings, *, write: bool = False, check_version: bool = True) -> Store:
    """Open a store; the driver is imported only for the kind of store that is asked for.

    Args:
        settings: where the store is, its login and its time limit.
        write: open it for writing too, and make it where there is none.
        check_version: require that this version of program and ontology made it.

    Raises:
        StoreError: nothing is loaded there yet (for reading).
        StoreInUseError: another process writes to it (for writing).
        StoreUnavailableError: the server cannot be reached, or refuses the login.
        StoreVersionError: another version of program or ontology made it.
    """
    ontology = load_ontology()
    if settings.is_neo4j:
        from graph.store.neo4j import Neo4jStore

        return Neo4jStore(settings, ontology, write=write, check_version=check_version)
    from graph.store.embedded import EmbeddedStore

    return EmbeddedStore(
        Path(settings.store),
        ontology,
        timeout=settings.query_timeout,
        write=write,
        check_version=check_version,
    )
