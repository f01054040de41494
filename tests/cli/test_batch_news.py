import sys

import pytest

from thinkaloud.app.batches import Found, Looked, Lost, Submitted
from thinkaloud.cli.batch_news import BatchNews


def test_each_thing_is_told_once_and_standing_still_is_not_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    news = BatchNews()
    for done in (0, 0, 0, 2):
        news.tell(Looked("b1", 2, done, ended=done == 2))
    assert capsys.readouterr().err.splitlines() == [
        "Batch b1: 0 of 2 requests done.",
        "Batch b1: 2 of 2 requests done.",
    ]
    assert not news.under_way


@pytest.mark.parametrize(
    ("told", "telling", "under_way"),
    [
        (Submitted("b1", 1), "Submitted 1 request as batch b1.", True),
        (Found("b1"), "Carrying on with batch b1.", True),
        (Lost("b1"), "does not know batch b1 any more", False),
    ],
)
def test_what_becomes_of_a_batch_is_a_sentence(
    told: Submitted | Found | Lost,
    telling: str,
    under_way: bool,
    capsys: pytest.CaptureFixture[str],
) -> None:
    news = BatchNews()
    news.tell(told)
    caught = capsys.readouterr()
    assert telling in caught.err
    assert caught.out == ""
    assert news.under_way is under_way


def test_on_a_terminal_how_a_batch_stands_is_one_line_that_changes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    news = BatchNews()
    for look in (1, 2, 3):
        news.tell(Looked("b1", 6, 6 if look == 3 else 0, ended=look == 3))
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1
    assert shown.endswith("Batch b1: 6 of 6 requests done, looked 3 times\n")
