"""The calls of a check-up, through the real SDK against a real server."""

from dataclasses import dataclass, field

import pytest
from api_server import Answer, ApiServer, Route, api_server, as_json, as_stream, error
from claude_world import body, rubric, world
from fakes import START, pack
from fault_server import Asked

from thinkaloud.adapters.claude.checkup import Checkup
from thinkaloud.adapters.claude.retries import Limits
from thinkaloud.adapters.claude.timeouts import Timeouts
from thinkaloud.adapters.claude.trial import trial_interview
from thinkaloud.app.checkup import Answers, Form

INTERVIEWER, JUDGE = "claude-sonnet-5-5", "claude-opus-5-5"
LISTED = as_json({"data": [{"id": name, "type": "model"} for name in (INTERVIEWER, JUDGE, "x")]})


@dataclass
class Ticks:
    """A clock that goes on by one second each time it is looked at."""

    now: float = 0.0
    seen: list[float] = field(default_factory=list[float])

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


def messages(interviewer: Route | None = None, judge: Route | None = None) -> Route:
    """Answers by the model that is asked for."""

    def answer(asked: Asked) -> Answer | None:
        if asked.body["model"] == JUDGE:
            return (judge or (lambda _: as_stream(body("judgement"))))(asked)
        return (interviewer or (lambda _: as_stream(body("probe"))))(asked)

    return answer


async def check(
    routes: dict[str, Route], judge_model: str = JUDGE, silence: float = 30.0
) -> tuple[Answers, ApiServer]:
    async with api_server(routes) as server:
        there = world(
            server.url,
            judge_model=judge_model,
            limits=Limits(attempts=1),
            timeouts=Timeouts(silence=silence),
        )
        transcript = trial_interview(pack(), START)
        checkup = Checkup(there.parts, rubric(), transcript, lambda _: None, Ticks())
        answers = await checkup.run()
        await there.connection.close()
        return answers, server


async def test_models_first_word_form_and_judgement_are_found_out() -> None:
    answers, server = await check(
        {"GET /v1/models?": lambda _: LISTED, "POST /v1/messages": messages()}
    )

    assert answers.problems == ()
    assert answers.base_url == server.url
    assert answers.models == (INTERVIEWER, JUDGE, "x")
    assert answers.notes == ()
    spoken, judged = answers.interviewer, answers.judge
    assert spoken is not None
    assert judged is not None
    assert (spoken.first_word, spoken.took, spoken.form) == (1.0, 2.0, Form.NATIVE)
    assert (judged.model, judged.took, judged.form) == (JUDGE, 1.0, Form.NATIVE)
    assert spoken.usage is not None
    assert spoken.usage.output > 0
    assert judged.usage is not None
    assert server.count("POST /v1/messages") == 2


def _only_when_told(asked: Asked) -> Answer:
    note = asked.body["messages"][-1]["content"][-1]["text"]
    return as_stream(body("probe" if '"say": "…"' in note else "plain_words"))


async def test_a_form_that_must_be_spelt_out_is_told_from_one_that_the_schema_gives() -> None:
    answers, server = await check({"POST /v1/messages": messages(_only_when_told)})
    assert answers.interviewer is not None
    assert answers.interviewer.form is Form.PROMPTED
    assert server.count("POST /v1/messages") == 3


async def test_plain_words_are_told_as_such_and_are_no_problem() -> None:
    answers, _ = await check(
        {"POST /v1/messages": messages(lambda _: as_stream(body("plain_words")))}
    )
    assert answers.interviewer is not None
    assert answers.interviewer.form is Form.PLAIN
    assert answers.problems == ()


def _no_schema(asked: Asked) -> Answer:
    if "format" in asked.body.get("output_config", {}):
        return error(400, "invalid_request_error", "output_config.format: unknown field")
    name = "judgement" if asked.body["model"] == JUDGE else "probe"
    return as_stream(body(name))


async def test_a_server_that_takes_no_schema_gets_none() -> None:
    answers, _ = await check({"POST /v1/messages": _no_schema})
    assert answers.interviewer is not None
    assert answers.judge is not None
    assert answers.interviewer.form is Form.PROMPTED
    assert answers.judge.form is Form.PROMPTED


