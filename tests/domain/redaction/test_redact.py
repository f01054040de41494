import json
from pathlib import Path

import pytest
from events import finished_exchange, listed, opened
from fakes import pack
from sessions import ANSWER, level, score, taken

from thinkaloud.adapters.prep_sheet.load import load_pack
from thinkaloud.app import making
from thinkaloud.app.ports import Utterance
from thinkaloud.domain.events import EVENT, Mode, Move, Outcome, Usage
from thinkaloud.domain.redaction.redact import redact
from thinkaloud.domain.redaction.register import Replaced
from thinkaloud.domain.score import Evidence, Feedback, QuoteStatus
from thinkaloud.domain.transcript import BrokenTranscript, read

CULTURE = load_pack(Path(__file__).parents[3] / "prompts" / "packs" / "culture.md")


def conversation(*texts):
    """A session in which the candidate said these, one answer each."""
    return listed(*opened(), *(making.answered(1, text) for text in texts))


def answers(events):
    return [turn.text for turn in read(events).exchange(1).answers]


def with_names(*texts, names=(), detect=True):
    return answers(redact(conversation(*texts), names, detect=detect).events)


def test_what_is_listed_is_replaced_as_whole_words_in_upper_and_lower_case():
    said = ["runa asked RUNA; Runa's brunarunas were Runa’s.", "I asked Peter."]
    assert with_names(*said, names=["Runa"], detect=False) == [
        "[name 1] asked [name 1]; [name 1]'s brunarunas were [name 1]’s.",
        "I asked Peter.",
    ]


def test_a_listed_name_is_caught_in_part_and_over_a_line_end():
    said = "Runa Holm, runa\nholm, Holm and Runa were one. The van was not."
    assert with_names(said, names=["Runa van Holm", "Runa Holm"], detect=False) == [
        "[name 1], [name 1], [name 2] and [name 2] were one. The van was not."
    ]


def test_the_longest_that_is_listed_goes_first():
    assert with_names("Runa Holm Berg.", names=["Runa", "Runa Holm Berg"], detect=False) == [
        "[name 1]."
    ]


def test_the_kinds_of_what_is_listed_are_told_by_their_shape():
    said = "Globex GmbH, 42, runa@example.com, the blue house."
    names = ["Globex GmbH", "42", "runa@example.com", "the blue house"]
    assert with_names(said, names=names, detect=False) == [
        "[firm 1], [number 1], [address 1], [name 1]."
    ]


def test_a_listed_word_is_a_firm_where_the_text_says_so():
    assert with_names("I worked at Globex. And GLOBEX paid.", names=["globex"]) == [
        "I worked at [firm 1]. And [firm 1] paid."
    ]


def test_the_same_original_has_the_same_placeholder_throughout():
    redacted = redact(
        conversation("I asked Runa Holm on day 7.", "Holm said 7, and Åse said 8.", "So Runa left.")
    )
    assert answers(redacted.events) == [
        "I asked [name 1] on day [number 1].",
        "[name 1] said [number 1], and [name 2] said [number 2].",
        "So [name 1] left.",
    ]
    assert redacted.replaced == (
        Replaced("Runa Holm", "[name 1]", 1),
        Replaced("7", "[number 1]", 2),
        Replaced("Holm", "[name 1]", 1),
        Replaced("Åse", "[name 2]", 1),
        Replaced("8", "[number 2]", 1),
        Replaced("Runa", "[name 1]", 1),
    )


def test_a_listed_word_lends_its_placeholder_to_the_whole_name():
    assert with_names("I asked Runa Holm. And runa left.", names=["runa"]) == [
        "I asked [name 1]. And [name 1] left."
    ]


def test_placeholders_that_are_there_already_are_left_and_their_numbers_not_used_again():
    assert with_names("So [name 3] met Runa at number 1.", names=["name", "1", "[name 3]"]) == [
        "So [name 3] met [name 4] at number [number 1]."
    ]


def test_with_nothing_to_do_nothing_is_done():
    events = tuple(conversation("I asked Runa Holm."))
    assert redact(events, detect=False).events == events
    assert redact(events, ["", " ", "…"], detect=False).events == events
    assert redact(events, detect=False).replaced == ()


