import pytest

from thinkaloud.adapters.blanks import blank_notes


@pytest.mark.parametrize(
    "name", ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL"]
)
@pytest.mark.parametrize(
    ("value", "made", "cure"),
    [
        ("", "counts as not set", "Unset it"),
        (" \n", "counts as not set", "Unset it"),
        ("value\n", "left out", "Copy it again"),
        (" value", "left out", "Copy it again"),
    ],
)
def test_a_blank_is_told_with_what_is_made_of_it_and_the_cure(name, value, made, cure):
    [note] = blank_notes({name: value})
    assert note.startswith(name)
    assert made in note
    assert cure in note
    assert "value" not in note


def test_what_is_not_set_or_has_no_blanks_needs_no_word():
    assert not list(blank_notes({"ANTHROPIC_API_KEY": "sk-1", "OTHER": ""}))
