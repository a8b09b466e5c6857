"""What a user tells of a leg set: effort in four coarse steps or as RPE, pain from 0 to 10.

People feel how many reps they have left only roughly, and the more of them the worse (docs/sources.md, P3b).
"""

from math import ceil, floor
from typing import NamedTuple

from trainer.telling import told

EFFORTS = (4, 2, 1, 0)
"""The choices of reps in reserve: four or more, two or three, one, none; each kept as its lowest number."""

WORST_PAIN = 10

PAIN = "pain"
"""Under which pain stands among the answers of a leg set, 0 for none to WORST_PAIN."""

MOST_CHANGE = 0.10
"""No load changes by a greater share at once, unless the smallest step is greater (P2, P4)."""


def effort_of(rir: int | None) -> int | None:
    """Return which of EFFORTS a number of reps in reserve belongs to; None where none is told."""
    return None if rir is None else next(choice for choice in EFFORTS if rir >= choice)


RESERVES: dict[int, tuple[int, int | None]] = {
    10: (0, 0), 9: (1, 1), 8: (2, 2), 7: (3, 3), 6: (4, 6), 5: (4, 6),
    4: (7, None), 3: (7, None), 2: (7, None), 1: (7, None),
}  # fmt: skip
"""RPE -> the fewest and the most reps in reserve (P3). Light effort has no number: more than those before."""

LOAD_STEPS_KG = {0: -5.0, 1: -2.5, 2: 0.0, 3: 2.5, 4: 5.0}
"""Reps in reserve -> what to add to the load where an RPE of 8 is meant, for 4 and more alike (P3a)."""


def reserve_of_rpe(rpe: float) -> tuple[int, int | None]:
    """Return the fewest and the most reps in reserve of an RPE from 1 to 10, None for no bound (P3).

    What lies between two whole numbers may be either; 9.5 is no more reps, though perhaps more load.
    """
    if not 1 <= rpe <= 10:
        raise ValueError(told("must be a number from {low} to {high}", low=1, high=10))
    if rpe > 9:
        return RESERVES[10] if rpe >= 9.5 else (0, 1)
    return RESERVES[ceil(rpe)][0], RESERVES[floor(rpe)][1]


def load_step_kg(reserve: int) -> float:
    """Return what to add to the load, given the reps in reserve (P3a)."""
    return LOAD_STEPS_KG[min(reserve, max(LOAD_STEPS_KG))]


def load_by_effort_kg(load_kg: float, step_kg: float, reserve: int) -> float:
    """Return the load after so many reps in reserve, to a gram: by P3a in steps within MOST_CHANGE, never below 0."""
    change_kg = load_step_kg(reserve)
    if not change_kg:
        return load_kg
    steps = max(1, min(round(abs(change_kg) / step_kg), int(MOST_CHANGE * load_kg / step_kg)))
    return round(max(0.0, load_kg + (steps if change_kg > 0 else -steps) * step_kg), 3)


class Told(NamedTuple):
    """What the user has told of one leg set so far; None where nothing."""

    rir: int | None = None
    fault: str | None = None
    pain: int | None = None
