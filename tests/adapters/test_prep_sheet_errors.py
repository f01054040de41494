"""Files and texts that are no prep sheet: one line each, that says what to do."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

from thinkaloud.adapters.prep_sheet.errors import PrepSheetError
from thinkaloud.adapters.prep_sheet.load import load_pack
from thinkaloud.adapters.prep_sheet.parse import parse_pack
from thinkaloud.domain.errors import ThinkaloudError


def refusal(path: Path) -> PrepSheetError:
    with pytest.raises(PrepSheetError) as refused:
        load_pack(path)
    assert isinstance(refused.value, ThinkaloudError)
    assert str(refused.value).startswith(str(path))
    assert "\n" not in str(refused.value)
    return refused.value


def refuse_to_open(*_: object, **__: object) -> NoReturn:
    raise PermissionError(13, "Permission denied")


def test_a_missing_file(tmp_path: Path) -> None:
    error = refusal(tmp_path / "none.md")

    assert str(error) == f"{tmp_path}/none.md: there is no such file; check the path"


def test_a_directory(tmp_path: Path) -> None:
    assert refusal(tmp_path).reason == "this is a directory; name one file in it"


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("## Why here?\n")

    assert refusal(tmp_path / "file" / "sheet.md").reason.startswith("this cannot be read (Not a")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sheet.md").write_text("## Why here?\n")
    monkeypatch.setattr(Path, "open", refuse_to_open)

    error = refusal(tmp_path / "sheet.md")

    assert error.reason == "you may not read this file; check its permissions"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refusal(tmp_path / "pipe").reason == "this is no ordinary file; save the sheet as one"


def test_a_name_that_is_no_path() -> None:
    with pytest.raises(PrepSheetError, match="this is no path; check it"):
        load_pack(Path("a\0b"))


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "sheet.md").open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", refuse_to_open)

    error = refusal(tmp_path / "sheet.md")

    assert error.reason == "this is larger than 512 KB; a sheet is a few pages of text"


@pytest.mark.parametrize("content", ["", " \n\t\n", b"", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b"])
def test_an_empty_sheet(content: str | bytes) -> None:
    with pytest.raises(PrepSheetError) as refused:
        parse_pack(content, "sheet")

    assert str(refused.value) == (
        "sheet: this is empty; write at least one question, as “## How do you …?”"
    )


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("Just some words.\n", 1),
        ("\n\nSome words.\n\n## A heading\n\nMore words.\n", 5),
        ("---\ntitle: T\n---\n\nWords.\n\n1. Not asked\n", 7),
        ("> Who asks?\n", 1),
    ],
)
def test_a_sheet_without_questions(content: str, line: int) -> None:
    with pytest.raises(PrepSheetError) as refused:
        parse_pack(content, "sheet")

    assert str(refused.value) == (
        f"sheet, line {line}: no question found; "
        "make each a heading or numbered line that ends with “?”"
    )


def test_a_question_asked_twice() -> None:
    with pytest.raises(PrepSheetError) as refused:
        parse_pack("## Why here?\n\n> So.\n\n## 2. *Why*, here?\n", "sheet")

    assert str(refused.value) == (
        "sheet, line 5: this question is already in line 1; remove one of the two"
    )


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "a Word document or zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Word document"),
        (b"{\\rtf1\\ansi Why here?}", "an RTF document"),
        (b"%PDF-1.7\n## Why here?", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00 Why here?", "a binary file"),
        (b"## Why here?\n\x00", "a binary file"),
        (bytes(range(1, 256)) * 4, "a binary file"),
    ],
)
def test_a_binary_file(content: bytes, what: str) -> None:
    with pytest.raises(PrepSheetError) as refused:
        parse_pack(content, "sheet")

    assert str(refused.value) == (
        f"sheet: this is {what}, not text; "
        "open it where it was written and save it as plain text or Markdown"
    )


def test_an_error_is_one_plain_line_whatever_the_file_is_called(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[31m.md"

    with pytest.raises(PrepSheetError) as refused:
        load_pack(path)

    assert str(refused.value) == f"{tmp_path}/a b.md: there is no such file; check the path"


def test_the_pack_is_named_after_the_file_and_never_after_its_path(tmp_path: Path) -> None:
    path = tmp_path / "My \u202esheet.v2.md"
    path.write_text("## Why here?\n", encoding="utf-8")

    assert load_pack(path).name == "My sheet.v2"
