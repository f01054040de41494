import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.adapters.report.chart import BAND_ENDS, Column, Mark, StrokeKind, chart, strip
from thinkaloud.adapters.report.legend import legend
from thinkaloud.domain.score import Band

MARKS = st.builds(
    Mark,
    st.floats(1, 5),
    st.none() | st.sampled_from(Band),
    st.none() | st.floats(0, 2),
    st.integers(0, 2),
)
COLUMNS = st.lists(
    st.builds(Column, st.text(max_size=5), st.lists(MARKS, max_size=3).map(tuple), st.booleans()),
    max_size=12,
)


def of(kind, drawn):
    return [stroke for stroke in drawn.strokes if stroke.kind is kind]


def level(figure, **more):
    return Column("", (Mark(figure, **more),))


@given(COLUMNS)
def test_everything_stays_within_the_chart(columns):
    drawn = chart("", "", columns)
    for stroke in drawn.strokes:
        assert 0 <= min(stroke.x, stroke.end_x) <= max(stroke.x, stroke.end_x) <= 100
        assert 0 < min(stroke.y, stroke.end_y) <= max(stroke.y, stroke.end_y) < drawn.height
    assert all(0 <= label.x <= 100 and 0 < label.y < drawn.height for label in drawn.labels)
    marks = sum(len(column.marks) for column in columns)
    assert len(of(StrokeKind.LEVEL, drawn)) + len(of(StrokeKind.BESIDE, drawn)) == marks


@given(st.floats(1, 5), st.floats(1, 5))
def test_a_higher_level_stands_higher(one, other):
    first, second = of(StrokeKind.LEVEL, chart("", "", [level(one), level(other)]))
    assert first.x < second.x
    assert first.is_dot
    if one - other > 0.01:
        assert first.y < second.y


@given(st.sampled_from(Band), st.data())
def test_of_a_band_nothing_is_drawn_but_the_band(band, data):
    low, high = BAND_ENDS[band]
    levels = st.floats(low, high)
    spread = data.draw(st.none() | st.floats(0, 2))
    one, other = (
        chart("", "", [level(data.draw(levels), band=band, spread=spread)]) for _ in range(2)
    )
    assert one == other
    assert not of(StrokeKind.SPREAD, one)
    assert strip("", "", Mark(data.draw(levels), band)) == strip("", "", Mark(low, band))


def test_bands_alone_stand_in_three_rows_and_with_a_level_on_its_scale():
    alone = chart("", "", [level(2.0, band=Band.LOWER)])
    assert [label.words for label in alone.labels if label.scale] == ["lower", "middle", "upper"]
    mixed = chart("", "", [level(2.0, band=Band.LOWER), level(3.0)])
    assert [label.words for label in mixed.labels if label.scale] == list("12345")


def test_a_spread_reaches_as_far_both_ways_within_the_scale():
    (stroke,) = of(StrokeKind.SPREAD, chart("", "", [level(3.0, spread=0.5)]))
    assert (stroke.y, stroke.end_y) == (69.5, 46.5)
    (stroke,) = of(StrokeKind.SPREAD, chart("", "", [level(4.8, spread=0.5)]))
    assert (stroke.y, stroke.end_y) == (28.1, 12)


@pytest.mark.parametrize(
    ("joined", "empty", "lines"), [(True, False, 1), (False, False, 0), (True, True, 0)]
)
def test_a_line_leads_to_a_joined_column_where_both_have_a_mark(joined, empty, lines):
    first = Column("", () if empty else (Mark(2.0),))
    assert (
        len(of(StrokeKind.JOIN, chart("", "", [first, Column("", (Mark(3.0),), joined)]))) == lines
    )


def test_a_strip_without_a_level_is_its_scale_alone():
    assert {stroke.kind for stroke in strip("", "", None).strokes} == {StrokeKind.RULE}
    (dot,) = of(StrokeKind.LEVEL, strip("", "", Mark(3.0)))
    assert (dot.x, dot.end_x) == (50, 50)


def test_the_legend_explains_the_marks_that_are_there_and_no_others():
    assert list(legend([chart("", "", [level(3.0)])])) == ["A dot is a level."]
    both = (Mark(2.0, Band.LOWER), Mark(3.0, spread=0.2, beside=1))
    told = " ".join(legend([chart("", "", [Column("", both), Column("", both, joined=True)])]))
    for word in ("dot", "bar", "thin line", "Hollow", "joins"):
        assert word in told
