from thinkaloud.console.redaction import redaction_lines
from thinkaloud.domain.redaction.redact import Replaced


def test_each_replacement_is_shown_with_how_often_and_the_advice_to_read_again():
    replaced = (
        Replaced(original="Runa\x1b[31m Holm", replacement="[name 1]", count=3),
        Replaced(original="40", replacement="[number 1]", count=1),
    )
    assert list(redaction_lines(replaced)) == [
        "Replaced:",
        "  Runa Holm  → [name 1], 3 times",
        "  40         → [number 1], once",
        "What finds names is simple and misses some. Read it through before you send it.",
    ]


def test_what_was_listed_and_found_nowhere_is_said():
    found = (Replaced(original="Runa", replacement="[name 1]", count=3),)
    assert "Found nowhere: Rune, 漢字" in list(redaction_lines(found, ("runa", "Rune", "漢字")))


def test_nothing_replaced_is_said():
    assert next(redaction_lines(())) == "Nothing was found to replace."
