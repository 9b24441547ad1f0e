"""What the graph is: its ontology, its records, its stores and its queries."""
