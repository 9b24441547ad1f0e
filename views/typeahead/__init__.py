"""A text field that suggests entities while one types: our Streamlit component, plain JavaScript.

Use it inside a fragment of its own, so that typing reruns that fragment and nothing else::

    chosen = typeahead("Find a person", key="find")
"""

from __future__ import annotations

from views.typeahead.component import typeahead
from views.typeahead.suggestions import suggestions

__all__ = ["suggestions", "typeahead"]
