import math
import statistics
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.balance_formulas import chance_of_side, percentage_difference, spread_pct
from trainer.balance_gates import (
    LEAST_SESSIONS_OF_CHANGE,
    LEAST_SESSIONS_OF_SIDE,
    LEAST_STEADY,
    Bands,
    Steadiness,
    Verdict,
    change_of,
    noise_pct,
    trend_of,
    verdict_of,
)
from trainer.plan import Leg

STEADY_RIGHT = trend_of([10] * 6)
BANDS = Bands()
differences = st.lists(st.floats(-100, 100), max_size=20) | st.lists(st.floats(1, 100), min_size=5, max_size=9)


def steady(difference_pct):
    return trend_of([difference_pct] * 6)


def test_noise_of_the_first_example():
    left, right = [8, 7, 8], [8, 8, 8]
    spreads = spread_pct([left]), spread_pct([right])
    difference = percentage_difference(sum(left), sum(right))
    assert [round(value, 2) for value in (*spreads, difference)] == [7.53, 0, 4.17]
    assert verdict_of(difference, 3, spreads, steady(difference), BANDS) is Verdict.WITHIN_VARIATION


def test_noise_of_the_second_example():
    left, right = [10, 10, 9], [12, 12, 12]
    spreads = spread_pct([left]), spread_pct([right])
    difference = percentage_difference(sum(left), sum(right))
    assert [round(value, 2) for value in (*spreads, difference)] == [5.97, 0, 19.44]
    assert verdict_of(difference, 3, spreads, trend_of([difference]), BANDS) is Verdict.NOT_STEADY
    assert verdict_of(difference, 3, spreads, steady(difference), BANDS) is Verdict.WORTH_A_LOOK


def test_noise_is_the_larger_spread_and_unknown_if_one_is():
    assert noise_pct((3.0, 7.0)) == noise_pct((7.0, 3.0)) == 7.0
    assert noise_pct((None, 7.0)) is noise_pct((7.0, None)) is None


@pytest.mark.parametrize(
    ("series", "mean", "deviation", "right_higher", "steadiness", "higher"),
    [
        ([4, -3, 6, -2, 5], 2.0, 4.18, 3, Steadiness.NO_SIDE, None),
        ([8, 11, 9, 12, 10], 10.0, 1.58, 5, Steadiness.LEANING, Leg.RIGHT),
        ([8, 11, 9, 12, 10, 9], 9.83, 1.47, 6, Steadiness.STEADY, Leg.RIGHT),
        ([-8, -11, -9, -12, -10, -9], -9.83, 1.47, 0, Steadiness.STEADY, Leg.LEFT),
    ],
)
def test_trends_of_the_worked_examples(series, mean, deviation, right_higher, steadiness, higher):
    trend = trend_of(series)
    assert (round(trend.mean, 2), round(trend.sd, 2)) == (mean, deviation)
    assert (trend.sessions, trend.left_lower) == (len(series), right_higher)
    assert trend.right_lower == len(series) - right_higher
    assert (trend.steadiness, trend.higher) == (steadiness, higher)


def test_a_side_is_steady_from_six_sessions_on():
    assert chance_of_side(LEAST_SESSIONS_OF_SIDE, LEAST_SESSIONS_OF_SIDE) < LEAST_STEADY
    assert chance_of_side(LEAST_SESSIONS_OF_SIDE - 1, LEAST_SESSIONS_OF_SIDE - 1) >= LEAST_STEADY
    assert trend_of([1] * 5).steadiness is Steadiness.LEANING
    assert trend_of([1] * 6).steadiness is Steadiness.STEADY


def test_sessions_without_a_difference_are_shared_out_between_the_sides():
    assert trend_of([10] * 6 + [0] * 5).steadiness is Steadiness.NO_SIDE
    assert trend_of([0] * 12).chance == 1
    few_without = trend_of([10] * 13 + [-10] * 2 + [0] * 5)
    assert (few_without.left_lower, few_without.right_lower, few_without.sessions) == (13, 2, 20)
    assert few_without.chance == chance_of_side(20, 15)
    assert few_without.steadiness is Steadiness.STEADY


def test_no_sessions_have_no_trend():
    trend = trend_of([])
    assert (trend.sessions, trend.mean, trend.sd, trend.median, trend.chance) == (0, None, None, None, 1.0)
    assert trend.steadiness is Steadiness.NO_SIDE


@given(differences)
def test_a_trend_against_the_library_and_mirrored(series):
    trend, mirrored = trend_of(series), trend_of([-value for value in series])
    assert (trend.left_lower, trend.right_lower) == (mirrored.right_lower, mirrored.left_lower)
    assert (trend.steadiness, trend.chance, trend.sd) == (mirrored.steadiness, mirrored.chance, mirrored.sd)
    assert trend.higher == (mirrored.higher and mirrored.higher.other)
    if series:
        assert trend.mean == pytest.approx(statistics.mean(series), abs=1e-9)
        assert trend.median == statistics.median(series) == -mirrored.median
        assert trend.mean == -mirrored.mean


