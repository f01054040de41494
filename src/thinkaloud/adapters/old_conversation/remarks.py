"""What the user should know about how a conversation was read, in sentences."""

from collections.abc import Iterator, Sequence

from thinkaloud.adapters.old_conversation.clock import WORDS_A_MINUTE
from thinkaloud.adapters.old_conversation.openings import Opening
from thinkaloud.adapters.old_conversation.turns import Turns
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.pack import Pack


def remarks_on_questions(
    openings: Sequence[Opening], pack: Pack | None, used: Pack, *, is_closed: bool
) -> Iterator[str]:
    """Say which questions were found, and where they come from.

    Args:
        openings: Where exchanges begin.
        pack: The sheet that was given.
        used: The sheet that the session has.
        is_closed: There is a closing round.
    """
    closing = " and the candidate's own questions at the end" if is_closed else ""
    yield f"{_count(len(openings), 'question')} found{closing}."
    known = sorted({each.question for each in openings if each.question is not None})
    if known:
        added = len(used.questions) - (len(pack.questions) if pack else 0)
        more = f"; added to it: {_count(added, 'question')}" if added else ""
        numbers = ", ".join(map(str, known))
        yield f"Recognised from the sheet “{one_line(used.title)}”: {numbers}{more}."
    elif pack is not None:
        yield (
            f"No question of the sheet “{one_line(pack.title)}” was recognised; the conversation's "
            "own questions make a sheet of their own."
        )


def remarks_on_reading(
    gathered: Turns, left_out: int, doubtful: Sequence[str], *, is_guessed: bool
) -> Iterator[str]:
    """Say how many turns there are, what was left out or is in doubt, and whence the times.

    Args:
        gathered: All turns.
        left_out: Lines that the program itself had put in.
        doubtful: What looks like the name of a speaker and stands there only once.
        is_guessed: The times are guessed.
    """
    yield f"{_count(len(gathered.turns), 'turn')} read."
    if gathered.before:
        yield f"Left out: {_count(gathered.before, 'line')} before the first speaker."
    if left_out:
        yield f"Left out: {_count(left_out, 'line')} of score cards, hints, samples and notes."
    for name in doubtful:
        yield (
            f"A line that begins with “{one_line(name)}:” was taken for words of the turn before; "
            "should it be somebody else's, take it out and import again."
        )
    if is_guessed:
        yield (
            "Turns have no times that follow one another, so times are guessed: "
            f"{WORDS_A_MINUTE} words a minute."
        )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
