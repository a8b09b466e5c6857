"""What a difference must pass before anything is said about it: noise, trend, change, bands (docs/sources.md, M5–M9).

A gate never hides a number; it only says how much may be read into it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import fmean, median

from trainer.balance_formulas import chance_of_side, detectable_change, percentage_difference, sd
from trainer.plan import Leg

LEAST_LEANING = 0.1
"""A side is leaned to where chance alone would show it less often than this: from 5 of 5 sessions on (M6)."""

LEAST_STEADY = 0.05
"""A side is steady where chance alone would show it less often than this: from 6 of 6 sessions on (M6)."""

LEAST_SESSIONS_OF_SIDE = 6
"""Sessions that a steady side needs at the least: the first number for which LEAST_STEADY can be met (M6)."""

LEAST_SETS = 3
"""Sets of each leg that a verdict needs (M5)."""

LEAST_REPS = 8
"""Reps of the leg with more that a difference needs; one rep of 8 already moves it by 12.5 % (M2)."""

LEAST_SESSIONS_OF_CHANGE = 6
"""Sessions that a change needs: three before against three after (M7)."""


Spreads = tuple[float | None, float | None]
"""The coefficient of variation of the left and of the right leg's sets, in per cent (A14)."""


@dataclass(frozen=True)
class Bands:
    """Sizes of a difference in per cent, which the user can set (M9).

    Below `even_below_pct` it is even, above `look_above_pct` worth a look, and in between common; the ends are common.
    """

    even_below_pct: float = 5.0
    look_above_pct: float = 15.0

    def __post_init__(self) -> None:
        if not 0 <= self.even_below_pct <= self.look_above_pct <= 100:
            raise ValueError(f"Bands rise from 0 to 100, not {self.even_below_pct} and {self.look_above_pct}.")


class Steadiness(StrEnum):
    """Whether the sessions agree on a side (M6)."""

    NO_SIDE = "no steady side"
    LEANING = "leaning"
    STEADY = "steady"


@dataclass(frozen=True)
class Trend:
    """A series of signed differences, one a session, + where the right leg has more (M6).

    Attributes:
        sessions: how many there are, and in how many each leg was lower; the rest had no difference.
        mean, sd, median: of the series, in its unit; None where it is too short.
        chance: how often chance alone would show one side so often.
        higher: the leg that has more, once the sessions lean to a side.
    """

    sessions: int
    left_lower: int
    right_lower: int
    mean: float | None
    sd: float | None
    median: float | None
    chance: float
    steadiness: Steadiness
    higher: Leg | None


@dataclass(frozen=True)
class Change:
    """The difference in the earlier and in the later half of the sessions, in per cent, and its change in points (M7).

    A change is real if it exceeds `detectable_points`, which comes from the changes from each session to the next.
    Halves are steadier than single sessions, so this rather keeps silent than speaks too soon.
    """

    earlier_pct: float
    later_pct: float
    change_points: float
    detectable_points: float
    real: bool


class Verdict(StrEnum):
    """How much may be read into a difference, from nothing to most."""

    NOT_ENOUGH_DATA = "not enough data"
    TOO_FEW_SETS = "too few sets"
    WITHIN_VARIATION = "within your normal variation"
    NOT_STEADY = "not steady"
    EVEN = "even"
    COMMON = "common"
    WORTH_A_LOOK = "worth a look"


def trend_of(differences: Sequence[float]) -> Trend:
    """Return what a series says about a side; any order will do.

    Sessions without a difference are shared out evenly between the sides: matched reps are common, and to leave them
    out would make a side steady that shows in few sessions only.
    """
    left_lower = sum(difference > 0 for difference in differences)
    right_lower = sum(difference < 0 for difference in differences)
    without = len(differences) - left_lower - right_lower
    chance = chance_of_side(len(differences), max(left_lower, right_lower) + without // 2)
    steadiness = Steadiness.NO_SIDE
    if chance < LEAST_LEANING:
        steadiness = Steadiness.STEADY if chance < LEAST_STEADY else Steadiness.LEANING
    higher = Leg.RIGHT if left_lower > right_lower else Leg.LEFT
    return Trend(
        sessions=len(differences),
        left_lower=left_lower,
        right_lower=right_lower,
        mean=fmean(differences) if differences else None,
        sd=sd(differences),
        median=median(differences) if differences else None,
        chance=chance,
        steadiness=steadiness,
        higher=None if steadiness is Steadiness.NO_SIDE else higher,
    )


def change_of(sessions: Sequence[tuple[float, float, float]]) -> Change | None:
    """Compare the later half of sessions with the earlier, given as left, right, difference in per cent, oldest first.

    With an odd number the one in the middle is in neither half. None for fewer than LEAST_SESSIONS_OF_CHANGE.
    """
    detectable_points = detectable_change([after[2] - before[2] for before, after in pairwise(sessions)])
    if detectable_points is None or len(sessions) < LEAST_SESSIONS_OF_CHANGE:
        return None
    half = len(sessions) // 2
    earlier_pct, later_pct = (_pooled(part) for part in (sessions[:half], sessions[-half:]))
    change_points = later_pct - earlier_pct
    return Change(earlier_pct, later_pct, change_points, detectable_points, abs(change_points) > detectable_points)


def _pooled(sessions: Sequence[tuple[float, float, float]]) -> float:
    left, right = (math.fsum(session[leg] for session in sessions) for leg in (0, 1))
    return percentage_difference(left, right) or 0.0


def noise_pct(spreads_pct: Spreads) -> float | None:
    """Return the larger spread within a leg, or None if one of them is not known (M5, A14)."""
    left_pct, right_pct = spreads_pct
    return None if left_pct is None or right_pct is None else max(left_pct, right_pct)


def verdict_of(difference_pct: float | None, sets: int, spreads_pct: Spreads, trend: Trend, bands: Bands) -> Verdict:
    """Return how much may be read into a difference: each gate in turn, then the band (M5, M6, M9, A14, A16).

    `sets` is the smaller number of sets a leg has, `spreads_pct` the spread within the left and the right leg.
    """
    if difference_pct is None:
        return Verdict.NOT_ENOUGH_DATA
    noise = noise_pct(spreads_pct)
    if sets < LEAST_SETS or noise is None:
        return Verdict.TOO_FEW_SETS
    if abs(difference_pct) <= noise:
        return Verdict.WITHIN_VARIATION
    higher = Leg.RIGHT if difference_pct > 0 else Leg.LEFT
    if trend.steadiness is not Steadiness.STEADY or trend.higher is not higher:
        return Verdict.NOT_STEADY
    if abs(difference_pct) < bands.even_below_pct:
        return Verdict.EVEN
    return Verdict.WORTH_A_LOOK if abs(difference_pct) > bands.look_above_pct else Verdict.COMMON
