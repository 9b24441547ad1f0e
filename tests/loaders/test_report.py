from __future__ import annotations

from graph.errors import CapError, ReadError
from graph.model import Rejection
from loaders.report import lines
from loaders.summary import Summary


def test_the_report_counts_and_names_what_failed() -> None:
    summary = Summary(read=3, loaded=2, repeated=1, seconds=1.25)
    summary.claims.update({"VISITED": 2, "HEADS": 5})
    rejection = Rejection(what="claim", reason="no object", text="made")
    summary.rejections.update([(rejection.what, rejection.reason)])
    summary.fail(ReadError("a.pdf", "it needs a password"))
    text = list(lines(summary))
    assert text[0] == "documents  3 read, 2 stored, 1 repeated, 1 failed, in 1.2 s"
    assert text.index("         5  HEADS") < text.index("         2  VISITED")
    assert text[-1] == "failed     a.pdf: it needs a password"
    assert "         1  no object" in text


def test_many_failures_are_cut_and_counted() -> None:
    summary = Summary()
    for number in range(70):
        summary.fail(ReadError(f"{number}.md", "it holds no text"))
    failures = [line for line in lines(summary) if line.startswith("failed")]
    assert len(failures) == 51
    assert failures[-1] == "failed     … and 20 more"


def test_what_a_cap_held_back_has_not_failed() -> None:
    summary = Summary(read=2, loaded=1)
    summary.fail(CapError("b.md: the next request would pass a cap"))
    text = list(lines(summary))
    assert text[0] == "documents  2 read, 1 stored, 0 repeated, 0 failed, in 0.0 s"
    assert text[-1] == "not done   b.md: the next request would pass a cap"
