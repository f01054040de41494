"""The bundled pack: the sheet's material written out clean, with what an interviewer needs."""

import re
from pathlib import Path

import pytest

from thinkaloud.adapters.prep_sheet.load import load_pack, load_sheet
from thinkaloud.domain.pack import Pack, ProbeKind

CULTURE = Path(__file__).parents[2] / "prompts" / "packs" / "culture.md"
RECEIVED = Path(__file__).parent / "sheets" / "prep-sheet-as-received.txt"
PRAISE = re.compile(
    r"\b(great|good|excellent|love|interesting|wonderful|impress\w*)\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(CULTURE)


def test_it_is_read_without_remarks() -> None:
    assert load_sheet(CULTURE).warnings == ()


def test_it_has_the_words_of_the_sheet_as_received(pack: Pack) -> None:
    received = load_pack(RECEIVED)

    assert [(each.text, each.sample, each.ask_backs) for each in pack.questions] == [
        (each.text, each.sample, each.ask_backs) for each in received.questions
    ]
    assert pack.tone_tips == received.tone_tips


def test_its_front_matter_is_filled(pack: Pack) -> None:
    assert (pack.name, pack.title, pack.interviewer) == ("culture", "Culture interview", "Diego")
    assert (pack.language, pack.probes_per_question) == ("en", 2)
    assert pack.persona is not None
    assert "no real person" in pack.persona


def test_each_question_has_three_probes_of_three_kinds_and_one_beyond_any_script(
    pack: Pack,
) -> None:
    for question in pack.questions:
        kinds = [probe.kind for probe in question.probes]
        assert len(kinds) == len(set(kinds)) == 3, question.text
        assert ProbeKind.OFF_SCRIPT in kinds, question.text


def test_probes_are_short_spoken_questions_without_praise(pack: Pack) -> None:
    texts = [probe.text for question in pack.questions for probe in question.probes]
    assert len(set(texts)) == len(texts)
    for text in texts:
        assert text.endswith("?")
        assert text.count("?") == 1
        assert len(text.split()) <= 20, text
        assert not PRAISE.search(text), text


def test_themes_are_a_word_or_two_and_hints_one_sentence(pack: Pack) -> None:
    for question in pack.questions:
        assert question.theme is not None
        assert len(question.theme.split()) <= 2
        assert question.hint is not None
        assert re.fullmatch(r"[^.!?]+\.", question.hint)


def test_hints_do_not_give_the_sample_away(pack: Pack) -> None:
    for question in pack.questions:
        hint, sample = (re.findall(r"\w+", text or "") for text in (question.hint, question.sample))
        runs = {tuple(sample[at : at + 4]) for at in range(len(sample))}
        assert not any(tuple(hint[at : at + 4]) in runs for at in range(len(hint) - 3))
