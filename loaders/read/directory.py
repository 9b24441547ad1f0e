"""Walk a directory: every file once, in order, without following links round and round."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.errors import ReadError
from loaders.read.input import shown, unreadable
from loaders.read.mapping import MAPPING_SUFFIX

Identity = tuple[int, int]


def walk(folder: Path, on_error: Callable[[ReadError], None]) -> Iterator[Path]:
    """Files under a directory, sorted by name at each level.

    Hidden files and directories and the mappings of tables are left out. A link to a directory is
    followed, unless it leads back to one that it lies in; a directory that two links lead to is
    read once. What cannot be read is reported once, and the rest goes on.
    """
    seen: set[Identity] = set()
    yield from _walk(folder, (), seen, on_error)


def _walk(
    folder: Path,
    above: tuple[Identity, ...],
    seen: set[Identity],
    on_error: Callable[[ReadError], None],
) -> Iterator[Path]:
    try:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            on_error(ReadError(shown(folder), "it links back to a directory that it lies in"))
            return
        if identity in seen:
            return
        seen.add(identity)
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        on_error(unreadable(shown(folder), error))
        return
    for name in names:
        path = folder / name
        if path.is_dir():
            yield from _walk(path, (*above, identity), seen, on_error)
        elif not name.endswith(MAPPING_SUFFIX):
            yield path
