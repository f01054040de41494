"""The same events in a plain terminal or a pipe: text or JSON lines."""
