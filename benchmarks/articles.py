"""Articles to measure with: the first texts of the archive, or that archive with changed names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.errors import ReadError
from graph.model import Document
from graph.settings import Settings
from loaders.read.reader import read

ARCHIVE = Path("data/kcna/kcna-2023-12_2024-09.json")
SYLLABLES = ("bong", "chon", "dok", "gang", "hung", "jin", "kyong", "myong", "nam", "phyong")
# Capitalised words that are no names of things that could be others.
KEPT = frozenset((Path(__file__).parent / "kept_words.txt").read_text("utf-8").split())
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{4,}\b")
_LOWER = re.compile(r"\b[a-z]{5,}\b")

Article = dict[str, Any]


class MaterialMissingError(Exception):
    """The development data is not there; names what is missing."""


def distinct_articles(shared: Path, count: int) -> list[Article]:
    """The first articles of the archive with texts that differ.

    Raises:
        MaterialMissingError: the archive is not there.
    """
    path = shared / ARCHIVE
    if not path.is_file():
        raise MaterialMissingError(f"{path} is not there")
    found: dict[str, Article] = {}
    for article in json.loads(path.read_text("utf-8")):
        found.setdefault(article["story_text"], article)
    return list(found.values())[:count]


def write_articles(shared: Path, count: int, path: Path) -> int:
    """Write that many articles as an archive, repeated with changed names where they run out.

    Returns:
        How many characters of text they hold.
    """
    articles = distinct_articles(shared, count)
    names = _names(articles)
    size = 0
    with path.open("w", encoding="utf-8") as file:
        for number, article in enumerate(_repeated(articles, names, count)):
            file.write(",\n" if number else "[\n")
            file.write(json.dumps(article, ensure_ascii=False))
            size += len(article["story_text"])
        file.write("\n]\n")
    return size


def read_documents(archive: Path) -> Iterator[Document]:
    """Documents of an archive, as the program reads them."""

    def fail(error: ReadError) -> None:
        raise error

    return read(str(archive), Settings(), fail)


def _names(articles: list[Article]) -> re.Pattern[str]:
    text = "\n".join(f"{article['headline']}\n{article['story_text']}" for article in articles)
    lower = {word.capitalize() for word in _LOWER.findall(text)}
    names = set(_CAPITALISED.findall(text)) - lower - KEPT
    return re.compile(r"\b(?:" + "|".join(sorted(names)) + r")\b")


def _repeated(articles: list[Article], names: re.Pattern[str], count: int) -> Iterator[Article]:
    for number in range(count):
        copy, index = divmod(number, len(articles))
        article = articles[index]
        if copy == 0:
            yield article
            continue
        ending = SYLLABLES[copy % len(SYLLABLES)] * (1 + copy // len(SYLLABLES))
        changed = {
            field: names.sub(rf"\g<0>{ending}", article[field])
            for field in ("headline", "story_text", "topic")
        }
        yield {**article, **changed, "link": f"{article['link']}?copy={copy}"}
