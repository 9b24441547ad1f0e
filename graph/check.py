"""A whole graph against the ontology and against itself."""

from __future__ import annotations

from graph.checks.claims import check_claims
from graph.checks.edges import check_edges
from graph.checks.finding import Finding
from graph.checks.nodes import check_nodes
from graph.checks.rules import check_rules
from graph.ontology import Ontology
from graph.store.base import Reader

__all__ = ["Finding", "check_graph"]


def check_graph(reader: Reader, ontology: Ontology) -> list[Finding]:
    """All that is wrong with a graph, sorted; an empty list when nothing is.

    Labels, ids, properties and names of nodes; types, ends and figures of edges; relations, kinds,
    qualifiers and spans of claims; ids that name nothing. What many nodes share is one finding.

    Raises:
        StoreError: the store cannot be read.
    """
    findings = {
        *check_nodes(reader, ontology),
        *check_edges(reader, ontology),
        *check_claims(reader, ontology),
        *check_rules(reader),
    }
    return sorted(findings)
