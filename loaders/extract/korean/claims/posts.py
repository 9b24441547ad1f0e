"""HEADS and WORKS_AT: posts before and after names, and where persons work."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.korean.claims.context import BODIES, Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import hits
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.people import Post, post_of
from loaders.extract.korean.sentence import Arg, Sentence
from loaders.extract.korean.words import Word, stems

_COPULAS = ("이신", "인", "이며", "이였던")
_HEAD = "장"


def find(context: Context) -> Iterator[Said]:
    """Posts in every sentence."""
    for sentence in context.sentences:
        for arg in sentence.args:
            if arg.kind == "Person":
                yield from _before(context, sentence, arg)
                yield from _after(sentence, arg)
        yield from _working(sentence)


def _previous(sentence: Sentence, person: Arg) -> Word | None:
    """The word before a person's name, past epithets and titles."""
    for word in reversed([w for w in sentence.words if w.stop <= person.start]):
        if word.text in lexicon().epithets:
            continue
        return None if word.after else word
    return None


def _before(context: Context, sentence: Sentence, person: Arg) -> Iterator[Said]:
    word = _previous(sentence, person)
    if word is None:
        return
    post = _post(word.text)
    if post is None:
        return
    body = _body_at(sentence, word.start + post.start)
    if body is None and post.name in lexicon().internal and not person.mention.reference:
        body = context.focus(sentence, ("Site",)) or context.focus(sentence, BODIES)
    if body is not None:
        yield _said(body, person, post, "ko-post-before", sentence, word.start)


def _post(word: str) -> Post | None:
    """The post that a word ends in, a copula behind it or not: 총비서이신."""
    bare = (word.removesuffix(copula) for copula in _COPULAS if word.endswith(copula))
    return next(filter(None, map(post_of, (word, *bare))), None)


def _body_at(sentence: Sentence, place: int) -> Arg | None:
    """The site or body right before a post."""
    bodies = [a for a in sentence.args if a.kind in BODIES and a.stop <= place]
    return next((a for a in bodies if sentence.text[a.stop : place] in ("", " ", "의 ")), None)


def _after(sentence: Sentence, person: Arg) -> Iterator[Said]:
    """``조용원 노동당 비서``: body and post behind the name."""
    following = [w for w in sentence.words if w.start >= person.stop][:4]
    if sentence.text[person.stop : person.stop + 1] != " " or not following:
        return
    former = following[0].text in lexicon().former
    for word in following[former:]:
        for stem, _ in stems(word.text):
            post = _glued_head(sentence, word, stem) or post_of(stem)
            if post is None:
                continue
            body = _body_at(sentence, word.start + post.start)
            if body is not None and body.start > person.stop:
                yield _said(
                    body, person, post, "ko-post-after", sentence, word.start, former=former
                )
            return
        if word.after:
            return


def _glued_head(sentence: Sentence, word: Word, stem: str) -> Post | None:
    """``선전선동부장``: the head of the body that the word begins with."""
    whole = any(a.start == word.start and a.stop == word.start + len(stem) - 1
                for a in sentence.args if a.kind == "Organization")  # fmt: skip
    return Post(_HEAD, len(stem) - 1) if whole and stem.endswith(_HEAD) else None


def _said(
    body: Arg, person: Arg, post: Post, rule: str, sentence: Sentence, place: int,
    *, former: bool = False,
) -> Said:  # fmt: skip
    leads = post.heads or post.name == _HEAD
    start, stop = min(place, person.start), max(place + len(post.name), person.stop)
    role = f"{body.mention.text[-1]}{_HEAD}" if post.name == _HEAD else post.name
    qualifiers = {"role": role, **({"former": "yes"} if former else {})}
    relation = "HEADS" if leads else "WORKS_AT"
    return Said(relation, person, body, rule, sentence, start, stop, qualifiers)


def _working(sentence: Sentence) -> Iterator[Said]:
    for hit in hits(sentence, "works_at"):
        before = sentence.before(hit.start)
        site = next((a for a in before if a.kind in BODIES and a.role == "in"), None)
        person = next((a for a in before if a.kind == "Person" and a.role in ("topic", "subject")),
                      None)  # fmt: skip
        if site is not None and person is not None:
            yield Said(
                "WORKS_AT", person, site, "ko-works-at", sentence, person.start, hit.word.stop
            )
