"""Prep sheets: Markdown as people have it, also damaged, read into a pack; start at `load`."""
