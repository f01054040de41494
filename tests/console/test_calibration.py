from rubrics import rubric

from thinkaloud.console.calibration import WIDTH, calibration_text
from thinkaloud.domain.agreement import Interval
from thinkaloud.domain.calibration import Agreement, Count, Report
from thinkaloud.domain.rubric import Dimension

SOME = Agreement(
    answers=32,
    without_level=("a",),
    qwk=0.684,
    qwk_interval=Interval(0.5, 0.861),
    spearman=0.75,
    mae=0.48,
    mae_interval=Interval(0.3, 1.2),
    within_one=1.0,
    same_band=0.5,
    signed_error=-0.08,
    length=0.57,
    confusion=((5, 2, 0, 0, 0), *(((0,) * 5),) * 4),
    by_question={2: 0.9, 3: None},
)
NONE = SOME.model_copy(
    update={
        "answers": 0,
        "without_level": (),
        "qwk": None,
        "qwk_interval": None,
        "by_question": {},
    }
)
REPORT = Report(
    scorer="judge",
    rubric_version="1",
    samples=3,
    digest="0123456789abcdef",
    answers=72,
    pairs=28,
    unscored=("q9",),
    dimensions={
        Dimension.THINKING_ALOUD: SOME,
        Dimension.SYSTEMS_TO_PEOPLE: SOME,
        Dimension.ASKING_BACK: NONE,
    },
    kinds={
        "buzz": Count(held=4, total=4, missed=()),
        "off_topic": Count(held=0, total=9, missed=tuple(f"q0{n}-offtopic" for n in range(9))),
    },
    short_and_deep=Count(held=0, total=0, missed=()),
    changes=Count(held=13, total=14, missed=("dp07 systems_to_people",)),
    no_rise=Count(held=16, total=16, missed=()),
    no_change=Count(held=49, total=49, missed=()),
)


def test_a_report_is_lines_that_fit_a_small_terminal() -> None:
    lines = calibration_text(REPORT, rubric(), ["Nobody has labelled this. " * 6]).splitlines()
    assert max(map(len, lines)) <= WIDTH


def test_a_report_says_each_figure_with_its_interval_and_nothing_where_there_is_none() -> None:
    text = calibration_text(REPORT, rubric(), ())
    assert "Judge: judge, rubric 1, asked 3 times" in text
    assert "QWK                  .68 (.50 to .86)   .68 (.50 to .86)   -" in text
    assert "mean error           .48 (.30 to 1.20)" in text
    assert "within one level     1.00" in text
    assert "too high by          -.08" in text
    assert "pull of length       +.57" in text
    assert "QWK, question 3      -" in text
    assert "label 1                5  2  0  0  0" in text
    assert "labelled, no level   1" in text


def test_what_went_wrong_is_named_up_to_a_point() -> None:
    text = calibration_text(REPORT, rubric(), ())
    assert "buzz                             4 of 4\n" in text
    assert "off topic: no level              0 of 9   not: q00-offtopic" in text
    assert "and 3 more" in text
    assert "short and deep" not in text
    assert "left unscored" in text


def test_names_from_a_file_can_not_act_on_the_terminal() -> None:
    hostile = Count(held=0, total=1, missed=("\x1b]52;c;eA==\x07id\u202e",))
    text = calibration_text(
        REPORT.model_copy(update={"kinds": {"\x1b[31mred": hostile}}), rubric(), ()
    )
    assert not any(mark in text for mark in ("\x1b", "\x07", "\u202e"))
    assert "red" in text
