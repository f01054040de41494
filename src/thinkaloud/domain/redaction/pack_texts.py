"""Every text in a prep sheet, handed to whoever reads."""

from thinkaloud.domain.pack import Pack, Question
from thinkaloud.domain.redaction.voices import Reader, Voice, optional


def pack_with_texts(pack: Pack, reader: Reader, asked: Voice) -> Pack:
    """Return a pack with all its texts read; `asked` says whose words the questions are."""
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


def _question(question: Question, reader: Reader, asked: Voice) -> Question:
    return question.model_copy(
        update={
            "text": reader.text(question.text, asked),
            "theme": optional(question.theme, reader, Voice.SHEET),
            "sample": optional(question.sample, reader, Voice.SAID),
            "ask_backs": tuple(reader.text(each, Voice.SAID) for each in question.ask_backs),
            "probes": tuple(
                probe.model_copy(update={"text": reader.text(probe.text, Voice.SHEET)})
                for probe in question.probes
            ),
            "hint": optional(question.hint, reader, Voice.SHEET),
        }
    )
