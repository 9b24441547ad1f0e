"""Parts of the Cypher page: running, schema, plan, saving."""
