import pytest
from fakes import pack


def test_a_question_is_found_by_its_number():
    assert pack().question(2).text == "Question number 2?"


def test_an_unknown_number_is_a_key_error():
    with pytest.raises(KeyError):
        pack().question(9)
