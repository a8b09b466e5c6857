"""Colours: contrast as WCAG counts it, and enough of it wherever two colours meet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from trainer.plan import Leg
from ui.theme import (
    DESK_DARK,
    DESK_DARK_HIGH,
    DESK_LIGHT,
    DESK_LIGHT_HIGH,
    DESK_TEXT,
    DESKS,
    FIGURE_STAGE,
    HIGH_MARK,
    HIGH_TEXT,
    MARK,
    STAGE,
    STAGE_TEXT,
    contrast,
    desk_colours,
    desk_palette,
    figure_colours,
)

COLOURS = {
    "stage": STAGE,
    "figure on stage": FIGURE_STAGE,
}
for desk in DESKS:
    called = f"{'dark' if desk.dark else 'light'}{', high contrast' if desk.high_contrast else ''}"
    COLOURS |= {called: desk, f"figure on {called}": figure_colours(desk)}

PAIRS = [pytest.param(pair, id=f"{name}: {pair.name}") for name, colours in COLOURS.items() for pair in colours.pairs()]


@pytest.mark.parametrize("pair", PAIRS)
def test_every_pair_has_the_contrast_it_needs(pair):
    assert contrast(pair.front, pair.back) >= pair.least


def test_the_bars_are_those_of_the_guideline():
    assert (STAGE_TEXT, DESK_TEXT, MARK) == (7, 4.5, 3)
    assert (HIGH_TEXT, HIGH_MARK) == (7, 4.5)


@pytest.mark.parametrize(("usual", "high"), [(DESK_LIGHT, DESK_LIGHT_HIGH), (DESK_DARK, DESK_DARK_HIGH)])
def test_in_high_contrast_whatever_meets_stands_out_more(usual, high):
    for less, more in zip(usual.pairs(), high.pairs(), strict=True):
        assert contrast(more.front, more.back) > contrast(less.front, less.back), more.name


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#56b4e9", "#121212", 8.12),
        ("#e69f00", "#121212", 8.32),
        ("#ffffff", "#0072b2", 5.19),
    ],
)
def test_contrast_agrees_with_known_ratios(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize("colours", COLOURS.values(), ids=COLOURS)
def test_left_is_blue_and_right_is_orange(colours):
    left, right = ([int(colours.leg(leg)[at : at + 2], 16) for at in (1, 3, 5)] for leg in (Leg.LEFT, Leg.RIGHT))
    assert left[2] > left[0]
    assert right[0] > right[2]


def test_the_desk_follows_the_systems_scheme_and_is_light_where_it_does_not_say():
    for scheme, usual, high in (
        (Qt.ColorScheme.Dark, DESK_DARK, DESK_DARK_HIGH),
        (Qt.ColorScheme.Light, DESK_LIGHT, DESK_LIGHT_HIGH),
        (Qt.ColorScheme.Unknown, DESK_LIGHT, DESK_LIGHT_HIGH),
    ):
        assert desk_colours(scheme, high_contrast=False) is usual
        assert desk_colours(scheme, high_contrast=True) is high


@pytest.mark.parametrize("colours", DESKS)
def test_the_palette_keeps_the_contrast_of_what_is_read(qapp, colours):
    palette = desk_palette(colours)
    role = QPalette.ColorRole
    for front, back in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Window),
    ):
        assert contrast(palette.color(front).name(), palette.color(back).name()) >= DESK_TEXT, front
