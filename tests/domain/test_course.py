from fakes import course, pack


def test_the_opening_names_the_interviewer_and_counts_the_questions():
    assert course().opening_for(pack(), 3) == "I am Diego; 3 questions."
    assert course().opening_for(pack(), 1) == "I am Diego; one question."


def test_neighbouring_exchanges_hear_different_words():
    assert course().invitation(1) != course().invitation(2)
    assert course().bridge(1) != course().bridge(2)
