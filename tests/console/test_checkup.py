import json
from datetime import date

from thinkaloud.app.checkup import Answers, Cost, Form, Kept, Report, Trial
from thinkaloud.console.checkup import checkup_json, checkup_text
from thinkaloud.domain.events import Usage

OFFLINE = Report(
    version="1.2",
    interviewer="offline",
    judge="offline-estimate/1",
    kept=Kept(path="/home/x/sessions.db", sessions=0),
)
SPOKEN = Trial(
    model="claude-sonnet-5-5",
    first_word=0.84,
    took=1.66,
    form=Form.NATIVE,
    usage=Usage(model="claude-sonnet-5-5", output=40),
)
JUDGED = Trial(model="claude-opus-5-5", took=6.04, form=Form.NATIVE)
COST = Cost(cached=0.0412, uncached=0.0949, currency="USD", as_of=date(2026, 11, 23))
WHOLE = Report(
    version="1.2",
    interviewer="claude-sonnet-5-5",
    judge="claude-opus-5-5",
    samples=3,
    credential="ANTHROPIC_API_KEY, from the environment",
    base_url="https://api.anthropic.com",
    settings=("/home/x/config.toml",),
    notes=("ANTHROPIC_BASE_URL ends before /v1; that part was left out.",),
    kept=Kept(path="/home/x/sessions.db", sessions=12),
    answers=Answers(
        base_url="https://api.anthropic.com",
        models=tuple(f"model-{number}" for number in range(19)),
        notes=("claude-sonnet-5-5 is not on the server's list of models.",),
        interviewer=SPOKEN,
        judge=JUDGED,
    ),
    cost=COST,
)

SCREEN = """\
thinkaloud 1.2

interviewer   claude-sonnet-5-5
judge         claude-opus-5-5, asked 3 times about each dimension
credential    ANTHROPIC_API_KEY, from the environment
server        https://api.anthropic.com
settings      /home/x/config.toml
sessions      12 saved, in /home/x/sessions.db
models        model-0, model-1, model-2, model-3, model-4, model-5 and 13 more
first word    after 0.8 s, the whole reply after 1.7 s
form          kept, by the schema sent along (native)
judgement     read after 6.0 s; form kept, by the schema sent along (native)
cost          about $0.041 for one exchange and its score, about $0.095 where no
              prompt is cached (prices of 2026-11-23)
note          ANTHROPIC_BASE_URL ends before /v1; that part was left out.
note          claude-sonnet-5-5 is not on the server's list of models.

All is sound."""


def test_a_whole_check_up_is_a_screen_of_short_aligned_lines() -> None:
    assert checkup_text(WHOLE) == SCREEN


def test_offline_is_sound() -> None:
    text = checkup_text(OFFLINE)
    assert "interviewer   offline" in text
    assert "sessions      none saved, in /home/x/sessions.db" in text
    assert "credential" not in text
    assert text.endswith("\nAll is sound.")
    assert json.loads(checkup_json(OFFLINE))["sound"] is True


def test_a_model_that_was_not_called_is_not_said_to_answer() -> None:
    text = checkup_text(WHOLE.model_copy(update={"answers": None, "cost": None}))
    assert "without calling a model" in text
    assert "server        https://api.anthropic.com" in text


def test_each_problem_stands_on_a_line_and_is_counted() -> None:
    broken = WHOLE.model_copy(
        update={
            "faults": ("The key is no key.",),
            "answers": Answers(
                interviewer=Trial(model="m", reason="x", problem="It refused."),
                judge=Trial(model="m", reason="x", problem="It refused."),
            ),
            "cost": None,
            "kept": Kept(path="/x", problems=("session abc: damaged",)),
        }
    )
    lines = checkup_text(broken).splitlines()
    assert [line for line in lines if line.startswith("problem")] == [
        "problem       The key is no key.",
        "problem       It refused.",
        "problem       session abc: damaged",
    ]
    assert lines[-1] == "3 things to put right."
    assert "sessions      cannot be read, in /x" in lines
    told = json.loads(checkup_json(broken))
    assert told["sound"] is False
    assert len(told["problems"]) == 3


def test_a_model_without_a_price_and_tokens_that_nobody_counts_are_told() -> None:
    unpriced = COST.model_copy(update={"unpriced": ("qwen3:8b",), "cached": None})
    assert "no price for qwen3:8b in the list of 2026-11-23" in checkup_text(
        WHOLE.model_copy(update={"cost": unpriced})
    )
    uncounted = COST.model_copy(update={"cached": None, "uncached": None})
    assert "counts no tokens" in checkup_text(WHOLE.model_copy(update={"cost": uncounted}))


def test_a_cost_that_no_cache_changes_is_one_figure_and_small_ones_are_not_nothing() -> None:
    same = COST.model_copy(update={"cached": 1.204, "uncached": 1.2041})
    assert "about $1.20 for one exchange and its score (prices" in checkup_text(
        WHOLE.model_copy(update={"cost": same})
    )
    small = COST.model_copy(update={"cached": 0.0001})
    assert "about under $0.001" not in checkup_text(WHOLE.model_copy(update={"cost": small}))
    assert "under $0.001 for one" in checkup_text(WHOLE.model_copy(update={"cost": small}))


def test_an_empty_list_of_models_is_told() -> None:
    empty = WHOLE.model_copy(update={"answers": Answers(models=())})
    assert "models        none on the server's list" in checkup_text(empty)


def test_no_line_is_wider_than_a_terminal_and_nothing_in_it_is_a_control() -> None:
    long = WHOLE.model_copy(update={"notes": ("word " * 60, "a\x1b[31mb\nc")})
    lines = checkup_text(long).splitlines()
    assert max(map(len, lines)) <= 80
    assert "note          ab c" in lines


def test_json_holds_all_of_it() -> None:
    told = json.loads(checkup_json(WHOLE))
    assert told["answers"]["interviewer"]["first_word"] == 0.84
    assert told["answers"]["interviewer"]["form"] == "native"
    assert len(told["answers"]["models"]) == 19
    assert told["cost"]["as_of"] == "2026-11-23"
    assert told["problems"] == []
