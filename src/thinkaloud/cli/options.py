"""Options that several commands share, and what is not built yet."""

from collections.abc import Callable
from typing import NoReturn, TypeVar

import click

offline = click.option("--offline", is_flag=True, help="Use no model, whatever is configured.")
model = click.option("--model", metavar="NAME", help="The model to use, instead of the set one.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
plain = click.option("--plain", is_flag=True, help="Plain text instead of the app.")
jsonl = click.option("--jsonl", is_flag=True, help="Each recorded event as one JSON line.")


Command = TypeVar("Command", bound=Callable[..., object])


def carrying_on(command: Command) -> Command:
    """Add what all commands that go on with a saved interview take."""
    for option in (jsonl, plain, model, offline):
        command = option(command)
    return command


class NotYet(click.ClickException):
    """A command that belongs to the plan and is not built."""

    exit_code = 2


def not_yet(what: str) -> NoReturn:
    """Say in one line that something is planned and not there.

    Raises:
        NotYet: Always.
    """
    raise NotYet(f"{what} is planned and not built yet. See CHANGELOG.md for what is.")
