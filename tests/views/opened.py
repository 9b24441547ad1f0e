"""Pages as Streamlit's AppTest opens them."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"


def opened(page: str, **address: str) -> AppTest:
    """A page at an address, on the store that the environment names.

    Raises:
        AssertionError: the page failed.
    """
    test = AppTest.from_file(APP, default_timeout=60)
    test.run()
    test.switch_page(f"views/{page}.py")
    for name, value in address.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test
