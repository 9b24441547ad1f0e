"""A load's summary as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.resolve.resolution import Resolution
from loaders.summary import Summary

_SHOWN_FAILURES = 50


def lines(summary: Summary) -> Iterator[str]:
    """The summary, line by line: documents, entities by kind, claims by relation, rejections."""
    yield (
        f"documents  {summary.read} read, {summary.loaded} stored, {summary.repeated} repeated, "
        f"{len(summary.failed)} failed, in {summary.seconds:.1f} s"
    )
    if summary.resumed:
        yield f"           {summary.resumed} of them from the library, not in the graph before"
    if summary.renewed:
        yield f"           {summary.renewed} of earlier loads stored again, their entities changed"
    yield from _counted("entities", summary.entities)
    if summary.resolution is not None:
        yield from _resolved(summary.resolution)
    yield from _counted("claims", summary.claims)
    for what in sorted({what for what, _ in summary.rejections}):
        reasons = {r: n for (w, r), n in summary.rejections.items() if w == what}
        yield from _counted(f"{what}s rejected", reasons)
    yield from _named("failed", summary.failed)
    yield from _named("not done", summary.not_done)


def _named(title: str, inputs: Sequence[str]) -> Iterator[str]:
    for line in inputs[:_SHOWN_FAILURES]:
        yield f"{title:<10} {line}"
    if len(inputs) > _SHOWN_FAILURES:
        yield f"{title:<10} … and {len(inputs) - _SHOWN_FAILURES} more"


def _resolved(found: Resolution) -> Iterator[str]:
    """What resolution joined and what it leaves to people."""
    warned = sum(item.kind in ("conflict", "contradiction") for item in found.items)
    yield f"joined     {found.automatic} by rules, {found.decided} by decisions"
    if found.cut.blocks:
        yield (
            f"cut        {found.cut.left_out} pairs of names: {found.cut.blocks} keys are shared "
            f"by too many to compare all, one by {found.cut.largest}"
        )
    if found.items:
        yield (
            f"to review  {len(found.items)}, of which {warned} contradict themselves: "
            "labourgraph review list"
        )


def _counted(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    if not counts:
        return
    yield f"{title:<10} {sum(counts.values())}"
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>8}  {name}"
