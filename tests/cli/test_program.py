"""The real program, as a process of its own."""

import json
import signal
import subprocess
import sys

import pytest
from commands import ANSWER, err, out, session_of


def test_help_names_every_command_of_the_contract(run):
    done = run("--help")
    assert done.returncode == 0
    for command in (
        "practice resume retake branch replay sessions show rename tag delete score export import "
        "progress packs calibrate doctor serve"
    ).split():
        assert f"  {command} " in out(done)


@pytest.mark.parametrize(
    "arguments",
    [
        ("serve",),
    ],
)
def test_what_is_not_built_yet_says_so_in_one_line(run, arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert out(done) == ""
    assert err(done).strip().count("\n") == 0
    assert "not built yet" in err(done)


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("sessions",), ("packs", "--help"), ("--version",)],
)
def test_quick_commands_load_nothing_slow(environment, arguments):
    listing = (
        "import sys; from thinkaloud.cli.main import run; run(sys.argv[1:]); "
        "slow = {'textual', 'rich', 'anthropic', 'httpx2', 'pydantic'} & set(sys.modules); "
        "print(sorted(slow))"
    )
    done = subprocess.run(
        [sys.executable, "-c", listing, *arguments],
        capture_output=True,
        env=environment,
        timeout=60,
        check=True,
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ("practice", "--offline", "--plain", "--questions", "1"),
        ("score", "ITEMS", "--offline", "--json"),
        ("export", "last", "--to", "json"),
    ],
)
def test_offline_commands_load_no_screen_and_no_vendor(environment, run, tmp_path, arguments):
    run("practice", "--offline", "--plain", "--questions", "1", said=f"{ANSWER}\n\n/end\n")
    items = tmp_path / "items.jsonl"
    item = {"id": "one", "question": 1, "turns": [{"role": "candidate", "text": ANSWER}]}
    items.write_text(json.dumps(item) + "\n")
    listing = (
        "import sys; from thinkaloud.cli.main import run; code = run(sys.argv[1:]); "
        "slow = {'textual', 'rich', 'anthropic', 'httpx2'} & set(sys.modules); "
        "print(code, sorted(slow), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", listing, *(str(items) if a == "ITEMS" else a for a in arguments)],
        input=f"{ANSWER}\n\n/end\n".encode(),
        capture_output=True,
        env=environment,
        timeout=60,
        check=True,
    )
    assert done.stderr.decode().splitlines()[-1] == "0 []"


def test_a_piped_interview_is_asked_answered_scored_and_saved(run):
    done = run("practice", "--offline", "--plain", "--questions", "1", said=f"{ANSWER}\n\n/end\n")
    assert done.returncode == 0, err(done)
    spoken = [line for line in out(done).splitlines() if line.startswith("Interviewer: ")]
    assert len(spoken) >= 4
    assert "rule-of-thumb" in out(done)
    session = session_of(done)
    shown = run("show", session)
    assert ANSWER.split(".", maxsplit=1)[0] in out(shown)
    assert session in out(run("sessions"))
    assert json.loads(out(run("sessions", "--json")))[0]["session"] == session
    assert session in out(run("sessions", "--search", "easter"))


def test_the_end_of_the_input_leaves_a_session_that_can_be_resumed(run):
    done = run("practice", "--offline", "--plain", said=f"{ANSWER}\n")
    assert done.returncode == 0
    session = session_of(done)
    resumed = run("resume", session, "--plain", "--offline", said="One more thing, a nurse.\n\n")
    assert resumed.returncode == 0
    assert "Interviewer: " in out(resumed)
    assert "One more thing" in out(run("show", session))


def test_ten_answers_piped_in_come_out_as_events(run):
    said = "".join(f"{ANSWER} Case {n}.\n\n/pass\n/pass\n" for n in range(10)) + "/pass\n"
    done = run("practice", "--offline", "--jsonl", "--probes", "1", said=said)
    assert done.returncode == 0, err(done)
    events = [json.loads(line) for line in out(done).splitlines()]
    assert [event["seq"] for event in events] == list(range(len(events)))
    kinds = [event["type"] for event in events]
    assert kinds.count("answer_given") == 10
    assert kinds.count("exchange_scored") >= 10
    assert "session_ended" in kinds


def test_what_jsonl_prints_can_be_replayed_and_shown(run, tmp_path):
    done = run("practice", "--offline", "--jsonl", "--questions", "1", said=f"{ANSWER}\n\n/end\n")
    file = tmp_path / "session.jsonl"
    file.write_bytes(done.stdout)
    replayed = run("replay", str(file), "--plain", "--speed", "1000")
    assert replayed.returncode == 0, err(replayed)
    assert ANSWER in out(replayed)
    assert ANSWER in out(run("show", str(file)))


def test_an_exported_session_can_be_replayed(run, tmp_path):
    run("practice", "--offline", "--plain", "--questions", "1", said=f"{ANSWER}\n\n/end\n")
    file = tmp_path / "session.json"
    assert run("export", "last", "--to", "json", "-o", str(file)).returncode == 0
    assert ANSWER in out(run("replay", str(file), "--plain", "--speed", "1000"))


def test_a_deleted_session_is_gone(run):
    session = session_of(run("practice", "--offline", "--plain", said=""))
    assert run("delete", session, said="n\n").returncode == 130
    assert run("delete", session, "--yes").returncode == 0
    assert run("show", session).returncode == 1


