import pytest

from thinkaloud.domain.estimate.cast_list import Cast, cast_list
from thinkaloud.domain.estimate.spoken import sentences


def casts(text: str) -> list[Cast]:
    return cast_list(list(sentences(0, text)))


@pytest.mark.parametrize(
    "text",
    [
        "Then a nurse rang twice.",
        "We lost Mrs Okafor again.",
        "So one of them, Mehmet, says he takes the long road.",
        "The two brothers went down.",
        "It was my mother on the phone.",
    ],
)
def test_somebody_is_singled_out(text: str) -> None:
    assert casts(text)[0].single


@pytest.mark.parametrize(
    "text",
    [
        "Patients trust us.",
        "People cannot tell.",
        "Our customers were bakers.",
    ],
)
def test_people_in_general_are_not_somebody(text: str) -> None:
    assert casts(text)[0].general
    assert not casts(text)[0].single


@pytest.mark.parametrize(
    "text",
    [
        "I'd say we moved it to Kafka.",
        "We opened in Japan and in Brazil.",
        "I've built a user-friendly, customer-centric portal.",
        "On Monday the Ministry of nothing closed.",
    ],
)
def test_places_products_and_compounds_are_nobody(text: str) -> None:
    assert casts(text)[0] == Cast((), (), ())


def test_he_and_she_are_whoever_was_singled_out_last() -> None:
    first, second = casts("My manager was pleased. He signed it.")
    assert first.work
    assert second.work
    assert not second.single
    assert casts("A tenant rang. He was cold.")[1].single
