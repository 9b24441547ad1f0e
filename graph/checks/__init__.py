"""The rules that a whole graph is held against; ``graph.check`` runs them all."""
