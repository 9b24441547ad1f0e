"""Every error this program raises on purpose.

LabourgraphError
├── ReadError              an input could not be read
│   ├── EmptyInputError        it holds no text
│   ├── NotTextError           it is none of the formats that are read
│   ├── DamagedInputError      it breaks off or contradicts its format
│   ├── EncryptedInputError    it needs a password
│   ├── TooLargeError          it passes the size limit
│   └── FetchError             an address could not be fetched
├── ExtractError           a document was read, its extraction failed
│   ├── ModelError             the language model's endpoint failed
│   │   ├── ModelAnswerError       its answer cannot be used
│   │   └── ModelUnavailableError  it cannot be reached, or refuses every request
│   └── CapError               the next request would pass a cap on tokens or cost
├── OntologyError          the ontology, or a record against it, is wrong
├── StoppedError           somebody stopped a load before it wrote
├── StoreError             the store refused or failed
│   ├── StoreUnavailableError  it cannot be reached, or the login is refused
│   ├── StoreInUseError        another process writes to it
│   ├── StoreVersionError      another version of program or ontology made it
│   ├── RecordsError           records contradict themselves or the ontology
│   ├── CypherError            the statement is wrong
│   ├── ReadOnlyError          a read was asked for, the statement writes
│   └── LimitError             the time limit was reached
├── PairsError             a line of a file of pairs is wrong
├── ReviewError            a decision names what is not there, or cannot be made
├── LedgerError            the ledger of decisions, or a file to import, cannot be read
├── QueryError             a saved query is wrong, or was called wrongly
├── ViewError              a link or a file holds no view of the Explore page
└── SettingsError          a setting has a value it cannot have
"""

from __future__ import annotations


class LabourgraphError(Exception):
    """Root of all errors that are reported to a user in one line."""


class ReadError(LabourgraphError):
    """An input could not be read.

    Args:
        source: the input as the user named it (a path, a URL, or ``path#record``).
        reason: what is wrong, and what to do, in one line.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class EmptyInputError(ReadError):
    """The input holds no text."""


class NotTextError(ReadError):
    """The input is none of the formats that are read."""


class DamagedInputError(ReadError):
    """The input breaks off or contradicts its own format."""


class EncryptedInputError(ReadError):
    """The input needs a password."""


class TooLargeError(ReadError):
    """The input passes the size limit."""


class FetchError(ReadError):
    """An address could not be fetched."""


class ExtractError(LabourgraphError):
    """A document was read, but its extraction failed."""


class ModelError(ExtractError):
    """A language model's endpoint failed on a request."""


class ModelAnswerError(ModelError):
    """A language model's answer cannot be used."""


class ModelUnavailableError(ModelError):
    """A language model's endpoint cannot be reached, or refuses every request alike."""


class CapError(ExtractError):
    """The next request to a language model would pass a cap on tokens or cost."""


class OntologyError(LabourgraphError):
    """The ontology, or a record held against it, is wrong."""


class StoppedError(LabourgraphError):
    """Somebody stopped a load."""


class StoreError(LabourgraphError):
    """The store refused or failed."""


class StoreUnavailableError(StoreError):
    """The store cannot be reached, or refuses the login."""


class StoreInUseError(StoreError):
    """Another process writes to the store."""


class StoreVersionError(StoreError):
    """Another version of the program or of the ontology made the store."""


class RecordsError(StoreError):
    """Records to be stored contradict themselves or the ontology."""


class CypherError(StoreError):
    """The statement is wrong."""


class ReadOnlyError(StoreError):
    """A read was asked for and the statement writes."""


class LimitError(StoreError):
    """The time limit was reached."""


class PairsError(LabourgraphError):
    """A line of a file of pairs of names is wrong; names file and line."""


class ReviewError(LabourgraphError):
    """A decision names what is not there, or cannot be made."""


class LedgerError(LabourgraphError):
    """The ledger of decisions, or a file to be imported into it, cannot be read."""


class QueryError(LabourgraphError):
    """A saved query is wrong, or was called wrongly; names file and line where it can."""


class SettingsError(LabourgraphError):
    """A setting has a value it cannot have."""


class ViewError(LabourgraphError):
    """A link or a file holds no view of the Explore page, or it cannot be kept."""
