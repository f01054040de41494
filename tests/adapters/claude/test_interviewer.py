import respx

from thinkaloud.app.ports import Growing, Thinking, Utterance
from thinkaloud.domain.events import Move, Usage
from thinkaloud.domain.pack import ProbeKind

from claude_world import URL, answered, heard, sent, streamed, world


@respx.mock(using="httpcore2")
async def test_words_are_shown_as_they_grow_and_end_as_an_utterance(
    respx_mock: respx.MockRouter,
) -> None:
    respx_mock.post(URL).mock(return_value=streamed("probe"))

    pieces = await heard(world(), answered())

    whole = 'You said the queue was "basically empty by nine". Who was in it at eight?'
    assert pieces == [
        Thinking(),
        Growing(text="You said the que", move=Move.PROBE),
        Growing(text='You said the queue was "basically empty by nine".', move=Move.PROBE),
        Growing(text=whole, move=Move.PROBE),
        Utterance(
            move=Move.PROBE,
            say=whole,
            probe_kind=ProbeKind.PEOPLE,
            speaker="claude-sonnet-5-5",
            usage=Usage(
                model="claude-sonnet-5-5", fresh=212, cache_write=5104, cache_read=0, output=41
            ),
        ),
    ]
    assert sent(respx_mock)["stream"] is True
