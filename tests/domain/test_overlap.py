import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.overlap import matching_spans, overlap

SAMPLE = (
    "All the time. When we did the Samza→Flink migration at LinkedIn, we had tight deadlines, but "
    "early versions had reliability gaps. We paused the rollout, improved observability, and built "
    "replay tooling before scaling. That decision saved weeks of firefighting later. So my "
    "philosophy is: measure twice, scale once."
)
DICTATED = (
    "all the time when we did the samsa to flink migration at linked in we had tight dead lines "
    "but early versions had reliability gaps we paused the role out improved observe ability and "
    "built replay tooling before scaling that decision saved weeks of fire fighting later so my "
    "philosophy is measure twice scale one"
)
LIGHTLY_CHANGED = (
    "Well, all the time. When my team did the Flink migration we had tight deadlines and the early "
    "versions had gaps in reliability. So we paused the rollout, worked on observability and built "
    "some replay tooling before scaling it. That saved us weeks of firefighting. Measure twice, "
    "scale once, that's my philosophy."
)
RETOLD = (
    "That comes up constantly. Moving our stream jobs from one engine to another we were short of "
    "weeks, and the first builds kept falling over. I called a halt, put in better dashboards and "
    "a way to run old events again, and only then let it grow. It spared us months of grief."
)
OWN = (
    "Yes, at the clinic. We were late with the release and the nurses wanted it before the winter. "
    "I shipped it with the deadline in my head, and for two weeks the waiting list dropped people "
    "who had no phone. Scaling it down again took longer than building it had."
)


def noisy(text: str, seed: int) -> str:
    """The text with a fifth of its words dropped, stammered over, or misheard."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    heard: list[str] = []
    for word in text.lower().split():
        if chance.random() >= 0.2:
            heard.append(word)
            continue
        match chance.choice(("drop", "stammer", "mishear")):
            case "stammer":
                heard += ["um", word]
            case "mishear" if len(word) > 6:
                heard.append(word.translate(str.maketrans("eai", "iea")))
            case _:
                pass
    return " ".join(heard)


def test_a_recited_text_matches_entirely() -> None:
    found = overlap(SAMPLE, SAMPLE)
    assert found.four_grams == found.skip_bigrams == found.ratio == 1.0


def test_case_punctuation_and_quote_marks_do_not_hide_a_recital() -> None:
    disguised = SAMPLE.upper().replace(",", " -").replace(".", "…\n")
    assert overlap(disguised, SAMPLE).ratio == 1.0
    assert (
        overlap("It isn’t only 'do no harm' to them", "it isn't only “do no harm” to them").ratio
        == 1
    )


@pytest.mark.parametrize("seed", range(50))
def test_a_fifth_of_dictation_noise_leaves_two_thirds(seed: int) -> None:
    assert overlap(noisy(SAMPLE, seed), SAMPLE).ratio >= 0.66


def test_words_that_dictation_took_apart_or_misheard_still_match() -> None:
    assert overlap(DICTATED, SAMPLE).ratio >= 0.8


def test_light_changes_stay_visible_and_heavy_ones_do_not() -> None:
    assert overlap(LIGHTLY_CHANGED, SAMPLE).ratio >= 0.35
    assert overlap(RETOLD, SAMPLE).ratio <= 0.06


def test_an_own_answer_on_the_same_topic_hardly_matches() -> None:
    assert overlap(OWN, SAMPLE).ratio <= 0.08


def test_reading_only_a_part_of_the_sample_matches_as_much_as_reading_all_of_it() -> None:
    assert overlap("We paused the rollout and improved observability.", SAMPLE).ratio >= 0.65


@pytest.mark.parametrize("short", ["", "   ", "…", "Yes.", "The time of", "👍"])
def test_texts_too_short_to_tell_match_nothing(short: str) -> None:
    assert overlap(short, SAMPLE).ratio == 0.0
    assert overlap(SAMPLE, short).ratio == 0.0
    assert matching_spans(short, SAMPLE) == ()


def test_the_sentences_taken_from_the_sample_are_found_and_no_others() -> None:
    taken = "We paused the rollout, improved observability, and built replay tooling before scaling"
    answer = f"I was scared that week. {taken}. My colleague Vera cried in the lift."
    assert [answer[start:end] for start, end in matching_spans(answer, SAMPLE)] == [taken]


def test_a_whole_recital_is_one_span() -> None:
    assert matching_spans(SAMPLE, SAMPLE) == ((0, len(SAMPLE) - 1),)


def test_a_long_run_inside_an_own_sentence_is_found() -> None:
    run = "we had tight deadlines, but early versions had reliability gaps"
    answer = (
        f"My mother told me for the whole of that grey winter in Leeds that {run} and she laughed"
    )
    assert [answer[start:end] for start, end in matching_spans(answer, SAMPLE)] == [run]


def test_dictated_text_without_punctuation_is_found_almost_whole() -> None:
    covered = sum(end - start for start, end in matching_spans(DICTATED, SAMPLE))
    assert covered >= 0.9 * len(DICTATED)


def test_an_own_answer_has_no_matching_span() -> None:
    assert matching_spans(OWN, SAMPLE) == ()


@given(st.text(), st.text())
def test_any_two_texts_give_shares_and_spans_in_order(answer: str, prepared: str) -> None:
    found = overlap(answer, prepared)
    assert 0 <= found.four_grams <= 1
    assert 0 <= found.skip_bigrams <= 1
    last = 0
    for start, end in matching_spans(answer, prepared):
        assert last <= start < end <= len(answer)
        last = end


def seconds(times: int) -> float:
    answer = OWN * times
    began = time.perf_counter()
    overlap(answer, SAMPLE * times)
    matching_spans(answer, SAMPLE * times)
    return time.perf_counter() - began


def test_eight_times_the_text_takes_nowhere_near_the_square_of_the_time() -> None:
    small = min(seconds(40) for _ in range(3))
    assert min(seconds(320) for _ in range(3)) < 30 * small


def test_two_recited_sentences_with_an_own_one_between_are_two_spans() -> None:
    own = "My sister waited outside the ward in the rain."
    answer = f"We paused the rollout, improved observability. {own} Measure twice, scale once."
    first, second = matching_spans(answer, SAMPLE)
    assert answer[slice(*first)].startswith("We paused")
    assert answer[slice(*second)].startswith("Measure")
    assert own not in (answer[slice(*first)], answer[slice(*second)])


def test_a_short_run_of_the_samples_words_inside_an_own_sentence_is_no_span() -> None:
    answer = (
        "My sister waited outside the ward in the rain while they built replay tooling before "
        "scaling anything, and nobody came out to her until the evening had begun."
    )
    assert matching_spans(answer, SAMPLE) == ()
