"""Claims that cannot both hold, by the rules of ``disagreements.yaml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.ids import edge_id
from graph.names.compare import compare
from graph.sources.figures import apart, dates_apart, days_between, interval, other_occasions
from graph.sources.rules import ANY, Rule, Rules

_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim as far as it can contradict another; ``qualifiers`` by the ontology's names."""

    claim: str
    document: str
    relation: str
    subject: str
    object: str | None
    modality: str
    date: str | None
    qualifiers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a place lies: ids of all that it lies in, itself included, and those by level."""

    within: frozenset[str]
    levels: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What contradictions are judged by besides the claims: names by id, and places by id."""

    names: Mapping[str, str]
    places: Mapping[str, Place]


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One account and the claims that give it."""

    account: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Disagreement:
    """Accounts of one thing, each of which contradicts another of them.

    ``subject`` or ``object`` is None where the accounts differ in it.
    """

    relation: str
    subject: str | None
    object: str | None
    compares: str
    sides: tuple[Side, ...]


def disagreements(stated: Iterable[Stated], known: Known, rules: Rules) -> list[Disagreement]:
    """All that disagrees among the claims, sorted; their order does not matter."""
    told = sorted(stated, key=lambda one: one.claim)
    found: list[Disagreement] = []
    for rule in rules.rules:
        groups: dict[tuple[str, ...], list[Stated]] = defaultdict(list)
        for one in told:
            if _applies(rule, one):
                groups[_group(rule, one, rules)].append(one)
        found += [
            each for group in groups.values() for each in _of_group(rule, group, known, rules)
        ]
    return sorted(
        found, key=lambda one: (one.relation, one.subject or "", one.object or "", one.sides)
    )


def _applies(rule: Rule, one: Stated) -> bool:
    if rule.relation not in (ANY, one.relation):
        return False
    if rule.kinds and one.subject.partition("/")[0] not in rule.kinds:
        return False
    if rule.compares != "denials" and one.modality in ("planned", "denied"):
        return False
    needed = (*rule.needs, *([rule.value] if rule.value else []))
    return (
        all(one.qualifiers.get(name) for name in needed)
        and not any(name in one.qualifiers for name in rule.without)
        and all(
            pattern.fullmatch(one.qualifiers.get(name, "")) for name, pattern in rule.only.items()
        )
    )


def _group(rule: Rule, one: Stated, rules: Rules) -> tuple[str, ...]:
    about = {
        "subject": one.subject,
        "object": one.object or "",
        "edge": edge_id(one.subject, one.relation, one.object or ""),
    }[rule.about]
    shared = (one.qualifiers.get(name, "").casefold() for name in (*rule.same, *rule.needs))
    return (one.relation, about, *("" if value in rules.anybody else value for value in shared))


def _of_group(
    rule: Rule, group: Sequence[Stated], known: Known, rules: Rules
) -> Iterator[Disagreement]:
    against = _JUDGES[rule.compares]
    accounts: dict[str, set[str]] = defaultdict(set)
    for one, other in combinations(group, 2):
        if one.document == other.document or not _of_one_time(rule, one, other):
            continue
        if against(rule, one, other, group, known, rules):
            for each in (one, other):
                accounts[_account(rule, each, known)].add(each.claim)
    if len(accounts) > 1:
        first = group[0]
        yield Disagreement(
            first.relation,
            None if rule.about == "object" else first.subject,
            None if rule.about == "subject" else first.object,
            rule.compares,
            tuple(sorted(Side(account, tuple(sorted(ids))) for account, ids in accounts.items())),
        )


def _of_one_time(rule: Rule, one: Stated, other: Stated) -> bool:
    """Whether both can be of one time; of a date that is not known it is not known."""
    days = days_between(one.date, other.date)
    return rule.days is None or days is None or days <= rule.days


def _account(rule: Rule, one: Stated, known: Known) -> str:
    if rule.compares == "denials":
        return _told(one)
    end = {"holders": one.subject, "places": one.object or ""}.get(rule.compares)
    if end is not None:
        return known.names.get(end, end)
    return " ".join(filter(None, [one.qualifiers[rule.value], one.qualifiers.get("currency")]))


_Judge = Callable[[Rule, Stated, Stated, Sequence[Stated], Known, Rules], bool]


def _figures(
    rule: Rule, one: Stated, other: Stated, _: Sequence[Stated], __: Known, rules: Rules
) -> bool:
    read = [
        interval(each.qualifiers[rule.value], rules, approximate="approximate" in each.qualifiers)
        for each in (one, other)
    ]
    return read[0] is not None and read[1] is not None and apart(read[0], read[1], rule.ratio)


def _dates(
    rule: Rule, one: Stated, other: Stated, _: Sequence[Stated], __: Known, ___: Rules
) -> bool:
    left, right = one.qualifiers[rule.value], other.qualifiers[rule.value]
    if not dates_apart(left, right, rule.tolerance):
        return False
    return not other_occasions((left, one.date), (right, other.date))


def _holders(
    _: Rule, one: Stated, other: Stated, group: Sequence[Stated], known: Known, __: Rules
) -> bool:
    """Whether one holds the post on a day when, or between days when, the other does."""
    if one.subject == other.subject:
        return False
    if not _amid(one, other.subject, group) and not _amid(other, one.subject, group):
        return False
    names = [known.names.get(each.subject, "") for each in (one, other)]
    return compare(names[0], names[1], "Person").score < _ALIKE


def _amid(one: Stated, holder: str, group: Sequence[Stated]) -> bool:
    """Whether a claim dates from the days between the first and the last that name a holder."""
    dated = [each.date for each in group if each.subject == holder and _is_day(each.date)]
    days = [day for day in dated if day is not None]
    return (
        bool(days)
        and one.date is not None
        and _is_day(one.date)
        and min(days) <= one.date <= max(days)
    )


def _is_day(date: str | None) -> bool:
    return date is not None and len(date) == len("2024-01-01")


def _places(
    _: Rule, one: Stated, other: Stated, __: Sequence[Stated], known: Known, ___: Rules
) -> bool:
    """Whether neither lies in the other, and at some level the two lie in different places."""
    left, right = known.places.get(one.object or ""), known.places.get(other.object or "")
    if left is None or right is None:
        return False
    if one.object in right.within or other.object in left.within:
        return False
    shared = left.levels.keys() & right.levels.keys()
    return any(not left.levels[level] & right.levels[level] for level in shared)


def _denials(
    _: Rule, one: Stated, other: Stated, __: Sequence[Stated], ___: Known, ____: Rules
) -> bool:
    days = [each.qualifiers.get("date") for each in (one, other)]
    if days[0] and days[1] and dates_apart(days[0], days[1], 0):
        return False
    return {_told(one), _told(other)} == {"denied", "stated"}


def _told(one: Stated) -> str:
    """How it is said; of a plan that was missed it is denied that it was met."""
    return "denied" if "negated" in one.qualifiers else one.modality


_JUDGES: Mapping[str, _Judge] = {
    "figures": _figures,
    "dates": _dates,
    "holders": _holders,
    "places": _places,
    "denials": _denials,
}
