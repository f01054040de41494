import pytest
from claude_world import rubric

from thinkaloud.adapters.claude.readings import Readings
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.levels import level_of
from thinkaloud.domain.rubric import Dimension

READINGS = Readings.of(read_prompt("readings.toml"))
LEVELS = {
    "Fluent, and empty": (1, 2, 2),
    "Hesitant, and deep": (5, 5, 5),
    "In a second language, and deep": (5, 5, 1),
}


@pytest.mark.parametrize("dimension", list(Dimension))
def test_every_quote_stands_in_the_candidates_words_and_is_short(dimension: Dimension) -> None:
    for reading in READINGS.readings:
        said = [text for role, text in reading.turns if role is Role.CANDIDATE]
        for quote in reading.marks(dimension).items.values():
            assert any(quote in text for text in said), quote
            assert len(quote.split()) <= 25


@pytest.mark.parametrize("dimension", list(Dimension))
def test_every_code_is_one_of_the_rubrics(dimension: Dimension) -> None:
    part = rubric().dimension(dimension)
    items = {item.code for item in part.items}
    negatives = {item.code for item in part.negatives}
    for reading in READINGS.readings:
        marks = reading.marks(dimension)
        assert set(marks.items) <= items
        assert set(marks.negatives) <= negatives


def test_the_marks_give_the_levels_that_the_titles_promise() -> None:
    for reading in READINGS.readings:
        levels = tuple(
            level_of(
                dimension,
                dict.fromkeys((*marks.items, *marks.negatives), True),
            )
            for dimension in Dimension
            for marks in (reading.marks(dimension),)
        )
        assert levels == LEVELS[reading.title]


def test_only_the_marks_on_one_dimension_are_told() -> None:
    told = READINGS.told(rubric().dimension(Dimension.ASKING_BACK))
    assert "c1 is true" in told
    assert "a1" not in told
    assert "b1" not in told


@pytest.mark.parametrize("text", ["", "readings = []", "[[readings]]\ntitle = 'x'", "=="])
def test_a_file_that_is_not_whole_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"readings\.toml"):
        Readings.of(text)
