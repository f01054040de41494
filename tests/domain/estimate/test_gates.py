import pytest

from thinkaloud.domain.estimate.gates import not_english, said_once, too_short
from thinkaloud.domain.estimate.spoken import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Creo que la privacidad es parte de la seguridad, porque sin confianza no hay sistema.",
        "Je pense que la responsabilité se voit dans les petites décisions de tous les jours.",
        "Ich denke, dass Verantwortung sich in den kleinen Entscheidungen zeigt.",
        "Ik denk dat privacy een onderdeel is van veiligheid, want anders praat niemand met ons.",
        "Jeg synes at det er vigtigt for mig at tale om det, for i min afdeling gik det galt.",
        "Eu acho que a responsabilidade aparece nas pequenas decisões que a gente toma.",
        "Bence sorumluluk küçük kararlarda görünür ve insanlar bunu anlamıyordu.",
        "Думаю, что ответственность видна в мелочах.",
        "責任は小さな決定に現れると思います。",
        "책임은 작은 결정에서 드러난다고 생각합니다.",
    ],
)
def test_other_languages_are_told_from_english(text: str) -> None:
    assert not_english(list(sentences(0, text)))


@pytest.mark.parametrize(
    "text",
    [
        "In my company we make route for courier, I was responsible of cost function and penalty.",
        "Well I think, como te digo, the system was fine pero la gente no lo entendía.",
        "Dashboards green, phones ringing, customers crying, team asleep, manager happy.",
        "um so like it was my first week and nobody had told me about the second reader",
        "The naïve façade of the résumé screener in São Paulo fooled us for a year.",
        "No idea.",
        "42 17 3",
    ],
)
def test_english_of_many_kinds_is_english(text: str) -> None:
    assert not not_english(list(sentences(0, text)))


def test_fewer_than_five_words_are_too_short_and_five_are_not() -> None:
    assert too_short(list(sentences(0, "Um, I don't know.")))
    assert not too_short(list(sentences(0, "I left it running overnight.")))


def test_a_repeated_sentence_counts_once() -> None:
    said = list(sentences(0, "She waited. I saw it. she  WAITED!"))
    assert [each.quote() for each in said_once(said)] == ["She waited", "I saw it"]
