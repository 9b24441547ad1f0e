"""Ontology -> RDF vocabulary: kinds as classes, relations and qualifiers as properties.

A relation without an object is a class of claims, as RDF has no property without a value.
"""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import OWL, RDF, RDFS, SDO, SKOS, XSD, Graph, Literal, Namespace, URIRef

from graph.ontology import Kind, Mappings, Ontology, Property, Qualifier, Relation

_XSD_TYPES = {"integer": XSD.integer, "float": XSD.double, "boolean": XSD.boolean}


def vocabulary(ontology: Ontology) -> Graph:
    """The vocabulary as a graph without blank nodes, so that it serialises the same each time."""
    writer = _Writer(ontology)
    writer.head()
    for kind in ontology.kinds.values():
        writer.kind(kind)
    for relation in (*ontology.relations.values(), *ontology.links.values()):
        writer.relation(relation)
    for qualifier in ontology.qualifiers.values():
        writer.qualifier(qualifier)
    return writer.graph


def turtle(ontology: Ontology) -> str:
    """The vocabulary in Turtle; its subjects, predicates and objects are sorted."""
    return vocabulary(ontology).serialize(format="turtle").strip() + "\n"


class _Writer:
    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.graph = Graph(bind_namespaces="none")
        self.namespace = Namespace(ontology.namespace)
        for prefix, address in ontology.prefixes.items():
            self.graph.bind(prefix, address)
        for prefix, namespace in (("owl", OWL), ("rdfs", RDFS), ("skos", SKOS), ("xsd", XSD)):
            self.graph.bind(prefix, namespace)

    def head(self) -> None:
        subject = URIRef(self.ontology.namespace.rstrip("#/"))
        self.graph.add((subject, RDF.type, OWL.Ontology))
        self._texts(subject, self.ontology.title, self.ontology.description, None)
        self.graph.add((subject, OWL.versionInfo, Literal(self.ontology.version)))
        self.graph.add((self.namespace["Entity"], RDF.type, OWL.Class))
        self._texts(self.namespace["Entity"], "Entity", "What documents speak of.", None)

    def kind(self, kind: Kind) -> None:
        subject = self.namespace[kind.name]
        self.graph.add((subject, RDF.type, OWL.Class))
        self._texts(subject, kind.name, kind.description, kind.korean)
        if kind.is_entity:
            self.graph.add((subject, RDFS.subClassOf, self.namespace["Entity"]))
        self._mappings(subject, kind.mappings, OWL.equivalentClass, RDFS.subClassOf)
        for prop in kind.properties:
            self._property(subject, prop)

    def _property(self, kind: URIRef, prop: Property) -> None:
        # A node's id is its address in RDF.
        if prop.identifier:
            return
        subject = self.namespace[prop.name]
        self.graph.add((subject, RDF.type, OWL.DatatypeProperty))
        self.graph.add((subject, RDFS.label, Literal(prop.name, lang="en")))
        self.graph.add((subject, SDO.domainIncludes, kind))
        self.graph.add((subject, SDO.rangeIncludes, _XSD_TYPES.get(prop.datatype, XSD.string)))

    def relation(self, relation: Relation) -> None:
        subject = self.namespace[relation.name]
        self._texts(subject, relation.name, relation.description, relation.korean)
        if not relation.range:
            self.graph.add((subject, RDF.type, OWL.Class))
            self.graph.add((subject, RDFS.subClassOf, self.namespace["Claim"]))
            self._mappings(subject, relation.mappings, OWL.equivalentClass, RDFS.subClassOf)
            return
        self.graph.add((subject, RDF.type, OWL.ObjectProperty))
        self._ends(subject, RDFS.domain, SDO.domainIncludes, relation.domain)
        self._ends(subject, RDFS.range, SDO.rangeIncludes, relation.range)
        self._mappings(subject, relation.mappings, OWL.equivalentProperty, RDFS.subPropertyOf)

    def _ends(self, subject: URIRef, one: URIRef, any_: URIRef, kinds: tuple[str, ...]) -> None:
        # Several rdfs:domain mean all of them at once; schema.org's property means any of them.
        if len(kinds) == 1:
            self.graph.add((subject, one, self.namespace[kinds[0]]))
        for kind in kinds:
            self.graph.add((subject, any_, self.namespace[kind]))

    def qualifier(self, qualifier: Qualifier) -> None:
        subject = self.namespace[qualifier.property]
        self.graph.add((subject, RDF.type, OWL.DatatypeProperty))
        self._texts(subject, qualifier.name, qualifier.description, None)
        self.graph.add((subject, SDO.domainIncludes, self.namespace["Claim"]))
        self.graph.add((subject, SDO.rangeIncludes, XSD.string))

    def _texts(self, subject: URIRef, label: str, comment: str, korean: str | None) -> None:
        self.graph.add((subject, RDFS.label, Literal(label, lang="en")))
        self.graph.add((subject, RDFS.comment, Literal(comment, lang="en")))
        if korean:
            self.graph.add((subject, RDFS.label, Literal(korean, lang="ko")))

    def _mappings(self, subject: URIRef, terms: Mappings, same: URIRef, broader: URIRef) -> None:
        self._terms(subject, same, terms.exact)
        self._terms(subject, broader, terms.broad)
        self._terms(subject, SKOS.closeMatch, terms.close)

    def _terms(self, subject: URIRef, predicate: URIRef, terms: Iterable[str]) -> None:
        for term in terms:
            prefix, _, local = term.partition(":")
            self.graph.add((subject, predicate, URIRef(self.ontology.prefixes[prefix] + local)))
