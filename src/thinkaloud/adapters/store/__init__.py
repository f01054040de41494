"""Sessions in one SQLite file: events are the truth, the rest is an index of them."""
