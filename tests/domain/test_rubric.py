import pytest
from rubrics import rubric

from thinkaloud.domain.rubric import Dimension


def test_a_dimension_that_the_rubric_lacks_is_a_key_error():
    bare = rubric().model_copy(update={"dimensions": ()})
    with pytest.raises(KeyError):
        bare.dimension(Dimension.ASKING_BACK)


def test_a_level_has_the_name_of_the_nearest_one():
    assert rubric().level_name(1) == "Reciting"
    assert rubric().level_name(2.5) == "Starting to reflect"
    assert rubric().level_name(5) == "Reflecting critically"


def test_an_item_is_found_by_its_code_negatives_too() -> None:
    part = rubric().dimension(Dimension.THINKING_ALOUD)
    assert part.item("a1").label == "a moment of your own"
    assert part.item("n2").code == "n2"
    with pytest.raises(KeyError):
        part.item("b1")
