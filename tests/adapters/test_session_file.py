import json

import pytest
from events import finished_exchange, listed, opened
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.adapters.session_file import (
    LARGEST,
    read_session_file,
    save_text,
    write_document,
)
from thinkaloud.domain.errors import InputError

EVENTS = tuple(listed(*opened(), *finished_exchange(1, "Ünïcode 🙂")))
LINES = "".join(event.model_dump_json() + "\n" for event in EVENTS)


def read_text(tmp_path, text):
    path = tmp_path / "session.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_session_file(path)


def test_a_document_comes_back_as_it_went(tmp_path):
    assert read_text(tmp_path, write_document(EVENTS)) == EVENTS
    assert read_text(tmp_path, json.dumps(json.loads(write_document(EVENTS)))) == EVENTS


def test_the_lines_that_jsonl_prints_are_a_session_too(tmp_path):
    assert read_text(tmp_path, LINES) == EVENTS
    assert read_text(tmp_path, "\ufeff" + LINES.replace("\n", "\r\n\r\n")) == EVENTS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "hello",
        b"\xff\xfe\x00",
        LINES[: len(LINES) // 2],
        "\n".join(LINES.splitlines()[1:]),
        write_document(EVENTS)[:-40],
        write_document(EVENTS).replace('"version": 1', '"version": 2'),
        write_document(EVENTS).replace("thinkaloud-session", "other"),
        write_document(EVENTS).replace('"seq": 3', '"seq": 9'),
        "[" * 100_000,
        '{"type": ' * 5_000,
    ],
)
def test_what_is_no_whole_session_is_refused_in_one_line(tmp_path, text):
    with pytest.raises(InputError) as refusal:
        read_text(tmp_path, text)
    assert "\n" not in str(refusal.value)
    assert "session.json" in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    [
        r'{"type":"\u001b[31m"}',
        r'{"type":"a\nb"}',
        '{"type":"' + "A" * 5_000 + '"}',
        LINES.splitlines()[0] + "\n" + LINES.splitlines()[1].replace('"move"', r'"\u001b[2J\n"'),
    ],
)
def test_what_a_file_says_of_itself_is_no_escape_and_no_flood_in_the_message(tmp_path, text):
    with pytest.raises(InputError) as refusal:
        read_text(tmp_path, text)
    assert str(refusal.value).isprintable()
    assert len(str(refusal.value)) < 500


@given(st.text())
def test_no_text_breaks_the_reader(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "session.json"
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    with pytest.raises(InputError):
        read_session_file(path)


def test_a_missing_file_a_folder_and_a_huge_one_are_named(tmp_path):
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_session_file(tmp_path / "none.json")
    with pytest.raises(InputError, match="is a folder"):
        read_session_file(tmp_path)
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="bytes"):
        read_session_file(huge)


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "out.json"
    save_text(path, "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(InputError, match="cannot be written"):
        save_text(tmp_path / "none" / "out.json", "new")
    assert [each.name for each in tmp_path.iterdir()] == ["out.json"]
