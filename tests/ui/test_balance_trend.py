from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.balance_formulas import percentage_difference
from trainer.measures import Point
from ui.balance_trend import pooled_pct

REPS = st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), max_size=30)


def points(both):
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return [Point(str(n), at + timedelta(days=n), left, right, 0.0, None) for n, (left, right) in enumerate(both)]


@given(REPS, st.integers(1, 8))
def test_the_line_sums_first_and_divides_then(both, sessions):
    expected = [
        percentage_difference(sum(left for left, _ in some), sum(right for _, right in some))
        for some in (both[n - sessions : n] for n in range(sessions, len(both) + 1))
    ]
    assert pooled_pct(points(both), sessions) == pytest.approx(expected)


@given(REPS)
def test_swapping_the_legs_turns_the_line_over(both):
    swapped = [(right, left) for left, right in both]
    assert pooled_pct(points(swapped), 3) == pytest.approx([-pct for pct in pooled_pct(points(both), 3)])
