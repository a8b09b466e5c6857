"""What going second costs, apart from left and right (M8)."""

from dataclasses import dataclass
from itertools import chain
from statistics import fmean

from trainer.balance_gates import LEAST_SETS
from trainer.measures import SpanWork, pairs
from trainer.plan import Leg


@dataclass(frozen=True)
class OrderEffect:
    """What going second costs, apart from left and right (M8), by the sets that are compared.

    Attributes:
        left_first, right_first: sets in which that leg went first.
        first_reps, second_reps: the counted reps of whichever leg went first, and second.
        second_fewer: reps a set that the second leg does fewer, whichever leg it is; None unless each leg went first in
            LEAST_SETS sets, for then it cannot be told from left and right.
        right_more: reps a set that the right leg does more, order taken out.
    """

    left_first: int
    right_first: int
    first_reps: int
    second_reps: int
    second_fewer: float | None
    right_more: float | None

    @property
    def always_first(self) -> Leg | None:
        """The leg that went first every time, if one did."""
        if bool(self.left_first) == bool(self.right_first):
            return None
        return Leg.LEFT if self.left_first else Leg.RIGHT


def order_effect(span: SpanWork) -> OrderEffect:
    """Take order and side apart: with right going second their effects add up, with left second they oppose."""
    left, right = span.left, span.right
    left_first: list[int] = []  # by how many reps the right leg does more
    right_first: list[int] = []
    first_reps = second_reps = 0
    for i, j in chain.from_iterable(pairs(span, session) for session in span.sessions if session.reason is None):
        of_left, of_right = left.counted_reps[i], right.counted_reps[j]
        order = left.order[i], right.order[j]
        if order == (1, 2):
            left_first.append(of_right - of_left)
            first_reps, second_reps = first_reps + of_left, second_reps + of_right
        elif order == (2, 1):
            right_first.append(of_right - of_left)
            first_reps, second_reps = first_reps + of_right, second_reps + of_left
    apart = min(len(left_first), len(right_first)) >= LEAST_SETS
    return OrderEffect(
        left_first=len(left_first),
        right_first=len(right_first),
        first_reps=first_reps,
        second_reps=second_reps,
        second_fewer=(fmean(right_first) - fmean(left_first)) / 2 if apart else None,
        right_more=(fmean(right_first) + fmean(left_first)) / 2 if apart else None,
    )
