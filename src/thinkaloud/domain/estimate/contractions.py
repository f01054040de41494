"""English contractions taken apart, as they are typed with and without an apostrophe."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.words import Word

_EXPANDED = {
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "cant": ("can", "not"),
    "cannot": ("can", "not"),
    "couldnt": ("could", "not"),
    "wont": ("will", "not"),
    "wouldnt": ("would", "not"),
    "shouldnt": ("should", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "hasnt": ("has", "not"),
    "havent": ("have", "not"),
    "hadnt": ("had", "not"),
    "aint": ("is", "not"),
    "mustnt": ("must", "not"),
    "neednt": ("need", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "weve": ("we", "have"),
    "theyve": ("they", "have"),
    "youve": ("you", "have"),
    "theyre": ("they", "are"),
    "youre": ("you", "are"),
    "thats": ("that", "is"),
    "theres": ("there", "is"),
    "whats": ("what", "is"),
    "hes": ("he", "is"),
    "shes": ("she", "is"),
}
_WITH_APOSTROPHE = {
    "its": ("it", "is"),
    "were": ("we", "are"),
    "well": ("we", "will"),
    "ill": ("i", "will"),
    "id": ("i", "'d"),
    "wed": ("we", "'d"),
    "hed": ("he", "'d"),
    "shed": ("she", "'d"),
    "theyd": ("they", "'d"),
    "youd": ("you", "'d"),
    "itd": ("it", "'d"),
    "lets": ("let", "us"),
}


def expanded(said: Sequence[Word]) -> Iterator[Word]:
    """Yield words with contractions taken apart; both halves keep the place of the whole."""
    for word in said:
        marked = word.end - word.start != len(word.key)
        halves = _EXPANDED.get(word.key) or (_WITH_APOSTROPHE.get(word.key) if marked else None)
        for key in halves or (word.key,):
            yield Word(key, word.start, word.end)
