import pytest

from thinkaloud.domain.estimate.linking import linking_marks, scenes
from thinkaloud.domain.estimate.spoken import sentences


def items(text: str) -> set[str]:
    marks = linking_marks(scenes(list(sentences(0, text))))
    return {item for item, found in marks.items() if found}


def test_a_story_that_moves_both_ways_has_all_of_it() -> None:
    found = items(
        "The dashboard said a hundred percent delivered. A woman in the queue had tried eleven "
        "times and she was crying. Our completion rate counted her as a success. So now we ring "
        "whoever stops halfway before the form closes."
    )
    assert {"b1", "b2", "b3", "b4", "b5", "b7"} <= found


def test_a_general_link_has_no_somebody() -> None:
    found = items("If the alerts are clear then people trust the service and stop worrying.")
    assert {"b1", "b2", "b3"} <= found
    assert "b4" not in found


def test_a_list_of_values_and_parts_is_a_mention_and_no_link() -> None:
    found = items("Dashboards, alerts, trust, fairness, dignity, users, uptime and privacy.")
    assert {"b1", "b2"} <= found
    assert found.isdisjoint({"b3", "b4", "b5", "b6", "b7"})


def test_engineering_alone_has_one_side() -> None:
    found = items("The cache holds two replicas and the index is rebuilt at night.")
    assert found == {"b1"}


def test_people_alone_have_the_other_side() -> None:
    found = items("My mother was afraid and she cried.")
    assert "b2" in found
    assert "b1" not in found


@pytest.mark.parametrize(
    "text",
    [
        (
            "We must leverage human-centric innovation, as trust empowers every stakeholder in "
            "our digital ecosystem and drives sustainable impact at scale."
        ),
        (
            "Something was wrong there and a person was hurt, and the system didn't see it. It was "
            "a hard thing and I felt it, and the whole idea changed. I think differently now."
        ),
    ],
)
def test_slogans_and_vague_talk_link_nothing(text: str) -> None:
    assert items(text).isdisjoint({"b3", "b4", "b5", "b6", "b7"})
