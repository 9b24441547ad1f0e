"""Parts of the Load page: uploads, the load under way, its summary, what is new."""
