import json

import pytest
from fakes import pack

from thinkaloud.adapters.answers_file import LARGEST, read_answers
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.exchange import Role

ITEM = {
    "id": "one",
    "question": 1,
    "turns": [{"role": "candidate", "text": "Ünïcode"}, {"role": "interviewer", "text": "And?"}],
}


def written(tmp_path, content):
    path = tmp_path / "items.jsonl"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_each_line_is_an_item_and_more_fields_do_no_harm(tmp_path):
    lines = json.dumps(ITEM) + "\r\n\n" + json.dumps({**ITEM, "id": "two", "kind": "ordinary"})
    first, second = read_answers(written(tmp_path, "\ufeff" + lines))
    assert (first.id, second.id) == ("one", "two")
    exchange = first.exchange(pack())
    assert exchange.text == pack().question(1).text
    assert [turn.role for turn in exchange.turns] == [Role.CANDIDATE, Role.INTERVIEWER]


def test_a_question_that_the_pack_lacks_is_named(tmp_path):
    (item,) = read_answers(written(tmp_path, json.dumps({**ITEM, "question": 9})))
    with pytest.raises(InputError, match="question 9"):
        item.exchange(pack())


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "null", '{"id": "a"}', json.dumps({**ITEM, "turns": [{"role": "x", "text": ""}]})],
)
def test_a_line_that_is_no_item_is_named_by_its_number(tmp_path, line):
    with pytest.raises(InputError, match="line 2"):
        read_answers(written(tmp_path, json.dumps(ITEM) + "\n" + line))


def test_files_that_cannot_be_read_are_named(tmp_path):
    for path in (tmp_path / "none.jsonl", tmp_path, written(tmp_path, b"\xff\xfe")):
        with pytest.raises(InputError, match="cannot be read"):
            read_answers(path)
    huge = tmp_path / "huge.jsonl"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="larger"):
        read_answers(huge)