def test_a_file_of_answers_is_scored_as_the_contract_says(run, tmp_path):
    sample = "Me? We waited."
    items = [
        {"id": "own", "question": 1, "turns": [{"role": "candidate", "text": ANSWER}]},
        {"id": "empty", "question": 2, "turns": [{"role": "candidate", "text": "Um."}]},
        {
            "id": "talk",
            "question": 3,
            "turns": [
                {"role": "candidate", "text": sample + " " + ANSWER},
                {"role": "interviewer", "text": "And then? Anything to ask?"},
                {"role": "candidate", "text": "Who could stop a launch here, and did anyone?"},
            ],
        },
    ]
    file = tmp_path / "items.jsonl"
    file.write_text("".join(json.dumps(item) + "\n" for item in items))
    done = run("score", str(file), "--offline", "--json")
    assert done.returncode == 0, err(done)
    own, empty, talk = (json.loads(line) for line in out(done).splitlines())
    assert set(own) == {"id", "scorer", "dimensions", "reflectiveness", "feedback"}
    thinking = own["dimensions"]["thinking_aloud"]
    assert set(thinking) == {"state", "level", "spread", "band", "items", "evidence", "reason"}
    assert thinking["state"] == "scored"
    assert own["dimensions"]["asking_back"]["state"] == "no_opportunity"
    assert empty["dimensions"]["thinking_aloud"]["state"] == "not_scorable"
    assert empty["dimensions"]["thinking_aloud"]["level"] is None
    assert talk["dimensions"]["asking_back"]["level"] >= 2
    for scored, item in ((own, items[0]), (talk, items[2])):
        for dimension in scored["dimensions"].values():
            for evidence in dimension["evidence"]:
                if evidence["status"] != "unverified":
                    turn = item["turns"][evidence["turn"]]
                    assert turn["role"] == "candidate"
                    quote = turn["text"][evidence["start"] : evidence["end"]]
                    assert quote == evidence["quote"]


@pytest.mark.parametrize(
    ("arguments", "code", "telling"),
    [
        (("practice", "--pack", "/nowhere.md", "--plain"), 2, "no such file"),
        (("practice", "--pack", ".", "--plain"), 2, "directory"),
        (("practice", "--questions", "99", "--plain"), 2, "questions"),
        (("practice", "--plain", "--jsonl"), 2, "one of"),
        (("show", "zzzz"), 1, "no session"),
        (("resume", "--plain"), 2, "no unfinished"),
        (("replay", "none.json", "--plain"), 2, "none.json"),
        (("score", "none.jsonl", "--offline"), 2, "none.jsonl"),
        (("dance",), 2, "No such command"),
        (("packs", "check", "/dev/null"), 2, "/dev/null"),
    ],
)
def test_a_bad_command_line_is_one_sentence(run, arguments, code, telling):
    done = run(*arguments)
    assert done.returncode == code, err(done)
    assert telling in err(done)
    assert "Traceback" not in err(done)
    assert out(done) == ""


def test_a_bad_file_of_answers_names_its_line(run, tmp_path):
    file = tmp_path / "items.jsonl"
    file.write_text('{"id": "a", "question": 1, "turns": []}\n{"id": \n')
    done = run("score", str(file), "--offline", "--json")
    assert done.returncode == 2
    assert "line 2" in err(done)


def test_a_listener_that_goes_away_is_no_error(environment):
    command = f"{sys.executable} -m thinkaloud packs show culture | head -c 10"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr


class Talk:
    """The program in plain text, spoken to line by line."""

    def __init__(self, environment, *arguments):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "thinkaloud", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )

    def say(self, text):
        self.process.stdin.write(text.encode())
        self.process.stdin.flush()

    def hear(self, telling):
        for line in self.process.stdout:
            if telling in line.decode():
                return line.decode()
        raise AssertionError(f"{telling!r} was never said")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


def test_a_killed_program_loses_nothing_that_was_shown(environment, run):
    talk = Talk(environment, "practice", "--offline", "--jsonl", "--probes", "2")
    talk.hear("question_asked")
    talk.say(f"{ANSWER}\n\n")
    shown = json.loads(talk.hear('"move":"probe"'))
    talk.kill()
    (row,) = json.loads(out(run("sessions", "--json")))
    document = json.loads(out(run("export", row["session"], "--to", "json")))
    assert document["events"][-1]["text"] == shown["text"]
    resumed = run("resume", "--offline", "--jsonl", said="And the day after, too.\n\n")
    kinds = [json.loads(line)["type"] for line in out(resumed).splitlines()]
    assert kinds[:2] == ["session_resumed", "answer_given"]


def test_ctrl_c_says_how_to_come_back(environment):
    talk = Talk(environment, "practice", "--offline", "--plain")
    talk.hear("Interviewer: ")
    talk.process.send_signal(signal.SIGINT)
    _, error = talk.process.communicate(timeout=30)
    assert talk.process.returncode == 130
    assert b"thinkaloud resume" in error
    assert b"Traceback" not in error


def test_a_crash_leaves_a_log_and_one_line(run, tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "config.toml").mkdir()
    done = run("doctor")
    assert "Traceback" not in err(done)
