"""Benchmarks: ratios measured side by side in one run, and scores on annotated sets."""
