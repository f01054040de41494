from pathlib import Path

import pytest

from thinkaloud.adapters.prompt_files import PromptMissing, read_prompt


def test_the_prompts_of_this_checkout_are_found() -> None:
    assert 'version = "1"' in read_prompt("rubric.toml")


def test_a_file_beside_the_package_wins_over_the_checkout(tmp_path: Path) -> None:
    for folder in ("package", "checkout"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.md").write_text(folder, encoding="utf-8")
    assert read_prompt("note.md", [tmp_path / "package", tmp_path / "checkout"]) == "package"


def test_without_one_beside_the_package_the_checkout_serves(tmp_path: Path) -> None:
    (tmp_path / "checkout" / "packs").mkdir(parents=True)
    (tmp_path / "checkout" / "packs" / "a.md").write_text("“ü”", encoding="utf-8")
    assert read_prompt("packs/a.md", [tmp_path / "package", tmp_path / "checkout"]) == "“ü”"


def test_a_file_that_was_not_shipped_is_named() -> None:
    with pytest.raises(PromptMissing, match=r"prompts/nothing\.md is missing"):
        read_prompt("nothing.md")


@pytest.mark.parametrize(
    "name", ["../pyproject.toml", "packs/../../x", "/etc/hostname", "a\\b", "a\0b"]
)
def test_a_name_never_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(PromptMissing, match="not a name"):
        read_prompt(name, [tmp_path / "prompts"])


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.md").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(PromptMissing, match="cannot be read"):
        read_prompt("broken.md", [tmp_path])


def test_a_folder_is_no_prompt(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    with pytest.raises(PromptMissing, match="cannot be read"):
        read_prompt("packs", [tmp_path])
