"""Settings, from the command line, the environment and their defaults, in that order."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, SecretStr

from graph.environment import number, switch
from graph.errors import SettingsError
from graph.llm_settings import LlmSettings, load_llm_settings

_NEO4J_SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")
_UNSAFE = re.compile(r"[^0-9A-Za-z.-]+")
_WITH_CREDENTIALS = re.compile(r"^[a-z0-9+]+://[^/]*@")


class Settings(BaseModel):
    """Where the store is and which limits hold.

    Sizes are in bytes, times in seconds; ``batch_documents`` is the most documents that one
    transaction stores; ``thresholds`` is a file that changes when two entities are one;
    ``reviewer`` signs decisions, the system's user where it is empty. ``fetch_inside`` lets the web
    page fetch addresses of this machine and its network; ``upload_size`` is the largest file it
    takes, ``upload_files`` the most at once.
    """

    model_config = ConfigDict(frozen=True)

    store: str = "workspace"
    workspace: Path = Path("workspace")
    neo4j_username: str = "neo4j"
    neo4j_password: SecretStr = SecretStr("")
    neo4j_database: str = "neo4j"
    query_timeout: float = 30.0
    query_rows: int = 10_000
    batch_documents: int = 64
    max_file_size: int = 100 * 1024 * 1024
    fetch_timeout: float = 30.0
    fetch_size: int = 20 * 1024 * 1024
    fetch_inside: bool = False
    upload_size: int = 20 * 1024 * 1024
    upload_files: int = 50
    llm: LlmSettings = LlmSettings()
    thresholds: Path | None = None
    reviewer: str = ""

    @property
    def is_neo4j(self) -> bool:
        """Whether the store is a Neo4j server."""
        return self.store.startswith(_NEO4J_SCHEMES)

    @property
    def library_path(self) -> Path:
        """Folder of the documents behind the store: in the workspace, one a store."""
        if not self.is_neo4j:
            return Path(self.store) / "library"
        address = _UNSAFE.sub("-", f"{self.store.split('://', 1)[1]}-{self.neo4j_database}")
        return self.workspace / f"neo4j-{address.strip('-')}" / "library"

    @property
    def ledger_path(self) -> Path:
        """File of the decisions about who is who, beside the library."""
        return self.library_path.parent / "decisions.jsonl"

    @property
    def records_path(self) -> Path:
        """File that keeps what was extracted, beside the library; it can be made again."""
        return self.library_path.parent / "records.sqlite"

    @property
    def loads_path(self) -> Path:
        """File that tells of the last loads, beside the library; nothing depends on it."""
        return self.library_path.parent / "loads.jsonl"

    @property
    def questions_path(self) -> Path:
        """Folder of the questions that users of this store saved, beside the library."""
        return self.library_path.parent / "questions"

    @property
    def history_path(self) -> Path:
        """File of the statements that were run on the Cypher page, beside the library."""
        return self.library_path.parent / "statements.jsonl"


def load_settings(
    store: str | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """Settings from the environment, the store from the argument where one is given.

    Raises:
        SettingsError: a value cannot be used; the message names the variable, never a password.
    """
    env = os.environ if environment is None else environment
    location = store or env.get("LABOURGRAPH_STORE") or "workspace"
    if _WITH_CREDENTIALS.match(location):
        raise SettingsError(
            "the store's address must not hold a user or a password: "
            "set NEO4J_USERNAME and NEO4J_PASSWORD instead"
        )
    if "://" in location and not location.startswith(_NEO4J_SCHEMES):
        scheme = location.split("://", 1)[0]
        raise SettingsError(
            f"LABOURGRAPH_STORE or --store: {scheme}:// is no store; "
            "give a folder, or an address that starts with neo4j:// or bolt://"
        )
    numbers = {
        "query_timeout": number(env, "LABOURGRAPH_QUERY_TIMEOUT"),
        "query_rows": number(env, "LABOURGRAPH_QUERY_ROWS"),
        "batch_documents": number(env, "LABOURGRAPH_BATCH_DOCUMENTS"),
        "max_file_size": number(env, "LABOURGRAPH_MAX_FILE_SIZE"),
        "fetch_timeout": number(env, "LABOURGRAPH_FETCH_TIMEOUT"),
        "fetch_size": number(env, "LABOURGRAPH_FETCH_SIZE"),
        "upload_size": number(env, "LABOURGRAPH_UPLOAD_SIZE"),
        "upload_files": number(env, "LABOURGRAPH_UPLOAD_FILES"),
    }
    return Settings(
        store=location,
        thresholds=Path(env["LABOURGRAPH_THRESHOLDS"])
        if env.get("LABOURGRAPH_THRESHOLDS")
        else None,
        reviewer=(env.get("LABOURGRAPH_REVIEWER") or "").strip(),
        workspace=Path(env.get("LABOURGRAPH_WORKSPACE") or "workspace"),
        neo4j_username=env.get("NEO4J_USERNAME") or "neo4j",
        neo4j_password=SecretStr(env.get("NEO4J_PASSWORD") or ""),
        neo4j_database=env.get("NEO4J_DATABASE") or "neo4j",
        llm=load_llm_settings(env),
        fetch_inside=switch(env, "LABOURGRAPH_FETCH_INSIDE"),
        **{name: value for name, value in numbers.items() if value is not None},
    )
