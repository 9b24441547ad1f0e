"""One side of a question as HTML: who it is, its spellings, its facts, passages that name it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from graph.names.scripts import Script
from graph.ontology import Kind
from views.evidence import evidence_html
from views.facts import Fact, by_relation
from views.passages import Span, passage_html
from views.sides import Seen, Side, Spelling, told
from views.text import count, entity_address, linked_title, shorten, words

_NAMES = 8
_RELATIONS = 8
_FACTS = 4
_AROUND = 220
_BESIDE = frozenset({"name", "merged"})

Said = tuple[str, bool, str]


def side_html(side: Side, kind: str, shared: set[Said], kinds: Mapping[str, Kind]) -> str:
    """A whole side.

    Args:
        side: what is known of the entity.
        kind: HTML of its kind.
        shared: what both sides say; it is marked.
        kinds: of the ontology.
    """
    entity = side.entity
    address = escape(entity_address(entity.id))
    numbers = f"{count(side.claims, 'claim')} · {count(side.documents, 'document')}"
    return (
        f'<section class="lg-side">{kind}'
        f'<h2 class="lg-name"><a href="{address}" target="_self">{escape(entity.name)}</a></h2>'
        f'<p class="lg-id">{escape(entity.id)}</p><p class="lg-also">{numbers}</p>'
        f"{_attributes(side)}{_names(side)}{_facts(side, shared)}{_examples(side, kinds)}</section>"
    )


def _attributes(side: Side) -> str:
    shown = {key: value for key, value in side.entity.properties.items() if key not in _BESIDE}
    tags = "".join(
        f'<span class="lg-tag">{escape(words(name))} <b>{escape(shorten(value, 80))}</b></span>'
        for name, value in sorted((key, str(value)) for key, value in shown.items())
    )
    return f'<div class="lg-tags">{tags}</div>' if tags else ""


def _names(side: Side) -> str:
    if not side.names:
        return ""
    rows = "".join(_script(script, names) for script, names in side.names.items())
    return f'<h3 class="lg-relation">Names</h3><dl class="lg-names">{rows}</dl>'


def _script(script: Script, names: list[Spelling]) -> str:
    listed = "".join(
        f"<span>{escape(text)}<small>{documents:,}</small></span>"
        for text, documents in names[:_NAMES]
    )
    return f"<dt>{script}</dt><dd>{listed}{_more(len(names) - _NAMES)}</dd>"


def _facts(side: Side, shared: set[Said]) -> str:
    groups = by_relation(side.facts)
    if not groups:
        return '<p class="lg-also">No fact is known of it.</p>'
    # What both have is what a decision rests on, so it stands first and is never cut off.
    common = [fact for fact in side.facts if told(fact) in shared]
    parts = [
        _group(relation, facts, common, outgoing=outgoing)
        for relation, outgoing, facts in groups[:_RELATIONS]
    ]
    return f'<dl class="lg-facts">{"".join(parts)}</dl>{_more(len(groups) - _RELATIONS)}'


def _group(relation: str, facts: list[Fact], common: list[Fact], *, outgoing: bool) -> str:
    phrase = words(relation) if outgoing else f"… {words(relation)} it"
    both = [fact for fact in facts if fact in common]
    own = [fact for fact in facts if fact not in common][: max(0, _FACTS - len(both))]
    listed = "".join(_fact(fact, both=fact in common) for fact in (*both, *own))
    return (
        f"<dt>{escape(phrase)}<small>{len(facts):,}</small></dt>"
        f"<dd><ul>{listed}</ul>{_more(len(facts) - len(both) - len(own))}</dd>"
    )


def _fact(fact: Fact, *, both: bool) -> str:
    said = " · ".join(f"{words(name)} {value}" for name, value in sorted(fact.qualifiers.items()))
    name = fact.other.name if fact.other else said or words(fact.relation)
    note = [count(fact.documents, "document"), *([fact.span] if fact.span else [])]
    mark = '<b class="lg-both">both</b> ' if both else ""
    return f"<li>{mark}{escape(shorten(name, 90))} <small>{escape(' · '.join(note))}</small></li>"


def _examples(side: Side, kinds: Mapping[str, Kind]) -> str:
    parts = [evidence_html(one, kinds, around=_AROUND) for one in side.told]
    parts += [_seen(one, side, kinds) for one in side.seen]
    if not parts:
        return ""
    return f'<h3 class="lg-relation">Passages</h3>{"".join(parts)}'


def _seen(seen: Seen, side: Side, kinds: Mapping[str, Kind]) -> str:
    kind = kinds.get(side.entity.label)
    tint = kind.colour if kind else None
    spans = [
        Span(seen.start, seen.stop, "claim"),
        Span(seen.start, seen.stop, "subject", side.entity.name, tint),
    ]
    text = str(seen.passage.properties.get("text", ""))
    title = linked_title(seen.document.name, seen.document.properties.get("urls") or ())
    date = escape(str(seen.document.properties.get("date", "")))
    source = " · ".join(part for part in (date, title) if part)
    return (
        f'<article class="lg-claim">{passage_html(text, spans, around=_AROUND)}'
        f'<footer class="lg-source">{source}</footer></article>'
    )


def _more(number: int) -> str:
    return f'<small class="lg-more">{number:,} more</small>' if number > 0 else ""
