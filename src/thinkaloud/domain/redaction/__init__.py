"""Sessions without the names, firms, numbers and addresses in them: start at `redact`."""
