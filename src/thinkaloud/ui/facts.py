"""How things stand, for the right side of the status line."""

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.question_heading import place_of
from thinkaloud.ui.speaking_time import counted, minutes, seconds_to_say


def facts(transcript: Transcript, words: int, *, saved: bool) -> str:
    """Return words typed, place, interviewer and whether all is saved, as far as there is any.

    Args:
        transcript: How the session stands.
        words: How many words stand in the answer box.
        saved: Nothing that was said or typed is without a copy.
    """
    exchange = transcript.current
    known = (
        f"{counted(words)}, {minutes(seconds_to_say(words))}" if words else "",
        place_of(transcript, exchange) if exchange else "",
        one_line(transcript.interviewer),
        "saved" if saved else "NOT SAVED",
    )
    return " · ".join(each for each in known if each)
