"""Run the web front end in this process: on 127.0.0.1, without usage statistics."""

from __future__ import annotations

import os
import socket
from importlib.util import find_spec

from graph.errors import LabourgraphError
from graph.settings import Settings

_HOSTS = ("127.0.0.1", "localhost")
_MEGABYTE = 1024 * 1024
_FIXED = {
    "server.address": "127.0.0.1",
    "server.showEmailPrompt": "false",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "browser.serverAddress": "127.0.0.1",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "client.toolbarMode": "minimal",
    "global.developmentMode": "false",
}


def serve(settings: Settings, port: int, *, browser: bool) -> int:
    """Serve until interrupted.

    Args:
        settings: where the store is; handed on in ``LABOURGRAPH_STORE``.
        port: on 127.0.0.1.
        browser: whether to open a web browser.

    Returns:
        Exit code of the server.

    Raises:
        LabourgraphError: the port is taken.
    """
    from streamlit.web.cli import main as streamlit

    _require_free(port)
    os.environ["LABOURGRAPH_STORE"] = settings.store
    flags = flags_for(port, browser=browser, upload=settings.upload_size)
    try:
        streamlit(["run", entry(), *flags], standalone_mode=False)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 1
    return 0


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_FIXED["server.address"], port))
        except OSError as error:
            raise LabourgraphError(
                f"port {port} is taken or not allowed ({error.strerror}): name another with --port"
            ) from error


def flags_for(port: int, *, browser: bool, upload: int = Settings().upload_size) -> list[str]:
    """Flags of ``streamlit run``; they hold over any configuration file.

    Args:
        port: on 127.0.0.1.
        browser: whether to open a web browser.
        upload: largest file that the page takes, in bytes; Streamlit counts whole megabytes.
    """
    options = _FIXED | {
        "server.port": str(port),
        "server.maxUploadSize": str(max(1, upload // _MEGABYTE)),
        "server.headless": "false" if browser else "true",
    }
    pairs = [*options.items(), *(("server.allowedHosts", host) for host in _HOSTS)]
    return [word for name, value in pairs for word in (f"--{name}", value)]


def entry() -> str:
    """Path of the page's main script.

    Raises:
        LabourgraphError: it is not installed.
    """
    found = find_spec("app")
    if found is None or found.origin is None:
        raise LabourgraphError("app.py is not installed: install labourgraph again")
    return found.origin
