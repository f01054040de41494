import re
import shutil
import subprocess
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from events import finished_exchange, listed, opened
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from sessions import level, score, taken

from thinkaloud.adapters.report.chart_point import ChartPoint
from thinkaloud.adapters.report.html import session_html
from thinkaloud.app import making
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.events import Mode
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band
from thinkaloud.domain.scorecard import SessionLevel, scorecard
from thinkaloud.domain.transcript import read

ELEMENTS = set(
    "html head meta title style body header main section article figure figcaption div p span h1 "
    "h2 h3 h4 dl dt dd ul li table thead tbody tr th td a mark q strong blockquote svg desc line "
    "text".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class id aria-labelledby dir scope colspan href role "
    "width height x1 y1 x2 y2 x y".split()
)
EMPTY = {"meta"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
HOSTILE = (
    "<script>alert(1)</script> </style></title></svg> <img src=x onerror=alert(1)> \" onload='x' "
    "{{7*7}} {% raw %} ![x](http://x.org/y.png) javascript:alert(1) \x1b[31mred\x1b[0m \u202egnirts"
)


class Page(HTMLParser):
    """What a page holds, as a reader of HTML finds it."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.attributes = []
        self.pieces = []
        self._open = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, *sorted(name for name, _ in attrs)))
        self.attributes += attrs
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, *sorted(name for name, _ in attrs)))
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if "style" not in self._open:
            self.pieces.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.pieces).split())

    @property
    def structure(self):
        return [element for element in self.elements if element[0] != "mark"]


def point(label, judge, *levels, estimate=False):
    return ChartPoint(
        label,
        (judge, "1"),
        {
            dimension: SessionLevel(level=each, band=Band.of(each) if estimate else None)
            for dimension, each in zip(Dimension, levels, strict=True)
        },
    )


def charts(text):
    return re.findall(r"<svg.*?</svg>", text, re.DOTALL)


def strokes(chart, kind):
    pattern = rf'<line class="{kind}" x1="(.*?)%" y1="(.*?)" x2="(.*?)%" y2="(.*?)"'
    return [tuple(map(float, found)) for found in re.findall(pattern, chart)]


def article(text, place):
    found = [
        each for each in re.findall(r"<article.*?</article>", text, re.DOTALL) if place in each
    ]
    assert len(found) == 1
    return Page(found[0]).text


EARLIER = (
    point("2 Nov", "offline-estimate/2", 2.0, 1.5, 1.5, estimate=True),
    point("9 Nov", "judge", 2.4, 2.0, 1.5),
)


@pytest.fixture(scope="module")
def page(figures, rubric):
    return session_html(figures, rubric, EARLIER)


def test_the_page_is_whole_and_needs_nothing_else(page):
    read = Page(page)
    assert page.startswith("<!doctype html>")
    assert {element[0] for element in read.elements} <= ELEMENTS
    assert {name for name, _ in read.attributes} <= ATTRIBUTES
    assert ("content", POLICY) in read.attributes
    assert ("lang", "en") in read.attributes
    assert all(value.startswith("#") for name, value in read.attributes if name == "href")
    for word in ("url(", "@import", "http:", "https:", "<script", "style="):
        assert word not in page


def test_names_and_targets_within_the_page_are_there_once(page):
    read = Page(page)
    names = [value for name, value in read.attributes if name == "id"]
    assert len(names) == len(set(names))
    targets = [
        target.removeprefix("#")
        for name, value in read.attributes
        if name in ("href", "aria-labelledby")
        for target in value.split()
    ]
    assert set(targets) <= set(names)


def test_headings_go_down_one_rank_at_a_time(page):
    ranks = [
        int(element[0][1]) for element in Page(page).elements if re.match("h[1-6]", element[0])
    ]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(ranks))


def test_the_page_says_what_the_session_was_and_adds_up_to(page):
    text = Page(page).text
    for words in (
        "Test sheet",
        "Interviewer Diego (scripted)",
        "Course 6 questions, finished",
        "3.4 · Starting to reflect (over 3)",
        "3.7 · Reflecting",
        "“Runa the midwife” Strongest moment: the human side, question 1 of 6",
        "Practise next. Thinking out loud: ",
        "1 responsibility 3.3 ± 0.5 4.0 2.0 once more 4.7 4.3 no chance",
        "How to read the figures",
    ):
        assert words in text


def test_a_retake_stands_beside_the_first_take_with_all_that_was_said(page):
    text = article(page, "Question 1 of 6")
    told = (
        "What does responsibility mean to you?",
        "First take",
        "Hint One decision of yours.",
        "You In March we waited a week",
        "Diego Which week was it?",
        "Sample answer Responsibility shows up",
        "You passed.",
        "3.3 ± 0.5 · Starting to reflect",
        "You rated yourself 4 · Reflecting",
        "Strength “we waited a week”: that is a moment of your own.",
        "Once more",
        "Another week, in May.",
        "4.7 · Reflecting critically",
    )
    places = [text.index(words) for words in told]
    assert places == sorted(places)


def test_quoted_words_are_marked_where_they_were_said(page):
    said = (
        "In March <mark>we waited a week</mark>, and <mark>Runa the midwife</mark> paid for that."
    )
    assert said in page


def test_words_that_had_to_be_cleaned_are_shown_without_marks(rubric):
    quoted = level(3.0, "a1", quote="we waited a week")
    events = listed(
        *opened()[:1],
        *taken(1, score(quoted, 3.0), text="In March we waited a week\x07, and Runa."),
    )
    page = session_html(events, rubric)
    assert "In March we waited a week, and Runa." in page
    assert "<mark>" not in page


def test_paragraphs_of_an_answer_stay_apart(page):
    assert "The second one in March.\n\nIt was a Tuesday." in page


def test_what_is_unscored_says_why_and_has_no_figure(page):
    text = article(page, "Question 3 of 6")
    assert "Unscored: the judge gave no answer" in text
    assert not re.search(r"\d\.\d", text)


def test_every_chart_is_told_in_words_too(page):
    drawn = charts(page)
    assert len(drawn) == 4 + 3 + 3
    for chart in drawn:
        assert 'role="img"' in chart
        assert re.search(r"<title [^>]*>[^<]+</title>\s*<desc [^>]*>[^<]+</desc>", chart)
    assert "Question 1: 3.3 ± 0.5, once more 4.7; Question 2: 2.0; Question 3: unscored;" in page
    assert "2 Nov: lower; 9 Nov: 2.4; now: 3.4." in page


def test_a_level_is_a_dot_a_spread_a_line_and_a_retake_hollow(page):
    thinking = charts(page)[4]
    dots = strokes(thinking, "level")
    assert len(dots) == 3
    assert all(stroke[:2] == stroke[2:] for stroke in dots)
    assert len(strokes(thinking, "spread")) == 1
    assert len(strokes(thinking, "beside")) == len(strokes(thinking, "hollow")) == 1


def test_only_sessions_that_were_judged_alike_are_joined(page):
    thinking = charts(page)[7]
    assert len(strokes(thinking, "level")) == 3
    assert len(strokes(thinking, "join")) == 1


def test_an_earlier_estimate_of_which_only_the_band_is_kept_is_a_bar_like_the_others(
    practised, rubric
):
    judged_by = scorecard(read(practised)).judged_by[0]
    kept = dict.fromkeys(Dimension, SessionLevel(band=Band.LOWER))
    page = session_html(practised, rubric, (ChartPoint("9 Nov", judged_by, kept),))
    assert "no level" not in Page(page).text
    (first, _) = sorted(strokes(charts(page)[7], "level"))
    assert (first[1], first[3]) == (98.94, 74.56)
    assert len(strokes(charts(page)[7], "join")) == 1


def test_a_session_of_several_judges_is_kept_out_of_the_chart_over_sessions(rubric):
    other = score(3.0, 3.0, scorer="another judge")
    events = listed(
        *opened()[:1],
        *taken(1, score(3.0, 3.0)),
        *taken(2, other, question=2),
        making.ended(early=True),
    )
    text = Page(session_html(events, rubric, EARLIER)).text
    assert "Different judges scored here: judge, another judge." in text
    assert "This session was not judged alike throughout, so it is not among them." in text
    assert "now judge" not in text


def test_without_earlier_sessions_there_is_no_chart_of_them(figures, rubric):
    assert "Session by session" not in session_html(figures, rubric)


def test_an_estimate_is_bands_and_bars_and_nowhere_a_figure(practised, rubric):
    page = session_html(practised, rubric)
    told = Page(page).text.split("How to read the figures")[0]
    assert "a rule-of-thumb estimate" in told
    assert " band · " in told
    assert not re.search(r"[1-5]\.\d", told)
    drawn = charts(page)
    assert len(drawn) == 7
    for chart in drawn[4:]:
        bars = strokes(chart, "level") + strokes(chart, "beside")
        assert bars
        assert {(top, bottom) for _, top, _, bottom in bars} <= {
            (98.94, 74.56),
            (64.44, 56.56),
            (41.44, 17.06),
        }


def test_an_unfinished_simulation_says_nothing_of_quality(rubric):
    quoted = level(3.0, "a1", quote="we waited a week")
    events = listed(*opened(mode=Mode.SIMULATION), *taken(1, score(quoted, 4.0))[1:])
    page = session_html(events, rubric, EARLIER)
    text = Page(page).text.lower()
    assert "the scorecard comes at its end" in text
    assert "in march we waited a week" in text
    assert not charts(page)
    for word in ("<mark>", "score card", "2 nov", "starting to reflect", "judge quoted", "longest"):
        assert word not in page.lower()
    ended = session_html([*events, making.ended(early=True)(len(events), events[-1].at)], rubric)
    assert "<mark>we waited a week</mark>" in ended


@pytest.mark.parametrize(
    ("makes", "words"),
    [
        (opened()[:1], "Nothing was answered, so there is nothing to score."),
        (
            (*opened(), making.answered(1, "We")),
            "No question is finished yet, so nothing is scored.",
        ),
        ((*opened(), *finished_exchange(1)), "No exchange could be scored."),
    ],
)
def test_a_session_with_little_in_it_is_a_page_too(makes, words, rubric):
    page = session_html(listed(*makes), rubric)
    assert words in Page(page).text
    assert not charts(page)


def test_the_language_of_what_was_said_is_named(filled, rubric):
    assert 'lang="de"' in session_html(filled("de"), rubric)
    assert 'lang="und"' in session_html(filled("http://x.org"), rubric)


def among(word):
    return point(word, word, 2.0, 2.0, 2.0), point(word, word, 3.0, 3.0, 3.0)


@pytest.fixture(scope="module")
def harmless(filled, rubric):
    return Page(session_html(filled("word"), rubric, among("word"))).structure


@settings(max_examples=25, deadline=None)
@given(st.text())
@example(HOSTILE)
@example("&amp; &lt;")
def test_no_text_of_people_files_or_models_changes_the_structure(filled, rubric, harmless, text):
    assume(one_line(text))
    read = Page(session_html(filled(text), rubric, among(text)))
    assert read.structure == harmless
    assert one_line(text) in read.text


def test_hostile_text_is_shown_as_it_was_typed(filled, rubric):
    page = session_html(filled(HOSTILE), rubric, (point(HOSTILE, HOSTILE, 2.0, 2.0, 2.0),))
    read = Page(page)
    assert one_line(HOSTILE) in read.text
    assert "49" not in read.text
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert {element[0] for element in read.elements} <= ELEMENTS
    assert {name for name, _ in read.attributes} <= ATTRIBUTES
    assert not [value for _, value in read.attributes if "http" in value or "alert" in value]


@pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no chromium here")
def test_a_browser_shows_the_page_and_runs_nothing_in_it(filled, rubric, tmp_path):
    path = tmp_path / "report.html"
    text = (
        f"{HOSTILE}<script>document.title = 'run'</script><img src=x onerror=document.title='run'>"
    )
    path.write_text(session_html(filled(text), rubric), encoding="utf-8")
    command = [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--dump-dom",
        path.as_uri(),
    ]
    shown = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode()
    read = Page(shown.strip())
    assert {element[0] for element in read.elements} <= ELEMENTS
    assert one_line(text) in read.text
    assert "<title>run" not in shown
