"""How an interview stands, for the right side of the status line."""

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.placing import place_of
from thinkaloud.domain.prices import Bill
from thinkaloud.domain.speaking_time import counted, minutes, seconds_to_say
from thinkaloud.domain.spending import in_brief
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.fact import Fact


def facts(transcript: Transcript, words: int, bill: Bill, *, saved: bool) -> tuple[Fact, ...]:
    """Return words typed, place, interviewer, cost and whether all is saved, where there is any.

    Args:
        transcript: How the session stands.
        words: How many words stand in the answer box.
        bill: What the session has cost so far.
        saved: Nothing that was said or typed is without a copy.
    """
    exchange = transcript.current
    known = (
        Fact(f"{counted(words)}, {minutes(seconds_to_say(words))}" if words else "", 1),
        Fact(place_of(transcript, exchange) if exchange else "", 3),
        Fact(one_line(transcript.interviewer), 2),
        Fact(in_brief(bill), 0),
        Fact("saved" if saved else "NOT SAVED", 4),
    )
    return tuple(each for each in known if each.words)
