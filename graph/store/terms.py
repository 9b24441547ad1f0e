"""Labels, relationship types and property names that statements may hold: the ontology's."""

from __future__ import annotations

from collections.abc import Mapping

from graph.errors import RecordsError
from graph.ontology import Ontology


class Terms:
    """Answers from the ontology, each found once.

    A statement takes a label or a relationship type from here and from nowhere else, so that no
    text of a document can become part of one.
    """

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self._labels = {kind.slug: kind.name for kind in ontology.kinds.values()}

    def label(self, identifier: str) -> str:
        """Label of the node that an id names.

        Raises:
            RecordsError: the id names no kind of the ontology.
        """
        label = self._labels.get(identifier.partition("/")[0])
        if label is None:
            raise RecordsError(f"{identifier!r} is no id: it starts with no kind of the ontology")
        return label

    def relation(self, name: str) -> str:
        """The relation's relationship type.

        Raises:
            RecordsError: it is no relation of the ontology.
        """
        if name not in self.ontology.relations:
            raise RecordsError(f"{name!r} is no relation of the ontology")
        return self.ontology.relations[name].name

    def qualifiers(self, values: Mapping[str, str]) -> dict[str, str]:
        """Qualifiers under the names they have on a claim's node.

        Raises:
            RecordsError: one is no qualifier of the ontology.
        """
        unknown = sorted(values.keys() - self.ontology.qualifiers.keys())
        if unknown:
            raise RecordsError(f"{unknown[0]!r} is no qualifier of the ontology")
        return self.ontology.node_properties(values)

    def entity_labels(self) -> tuple[str, ...]:
        """Labels of what documents speak of."""
        return self.ontology.entity_kinds()
