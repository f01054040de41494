import json

import pytest

from thinkaloud.adapters.estimate_file import read_fit
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.domain.errors import InputError

SHIPPED = json.loads(read_prompt("estimate.json"))


def changed(dimension: str, **changes: object) -> str:
    whole = json.loads(json.dumps(SHIPPED))
    whole["dimensions"][dimension] |= changes
    return json.dumps(whole)


def test_what_is_shipped_is_whole() -> None:
    fit = read_fit(json.dumps(SHIPPED))
    assert fit.version == SHIPPED["version"]
    assert all(len(each.weights) <= 14 for each in fit.dimensions.values())


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "cannot be used"),
        ("{}", "version"),
        (json.dumps(SHIPPED | {"dimensions": {}}), "and no other"),
        (changed("thinking_aloud", weights={}), "must weigh"),
        (changed("thinking_aloud", thresholds=[4, 3, 2, 1]), "do not ascend"),
        (
            changed(
                "systems_to_people",
                weights=dict.fromkeys(SHIPPED["dimensions"]["systems_to_people"]["weights"], -1.0),
            ),
            "below 0",
        ),
    ],
)
def test_a_fit_that_is_not_the_programs_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read_fit(text)
