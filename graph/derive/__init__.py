"""What follows from the ontology: constraints and indexes, looks, RDF vocabulary, reference page."""
