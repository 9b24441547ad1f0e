from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.extract.citations.parse import parse
from loaders.extract.citations.split import segments


@given(st.text(alphabet='AaBbé .,;:()“”"–0123456789Ibid', max_size=80))
def test_no_note_breaks_it(note: str) -> None:
    for start, stop in segments(note):
        assert 0 <= start < stop <= len(note)
        found = parse(note, start, stop)
        for part in found.parts() if found is not None else ():
            assert start <= part.start <= part.stop <= stop
