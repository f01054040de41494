"""The Textual app: screens that only wire."""
