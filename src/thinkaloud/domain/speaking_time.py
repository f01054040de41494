"""How long words take to say."""

WORDS_A_MINUTE = 150
SOFT_MARK = 120
"""Seconds after which an answer is better asked about than prolonged."""


def count_words(text: str) -> int:
    """Return the number of words, as people count them."""
    return len(text.split())


def counted(words: int) -> str:
    """Return a number of words in words."""
    return "1 word" if words == 1 else f"{words} words"


def seconds_to_say(words: int) -> int:
    """Return how many seconds so many words take."""
    return round(words * 60 / WORDS_A_MINUTE)


def minutes(seconds: float) -> str:
    """Return seconds as `m:ss`, or `h:mm:ss` from an hour on."""
    whole = int(seconds)
    hours, rest = divmod(whole, 3600)
    if hours:
        return f"{hours}:{rest // 60:02}:{rest % 60:02}"
    return f"{rest // 60}:{rest % 60:02}"
