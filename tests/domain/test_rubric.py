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
