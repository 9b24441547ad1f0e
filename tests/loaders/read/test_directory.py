from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from graph.errors import EmptyInputError, NotTextError, ReadError

TEXT = "The mill made cloth in the first quarter, and its workers were praised for it."


def test_sorted_and_recursive(tmp_path, read_all):
    for name in ("b.txt", "a/z.txt", "a/b/c.md", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXT} {name}")
    documents, errors = read_all(tmp_path)
    assert errors == []
    names = [str(Path(document.source).relative_to(tmp_path)) for document in documents]
    assert names == ["a/b/c.md", "a/z.txt", "b.txt", "c.txt"]


def test_hidden_files_and_mappings_are_left_out(tmp_path, read_all):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text(TEXT)
    (tmp_path / ".hidden.txt").write_text(TEXT)
    (tmp_path / "facts.mapping.yaml").write_text("columns: {}")
    (tmp_path / "seen.txt").write_text(TEXT)
    documents, errors = read_all(tmp_path)
    assert [Path(document.source).name for document in documents] == ["seen.txt"]
    assert errors == []


def test_a_symlink_loop_is_reported_once(tmp_path, read_all):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "one.txt").write_text(TEXT)
    (inner / "up").symlink_to(tmp_path)
    (tmp_path / "z.txt").write_text(TEXT + " Z.")
    documents, [error] = read_all(tmp_path)
    assert [Path(document.source).name for document in documents] == ["one.txt", "z.txt"]
    assert error.source == str(inner / "up")
    assert "links back" in error.reason


def test_links_to_one_directory_are_read_once(tmp_path, read_all):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "one.txt").write_text(TEXT)
    for number in range(20):
        (tmp_path / f"link{number}").symlink_to("real")
        (tmp_path / "real" / f"link{number}").symlink_to("../real")
    documents, errors = read_all(tmp_path)
    assert len(documents) == 1
    assert len(errors) == 20


def test_links_that_lead_nowhere_or_to_themselves(tmp_path, read_all):
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "one.txt").write_text(TEXT)
    documents, errors = read_all(tmp_path)
    assert len(documents) == 1
    assert [Path(error.source).name for error in errors] == ["gone.txt", "self.txt"]
    assert "no such file" in errors[0].reason
    assert "cannot be read" in errors[1].reason


def test_a_pipe_does_not_block(tmp_path, read_all):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "one.txt").write_text(TEXT)
    documents, [error] = read_all(tmp_path)
    assert len(documents) == 1
    assert isinstance(error, NotTextError)
    assert "no regular file" in error.reason


def test_an_empty_directory(tmp_path, read_all):
    documents, [error] = read_all(tmp_path)
    assert documents == []
    assert isinstance(error, EmptyInputError)


def test_a_file_that_is_not_there(tmp_path, read_all):
    documents, [error] = read_all(tmp_path / "nothing.txt")
    assert documents == []
    assert error.reason == "there is no such file or directory"


READ_AS_NOBODY = """
import os, sys
sys.path.insert(0, os.getcwd())
from graph.settings import Settings
from loaders.read.reader import read
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for document in read(sys.argv[1], Settings(), lambda error: print("error", error)):
    print("document", os.path.basename(document.source))
"""


def _let_everybody_in(folder: Path) -> None:
    """Open the folders that pytest makes for its own user, as many as there are."""
    below = folder.relative_to(tempfile.gettempdir())
    for depth in range(1, len(below.parts) + 1):
        Path(tempfile.gettempdir(), *below.parts[:depth]).chmod(0o755)


def _read_as_nobody(source: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", READ_AS_NOBODY, str(source)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_may_not_be_read_as_another_user(tmp_path):
    """Root reads everything, so a process without its rights reads here."""
    folder = tmp_path / "folder"
    (folder / "closed").mkdir(parents=True)
    (folder / "closed" / "in.txt").write_text(TEXT)
    (folder / "secret.txt").write_text(TEXT)
    (folder / "open.txt").write_text(TEXT)
    (folder / "secret.txt").chmod(0)
    (folder / "closed").chmod(0)
    _let_everybody_in(tmp_path)
    done = _read_as_nobody(folder)
    inside = _read_as_nobody(folder / "closed" / "in.txt")
    (folder / "closed").chmod(0o755)
    assert inside.stderr == ""
    assert inside.stdout == f"error {folder}/closed/in.txt: it may not be read: permission denied\n"
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        f"error {folder}/closed: it may not be read: permission denied",
        "document open.txt",
        f"error {folder}/secret.txt: it may not be read: permission denied",
    ]


def test_a_file_that_fails_while_it_is_read(tmp_path, read_all, monkeypatch):
    path = tmp_path / "bad.txt"
    path.write_text(TEXT)
    real_open = Path.open
    opened = []

    def failing(self, *args, **kwargs):
        opened.append(self)
        if len(opened) > 1:
            raise OSError(5, "Input/output error")
        return real_open(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", failing)
    documents, [error] = read_all(path)
    assert documents == []
    assert type(error) is ReadError
    assert error.reason == "it cannot be read: Input/output error"


def test_the_rest_of_a_directory_is_read(tmp_path, read_all):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "c.txt").write_text(TEXT)
    documents, errors = read_all(tmp_path)
    assert [Path(document.source).name for document in documents] == ["c.txt"]
    assert [type(error) for error in errors] == [EmptyInputError, NotTextError]


@pytest.mark.parametrize("name", ["data.yaml", "data.yml"])
def test_yaml_is_no_document(tmp_path, read_all, name):
    (tmp_path / name).write_text("a: b\n")
    documents, [error] = read_all(tmp_path / name)
    assert documents == []
    assert isinstance(error, NotTextError)
    assert "YAML" in error.reason


def test_a_name_in_another_encoding(tmp_path, read_all):
    path = os.fsdecode(os.fsencode(tmp_path) + "/방직.txt".encode("cp949"))
    Path(path).write_text(TEXT)
    for source in (tmp_path, path):
        [document], errors = read_all(source)
        assert errors == []
        document.source.encode("utf-8")
        assert document.source.endswith(".txt")
