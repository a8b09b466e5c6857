"""The arithmetic of comparing two legs: pure functions of numbers (docs/sources.md, A1–A9, A14, A18, A19, M1–M7).

Values are sums of what each leg did, zero or more. Percentages are signed, + where the right leg has more, and None
where there is nothing to divide by. Those made by different formulas are never comparable: 20 and 25 differ by 20,
22.2, 11.1 or 7.0 % by formula.
"""

import math
from collections.abc import Sequence
from itertools import chain, pairwise
from statistics import fmean

from trainer.telling import told

FORMULA = told("100 × (right − left) ÷ the larger of the two, on sums")
"""What `percentage_difference` is called wherever its result is shown."""

LSI_FORMULA = "100 × other leg ÷ reference leg, on sums"
"""The same for `limb_symmetry_index`."""

LEAST_BEYOND_FIRST = 2
"""Sets beyond the first of their session that a spread within sessions needs: those of one session of three (M5)."""


def percentage_difference(left: float, right: float) -> float | None:
    """Return 100·(R − L)/max(L, R), from −100 to 100, or None if both are zero (A2, M1).

    Its size is A1; the base is the larger leg, so L 15, R 16 is +6.25: left 6 % below right.
    Raises ValueError if a value is below zero or not finite.
    """
    larger = _larger(left, right)
    return 100 * (right - left) / larger if larger else None


def limb_symmetry_index(other: float, reference: float) -> float | None:
    """Return 100·other/reference, or None if the reference leg did nothing (A3). Swapping the legs changes its size."""
    _larger(other, reference)
    return 100 * other / reference if reference else None


def other_formulas(left: float, right: float) -> dict[str, float | None]:
    """Return what other common formulas that need no reference leg make of the same pair, by name (A5, A6, A8, A9).

    A7 is A5 and A4 is 100 less A3. None where a formula has no answer.
    """
    if not _larger(left, right):
        return dict.fromkeys(("symmetry_index", "difference_over_sum", "symmetry_angle", "log_ratio"))
    over_sum = 100 * (right - left) / (right + left)
    return {
        "symmetry_index": 2 * over_sum,
        "difference_over_sum": over_sum,
        "symmetry_angle": 100 * (45 - math.degrees(math.atan2(left, right))) / 90,
        "log_ratio": 100 * math.log(right / left) if left and right else None,
    }


def _larger(left: float, right: float) -> float:
    if not (0 <= left < math.inf and 0 <= right < math.inf):
        raise ValueError(f"What a leg did is zero or more, not {left} and {right}.")
    return left if left > right else right


def resolution_pct(reps: float) -> float:
    """Return by how many per cent one rep of so many moves the difference: 12.5 for 8 (M2)."""
    return 100 / reps


def sd(values: Sequence[float]) -> float | None:
    """Return the sample standard deviation, or None for fewer than two values."""
    if len(values) < 2:
        return None
    return math.dist(values, [fmean(values)] * len(values)) / math.sqrt(len(values) - 1)


def spread_pct(sessions: Sequence[Sequence[float]]) -> float | None:
    """Return the coefficient of variation of one leg's sets, 100·SD/mean, given session by session, oldest first (A14).

    Each set is held against the mean of its own session, the sessions pooled; where they have one set alone, each
    against the one before, as `typical_error` (A18). So a plan that grows from session to session is no variation.
    None for too few sets, or a mean of zero. No session is without a set.
    """
    sets = list(chain.from_iterable(sessions))
    mean = fmean(sets) if sets else 0
    if not mean:
        return None
    means = [sum(of_session) / len(of_session) for of_session in sessions]  # ten years of them: fmean takes its time
    beyond_first = len(sets) - len(sessions)
    if beyond_first >= LEAST_BEYOND_FIRST:
        own = chain.from_iterable([of] * len(of_session) for of, of_session in zip(means, sessions, strict=True))
        deviation: float | None = math.dist(sets, list(own)) / math.sqrt(beyond_first)
    else:
        deviation = typical_error([after - before for before, after in pairwise(means)])
    return None if deviation is None else 100 * deviation / mean


def chance_of_side(sessions: int, on_one_side: int) -> float:
    """Return how often chance alone would put so many of the sessions, or more, on one and the same side (M6).

    The two-sided sign test: 2·0.5⁶ = 0.031 for 6 of 6, 0.0625 for 5 of 5. `on_one_side` is the count of the commoner
    side.
    """
    if 2 * on_one_side <= sessions:
        return 1.0
    share = math.comb(sessions, on_one_side) / 2**sessions
    tail = 0.0
    for n in range(on_one_side, sessions + 1):
        tail += share
        share *= (sessions - n) / (n + 1)
    return min(1.0, 2 * tail)


def typical_error(changes: Sequence[float]) -> float | None:
    """Return SD/√2 of the changes between paired tests, in their unit, or None for fewer than two (A18)."""
    deviation = sd(changes)
    return None if deviation is None else deviation / math.sqrt(2)


def detectable_change(changes: Sequence[float]) -> float | None:
    """Return the minimal detectable change with 95 % confidence, 1.96·√2·typical error (A19, M7)."""
    error = typical_error(changes)
    return None if error is None else 1.96 * math.sqrt(2) * error
