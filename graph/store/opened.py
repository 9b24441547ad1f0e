"""What every open store does alike: hand out its reader and writer, close at the end of a block."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import TracebackType
from typing import Generic, Self, TypeVar

from graph.errors import StoreError

_R = TypeVar("_R")
_W = TypeVar("_W")


class OpenedStore(ABC, Generic[_R, _W]):
    """A store that is open for reading, and for writing where it has a writer."""

    location: str
    _reader: _R
    _writer: _W | None

    @property
    def reader(self) -> _R:
        """Reads the graph as it is now."""
        return self._reader

    @property
    def writer(self) -> _W:
        """Writes to the graph.

        Raises:
            StoreError: the store was opened for reading.
        """
        if self._writer is None:
            raise StoreError(f"{self.location}: opened for reading")
        return self._writer

    @abstractmethod
    def close(self) -> None:
        """Let the store go; what was written is safe before that."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
