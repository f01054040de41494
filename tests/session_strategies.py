"""Sessions of all kinds, for properties."""

from events import listed
from fakes import pack
from hypothesis import strategies as st
from sessions import level, score

from thinkaloud.app import making
from thinkaloud.domain.clean import clean
from thinkaloud.domain.events import Mode, Move, Outcome, Usage

spoken = st.text(min_size=1, max_size=60).map(clean).filter(str.strip)
"""Words as they are recorded: cleaned, and not empty."""

levels = st.one_of(
    st.none(), st.floats(1, 5).map(lambda figure: level(figure, "a1", band=figure < 3))
)


@st.composite
def exchanges(draw, number):
    """One exchange from its question to its scores, all that may happen in between among it."""
    makes = [making.asked(number, draw(st.sampled_from([1, 2, 3])), draw(spoken), None)]
    for _ in range(draw(st.integers(0, 3))):
        text = draw(spoken)
        makes += draw(
            st.sampled_from(
                [
                    [making.answered(number, text)],
                    [making.said(number, Move.PROBE, text)],
                    [making.hinted(number, text)],
                    [making.sample_shown(number)],
                    [making.paused(), making.resumed("offline", "judge")],
                    [making.failed(number, "overloaded", text)],
                    [making.corrected(number, Move.ADVANCE, Move.PROBE)],
                    [making.interviewer_changed(text)],
                    [making.passed(number)],
                ]
            )
        )
    makes.append(making.closed(number, draw(st.sampled_from([*Outcome]))))
    usage = Usage(model=draw(spoken), fresh=draw(st.integers(0, 10**9)))
    for _ in range(draw(st.integers(0, 2))):
        found = score(draw(levels), draw(levels), draw(levels))
        makes.append(making.scored(number, found, (usage,)))
    if draw(st.booleans()):
        makes.append(making.unscored(number, "judge", draw(spoken)))
    if draw(st.booleans()):
        makes.append(making.self_rated(number, draw(st.integers(1, 5))))
    return makes


@st.composite
def sessions(draw):
    """A whole session: two sheets' worth of exchanges, retakes, titles, tags, a branch."""
    mode = draw(st.sampled_from([*Mode]))
    makes = [
        making.started(pack(3, title=draw(spoken)), (1, 2, 3), 2, mode, "scripted", "judge"),
        making.said(0, Move.OPEN, draw(spoken)),
    ]
    for number in range(1, draw(st.integers(0, 3)) + 1):
        makes += draw(exchanges(number))
        if draw(st.booleans()):
            makes.append(making.retake_started(number))
    if draw(st.booleans()):
        makes.append(making.branched(draw(spoken)))
    makes.append(making.renamed(draw(spoken)))
    makes.append(making.tagged(tuple(draw(st.lists(spoken, max_size=3)))))
    if draw(st.booleans()):
        makes.append(making.ended(early=draw(st.booleans())))
    return tuple(listed(*makes))
