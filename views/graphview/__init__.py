"""The network of a page: our Streamlit component on sigma.js, whose clicks come back to Python.

Use it inside a fragment, so that a click reruns that fragment and not the page::

    event = graph_view(drawing, key="explore", look=look)
    if event and event.kind == "expand":
        ...                               # change the state, draw with the next revision
        st.rerun(scope="fragment")

What a caller keeps to:

- ``Drawing.revision`` grows with every change of the drawing. The browser gets what differs from
  the revision it has; camera, chosen node and places dragged or refined by the browser stay.
- An event is given once, in the run that it caused: ``select`` and ``select_edge`` (a click or the
  arrow keys), ``expand`` (double click, Enter or e), ``clear`` (a click on nothing, Escape) and
  ``move`` (a node was dragged: it stays where it was put, ``positions`` has its new place).
- ``refine`` lets the browser improve the places of Python (ForceAtlas2 in a worker); switch it off
  for layouts that mean something, such as a circle by kind.
- Legend and the table of the same nodes are the page's: the picture itself is not read aloud.
"""

from __future__ import annotations

from views.graphview.component import graph_view
from views.graphview.drawing import Drawing, DrawnEdge, DrawnNode
from views.graphview.events import GraphEvent

__all__ = ["Drawing", "DrawnEdge", "DrawnNode", "GraphEvent", "graph_view"]
