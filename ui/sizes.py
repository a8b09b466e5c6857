"""How large things on the stage must be, from the viewing distance and the screen's real size.

Sizes are visual angles, in minutes of arc, of the height of a capital letter (D1–D7): what can be read from where the
user stands, whatever the screen. Pure functions: no Qt.
"""

import math
from typing import NamedTuple

CAP_HEIGHT_EM = 0.668
"""Height of a capital letter and of a figure in the bundled typeface, as a share of the font size."""

MM_PER_INCH = 25.4

REP_ARCMIN = (90.0, 120.0)
"""The rep number; as much of the range as the window allows."""

CUE_ARCMIN = (24.0, 30.0)
"""The cue line; as much of the range as the window allows."""

WORD_ARCMIN = 45.0
"""Phase and leg; groups of characters are not read better above this (D4)."""

SMALL_ARCMIN = 20.0
"""Everything else: nothing is smaller (D1)."""

WINDOW_ARCMIN = (534.0, 292.0)
"""Width and height that hold every size at the small end of its range: a 14″ laptop's full screen at 2 m.

In a smaller window everything shrinks together.
"""

SPARE_ARCMIN = 44.0
"""Height needed beyond that before every size is at the large end of its range."""

PLAUSIBLE_DPI = (60.0, 400.0)
LAPTOP_DIAGONAL_INCH = 14.8
"""Between the usual 14″ and 15.6″: what a screen is taken for that does not tell its size."""


def arcmin_mm(arcmin: float, distance_m: float) -> float:
    """Return the height in millimetres that is seen under `arcmin` from `distance_m` (D5)."""
    return 2000 * distance_m * math.tan(math.radians(arcmin / 60) / 2)


def mm_px(mm: float, dots_per_inch: float) -> float:
    """Return a length on the screen in pixels."""
    return mm / MM_PER_INCH * dots_per_inch


def cap_px(arcmin: float, distance_m: float, dots_per_inch: float) -> float:
    """Return the height of capitals, in pixels, that is seen under `arcmin`."""
    return mm_px(arcmin_mm(arcmin, distance_m), dots_per_inch)


def font_px(cap_height_px: float, cap_height_em: float = CAP_HEIGHT_EM) -> float:
    """Return the font size whose capitals are `cap_height_px` high (D6)."""
    return cap_height_px / cap_height_em


def believable_dpi(told_dpi: float, screen_px: tuple[int, int]) -> float:
    """Return the screen's dots per inch, or a typical laptop's where what it tells cannot be."""
    low, high = PLAUSIBLE_DPI
    if low <= told_dpi <= high:
        return told_dpi
    return math.hypot(*screen_px) / LAPTOP_DIAGONAL_INCH


class Sizes(NamedTuple):
    """Heights of capitals in pixels.

    Attributes:
        unit: pixels of one minute of arc, as shown; lengths between things are multiples of it.
        rep, word, cue, small: the tiers.
        scale: 1 where every size is held; less where the window is too small for the distance.
    """

    unit: float
    rep: float
    word: float
    cue: float
    small: float
    scale: float


def sizes_for(width_px: float, height_px: float, dots_per_inch: float, distance_m: float) -> Sizes:
    """Return the sizes for a window: as asked by the distance, and all smaller by one factor where they do not fit.

    Sizes with a range take as much of it as the height allows. They never grow beyond it: on a large screen the
    figure and its path take the room.
    """
    arcmin_px = cap_px(1, distance_m, dots_per_inch)
    width_arcmin, height_arcmin = width_px / arcmin_px, height_px / arcmin_px
    needed_width, needed_height = WINDOW_ARCMIN
    scale = min(1.0, width_arcmin / needed_width, height_arcmin / needed_height)
    spare = min(1.0, max(0.0, (height_arcmin - needed_height) / SPARE_ARCMIN))

    def tier(low: float, high: float) -> float:
        return scale * cap_px(low + spare * (high - low), distance_m, dots_per_inch)

    return Sizes(
        unit=scale * arcmin_px,
        rep=tier(*REP_ARCMIN),
        word=tier(WORD_ARCMIN, WORD_ARCMIN),
        cue=tier(*CUE_ARCMIN),
        small=tier(SMALL_ARCMIN, SMALL_ARCMIN),
        scale=scale,
    )
