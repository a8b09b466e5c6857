"""What a user tells of a leg set in a tap: effort in four coarse steps, pain from 0 to 10.

People feel how many reps they have left only roughly, and the more of them the worse (docs/sources.md, P3b).
"""

from dataclasses import dataclass

EFFORTS = (4, 2, 1, 0)
"""The choices of reps in reserve: four or more, two or three, one, none; each kept as its lowest number."""

WORST_PAIN = 10

PAIN = "pain"
"""Under which pain stands among the answers of a leg set, 0 for none to WORST_PAIN."""


def effort_of(rir: int | None) -> int | None:
    """Return which of EFFORTS a number of reps in reserve belongs to; None where none is told."""
    return None if rir is None else next(choice for choice in EFFORTS if rir >= choice)


@dataclass(frozen=True)
class Told:
    """What the user has told of one leg set so far; None where nothing."""

    rir: int | None = None
    fault: str | None = None
    pain: int | None = None
