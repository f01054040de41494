"""The two colour themes: the same calm roles on a dark and on a light ground.

Primary is the interviewer, secondary the candidate, accent what a judge says. Colour only repeats
what a label says already, so that everything reads the same without it.
"""

from textual.theme import Theme

DARK = Theme(
    name="thinkaloud-dark",
    primary="#8ab4d8",
    secondary="#d8b27a",
    accent="#9cc3a0",
    success="#9cc3a0",
    warning="#dcb56b",
    error="#e39a8f",
    foreground="#d5d8de",
    background="#15171b",
    surface="#1b1e23",
    panel="#23272e",
    dark=True,
    variables={
        "block-cursor-foreground": "#15171b",
        "block-cursor-background": "#8ab4d8",
        "footer-background": "#15171b",
        "footer-key-foreground": "#8ab4d8",
        "footer-description-foreground": "#9aa1ac",
        "input-selection-background": "#8ab4d8 35%",
        "border": "#5f7f9c",
        "border-blurred": "#3a4049",
        "scrollbar": "#2f353e",
        "scrollbar-background": "#15171b",
        "scrollbar-corner-color": "#15171b",
    },
)

LIGHT = Theme(
    name="thinkaloud-light",
    primary="#1f5c8b",
    secondary="#83551a",
    accent="#2c6840",
    success="#2c6840",
    warning="#84590a",
    error="#a33327",
    foreground="#24272d",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#e9e5da",
    dark=False,
    variables={
        "block-cursor-foreground": "#faf8f3",
        "block-cursor-background": "#1f5c8b",
        "footer-background": "#faf8f3",
        "footer-key-foreground": "#1f5c8b",
        "footer-description-foreground": "#5d6168",
        "input-selection-background": "#1f5c8b 25%",
        "border": "#5c86a8",
        "border-blurred": "#c9c4b6",
        "scrollbar": "#d8d3c5",
        "scrollbar-background": "#faf8f3",
        "scrollbar-corner-color": "#faf8f3",
    },
)
