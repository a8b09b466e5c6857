import math
import statistics
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.balance_formulas import (
    chance_of_side,
    detectable_change,
    limb_symmetry_index,
    other_formulas,
    percentage_difference,
    resolution_pct,
    sd,
    spread_pct,
    typical_error,
)

# left, right; A2 signed, A3 with the right leg as reference, A5, A6, A8, A9. A1 is the size of A2, A4 is 100 − A3.
TABLE = [
    (20, 25, +20.000, 80.000, +22.222, +11.111, +7.045, +22.314),
    (25, 20, -20.000, 125.000, -22.222, -11.111, -7.045, -22.314),
    (16, 16, 0, 100, 0, 0, 0, 0),
    (14, 16, +12.500, 87.500, +13.333, +6.667, +4.238, +13.353),
    (24, 22, -8.333, 109.091, -8.696, -4.348, -2.766, -8.701),
    (8, 16, +50.000, 50.000, +66.667, +33.333, +20.483, +69.315),
    (45, 55, +18.182, 81.818, +20.000, +10.000, +6.345, +20.067),
    (790, 810, +2.469, 97.531, +2.500, +1.250, +0.796, +2.500),
    (0, 0, None, None, None, None, None, None),
    (0, 8, +100, 0, +200, +100, +50, None),
]
A1_A4 = [(20, 20), (20, -25), (0, 0), (12.5, 12.5), (8.333, -9.091), (50, 50), (18.182, 18.182), (2.469, 2.469),
         (None, None), (100, 100)]  # fmt: skip

amounts = st.integers(0, 10**6) | st.floats(0.01, 1e6)
series = st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=30)


def near(value):
    return None if value is None else pytest.approx(value, abs=0.0005)


@pytest.mark.parametrize(("left", "right", "a2", "a3", "a5", "a6", "a8", "a9"), TABLE)
def test_every_formula_of_the_table(left, right, a2, a3, a5, a6, a8, a9):
    assert percentage_difference(left, right) == near(a2)
    assert limb_symmetry_index(left, right) == near(a3)
    assert other_formulas(left, right) == {
        "symmetry_index": near(a5),
        "difference_over_sum": near(a6),
        "symmetry_angle": near(a8),
        "log_ratio": near(a9),
    }


@pytest.mark.parametrize(("row", "a1_a4"), list(zip(TABLE, A1_A4, strict=True)))
def test_a1_and_a4_follow_from_the_others(row, a1_a4):
    left, right = row[:2]
    difference, index = percentage_difference(left, right), limb_symmetry_index(left, right)
    assert (abs(difference) if difference is not None else None) == near(a1_a4[0])
    assert (100 - index if index is not None else None) == near(a1_a4[1])


def test_one_pair_reads_differently_by_each_formula():
    others = other_formulas(20, 25)
    read = [percentage_difference(20, 25), others["symmetry_index"], others["difference_over_sum"]]
    assert [round(value, 1) for value in (*read, others["symmetry_angle"])] == [20.0, 22.2, 11.1, 7.0]


def test_the_larger_leg_is_the_base():
    assert percentage_difference(15, 16) == 6.25


def test_an_index_needs_its_reference_leg_to_have_done_something():
    assert limb_symmetry_index(8, 0) is None


@pytest.mark.parametrize("values", [(-1, 5), (5, -1), (math.nan, 5), (5, math.inf), (math.inf, 5)])
@pytest.mark.parametrize("formula", [percentage_difference, limb_symmetry_index, other_formulas])
def test_what_cannot_have_been_done_is_refused(formula, values):
    with pytest.raises(ValueError, match="zero or more"):
        formula(*values)


@given(amounts, amounts)
def test_swapping_the_legs_flips_the_sign_and_nothing_else(left, right):
    there, back = percentage_difference(left, right), percentage_difference(right, left)
    assert (there is None and back is None) or there == -back
    for value, swapped in zip(other_formulas(left, right).values(), other_formulas(right, left).values(), strict=True):
        assert (value is None and swapped is None) or value == pytest.approx(-swapped, abs=1e-9)


@given(amounts, amounts, st.floats(0.001, 1000))
def test_scaling_both_legs_changes_nothing(left, right, factor):
    plain, scaled = percentage_difference(left, right), percentage_difference(factor * left, factor * right)
    assert (plain is None and scaled is None) or scaled == pytest.approx(plain, rel=1e-9, abs=1e-9)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_the_difference_against_fractions(left, right):
    difference = percentage_difference(left, right)
    if difference is None:
        assert left == right == 0
    else:
        exact = 100 * Fraction(right - left) / max(left, right)
        assert difference == pytest.approx(float(exact), rel=1e-12, abs=1e-12)
        assert -100 <= difference <= 100


