"""Encodings that went wrong on the way, and text that only looks as if they had."""

import pytest

from thinkaloud.adapters.prep_sheet.mending import mend
from thinkaloud.adapters.prep_sheet.parse import parse, parse_pack

TEXT = "“Trust” isn’t ‘given’ — it’s earned… 1→2, at a café."
PAGES = ("windows-1250", "windows-1252", "windows-1254")


def sample_of(body: str | bytes) -> str | None:
    return parse_pack(body, "sheet").questions[0].sample


def as_sheet(answer: str) -> str:
    return f"## 🔍 1️⃣ Why here?\n\n> 🌍 {answer}\n"


def read_wrongly(text: str, page: str, errors: str) -> str:
    return text.encode().decode(page, errors)


@pytest.mark.parametrize("page", ["sloppy-windows-1252", "latin-1", "sloppy-windows-1254"])
def test_damage_without_loss_is_undone(page: str) -> None:
    mend("")  # the sloppy codecs come with ftfy
    damaged = as_sheet(TEXT).encode().decode(page)

    assert sample_of(damaged) == TEXT
    assert parse_pack(damaged, "sheet").questions[0].text == "Why here?"


@pytest.mark.parametrize("page", ["windows-1252", "windows-1254"])
@pytest.mark.parametrize("errors", ["ignore", "replace"])
def test_lost_bytes_of_quotes_and_emoji_are_made_good(page: str, errors: str) -> None:
    damaged = read_wrongly(as_sheet(TEXT), page, errors)

    assert damaged != as_sheet(TEXT)
    assert sample_of(damaged) == TEXT
    assert parse_pack(damaged, "sheet").questions[0].text == "Why here?"


def test_the_lost_quote_of_the_central_european_page_is_the_opening_one() -> None:
    damaged = read_wrongly(as_sheet("It isn’t ‘given’, they say."), "windows-1250", "ignore")

    assert sample_of(damaged) == "It isn’t ‘given’, they say."


@pytest.mark.parametrize("page", PAGES)
def test_emoji_joined_to_one_leave_nothing_behind(page: str) -> None:
    damaged = read_wrongly(as_sheet("My team 👩‍💻 and I 🙂 talk."), page, "ignore")

    assert sample_of(damaged) == "My team and I talk."


def test_every_mojibake_line_counts_as_repaired() -> None:
    damaged = read_wrongly("plain\nit’s\nplain\n“so”", "windows-1252", "ignore")

    mended = mend(damaged)

    assert mended.lines == ("plain", "it’s", "plain", "“so”")
    assert mended.repaired == (2, 4)
    assert mended.doubtful == ()


@pytest.mark.parametrize(
    "line",
    [
        "ağaç, şu, ÇİĞDEM, IŞIK",
        "Ça va ? « Là-bas », dit-elle à Zoë ; “mâ”, âge, naïve “café”",
        "Þetta er ð, Ÿ og ï",
        "Ãlamo, NÃO, coração, São “João”",
        "żółć, příliš žluťoučký kůň",
        "Привет, как “дела”?",
        "你好吗？",
        "†  ‡ € ™ œ Œ š Š ‰ ˆ ˜",
        "it’s “good” — really…",
    ],
)
def test_honest_text_keeps_its_letters(line: str) -> None:
    mended = mend(line)

    assert mended.lines[0].replace("?", "？") == line.replace("?", "？")
    assert mended.repaired == ()


def test_windows_1252_is_read_as_such() -> None:
    data = as_sheet("“Trust” isn’t given — at a café…").replace("🔍 1️⃣ ", "").replace("🌍 ", "")

    assert sample_of(data.encode("windows-1252")) == "“Trust” isn’t given — at a café…"


def test_a_sheet_pasted_together_from_two_encodings_is_read_whole() -> None:
    data = "## Why here?\n\n> It’s a ".encode() + "café, isn’t it.\n".encode("windows-1252")

    assert sample_of(data) == "It’s a café, isn’t it."


def test_a_lost_apostrophe_comes_back_and_other_losses_are_reported() -> None:
    reading = parse("## Why here?\n\n> It\ufffds my caf\ufffd.\n", "sheet")

    assert reading.pack.questions[0].sample == "It’s my caf."
    assert [(remark.line, remark.text) for remark in reading.warnings] == [
        (3, "the encoding was damaged and is repaired (1 line)"),
        (3, "characters are lost or may still be damaged (1 line)"),
    ]
