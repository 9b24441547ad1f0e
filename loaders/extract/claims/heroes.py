"""AWARDED and WORKS_AT of labour heroes, as those who write about them tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.marked import Marked, all_marked
from loaders.extract.claims.references import pronoun

_TITLED = re.compile(
    r"<Title:(?P<t>\d+)>[”\"]?,? (?:(?!and |or |to |for |who |that |of |in |by "
    r"|followed )[a-z-]+ ){0,3}"
    r"<Person:(?P<p>\d+)>"
)
_RECEIVED = re.compile(
    r"<Person:(?P<p>\d+)>,? (?:who |which )?(?:later )?(?:received|won|earned"
    r"|was (?:awarded|given|granted|made))"
    r" (?:the |a )?(?:title of )?[“\"]?<Title:(?P<t>\d+)>"
)
_BEING = re.compile(
    r"\b(?:being|was|is|been|were) (?:eventually |later |finally )?(?:awarded|given"
    r"|granted|conferred)"
    r" (?:the |a )?(?:title of )?[“\"]?<Title:(?P<t>\d+)>"
)
_AMONG = re.compile(r"^Among (?:them|these)\b")
_PERSON = re.compile(r"<Person:(\d+)>")
_INTRODUCED = re.compile(
    r"<Title:(?P<t>\d+)>[^.;]{0,40}? (?:are|were|is|was)? ?(?:introduced|presented"
    r"|portrayed|featured|named|interviewed)"
    r" (?:from|of|at) (?:the )?<Site:(?P<s>\d+)>"
)
_ONE_OF_THEM = re.compile(
    r"\b(?:A|An|Another|One|The other|The second) (?P<role>[a-z]+(?:"
    r" [a-z]+)?), <Person:(?P<p>\d+)>,"
)
_SERVES = re.compile(
    r"<Person:(?P<p>\d+)>,? (?:(?:has|have|had|who|also|who has) ){0,2}(?:served|worked"
    r"|works|serves|toiled|toils|been working)"
    r"(?: as (?:a|an|the) (?P<role>[a-z]+(?: [a-z]+)?))? (?:at|in) (?:the )?<Site:(?P<s>\d+)>"
)


def find(context: Context) -> Iterator[Candidate]:
    """Titles beside names, received, or shared by those of whom a paragraph tells."""
    introduced: tuple[str, Ref, Ref] | None = None
    for sentence in all_marked(context):
        passage = sentence.view.sentence.passage.id
        if introduced is not None and introduced[0] != passage:
            introduced = None
        yield from _named(context, sentence)
        yield from _without_name(context, sentence)
        for found in _INTRODUCED.finditer(sentence.text):
            title, site = sentence.item(found["t"]), sentence.item(found["s"])
            introduced = (passage, context.ref(title), context.ref(site))
        if introduced is not None:
            yield from _of_group(context, sentence, *introduced[1:])


def _named(context: Context, sentence: Marked) -> Iterator[Candidate]:
    for pattern in (_TITLED, _RECEIVED):
        for found in pattern.finditer(sentence.text):
            holder, title = sentence.item(found["p"]), sentence.item(found["t"])
            yield _awarded(context, sentence, holder, title)
    for found in _SERVES.finditer(sentence.text):
        person, site = sentence.item(found["p"]), sentence.item(found["s"])
        role = {"role": found["role"]} if found["role"] else {}
        yield sentence.candidate(context, "serves-at", "WORKS_AT", person, site, role)


def _awarded(
    context: Context, sentence: Marked, person: Located | Ref, title: Located | Ref
) -> Candidate:
    date = next((d.value for d in sentence.view.dates if len(d.value) >= 4), None)
    said = {"date": date} if date else {}
    return sentence.candidate(context, "hero-told-of", "AWARDED", person, title, said)


def _without_name(context: Context, sentence: Marked) -> Iterator[Candidate]:
    """As in "He was awarded the title" and "Among them were A and B" after a title."""
    for found in _BEING.finditer(sentence.text):
        if "<Person:" in sentence.text[: found.start()]:
            continue
        for person in pronoun(context, sentence.view, "he"):
            yield _awarded(context, sentence, person, sentence.item(found["t"]))
    if not _AMONG.match(sentence.text):
        return
    before = context.before(sentence.view)[:1]
    titles = [m for view in before for m in view.outer if m.mention.kind == "Title"]
    for title in titles[-1:]:
        for number in _PERSON.findall(sentence.text):
            named = sentence.item(number)
            yield _awarded(context, sentence, named, context.ref(title))


def _of_group(context: Context, sentence: Marked, title: Ref, site: Ref) -> Iterator[Candidate]:
    for found in _ONE_OF_THEM.finditer(sentence.text):
        person = sentence.item(found["p"])
        yield _awarded(context, sentence, person, title)
        role = {"role": found["role"]}
        yield sentence.candidate(context, "one-of-group", "WORKS_AT", person, site, role)
