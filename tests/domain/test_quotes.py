import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from turns import candidate, cites, interviewer

from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.quotes import LONGEST_QUOTE, check_quotes, first_words
from thinkaloud.domain.score import Citation, Evidence, QuoteStatus
from thinkaloud.domain.words import words

ANSWER = (
    "I used to read that graph as good news.\n\nThen Runa, a midwife, said “nobody looks at  it”, "
    "and I don't know whether the dashboard ever helped her."
)
MARKS = "'\"‘’“”«»`"
LETTERS = st.sampled_from("abcABC ßİıſÅÅéàñ語\u0301\n\t\u00a0.,'’“-1٣ﬁ🙂\u200d\x00")
texts = st.one_of(st.text(max_size=80), st.text(LETTERS, max_size=80))


def found(quote: str, *turns: Turn, turn: int = 0) -> Evidence:
    (evidence,) = check_quotes([cites(quote, turn)], turns or [candidate(ANSWER)])
    return evidence


def status(quote: str, *turns: Turn, turn: int = 0) -> QuoteStatus:
    return found(quote, *turns, turn=turn).status


def test_a_quote_to_the_letter_is_verified_with_its_place() -> None:
    evidence = found("read that graph as good news")
    assert evidence.status is QuoteStatus.VERIFIED
    assert (evidence.turn, evidence.start, evidence.end) == (0, 10, 38)


@pytest.mark.parametrize(
    "quote",
    [
        "said 'nobody looks at it', and I don’t know",
        'said "nobody looks at it", and I don\'t know',
        "good news. Then Runa",
        "good   news.\tThen\nRuna",
        "“read that graph as good news”",
        " 'read that graph' ",
    ],
)
def test_white_space_and_the_shape_of_quote_marks_do_not_count(quote: str) -> None:
    evidence = found(quote)
    assert evidence.status is QuoteStatus.VERIFIED
    assert evidence.quote in ANSWER


def test_what_is_shown_is_as_it_was_typed() -> None:
    assert found('said "nobody looks at it"').quote == "said “nobody looks at  it"


def test_a_near_quote_of_five_words_gives_way_to_their_own_words() -> None:
    evidence = found("I used to read the graph as good news")
    assert evidence.status is QuoteStatus.REPAIRED
    assert evidence.quote == "I used to read that graph as good news"


def test_another_case_is_a_near_quote_and_not_an_exact_one() -> None:
    assert status("i used to read that graph") is QuoteStatus.REPAIRED


def test_a_near_quote_of_four_words_is_not_repaired() -> None:
    assert status("used to read that grph as") is QuoteStatus.REPAIRED
    assert status("read that grph as") is QuoteStatus.UNVERIFIED


@pytest.mark.parametrize(
    "quote",
    [
        "We should always put the patient first",
        "I used to read that graph as good news and my manager praised me for it",
        "I was worried about Runa and the midwives all winter long",
        "",
        "   ",
        "“”",
        "?!",
        "…",
    ],
)
def test_words_that_were_not_said_stay_unverified(quote: str) -> None:
    evidence = found(quote)
    assert evidence.status is QuoteStatus.UNVERIFIED
    assert (evidence.turn, evidence.start, evidence.end) == (None, None, None)


def test_a_turn_shorter_than_the_quote_does_not_vouch_for_all_of_it() -> None:
    assert status("I was there and saw all of it", candidate("I was there")) is (
        QuoteStatus.UNVERIFIED
    )
    assert status("I was there! and saw all of it", candidate("!")) is QuoteStatus.UNVERIFIED


def test_one_word_counts_when_it_has_content_or_asks() -> None:
    turn = candidate("The dashboard was green. Why? I am the nurse.")
    assert status("dashboard", turn) is QuoteStatus.VERIFIED
    assert status("Why?", turn) is QuoteStatus.VERIFIED
    assert status("the", turn) is QuoteStatus.UNVERIFIED
    assert status("I", turn) is QuoteStatus.UNVERIFIED


@pytest.mark.parametrize("quote", ["art is her", "dash", "the dash", "board is green", "I can"])
def test_a_quote_does_not_begin_or_end_within_a_word(quote: str) -> None:
    turn = candidate("smart is here; the dashboard is greenish; I can’t say")
    assert status(quote, turn) is QuoteStatus.UNVERIFIED


def test_a_quote_does_not_part_a_letter_from_its_accent() -> None:
    turn = candidate("We met at the cafe\u0301 twice")
    assert status("at the cafe", turn) is QuoteStatus.UNVERIFIED
    assert status("at the cafe\u0301", turn) is QuoteStatus.VERIFIED


def test_a_later_place_is_taken_when_the_first_cuts_a_word() -> None:
    assert found("the graph", candidate("the graphs, and the graph")).start == 16


