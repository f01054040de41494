"""The fixed words of an interview: opening, invitations, bridges, farewell."""

from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.plan import how_many


class Course(Frozen):
    """What the program itself says where no interviewer's wit is needed.

    `{interviewer}` and `{questions}` in the opening stand for the name and the number of questions.
    """

    opening: str
    invitations: tuple[str, ...]
    """Said when the candidate passes on a probe, or an interviewer moves on too soon."""
    bridges: tuple[str, ...]
    """Said between two questions when the interviewer's own words do not fit."""
    last_invitation: str
    """Begins the closing round."""
    farewell: str
    early_farewell: str
    hint: str
    """For questions whose sheet has none."""

    def opening_for(self, pack: Pack, questions: int) -> str:
        """Return the opening for an interview with this many questions."""
        named = self.opening.replace("{interviewer}", pack.interviewer)
        return named.replace("{questions}", how_many(questions))

    def invitation(self, exchange: int) -> str:
        """Return an invitation to ask back; neighbouring exchanges get different ones."""
        return self.invitations[exchange % len(self.invitations)]

    def bridge(self, exchange: int) -> str:
        """Return a bridge to the next question; neighbouring exchanges get different ones."""
        return self.bridges[exchange % len(self.bridges)]