@pytest.mark.parametrize(
    ("difference_pct", "verdict"),
    [
        (4.99, Verdict.EVEN),
        (5.0, Verdict.COMMON),
        (15.0, Verdict.COMMON),
        (15.01, Verdict.WORTH_A_LOOK),
        (-4.99, Verdict.EVEN),
        (-5.0, Verdict.COMMON),
        (-15.01, Verdict.WORTH_A_LOOK),
        (None, Verdict.NOT_ENOUGH_DATA),
    ],
)
def test_bands_and_their_ends(difference_pct, verdict):
    assert verdict_of(difference_pct, 3, (0.0, 1.0), steady(difference_pct or 1), BANDS) is verdict


def test_the_user_sets_the_bands():
    assert verdict_of(12, 3, (0, 1), STEADY_RIGHT, Bands(2, 10)) is Verdict.WORTH_A_LOOK
    assert verdict_of(12, 3, (0, 1), STEADY_RIGHT, Bands(20, 30)) is Verdict.EVEN


@pytest.mark.parametrize(("even", "look"), [(-1, 15), (16, 15), (5, 101), (math.nan, 15), (5, math.nan)])
def test_bands_must_rise(even, look):
    with pytest.raises(ValueError, match="rise"):
        Bands(even, look)


@pytest.mark.parametrize("ends", [(0, 0), (0, 100), (15, 15), (100, 100)])
def test_bands_may_meet_and_lie_at_the_ends(ends):
    assert (Bands(*ends).even_below_pct, Bands(*ends).look_above_pct) == ends


def test_a_difference_as_large_as_the_noise_is_within_it_and_a_small_one_may_be_beyond():
    assert verdict_of(10, 3, (10, 1), STEADY_RIGHT, BANDS) is Verdict.WITHIN_VARIATION
    assert verdict_of(0.5, 3, (0, 0.4), STEADY_RIGHT, BANDS) is Verdict.EVEN


def test_two_sets_give_no_verdict():
    assert verdict_of(30, 2, (0, 1), STEADY_RIGHT, BANDS) is Verdict.TOO_FEW_SETS
    assert verdict_of(30, 3, (None, 1), STEADY_RIGHT, BANDS) is Verdict.TOO_FEW_SETS


def test_a_difference_against_the_steady_side_is_not_steady():
    assert verdict_of(-30, 9, (0, 1), STEADY_RIGHT, BANDS) is Verdict.NOT_STEADY


@given(st.floats(-100, 100), st.integers(0, 50), st.floats(0, 100), st.floats(0, 100), differences)
def test_never_a_verdict_inside_the_noise_or_without_a_steady_side(difference_pct, sets, left, right, series):
    trend = trend_of(series)
    verdict = verdict_of(difference_pct, sets, (left, right), trend, BANDS)
    if verdict in (Verdict.EVEN, Verdict.COMMON, Verdict.WORTH_A_LOOK):
        assert abs(difference_pct) > max(left, right)
        assert sets >= 3
        assert trend.chance < 0.05
        assert trend.higher is (Leg.RIGHT if difference_pct > 0 else Leg.LEFT)


def points(pairs):
    return [(left, right, percentage_difference(left, right)) for left, right in pairs]


def test_a_change_of_the_later_half_beyond_what_comes_and_goes():
    change = change_of(points([(80, 100), (81, 100), (80, 100), (99, 100), (100, 100), (100, 99)]))
    series = [20, 19, 20, 1, 0, -1]
    steps = [after - before for before, after in pairwise(series)]
    assert change.earlier_pct == pytest.approx(100 * 59 / 300)
    assert change.later_pct == pytest.approx(0)
    assert change.detectable_points == pytest.approx(1.96 * statistics.stdev(steps))
    assert change.change_points == pytest.approx(-59 / 3)
    assert change.real


def test_a_change_that_comes_and_goes_is_none():
    change = change_of(points([(8, 10), (10, 8), (8, 10), (10, 8), (8, 10), (10, 8), (10, 8)]))
    assert not change.real
    assert change.change_points < 0


def test_the_session_in_the_middle_is_in_neither_half():
    pairs = [(10, 12), (10, 11), (10, 12), (1, 99), (11, 10), (12, 10), (11, 10)]
    change = change_of(points(pairs))
    assert (change.earlier_pct, change.later_pct) == (percentage_difference(30, 35), percentage_difference(34, 30))


def test_where_nothing_ever_changes_no_change_is_real():
    change = change_of(points([(8, 10)] * 6))
    assert (change.change_points, change.detectable_points, change.real) == (0, 0, False)


@pytest.mark.parametrize("n", range(LEAST_SESSIONS_OF_CHANGE))
def test_too_few_sessions_for_a_change(n):
    assert change_of(points([(8, 9)] * n)) is None
