"""What holds for every session, whatever was said in it and whatever is listed."""

import re

from events import listed, opened
from fakes import pack
from hypothesis import given
from hypothesis import strategies as st
from sessions import score

from thinkaloud.app import making
from thinkaloud.domain.events import Event, Move, Outcome
from thinkaloud.domain.redaction.redact import redact
from thinkaloud.domain.score import DimensionScore, Evidence, Feedback, QuoteStatus, ScoreState
from thinkaloud.domain.transcript import read

WORDS = (
    *("Runa", "runa", "RUNA", "Holm", "Runa Holm", "Åse", "ÅSE", "Peter", "O’Brien", "Globex Inc"),
    *("IBM", "waited", "the", "I", "Will", "I'm", "van", "joined", "at", "worked at", "straße"),
    *("42", "3.5", "7", "runa@example.com", "www.a.org/x", "STRASSE", "[name 3]", "[", "name", "1"),
)
GAPS = (" ", " ", " ", ". ", ", ", "\n", "-", "’s ", "! ", ": ", " “", "” ", "/", "'")
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=14).map(
    lambda pairs: "".join(word + gap for word, gap in pairs).strip()
)
LISTED = st.lists(
    st.one_of(st.sampled_from([*WORDS, "holm berg", "a week"]), st.text(max_size=5)), max_size=4
)
KEPT = re.compile(r"\[(?:name|firm|number|address) \d{1,6}\]")
"""Placeholders: what is listed may be one of the words in them."""


@st.composite
def evidences(draw, texts):
    turn = draw(st.integers(0, len(texts) - 1))
    start = draw(st.integers(0, len(texts[turn])))
    end = draw(st.integers(start, len(texts[turn])))
    quote = texts[turn][start:end]
    status = QuoteStatus.VERIFIED
    return Evidence(item="a1", quote=quote, turn=turn, start=start, end=end, status=status)


@st.composite
def sessions(draw):
    texts = draw(st.lists(TEXTS, min_size=1, max_size=4))
    found = tuple(draw(evidences(texts)) for _ in range(draw(st.integers(0, 3))))
    thinking = DimensionScore(state=ScoreState.UNSCORED, evidence=found, reason=draw(TEXTS))
    feedback = Feedback(strength=draw(TEXTS), next_move=draw(TEXTS), rewrite=draw(TEXTS))
    question = pack(1).questions[0].model_copy(update={"sample": draw(TEXTS)})
    changes = {"title": draw(TEXTS), "tone_tips": (draw(TEXTS),), "questions": (question,)}
    sheet = pack(1).model_copy(update=changes)
    turns = (
        making.said(1, Move.PROBE, text) if place % 2 else making.answered(1, text)
        for place, text in enumerate(texts)
    )
    return tuple(
        listed(
            *opened(sheet, (1,)),
            *turns,
            making.closed(1, Outcome.COMPLETED),
            making.scored(1, score(thinking, 2.0, feedback=feedback), ()),
            making.renamed(draw(TEXTS)),
            making.tagged((draw(TEXTS),)),
            making.ended(early=False),
        )
    )


def spoken(events: tuple[Event, ...]) -> str:
    """The texts of a session; its quotes are parts of them, and may begin within a word."""
    transcript = read(events)
    (exchange,) = transcript.exchanges
    parts = [transcript.pack.title, *transcript.pack.tone_tips, exchange.text]
    parts.append(transcript.pack.questions[0].sample)
    parts += [transcript.title or "", *transcript.tags, *(turn.text for turn in exchange.turns)]
    parts += [part.reason or "" for part in exchange.score.dimensions.values()]
    feedback = exchange.score.feedback
    return "\n\n".join([*parts, feedback.strength, feedback.next_move, feedback.rewrite])


def exact(events: tuple[Event, ...]) -> list[bool]:
    (exchange,) = read(events).exchanges
    return [
        exchange.turns[each.turn].text[each.start : each.end] == each.quote
        for part in exchange.score.dimensions.values()
        for each in part.evidence
    ]


def placeholders(events: tuple[Event, ...]) -> set[str]:
    return {found for event in events for found in KEPT.findall(event.model_dump_json())}


@given(sessions(), LISTED, st.booleans())
def test_no_listed_word_remains(events, names, detect):
    left = KEPT.sub(" | ", spoken(redact(events, names, detect=detect).events))
    for name in names:
        core = re.sub(r"^\W+|\W+$", "", name)
        if core and not KEPT.search(name):
            sought = re.escape(core).replace(r"\ ", r"\s+")
            assert not re.search(rf"(?<!\w){sought}(?!\w)", left, re.IGNORECASE), core


@given(sessions(), LISTED, st.booleans())
def test_evidence_stays_exact(events, names, detect):
    assert all(exact(events))
    assert all(exact(redact(events, names, detect=detect).events))


@given(sessions(), LISTED, st.booleans())
def test_redacting_twice_changes_nothing_more(events, names, detect):
    once = redact(events, names, detect=detect).events
    again = redact(once, names, detect=detect)
    assert again.events == once
    assert again.replaced == ()


@given(sessions())
def test_with_nothing_to_look_for_the_session_is_the_same(events):
    assert redact(events, detect=False).events == events


@given(sessions(), LISTED, st.booleans())
def test_everything_that_was_replaced_is_told(events, names, detect):
    redacted = redact(events, names, detect=detect)
    new = placeholders(redacted.events) - placeholders(events)
    assert new == {each.replacement for each in redacted.replaced}
    assert len(redacted.replaced) == len(set(redacted.replaced))
    assert all(each.count > 0 for each in redacted.replaced)
