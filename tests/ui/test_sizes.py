"""Sizes: visual angles to pixels, and one factor for everything where the window is too small."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sizes import (
    CUE_ARCMIN,
    PLAUSIBLE_DPI,
    REP_ARCMIN,
    SMALL_ARCMIN,
    WORD_ARCMIN,
    arcmin_mm,
    believable_dpi,
    cap_px,
    font_px,
    sizes_for,
)

LAPTOP_14 = 157.35
"""Dots per inch of a 14″ screen with 1920 × 1080 dots."""

LAPTOP_15 = math.hypot(1366, 768) / 15.6


@pytest.mark.parametrize(
    ("arcmin", "distance_m", "mm"),
    [
        (16, 2, 9.3),
        (20, 2, 11.6),
        (22, 2, 12.8),
        (24, 2, 14.0),
        (30, 2, 17.5),
        (45, 2, 26.2),
        (60, 2, 34.9),
        (90, 2, 52.4),
        (120, 2, 69.8),
        (22, 2.5, 16.0),
        (22, 3, 19.2),
    ],
)
def test_millimetres_of_a_visual_angle(arcmin, distance_m, mm):
    """D5."""
    assert arcmin_mm(arcmin, distance_m) == pytest.approx(mm, abs=0.05)


@pytest.mark.parametrize(
    ("arcmin", "dpi", "cap", "font"),
    [(22, LAPTOP_14, 79, 113), (45, LAPTOP_14, 162, 231), (90, LAPTOP_14, 325, 464), (22, LAPTOP_15, 51, 73)],
)
def test_pixels_on_usual_laptops_with_a_typical_typeface(arcmin, dpi, cap, font):
    """D6."""
    cap_height = cap_px(arcmin, 2, dpi)
    assert cap_height == pytest.approx(cap, abs=1)
    assert font_px(cap_height, cap_height_em=0.70) == pytest.approx(font, abs=1)


def test_the_bundled_typeface_needs_a_slightly_larger_font():
    assert font_px(66.8) == pytest.approx(100)


@pytest.mark.parametrize("told", [0, -1, 25, 59.9, 400.1, 10_000, math.inf, math.nan])
def test_a_screen_that_tells_nonsense_is_taken_for_a_laptop(told):
    assert believable_dpi(told, (1920, 1080)) == pytest.approx(149, abs=1)


@pytest.mark.parametrize("told", [*PLAUSIBLE_DPI, 96, 157])
def test_a_screen_is_otherwise_believed(told):
    assert believable_dpi(told, (1920, 1080)) == told


@pytest.mark.parametrize(
    ("width", "height", "dpi"), [(1920, 1080, LAPTOP_14), (1280, 720, 96), (1366, 768, LAPTOP_15), (3840, 2160, 163)]
)
def test_full_screen_at_two_metres_holds_every_tier(width, height, dpi):
    """D7: nothing is under 20 minutes of arc."""
    sizes = sizes_for(width, height, dpi, 2)
    angle = {name: getattr(sizes, name) / cap_px(1, 2, dpi) for name in ("rep", "word", "cue", "small")}
    assert sizes.scale == pytest.approx(1, abs=0.005)
    assert REP_ARCMIN[0] - 0.5 <= angle["rep"] <= REP_ARCMIN[1] + 0.5
    assert CUE_ARCMIN[0] - 0.2 <= angle["cue"] <= CUE_ARCMIN[1] + 0.2
    assert angle["word"] == pytest.approx(WORD_ARCMIN, abs=0.3)
    assert angle["small"] == pytest.approx(SMALL_ARCMIN, abs=0.15)


def test_a_large_screen_does_not_make_words_larger_than_they_should_be():
    one, other = sizes_for(3840, 2160, 96, 2), sizes_for(7680, 4320, 96, 2)
    assert one == other


@given(
    width=st.integers(100, 8000),
    height=st.integers(100, 5000),
    dpi=st.floats(60, 400),
    distance_m=st.floats(0.5, 5),
)
def test_tiers_keep_their_order_and_proportions_in_any_window(width, height, dpi, distance_m):
    sizes = sizes_for(width, height, dpi, distance_m)
    assert 0 < sizes.scale <= 1
    assert sizes.rep > sizes.word > sizes.cue > sizes.small > sizes.unit > 0
    assert sizes.word / sizes.small == pytest.approx(WORD_ARCMIN / SMALL_ARCMIN, rel=1e-3)
    assert REP_ARCMIN[0] - 0.5 <= sizes.rep / sizes.unit <= REP_ARCMIN[1] + 0.5


def test_a_small_window_shrinks_everything_by_one_factor():
    large, small = sizes_for(1280, 700, 96, 2), sizes_for(640, 350, 96, 2)
    factors = {round(getattr(small, name) / getattr(large, name), 3) for name in ("word", "small")}
    assert len(factors) == 1


def test_twice_as_far_is_twice_as_large_where_there_is_room():
    near, far = sizes_for(9000, 6000, 96, 1.5), sizes_for(9000, 6000, 96, 3)
    assert far.rep == pytest.approx(2 * near.rep)
    assert far.small == pytest.approx(2 * near.small)
