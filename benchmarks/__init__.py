"""Benchmarks: ratios measured side by side in one run, and scores on the development sets."""
