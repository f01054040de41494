"""What a candidate can do beside the conversation: hint, sample, own rating, pause."""

from thinkaloud.app import making
from thinkaloud.app.journal import Journal
from thinkaloud.domain.course import Course
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.events import Event
from thinkaloud.domain.exchange import Exchange


class Asides:
    """Each aside is one event, and leaves the turn where it was."""

    def __init__(self, journal: Journal, course: Course) -> None:
        self._journal = journal
        self._course = course

    async def hint(self) -> Event:
        """Say what a good answer does here; never the sample.

        Raises:
            Refused: In simulation mode, or when no question is open.
        """
        self._coach_only("Hints")
        exchange = self._journal.open_exchange()
        pack = self._journal.transcript.pack
        written = None if exchange.question is None else pack.question(exchange.question).hint
        return await self._journal.record(
            making.hinted(exchange.number, written or self._course.hint)
        )

    async def sample(self, number: int | None = None) -> Event:
        """Show the sheet's sample answer to an exchange; the newest answered, without a number.

        Raises:
            Refused: In simulation mode, before an answer, or where the sheet has no sample.
        """
        exchange = self.exchange_for(
            "Samples", "Answer first, in your own words; the sample is for afterwards.", number
        )
        pack = self._journal.transcript.pack
        if exchange.question is None or pack.question(exchange.question).sample is None:
            raise Refused("The prep sheet has no sample answer to this question.")
        return await self._journal.record(making.sample_shown(exchange.number))

    async def rate(self, number: int, level: int) -> Event:
        """Keep the candidate's own view of an exchange, a level from 1 to 5.

        Raises:
            Refused: There is no such exchange, or the level is not one.
        """
        if not 1 <= level <= 5:  # noqa: PLR2004 - the scale is the rubric's
            raise Refused("A rating is a number from 1 to 5.")
        return await self._journal.record(making.self_rated(self._known(number).number, level))

    async def pause(self) -> Event:
        """Stop the clock; the next answer starts it again.

        Raises:
            Refused: Nothing is running.
        """
        self._journal.open_exchange()
        if self._journal.transcript.paused:
            raise Refused("The clock is stopped already; your next answer starts it again.")
        return await self._journal.record(making.paused())

    def exchange_for(self, what: str, nothing: str, number: int | None) -> Exchange:
        """Return the exchange that an after-the-answer act is about.

        Args:
            what: Name of the act in the plural, for the refusal in simulation mode.
            nothing: The refusal where no answer was given yet.
            number: An exchange, or None for the newest one with an answer.

        Raises:
            Refused: In simulation mode before the end, or there is no such exchange.
        """
        self._coach_only(what)
        exchange = self._newest_answered() if number is None else self._known(number)
        if exchange is None or not exchange.answers:
            raise Refused(nothing)
        if exchange.question is None:
            raise Refused(f"{what} are for the questions of the sheet.")
        return exchange

    def _newest_answered(self) -> Exchange | None:
        exchanges = reversed(self._journal.transcript.exchanges)
        return next((each for each in exchanges if each.answers and each.question), None)

    def _known(self, number: int) -> Exchange:
        try:
            return self._journal.transcript.exchange(number)
        except KeyError:
            raise Refused(f"There is no exchange {number} in this interview.") from None

    def _coach_only(self, what: str) -> None:
        transcript = self._journal.transcript
        if not transcript.scores_visible:
            raise Refused(f"{what} are for coach mode; a simulation is as the real thing.")
