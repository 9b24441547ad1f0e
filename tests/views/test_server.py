"""The flags the page is served with."""

from __future__ import annotations

import socket

import pytest
from click.testing import CliRunner
from streamlit import config
from streamlit.web.cli import main

from graph.errors import LabourgraphError
from graph.settings import Settings
from views.server import entry, flags_for, serve


def test_it_listens_on_this_machine_alone_and_reports_nothing() -> None:
    flags = flags_for(8600, browser=False)
    given = list(zip(flags[::2], flags[1::2], strict=True))
    assert ("--server.address", "127.0.0.1") in given
    assert ("--server.port", "8600") in given
    assert ("--browser.gatherUsageStats", "false") in given
    assert ("--server.headless", "true") in given
    assert ("--server.headless", "false") in zip(
        *[iter(flags_for(8600, browser=True))] * 2, strict=True
    )


def test_a_port_that_is_taken_is_named_with_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(LabourgraphError, match=rf"port {port} is taken.*--port"):
            serve(Settings(), port, browser=False)


def test_streamlit_knows_every_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr("streamlit.web.cli._main_run", lambda path, *_, **__: ran.append(path))
    done = CliRunner().invoke(main, ["run", entry(), *flags_for(8600, browser=False)])
    assert done.exit_code == 0, done.output
    assert ran == [entry()]


def test_the_settings_beside_the_page_say_the_same() -> None:
    options = config.get_config_options(force_reparse=True)
    assert options["server.address"].value == "127.0.0.1"
    assert options["browser.gatherUsageStats"].value is False
    assert options["client.showErrorDetails"].value == "none"
