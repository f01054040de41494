"""The Message Batches API on loopback: keeps what is submitted, and gives results backwards."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from api_server import Answer, ApiServer, Route, as_json, error
from fault_server import Asked

Outcome = dict[str, object]


def judgement_for(params: dict[str, object]) -> str:
    """A judgement in the form that is asked for, with nothing found."""
    properties = params["output_config"]["format"]["schema"]["properties"]
    filled: dict[str, object] = {"evidence": [], "text_addressed_to_grader": False}
    for name in ("items", "negatives"):
        if name in properties:
            filled[name] = dict.fromkeys(properties[name]["properties"], False)
    return json.dumps(filled | {"state": "scorable"})


def succeeded(text: str, stop_reason: str | None = "end_turn", **more: object) -> Outcome:
    """A message that came to an end."""
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "content": [{"type": "thinking", "thinking": ""}, {"type": "text", "text": text}],
        "stop_reason": stop_reason,
        "usage": {"input_tokens": 400, "cache_read_input_tokens": 2600, "output_tokens": 300},
    }
    return {"type": "succeeded", "message": message | more}


def errored(kind: str, message: str = "no") -> Outcome:
    """A request that failed, as the service words it."""
    return {
        "type": "errored",
        "error": {"type": "error", "error": {"type": kind, "message": message}},
    }


@dataclass
class BatchServer:
    """What is under way; looked at so often, a batch has ended."""

    looks: int = 1
    outcome: Callable[[str, dict[str, object]], Outcome] = lambda _, params: succeeded(
        judgement_for(params)
    )
    url: Callable[[], str] = str
    batches: dict[str, dict[str, dict[str, object]]] = field(
        default_factory=dict[str, dict[str, dict[str, object]]]
    )
    looked: dict[str, int] = field(default_factory=dict[str, int])

    def routes(self) -> dict[str, Route]:
        """What it answers."""
        return {
            "POST /v1/messages/batches": self._create,
            "GET /v1/messages/batches/": self._retrieve,
            "GET /results/": self._results,
        }

    def at(self, server: ApiServer) -> None:
        """Say where it is, for the addresses in its answers."""
        self.url = lambda: server.url

    def _create(self, asked: Asked) -> Answer:
        name = f"msgbatch_{len(self.batches) + 1}"
        requests = asked.body["requests"]
        self.batches[name] = {each["custom_id"]: each["params"] for each in requests}
        assert len(self.batches[name]) == len(requests)
        return as_json(self._told(name))

    def _retrieve(self, asked: Asked) -> Answer:
        name = asked.path.rpartition("/")[2]
        if name not in self.batches:
            return error(404, "not_found_error")
        self.looked[name] = self.looked.get(name, 0) + 1
        return as_json(self._told(name))

    def _results(self, asked: Asked) -> Answer:
        batch = self.batches[asked.path.rpartition("/")[2]]
        lines = [
            json.dumps({"custom_id": name, "result": self.outcome(name, batch[name])})
            for name in sorted(batch, reverse=True)
        ]
        return Answer("\n".join(lines).encode(), kind="application/x-jsonl")

    def _told(self, name: str) -> dict[str, object]:
        ended, total = self.looked.get(name, 0) >= self.looks, len(self.batches[name])
        counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        counts["succeeded" if ended else "processing"] = total
        return {
            "id": name,
            "type": "message_batch",
            "processing_status": "ended" if ended else "in_progress",
            "request_counts": counts,
            "results_url": f"{self.url()}/results/{name}" if ended else None,
        }