def test_of_a_long_quote_the_first_words_count() -> None:
    said = " ".join(f"word{number}" for number in range(60))
    evidence = found(said, candidate(said))
    assert evidence.status is QuoteStatus.VERIFIED
    assert len(words(evidence.quote)) == LONGEST_QUOTE


def test_the_interviewer_is_never_quoted() -> None:
    turns = (candidate("We waited."), interviewer("You kept the patients waiting, then?"))
    assert status("kept the patients waiting", *turns, turn=1) is QuoteStatus.UNVERIFIED


@pytest.mark.parametrize("cited", [-1, 1, 7, 10**9])
def test_a_wrong_turn_number_is_put_right(cited: int) -> None:
    turns = (candidate("We waited."), interviewer("Why?"), candidate("Because she asked."))
    assert found("Because she asked", *turns, turn=cited).turn == 2


def test_the_cited_turn_comes_first_when_both_turns_say_it() -> None:
    turns = (candidate("we did wait"), candidate("yes, we did wait"))
    assert found("we did wait", *turns, turn=1).turn == 1
    assert found("we did wait", *turns, turn=0).turn == 0


def test_exact_words_elsewhere_come_before_near_words_in_the_cited_turn() -> None:
    turns = (candidate("we did wait for a week there"), candidate("we did wait for the week there"))
    evidence = found("we did wait for the week there", *turns, turn=0)
    assert (evidence.turn, evidence.status) == (1, QuoteStatus.VERIFIED)


def test_an_unverified_quote_carries_no_controls() -> None:
    assert found("\x1b[31mred\x07 and\nso on").quote == "red and so on"


def test_without_turns_nothing_is_verified() -> None:
    (evidence,) = check_quotes([cites("we did wait")], [])
    assert evidence.status is QuoteStatus.UNVERIFIED


def test_first_words_cuts_behind_a_word() -> None:
    assert first_words(" one two, three ", 2) == "one two"
    assert first_words(" one two. ", 2) == "one two."


@given(st.lists(st.tuples(st.sampled_from(Role), texts), max_size=4), texts, st.integers(-2, 5))
def test_every_quote_shown_is_the_candidates_to_the_letter(
    said: list[tuple[Role, str]], quote: str, cited: int
) -> None:
    turns = [Turn(role=role, text=text, seq=0) for role, text in said]
    (evidence,) = check_quotes([Citation(item="a1", quote=quote, turn=cited)], turns)
    if evidence.status is QuoteStatus.UNVERIFIED:
        assert evidence.turn is None
        return
    assert evidence.turn is not None
    turn = turns[evidence.turn]
    assert turn.role is Role.CANDIDATE
    assert turn.text[evidence.start : evidence.end] == evidence.quote
    assert words(evidence.quote)


@given(texts, st.data())
def test_any_run_of_whole_words_is_verified(text: str, data: st.DataObject) -> None:
    said = words(text)
    if len(said) < 2:
        return
    first = data.draw(st.integers(0, len(said) - 2))
    last = data.draw(st.integers(first + 1, min(len(said) - 1, first + LONGEST_QUOTE - 1)))
    quote = text[said[first].start : said[last].end]
    evidence = found(quote, candidate(text))
    following = text[said[last].end : said[last].end + 1]
    splits_an_accent = following != "" and unicodedata.category(following).startswith("M")
    assert splits_an_accent or evidence.status is not QuoteStatus.UNVERIFIED


@given(st.lists(st.sampled_from("trust the board nobody asked her twice ß İi".split()), min_size=6))
def test_a_repaired_quote_is_close_to_what_was_cited(said: list[str]) -> None:
    text = " ".join(said)
    quote = " ".join(said[:20]).replace("board", "bored", 1).upper()
    evidence = found(quote, candidate(text))
    if evidence.status is QuoteStatus.REPAIRED:
        assert fuzz.ratio(quote.casefold(), evidence.quote.casefold()) > 90


@pytest.mark.parametrize("unit", ["aaaa", "ab ", "the board ", "'\u0301", "İß ", "語"])
def test_a_very_long_turn_is_searched_and_not_hung_on(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    citations = [cites((unit * 60)[:150] + tail) for tail in ("", "x", " never said")] * 3
    for evidence in check_quotes(citations, [candidate(text)]):
        if evidence.turn is not None:
            assert text[evidence.start : evidence.end] == evidence.quote


def test_a_dictated_answer_is_quoted_though_the_judge_tidied_it() -> None:
    rng = random.Random(7)  # noqa: S311
    vocabulary = "um so the log said eleven hours a day and she was in the kitchen alone".split()
    text = " ".join(rng.choice(vocabulary) for _ in range(500))
    said = words(text)
    quote = text[said[100].start : said[112].end].replace("um ", "", 1).capitalize() + "."
    evidence = found(quote, candidate(text))
    assert evidence.status is QuoteStatus.REPAIRED
    assert evidence.quote in text
