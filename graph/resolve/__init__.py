"""Resolution: which entities of the documents are one, by rules and by decisions of people."""
