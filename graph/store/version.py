"""Which program and which ontology made a graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import metadata
from typing import Any

from graph.errors import StoreError, StoreVersionError
from graph.ontology import Ontology

_Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]

_READ = "MATCH (s:Store {id: 'store'}) RETURN s.program AS program, s.ontology AS ontology"
_WRITE = "MERGE (s:Store {id: 'store'}) SET s.program = $program, s.ontology = $ontology"
_UNFINISHED = "(cleared in part)"
_ANY = "MATCH (n) RETURN count(n) AS nodes"


def program_version() -> str:
    """Version of the installed program, or ``source`` where it runs without being installed."""
    try:
        return metadata.version("labourgraph")
    except metadata.PackageNotFoundError:
        return "source"


def stamp(run: _Run, ontology: Ontology) -> None:
    """Write the versions of this program and ontology into the graph."""
    run(_WRITE, {"program": program_version(), "ontology": ontology.version})


def mark_unfinished(run: _Run) -> None:
    """Say that the graph is being taken out, so that it is not read or added to half gone."""
    run(_WRITE, {"program": _UNFINISHED, "ontology": _UNFINISHED})


def prepare(
    run: _Run, declare: Callable[[], None], ontology: Ontology, location: str, *, check: bool
) -> None:
    """Make a store ready for writing: declare its constraints and stamp it, where it is new.

    Args:
        run: runs a statement.
        declare: declares constraints and indexes.
        ontology: the ontology of this program.
        location: where the store is, for messages.
        check: refuse what another version made; otherwise declare only, since it is to be cleared.

    Raises:
        StoreError: there is something that this program did not make.
        StoreVersionError: another version made it.
    """
    if not run(_READ, {}):
        nodes = run(_ANY, {})[0]["nodes"]
        if nodes:
            raise StoreError(
                f"{location}: holds {nodes} nodes that labourgraph did not make; "
                "give it a store of its own"
            )
        declare()
        stamp(run, ontology)
        return
    require_stamp(run, ontology, location, check=check)
    if not check:
        declare()


def require_stamp(run: _Run, ontology: Ontology, location: str, *, check: bool) -> None:
    """Require a graph made by this program and this ontology.

    Raises:
        StoreError: nothing was loaded yet.
        StoreVersionError: others made it; only where ``check`` is true.
    """
    rows = run(_READ, {})
    if not rows:
        raise StoreError(nothing_loaded(location))
    made_by = (rows[0]["program"], rows[0]["ontology"])
    this = (program_version(), ontology.version)
    if check and made_by != this:
        raise StoreVersionError(
            f"{location}: made by labourgraph {made_by[0]} with ontology {made_by[1]}, this is "
            f"{this[0]} with {this[1]}; make it anew with: labourgraph rebuild"
        )


def nothing_loaded(location: str) -> str:
    """What to say of a store that is empty or missing."""
    return f"{location}: nothing is loaded there yet; load something first: labourgraph load PATH"
