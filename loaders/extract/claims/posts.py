"""HEADS and WORKS_AT: the posts that persons hold, mostly said in apposition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_LINKS = frozenset({"of", "at", "for", "in", "with"})
_BODIES = frozenset({"Organization", "Site", "Place", "Outlet"})
_ROLE_TAGS = ("NN", "JJ", "HYPH", "VBG", "IN", "RB", ":")
_LONGEST_ROLE = 7
_TO_BODY = frozenset({"DT", "JJ", "NN", "NNS", "HYPH", "IN", "NNP", "NNPS", "PRP$"})
_RANKED = ("supreme", "general", "vice", "deputy", "-", "top")


@dataclass(frozen=True)
class Post:
    """What a person is of which body, with the word of a sentence where that starts."""

    role: str
    relation: str
    first: int
    body: Located
    former: bool


def find(context: Context) -> Iterator[Candidate]:
    """Posts in apposition after a name, before a name, and with "is"."""
    for view in context.views:
        if view.kind in ("footnote",):
            continue
        for person in view.outer:
            if person.mention.kind != "Person" or person.mention.reference:
                continue
            for post in _after(context, view, person):
                yield from post_claims(context, view, person, post, "post-after-name")
            before = _before(context, view, person)
            if before is not None:
                yield from post_claims(context, view, person, before, "post-before-name")


def post_claims(
    context: Context, view: View, person: Located, post: Post, rule: str
) -> Iterator[Candidate]:
    """The claim of a post, for each of a list of persons that shares it."""
    people = [m for m in view.list_of(person) if m.start <= person.start]
    # "A and B, secretaries of X" shares the post, "A, secretary of X" does not reach back.
    role = " ".join(_single(view, post.role))
    shared = role != post.role or rule == "post-before-name"
    if role != post.role and len(people) == 1 and rule == "post-after-name":
        # "A, secretary of X, officials of Y": the officials are others.
        return
    for member in people if shared and rule == "post-after-name" else [person]:
        qualifiers = {"role": role} if role else {}
        if post.former:
            qualifiers["former"] = "yes"
        first = min(view.span(member)[0], post.first)
        last = max(view.span(person)[1], view.span(post.body)[1])
        yield Candidate(
            relation=post.relation,
            subject=context.ref(member),
            object=context.ref(post.body),
            rule=rule,
            view=view,
            first=first,
            last=last,
            qualifiers=qualifiers,
        )


def _single(view: View, role: str) -> list[str]:
    words = role.split(" ")
    for place, word in enumerate(words):
        single = view.lexicon.singular_post(word.lower())
        if single != word.lower():
            return [*words[:place], single, *words[place + 1 :]]
    return words


def _after(context: Context, view: View, person: Located) -> Iterator[Post]:
    position = view.span(person)[1]
    if position >= len(view.low):
        return
    if view.low[position] == "of":
        yield from _plain_of(view, person, position)
        return
    if view.low[position : position + 2] == ["and", "other"]:
        others = post_at(context, view, position + 2)
        yield from [others] if others is not None else []
        return
    owned = _of_the_owner(context, view, position + 1)
    yield from [owned] if owned is not None else _listed(context, view, position)


def _listed(context: Context, view: View, position: int) -> Iterator[Post]:
    """The posts after a comma, "is" or a bracket, one after the other."""
    if view.low[position] not in (",", "(", "is", "was", "-", "–"):
        return
    last_body: Located | None = None
    while position < len(view.low) and view.low[position] in (
        ",",
        "and",
        "is",
        "was",
        "(",
        "-",
        "–",
    ):
        post = post_at(context, view, position + 1)
        if post is None:
            skipped = _skip_neither(view, position + 1)
            if skipped is None:
                return
            position = skipped
            continue
        yield post
        last_body = post.body
        position = _end_of_body(view, last_body)


def _of_the_owner(context: Context, view: View, start: int) -> Post | None:
    """As in "Ann Doe, the company's chief engineer", "Doe, its founder"."""
    low = view.low
    if low[start : start + 1] == ["its"]:
        ref = context.focus_or_before(view, start, "Organization", "Site")
        body, first = (ref, start + 1) if ref is not None else (None, start)
    else:
        word = start + 1 if low[start : start + 1] == ["the"] else start
        body = view.mention_at(word) if word < len(low) else None
        first = view.span(body)[1] if body is not None else start
        if body is None or low[first : first + 1] not in (["'s"], ["’s"]):
            return None
        first += 1
    if body is None or body.mention.kind not in _BODIES:
        return None
    for end in range(first + 1, min(len(low), first + _LONGEST_ROLE) + 1):
        if view.at[end - 1] >= 0 or not view.tags[end - 1].startswith((*_ROLE_TAGS, "CC")):
            return None
        relation = _relation(view, view.lexicon.singular_post(low[end - 1]))
        if relation is not None and low[end : end + 1] in ([","], ["."], [";"], [], ["and"]):
            return Post(view.text(first, end), relation, first, body, former=False)
    return None


def _plain_of(view: View, person: Located, position: int) -> Iterator[Post]:
    """As in "Ann Doe of the Rights Office" works there."""
    start = position + 1
    while start < len(view.low) and view.low[start] == "the":
        start += 1
    item = view.mention_at(start) if start < len(view.low) else None
    if item is not None and item.mention.kind == "Organization":
        yield Post("", "WORKS_AT", view.span(person)[1], item, former=False)


def _end_of_body(view: View, body: Located) -> int:
    """Past a body and the places it is said to be in."""
    position = view.span(body)[1]
    while position + 1 < len(view.low):
        step = 2 if view.low[position + 1] == "the" else 1
        if view.low[position] not in ("of", "in") or position + step >= len(view.low):
            break
        item = view.mention_at(position + step)
        if item is None:
            break
        position = view.span(item)[1]
    return position


def post_at(context: Context, view: View, start: int) -> Post | None:
    """The post of "the chief engineer of X" that starts at a word, or None."""
    role = _role(view, start)
    if role is None:
        return None
    first, end, relation, former = role
    link = end
    if link >= len(view.low) or view.low[link] not in _LINKS:
        return None
    body = _body(view, link + 1)
    if body is None:
        body = _the_country(context, view, link + 1)
    if body is None:
        return None
    return Post(_role_text(view, first, end, body), relation, first, body, former)


def _role_text(view: View, first: int, end: int, body: Located) -> str:
    """The role as written, with its field: "minister of National Defence" of a country."""
    stop = max(end, view.span(body)[0])
    if "based" in view.low[end:stop] or view.lexicon.is_noun("employers", view.low[stop - 1]):
        return view.text(first, end)
    while stop > end and view.low[stop - 1] in ("the", "of", "at", "in", "for", "with", "'s", "’s"):
        stop -= 1
    return view.text(first, stop)


def _the_country(context: Context, view: View, start: int) -> Located | None:
    """As in "leader of the country": the country the text is about."""
    if view.low[start : start + 2] not in (["the", "country"], ["the", "state"], ["the", "nation"]):
        return None
    if view.low[start + 2 : start + 3] == ["affairs"]:
        return None
    return context.country(None, view, start, start + 2)


def _body(view: View, start: int) -> Located | None:
    """The body after "of", past articles, possessives and a subject: "expert in X at the Y"."""
    position = start
    while position < min(len(view.low), start + 10):
        item = view.mention_at(position)
        if item is not None:
            after = view.span(item)[1]
            if item.mention.kind == "Place" and view.low[after : after + 1] in (["'s"], ["’s"]):
                position = after + 1
                continue
            if view.low[after : after + 2] == ["-", "based"]:
                position = after + 2
                continue
            owned = view.low[after : after + 1] in (["'s"], ["’s"]) and after + 1 < len(view.low)
            inner = view.mention_at(after + 1) if owned else None
            item = inner if inner is not None and inner.mention.kind == "Organization" else item
            return item if item.mention.kind in _BODIES else None
        if view.tags[position] not in _TO_BODY:
            return None
        position += 1
    return None


def _role(view: View, start: int) -> tuple[int, int, str, bool] | None:
    """First word, end, relation and pastness of a role that starts at a word."""
    first, former = start, False
    low = view.low
    while first < len(low) and (
        low[first] in ("the", "a", "an") or low[first] in view.lexicon.former
    ):
        former = former or low[first] in view.lexicon.former
        first += 1
    for end in range(first + 1, min(len(low), first + _LONGEST_ROLE) + 1):
        if view.at[end - 1] >= 0:
            return None
        word = view.lexicon.singular_post(low[end - 1])
        relation = _relation(view, word)
        if relation is not None and (end >= len(low) or low[end] in _LINKS):
            return first, end, relation, former
        if not view.tags[end - 1].startswith(_ROLE_TAGS) and low[end - 1] not in ("-", "/"):
            return None
    return None


def _relation(view: View, word: str) -> str | None:
    hyphened = word.rpartition("-")[2]
    if word in view.lexicon.neither:
        return None
    if word in view.lexicon.heads or hyphened in view.lexicon.heads:
        return "HEADS"
    return "WORKS_AT" if word in view.lexicon.works_at else None


def _skip_neither(view: View, start: int) -> int | None:
    """Past "member of the Presidium of ...": the place of the next comma or "and"."""
    word = start
    while word < len(view.low) and view.low[word] in ("the", "a", "an", "alternate", "candidate"):
        word += 1
    if word >= len(view.low) or view.low[word] not in view.lexicon.neither:
        return None
    word += 1
    while word < len(view.low):
        item = view.mention_at(word)
        if item is not None:
            word = view.span(item)[1]
            continue
        if view.low[word] in (",", "and"):
            return word
        if view.low[word] not in ("of", "the", "'s", "in", "at"):
            return None
        word += 1
    return None


def _before(context: Context, view: View, person: Located) -> Post | None:
    """As in "Haju University president Doe", "North Korean leader Kim Jong Un"."""
    end = view.span(person)[0]
    while end > 0 and view.low[end - 1] in (",", "comrade"):
        end -= 1
    if end < 2:
        return None
    relation = _relation(view, view.lexicon.singular_post(view.low[end - 1]))
    if relation is None or view.at[end - 1] >= 0:
        return None
    if relation == "WORKS_AT" and not context.abroad:
        return None
    start = end - 1
    while start > 0 and view.low[start - 1] in _RANKED:
        start -= 1
    start = _owner_before(view, start)
    former = start > 0 and view.low[start - 1] in view.lexicon.former
    if former:
        start -= 1
    body = _body_before(view, start) or _nation(context, view, start)
    if body is None:
        return None
    return Post(view.text(start + former, end), relation, view.span(body)[0], body, former)


def _owner_before(view: View, start: int) -> int:
    """Past the field of a post behind an owner: "Norland's deputy foreign minister"."""
    for word in range(start - 1, max(-1, start - 4), -1):
        if view.low[word] in ("'s", "’s"):
            return word + 1
        if view.at[word] >= 0 or view.tags[word] not in ("JJ", "NN", "NNP"):
            break
    return start


def _nation(context: Context, view: View, start: int) -> Located | None:
    """The country that an adjective before a post names: "North Korean leader"."""
    for length in (2, 1):
        words = view.text(start - length, start).lower() if start >= length else ""
        country = context.lexicon.country_adjectives.get(words)
        if country is not None:
            return context.country(country, view, start - length, start)
    return None


def _body_before(view: View, start: int) -> Located | None:
    position = start - 1
    if position >= 0 and view.low[position] in ("'s", "’s", "'"):
        position -= 1
    item = view.mention_at(position) if position >= 0 else None
    return item if item is not None and item.mention.kind in _BODIES else None
