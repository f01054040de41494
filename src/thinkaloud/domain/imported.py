"""What a session is marked with that was brought in from a conversation held elsewhere."""

IMPORTED = "imported"
"""In the place of interviewer, judge, speaker and pack, of which nothing else is known."""
