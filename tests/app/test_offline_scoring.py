"""The offline path from turns to score, for answers put together at random from real ones."""

import asyncio
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from rubrics import fit, rubric

from thinkaloud.adapters.labelled_set import read_labelled
from thinkaloud.adapters.offline.judge import OfflineJudge
from thinkaloud.adapters.prompt_files import prompt_folder
from thinkaloud.app.judging import Judging, Scored
from thinkaloud.compose import find_pack
from thinkaloud.domain.exchange import Exchange, Role, Turn
from thinkaloud.domain.levels import POSITIVE
from thinkaloud.domain.score import QuoteStatus, ScoreState

PACK = find_pack("culture")
JUDGING = Judging(rubric(), OfflineJudge(fit()))


class Words(NamedTuple):
    candidate: list[str]
    interviewer: list[str]


def said() -> Words:
    """Every sentence of the labelled answers."""
    labelled = read_labelled(prompt_folder("calibration"), PACK)
    turns = [turn for each in labelled.answers for turn in each.exchange.turns]
    return Words(
        [part for turn in turns if turn.role is Role.CANDIDATE for part in turn.text.split(". ")],
        [turn.text for turn in turns if turn.role is Role.INTERVIEWER],
    )


WORDS = said()
ANSWER = st.lists(st.sampled_from(WORDS.candidate) | st.text(max_size=40), max_size=8).map(
    ". ".join
)


@st.composite
def exchanges(draw: st.DrawFn) -> Exchange:
    texts = [draw(ANSWER)]
    for _ in range(draw(st.integers(0, 3))):
        texts += [draw(st.sampled_from(WORDS.interviewer)), draw(ANSWER)]
    roles = (Role.CANDIDATE, Role.INTERVIEWER)
    return Exchange(
        number=1,
        question=draw(st.integers(1, 10)),
        text="Why?",
        asked=0,
        turns=tuple(
            Turn(role=roles[place % 2], text=text, seq=place) for place, text in enumerate(texts)
        ),
    )


@settings(max_examples=60, deadline=None)
@given(exchanges())
def test_no_level_without_evidence_and_every_quote_is_the_candidates(exchange: Exchange) -> None:
    result = asyncio.run(JUDGING.assess(exchange, PACK))
    assert isinstance(result, Scored)
    for dimension, part in result.score.dimensions.items():
        shown = [each for each in part.evidence if each.status is not QuoteStatus.UNVERIFIED]
        for each in shown:
            assert each.turn is not None
            turn = exchange.turns[each.turn]
            assert turn.role is Role.CANDIDATE
            assert turn.text[each.start : each.end] == each.quote
        assert (part.level is None) is (part.state is not ScoreState.SCORED)
        if part.level is not None and part.level > 1:
            assert any(part.items[code] for code in POSITIVE[dimension])
            assert shown
