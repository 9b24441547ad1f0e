"""Saved queries: ``queries/<theme>/<name>.cypher``, one question a file."""

from graph.query.check import refuse_writes
from graph.query.library import find_query, load_queries
from graph.query.own import load_library
from graph.query.run import QueryRun, run_query
from graph.query.saved import Dialect, Parameter, SavedQuery

__all__ = [
    "Dialect",
    "Parameter",
    "QueryRun",
    "SavedQuery",
    "find_query",
    "load_library",
    "load_queries",
    "refuse_writes",
    "run_query",
]
