"""The keys of a replay; the footer has room for the most useful of them."""

from textual.binding import Binding

STEP = "Pause, and show the next turn or take the last one away"
QUESTION = "Go to the question after or before"
NUMBER = "Go to the question with this number"
SPEED = "Play faster or slower"
ENDS = "Go to the beginning or to the end"
PAGE = "Scroll through what has been shown"


def replay_keys() -> list[Binding]:
    """Return the keys; those that belong together share one line of the help."""
    return [
        # Before the conversation can take these keys for scrolling.
        Binding("right", "step", "Step", key_display="←→", priority=True, tooltip=STEP),
        _more("left", "back", "Step back", "←→", STEP, priority=True),
        Binding(
            "space",
            "pause",
            "Pause",
            key_display="Space",
            tooltip="Pause, or go on; at the end, begin again",
        ),
        Binding("n", "next_question", "Question", key_display="p n", tooltip=QUESTION),
        _more("p", "previous_question", "Question before", "p n", QUESTION),
        Binding(
            "t",
            "try_it",
            "Try it",
            tooltip="Try it yourself: stop at each question before its answer is shown, or no more",
        ),
        Binding(
            "b", "branch_off", "Branch", tooltip="Go on differently from here, in a new session"
        ),
        _more("enter", "answer_it", "Answer it yourself", "Enter", "Answer this question yourself"),
        *(
            _more(str(number), f"question({number})", f"Question {number}", "1-9", NUMBER)
            for number in range(1, 10)
        ),
        _more("plus,equals_sign", "faster", "Faster", "+ -", SPEED),
        _more("minus", "slower", "Slower", "+ -", SPEED),
        _more("home", "to_begin", "To the beginning", "Home End", ENDS, priority=True),
        _more("end", "to_end", "To the end", "Home End", ENDS, priority=True),
        _more("pageup", "turn_page(-1)", "Earlier words", "PgUp PgDn", PAGE, priority=True),
        _more("pagedown", "turn_page(1)", "Later words", "PgUp PgDn", PAGE, priority=True),
        Binding("escape,q", "leave_replay", "Back", key_display="Esc", tooltip="Go back"),
    ]


def _more(
    keys: str, action: str, words: str, shown: str, tooltip: str, *, priority: bool = False
) -> Binding:
    """Make a key that only the help and the palette name."""
    return Binding(
        keys, action, words, show=False, key_display=shown, priority=priority, tooltip=tooltip
    )
