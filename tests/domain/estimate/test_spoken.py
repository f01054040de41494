from thinkaloud.domain.estimate.spoken import Sentence, sentences


def said(text: str) -> list[Sentence]:
    return list(sentences(0, text))


def test_sentences_know_their_place_in_the_turn() -> None:
    text = "  First one.  And a “second” one?\nThird"
    assert [text[each.start : each.end] for each in said(text)] == [
        "First one",
        "And a “second” one",
        "Third",
    ]
    assert [each.asks for each in said(text)] == [False, True, False]


def test_contractions_are_taken_apart_and_keep_their_place() -> None:
    (sentence,) = said("I don’t think we're done")
    assert sentence.keys == ("i", "do", "not", "think", "we", "are", "done")
    assert sentence.quote() == "I don’t think we're done"


def test_were_without_an_apostrophe_stays_a_past_tense() -> None:
    assert said("they were late")[0].keys == ("they", "were", "late")


def test_hedges_and_hesitations_are_left_out_of_the_words_but_not_of_the_quote() -> None:
    (sentence,) = said("Um, I sort of left it running, I think, for maybe a week.")
    assert sentence.keys == ("i", "left", "it", "running", "for", "a", "week")
    assert sentence.hedges == 3
    assert sentence.quote() == "I sort of left it running, I think, for maybe a week"


def test_what_the_speaker_thinks_is_no_hedge_where_it_opens_the_sentence() -> None:
    assert said("I think the rota was wrong.")[0].keys[:2] == ("i", "think")


def test_dictation_without_full_stops_is_taken_apart() -> None:
    run = "i was on the desk that night and the phone rang all through the shift " * 8
    assert len(said(run)) > 4


def test_a_quote_is_never_longer_than_25_words() -> None:
    long = "I saw " + "the, sort of, grey " * 40 + "door."
    (sentence, *_) = said(long)
    for place in range(len(sentence.words)):
        quote = sentence.quote(place)
        assert quote in long
        assert len(quote.split()) <= 25