@pytest.mark.parametrize(("reps", "pct"), [(8, 12.5), (12, 8.3), (16, 6.25), (24, 4.2), (36, 2.8)])
def test_what_one_rep_is_worth(reps, pct):
    assert resolution_pct(reps) == pytest.approx(pct, abs=0.05)
    assert percentage_difference(reps - 1, reps) == pytest.approx(resolution_pct(reps))


@given(series)
def test_deviation_against_the_library(values):
    assert sd(values) == pytest.approx(statistics.stdev(values), rel=1e-9, abs=1e-9)


@given(st.lists(st.integers(0, 50), min_size=3, max_size=30))
def test_the_spread_of_one_session_against_the_library(values):
    if sum(values) == 0:
        assert spread_pct([values]) is None
    else:
        expected = 100 * statistics.stdev(values) / statistics.mean(values)
        assert spread_pct([values]) == pytest.approx(expected, rel=1e-9)


@given(st.lists(st.lists(st.integers(1, 50), min_size=3, max_size=3), min_size=1, max_size=9))
def test_the_spread_of_sessions_as_long_as_each_other_is_the_mean_of_their_variances(sessions):
    variance = statistics.mean([statistics.variance(sets) for sets in sessions])
    mean = statistics.mean([reps for sets in sessions for reps in sets])
    assert spread_pct(sessions) == pytest.approx(100 * math.sqrt(variance) / mean, rel=1e-9)


@given(st.lists(st.integers(1, 50), min_size=3, max_size=30))
def test_the_spread_of_sets_alone_in_their_sessions_is_the_typical_error(values):
    changes = [after - before for before, after in pairwise(values)]
    assert spread_pct([[reps] for reps in values]) == pytest.approx(
        100 * typical_error(changes) / statistics.mean(values)
    )


@pytest.mark.parametrize("values", [[], [8]])
def test_fewer_than_two_values_have_no_deviation(values):
    assert (sd(values), typical_error(values), detectable_change(values)) == (None,) * 3


@pytest.mark.parametrize("sessions", [[], [[8]], [[8, 7]], [[8], [9]], [[0, 0, 0]]])
def test_too_few_sets_or_none_with_anything_to_it_have_no_spread(sessions):
    assert spread_pct(sessions) is None


def test_sets_that_are_all_alike_have_no_spread():
    assert spread_pct([[8, 8, 8]]) == 0


def test_a_plan_that_grows_is_no_variation():
    growing = [[reps - 1, reps, reps + 1] for reps in range(8, 13)]
    assert spread_pct(growing) == pytest.approx(100 * 1 / 10)
    assert spread_pct([[reps] for reps in range(8, 13)]) == 0


@pytest.mark.parametrize(
    ("sessions", "one_side", "chance"), [(6, 6, 0.03125), (5, 5, 0.0625), (5, 3, 1.0), (0, 0, 1.0)]
)
def test_how_often_chance_alone_shows_one_side(sessions, one_side, chance):
    assert chance_of_side(sessions, one_side) == chance


@given(st.integers(1, 60), st.data())
def test_chance_against_counting_all_outcomes(sessions, data):
    one_side = data.draw(st.integers((sessions + 1) // 2, sessions))
    outcomes = sum(math.comb(sessions, n) for n in range(sessions + 1) if max(n, sessions - n) >= one_side)
    assert chance_of_side(sessions, one_side) == pytest.approx(outcomes / 2**sessions, rel=1e-9)


def test_chance_holds_for_more_sessions_than_a_float_can_count():
    assert chance_of_side(20_000, 20_000) == 0
    assert chance_of_side(20_000, 10_001) == pytest.approx(1, abs=0.02)


def test_a_change_against_the_worked_example():
    before, after = (10, 4, -2, 7, 12, 0), (6, 8, -5, 9, 7, 3)
    changes = [y - x for x, y in zip(before, after, strict=True)]
    assert changes == [-4, 4, -3, 2, -5, 3]
    assert round(sd(changes), 3) == 3.937
    assert round(typical_error(changes), 3) == 2.784
    assert round(detectable_change(changes), 3) == 7.717


def test_no_chance_is_above_one():
    assert chance_of_side(57, 29) == 1  # twice the sum comes out a rounding error above
