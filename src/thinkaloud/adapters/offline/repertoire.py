"""Choosing a line that has not been said yet in this session."""

import re
from collections.abc import Sequence

from thinkaloud.domain.exchange import Role
from thinkaloud.domain.transcript import Transcript

SLOT = "{quote}"
_QUOTED = re.compile(r"“([^”]+)”")


class Repertoire:
    """What the interviewer has said so far, so that it need not say it again."""

    def __init__(self, transcript: Transcript) -> None:
        self._said = [
            turn.text
            for exchange in transcript.exchanges
            for turn in exchange.turns
            if turn.role is Role.INTERVIEWER
        ]
        self._turn = len(self._said)

    @property
    def quoted(self) -> frozenset[str]:
        """Phrases of the candidate's that were picked up already, case-folded."""
        return frozenset(
            phrase.casefold() for text in self._said for phrase in _QUOTED.findall(text)
        )

    def fresh(self, lines: Sequence[str]) -> str:
        """Return the first line not said yet, beginning at a place that moves with each turn.

        Once all have been said, the one that was said longest ago.
        """
        turned = [lines[(self._turn + place) % len(lines)] for place in range(len(lines))]
        return min(turned, key=self._last_said)

    def unsaid(self, line: str) -> bool:
        """Tell whether a line has not been said yet."""
        return self._last_said(line) < 0

    def _last_said(self, line: str) -> int:
        before, _, behind = line.partition(SLOT)
        hits = [
            place
            for place, text in enumerate(self._said)
            if before.strip() in text and behind.strip() in text
        ]
        return hits[-1] if hits else -1
