"""The rubric that is shipped, for tests."""

from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.domain.rubric import Rubric


def rubric() -> Rubric:
    """The rubric as the program reads it."""
    return read_rubric(read_prompt("rubric.toml"))