def test_the_sheet_keeps_its_words_unless_they_are_listed_or_were_said():
    sheet = pack(1, title="How Anthropic Hires in 5 Steps", interviewer="Diego")
    events = listed(*opened(sheet, (1,)), making.answered(1, "I told Diego 5 times about Acme."))
    found = redact(events).events
    assert read(found).pack.title == "How Anthropic Hires in 5 Steps"
    assert read(found).pack.interviewer == "Diego"
    assert answers(found) == ["I told Diego [number 1] times about [name 1]."]
    named = redact(events, ["anthropic", "Diego", "5"]).events
    assert read(named).pack.title == "How [name 1] Hires in [number 1] Steps"
    assert read(named).pack.interviewer == "[name 2]"


def test_a_name_that_was_said_goes_from_the_sheet_as_well():
    sheet = pack(1, title="How Acme hires")
    events = listed(*opened(sheet, (1,)), making.answered(1, "I worked at Acme."))
    assert read(redact(events).events).pack.title == "How [firm 1] hires"


def test_a_name_in_a_sample_answer_goes_from_it_and_from_the_sheet_only_once_it_is_said():
    sheet = pack(1, title="How Acme hires")
    first = sheet.questions[0].model_copy(update={"sample": "At first we asked Runa of Acme."})
    begun = opened(sheet.model_copy(update={"questions": (first,)}), (1,))
    unsaid = read(redact(listed(*begun)).events).pack
    assert unsaid.questions[0].sample == "At first we asked [name 1] of [name 2]."
    assert unsaid.title == "How Acme hires"
    said = read(redact(listed(*begun, making.answered(1, "So Acme paid."))).events).pack
    assert said.title == "How [name 1] hires"


def test_the_bundled_sheets_questions_stay_as_they_are():
    events = listed(*opened(CULTURE, (10,)), making.answered(1, "I asked Runa."))
    found = read(redact(events).events).pack
    assert [each.text for each in found.questions] == [each.text for each in CULTURE.questions]
    assert [each.ask_backs for each in found.questions] == [
        each.ask_backs for each in CULTURE.questions
    ]
    assert "Meta" not in found.questions[0].sample


def test_questions_of_a_conversation_from_elsewhere_were_said_by_somebody():
    sheet = pack(1)
    question = sheet.questions[0].model_copy(update={"text": "So why did you leave Acme?"})
    started = making.started(
        sheet.model_copy(update={"questions": (question,)}),
        (1,), 2, Mode.COACH, "imported", "imported",
    )  # fmt: skip
    events = redact(listed(started, making.asked(1, 1, question.text, None))).events
    assert read(events).pack.questions[0].text == "So why did you leave [name 1]?"
    assert read(events).exchange(1).text == "So why did you leave [name 1]?"


def test_a_sheets_other_questions_stay_in_a_conversation_from_elsewhere():
    started = making.started(CULTURE, (1,), 2, Mode.COACH, "imported", "imported")
    asked = making.asked(1, 1, "So what is responsibility to you, 5 years on?", None)
    events = redact(listed(started, asked)).events
    assert read(events).pack.question(10) == CULTURE.question(10).model_copy(
        update={"sample": read(events).pack.question(10).sample}
    )
    assert read(events).exchange(1).text == "So what is responsibility to you, [number 1] years on?"


def quoted(quote, text=ANSWER, names=("Runa",)):
    """The turn and the evidence of a session with one score, redacted."""
    makes = taken(1, score(level(3.0, "a1", quote=quote), 2.0), text=text)
    start = opened()[0]
    exchange = read(redact(listed(start, *makes), names, detect=False).events).exchange(1)
    (evidence,) = next(iter(exchange.score.dimensions.values())).evidence
    return exchange.turns[0].text, evidence


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("we waited a week", "we waited a week"),
        ("Runa the midwife", "[name 1] the midwife"),
        ("a week, and Runa", "a week, and [name 1]"),
        ("una the midwife", "[name 1] the midwife"),
        ("a week, and Ru", "a week, and [name 1]"),
        ("un", "[name 1]"),
        ("paid for that", "paid for that"),
    ],
)
def test_evidence_stays_exact(quote, shown):
    turn, evidence = quoted(quote)
    assert evidence.quote == shown
    assert turn[evidence.start : evidence.end] == shown


def test_a_quote_that_nobody_said_loses_its_names_too():
    _, evidence = quoted("Runa was never quoted so")
    assert evidence.quote == "[name 1] was never quoted so"
    assert evidence.start is None


def test_a_quote_with_false_offsets_loses_its_names_and_breaks_nothing():
    false = Evidence(item="a1", quote="Runa", turn=7, start=90, end=99, status=QuoteStatus.VERIFIED)
    part = level(3.0).model_copy(update={"evidence": (false,)})
    events = listed(opened()[0], *taken(1, score(part, 2.0)))
    redacted = read(redact(events, ["Runa"]).events).exchange(1).score
    assert next(iter(redacted.dimensions.values())).evidence[0].quote == "[name 1]"


