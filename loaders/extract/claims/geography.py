"""How wide places are and which words attach one mention to the next."""

from __future__ import annotations

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_INSIDE = frozenset({"in", "of", "at", "on", ",", "near"})
_DIRECTIONS = "north south east west northeast northwest southeast southwest far central"
_POINTS = "northern southern eastern western northeastern northwestern southeastern southwestern"
FILLER = frozenset(
    {"the", "city", "county", "then", "both", "puppet", *_DIRECTIONS.split(), *_POINTS.split()}
)
_SITUATED = frozenset({"located", "based", "situated", "headquartered", "lying", "nestled"})
_LONGEST_GAP = 6
_LONGEST_BRACKET = 6


def rank(context: Context, ref: Ref) -> int:
    """How wide a place is, 0 where its name does not tell."""
    lexicon = context.lexicon
    known = context.annotated.entities.get(ref.entity)
    level = known.attributes.get("level") if known is not None else None
    if level == "country":
        return lexicon.country_rank
    if level in lexicon.ranks:
        return lexicon.ranks[str(level)]
    name = context.named(ref).lower().removeprefix("the ")
    if name in lexicon.countries or ref.text.lower() in lexicon.countries:
        return lexicon.country_rank
    words = name.replace("-", " ").split()
    return lexicon.ranks.get(words[-1], lexicon.ranks.get(words[0], 0)) if words else 0


def connector(view: View, left: Located, right: Located) -> str | None:
    """The word that attaches the right mention to the left: "in", "of", ","; else None."""
    start, stop = view.span(left)[1], view.span(right)[0]
    gap = _without_brackets(view.low[start:stop])
    if not gap or len(gap) > _LONGEST_GAP:
        return None
    words = _without_verb([w for w in gap if w not in FILLER])
    if words == ["'s"] or words == ["’s"]:
        return "'s"
    if len(words) == 2 and words[0] == "," and words[1] in ("in", "of"):
        return words[1]
    if len(words) == 2 and words == ["of", "of"]:
        return "of"
    return words[0] if len(words) == 1 and words[0] in _INSIDE else None


def _without_verb(words: list[str]) -> list[str]:
    """As in ", located in" and ", based in" attach as "in" does; so does "on the outskirts of"."""
    if len(words) >= 2 and words[-2] in _SITUATED and words[-1] in ("in", "at", "on"):
        return words[-1:]
    if words[-1:] == ["of"] and words[-2:-1] in (["outskirts"], ["side"], ["coast"], ["shore"]):
        return ["in"]
    return words


def _without_brackets(words: list[str]) -> list[str]:
    if "(" in words and ")" in words and words.index("(") < words.index(")"):
        return words[: words.index("(")] + words[words.index(")") + 1 :]
    return words


def past_bracket(view: View, word: int) -> int:
    """The word behind "(ABC)" where such a bracket starts at a word, else the word itself."""
    short = view.low[word : word + 1] == ["("] and ")" in view.low[word : word + _LONGEST_BRACKET]
    return view.low.index(")", word) + 1 if short else word


def places_in(view: View) -> list[Located]:
    """All places of a sentence in order, those inside other names included."""
    return sorted(
        (m for m in view.sentence.mentions if m.mention.kind == "Place"), key=lambda m: m.start
    )
