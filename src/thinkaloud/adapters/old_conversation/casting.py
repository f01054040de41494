"""Who of the speakers is the interviewer, and who the candidate."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thinkaloud.adapters.old_conversation.speakers import Speaker, listed
from thinkaloud.adapters.old_conversation.turns import NOBODY, Turn
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.exchange import Role

_HOW = "begin what each of them said with “Interviewer:” or “Candidate:”"


@dataclass(frozen=True)
class Cast:
    """Who has which part."""

    roles: Mapping[str, Role]
    """By the keys of labels."""
    remark: str
    """One sentence on who was taken for whom, and why."""


def cast(turns: Sequence[Turn], speakers: Mapping[str, Speaker]) -> Cast:
    """Give each speaker a part.

    Raises:
        InputError: Nobody speaks, only one of the two does, or there are others whose part is not
            known.
    """
    heard = {turn.speaker for turn in turns}
    present = {key: speaker for key, speaker in speakers.items() if key in heard}
    if not heard:
        raise InputError(f"This is no conversation: no speaker is marked in it; {_HOW}.")
    roles = {key: each.role for key, each in present.items() if each.role is not None}
    unknown = {key: each for key, each in present.items() if key not in roles}
    roles |= _guessed(turns, present, unknown, frozenset(roles.values()))
    if NOBODY in heard:
        roles[NOBODY] = Role.INTERVIEWER
    for role in Role:
        if role not in roles.values():
            who = listed(present) if present else "one side"
            raise InputError(f"This is no conversation: only {who} speaks in it; {_HOW}.")
    return Cast(roles, _remark(present, roles, _why(present, unknown)))


def _guessed(
    turns: Sequence[Turn],
    present: Mapping[str, Speaker],
    unknown: Mapping[str, Speaker],
    known: frozenset[Role],
) -> dict[str, Role]:
    """Return the parts of those whose labels do not tell."""
    named = {speaker.role for speaker in present.values() if speaker.named}
    if not unknown:
        return {}
    if Role.CANDIDATE in named:
        return dict.fromkeys(unknown, Role.INTERVIEWER)
    if len(unknown) == 1 and len(known) == 1:
        other = Role.CANDIDATE if Role.INTERVIEWER in known else Role.INTERVIEWER
        return dict.fromkeys(unknown, other)
    if len(unknown) == 2 and not known:  # noqa: PLR2004 - a conversation of two
        asking = _asks_more(turns, list(unknown))
        return {key: Role.INTERVIEWER if key == asking else Role.CANDIDATE for key in unknown}
    if len(unknown) == 1 and not known:
        return dict.fromkeys(unknown, Role.CANDIDATE)
    raise InputError(
        f"More than two speak here: {listed(present)}; say who of them is the interviewer and who "
        "the candidate."
    )


def _asks_more(turns: Sequence[Turn], two: Sequence[str]) -> str:
    """Return who ends more turns with a question; where both do, who speaks first."""
    asked = Counter(turn.speaker for turn in turns if turn.text.rstrip("\"'”’*_) ").endswith("?"))
    first = next(turn.speaker for turn in turns if turn.speaker in two)
    return max(two, key=lambda key: (asked[key], key == first))


def _why(present: Mapping[str, Speaker], unknown: Mapping[str, Speaker]) -> str:
    if len(unknown) == 2 and len(present) == 2:  # noqa: PLR2004 - a conversation of two
        return ", because of who asks more"
    return ", as you said" if any(speaker.named for speaker in present.values()) else ""


def _remark(present: Mapping[str, Speaker], roles: Mapping[str, Role], why: str) -> str:
    parts = {
        role: {key: each for key, each in present.items() if roles[key] is role} for role in Role
    }
    candidates, interviewers = parts[Role.CANDIDATE], parts[Role.INTERVIEWER]
    asking = listed(interviewers) if interviewers else "whoever asks under a heading"
    return f"Taken for the interviewer: {asking}; for the candidate: {listed(candidates)}{why}."


def first_name(
    turns: Sequence[Turn], roles: Mapping[str, Role], speakers: Mapping[str, Speaker]
) -> str:
    """Return the first name of whoever interviews first, or `Interviewer` where none is known."""
    for turn in turns:
        speaker = speakers.get(turn.speaker)
        if roles[turn.speaker] is Role.INTERVIEWER and speaker is not None and speaker.has_name:
            first, *others = speaker.name.split()
            is_whole = first.endswith(".") or any(map(str.isdigit, others))
            return speaker.name if is_whole else first
    return "Interviewer"
