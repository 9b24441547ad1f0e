"""Load: give files or web addresses, follow the load, read what it found, go to what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from graph.errors import LabourgraphError
from loaders.loads import LoadNote, last_loads
from loaders.read.input import megabytes
from views.loading.job import Loader, LoadJob
from views.loading.news import Met, met, titles
from views.loading.result import failures_html, items_html, moment, summary_html, what
from views.loading.uploads import addresses
from views.shell import ontology, reader, settings, symbol
from views.text import count, kind_words, plain

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_LOAD = "load"
_ROUND, _WATCHED = "load:round", "load:watched"
_MOST_NEWS = 40
_MEGABYTE = 1024 * 1024


def show() -> None:
    """Draw the load under way, else the load that the address names and the form."""
    st.title("Load documents")
    job = loader().job
    if job is not None and not job.done.is_set():
        _watch(job)
        return
    if job is not None:
        _ended(job)
    notes = last_loads(settings().loads_path)
    asked = st.query_params.get(_LOAD)
    note = next((one for one in notes if one.when == asked), None)
    if asked and note is None:
        st.warning("No note is kept of that load; these are those there are.")
    if note is not None:
        _summary(note)
    _form(is_first=note is None)
    _earlier([one for one in notes if one is not note])


def loader() -> Loader:
    """What runs the loads into this store, for all who look at it."""
    return _loader(settings().store)


@st.cache_resource(show_spinner=False)
def _loader(location: str) -> Loader:  # noqa: ARG001 - the cache's key
    return Loader()


def _form(*, is_first: bool) -> None:
    limits = settings()
    number = st.session_state.setdefault(_ROUND, 0)
    if not is_first:
        st.subheader("Load more", anchor=False)
    files = st.file_uploader(
        "Files",
        accept_multiple_files=True,
        max_upload_size=max(1, limits.upload_size // _MEGABYTE),
        key=f"load:files:{number}",
        help="Markdown, text, HTML, PDF, the KCNA archive's JSON; CSV and XLSX with their mapping.",
    )
    written = st.text_area(
        "Web addresses, one a line",
        key=f"load:addresses:{number}",
        placeholder="https://example.org/article",
        height=80,
    )
    st.caption(
        f"At most {limits.upload_files} at once, {megabytes(limits.upload_size)} each. "
        "What is in the graph already is left as it is."
    )
    if st.button("Load", type="primary", key="load:start", icon=":material/upload:"):
        _start(files, written)


def _start(files: list[UploadedFile], written: str) -> None:
    found, wrong = addresses(written)
    fault = _fault(len(files) + len(found), max((file.size for file in files), default=0), wrong)
    if fault:
        st.error(plain(fault), icon=":material/error:")
        return
    try:
        st.session_state[_WATCHED] = loader().start(settings(), files, found)
    except LabourgraphError as error:
        st.warning(f"{plain(str(error))}. Nothing was loaded.", icon=":material/lock:")
        return
    st.session_state[_ROUND] += 1
    st.query_params.clear()
    st.rerun()


def _fault(number: int, largest: int, wrong: list[str]) -> str | None:
    """Why what was given cannot be loaded, None where it can."""
    limits = settings()
    if wrong:
        return f"{wrong[0]} is no web address: write one that starts with https:// or http://"
    if not number:
        return "Nothing to load: choose files, or write a web address."
    if number > limits.upload_files:
        return (
            f"{number} inputs, and the limit is {limits.upload_files} at once: load them in parts"
        )
    if largest > limits.upload_size:
        return f"A file has {megabytes(largest)}, and the limit is {megabytes(limits.upload_size)}"
    return None


@st.fragment(run_every=0.5)
def _watch(job: LoadJob) -> None:
    st.session_state[_WATCHED] = job
    if job.done.is_set():
        st.rerun()
    label = "Stopping …" if job.is_stopping else f"{job.phase} …"
    st.progress(job.share, text=label)
    st.html(items_html(job.items))
    st.button(
        "Stop",
        key="load:stop",
        on_click=job.stop,
        disabled=job.is_stopping,
        icon=":material/stop_circle:",
        help="It stops after the document that is being read. Nothing is stored before all are.",
    )


def _ended(job: LoadJob) -> None:
    """Say once how the load ended that was followed here."""
    if st.session_state.pop(_WATCHED, None) is not job:
        return
    if job.error is not None:
        st.warning(plain(str(job.error)), icon=":material/error:")
    elif not st.query_params.get(_LOAD):
        notes = last_loads(settings().loads_path)
        if notes:
            st.query_params[_LOAD] = notes[0].when


def _summary(note: LoadNote) -> None:
    st.subheader(f"Loaded {moment(note.when)}", anchor=False)
    st.caption(f"{what(note)}, in {note.seconds:,.1f} s")
    if note.failed:
        st.warning(
            f"{count(note.failures, 'input')} could not be loaded; the rest was.",
            icon=":material/warning:",
        )
        st.html(failures_html(note.failed))
    st.html(summary_html(note))
    if note.to_review:
        st.page_link(
            "views/review.py",
            label=f"{count(note.to_review, 'question')} of who is who wait for review",
            icon=":material/rule:",
        )
    if note.documents:
        _news(note)


def _news(note: LoadNote) -> None:
    found = met(reader(), note.documents)
    new = [one for one in found if one.is_new]
    with st.expander(count(len(note.documents), "new document"), icon=":material/description:"):
        known = titles(reader(), note.documents)
        for document in note.documents:
            st.markdown(plain(known.get(document) or "forgotten since"))
    _entities("New: in no other document", new)
    _entities("In other documents too", [one for one in found if not one.is_new])


def _entities(title: str, found: list[Met]) -> None:
    if not found:
        return
    st.subheader(f"{title} :gray[{len(found):,}]", anchor=False)
    with st.container(gap=None):
        for one in found[:_MOST_NEWS]:
            kind = ontology().kind_of(one.id)
            st.page_link(
                "views/entity.py",
                label=f"{symbol(kind)} **{plain(one.name)}** :small[:gray[{kind_words(kind)} · "
                f"{count(one.documents, 'document')}]]",
                query_params={"id": one.id},
            )
    if len(found) > _MOST_NEWS:
        st.caption(f"The {_MOST_NEWS} in most of these documents are shown.")


def _earlier(notes: list[LoadNote]) -> None:
    if not notes:
        return
    st.subheader("Earlier loads", anchor=False)
    with st.container(gap=None):
        for note in notes[:10]:
            st.page_link(
                "views/load.py",
                label=f"{moment(note.when)} :small[:gray[{plain(what(note))}]]",
                query_params={_LOAD: note.when},
            )


if __name__ == "__main__":
    show()
