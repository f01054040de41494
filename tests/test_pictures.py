"""The pictures of the README show the app as it is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def rows(picture: Path) -> dict[str, str]:
    """What stands in a picture by its height, whatever its colours, the cursor and the time."""
    found: dict[str, str] = {}
    pattern = r'<text[^>]* y="([\d.]+)"[^>]*>([^<]*)</text>'
    for height, shown in re.findall(pattern, picture.read_text("utf-8")):
        found[height] = found.get(height, "") + shown
    return {height: re.sub(r"\d+:\d\d", "m:ss", row) for height, row in found.items()}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    command = [sys.executable, ROOT / "tools" / "make_screens.py", folder]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", ["interview.svg", "score-card.svg", "comparison.svg"])
def test_a_picture_is_not_stale(drawn: Path, name: str) -> None:
    kept = ROOT / "docs" / "screens" / name
    assert rows(drawn / name) == rows(kept), "run: make screens, and look at them"
