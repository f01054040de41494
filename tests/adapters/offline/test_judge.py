import pytest
from rubrics import fit

from thinkaloud.adapters.offline.judge import OfflineJudge
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.app.ports import Case
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.overlap import overlap
from thinkaloud.domain.pack import Question
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Finding, Judgement

SAMPLE = (
    "I see privacy as an ingredient of safety. If people can't trust that their data is handled "
    "safely, the system's legitimacy erodes. When I worked on Flink's job metadata system, we "
    "anonymized sensitive logs so engineers could debug safely without access to user data. That "
    "kind of discipline builds a foundation of trust."
)
OWN = (
    "I kept the visitor book at a hostel for two winters. I used to think the book was harmless, "
    "just names and room numbers on a table. Then a man came in and read down the page until he "
    "found his sister, and she left that night by the kitchen. Now I keep the list in a drawer. My "
    "boss said guests like to see who is there, and he was right that it made evenings friendlier. "
    "I still don't know how to give them that without giving her away."
)
RUBRIC = read_rubric(read_prompt("rubric.toml"))
ITEMS = {
    Dimension.THINKING_ALOUD: "a1 a2 a3 a4 a5 a6 n1 n2 n3 n4",
    Dimension.SYSTEMS_TO_PEOPLE: "b1 b2 b3 b4 b5 b6 b7",
    Dimension.ASKING_BACK: "c1 c2 c3 c4 c5 c6 p",
}


def case(*said: str, opportunity: bool = False) -> Case:
    """Candidate and interviewer take turns; the candidate begins."""
    turns = tuple(
        Turn(role=(Role.CANDIDATE, Role.INTERVIEWER)[place % 2], text=text, seq=place)
        for place, text in enumerate(said)
    )
    return Case(
        rubric=RUBRIC,
        question=Question(number=4, text="How do you think about privacy?", sample=SAMPLE),
        asked="How do you think about privacy?",
        turns=turns,
        language="en",
        opportunity=opportunity or len(said) > 1,
        overlap=overlap(" ".join(said[::2]), SAMPLE),
        ask_back_overlap=None,
    )


async def judged(dimension: Dimension, case: Case) -> Judgement:
    return (await OfflineJudge(fit()).judge(case, dimension)).judgement


async def test_a_recited_sample_is_at_the_lowest_level_and_an_own_story_is_not() -> None:
    recital = await judged(Dimension.THINKING_ALOUD, case(SAMPLE))
    own = await judged(Dimension.THINKING_ALOUD, case(OWN))
    assert recital.estimated_level == 1
    assert recital.items["n1"]
    assert recital.citations == ()
    assert own.estimated_level is not None
    assert own.estimated_level >= 3.5
    assert not own.items["n1"]


@pytest.mark.parametrize("dimension", list(Dimension))
async def test_every_item_of_the_rubric_is_answered(dimension: Dimension) -> None:
    judgement = await judged(dimension, case(OWN, "And since then?", "Who decides that here?"))
    assert sorted(judgement.items) == sorted(ITEMS[dimension].split())


@pytest.mark.parametrize("dimension", list(Dimension))
async def test_every_true_item_is_cited_in_words_of_a_candidate_turn(dimension: Dimension) -> None:
    turns = case(OWN, "What would you like to ask?", "Who got to decide that, and who argued?")
    judgement = await judged(dimension, turns)
    cited = {citation.item for citation in judgement.citations}
    assert {code for code, holds in judgement.items.items() if holds} <= cited | {"n2", "n3", "n4"}
    for citation in judgement.citations:
        assert turns.turns[citation.turn].role is Role.CANDIDATE
        assert citation.quote in turns.turns[citation.turn].text
        assert len(citation.quote.split()) <= 25


@pytest.mark.parametrize("text", ["", "...", "I don't know.", "um", "👍👍👍"])
async def test_fewer_than_five_words_are_empty(text: str) -> None:
    judgement = await judged(Dimension.THINKING_ALOUD, case(text))
    assert judgement.state is Finding.EMPTY
    assert judgement.estimated_level is None


@pytest.mark.parametrize(
    "text",
    [
        "Creo que la privacidad es parte de la seguridad, porque sin confianza no hay sistema.",
        "Ich denke, dass Privatsphäre ein Teil der Sicherheit ist, weil sonst keiner redet.",
        "Приватность для меня это прежде всего доверие людей к системе.",
        "プライバシーは安全の一部だと思います。",
    ],
)
async def test_another_language_is_said_to_be_one(text: str) -> None:
    judgement = await judged(Dimension.SYSTEMS_TO_PEOPLE, case(text))
    assert judgement.state is Finding.WRONG_LANGUAGE


async def test_without_a_chance_there_is_no_level_for_asking_back() -> None:
    assert (await judged(Dimension.ASKING_BACK, case(OWN))).state is Finding.NO_OPPORTUNITY


async def test_a_chance_that_is_declined_is_scored_without_a_question() -> None:
    declined = case(OWN, "What would you like to ask me?", "No, I think you covered it.")
    judgement = await judged(Dimension.ASKING_BACK, declined)
    assert judgement.state is Finding.SCORABLE
    assert not judgement.items["c1"]


def test_it_shows_a_band_and_says_that_it_is_an_estimate() -> None:
    assert OfflineJudge(fit()).shows_band_only
    assert OfflineJudge(fit()).name == f"offline-estimate/{fit().version}"


async def test_an_interview_in_another_language_gets_no_level_but_a_reason() -> None:
    german = case(OWN).model_copy(update={"language": "de"})
    with pytest.raises(ModelError, match="reads English only") as caught:
        await judged(Dimension.THINKING_ALOUD, german)
    assert not caught.value.retryable


async def test_the_closing_round_has_no_sample_and_is_judged_all_the_same() -> None:
    closing = case("Who decides here, and who argued?").model_copy(
        update={"question": None, "overlap": None}
    )
    judgement = await judged(Dimension.ASKING_BACK, closing)
    assert judgement.items["c1"]
