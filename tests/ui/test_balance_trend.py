from contextlib import closing
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QGraphicsSimpleTextItem

from tests.ui.balance_logs import fill, session
from trainer.balance_formulas import percentage_difference
from trainer.log import Log
from trainer.measures import Measure, Point
from ui.balance_data import find, wanted_from
from ui.balance_trend import Trend, places_apart, pooled_pct
from ui.settings import Settings
from ui.theme import DESK_LIGHT

REPS = st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), max_size=30)


def points(both):
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        Point(str(n), at + timedelta(days=n), left + 1, right, left, right, 0.0, None)
        for n, (left, right) in enumerate(both)
    ]


@given(REPS, st.integers(1, 8))
def test_the_line_sums_first_and_divides_then(both, sessions):
    expected = [
        percentage_difference(sum(left for left, _ in some), sum(right for _, right in some))
        for some in (both[n - sessions : n] for n in range(sessions, len(both) + 1))
    ]
    assert pooled_pct(points(both), sessions) == pytest.approx(expected)
    assert pooled_pct(points(both), sessions, 3) == pytest.approx(expected[::3])


@given(REPS)
def test_swapping_the_legs_turns_the_line_over(both):
    swapped = [(right, left) for left, right in both]
    assert pooled_pct(points(swapped), 3) == pytest.approx([-pct for pct in pooled_pct(points(both), 3)])


def test_marks_on_one_and_the_same_spot_are_drawn_once():
    x, y = np.array([0.1, 0.9, 1.1, 0.5, -0.1]), np.array([2.2, 2.9, 2.2, 3.1, 2.2])
    assert sorted(places_apart(x, y)) == [0, 2, 3, 4]


def test_no_line_runs_through_what_is_missing(qtbot, tmp_path):
    with closing(Log(tmp_path / "log.sqlite")) as log:
        fill(log, session(0, (8,), ()))
        of = find(log.path, wanted_from(Settings(), None)).balance
    chart = Trend(DESK_LIGHT)
    qtbot.addWidget(chart)
    chart.resize(900, 400)
    chart.show()
    chart.show_measure(of, Measure.REPS)
    chart.resize(901, 400)
    qtbot.waitUntil(lambda: bool(written(chart)))
    image = chart.plot.grab().toImage()
    lines = [x for x in range(image.width()) if sum(is_line(image, x, y) for y in range(20, 360)) > 200]
    assert lines, "of the session chosen"
    for x in lines:
        assert sum(not is_line(image, x, y) for y in range(20, 180)) > 10, "where the words are"


def written(chart):
    texts = [item for item in chart.box.scene().items() if isinstance(item, QGraphicsSimpleTextItem)]
    return [item for item in texts if item.text().startswith("not enough data")]


def is_line(image, x, y):
    red, green, blue, _ = image.pixelColor(x, y).getRgb()
    return green - red > 60 and green > blue
