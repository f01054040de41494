"""A saved session as something to share: Markdown, a page of HTML, and the schema of its JSON."""
