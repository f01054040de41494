import pytest

from thinkaloud.app.prompts import fill
from thinkaloud.domain.errors import InputError


def test_each_slot_is_replaced_by_its_value() -> None:
    assert fill("p", "a {{one}} b {{two}} {{one}}", {"one": "1", "two": "2"}) == "a 1 b 2 1"


def test_what_is_inserted_is_not_filled_again() -> None:
    assert fill("p", "{{said}} {{two}}", {"said": "{{two}} {{x}}", "two": "2"}) == "{{two}} {{x}} 2"


def test_a_backslash_in_a_value_stays_as_it_is() -> None:
    assert fill("p", "{{said}}", {"said": r"\1 \g<0> \n"}) == r"\1 \g<0> \n"


def test_a_slot_without_a_value_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"The prompt judge has a slot .*\{\{two\}\}"):
        fill("judge", "{{one}} {{two}}", {"one": "1"})


def test_a_value_without_a_slot_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"The prompt judge lacks the slot: \{\{two\}\}"):
        fill("judge", "{{one}}", {"one": "1", "two": "2"})


@pytest.mark.parametrize("template", ["{{ one }}", "{{One}}", "{{one}", "one}}", "{{}}"])
def test_braces_that_are_no_slot_are_refused(template: str) -> None:
    with pytest.raises(InputError):
        fill("judge", template, {})


def test_single_braces_are_ordinary_text() -> None:
    assert fill("p", '{"move": "{{move}}"}', {"move": "probe"}) == '{"move": "probe"}'
