"""A real Neo4j server for tests: fetched from Maven Central once, started on a free port, stopped.

``python -m tests.neo4j_server`` fetches it only, so that a later run needs no network.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.settings import Settings

USER = "neo4j"
PASSWORD = "only-for-tests"
GIVEN = "LABOURGRAPH_TEST_NEO4J"

_VERSION = "5.26.16"
_CACHE = Path(__file__).parents[1] / ".cache" / "neo4j" / _VERSION
_POM = Path(__file__).parent / "neo4j" / "pom.xml"
_FETCH_SECONDS = 600
_START_SECONDS = 180
_STOP_SECONDS = 60
# A test run is short: code that is compiled once and lightly pays, a second compiler does not.
_JAVA = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m")
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.heap.initial_size=512m
server.memory.heap.max_size=512m
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
"""


class MissingToolError(Exception):
    """Java or Maven is not there; the message says what to install."""


class Neo4jServer:
    """What tests need of a server that somebody else runs."""

    def __init__(self, address: str, user: str, password: str) -> None:
        self.address = address
        self._login = {"neo4j_username": user, "neo4j_password": password}

    def settings(self, **changed: object) -> Settings:
        """Settings of a store on this server."""
        return Settings.model_validate({"store": self.address, **self._login, **changed})

    def query(self, cypher: str) -> list[dict[str, object]]:
        """Rows of a statement that may write, past the store under test."""
        with self._driver() as driver:
            return [record.data() for record in driver.execute_query(cypher).records]

    def empty(self) -> None:
        """Take everything out of its database."""
        self.query("MATCH (n) DETACH DELETE n")

    def close(self) -> None:
        """Let it go."""

    def _driver(self, **changed: str) -> neo4j.Driver:
        login = {**self._login, **changed}
        auth = (login["neo4j_username"], login["neo4j_password"])
        return neo4j.GraphDatabase.driver(self.address, auth=auth, connection_timeout=5)


@dataclass
class _Command:
    home: Path

    def start(self) -> subprocess.Popen[bytes]:
        lib = _jars()
        java = _require("java", "Java 17 (apt-get install openjdk-17-jre-headless)")
        opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
        where = [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        main = "org.neo4j.server.CommunityEntryPoint"
        with (self.home / "console.log").open("ab") as log:
            return subprocess.Popen(
                [java, *_JAVA, "-cp", f"{lib}/*", *opened, main, *where],
                stdout=log,
                stderr=subprocess.STDOUT,
            )


class LocalNeo4j(Neo4jServer):
    """A server of our own; ``stop`` and ``start`` make it restart with its data."""

    def __init__(self) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="labourgraph-neo4j-"))
        port = _free_port()
        super().__init__(f"bolt://127.0.0.1:{port}", USER, PASSWORD)
        (self._home / "conf").mkdir()
        (self._home / "conf" / "neo4j.conf").write_text(_CONFIGURATION.format(port=port))
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = _Command(self._home).start()
            self._wait(self._set_password)
        except BaseException:
            self.close()
            raise

    def start(self, *, wait: bool = True) -> None:
        """Start it again; without waiting, it comes up while the test goes on."""
        self._process = _Command(self._home).start()
        if wait:
            self._wait(self._log_in)

    def stop(self, *, kill: bool = False) -> None:
        """Stop it, or kill it as a crash would."""
        process, self._process = self._process, None
        if process is None:
            return
        if kill:
            process.kill()
        else:
            process.terminate()
        process.wait(_STOP_SECONDS)

    def close(self) -> None:
        """Stop it and remove its data."""
        self.stop(kill=True)
        shutil.rmtree(self._home)

    def _wait(self, reach: Callable[[], None]) -> None:
        until = time.monotonic() + _START_SECONDS
        while True:
            try:
                return reach()
            except (DriverError, Neo4jError) as error:
                if time.monotonic() > until or not self.running:
                    log = (self._home / "console.log").read_text()[-2000:]
                    raise RuntimeError(f"Neo4j did not start: {error}\n{log}") from error
            time.sleep(0.5)

    @property
    def running(self) -> bool:
        """Whether its process is there."""
        return self._process is not None and self._process.poll() is None

    def _set_password(self) -> None:
        with self._driver(neo4j_password="neo4j") as driver, driver.session(database="system") as s:
            s.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=PASSWORD).consume()

    def _log_in(self) -> None:
        with self._driver() as driver:
            driver.execute_query("RETURN 1", database_="neo4j")


def open_server() -> Neo4jServer:
    """The server that the environment gives, or one of our own.

    Raises:
        MissingToolError: Java or Maven is missing.
    """
    given = os.environ.get(GIVEN)
    if not given:
        return LocalNeo4j()
    user = os.environ.get("NEO4J_USERNAME", USER)
    return Neo4jServer(given, user, os.environ.get("NEO4J_PASSWORD", ""))


def _jars() -> Path:
    """Folder of the server's jars, fetched where they are not there yet."""
    _CACHE.mkdir(parents=True, exist_ok=True)
    with (_CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (_CACHE / "complete").exists():
            _fetch(_CACHE / "lib")
            (_CACHE / "complete").touch()
    return _CACHE / "lib"


def _fetch(lib: Path) -> None:
    maven = _require("mvn", "Maven (apt-get install maven)")
    options = ["--batch-mode", "--quiet", "--file", str(_POM), f"-DoutputDirectory={lib}"]
    subprocess.run(
        [maven, *options, "dependency:copy-dependencies", "-DincludeScope=runtime"],
        check=True,
        timeout=_FETCH_SECONDS,
    )


def _require(program: str, install: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise MissingToolError(
            f"{program} is missing: install {install}, or set {GIVEN}=bolt://… to use a server"
        )
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    _jars()
