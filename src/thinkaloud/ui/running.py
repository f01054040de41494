"""Running the app on a terminal, and keeping its faults to itself."""

import os
from io import StringIO

from rich.console import Console

from thinkaloud.app.practice import Practice
from thinkaloud.ui.app import Left, ThinkaloudApp
from thinkaloud.ui.first import First, Home
from thinkaloud.ui.setup import Setup


async def run_app(
    practice: Practice,
    setup: Setup,
    first: First | None = None,
    *,
    light: bool = False,
    headless: bool = False,
) -> Left:
    """Run the app on the terminal until it is left; without colours where NO_COLOR is set.

    Args:
        practice: Store, cast, rubric and clock; the note of the cast is said once.
        setup: What the home screen offers.
        first: What to open with; the home screen, if absent.
        light: Begin with the light theme.
        headless: Draw nothing and read no keys.

    Raises:
        AppCrashed: A fault of the program; nothing has been said about it yet.
    """
    colour = "NO_COLOR" not in os.environ
    app = ThinkaloudApp(practice, setup, first or Home(), light=light, colour=colour)
    # Textual would print pages of variables, what the candidate said among them.
    fault = StringIO()
    app.error_console = Console(file=fault, width=100, markup=False, highlight=False)
    left = await app.run_async(headless=headless)
    if app.return_code:
        raise AppCrashed(fault.getvalue())
    return left or Left(None, ended=False)


class AppCrashed(RuntimeError):
    """The app ended with a fault of the program; the message says where, at length."""
