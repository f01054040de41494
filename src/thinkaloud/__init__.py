"""A mock interviewer for culture interviews, in the terminal."""

__version__ = "0.1.0"
