"""DEPICTS: the sites that films show, as captions and retellings of them say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.marked import Marked, marked

_STILL = re.compile(
    r"\b(?:[Ss]creenshots?|[Ss]tills?|[Ss]cenes?|[Ff]rames?) (?:from|of|in) (?:the film )?"
    r"<Work:(?P<w>\d+)>"
)
_SITE = re.compile(r"<Site:(\d+)>")
_IN_FILM = re.compile(
    r"\b(?:film|movie|novel|story) [“\"]?<Work:(?P<w>\d+)>[”\"]?"
    r" (?:visits?|enters?|works? (?:at|in)|goes to) (?:the )?<Site:(?P<s>\d+)>"
)
_FOLLOWS = re.compile(
    r"^(?:The (?:story|film|movie|plot|novel)|It|(?:The film )?<Work:(?P<w>\d+)>)"
    r" (?:follows|tells|is about|centres|centers|revolves|depicts|portrays|is set)\b"
)


def find(context: Context) -> Iterator[Candidate]:
    """Sites in captions of stills, and in the sentence that says what a film is about."""
    told: tuple[str, Ref] | None = None
    for view in context.body:
        sentence = marked(context, view)
        passage = view.sentence.passage.id
        still = _STILL.search(_of_passage(context, passage)) if view.kind == "caption" else None
        if still is not None or _STILL.search(sentence.text):
            yield from _shown(context, sentence, passage)
        for found in _IN_FILM.finditer(sentence.text):
            work, site = sentence.item(found["w"]), sentence.item(found["s"])
            yield sentence.candidate(context, "film-shows", "DEPICTS", work, site)
        about = _FOLLOWS.match(sentence.text)
        if about is not None and about["w"]:
            told = (passage, context.ref(sentence.item(about["w"])))
        if about is not None and told is not None and told[0] == passage:
            yield from _sites(context, sentence, told[1])
        opened = next((m for m in view.outer if m.mention.kind == "Work"), None)
        if opened is not None and (told is None or told[0] != passage):
            told = (passage, context.ref(opened))


def _of_passage(context: Context, passage: str) -> str:
    views = (v for v in context.body if v.sentence.passage.id == passage)
    return " ".join(marked(context, view).text for view in views)


def _shown(context: Context, sentence: Marked, passage: str) -> Iterator[Candidate]:
    """The sites of a passage that gives a still of a work."""
    work = next((m for m in sentence.view.outer if m.mention.kind == "Work"), None)
    if work is None:
        return
    for view in context.body:
        if view.sentence.passage.id == passage:
            other = marked(context, view)
            yield from _sites(context, other, context.ref(work))


def _sites(context: Context, sentence: Marked, work: Ref) -> Iterator[Candidate]:
    for number in _SITE.findall(sentence.text):
        site: Located = sentence.item(number)
        yield sentence.candidate(context, "film-shows", "DEPICTS", work, site)
