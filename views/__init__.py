"""Web pages, one a file."""
