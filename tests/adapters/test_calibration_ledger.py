import stat

import pytest
from sessions import level, score

from thinkaloud.adapters.calibration_ledger import CalibrationLedger
from thinkaloud.domain.errors import StoreError

SCORE = score(level(4.0), level(2.0))


async def test_what_is_kept_is_known_to_the_next_run_under_the_same_conditions(tmp_path):
    await CalibrationLedger(tmp_path / "new", "judge", "1").keep("k", SCORE)
    assert CalibrationLedger(tmp_path / "new", "judge", "1").known() == {"k": SCORE}
    assert CalibrationLedger(tmp_path / "new", "judge", "2").known() == {}


async def test_the_newest_of_two_scores_counts(tmp_path):
    ledger = CalibrationLedger(tmp_path)
    other = score(level(1.0), None)
    await ledger.keep("k", SCORE)
    await ledger.keep("k", other)
    assert ledger.known() == {"k": other}


async def test_a_line_that_was_cut_off_costs_that_line_only(tmp_path):
    ledger = CalibrationLedger(tmp_path)
    await ledger.keep("one", SCORE)
    with ledger.path.open("ab") as file:
        file.write(ledger.path.read_bytes()[:40] + b"\xff")
    await ledger.keep("two", SCORE)
    assert set(ledger.known()) == {"one", "two"}


async def test_only_its_owner_may_read_it(tmp_path):
    ledger = CalibrationLedger(tmp_path / "folder")
    await ledger.keep("k", SCORE)
    assert stat.S_IMODE(ledger.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(ledger.path.parent.stat().st_mode) == 0o700


async def test_a_place_that_cannot_be_used_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    ledger = CalibrationLedger(tmp_path / "file")
    with pytest.raises(StoreError):
        await ledger.keep("k", SCORE)
    with pytest.raises(StoreError):
        ledger.known()
