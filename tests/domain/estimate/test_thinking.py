import pytest

from thinkaloud.domain.estimate.spoken import sentences
from thinkaloud.domain.estimate.thinking import thinking_marks

SETTING = "I ran the night desk at a small hotel in Cork. "


def items(text: str) -> set[str]:
    marks = thinking_marks(list(sentences(0, text)))
    return {item for item, found in marks.items() if found}


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("a1", "In March a guest slept in the lobby for two nights."),
        ("a1", "I moved the booking desk behind the stairs."),
        ("a2", "I think the desk should face the door, because guests look lost otherwise."),
        ("a3", "I never asked the cleaners what the new rota did to their mornings."),
        ("a3", "I'm still not sure that moving the desk was right for the older guests."),
        ("a3", "It was the queue, no wait, it was me not wanting to stand there."),
        ("a4", "I used to read a full car park as good news, and now I look at who left early."),
        ("a4", "I don't promise late checkout to families any more."),
        (
            "a5",
            "The owner said the lobby costs him money, and in fairness he was right about that.",
        ),
        ("a6", "I still don't know how to keep the lobby open without the cleaners paying for it."),
    ],
)
def test_each_item_is_found(item: str, text: str) -> None:
    assert item in items(SETTING + text)


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("a1", "One should always test the payment form before a release."),
        ("a2", "We have three sites and a warehouse near the ring road."),
        ("a3", "We shipped the booking form on Friday and it worked."),
        ("a4", "Now the booking form has three fields and a button."),
        ("a5", "My manager said the booking form was excellent."),
        ("a6", "The booking form is open from nine to five on weekdays."),
    ],
)
def test_what_only_looks_like_an_item_is_not_one(item: str, text: str) -> None:
    assert item not in items(text)


def test_outward_signs_without_matter_are_no_thinking() -> None:
    signs = (
        "I used to think one thing and now I'm honestly not so sure. Somebody told me something "
        "that really changed how I see it. There's another side too and they do have a point. I "
        "got it wrong, I'll admit it. And I don't have the answer, because it's a hard thing."
    )
    assert items(signs).isdisjoint({"a3", "a4", "a5", "a6"})
