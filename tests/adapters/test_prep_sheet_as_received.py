"""The sheet as a user received it: UTF-8 read as windows-1254, some bytes lost on the way."""

import re
from pathlib import Path

import pytest

from thinkaloud.adapters.prep_sheet.load import load_pack, load_sheet
from thinkaloud.adapters.prep_sheet.parse import parse_pack
from thinkaloud.domain.pack import Pack

SHEET = Path(__file__).parent / "sheets" / "prep-sheet-as-received.txt"

QUESTIONS = (
    "How do you think about “responsibility” as an engineer building powerful systems?",
    "How do you personally think about AI alignment?",
    "Have you ever faced a trade-off between speed and safety? How did you handle it?",
    "How do you think about privacy in the context of AI safety?",
    "How do you build systems that remain robust as they scale?",
    "What role should cultural context play in AI deployment?",
    "How do you maintain clarity when designing complex systems?",
    "How do you handle disagreement on ethical or strategic issues?",
    "How do you think about time in relation to technological change?",
    "What excites you most about working at Anthropic?",
)
SAMPLES_BEGIN = (
    "I think responsibility shows up in the small decisions — what we measure,",
    "To me, alignment means making sure the model continues to represent human intent —",
    "All the time. When we did the Samza→Flink migration at LinkedIn, we had tight",
    "I see privacy as an ingredient of safety. If people can’t trust that their data",
    "I’ve learned that robustness comes from humility — assuming things will go wrong",
    "A huge one. Models trained on global data can unintentionally flatten",
    "By constantly re-articulating the mental model to others — documentation,",
    "I try to surface disagreement early and make it explicit. In our team at LinkedIn,",
    "I think we often underestimate the long tail of our decisions. The systems we build",
    "I love that Anthropic pairs technical ambition with moral seriousness.",
)
SAMPLES_END = (
    "it’s actively anticipating second-order effects before they become systemic.",
    "the feedback loop between human values and model behavior should never break.",
    "So my philosophy is: measure twice, scale once.",
    "That kind of discipline builds a foundation of trust.",
    "I think AI systems need the same — mechanisms to gracefully handle uncertainty.",
    "respecting local feedback loops rather than enforcing a global norm.",
    "talking through design until the system makes sense to everyone involved.",
    "Healthy disagreement, handled respectfully, is a safety mechanism.",
    "modular designs, good documentation, and long-term auditability.",
    "that resonates — you don’t scale something unless you can control it safely.",
)
ASK_BACKS = (
    (
        "I really like your framing of technology as a human system — how does Anthropic help "
        "engineers stay aware of those social consequences day-to-day?"
    ),
    (
        "I’m curious — how does Anthropic’s alignment work interact with social research? Are "
        "there anthropologists or sociologists involved in the process?"
    ),
    (
        "I’m wondering — how does Anthropic balance that tension between rapid research "
        "progress and its Responsible Scaling Policy in practice?"
    ),
    (
        "Since you think a lot about human trust and technology, how does Anthropic approach "
        "data minimization or transparency as a cultural practice, not just a compliance item?"
    ),
    (
        "Does Anthropic take inspiration from distributed systems design in its AI reliability "
        "work — like circuit breakers or layered fail-safes?"
    ),
    (
        "You’ve studied cultural adaptation of technology — I’d love to hear your take: how can "
        "AI strengthen rather than erode cultural diversity?"
    ),
    (
        "You’ve written about viewing technical systems as social systems — how does Anthropic "
        "embed that idea into team collaboration?"
    ),
    (
        "How does Anthropic foster that kind of open ethical discussion internally — are there "
        "forums or working groups for it?"
    ),
    (
        "Given your research on time and technology — how do you think Anthropic balances "
        "long-term stewardship with short-term innovation cycles?"
    ),
    (
        "How do you see Anthropic’s mission evolving as AI capabilities increase — do you think "
        "governance and safety will become even more cross-disciplinary?"
    ),
)
TONE_TIPS = (
    "Reflective, not performative — you’re thinking out loud, not reciting.",
    (
        "Connect system-level thinking (like observability, reliability) to human-level outcomes "
        "(like trust, fairness, understanding)."
    ),
    "Ask him follow-ups that show curiosity about social dimensions, not just tech ones.",
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SHEET)


def texts(pack: Pack) -> list[str]:
    found = [pack.name, pack.title, pack.interviewer, *pack.tone_tips]
    for question in pack.questions:
        found += [question.text, question.sample or "", *question.ask_backs]
    return found


def test_the_ten_questions_come_out_as_a_person_would_type_them(pack: Pack) -> None:
    assert tuple(question.text for question in pack.questions) == QUESTIONS
    assert [question.number for question in pack.questions] == list(range(1, 11))


def test_each_question_has_its_own_whole_sample_answer(pack: Pack) -> None:
    samples = [question.sample or "" for question in pack.questions]
    for sample, begin, end in zip(samples, SAMPLES_BEGIN, SAMPLES_END, strict=True):
        assert sample.startswith(begin)
        assert sample.endswith(end)
    assert "When I was working on Meta’s resource autoscaling service, we" in samples[0]
    assert "isn’t just ‘do no harm’ — it’s" in samples[0]
    assert "basically just asking, ‘who could this change hurt?’ That’s often" in samples[7]


def test_each_question_has_its_one_ask_back(pack: Pack) -> None:
    assert tuple(question.ask_backs for question in pack.questions) == tuple(
        (ask_back,) for ask_back in ASK_BACKS
    )


def test_the_three_tone_tips_are_plain_sentences(pack: Pack) -> None:
    assert pack.tone_tips == TONE_TIPS


def test_the_interviewer_is_whom_the_questions_go_to(pack: Pack) -> None:
    assert pack.interviewer == "Diego"
    assert (pack.name, pack.title) == ("prep-sheet-as-received", "prep-sheet-as-received")
    assert (pack.language, pack.probes_per_question) == ("en", 2)


def test_no_text_has_a_character_that_nobody_typed(pack: Pack) -> None:
    for text in texts(pack):
        assert re.fullmatch(r"[A-Za-z0-9 .,;:?()‘’“”—→-]+", text), text
        assert "  " not in text
        assert text == text.strip()


def test_no_quotation_mark_stands_round_a_sample_or_an_ask_back(pack: Pack) -> None:
    for question in pack.questions:
        for text in (question.sample or "", *question.ask_backs):
            assert text[0] not in "“”\"'"
            assert text[-1] not in "“”\"'"


def test_the_reader_is_told_of_the_repair_and_of_nothing_else() -> None:
    (remark,) = load_sheet(SHEET).warnings

    assert remark.line == 1
    assert remark.text == "the encoding was damaged and is repaired (52 lines)"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_make_no_difference(
    encoding: str, line_end: str, pack: Pack
) -> None:
    text = SHEET.read_text(encoding="utf-8").replace("\n", line_end)

    assert parse_pack(text.encode(encoding), pack.name) == pack
