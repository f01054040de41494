"""Going on differently: a new session that shares its beginning with a saved one."""

from thinkaloud.app import making
from thinkaloud.app.interview import Interview
from thinkaloud.app.practice import Practice
from thinkaloud.domain.agenda import End, Nothing, SayFarewell, next_step
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.transcript import read


async def branch(practice: Practice, session: str, seq: int) -> Interview:
    """Copy a session up to and with an event, and return the copy, to be gone on with.

    Args:
        practice: Where the session is, and who interviews from there on.
        session: Id of the session, which stays as it is.
        seq: 0-based place of the last event to keep.

    Raises:
        Refused: There is no such event, or nothing is left to go on with after it.
        StoreError: The session cannot be read, or the copy cannot be saved.
        BrokenTranscript: Its events do not add up.
    """
    events = await practice.store.events(session)
    if not 0 <= seq < len(events):
        raise Refused(
            f"Session {session} has the events 0 to {len(events) - 1}; there is no {seq}."
        )
    kept = events[: seq + 1]
    if isinstance(next_step(read(kept)), SayFarewell | End | Nothing):
        raise Refused("The interview is over at that place. Choose an earlier one to go on from.")
    made = practice.new_id()
    origin = making.branched(session)(len(kept), practice.clock())
    await practice.store.add(made, (*kept, origin))
    return await practice.open(made)
