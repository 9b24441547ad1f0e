"""Names: scripts, folding to keys."""
