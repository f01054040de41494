"""The pictures of the README show the app as it is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def words(picture: Path) -> list[str]:
    """What stands in a picture, row by row, whatever its colours and fonts, and the time."""
    shown = re.findall(r"<text[^>]*>([^<]*)</text>", picture.read_text("utf-8"))
    return [re.sub(r"\d+:\d\d", "m:ss", row) for row in shown]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    command = [sys.executable, ROOT / "tools" / "make_screens.py", folder]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", ["interview.svg", "score-card.svg"])
def test_a_picture_is_not_stale(drawn: Path, name: str) -> None:
    kept = ROOT / "docs" / "screens" / name
    assert words(drawn / name) == words(kept), "run: make screens, and look at them"
