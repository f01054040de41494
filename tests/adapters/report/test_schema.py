"""Write the published schema anew with `THINKALOUD_REWRITE_GOLDEN=1 pytest` on this file."""

import json
import os
from pathlib import Path

import pytest
from events import finished_exchange, listed, opened
from jsonschema import Draft202012Validator

from thinkaloud.adapters.report.schema import session_schema
from thinkaloud.adapters.session_file import read_session_file, write_document
from thinkaloud.domain.errors import InputError

PUBLISHED = Path(__file__).parents[3] / "docs" / "session.schema.json"
REWRITE = "THINKALOUD_REWRITE_GOLDEN" in os.environ


@pytest.fixture(scope="module")
def schema():
    return Draft202012Validator(json.loads(session_schema()))


def document():
    return json.loads(write_document(tuple(listed(*opened(), *finished_exchange(1)))))


def test_the_published_schema_is_not_stale():
    if REWRITE:
        PUBLISHED.write_text(session_schema(), encoding="utf-8")
    assert PUBLISHED.read_text(encoding="utf-8") == session_schema(), (
        "run: THINKALOUD_REWRITE_GOLDEN=1 pytest tests/adapters/report/test_schema.py"
    )


def test_it_is_a_schema_with_a_name_of_its_own_and_no_host(schema):
    Draft202012Validator.check_schema(schema.schema)
    assert schema.schema["$id"] == "urn:thinkaloud:session:1"
    assert schema.schema["title"]
    rest = {key: value for key, value in schema.schema.items() if key != "$schema"}
    assert "//" not in json.dumps(rest)


@pytest.mark.parametrize("kind", ["figures", "practised", "odd"])
def test_every_document_that_is_written_holds_to_it(schema, kind, figures, practised, filled):
    events = {"figures": figures, "practised": practised, "odd": filled("</script>\n🙂")}[kind]
    schema.validate(json.loads(write_document(tuple(events))))


def test_a_whole_session_of_every_kind_of_event_is_known(schema, figures, practised, filled):
    types = {event.type for event in (*figures, *practised, *filled("word"))}
    known = schema.schema["properties"]["events"]["items"]["discriminator"]["mapping"]
    assert set(known) - types == {"session_paused", "session_resumed", "move_corrected"}


def change(*path, to):
    def changed(whole):
        place = whole
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to

    return changed


def drop(*path):
    def changed(whole):
        place = whole
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return changed


@pytest.mark.parametrize(
    "damage",
    [
        drop("events"),
        change("events", to=[]),
        change("version", to=2),
        change("format", to="other"),
        change("comment", to="more"),
        change("events", 0, "type", to="session_begun"),
        change("events", 0, "mode", to="exam"),
        change("events", 0, "pack", "questions", to="none"),
        drop("events", 2, "text"),
        change("events", 2, "exchange", to=0),
        change("events", 2, "seq", to=-1),
        change("events", 3, "text", to=None),
        change("events", 3, "mood", to="good"),
        change("events", 3, to="We waited."),
    ],
)
def test_a_damaged_document_is_refused_as_the_reader_refuses_it(schema, damage, tmp_path):
    whole = document()
    schema.validate(whole)
    damage(whole)
    assert not schema.is_valid(whole)
    path = tmp_path / "session.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(InputError):
        read_session_file(path)


@pytest.mark.parametrize("damage", [drop("events", 3, "type"), drop("format"), drop("version")])
def test_what_does_not_say_what_it_is_is_refused(schema, damage):
    whole = document()
    damage(whole)
    assert not schema.is_valid(whole)
