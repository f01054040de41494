"""Who speaks in a conversation: which of its labels are speakers'."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.known_labels import KnownLabels, is_short, leads_in
from thinkaloud.adapters.old_conversation.labels import LONGEST, Label
from thinkaloud.adapters.old_conversation.lines import Line
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.exchange import Role

_RARE = 10
"""A label that comes so many times less than the second speaker's is no speaker's."""


class Speaker(NamedTuple):
    """Somebody who speaks, and in which part, where that is known already."""

    key: str
    name: str
    role: Role | None
    has_name: bool
    """The name is one, and not only a word for the part."""
    named: bool = False
    """The user said which part it is."""


def find_speakers(
    lines: Iterable[Line], interviewer: str | None, candidate: str | None
) -> Mapping[str, Speaker]:
    """Return all speakers by the keys of their labels.

    Args:
        lines: The whole conversation.
        interviewer: How the user says the interviewer is called.
        candidate: How the user says the candidate is called.

    Raises:
        InputError: The user named somebody who does not speak here, or the same one twice.
    """
    labels = [line.label for line in lines if line.label is not None]
    counts = Counter(label.key for label in labels)
    certain = {label.key for label in labels if label.certain}
    known = KnownLabels(counts)
    everybody = {key: _speaker(label, known) for key, label in _firsts(labels).items()}
    speakers = {
        key: each
        for key, each in everybody.items()
        if each.role is not None or key in certain or (counts[key] > 1 and not leads_in(each.name))
    }
    named: dict[str, Role] = {}
    for wanted, role in ((interviewer, Role.INTERVIEWER), (candidate, Role.CANDIDATE)):
        if wanted is None:
            continue
        key = _named(wanted, everybody, speakers)
        if key in named:
            raise InputError(f"{everybody[key].name} cannot be both interviewer and candidate.")
        named[key] = role
        speakers[key] = everybody[key]._replace(role=role, named=True)
        certain.add(key)
    return _frequent(speakers, counts, certain)


def doubtful_names(lines: Iterable[Line], speakers: Collection[str]) -> tuple[str, ...]:
    """Return what looks like somebody's name before a colon, and was not taken for a speaker."""
    labels = (line.label for line in lines if line.label is not None)
    names = (label.name for label in labels if label.key not in speakers)
    return tuple(dict.fromkeys(name for name in names if name.istitle() and not leads_in(name)))


def _firsts(labels: Sequence[Label]) -> dict[str, Label]:
    """Return each label as it stands for the first time, with an aside if it ever has one."""
    firsts: dict[str, Label] = {}
    for label in labels:
        if label.key not in firsts or (label.aside and not firsts[label.key].aside):
            firsts[label.key] = label
    return firsts


def _speaker(label: Label, known: KnownLabels) -> Speaker:
    """Of a part and a name in brackets the name is shown, whichever comes first."""
    role = known.role(label.key, label.aside.casefold())
    says_part = known.role(label.key, "") is not None
    is_name = not says_part or (label.aside != "" and label.seconds is None)
    name = label.aside if says_part and is_name else label.name
    return Speaker(label.key, name, role, is_name)


def _named(wanted: str, everybody: Mapping[str, Speaker], speakers: Mapping[str, Speaker]) -> str:
    """Return the key of the label that the user means: the very one, or one that begins with it."""
    sought = one_line(wanted).casefold()
    first_words = (key for key in everybody if key.split()[0] == sought)
    found = sought if sought in everybody else next(first_words, None)
    if found is None:
        shown = one_line(wanted)[:LONGEST]
        raise InputError(f"Nobody is called “{shown}” here; the speakers are {listed(speakers)}.")
    return found


def _frequent(
    speakers: Mapping[str, Speaker], counts: Counter[str], certain: Collection[str]
) -> dict[str, Speaker]:
    """Leave out what recurs so rarely beside two others that it is part of what they say."""
    second = sorted((counts[key] for key in speakers), reverse=True)[1:2]
    most = second[0] if second else 0
    return {
        key: speaker
        for key, speaker in speakers.items()
        if key in certain or counts[key] >= _fewest(speaker, most)
    }


def _fewest(speaker: Speaker, most: int) -> float:
    """Return how often a label must stand there, beside two others that do so many times."""
    if speaker.role is None:
        return most / _RARE
    return most if is_short(speaker.key) else 1


def listed(speakers: Mapping[str, Speaker]) -> str:
    """Return the names of speakers as a list for a sentence."""
    names = [speaker.name for speaker in speakers.values()]
    shown = ", ".join(names[:6])
    return f"{shown} and {len(names) - 6} more" if len(names) > 6 else shown or "not marked"  # noqa: PLR2004
