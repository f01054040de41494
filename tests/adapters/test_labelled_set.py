import json

import pytest

from thinkaloud.adapters.labelled_set import read_labelled
from thinkaloud.adapters.prompt_files import prompt_folder
from thinkaloud.compose import find_pack
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.labelled import Direction
from thinkaloud.domain.rubric import Dimension

THINKING, PEOPLE, ASKING = Dimension
TURNS = [{"role": "candidate", "text": "We waited."}]
PACK = find_pack("culture")


def write(folder, name, *lines):
    file = folder / name
    file.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    return file


def item(name, **more):
    return {"id": name, "question": 2, "turns": TURNS, **more}


def test_levels_stand_in_the_line_or_beside_by_id(tmp_path):
    file = write(
        tmp_path,
        "items.jsonl",
        item("own", D1=3, D2=1, D3="NA"),
        item("named", labels={"thinking_aloud": 4.5}),
        item("beside"),
    )
    write(tmp_path, "labels.jsonl", {"id": "beside", "D1": 2.0, "D1_raters": [2, 2], "D3": 5})
    found = {each.id: each for each in read_labelled(file, PACK).answers}
    assert found["own"].labels == {THINKING: 3, PEOPLE: 1}
    assert found["named"].labels == {THINKING: 4.5}
    assert found["beside"].labels == {THINKING: 2, ASKING: 5}


def test_a_file_of_labels_brings_its_exchanges(tmp_path):
    write(tmp_path, "items.jsonl", item("one"))
    file = write(tmp_path, "labels.jsonl", {"id": "one", "D1": 2})
    assert [each.id for each in read_labelled(file, PACK).answers] == ["one"]


def test_pairs_beside_a_file_are_read(tmp_path):
    file = write(tmp_path, "items.jsonl", item("one", D1=2))
    expect = {"D1": "up", "D3": "same"}
    pair = {"id": "p", "question": 3, "edit": "add", "base": TURNS, "variant": TURNS}
    write(tmp_path, "pairs.jsonl", pair | {"expect": expect})
    (found,) = read_labelled(file, PACK).pairs
    assert found.expect == {THINKING: Direction.UP, ASKING: Direction.SAME}
    assert found.base.question == 3


def test_a_folder_is_read_whole_and_a_file_of_exchanges_alone(tmp_path):
    write(tmp_path, "items.jsonl", item("one", D1=2))
    more = write(tmp_path, "more.jsonl", item("two", D1=3))
    assert len(read_labelled(tmp_path, PACK).answers) == 2
    assert [each.id for each in read_labelled(more, PACK).answers] == ["two"]
    assert read_labelled(tmp_path, PACK).digest != read_labelled(more, PACK).digest


def test_what_a_writer_aimed_at_counts_for_answers_that_try_the_judge_only(tmp_path):
    aimed = {"intended": {"D1": 2, "D2": "NS"}}
    file = write(
        tmp_path,
        "items.jsonl",
        item("try", kind="buzz", **aimed),
        item("honest", D2=1),
        item("x", **aimed),
    )
    found = {each.id: each for each in read_labelled(file, PACK).answers}
    assert found["try"].labels == {THINKING: 2}
    assert found["x"].labels == {}


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ([item("one")], "No answer in .* has a label"),
        ([item("one", D1=7)], "items.jsonl, line 1: D1"),
        ([item("one", labels={"D9": 2})], "items.jsonl, line 1: labels"),
        ([{"id": "one", "turns": TURNS, "D1": 2}], "does not say which question"),
        ([item("one", D1=2, question=99)], "question 99"),
        ([{"question": 2, "turns": TURNS}], "id"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(tmp_path, lines, complaint):
    file = write(tmp_path, "items.jsonl", *lines)
    with pytest.raises(InputError, match=complaint):
        read_labelled(file, PACK)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[1, 2]", b"{"])
def test_files_of_another_kind_are_refused(tmp_path, content):
    file = tmp_path / "items.jsonl"
    file.write_bytes(content)
    with pytest.raises(InputError):
        read_labelled(file, PACK)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_labelled(tmp_path / "none.jsonl", PACK)


def test_the_set_that_is_shipped_has_answers_and_pairs():
    shipped = read_labelled(prompt_folder("calibration"), PACK)
    assert sum(each.honest and bool(each.labels) for each in shipped.answers) >= 32
    assert len(shipped.pairs) >= 28
    assert len({each.id for each in shipped.answers}) == len(shipped.answers)
