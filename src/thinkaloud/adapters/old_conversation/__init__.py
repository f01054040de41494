"""Conversations that were held elsewhere, read as sessions: start at `conversation`."""
