from rubrics import rubric

from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, DimensionScore, ExchangeScore, ScoreState
from thinkaloud.domain.standing import level_words, overall_band, standing


def part(state, **more):
    return standing(DimensionScore(state=state, **more), rubric())


def test_a_figure_comes_with_its_name_and_its_spread():
    assert part(ScoreState.SCORED, level=3.6) == "3.6 · Reflecting"
    assert part(ScoreState.SCORED, level=3.6, spread=0.47) == "3.6 ± 0.5 · Reflecting"


def test_an_estimate_says_every_level_that_it_may_be_and_no_figure():
    said = {band: part(ScoreState.SCORED, level=3, band=band) for band in Band}
    assert said[Band.LOWER] == "lower band · Reciting or describing"
    assert said[Band.MIDDLE] == "middle band · Starting to reflect"
    assert "Reflecting or" in said[Band.UPPER]
    assert not any(character.isdigit() for words in said.values() for character in words)


def test_what_is_no_level_is_said_in_words():
    assert "no opportunity" in part(ScoreState.NO_OPPORTUNITY)
    assert "under five words" in part(ScoreState.NOT_SCORABLE, reason="under five words")
    assert "unscored: the judge was busy" in part(ScoreState.UNSCORED, reason="the judge was busy")
    assert "nothing to go by" in part(ScoreState.NOT_SCORABLE)
    assert "no reason" in part(ScoreState.UNSCORED)


def test_only_an_estimate_has_a_band_over_all():
    def score(band):
        one = DimensionScore(state=ScoreState.SCORED, level=3, band=band)
        return ExchangeScore(
            scorer="judge",
            rubric_version="1",
            dimensions={Dimension.THINKING_ALOUD: one},
            reflectiveness=3,
        )

    assert overall_band(score(Band.MIDDLE)) is Band.MIDDLE
    assert overall_band(score(None)) is None
    assert overall_band(score(Band.MIDDLE).model_copy(update={"reflectiveness": None})) is None
    assert level_words(3, Band.MIDDLE, rubric()) == "middle band · Starting to reflect"