def test_numbers_that_were_said_go_from_what_judges_say_of_them():
    feedback = Feedback(strength="“waited 42 days” is yours.", next_move="Say who.")
    text = "We waited 42 days."
    events = listed(opened()[0], *taken(1, score(2.0, 2.0, feedback=feedback), text=text))
    redacted = read(redact(events).events).exchange(1).score.feedback
    assert redacted.strength == "“waited [number 1] days” is yours."


def test_raw_replies_of_judges_are_dropped_and_hashes_kept():
    events = listed(opened()[0], *taken(1, score(2.0, 2.0, raw=("Runa",), prompt_hash="abc")))
    redacted = read(redact(events, ["Holm"]).events).exchange(1).score
    assert redacted.raw == ()
    assert redacted.prompt_hash == "abc"


def test_names_of_models_are_replaced_only_where_they_are_listed():
    usage = Usage(model="Claude-9", fresh=3)
    spoken = Utterance(move=Move.PROBE, say="Who is Claude?", speaker="Claude-9", usage=usage)
    events = listed(*opened(), making.uttered(1, Move.PROBE, spoken))
    found = redact(events).events[-1]
    assert (found.text, found.speaker) == ("Who is [name 1]?", "Claude-9")
    listed_too = redact(events, ["claude"]).events[-1]
    assert listed_too.speaker == "[name 1]-9"
    assert listed_too.usage.model == "[name 1]-9"
    course = redact(events, ["course", "offline"]).events[1]
    assert course.speaker == "course"


def every_event():
    """A session with every type of event, and text wherever there can be any."""
    sheet = pack(2, persona="Runa asks.")
    scored = score(
        level(2.0, "a1", quote="Runa the midwife", reason="Runa."),
        2.0,
        feedback=Feedback(strength="Runa.", next_move="Runa.", rewrite="Runa."),
        raw=("Runa",),
    )
    usage = Usage(model="Runa")
    return listed(
        *opened(sheet),
        making.hinted(1, "Ask Runa."),
        making.answered(1, ANSWER),
        making.failed(1, "overloaded", "Runa is busy."),
        making.corrected(1, Move.ADVANCE, Move.PROBE),
        making.said(1, Move.PROBE, "Who is Runa?"),
        making.sample_shown(1),
        making.passed(1),
        making.closed(1, Outcome.COMPLETED),
        making.self_rated(1, 3),
        making.scored(1, scored, (usage,)),
        making.unscored(1, "Runa", "Runa."),
        making.paused(),
        making.resumed("Runa", "Runa"),
        making.interviewer_changed("Runa"),
        making.branched("Runa"),
        making.renamed("With Runa"),
        making.tagged(("Runa", "dry")),
        making.retake_started(1),
        making.asked(2, 1, "And Runa?", 1),
        *finished_exchange(2),
        making.ended(early=False),
    )


_NO_TEXT = {"type", "at", "language", "kind", "mode", "move", "probe_kind", "proposed", "used"} | {
    "outcome", "state", "status", "band", "item", "prompt_hash", "speaker",
}  # fmt: skip


def filled(node, key=None):
    """Put the name into every text of a JSON tree."""
    if isinstance(node, dict):
        return {name: filled(each, name) for name, each in node.items()}
    if isinstance(node, list):
        return [filled(each, key) for each in node]
    return f"Of Runa Holm: {node}" if isinstance(node, str) and key not in _NO_TEXT else node


def test_no_text_of_any_event_is_forgotten():
    events = every_event()
    assert {event.type for event in events} == {
        each["properties"]["type"]["const"]
        for name, each in EVENT.json_schema()["$defs"].items()
        if "type" in each.get("properties", {})
    }
    loaded = [EVENT.validate_python(filled(json.loads(each.model_dump_json()))) for each in events]
    assert sum(each.model_dump_json().count("Runa Holm") for each in loaded) > 40
    redacted = redact(loaded, ["Runa Holm"], detect=False)
    dumped = "".join(each.model_dump_json() for each in redacted.events)
    assert "Runa" not in dumped
    assert "Holm" not in dumped


def test_events_that_do_not_add_up_are_refused():
    for broken in ((), conversation("I waited.")[1:]):
        with pytest.raises(BrokenTranscript):
            redact(broken)
