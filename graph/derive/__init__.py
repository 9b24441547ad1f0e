"""What follows from the ontology: constraints, looks, RDF vocabulary, reference page."""
