import pytest

from thinkaloud.adapters.old_conversation.labels import label_of


@pytest.mark.parametrize(
    ("line", "key", "rest"),
    [
        ("Interviewer: Why?", "interviewer", "Why?"),
        ("Interviewer:Why?", "interviewer", "Why?"),
        ("Diego Ruiz：Why?", "diego ruiz", "Why?"),
        ("**Interviewer:** Why?", "interviewer", "Why?"),
        ("**Interviewer**: Why?", "interviewer", "Why?"),
        ("**Interviewer: Why?**", "interviewer", "Why?"),
        ("__Diego:__ Why?", "diego", "Why?"),
        ("*Diego*: Why?", "diego", "Why?"),
        ("- **Me**: So.", "me", "So."),
        ("1. Me: So.", "me", "So."),
        ("### Interviewer", "interviewer", ""),
        ("### **Diego**", "diego", ""),
        ("**Diego**", "diego", ""),
        ("Candidate", "candidate", ""),
        ("You said:", "you", ""),
        ("[00:01:23] Diego: Why?", "diego", "Why?"),
        ("(12:03) Diego: Why?", "diego", "Why?"),
        ("00:01 Diego: Why?", "diego", "Why?"),
        ("Diego (00:01:02): Why?", "diego", "Why?"),
        ("**Diego** [0:03]: Why?", "diego", "Why?"),
        ("Diego, 0:03: Why?", "diego", "Why?"),
        ("Speaker 1 0:03", "speaker 1", ""),
        ("Diego Ruiz | 12:03 PM", "diego ruiz", ""),
        ("[00:03] Diego", "diego", ""),
        ("<v Diego>Why?</v>", "diego", "Why?"),
        ("<v.loud Diego Ruiz>Why?", "diego ruiz", "Why?"),
        ("Q3: Why?", "q", "Why?"),
        ("Q 12: Why?", "q", "Why?"),
        ("A3: So.", "a", "So."),
        ("Dr. O’Brien-Ruiz: Why?", "dr. o’brien-ruiz", "Why?"),
    ],
)
def test_labels_are_found_in_every_dress(line, key, rest):
    label = label_of(line)
    assert label is not None
    assert (label.key, label.rest) == (key, rest)


@pytest.mark.parametrize(
    "line",
    [
        "We waited a week.",
        "Why?",
        "https://example.com",
        "What I learned from it: wait.",
        "So, this: wait.",
        "Wait! Then: go.",
        "42: the answer",
        ": so",
        "A label that is far too long for anybody to be called so: wait.",
        "|: x",
        "",
        "x" * 100_000,
        "[" * 1_000,
    ],
)
def test_other_lines_have_none(line):
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("[00:01:23.5] Diego: Why?", 83.5),
        ("Diego (1:02): Why?", 62.0),
        ("Diego 12:03 PM", 12 * 3600 + 180.0),
        ("Diego: Why?", None),
        ("Diego (Interviewer): Why?", None),
    ],
)
def test_a_label_knows_its_time(line, seconds):
    assert label_of(line).seconds == seconds


def test_brackets_after_a_label_are_kept_and_questions_counted():
    assert label_of("Diego (Interviewer): Why?").aside == "Interviewer"
    assert label_of("Q3: Why?").counts
    assert not label_of("A3: So.").counts
    assert label_of("<v Diego>Why?").certain
