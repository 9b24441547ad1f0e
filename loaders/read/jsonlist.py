"""Read a JSON list as a stream, one item at a time, whatever its size."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

import ijson

from graph.errors import DamagedInputError, TooLargeError
from loaders.read.input import unreadable


class _Metered:
    """A stream that stops where too much of it belongs to one record."""

    def __init__(self, file: BinaryIO, source: str, limit: int) -> None:
        self.record = 1
        self._file = file
        self._source = source
        self._limit = limit
        self._taken = 0

    def next_record(self) -> None:
        """Count the next record from here."""
        self.record += 1
        self._taken = 0

    def read(self, size: int = -1) -> bytes:
        """Next bytes of the stream."""
        if self._taken > self._limit:
            raise TooLargeError(
                self._source,
                f"record {self.record} alone passes the limit of size, nothing after it is read; "
                "raise LABOURGRAPH_MAX_FILE_SIZE",
            )
        try:
            data = self._file.read(size)
        except OSError as error:
            raise unreadable(self._source, error) from error
        self._taken += len(data)
        return data


def records(file: BinaryIO, source: str, limit: int) -> Iterator[tuple[int, object]]:
    """Items of a JSON list, each with its number from one.

    Args:
        file: the JSON, in UTF-8 with or without a byte order mark.
        source: the input, for errors.
        limit: most bytes of one item.

    Raises:
        DamagedInputError: the JSON breaks; the message names the item.
        TooLargeError: an item passes the limit.
        ReadError: the file cannot be read to its end.
    """
    if file.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:
        file.seek(0)
    metered = _Metered(file, source, limit)
    items = ijson.items(metered, "item", use_float=True)
    while True:
        try:
            record = next(items)
        except StopIteration:
            return
        except ijson.JSONError as error:
            reason = str(error).splitlines()[0]
            raise DamagedInputError(
                source,
                f"the JSON breaks at record {metered.record}, nothing after it is read: {reason}",
            ) from error
        yield metered.record, record
        metered.next_record()
