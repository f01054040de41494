"""How long the connection to a server may take and last."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Timeouts:
    """Seconds."""

    connect: float = 10.0
    silence: float = 120.0
    """Until the first byte and between any two; local servers say nothing while they read."""
    idle: float = 300.0
    """How long a connection is kept open while the candidate thinks."""
