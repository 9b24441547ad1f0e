"""REPORTED_BY and CITES of press reviews: an outlet as a bare line governs the items under it."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import rank
from loaders.extract.claims.view import View

_TOLD = frozenset({"Person", "Organization", "Site", "Event", "Campaign", "ForeignClient"})
_FOLLOWING = frozenset({"following", "news", "items", "articles"})
_PRINTS = frozenset(
    {"calls", "called", "dedicates", "dedicated", "carries", "carried", "comments", "commented"}
    | {"publishes", "published", "observes", "observed", "runs", "edits", "devotes", "devoted"}
)
_DEDICATES = frozenset({"dedicates", "dedicated", "devotes", "devoted"})
_GENRES = frozenset({"article", "editorial", "commentary", "essay", "editorially", "review"})
_HOME = frozenset({"Democratic People's Republic of Korea", "Korea"})
_NEAR = 5
_LIST_SIGNS = 3


def find(context: Context) -> Iterator[Candidate]:
    """What a review says each outlet reports, and the outlets that a document goes by."""
    told = [v for v in context.views if v.kind not in ("title", "footnote", "credit")]
    opening = next((v for v in told if len(_FOLLOWING & set(v.low)) >= _LIST_SIGNS), None)
    if opening is not None:
        yield from _review(context, [v for v in told if v.sentence.index >= opening.sentence.index])
    for view in told:
        yield from _printed(context, view)


def _review(context: Context, views: list[View]) -> Iterator[Candidate]:
    """A review from its opening "Following are major news items" on."""
    outlet = _only_outlet(views[0])
    if outlet is not None:
        yield _cites(context, views[0], outlet)
    for view in views[1:]:
        found = _heading(view)
        if found is not None:
            outlet = found
            yield _cites(context, view, found)
        elif outlet is not None:
            yield from _items(context, view, outlet)


def _heading(view: View) -> Located | None:
    """The outlet whose name is all that stands on a line."""
    if len(view.outer) != 1 or view.outer[0].mention.kind != "Outlet":
        return None
    first, last = view.span(view.outer[0])
    rest = [*view.low[:first], *view.low[last:]]
    return None if any(word.isalnum() for word in rest) else view.outer[0]


def _only_outlet(view: View) -> Located | None:
    """The one outlet of "Following are major news items and articles in X"."""
    outlets = [m for m in view.outer if m.mention.kind == "Outlet"]
    return outlets[0] if len(outlets) == 1 else None


def _items(context: Context, view: View, outlet: Located) -> Iterator[Candidate]:
    """The entities of an item; foreign countries only where it names nothing else."""
    named = [m for m in view.outer if not m.mention.reference]
    told = [m for m in named if m.mention.kind in _TOLD]
    for item in told or [m for m in named if _is_abroad(context, m)]:
        first, last = view.span(item)
        yield Candidate(
            "REPORTED_BY",
            context.ref(item),
            context.ref(outlet),
            "item-of-review",
            view,
            first,
            last,
        )


def _is_abroad(context: Context, item: Located) -> bool:
    """Whether a mention is of a country that is not the outlets' own."""
    ref = context.ref(item)
    wide = ref.kind == "Place" and rank(context, ref) >= context.lexicon.country_rank
    return wide and context.named(ref) not in _HOME


def _printed(context: Context, view: View) -> Iterator[Candidate]:
    """As in "Alpha News Sunday dedicates an article to the Youth Day"."""
    for outlet in [m for m in view.outer if m.mention.kind == "Outlet"]:
        first, last = view.span(outlet)
        near = view.low[last : last + _NEAR]
        if outlet.mention.entity == context.annotated.outlet or not _prints(near):
            continue
        yield _cites(context, view, outlet)
        if _DEDICATES & set(near):
            after = [m for m in view.outer if m.start >= outlet.stop and m.mention.kind == "Event"]
            for event in after[:1]:
                yield Candidate(
                    "REPORTED_BY", context.ref(event), context.ref(outlet), "dedicated-to",
                    view, first, view.span(event)[1],
                )  # fmt: skip


def _prints(near: list[str]) -> bool:
    return bool(_PRINTS & set(near)) or ("in" in near[:2] and bool(_GENRES & set(near)))


def _cites(context: Context, view: View, outlet: Located) -> Candidate:
    first, last = view.span(outlet)
    ref = context.ref(outlet)
    return Candidate("CITES", context.document, ref, "outlet-of-review", view, first, last)