@pytest.mark.parametrize(
    ("listing", "told"),
    [
        (error(404, "not_found_error"), "has no such route"),
        (Answer(b"<html>", 404, "text/html"), "has no such route"),
        (error(500, "api_error"), "did not list its models"),
        (Answer(b"<html>", 200, "text/html"), "does not list its models"),
        (as_json({}), "does not list its models"),
        (as_json([]), "does not list its models"),
    ],
)
async def test_a_server_without_a_list_of_models_is_told_and_no_problem(
    listing: Answer, told: str
) -> None:
    answers, _ = await check(
        {"GET /v1/models?": lambda _: listing, "POST /v1/messages": messages()}
    )
    [note] = answers.notes
    assert told in note
    assert answers.models is None
    assert answers.problems == ()


async def test_what_the_list_says_of_the_models_in_force_is_noted() -> None:
    listed = {"id": INTERVIEWER, "lifecycle": "deprecated", "retires_at": "2026-11-30T00:00:00Z"}
    answers, _ = await check(
        {"GET /v1/models?": lambda _: as_json({"data": [listed]}), "POST /v1/messages": messages()}
    )
    ends, missing = answers.notes
    assert ends == f"{INTERVIEWER} is deprecated and is to end on 2026-11-30; choose a newer one."
    assert missing.startswith(f"{JUDGE} is not on the server's list")


async def test_a_refused_key_is_one_problem_and_the_judge_is_not_tried() -> None:
    def refuse(_: Asked) -> Answer:
        return error(401, "authentication_error", "sk-very-secret is not valid")

    answers, server = await check({"GET /v1/models?": refuse, "POST /v1/messages": refuse})
    [problem] = answers.problems
    assert "did not accept the key" in problem
    assert "What you said is kept" not in problem
    assert "secret" not in answers.model_dump_json()
    assert answers.judge is None
    assert server.count("POST /v1/messages") == 1


async def test_a_model_that_is_not_known_does_not_keep_the_other_from_being_tried() -> None:
    answers, _ = await check(
        {"POST /v1/messages": messages(lambda _: error(404, "not_found_error"))}
    )
    [problem] = answers.problems
    assert f"no model called {INTERVIEWER}" in problem
    assert answers.judge is not None
    assert answers.judge.problem is None


async def test_one_model_in_both_parts_is_not_asked_a_second_time_in_vain() -> None:
    answers, server = await check(
        {"POST /v1/messages": lambda _: error(404, "not_found_error")}, judge_model=INTERVIEWER
    )
    assert len(answers.problems) == 1
    assert server.count("POST /v1/messages") == 1


async def test_a_judge_whose_replies_cannot_be_read_is_a_problem() -> None:
    answers, _ = await check(
        {"POST /v1/messages": messages(judge=lambda _: as_stream(body("judgement_in_prose")))}
    )
    [problem] = answers.problems
    assert "did not answer in the form asked for" in problem
    assert answers.interviewer is not None
    assert answers.interviewer.problem is None


async def test_a_server_that_says_nothing_is_not_waited_for_without_end() -> None:
    answers, _ = await check(
        {"GET /v1/models?": lambda _: LISTED, "POST /v1/messages": lambda _: None}, silence=0.3
    )
    [problem] = answers.problems
    assert "did not answer in time" in problem


async def test_nobody_there_is_one_problem() -> None:
    async with api_server({}) as server:
        url = server.url
    there = world(url, limits=Limits(attempts=1))
    answers = await Checkup(
        there.parts, rubric(), trial_interview(pack(), START), lambda _: None
    ).run()
    await there.connection.close()
    [problem] = answers.problems
    assert "cannot be reached" in problem
    assert answers.interviewer is None


async def test_no_credential_is_one_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANTHROPIC_CONFIG_DIR")
    there = world(key=None)
    answers = await Checkup(
        there.parts, rubric(), trial_interview(pack(), START), lambda _: None
    ).run()
    [problem] = answers.problems
    assert "no Anthropic credential" in problem
