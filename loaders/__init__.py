"""From files and addresses to records: reading, extraction, the pipeline."""
