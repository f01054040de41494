"""What an interview does: the course of it, its judging and its replay; no vendor and no screen."""
