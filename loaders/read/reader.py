"""Read documents from a path, a directory or a web address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.errors import NotTextError, ReadError
from graph.model import Document
from graph.settings import Settings
from loaders.read.archive import read_archive
from loaders.read.assemble import Origin
from loaders.read.markdown import read_markdown
from loaders.read.text import read_text

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def read(
    source: str, settings: Settings, on_error: Callable[[ReadError], None]
) -> Iterator[Document]:
    """Documents of an input, as they are read.

    Args:
        source: a file, a directory (read recursively, sorted) or an http or https address.
        settings: limits of size and time.
        on_error: called once for each input that could not be read; the rest goes on.
    """
    path = Path(source)
    if path.is_dir():
        for child in sorted(path.rglob("*")):
            if child.is_file() and not child.name.startswith("."):
                yield from read(str(child), settings, on_error)
        return
    try:
        head = path.open("rb").read(1)
        if head == b"[":
            with path.open("rb") as file:
                yield from read_archive(file, source, on_error)
        elif path.suffix == ".md":
            yield read_markdown(path.read_text("utf-8"), Origin(source, "markdown"))
        else:
            yield read_text(path.read_text("utf-8"), Origin(source, "text"))
    except UnicodeDecodeError:
        on_error(NotTextError(source, "it is none of the formats that are read"))
    except OSError as error:
        on_error(ReadError(source, f"it cannot be opened: {error.strerror}"))
    except ReadError as error:
        on_error(error)
