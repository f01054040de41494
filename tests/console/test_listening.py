import os

import pytest

from thinkaloud.console.lines import Lines
from thinkaloud.console.listening import Command, Listener, Said, Unknown


async def heard(data, draft=""):
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    drafts = []

    async def keep(text):
        drafts.append(text)

    listener = Listener(Lines(reading), keep, draft)
    found = []
    while (item := await listener.hear()) is not None:
        found.append(item)
    os.close(reading)
    return found


async def test_an_answer_is_lines_up_to_an_empty_one():
    assert await heard(b"one\ntwo\n\nthree\n\n") == [Said("one\ntwo"), Said("three")]


async def test_the_end_of_the_input_ends_the_last_answer():
    assert await heard(b"one\n\ntwo") == [Said("one"), Said("two")]


async def test_an_empty_line_alone_is_an_empty_answer():
    assert await heard(b"\n") == [Said("")]


async def test_an_empty_input_says_nothing():
    assert await heard(b"") == []


@pytest.mark.parametrize("word", list(Command))
async def test_every_command_is_understood_at_the_start_of_an_answer(word):
    assert await heard(f"/{word.upper()} \n".encode()) == [word]


async def test_a_slash_inside_an_answer_is_part_of_it():
    assert await heard(b"we had\n/skip\n\n") == [Said("we had\n/skip")]


async def test_an_unknown_command_is_told_from_an_answer():
    assert await heard(b"/dance\n") == [Unknown("/dance")]


async def test_windows_lines_marks_and_broken_bytes_do_no_harm():
    assert await heard(b"\xef\xbb\xbfone\r\n\r\ntw\xffo\r\n") == [Said("one"), Said("tw\ufffdo")]


async def test_a_draft_is_the_beginning_of_the_next_answer():
    assert await heard(b"and more\n\n", draft="begun\nbefore") == [Said("begun\nbefore\nand more")]


async def test_a_draft_that_nothing_was_added_to_stays_one_at_the_end_of_the_input():
    assert await heard(b"", draft="begun") == []
    assert await heard(b"\n", draft="begun") == [Said("begun")]


async def test_a_character_split_between_two_reads_stays_whole():
    reading, writing = os.pipe()
    lines = Lines(reading)
    whole = "é\n".encode()
    os.write(writing, whole[:1])

    async def keep(_):
        os.write(writing, whole[1:] + b"\n")
        os.close(writing)

    listener = Listener(lines, keep, draft="a")
    assert await listener.hear() == Said("a\né")
    os.close(reading)


async def test_what_is_typed_is_kept_while_more_is_waited_for():
    reading, writing = os.pipe()
    kept = []

    async def keep(text):
        kept.append(text)
        os.write(writing, b"two\n\n" if len(kept) == 1 else b"\n")
        if len(kept) == 1:
            os.close(writing)

    os.write(writing, b"one\n")
    listener = Listener(Lines(reading), keep)
    assert await listener.hear() == Said("one\ntwo")
    assert kept == ["one"]
    os.close(reading)
