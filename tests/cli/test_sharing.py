"""Sessions taken out and in from the command line."""

import json

import pytest
from commands import ANSWER, err, out, session_of

TALK = """# A call of last spring

Diego: Tell me about a decision that you would take back.
Me: We closed the phone line over Easter, and Mrs Adeyemi waited outside for two hours.
Diego: Who told you?
Me: The nurse on duty did. I am still not sure how many others there were. How do you find out?
"""


@pytest.fixture
def kept(run):
    """A finished session of one question."""
    said = f"{ANSWER}\n\n/skip\n/pass\n\n"
    done = run("practice", "--offline", "--plain", "--questions", "1", said=said)
    return session_of(done)


def sessions(run):
    return json.loads(out(run("sessions", "--json")))


@pytest.mark.parametrize(
    ("form", "beginning", "within"),
    [("md", "# ", "**You:** In 2019"), ("html", "<!doctype html>", "In 2019"), ("json", "{", "In")],
)
def test_a_session_is_written_in_each_form_to_a_file_or_out(
    run, kept, tmp_path, form, beginning, within
):
    written = run("export", kept, "--to", form)
    assert written.returncode == 0
    assert out(written).startswith(beginning)
    assert within in out(written)
    path = tmp_path / f"report.{form}"
    done = run("export", kept, "--to", form, "-o", str(path))
    assert out(done) == ""
    assert str(path) in err(done)
    assert path.read_text("utf-8") == out(written)
    assert path.stat().st_mode & 0o077 == 0


def test_what_was_replaced_is_shown_and_nothing_of_it_is_left(run, kept, tmp_path):
    path = tmp_path / "report.json"
    hide = ("--hide", "clinic", "--hide", "Easter")
    done = run("export", kept, "--to", "json", "-o", str(path), "--redact", "--yes", *hide)
    assert "clinic" in err(done)
    assert "2019" in err(done)
    assert "Read it through" in err(done)
    text = path.read_text("utf-8")
    for word in ("clinic", "Easter", "2019"):
        assert word.lower() not in text.lower()
    assert "booking desk" in text
    assert run("show", str(path)).returncode == 0


def test_without_redaction_nothing_is_replaced(run, kept):
    assert "2019" in out(run("export", kept, "--to", "md"))
    only_listed = out(run("export", kept, "--to", "md", "--hide", "woman", "--yes"))
    assert "2019" in only_listed
    assert "woman" not in only_listed


@pytest.mark.parametrize("said", ["", "n\n", "y\n"])
def test_nothing_redacted_is_written_that_nobody_has_looked_at(run, kept, tmp_path, said):
    path = tmp_path / "report.md"
    done = run("export", kept, "--to", "md", "-o", str(path), "--redact", said=said)
    assert done.returncode == 2
    assert "Replaced:" in err(done)
    assert "--yes" in err(done)
    assert not path.exists()
    assert out(run("export", kept, "--to", "md", "--redact", said=said)) == ""


def test_a_file_that_was_there_is_said_to_be_replaced(run, kept, tmp_path):
    path = tmp_path / "report.md"
    assert "in place of" not in err(run("export", kept, "--to", "md", "-o", str(path)))
    assert "in place of what was there" in err(run("export", kept, "--to", "md", "-o", str(path)))


def test_a_document_comes_in_once_and_is_the_same_session(run, kept, tmp_path):
    path = tmp_path / "session.json"
    run("export", kept, "--to", "json", "-o", str(path))
    again = run("import", str(path))
    assert f"here already, as session {kept}" in err(again)
    run("delete", kept, "--yes")
    brought = run("import", str(path))
    (only,) = sessions(run)
    assert f"session {only['session']}" in err(brought)
    assert out(run("export", only["session"], "--to", "json")) == path.read_text("utf-8")


def test_an_old_conversation_can_be_scored_and_replayed(run, tmp_path):
    path = tmp_path / "old.md"
    path.write_text(TALK, encoding="utf-8")
    brought = run("import", str(path))
    assert brought.returncode == 0
    (only,) = sessions(run)
    assert only["answered"] == only["questions"] == 1
    assert only["ended"]
    scored = run("score", only["session"], "--offline", "--json")
    assert json.loads(out(scored).splitlines()[0])["dimensions"]["thinking_aloud"]["band"]
    replayed = out(run("replay", only["session"], "--speed", "1000", "--plain"))
    assert "Candidate: We closed the phone line" in replayed
    assert "Interviewer: Who told you?" in replayed


def test_an_old_conversation_in_another_encoding_comes_in_as_well(run, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(TALK.replace("Mrs Adeyemi", "Zoë").encode("utf-16"))
    assert run("import", str(path)).returncode == 0
    assert "Zoë" in out(run("show", "last"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"{",
        b'{"format": "thinkaloud-session", "version": 1, "events": []}',
        b'{"format": "thinkaloud-session", "version": 9, "events": [{}]}',
        b"\x00\x01\x02" * 100,
        b"%PDF-1.7",
        b"{" * 100_000,
        b"Me: I only talk to myself.\nMe: All day.\n",
        b"A: one\nB: two\nC: three\nA: one\nB: two\nC: three\n",
        b"\x1b]0;title\x07\x1b[2J",
    ],
)
def test_what_holds_no_session_is_refused_in_one_line_and_nothing_is_written(
    run, tmp_path, content
):
    path = tmp_path / "file.txt"
    path.write_bytes(content)
    done = run("import", str(path))
    assert done.returncode == 2
    assert out(done) == ""
    assert err(done).startswith("thinkaloud: ")
    assert err(done).count("\n") == 1
    assert "\x1b" not in err(done)
    assert sessions(run) == []


def test_a_missing_file_and_a_folder_are_named(run, tmp_path):
    assert "No such file" in err(run("import", str(tmp_path / "none.txt")))
    assert "is a folder" in err(run("import", str(tmp_path)))
