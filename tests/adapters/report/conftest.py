"""Sessions to report on: with figures, practised offline, and with one text in every place."""

import asyncio
from contextlib import aclosing

import pytest
from events import listed
from fakes import MemoryStore, SteppingClock, course, pack, says
from rubrics import fit, rubric
from sessions import ANSWER, level, overlapping, score, scored, taken

from thinkaloud.adapters.offline.interviewer import OfflineInterviewer
from thinkaloud.adapters.offline.judge import OfflineJudge
from thinkaloud.adapters.offline.phrasebook import read_phrasebook
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.app import making
from thinkaloud.app.interview import Interview
from thinkaloud.app.journal import Journal
from thinkaloud.app.judging import Judging
from thinkaloud.app.scores import Scores
from thinkaloud.domain.events import Mode, Move, Outcome
from thinkaloud.domain.pack import Pack, Question
from thinkaloud.domain.score import (
    DimensionScore,
    Evidence,
    Feedback,
    QuoteStatus,
    ScoreState,
)

OWN = (
    "In March our queue dropped a woman twice, and I had set that default myself because the "
    "dashboard looked better. Runa the midwife rang me. I still do not know whether I would have "
    "noticed without her.\n\nThe ward manager disagreed, and she had a point: without the rule "
    "nobody is seen on time."
)
ASKED = "What happens here when somebody like Runa sees a harm that no dashboard counts?"


@pytest.fixture(scope="session", name="rubric")
def rubric_fixture():
    return rubric()


@pytest.fixture(scope="session")
def figures():
    """A session that a model judged: levels with their spread, a retake, one exchange unscored."""
    sheet = pack(6)
    advice = Feedback(
        strength="“we waited a week”: that is a moment of your own.",
        next_move="Who saw it differently?",
        rewrite="We waited a week, and [who?] paid for it.",
    )
    first = score(
        level(3.3, "a1 a2", quote="we waited a week").model_copy(update={"spread": 0.5}),
        level(4.0, "b2", quote="Runa the midwife"),
        2.0,
        reflectiveness=3.1,
        feedback=advice,
        overlap=overlapping(0.12),
    )
    again = score(4.7, 4.3, None, reflectiveness=4.5)
    held = score(
        level(2.0, "a1", reason="part of it matches the sample answer's wording"), 3.0, None
    )
    return listed(
        making.started(sheet, (1, 2, 3, 4, 5, 6), 2, Mode.COACH, "scripted", "judge"),
        making.said(0, Move.OPEN, "Hello there."),
        making.asked(1, 1, sheet.question(1).text, None),
        making.hinted(1, "One decision of yours."),
        making.answered(1, ANSWER),
        making.uttered(1, Move.PROBE, says(Move.PROBE, "Which week was it?")),
        making.answered(1, "The second one in March.\n\nIt was a Tuesday."),
        making.sample_shown(1),
        making.passed(1),
        making.closed(1, Outcome.COMPLETED),
        making.self_rated(1, 4),
        scored(1, first),
        *taken(2, held, question=2),
        making.retake_started(1),
        *taken(3, again, question=1, retake_of=1, text="Another week, in May."),
        *taken(4, "the judge gave no answer", question=3),
        *taken(5, text="", question=4, outcome=Outcome.SKIPPED),
        *taken(6, score(5.0, 4.0, 4.0), question=5),
        *taken(7, text="A last word.", question=6),
        making.said(7, Move.FAREWELL, "Goodbye."),
        making.ended(early=False),
    )


@pytest.fixture(scope="session")
def practised():
    """A real interview with the embedded interviewer and judge."""
    return asyncio.run(_practised())


async def _practised():
    journal = Journal("practised", MemoryStore(), SteppingClock())
    scores = Scores(journal, Judging(rubric(), OfflineJudge(fit())))
    interviewer = OfflineInterviewer(read_phrasebook(read_prompt("offline.toml")))
    interview = Interview(journal, interviewer, scores, course())
    await _all(interview.start(pack(4), (1, 2, 3, 4), 1, Mode.COACH))
    await interview.asides.hint()
    await _all(interview.answer(OWN))
    await _all(interview.answer("It was a Tuesday. I am still not sure who should have called."))
    await interview.asides.sample()
    await _all(interview.answer(ASKED))
    await _all(interview.pass_turn())
    await _all(interview.answer("I always put people first."))
    await _all(interview.retake())
    await _all(interview.answer(OWN))
    await _all(interview.pass_turn())
    await _all(interview.pass_turn())
    await _all(interview.answer(f"Late one night in May. {OWN}"))
    await _all(interview.pass_turn())
    await _all(interview.pass_turn())
    await _all(interview.skip())
    await _all(interview.end())
    await _all(scores.pending())
    return tuple(interview.events)


async def _all(happenings):
    async with aclosing(happenings):
        async for _ in happenings:
            pass


@pytest.fixture(scope="session")
def filled():
    """A session with one text wherever a person, a file or a model can put one."""
    return _filled


def _filled(text):
    question = Question(number=1, text=text, theme=text, sample=text, hint=text)
    sheet = Pack(name=text, title=text, interviewer=text, language=text, questions=(question,))
    quoted = Evidence(
        item="a1", quote=text, turn=0, start=0, end=len(text), status=QuoteStatus.VERIFIED
    )
    part = DimensionScore(
        state=ScoreState.SCORED, level=3.0, evidence=(quoted,) if text else (), reason=text
    )
    result = score(
        part,
        level(None, state=ScoreState.UNSCORED, reason=text),
        part.model_copy(update={"evidence": ()}),
        scorer=text,
        feedback=Feedback(strength=text, next_move=text, rewrite=text),
    )
    return listed(
        making.started(sheet, (1,), 2, Mode.COACH, text, text),
        making.branched(text),
        making.renamed(text),
        making.tagged((text, text)),
        making.said(0, Move.OPEN, text),
        making.asked(1, 1, text, None),
        making.hinted(1, text),
        making.answered(1, text),
        making.said(1, Move.PROBE, text),
        making.failed(1, text, text),
        making.interviewer_changed(text),
        making.answered(1, text),
        making.sample_shown(1),
        making.closed(1, Outcome.COMPLETED),
        scored(1, result),
        *taken(2, text, question=None, text=text),
        making.asked(3, 1, text, 1),
        making.answered(3, text),
        making.closed(3, Outcome.COMPLETED),
        scored(3, result),
        making.said(3, Move.FAREWELL, text),
        making.ended(early=True),
    )
