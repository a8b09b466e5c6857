from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.balance_formulas import percentage_difference
from trainer.measures import Point
from ui.balance_trend import places_apart, pooled_pct

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
