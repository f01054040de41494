"""The embedded interviewer and judge, which need no model."""
