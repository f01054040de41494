"""Chance that is the same each time."""

from collections.abc import Callable
from itertools import count


def chance() -> Callable[[int], int]:
    """Gives numbers from 0 to below what it is asked, one after the other in a fixed shuffle."""
    steps = count(1)
    return lambda below: next(steps) * 7919 // 3 % below
