"""USES_FORCED_LABOUR in the words of the press: "slave labour at the X", "dig without pay"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.labour import DENIES
from loaders.extract.claims.view import View
from loaders.extract.claims.workforce import is_employer

_FORCED = re.compile(
    r"\b(?:forced|slave|captive|coerced|unpaid|prison) labou?r\b|\b(?:modern[- ]day )?slavery\b"
    r"|\bforced to (?:work|labou?r|toil|build|dig)\b|\bwithout (?:any )?(?:pay|wages)\b"
    r"|\blike slaves\b|\bworked to death\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:prisoners|inmates|detainees)\b", re.IGNORECASE)
_TOILS = re.compile(r"\b(?:work|works|toil|labou?r|dig|mine|sew|make|made|produce|build)\b")
_CAMPS = re.compile(r"\b(?:camp|camps|prison|prisons|re-?education|kyo-?hwa-?so)\b", re.IGNORECASE)


def find(context: Context) -> Iterator[Candidate]:
    """Sites and employers of which a text says that people there are made to work."""
    if not context.abroad:
        return
    for view in context.body:
        forced = _FORCED.search(view.whole)
        held = _HELD.search(view.whole) if _TOILS.search(view.whole) else None
        match = forced or held
        if match is None:
            continue
        for ref in _where(context, view, camps_only=forced is None):
            yield Candidate(
                "USES_FORCED_LABOUR", ref, None, "forced-work", view, 0, len(view.low),
                {"group": _HELD.search(view.whole)[0].lower()} if held else {},  # type: ignore[index]
                object_text=match[0],
                modality="denied" if DENIES.search(view.whole) else None,
            )  # fmt: skip


def _where(context: Context, view: View, *, camps_only: bool) -> list[Ref]:
    """The site or employer of the sentence, else the one that the passage spoke of last."""
    named = [context.ref(m) for m in view.outer if m.mention.kind in ("Site", "ForeignClient")]
    named += [
        ref
        for m in view.outer
        if m.mention.kind == "Organization" and is_employer(context, ref := context.ref(m))
    ]
    if not named:
        near = context.before(view)[:3]
        same = [v for v in near if v.sentence.passage.id == view.sentence.passage.id]
        named = [context.ref(m) for v in same for m in v.outer if m.mention.kind == "Site"]
    kept = [r for r in named if not camps_only or _CAMPS.search(context.named(r))]
    return kept[:1]
