"""Every text in a prep sheet, handed to whoever reads."""

from collections.abc import Collection

from thinkaloud.domain.pack import Pack, Question
from thinkaloud.domain.redaction.voices import Reader, Voice, optional, voice_of_question


def pack_with_texts(pack: Pack, reader: Reader, asked: Collection[str]) -> Pack:
    """Return a pack with all its texts read; `asked` are questions in somebody's own words."""
    return pack.model_copy(
        update={
            "name": reader.text(pack.name, Voice.SHEET),
            "title": reader.text(pack.title, Voice.SHEET),
            "interviewer": reader.text(pack.interviewer, Voice.SHEET),
            "persona": optional(pack.persona, reader, Voice.SHEET),
            "questions": tuple(_question(each, reader, asked) for each in pack.questions),
            "tone_tips": tuple(reader.text(tip, Voice.SHEET) for tip in pack.tone_tips),
        }
    )


def _question(question: Question, reader: Reader, asked: Collection[str]) -> Question:
    return question.model_copy(
        update={
            "text": reader.text(question.text, voice_of_question(question.text, asked)),
            "theme": optional(question.theme, reader, Voice.SHEET),
            "sample": optional(question.sample, reader, Voice.PREPARED),
            "ask_backs": tuple(reader.text(each, Voice.SHEET) for each in question.ask_backs),
            "probes": tuple(
                probe.model_copy(update={"text": reader.text(probe.text, Voice.SHEET)})
                for probe in question.probes
            ),
            "hint": optional(question.hint, reader, Voice.SHEET),
        }
    )
