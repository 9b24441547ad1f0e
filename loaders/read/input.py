"""One input that is read: a file, or what an address gave."""

from __future__ import annotations

import io
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.errors import EmptyInputError, NotTextError, ReadError, TooLargeError

HEAD_SIZE = 64 * 1024
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Input:
    """An input with its first bytes; the rest is read when it is asked for.

    ``encoding`` is what a server said of it; ``path`` is None for what came from an address.
    """

    source: str
    head: bytes
    size: int
    path: Path | None = None
    data: bytes | None = None
    encoding: str | None = None

    @property
    def suffix(self) -> str:
        """Suffix of its name in lower case."""
        name = self.source.partition("?")[0].partition("#")[0] if self.path is None else self.source
        return Path(name).suffix.lower()

    def open(self) -> BinaryIO:
        """Its bytes as a stream.

        Raises:
            ReadError: it cannot be opened.
        """
        if self.path is None:
            return io.BytesIO(self.data or b"")
        try:
            return self.path.open("rb")
        except OSError as error:
            raise unreadable(self.source, error) from error

    def read(self, limit: int) -> bytes:
        """All its bytes.

        Raises:
            TooLargeError: it is larger than the limit; nothing of it was read then.
            ReadError: it cannot be read.
        """
        check_size(self.source, self.size, limit)
        with self.open() as file:
            try:
                data = file.read(limit + 1)
            except OSError as error:
                raise unreadable(self.source, error) from error
        check_size(self.source, len(data), limit)
        return data


def file_input(path: Path, source: str) -> Input:
    """The input of a regular file.

    Raises:
        EmptyInputError: it has no bytes.
        NotTextError: it is a device, a pipe or a socket, which could block.
        ReadError: it is not there or cannot be read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotTextError(source, "it is no regular file but a device, a pipe or a socket")
        with path.open("rb") as file:
            head = file.read(HEAD_SIZE)
    except OSError as error:
        raise unreadable(source, error) from error
    if not head:
        raise EmptyInputError(source, "the file is empty")
    return Input(source, head, status.st_size, path=path)


def shown(path: Path | str) -> str:
    """A path as text; a name in another encoding than the system's shows U+FFFD for its bytes."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def check_size(
    source: str, size: int, limit: int, setting: str = "LABOURGRAPH_MAX_FILE_SIZE"
) -> None:
    """Refuse what is larger than a limit in bytes.

    Raises:
        TooLargeError: it is; the message says how to raise the limit.
    """
    if size > limit:
        raise TooLargeError(
            source,
            f"it has {megabytes(size)} and the limit is {megabytes(limit)}; "
            f"split it, or raise {setting}",
        )


def megabytes(size: int) -> str:
    """A number of bytes in megabytes, to show."""
    return f"{size / _MEGABYTE:,.4g} MB"


def unreadable(source: str, error: OSError) -> ReadError:
    """The error of an input that the operating system does not give."""
    if isinstance(error, FileNotFoundError):
        return ReadError(source, "there is no such file or directory")
    if isinstance(error, PermissionError):
        return ReadError(source, "it may not be read: permission denied")
    return ReadError(source, f"it cannot be read: {error.strerror or error}")
