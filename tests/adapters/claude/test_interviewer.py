import pytest
import respx
from claude_world import (
    HEADERS,
    URL,
    answered,
    failing,
    heard,
    sent,
    streamed,
    world,
)

from thinkaloud.app.ports import Growing, Thinking, Utterance
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Move, Usage
from thinkaloud.domain.pack import ProbeKind

pytestmark = pytest.mark.respx(using="httpcore2")


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


async def last(name: str, respx_mock: respx.MockRouter) -> Utterance:
    respx_mock.post(URL).mock(return_value=streamed(name))
    utterance = (await heard(world(), answered()))[-1]
    assert isinstance(utterance, Utterance)
    return utterance


async def test_an_object_inside_other_text_is_the_reply(respx_mock: respx.MockRouter) -> None:
    utterance = await last("fenced_object", respx_mock)
    assert (utterance.move, utterance.say) == (Move.INVITE, "What would you like to ask me?")


async def test_plain_words_are_a_reply_without_a_move(respx_mock: respx.MockRouter) -> None:
    utterance = await last("plain_words", respx_mock)
    assert (utterance.move, utterance.say) == (None, "Who was in the queue at eight?")


async def test_thoughts_in_the_text_are_no_part_of_the_reply(respx_mock: respx.MockRouter) -> None:
    utterance = await last("thought_aloud", respx_mock)
    assert (utterance.move, utterance.say) == (Move.PROBE, "What is still unclear to you?")


@pytest.mark.parametrize("name", ["local_no_usage", "unknown_events"])
async def test_what_a_server_leaves_out_or_adds_is_tolerated(
    name: str, respx_mock: respx.MockRouter
) -> None:
    assert (await last(name, respx_mock)).say == "What about it?"


async def test_missing_usage_counts_as_nothing(respx_mock: respx.MockRouter) -> None:
    assert (await last("local_no_usage", respx_mock)).usage == Usage(model="claude-sonnet-5-5")


async def test_terminal_escapes_of_a_model_never_get_through(respx_mock: respx.MockRouter) -> None:
    body = (
        'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,'
        '"delta":{"type":"text_delta","text":"Red \\u001b[31mqueue\\u202e?"}}\n\n'
        'event: message_stop\ndata: {"type":"message_stop"}\n\n'
    )
    respx_mock.post(URL).mock(
        return_value=respx.MockResponse(200, headers=HEADERS, content=body.encode())
    )
    shown = [piece for piece in await heard(world(), answered()) if not isinstance(piece, Thinking)]
    assert [getattr(piece, "text", getattr(piece, "say", "")) for piece in shown] == [
        "Red queue?"
    ] * 2


async def test_a_request_has_a_stable_front_and_a_changing_end(
    respx_mock: respx.MockRouter,
) -> None:
    respx_mock.post(URL).mock(return_value=streamed("probe"))
    await heard(world(), answered())
    request = sent(respx_mock)

    assert request["model"] == "claude-sonnet-5-5"
    assert request["thinking"] == {"type": "between_tools"}
    assert request["output_config"]["effort"] == "low"
    assert request["output_config"]["format"]["type"] == "json_schema"
    assert not {"temperature", "top_p", "tools", "tool_choice"} & set(request)
    [system] = request["system"]
    assert system["cache_control"] == {"type": "ephemeral", "ttl": "5m"}
    first, *_, message = request["messages"]
    assert message["role"] == first["role"] == "user"
    assert first["content"][-1]["cache_control"] == {"type": "ephemeral"}
    _material, words, note = message["content"]
    assert words["cache_control"] == {"type": "ephemeral"}
    assert "cache_control" not in note
    assert note["text"].strip().startswith("<agenda>")
    assert str(request).count("cache_control") <= 4


async def test_after_plain_words_the_form_is_spelt_out_in_the_note(
    respx_mock: respx.MockRouter,
) -> None:
    respx_mock.post(URL).mock(side_effect=[streamed("plain_words"), streamed("answer")])
    there = world()
    await heard(there, answered())
    await heard(there, answered())

    first, second = sent(respx_mock, 0), sent(respx_mock, 1)
    assert '{"move": "…"' not in first["messages"][-1]["content"][-1]["text"]
    assert '{"move": "…"' in second["messages"][-1]["content"][-1]["text"]
    assert first["system"] == second["system"]


async def test_a_field_that_the_service_refuses_is_left_out_once_and_for_all(
    respx_mock: respx.MockRouter,
) -> None:
    refused = failing(400, "invalid_request_error", "thinking.type: between_tools not supported")
    respx_mock.post(URL).mock(side_effect=[refused, streamed("probe"), streamed("probe")])
    there = world()
    await heard(there, answered())
    await heard(there, answered())

    assert len(respx_mock.calls) == 3
    assert "thinking" in sent(respx_mock, 0)
    for place in (1, 2):
        assert "thinking" not in sent(respx_mock, place)
        assert sent(respx_mock, place)["output_config"].keys() == {"format"}
    assert not there.naps.slept


async def test_a_schema_that_the_service_refuses_is_asked_for_in_words(
    respx_mock: respx.MockRouter,
) -> None:
    refused = failing(400, "invalid_request_error", "output_config.format: Extra inputs")
    respx_mock.post(URL).mock(side_effect=[refused, streamed("probe"), streamed("probe")])
    there = world()
    await heard(there, answered())
    await heard(there, answered())
    assert sent(respx_mock, 1)["output_config"] == {"effort": "low"}
    assert '{"move": "…"' in sent(respx_mock, 2)["messages"][-1]["content"][-1]["text"]


async def test_another_bad_request_of_the_service_is_not_tried_again(
    respx_mock: respx.MockRouter,
) -> None:
    respx_mock.post(URL).mock(
        return_value=failing(400, "invalid_request_error", "messages: at least one is required")
    )
    with pytest.raises(ModelError, match="“messages: at least one is required”") as raised:
        await heard(world(), answered())
    assert raised.value.reason == "bad_request"
    assert len(respx_mock.calls) == 1


async def test_a_model_that_is_not_known_is_sent_neither_thinking_nor_effort(
    respx_mock: respx.MockRouter,
) -> None:
    respx_mock.post("http://localhost:11434/v1/messages").mock(return_value=streamed("probe"))
    await heard(world("http://localhost:11434", model="qwen3:8b"), answered())
    assert "thinking" not in sent(respx_mock)
    assert sent(respx_mock)["output_config"].keys() == {"format"}
