"""The files that are generated from the ontology and kept in the repository."""

from __future__ import annotations

from pathlib import Path

from graph.derive.page import reference_page
from graph.derive.vocabulary import turtle
from graph.ontology import Ontology

ROOT = Path(__file__).parents[2]


def generated(ontology: Ontology) -> dict[str, str]:
    """Contents by path below the repository's root."""
    return {
        "docs/reference/ontology.md": reference_page(ontology),
        "docs/reference/ontology.ttl": turtle(ontology),
    }


def write(ontology: Ontology, root: Path = ROOT) -> list[str]:
    """Write the files that are not current; returns their paths."""
    outdated = stale(ontology, root)
    contents = generated(ontology)
    for name in outdated:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents[name].encode("utf-8"))
    return outdated


def stale(ontology: Ontology, root: Path = ROOT) -> list[str]:
    """Paths of the files that are missing or do not hold what the ontology gives."""
    return [
        name
        for name, content in generated(ontology).items()
        if not (root / name).is_file() or (root / name).read_bytes() != content.encode("utf-8")
    ]
