"""The embedded interviewer: follows up on what was said, with no model behind it."""

from collections.abc import AsyncGenerator

from thinkaloud.adapters.offline.phrase import pick_phrase, pick_question
from thinkaloud.adapters.offline.phrasebook import Phrasebook
from thinkaloud.adapters.offline.probing import kinds_called_for
from thinkaloud.adapters.offline.repertoire import SLOT, Repertoire
from thinkaloud.adapters.offline.topics import topic_of
from thinkaloud.app.ports import Signal, Utterance
from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.asking import questions
from thinkaloud.domain.estimate.observe import observe
from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.overlap import overlap
from thinkaloud.domain.pack import Probe, ProbeKind, Question
from thinkaloud.domain.transcript import Transcript


class OfflineInterviewer:
    """Implements `app.ports.Interviewer` from a phrasebook and the estimate's observations."""

    name = "offline"

    def __init__(self, phrasebook: Phrasebook) -> None:
        self._phrasebook = phrasebook

    async def reply(
        self, transcript: Transcript, step: Reply
    ) -> AsyncGenerator[Signal | Utterance]:
        """Yield one utterance; never fails."""
        yield self._utterance(transcript, transcript.exchange(step.exchange), step)

    def _utterance(self, transcript: Transcript, exchange: Exchange, step: Reply) -> Utterance:
        repertoire = Repertoire(transcript)
        match step.fallback:
            case Move.ANSWER:
                return _spoken(Move.ANSWER, self._answer(exchange, repertoire))
            case Move.PROBE:
                probe = self._probe(transcript, exchange, repertoire)
                return _spoken(Move.PROBE, probe.text, probe.kind)
            case Move.INVITE:
                lines, bare = self._phrasebook.invitations, self._phrasebook.bare.invitations
            case _ if exchange.question is None:
                lines = bare = self._phrasebook.goodbye
            case _:
                lines, bare = self._phrasebook.bridges, self._phrasebook.bare.bridges
        quote = _quote(transcript, exchange, repertoire)
        say = repertoire.fresh(bare) if quote is None else _filled(repertoire.fresh(lines), quote)
        return _spoken(step.fallback, say)

    def _probe(self, transcript: Transcript, exchange: Exchange, repertoire: Repertoire) -> Probe:
        question = _question(transcript, exchange)
        sample = None if question is None else question.sample
        answers = [turn.text for turn in exchange.answers]
        said = " ".join(answers)
        called_for = kinds_called_for(
            words=len(answers[-1].split()),
            overlap=overlap(said, sample).ratio if sample else 0.0,
            items=observe(answers, sample).items,
        )
        used = {turn.probe_kind for turn in exchange.turns}
        kind = next(kind for kind in called_for if kind not in used)
        text = self._probe_text(question, kind, repertoire)
        quote = _quote(transcript, exchange, repertoire)
        lead = (
            repertoire.fresh(self._phrasebook.bare.leads)
            if quote is None
            else _filled(repertoire.fresh(self._phrasebook.leads), quote)
        )
        return Probe(kind=kind, text=f"{lead} {text}")

    def _probe_text(
        self, question: Question | None, kind: ProbeKind, repertoire: Repertoire
    ) -> str:
        """Words written for this question, where it has some of this kind; else general ones."""
        written = () if question is None else question.probes
        for probe in written:
            if probe.kind is kind and repertoire.unsaid(probe.text):
                return probe.text
        return repertoire.fresh(self._phrasebook.probes[kind])

    def _answer(self, exchange: Exchange, repertoire: Repertoire) -> str:
        asked = questions(exchange.answers[-1].text, invited=True)[-1]
        lines = self._phrasebook.answers[topic_of(asked)]
        return _filled(repertoire.fresh(lines), pick_question(asked))


def _spoken(move: Move, say: str, kind: ProbeKind | None = None) -> Utterance:
    return Utterance(move=move, say=say, probe_kind=kind, speaker=OfflineInterviewer.name)


def _question(transcript: Transcript, exchange: Exchange) -> Question | None:
    return None if exchange.question is None else transcript.pack.question(exchange.question)


def _quote(transcript: Transcript, exchange: Exchange, repertoire: Repertoire) -> str | None:
    """A phrase of the newest answer, or of an earlier one where that has none to offer."""
    question = _question(transcript, exchange)
    sample = None if question is None else question.sample
    for turn in reversed(exchange.answers):
        phrase = pick_phrase(_without_questions(turn.text), sample, repertoire.quoted)
        if phrase is not None:
            return phrase
    return None


def _filled(line: str, quote: str) -> str:
    return line.replace(SLOT, quote)


def _without_questions(text: str) -> str:
    for asked in questions(text):
        text = text.replace(asked, "\n")
    return text
