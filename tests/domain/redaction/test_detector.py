import pytest

from thinkaloud.domain.redaction.detector import detected
from thinkaloud.domain.redaction.originals import Kind

NAME, FIRM, NUMBER, ADDRESS = Kind.NAME, Kind.FIRM, Kind.NUMBER, Kind.ADDRESS


def found(*texts, language="en", kept=()):
    return {each.text: each.kind for each in detected(texts, (), frozenset(kept), language)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We asked Runa about it.", "Runa"),
        ("It was Runa Holm's idea.", "Runa Holm"),
        ("Then Ludwig van Beethoven came.", "Ludwig van Beethoven"),
        ("The nurse, Anne-Marie O’Brien, knew.", "Anne-Marie O’Brien"),
        ("I told Dr. Smith.", "Smith"),
        ("It was John F. Kennedy who said so.", "John F. Kennedy"),
        ("Runa Holm was the midwife.", "Runa Holm"),
        ("And then Åse waited.", "Åse"),
        ("A friend (Runa) waited.", "Runa"),
    ],
)
def test_words_with_a_capital_inside_a_sentence_are_a_name(text, name):
    assert found(text)[name] is NAME


@pytest.mark.parametrize(
    "text",
    [
        "Waiting was hard. Deploying was worse! Why? Because.",
        "I'm sure I've said so; I’d say it again.",
        "We met on Monday in March, in English, with Norwegian users.",
        "The CEO, two PMs and the AI team read the API and the UX notes.",
        "We used Python and GitHub with Spanish-speaking users.",
        'They said: “Launch it.” He wrote "Wait" below.',
        "How Do You Think About Responsibility In Your Work?",
        "The University and the Hospital agreed.",
        "- Waited\n- Asked\nLeft",
        "we asked runa about it",
    ],
)
def test_other_capitals_are_none(text):
    assert found(text) == {}


def test_a_sentence_may_begin_with_a_name_that_stands_inside_another():
    assert found("Runa waited. We asked Runa.") == {"Runa": NAME}
    assert found("Waiting was hard.") == {}


def test_parts_of_a_name_are_the_same_person():
    originals = list(detected(["It was Runa Holm. We asked Holm."], (), frozenset(), "en"))
    assert {each.text: each.whose for each in originals} == {
        "Runa Holm": "Runa Holm",
        "Holm": "Runa Holm",
        "Runa": "Runa Holm",
    }


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("We sold it to Globex Inc. last year.", "Globex Inc"),
        ("We sold it to Globex, Inc. last year.", "Globex, Inc"),
        ("Harbour Light Labs closed.", "Harbour Light Labs"),
        ("She went to the University of Oslo.", "University of Oslo"),
        ("She went to Oslo University Hospital.", "Oslo University Hospital"),
        ("I worked at Initech then.", "Initech"),
        ("I was an engineer at IBM then.", "IBM"),
        ("In spring I joined the Globex people.", "Globex"),
    ],
)
def test_firms_are_told_by_the_words_beside_them(text, firm):
    assert found(text)[firm] is FIRM


def test_a_firm_is_also_known_by_its_shorter_name_and_once_a_firm_is_always_one():
    assert found("It was Globex Inc again.")["Globex"] is FIRM
    assert found("We asked Initech. I had worked at Initech.") == {"Initech": FIRM}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We waited 42 days.", "42"),
        ("It cost $3.5 million.", "3.5"),
        ("It took 500ms, at 10:30.", "10:30"),
        ("On 2024-05-01 it broke.", "2024-05-01"),
        ("Call +47 123 45 678 now.", "47 123 45 678"),
        ("The 3rd time.", "3rd"),
    ],
)
def test_digits_are_numbers(text, number):
    assert found(text)[number] is NUMBER


def test_digits_inside_words_are_none():
    assert found("In Q3 the B2B team read p99.") == {}


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Write to runa.holm@example.com, please.", "runa.holm@example.com"),
        ("See https://example.com/a?b=c.", "https://example.com/a?b=c"),
        ("See www.example.com/a/.", "www.example.com/a"),
        ("See example.org for that.", "example.org"),
        ("Ask @runah there.", "runah"),
    ],
)
def test_mail_and_web_addresses_are_found(text, address):
    assert found(text) == {address: ADDRESS}


def test_what_is_kept_is_no_name_and_placeholders_are_nothing():
    assert found("Well, Diego, we asked.", kept=["diego"]) == {}
    assert found("So [name 1] waited [number 2] days at [firm 12].") == {}


def test_where_every_noun_has_a_capital_capitals_tell_nothing():
    assert found("Dann hat der Kollege 3 Tage gewartet.", language="de") == {"3": NUMBER}
