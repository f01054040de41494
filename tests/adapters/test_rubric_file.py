import re

import pytest

from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.levels import NEGATIVE, POSITIVE, level_of
from thinkaloud.domain.rubric import Dimension

TEXT = read_prompt("rubric.toml")


def test_the_shipped_rubric_is_whole() -> None:
    rubric = read_rubric(TEXT)
    assert rubric.version == "1"
    assert len(rubric.level_names) == 5
    for part in rubric.dimensions:
        assert part.tip
        assert part.note
        assert part.sounds_like
        assert part.does_not_count


def test_every_item_invites_in_one_breath() -> None:
    rubric = read_rubric(TEXT)
    for part in rubric.dimensions:
        for item in (*part.items, *part.negatives):
            assert item.next_move is not None
            assert len(item.next_move.split()) <= 22
            assert "?" in item.next_move
            assert len(item.label.split()) <= 7


def test_no_text_of_the_rubric_uses_a_banned_word() -> None:
    rubric = read_rubric(TEXT)
    words = rubric.feedback
    spoken = [words.strength, words.said, words.named, words.recital, words.part_recital]
    for part in rubric.dimensions:
        for item in (*part.items, *part.negatives):
            spoken += [item.next_move or "", item.credit or "", item.slot or ""]
    for text in spoken:
        assert not [banned for banned in words.banned if banned in text.casefold()]


@pytest.mark.parametrize("dimension", Dimension)
def test_the_anchors_ask_for_what_the_code_asks_for(dimension: Dimension) -> None:
    part = read_rubric(TEXT).dimension(dimension)
    for anchor in part.anchors:
        if anchor.level in (3, 4, 5) and dimension is not Dimension.THINKING_ALOUD:
            needed = _codes(anchor.needs.split(";")[0])
            assert level_of(dimension, dict.fromkeys(needed, True)) == anchor.level


def _codes(needs: str) -> set[str]:
    found = set(re.findall(r"\b[abc]\d\b", needs))
    for letter, first, last in re.findall(r"\b([abc])(\d)-[abc](\d)\b", needs):
        found |= {f"{letter}{number}" for number in range(int(first), int(last) + 1)}
    return found


def test_codes_are_those_of_the_program() -> None:
    for part in read_rubric(TEXT).dimensions:
        assert tuple(item.code for item in part.items) == POSITIVE[part.dimension]
        assert tuple(item.code for item in part.negatives) == NEGATIVE[part.dimension]


def test_a_dimension_is_found_and_an_absent_one_is_not() -> None:
    rubric = read_rubric(TEXT)
    assert rubric.dimension(Dimension.ASKING_BACK).name == "Asking back"
    with pytest.raises(KeyError):
        rubric.model_copy(update={"dimensions": ()}).dimension(Dimension.ASKING_BACK)


@pytest.mark.parametrize(
    ("level", "name"),
    [
        (1, "Reciting"),
        (1.4, "Reciting"),
        (1.5, "Describing"),
        (3.5, "Reflecting"),
        (5, "Reflecting critically"),
    ],
)
def test_a_level_has_the_name_of_the_nearest(level: float, name: str) -> None:
    assert read_rubric(TEXT).level_name(level) == name


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('version = "1"', "version = ", "cannot be used"),
        ('version = "1"', 'edition = "1"', "version"),
        ('code = "a4"', 'code = "a9"', "the items of thinking_aloud must be a1, a2, a3, a4"),
        ('code = "n4"', 'code = "n5"', "the negatives of thinking_aloud must be n1, n2, n3, n4"),
        ("level = 5", "level = 4", "anchors of thinking_aloud must go from 5 to 1"),
        ("off_topic = ", "elsewhere = ", "its states must be scorable, empty"),
        ("{sentence} I think that", "I think that", "a2 needs a next_move, a credit and a slot"),
        ('next_move = "This follows', 'credit = "This follows', "n1 needs a next_move"),
        (
            'dimension = "asking_back"',
            'dimension = "thinking_aloud"',
            "its dimensions must be thinking_aloud, systems_to_people, asking_back",
        ),
    ],
)
def test_a_damaged_rubric_is_refused_with_what_is_wrong(old: str, new: str, said: str) -> None:
    assert old in TEXT
    with pytest.raises(InputError) as caught:
        read_rubric(TEXT.replace(old, new, 1))
    assert said in str(caught.value)
