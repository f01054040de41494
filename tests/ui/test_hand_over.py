from dataclasses import replace

from fakes import ScriptedInterviewer, pack, says
from screens import app, opened, practice, press, say, text_of

from thinkaloud.adapters.store.store import Store
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Mode, Move
from thinkaloud.ui.first import Begin


async def test_when_the_model_fails_the_embedded_interviewer_can_go_on(store: Store) -> None:
    fails = ScriptedInterviewer(
        [ModelError("overloaded", "The model is overloaded.", retryable=True)]
    )
    embedded = ScriptedInterviewer([says(Move.PROBE, "Who was there?")], name="offline")
    of = practice(store, interviewer=fails)
    of = replace(of, cast=replace(of.cast, stand_in=embedded))
    screens = app(of, Begin(pack(3), (1, 2), 1, Mode.COACH))
    async with opened(screens) as pilot:
        assert "Offline" not in text_of(screens)
        await say(pilot, "We waited a week because the night nurse could not read the alarm.")
        assert "F6 goes on offline" in text_of(screens)
        await press(pilot, "f6")
        assert "Who was there?" in text_of(screens)
        assert "F6" not in text_of(screens)
