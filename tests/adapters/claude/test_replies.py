import anthropic
import pytest

from thinkaloud.adapters.claude.replies import SCHEMA, Heard, hear
from thinkaloud.domain.events import Move
from thinkaloud.domain.pack import ProbeKind

WHOLE = '{"move":"probe","kind":"doubt","say":"What \\"still\\" nags?\\nTell me \\ud83d\\ude42."}'


def test_no_prefix_of_a_reply_ever_shows_anything_but_a_prefix_of_its_words() -> None:
    said = hear(WHOLE).say
    for length in range(len(WHOLE)):
        assert said.startswith(hear(WHOLE[:length]).say), WHOLE[:length]


def test_the_move_is_known_once_it_is_named_in_full() -> None:
    assert hear('{"move":"prob').move is None
    assert hear('{"move":"probe"').move is Move.PROBE


@pytest.mark.parametrize(
    "text",
    [
        '{"move":"invite","kind":"none","say":"Ask me."}',
        'Sure. Here it is:\n{"move":"invite","kind":"none","say":"Ask me."}\nHope that helps!',
        '```json\n{"move":"invite","kind":"none","say":"Ask me."}\n```',
        '<think>\nmaybe {"move":"probe","say":"no"}\n</think>{"move":"invite","say":"Ask me."}',
        '{"move":"invite",\n"say":"Ask\nme."}',
    ],
)
def test_an_object_is_found_whatever_stands_round_it(text: str) -> None:
    assert hear(text) == Heard("Ask me.", Move.INVITE, None, structured=True)


@pytest.mark.parametrize(
    ("text", "say"),
    [
        ("Who was in the queue?", "Who was in the queue?"),
        ("<think>hm</think>\n\nWho was it?", "Who was it?"),
        ("The set {a, b} was odd?", "The set {a, b} was odd?"),
        ("```\nWho was it?\n```", "Who was it?"),
    ],
)
def test_plain_words_are_taken_whole(text: str, say: str) -> None:
    assert hear(text) == Heard(say)


@pytest.mark.parametrize("text", ["", "   ", "<thi", "<think>still at it", "```json", "{", '{"mo'])
def test_nothing_is_shown_before_there_are_words(text: str) -> None:
    assert not hear(text).say


def test_moves_and_kinds_that_do_not_exist_are_none() -> None:
    heard = hear('{"move":"farewell","kind":"gossip","say":"Bye."}')
    assert heard == Heard("Bye.", None, None, structured=True)


@pytest.mark.parametrize("text", ['{"move":3,"kind":[],"say":{"a":1}}', '{"foo":"bar"}', "[1,2]{}"])
def test_objects_of_another_form_never_crash(text: str) -> None:
    assert hear(text).move is None


def test_every_kind_of_probe_can_be_named() -> None:
    for kind in ProbeKind:
        assert hear(f'{{"move":"probe","kind":"{kind}","say":"x"}}').kind is kind


def test_the_schema_is_one_that_the_service_takes_as_it_is() -> None:
    assert anthropic.transform_schema(SCHEMA) == SCHEMA
