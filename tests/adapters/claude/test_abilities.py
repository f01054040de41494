import pytest
import respx
from claude_world import answered, heard, sent, streamed, world

from thinkaloud.adapters.claude.abilities import warm
from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.dialects import Dialects, Extra
from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.adapters.claude.thinking import Abilities, Part, Thought, thought_for

pytestmark = pytest.mark.respx(using="httpcore2")

BASE = "https://api.anthropic.com/v1"


def _model(*, thinking: set[str], effort: set[str], schema: bool) -> dict[str, object]:
    def can(names: set[str], name: str) -> dict[str, bool]:
        return {"supported": name in names}

    return {
        "id": "claude-next-6",
        "type": "model",
        "capabilities": {
            "structured_outputs": {"supported": schema},
            "thinking": {
                "supported": True,
                "types": {
                    name: can(thinking, name)
                    for name in ("adaptive", "between_tools", "disabled", "enabled")
                },
            },
            "effort": {
                "supported": bool(effort),
                **{name: can(effort, name) for name in ("low", "medium", "high", "max")},
            },
        },
    }


async def test_what_a_server_says_of_a_model_goes_before_the_table(
    respx_mock: respx.MockRouter,
) -> None:
    described = _model(thinking={"adaptive", "disabled"}, effort={"low", "medium"}, schema=False)
    respx_mock.get(f"{BASE}/models/claude-next-6").respond(json=described)
    respx_mock.post(f"{BASE}/messages").mock(return_value=streamed("probe"))
    there = world(model="claude-next-6")

    await warm(there.connection, there.dialects, "claude-next-6")
    await heard(there, answered())

    request = sent(respx_mock)
    assert request["thinking"] == {"type": "disabled"}
    assert request["output_config"] == {"effort": "low"}
    assert '{"move": "…"' in request["messages"][-1]["content"][-1]["text"]


@pytest.mark.parametrize(
    "answer",
    [
        respx.MockResponse(404, json={"type": "error", "error": {"type": "not_found_error"}}),
        respx.MockResponse(200, json={"id": "m"}),
        respx.MockResponse(200, json={"id": "m", "capabilities": {"thinking": {}}}),
        respx.MockResponse(200, content=b"<html>"),
        respx.MockResponse(500, content=b"x"),
    ],
)
async def test_a_server_that_says_nothing_useful_is_no_obstacle(
    answer: respx.MockResponse, respx_mock: respx.MockRouter
) -> None:
    respx_mock.get(f"{BASE}/models/m").mock(return_value=answer)
    there = world(model="m")
    await warm(there.connection, there.dialects, "m")
    assert there.dialects.abilities("", "m") is None


async def test_no_credential_is_no_obstacle_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANTHROPIC_CONFIG_DIR")
    dialects = Dialects()
    await warm(Connection(Endpoint()), dialects, "m")
    assert dialects.takes("", "m") == frozenset(Extra)


@pytest.mark.parametrize(
    ("model", "part", "thought"),
    [
        ("claude-sonnet-5-5", Part.INTERVIEW, Thought("between_tools", "low")),
        ("claude-opus-5-5", Part.JUDGE, Thought(None, "medium")),
        ("claude-haiku-5-5-20260901", Part.INTERVIEW, Thought("disabled", "low")),
        ("claude-opus-4-8", Part.INTERVIEW, Thought()),
        ("qwen3:8b", Part.JUDGE, Thought()),
    ],
)
def test_the_table_knows_what_models_take(model: str, part: Part, thought: Thought) -> None:
    assert thought_for(model, part, None) == thought


def test_a_model_that_cannot_leave_thinking_is_only_asked_for_little_effort() -> None:
    always = Abilities(frozenset({"adaptive"}), frozenset({"low", "medium"}), schema=True)
    assert thought_for("m", Part.INTERVIEW, always) == Thought(None, "low")
