import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import load
from trainer.exercise import exercise

BODY = st.floats(min_value=1, max_value=500)
CARRIED = st.floats(min_value=0, max_value=200)


def rounded_lb(exact):
    """As the article's examples are: to the nearest 5, a half upwards (LD2, LD3)."""
    return math.floor(exact / 5 + 0.5) * 5


def test_the_share_is_all_but_both_lower_legs():
    assert round(load.WORKING_LEG_SHARE, 12) == 0.8664


@pytest.mark.parametrize(("body_lb", "exact", "rounded"), [(175, 151.62, 150), (120, 103.968, 105)])
def test_the_article_s_examples_come_out(body_lb, exact, rounded):
    assert load.working_leg_load(body_lb) == pytest.approx(exact)
    assert rounded_lb(load.working_leg_load(body_lb)) == rounded
    assert (body_lb, rounded) in exercise("reverse-lunge-for-glutes").shared.load.examples_lb


def test_other_readings_of_the_article_do_not_fit():
    one_lower_leg, men, seven_eighths = 1 - load.LOWER_LEG_SHARE, 1 - 2 * (0.0475 + 0.0143), 7 / 8
    assert [rounded_lb(175 * share) for share in (one_lower_leg, men, seven_eighths)] == [165, 155, 155]
    assert [rounded_lb(120 * share) for share in (one_lower_leg, men, seven_eighths)] == [110, 105, 105]


@pytest.mark.parametrize("share", [0.8543, 0.8664, 0.87, 0.8713])
def test_every_share_in_the_band_fits(share):
    assert (rounded_lb(175 * share), rounded_lb(120 * share)) == (150, 105)


@pytest.mark.parametrize("share", [0.8540, 0.8715])
def test_a_share_outside_the_band_does_not_fit(share):
    assert (rounded_lb(175 * share), rounded_lb(120 * share)) != (150, 105)


@pytest.mark.parametrize(("body_kg", "expected"), [(60, 52.0), (70, 60.6)])
def test_in_kilograms(body_kg, expected):
    assert round(load.working_leg_load_kg(body_kg), 1) == expected


@pytest.mark.parametrize(
    ("body", "carried", "reps", "expected"), [(175, 0, 16, 2425.9), (175, 0, 15, 2274.3), (120, 10, 16, 1823.5)]
)
def test_volume_load(body, carried, reps, expected):
    assert round(load.volume_load(load.working_leg_load(body, carried), reps), 1) == expected


def test_the_front_share_of_the_article_is_far_below_the_estimate():
    assert [round(175 * share) for share in (0.70, 0.75)] == [122, 131]
    assert [round(120 * share) for share in (0.70, 0.75)] == [84, 90]
    assert load.working_leg_load(175) > 131
    honesty = exercise("backward-lunge").shared.load.honesty
    assert "upper bound" in honesty
    assert round(1 - 0.725 / load.WORKING_LEG_SHARE, 2) == pytest.approx(1 / 6, abs=0.01)
    assert "a sixth lower" in honesty


@given(BODY, CARRIED)
def test_what_is_carried_is_added_whole(body, carried):
    bare = load.working_leg_load_kg(body)
    assert 0 < bare < body
    assert load.working_leg_load_kg(body, carried) == pytest.approx(bare + carried)


@given(BODY, CARRIED, st.integers(1, 100), st.integers(1, 100))
def test_the_estimate_cancels_out_of_a_comparison(body, carried, left, right):
    one_rep = load.working_leg_load_kg(body, carried)
    volumes = load.volume_load(one_rep, right) - load.volume_load(one_rep, left)
    larger = load.volume_load(one_rep, max(left, right))
    assert volumes / larger == pytest.approx((right - left) / max(left, right))


@given(BODY)
def test_pounds_and_kilograms_agree(body):
    assert load.lb_from_kg(load.kg_from_lb(body)) == pytest.approx(body)
    in_kg = load.working_leg_load_kg(load.kg_from_lb(body))
    assert load.lb_from_kg(in_kg) == pytest.approx(load.working_leg_load(body))


def test_one_pound():
    assert load.kg_from_lb(1) == 0.45359237


@pytest.mark.parametrize("body", [0, -1, math.nan, math.inf])
def test_body_weight_must_make_sense(body):
    with pytest.raises(ValueError, match="Body weight must be above zero"):
        load.working_leg_load_kg(body)


@pytest.mark.parametrize("carried", [-0.1, math.nan, math.inf])
def test_carried_weight_must_make_sense(carried):
    with pytest.raises(ValueError, match="Carried weight cannot be below zero"):
        load.working_leg_load_kg(70, carried)
