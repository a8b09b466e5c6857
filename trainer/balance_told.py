"""What the user told of left and right: ratings and effort in points, faults and answers in counts.

Neither is ever compared in per cent (M4).
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import NamedTuple

from trainer.balance_gates import Trend, trend_of
from trainer.effort import PAIN
from trainer.measures import LegWork, SessionWork, SpanWork
from trainer.plan import Leg

EFFORT = "rir"
FAULT = "fault"


class Told(NamedTuple):
    """What was told of each leg in one session: a median in points, of pain the worst, or how often."""

    session_id: str
    started: datetime
    left: float
    right: float


@dataclass(frozen=True)
class PointsComparison:
    """Something rated or guessed, compared in points and never in per cent (M4).

    `left` and `right` are medians over `series`, the sessions in which both legs were told; `difference` is right less
    left, and `trend` counts how often each leg was lower. Without such a session they are None.

    Of pain `left` and `right` are the worst of all sessions, None for a leg of which none was told: the middle of 2 and
    6 is a pain nobody told.
    """

    name: str
    left: float | None
    right: float | None
    difference: float | None
    trend: Trend
    series: tuple[Told, ...]


@dataclass(frozen=True)
class CountComparison:
    """How often something was told of each leg, such as a fault, and of how many leg sets.

    `series` has the sessions in which it was told of a leg.
    """

    name: str
    what: str
    left: int
    right: int
    left_of: int
    right_of: int
    series: tuple[Told, ...]


def points_told(span: SpanWork, yes_no: Collection[str]) -> tuple[PointsComparison, ...]:
    """Compare effort, then each question that is answered in points, session by session of like with like.

    Pain is that of every session, of one that broke off for it, too, and of leg sets that were done again.
    """
    told: dict[str, list[Told]] = {EFFORT: []}
    for session in span.sessions:
        if session.reason is None:
            left, right = _rated(span.left, session.left, yes_no), _rated(span.right, session.right, yes_no)
            for name, of_left in left.items():
                if of_right := right.get(name):
                    at = Told(session.id, session.started, median(of_left), median(of_right))
                    told.setdefault(name, []).append(at)
    found = [*(_points_of(name, series) for name, series in told.items()), *_pain(span)]
    return tuple(sorted(found, key=lambda points: (points.name != EFFORT, points.name)))


def _pain(span: SpanWork) -> Iterator[PointsComparison]:
    """Yield the worst pain of both legs, if any was told."""
    worst: dict[Leg, int] = {}
    series: list[Told] = []
    for session in span.sessions:
        of_session = _worst_pain(span, session)
        worst |= {leg: max(pain, worst.get(leg, 0)) for leg, pain in of_session.items()}
        if len(of_session) == len(Leg):
            series.append(Told(session.id, session.started, of_session[Leg.LEFT], of_session[Leg.RIGHT]))
    if worst:
        left, right = worst.get(Leg.LEFT), worst.get(Leg.RIGHT)
        difference = None if left is None or right is None else right - left
        trend = trend_of([at.right - at.left for at in series])
        yield PointsComparison(PAIN, left, right, difference, trend, tuple(series))


def _worst_pain(span: SpanWork, session: SessionWork) -> dict[Leg, int]:
    """Return the worst pain told of each leg in a session, of those of which any was told."""
    told = [(Leg.LEFT, answers) for answers in span.left.answers[session.left] if answers]
    told += [(Leg.RIGHT, answers) for answers in span.right.answers[session.right] if answers]
    told += [(Leg(leg_set.leg), leg_set.answers) for leg_set in span.again.get(session.id, ())]
    worst: dict[Leg, int] = {}
    for leg, answers in told:
        if isinstance(pain := answers.get(PAIN), int):
            worst[leg] = max(pain, worst.get(leg, 0))
    return worst


def _points_of(name: str, series: Sequence[Told]) -> PointsComparison:
    trend = trend_of([at.right - at.left for at in series])
    if not series:
        return PointsComparison(name, None, None, None, trend, ())
    left, right = median([at.left for at in series]), median([at.right for at in series])
    return PointsComparison(name, left, right, right - left, trend, tuple(series))


def _rated(work: LegWork, at: slice, yes_no: Collection[str]) -> dict[str, list[int]]:
    reserves = [rir for rir in work.rir[at] if rir is not None]
    rated = {EFFORT: reserves} if reserves else {}
    for answers in work.answers[at]:
        for name, answer in answers.items():
            if not isinstance(answer, str) and name not in yes_no and name != PAIN:
                rated.setdefault(name, []).append(answer)
    return rated


def counts_told(span: SpanWork, yes_no: Collection[str]) -> tuple[CountComparison, ...]:
    """Count faults among all leg sets, and answers in words among those leg sets that were asked."""
    told: dict[tuple[str, str], list[Told]] = {}
    left_of, right_of = Counter({FAULT: len(span.left.fault)}), Counter({FAULT: len(span.right.fault)})
    for session in span.sessions:
        left, right = _said(span.left, session.left, yes_no), _said(span.right, session.right, yes_no)
        for key in {*left, *right}:
            at = Told(session.id, session.started, left.count(key), right.count(key))
            told.setdefault(key, []).append(at)
        left_of.update(name for name, _ in left if name != FAULT)
        right_of.update(name for name, _ in right if name != FAULT)
    return tuple(
        CountComparison(
            name,
            what,
            sum([int(at.left) for at in series]),
            sum([int(at.right) for at in series]),
            left_of[name],
            right_of[name],
            tuple(series),
        )
        for (name, what), series in sorted(told.items(), key=lambda item: (item[0][0] != FAULT, item[0]))
    )


def _said(work: LegWork, at: slice, yes_no: Collection[str]) -> list[tuple[str, str]]:
    said = [(FAULT, fault) for fault in work.fault[at] if fault is not None]
    for answers in work.answers[at]:
        for name, answer in answers.items():
            if isinstance(answer, str):
                said.append((name, answer))
            elif name in yes_no:
                said.append((name, "yes" if answer else "no"))
    return said
