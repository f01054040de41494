import pytest
from fakes import pack

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.plan import plan_questions


@pytest.mark.parametrize(
    ("wanted", "plan"),
    [(None, (1, 2, 3)), ("2", (1, 2)), ("3,1", (3, 1)), ("2,", (2,)), ("1,1,2", (1, 2))],
)
def test_a_number_is_how_many_and_a_list_is_which(wanted, plan):
    assert plan_questions(pack(), wanted) == plan


@pytest.mark.parametrize("wanted", ["", "none", "1;2", "0", "-1", "4", "1,9", ",", "1.5"])
def test_what_cannot_be_asked_is_refused_in_a_sentence(wanted):
    with pytest.raises(InputError) as refusal:
        plan_questions(pack(), wanted)
    assert str(refusal.value).endswith(".")
    assert "\n" not in str(refusal.value)
