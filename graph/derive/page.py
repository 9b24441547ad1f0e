"""Ontology -> reference page in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.ontology import Kind, Mappings, Ontology, Property, Relation

_INTRODUCTION = """\
Generated from `graph/ontology.yaml` by `python -m graph.derive`; edit that file, not this one.

Documents speak of **entities** of some kind. What a document says of them is a **claim**: a
subject, a **relation**, mostly an object, and **qualifiers**. Claims with the same subject,
relation and object are folded into one edge of that relation's type between the two entities,
with the number of claims, documents and outlets behind it. How sure the document is stands in the
claim's `modality`: stated, planned, alleged or denied."""


def reference_page(ontology: Ontology) -> str:
    """The page: kinds, relations, links and qualifiers; the same text for the same ontology."""
    common = _common_qualifiers(ontology)
    sections = (
        [f"# {ontology.title}", "", ontology.description, "", f"Version {ontology.version}.", ""],
        [_INTRODUCTION, ""],
        _kinds(ontology, "Kinds of entities", entities=True),
        _kinds(ontology, "Kinds of records", entities=False),
        _overview(ontology),
        _relations(ontology, common),
        _links(ontology),
        _qualifiers(ontology, common),
    )
    return "\n".join(line for section in sections for line in section).rstrip() + "\n"


def _kinds(ontology: Ontology, title: str, *, entities: bool) -> Iterator[str]:
    yield from (f"## {title}", "")
    kinds = [kind for kind in ontology.kinds.values() if kind.is_entity is entities]
    yield from _table(
        ("Kind", "Korean", "Is", "Example", "Ids", "Drawn as"),
        (
            (k.name, k.korean or "", k.description, _first(k), f"`{k.slug}/…`", _look(k))
            for k in kinds
        ),
    )
    for kind in kinds:
        if not entities:
            yield from (f"### {kind.name}", "")
            yield from _properties(kind.properties)
    if entities:
        yield "Every entity has these properties, and others that a gazetteer gives:"
        yield ""
        yield from _properties(kinds[0].properties)
    yield from _outside(kinds, "Kind")


def _first(kind: Kind) -> str:
    return kind.examples[0].text if kind.examples else ""


def _look(kind: Kind) -> str:
    return f"{kind.symbol}, `{kind.colour}`"


def _properties(properties: Sequence[Property]) -> Iterator[str]:
    yield from _table(
        ("Property", "Type", "Always there", "Is"),
        ((f"`{p.name}`", _type(p), "yes" if p.required else "", p.description) for p in properties),
    )


def _type(prop: Property) -> str:
    plural = "list of " if prop.multivalued else ""
    return f"{plural}{prop.datatype}{', indexed' if prop.indexed else ''}"


def _outside(elements: Sequence[Kind | Relation], what: str) -> Iterator[str]:
    mapped = [e for e in elements if e.mappings != Mappings()]
    if mapped:
        yield "In other vocabularies:"
        yield ""
        yield from _table(
            (what, "The same as", "Falls under", "Near"),
            (
                (
                    e.name,
                    _terms(e.mappings.exact),
                    _terms(e.mappings.broad),
                    _terms(e.mappings.close),
                )
                for e in mapped
            ),
        )


def _terms(terms: Iterable[str]) -> str:
    return ", ".join(f"`{term}`" for term in terms)


def _overview(ontology: Ontology) -> Iterator[str]:
    yield from ("## Relations", "")
    yield from _table(
        ("Relation", "From", "To"),
        (
            (f"[{r.name}](#{r.name.lower()})", _names(r.domain), _names(r.range))
            for r in ontology.relations.values()
        ),
    )


def _relations(ontology: Ontology, common: frozenset[str]) -> Iterator[str]:
    for relation in ontology.relations.values():
        yield from (f"### {relation.name}", "", relation.description, "")
        if relation.korean:
            yield f"- Korean: {relation.korean}"
        yield f"- From {_names(relation.domain)} {_to(relation)}"
        if len(relation.pairs) != len(relation.domain) * len(relation.range):
            yield f"- Only {_pairs(relation)}"
        yield f"- Qualifiers: {_qualifier_list(relation, common)}"
        yield from (f"- {comment}" for comment in relation.comments)
        for example in relation.examples:
            yield f"- Example: {example.text} — {example.reading}"
        yield ""
    yield from _outside(list(ontology.relations.values()), "Relation")


def _to(relation: Relation) -> str:
    return f"to {_names(relation.range)}" if relation.range else "without an object"


def _pairs(relation: Relation) -> str:
    ordered = (
        (subject, target)
        for subject in relation.domain
        for target in relation.range
        if (subject, target) in relation.pairs
    )
    return ", ".join(f"{subject} to {target}" for subject, target in ordered)


def _qualifier_list(relation: Relation, common: frozenset[str]) -> str:
    own = [f"`{name}`" for name in relation.qualifiers if name not in common]
    return ", ".join([*own, "[those of all relations](#qualifiers)"])


def _names(names: Sequence[str]) -> str:
    return ", ".join(names) or "—"


def _links(ontology: Ontology) -> Iterator[str]:
    yield from ("## Links", "", "Relationships that tie records together and state nothing.", "")
    yield from _table(
        ("Link", "From", "To", "Says"),
        (
            (k.name, _names(k.domain), _names(k.range), k.description)
            for k in ontology.links.values()
        ),
    )
    yield from _outside(list(ontology.links.values()), "Link")


def _common_qualifiers(ontology: Ontology) -> frozenset[str]:
    sets = [frozenset(relation.qualifiers) for relation in ontology.relations.values()]
    return frozenset.intersection(*sets) if sets else frozenset()


def _qualifiers(ontology: Ontology, common: frozenset[str]) -> Iterator[str]:
    yield from ("## Qualifiers", "", "Values are kept as text.", "")
    yield from _table(
        ("Qualifier", "Type", "On a claim's node", "Of", "Says"),
        (
            (
                q.name,
                q.datatype,
                f"`{q.property}`",
                "all relations" if q.name in common else _having(ontology, q.name),
                q.description,
            )
            for q in ontology.qualifiers.values()
        ),
    )
    yield from ("## Types", "")
    yield from _table(
        ("Type", "Is", "Pattern"),
        ((d.name, d.description, f"`{d.pattern}`") for d in ontology.datatypes.values()),
    )


def _having(ontology: Ontology, qualifier: str) -> str:
    return _names([r.name for r in ontology.relations.values() if qualifier in r.qualifiers])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from (_row(row) for row in rows)
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
