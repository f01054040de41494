from turns import candidate, interviewer

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.gates import gate, left_to_judge
from thinkaloud.domain.prepared import Prepared
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ScoreState

THINKING, LINKING, ASKING = Dimension
SAMPLE = "Responsibility shows up in the small decisions, what we measure and what defaults we set."


def test_an_answer_alone_is_no_opportunity_to_ask() -> None:
    assert not Circumstances((candidate("We waited."),)).opportunity


def test_any_reply_is_an_opportunity_and_so_is_the_closing_round() -> None:
    assert Circumstances((candidate("We waited."), interviewer("Who else?", None))).opportunity
    assert Circumstances((candidate("We waited."),), closing=True).opportunity


def test_words_are_the_candidates_without_um_and_uh() -> None:
    turns = (candidate("Um, we uh waited."), interviewer("For how long was that?"), candidate("Hm"))
    assert Circumstances(turns).words == 2


def test_overlap_is_measured_on_the_candidates_words_only() -> None:
    about = Circumstances((candidate("We did wait there."), interviewer(SAMPLE)), Prepared(SAMPLE))
    assert about.ratio == 0


def test_without_a_sheet_nothing_overlaps() -> None:
    about = Circumstances((candidate(SAMPLE),))
    assert about.overlap is None
    assert about.ratio == 0
    assert about.asked_share is None


def test_a_stretch_is_recited_when_most_of_it_matches_the_sample() -> None:
    own = "My aunt kept bees for years."
    about = Circumstances((candidate(f"{own} {SAMPLE}"),), Prepared(SAMPLE))
    assert about.recited(0, len(own) + 1, len(own) + 30)
    assert not about.recited(0, 0, len(own))


def test_silence_is_not_scorable() -> None:
    about = Circumstances((candidate("..."), interviewer("Hello?")), closing=True)
    for dimension in Dimension:
        found = gate(dimension, about)
        assert found is not None
        assert (found.state, found.reason) == (ScoreState.NOT_SCORABLE, "nothing was said")


def test_under_five_words_only_a_question_is_left_to_judge() -> None:
    about = Circumstances((candidate("Um, we"), interviewer("Ask me."), candidate("Who knew?")))
    assert left_to_judge(about) == (ASKING,)
    found = gate(THINKING, about)
    assert found is not None
    assert (found.state, found.reason) == (ScoreState.NOT_SCORABLE, "under five words")


def test_five_words_are_left_to_judge() -> None:
    assert left_to_judge(Circumstances((candidate("We did wait a week."),))) == tuple(Dimension)


def test_in_the_closing_round_only_asking_back_is_judged() -> None:
    about = Circumstances((candidate("No, I think you covered everything."),), closing=True)
    assert left_to_judge(about) == (ASKING,)
    found = gate(LINKING, about)
    assert found is not None
    assert found.state is ScoreState.NO_OPPORTUNITY
