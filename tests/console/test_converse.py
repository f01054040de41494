import io
import json
import os
import threading

import pytest
from events import finished_exchange, listed, opened
from fakes import MemoryStore, ScriptedInterviewer, SteppingClock, course, pack, says
from fakes_judge import ScriptedJudge, judging
from rubrics import prices, rubric

from thinkaloud.app.interview import Interview
from thinkaloud.app.journal import Journal
from thinkaloud.app.scores import Scores
from thinkaloud.console.converse import Conversation
from thinkaloud.console.jsonl import JsonLines
from thinkaloud.console.lines import Lines
from thinkaloud.console.listening import Listener
from thinkaloud.console.plain import Plain
from thinkaloud.domain.errors import ModelError, StoreError
from thinkaloud.domain.events import Mode, Move
from thinkaloud.domain.pack import ProbeKind

PROBE = says(Move.PROBE, "Who felt it?", ProbeKind.PEOPLE)
INVITE = says(Move.INVITE, "Ask me.")
ADVANCE = says(Move.ADVANCE, "Onwards.")
BUSY = ModelError("overloaded", "The service is busy.", retryable=True)


class Held:
    """One interview with its input written beforehand."""

    def __init__(self, typed, *script, events=(), jsonl=False, store=None):
        reading, writing = os.pipe()
        os.write(writing, typed.encode())
        os.close(writing)
        self.descriptor = reading
        self.out, self.err = io.StringIO(), io.StringIO()
        self.store = store or MemoryStore()
        journal = Journal("abc", self.store, SteppingClock(), listed(*events))
        scores = Scores(journal, judging(ScriptedJudge()))
        offline = ScriptedInterviewer([PROBE], name="offline")
        self.interview = Interview(journal, ScriptedInterviewer(script), scores, course(), offline)
        view = (
            JsonLines(self.out, self.err)
            if jsonl
            else Plain(self.out, self.err, rubric(), prices())
        )
        listener = Listener(Lines(reading), lambda text: self.store.save_draft("abc", text))
        self.conversation = Conversation(self.interview, listener, view, len(listed(*events)))

    async def run(self, mode=Mode.COACH, plan=(1,), probes=1):
        beginning = (
            self.interview.resume()
            if self.interview.events
            else self.interview.start(pack(), plan, probes, mode)
        )
        before = set(threading.enumerate())
        try:
            await self.conversation.run(beginning)
        finally:
            # Whoever still reads a closed descriptor reads what is opened next under its number.
            for reader in set(threading.enumerate()) - before:
                if reader.daemon:
                    reader.join(10)
            os.close(self.descriptor)
        return self.out.getvalue()


async def test_the_interviewer_speaks_on_standard_output():
    held = Held("We waited.\n\nThe night shift.\n\n/pass\n/pass\n", PROBE, INVITE)
    out = await held.run()
    assert "Interviewer: I am Diego; one question.\n" in out
    assert "Test sheet: one question, coach mode" in held.err.getvalue()
    assert "Interviewer: What does responsibility mean to you?\n" in out
    assert "Interviewer: Who felt it?\n" in out
    assert "Interviewer: Goodbye.\n" in out
    assert "=== Scorecard ===" in out
    assert "We waited." not in out.split("Score card")[0]


async def test_the_card_comes_before_the_next_question():
    held = Held("We waited.\n\n/skip\n", PROBE)
    out = await held.run(plan=(1, 2))
    assert out.index("Score card") < out.index("Question number 2?")


async def test_a_simulation_keeps_its_cards_until_the_end():
    held = Held("We waited.\n\n/skip\nAnd so.\n\n/end\n", PROBE, PROBE)
    out = await held.run(mode=Mode.SIMULATION, plan=(1, 2))
    assert out.index("Score card") > out.index("We stop here.")
    assert out.count("Score card") == 2


async def test_events_are_printed_once_each_as_json():
    held = Held("We waited.\n\n/skip\n/pass\n", PROBE, jsonl=True)
    out = await held.run()
    events = [json.loads(line) for line in out.splitlines()]
    assert [event["seq"] for event in events] == list(range(len(events)))
    assert len(events) == len(held.interview.events)
    assert held.err.getvalue() == ""


async def test_a_resumed_interview_prints_only_what_is_new():
    held = Held("And more.\n\n", PROBE, events=opened(), jsonl=True)
    out = await held.run()
    assert [json.loads(line)["type"] for line in out.splitlines()] == [
        "session_resumed",
        "answer_given",
        "interviewer_spoke",
    ]


async def test_commands_do_what_they_say():
    typed = "/hint\nWe waited.\n\n/sample\n/pause\n/retake\nAgain.\n\n/help\n/dance\n/quit\nnever\n"
    held = Held(typed, PROBE, PROBE)
    out = await held.run()
    assert "Hint: One decision of yours" in out
    assert "Sample: Responsibility shows up" in out
    assert "(The same question again.)" in out
    err = held.err.getvalue()
    assert "Paused." in err
    assert "There is no command /dance." in err
    assert "/again" in err
    assert not held.interview.transcript.ended


async def test_an_act_that_makes_no_sense_is_refused_kindly():
    held = Held("\n/sample\n/retake\n", PROBE)
    await held.run()
    err = held.err.getvalue()
    assert "nothing to send" in err
    assert "Answer first" in err
    assert "no answer to take again" in err


async def test_a_failed_reply_is_told_and_tried_again_on_demand():
    held = Held("We waited.\n\n/again\n", BUSY, PROBE)
    out = await held.run()
    assert "The service is busy. Your answer is safe" in held.err.getvalue()
    assert "Interviewer: Who felt it?" in out


async def test_the_embedded_interviewer_takes_over_on_demand():
    held = Held("We waited.\n\n/offline\n/offline\n", BUSY)
    out = await held.run()
    assert "Interviewer: Who felt it?" in out
    err = held.err.getvalue()
    assert "offline carries on as interviewer" in err
    assert "offline already" in err


async def test_what_cannot_be_saved_ends_the_conversation_with_its_reason():
    store = MemoryStore()
    held = Held("We waited.\n\n", PROBE, events=opened(), store=store)
    store.failing = "The disk is full."
    with pytest.raises(StoreError, match="disk is full"):
        await held.run()


async def test_a_score_that_cannot_be_saved_ends_it_the_same_way():
    class Full(MemoryStore):
        async def append(self, session, event):
            if event.type == "exchange_scored":
                raise StoreError("The disk is full.")
            await super().append(session, event)

    held = Held("We waited.\n\n/skip\n", PROBE, store=Full())
    with pytest.raises(StoreError, match="disk is full"):
        await held.run(plan=(1, 2))


async def test_terminal_escapes_of_a_model_are_not_printed():
    held = Held("We waited.\n\n", says(Move.PROBE, "\x1b[2JWho \x07felt it?"))
    out = await held.run()
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "Who felt it?" in out


async def test_a_session_that_was_scored_before_a_crash_is_not_scored_twice():
    held = Held("", events=(*opened(), *finished_exchange(1)))
    await held.run()
    assert len(held.interview.transcript.exchange(1).scores) == 1
