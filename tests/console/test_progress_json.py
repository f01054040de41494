import json

from hypothesis import given
from progress_entries import ESTIMATE, FEW, MODEL, by_model, by_rule, entries, entry, retaking

from thinkaloud.console.progress_json import progress_json
from thinkaloud.domain.progress import progress
from thinkaloud.domain.progress_entry import ProgressEntry


def told(*made: ProgressEntry) -> dict[str, list[dict[str, object]]]:
    return json.loads(progress_json(progress(made)))


def test_a_series_has_its_judge_its_points_and_its_changes() -> None:
    first = entry("a", 0, by_model(2, 3), by_model(3, 3), by_model(4, 3))
    second = entry("b", 8, by_model(4, 3, 2))
    (series,) = told(second, first)["series"]
    assert series["judged_by"] == {"scorer": MODEL, "rubric_version": "1"}
    assert series["points"][0] == {
        "session": "a",
        "started": "2026-11-12T12:00:00Z",
        "title": "Test sheet",
        "mode": "coach",
        "dimensions": {
            "thinking_aloud": {"level": 3.0, "band": None, "exchanges": 3, "spread": 1.0},
            "systems_to_people": {"level": 3.0, "band": None, "exchanges": 3, "spread": 0.0},
            "asking_back": {"level": None, "band": None, "exchanges": 0, "spread": None},
        },
        "reflectiveness": {"level": 3.0, "band": None, "exchanges": 3},
    }
    since = {"session": "a", "started": "2026-11-12T12:00:00Z"}
    same = {**since, "change": "about the same"}
    up = {**since, "change": "up"}
    assert series["changes"] == {
        "thinking_aloud": {"since_first": up, "since_before": up},
        "systems_to_people": {"since_first": same, "since_before": same},
        "asking_back": {"since_first": None, "since_before": None},
        "reflectiveness": {"since_first": same, "since_before": same},
    }


def test_an_estimate_has_bands_and_no_level() -> None:
    (series,) = told(entry("a", 0, by_rule(2, 3, 4)))["series"]
    (point,) = series["points"]
    assert series["judged_by"]["scorer"] == ESTIMATE
    assert point["dimensions"]["thinking_aloud"] == {
        "level": None,
        "band": "lower",
        "exchanges": 3,
        "spread": None,
    }
    assert point["reflectiveness"] == {"level": None, "band": "middle", "exchanges": 3}


def test_retakes_have_both_takes_and_their_change() -> None:
    whole = {"scorer": MODEL, "rubric_version": "1"}
    found = told(
        retaking("a", 0, by_model(2, 3), by_model(3, 3)), retaking("b", 1, by_model(2, 3), None)
    )
    assert found["retakes"][0] == {
        "session": "a",
        "started": "2026-11-12T12:00:00Z",
        "question": 1,
        "title": "responsibility",
        "first": {
            "judged_by": whole,
            "dimensions": {
                "thinking_aloud": {"level": 2.0, "band": None},
                "systems_to_people": {"level": 3.0, "band": None},
            },
        },
        "again": {
            "judged_by": whole,
            "dimensions": {
                "thinking_aloud": {"level": 3.0, "band": None},
                "systems_to_people": {"level": 3.0, "band": None},
            },
        },
        "changes": {"thinking_aloud": "up", "systems_to_people": "about the same"},
    }
    assert found["retakes"][1]["again"] == {"judged_by": None, "dimensions": {}}
    assert found["retakes"][1]["changes"] is None


def test_what_is_left_out_has_its_reason() -> None:
    short = entry("a", 0, by_model(3, 3), by_model(3, 3))
    found = told(short, entry("b", 1, by_model(3, 3), branch=True))
    assert found["series"] == []
    assert found["left_out"] == [
        {
            "session": "b",
            "started": "2026-11-13T12:00:00Z",
            "title": "Test sheet",
            "reason": "branch",
        },
        {
            "session": "a",
            "started": "2026-11-12T12:00:00Z",
            "title": "Test sheet",
            "reason": "too_few_exchanges",
        },
    ]


@FEW
@given(entries())
def test_every_session_is_told_once_whoever_judged_it(made: list[ProgressEntry]) -> None:
    found = told(*made)
    points = [point["session"] for series in found["series"] for point in series["points"]]
    left_out = [each["session"] for each in found["left_out"]]
    assert sorted([*points, *left_out]) == sorted(each.session for each in made)
    judges = [tuple(series["judged_by"].values()) for series in found["series"]]
    assert len(judges) == len(set(judges))
