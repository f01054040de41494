import respx

from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Citation, Finding

from claude_world import URL, case, streamed, world


@respx.mock(using="httpcore2")
async def test_a_judgement_is_observations_with_quotes(respx_mock: respx.MockRouter) -> None:
    respx_mock.post(URL).mock(return_value=streamed("judgement"))

    verdict = await world().judge.judge(case(), Dimension.THINKING_ALOUD)

    judgement = verdict.judgement
    assert judgement.state is Finding.SCORABLE
    assert judgement.citations[0] == Citation(item="a1", quote="We decided to wait a week", turn=0)
    assert [code for code, met in judgement.items.items() if met] == ["a1", "a3"]
    assert set(judgement.items) == {"a1", "a2", "a3", "a4", "a5", "a6", "n1", "n2", "n3", "n4"}
    assert verdict.usage is not None
    assert verdict.usage.output == 310
    assert verdict.prompt_hash
