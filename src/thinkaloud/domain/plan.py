"""Which questions of a pack an interview asks."""

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.pack import Pack


def plan_questions(pack: Pack, wanted: str | None) -> tuple[int, ...]:
    """Return question numbers in the order to ask them.

    Args:
        pack: Where the questions stand.
        wanted: None for all of them, `3` for the first three, `1,3,7` for just those.

    Raises:
        InputError: It is neither form, or names a question the pack does not have.
    """
    numbers = tuple(question.number for question in pack.questions)
    if wanted is None:
        return numbers
    try:
        given = tuple(int(part) for part in wanted.split(",") if part.strip())
    except ValueError:
        raise InputError(
            f"--questions takes a number of questions or a list as 1,3,7; not {wanted!r}."
        ) from None
    if not given or min(given) < 1:
        raise InputError("--questions takes numbers from 1 up.")
    if "," not in wanted:
        return _first(numbers, given[0])
    unknown = sorted(set(given) - set(numbers))
    if unknown:
        raise InputError(
            f"There is no question {unknown[0]} in this pack; it has 1 to {numbers[-1]}."
        )
    return tuple(dict.fromkeys(given))


def how_many(questions: int) -> str:
    """Return a number of questions in words, as people say it."""
    return "one question" if questions == 1 else f"{questions} questions"


def _first(numbers: tuple[int, ...], count: int) -> tuple[int, ...]:
    if count > len(numbers):
        raise InputError(f"The pack has {len(numbers)} questions, not {count}.")
    return numbers[:count]
