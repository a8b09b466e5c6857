"""Left and right over a span of sessions of one exercise: what each leg did, and what may be said about the difference.

A pure function of the work in the log; nothing here reads a file or a clock, and nothing here finds words. Differences
are signed, + where the right leg has more, and never stand without the numbers of both legs they are made of (A13).
"""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from itertools import chain
from statistics import fmean, median
from typing import NamedTuple

from trainer.balance_formulas import limb_symmetry_index, percentage_difference, resolution_pct, spread_pct
from trainer.balance_gates import (
    LEAST_REPS,
    LEAST_SETS,
    Bands,
    Change,
    Trend,
    Verdict,
    change_of,
    noise_pct,
    trend_of,
    verdict_of,
)
from trainer.load import working_leg_load_kg
from trainer.log import LegSetTotals
from trainer.measures import LegWork, Measure, Point, Reason, SessionWork, SpanWork, pairs, span_of, values
from trainer.plan import Leg

EFFORT = "rir"
FAULT = "fault"

USUAL_SESSIONS = 6
"""How many sessions are looked at unless the user chooses: enough for a steady side, and recent (M2, M6)."""


@dataclass(frozen=True)
class LegTotals:
    """Everything one leg did in the span, whether it can be compared or not."""

    leg_sets: int
    planned_reps: int
    paced_reps: int
    counted_reps: int
    tut_s: float
    volume_kg: float


@dataclass(frozen=True)
class Comparison:
    """One measure of both legs, summed first and divided then (M2).

    Attributes:
        left, right: the sums over the sessions that can be compared; over all if none can.
        left_sets, right_sets: in how many leg sets.
        difference_pct: by `balance_formulas.FORMULA`; None if there is a reason.
        lsi_pct: by `balance_formulas.LSI_FORMULA`, if a reference leg was chosen.
        resolution_pct: by how much one rep moves the difference.
        left_spread_pct, right_spread_pct: the coefficient of variation of each leg's sets (A14).
        series: every session, the oldest first.
    """

    measure: Measure
    left: float
    right: float
    left_sets: int
    right_sets: int
    difference_pct: float | None
    reason: Reason | None
    lsi_pct: float | None
    resolution_pct: float | None
    left_spread_pct: float | None
    right_spread_pct: float | None
    trend: Trend
    change: Change | None
    verdict: Verdict
    series: tuple[Point, ...]

    @property
    def noise_pct(self) -> float | None:
        """A difference up to this is normal variation (M5)."""
        return noise_pct((self.left_spread_pct, self.right_spread_pct))

    @property
    def compared(self) -> int:
        """How many sessions can be compared."""
        return sum(found.reason is None for found in self.series)

    @property
    def left_out(self) -> dict[Reason, int]:
        """How many sessions are left out of the comparison, and why."""
        return dict(Counter(found.reason for found in self.series if found.reason is not None))


class Told(NamedTuple):
    """What was told of each leg in one session: a median in points, or how often."""

    session_id: str
    started: datetime
    left: float
    right: float


@dataclass(frozen=True)
class PointsComparison:
    """Something rated or guessed, compared in points and never in per cent (M4).

    `left` and `right` are medians over `series`, the sessions in which both legs were told; `difference` is right less
    left, and `trend` counts how often each leg was lower. Without such a session they are None.
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


@dataclass(frozen=True)
class OrderEffect:
    """What going second costs, apart from left and right (M8). Sets that each leg did once, in comparable sessions.

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


@dataclass(frozen=True)
class Balance:
    """Left and right over a span of sessions of one exercise."""

    sessions: int
    first: datetime | None
    last: datetime | None
    left: LegTotals
    right: LegTotals
    measures: Mapping[Measure, Comparison]
    points: tuple[PointsComparison, ...]
    counts: tuple[CountComparison, ...]
    order: OrderEffect
    bands: Bands
    reference: Leg | None
    body_kg: float | None


def balance(
    leg_sets: Iterable[LegSetTotals],
    *,
    last: int | None = None,
    since: date | None = None,
    yes_no: Collection[str] = (),
    bands: Bands | None = None,
    reference: Leg | None = None,
    body_kg: float | None = None,
) -> Balance:
    """Compare left and right in the work of one exercise: all, or the `last` so many sessions, or those `since` a day.

    `reference` is the leg a rehab user measures the other by, `yes_no` are the questions answered by 1 and 0. Without
    body weight the volume load is that of the carried weight alone. The order of `leg_sets` does not matter.
    """
    span = span_of(leg_sets, last, since)
    bands = bands or Bands()
    lifted_kg = cache(partial(working_leg_load_kg, body_kg)) if body_kg is not None else _carried
    measures = {measure: _compared(measure, span, bands, reference, lifted_kg) for measure in Measure}
    volume = measures[Measure.VOLUME].series
    return Balance(
        sessions=len(span.sessions),
        first=span.sessions[0].started if span.sessions else None,
        last=span.sessions[-1].started if span.sessions else None,
        left=_totals(span.left, [at.left for at in volume]),
        right=_totals(span.right, [at.right for at in volume]),
        measures=measures,
        points=_points(span, yes_no),
        counts=_counts(span, yes_no),
        order=_order(span),
        bands=bands,
        reference=reference,
        body_kg=body_kg,
    )


def _carried(load_kg: float) -> float:
    return load_kg


def _totals(work: LegWork, volume_kg: Sequence[float]) -> LegTotals:
    return LegTotals(
        leg_sets=len(work.set_n),
        planned_reps=sum(work.planned_reps),
        paced_reps=sum(work.paced_reps),
        counted_reps=sum(work.counted_reps),
        tut_s=math.fsum(work.tut_s),
        volume_kg=math.fsum(volume_kg),
    )


def _compared(
    measure: Measure,
    span: SpanWork,
    bands: Bands,
    reference: Leg | None,
    lifted_kg: Callable[[float], float],
) -> Comparison:
    add = sum if measure in (Measure.REPS, Measure.POTENTIAL) else math.fsum
    series: list[Point] = []
    left_values: list[float] = []
    right_values: list[float] = []
    reps: list[tuple[float, float]] = []
    for session, (of_left, of_right, against) in zip(span.sessions, values(measure, span, lifted_kg), strict=True):
        sums = add(of_left), add(of_right)
        if against is None:
            left_values += of_left
            right_values += of_right
            reps.append(sums if measure is Measure.POTENTIAL else session.reps)
        session_pct = percentage_difference(*sums) if against is None else None
        series.append(Point(session.id, session.started, *sums, session_pct, against))
    comparable = [at for at in series if at.reason is None]
    left, right = add([at.left for at in comparable or series]), add([at.right for at in comparable or series])
    most_reps = max(map(sum, zip(*reps, strict=True)), default=0)
    reason = _reason(span.sessions, series, most_reps)
    difference_pct = percentage_difference(left, right) if reason is None else None
    spreads = spread_pct(left_values), spread_pct(right_values)
    trend = trend_of([at.difference_pct for at in comparable if at.difference_pct is not None])
    return Comparison(
        measure=measure,
        left=left,
        right=right,
        left_sets=len(left_values),
        right_sets=len(right_values),
        difference_pct=difference_pct,
        reason=reason,
        lsi_pct=_lsi(left, right, reference) if reason is None else None,
        resolution_pct=resolution_pct(most_reps) if reason is None else None,
        left_spread_pct=spreads[0],
        right_spread_pct=spreads[1],
        trend=trend,
        change=change_of([(at.left, at.right, at.difference_pct or 0.0) for at in comparable]),
        verdict=verdict_of(difference_pct, min(len(left_values), len(right_values)), spreads, trend, bands),
        series=tuple(series),
    )


def _lsi(left: float, right: float, reference: Leg | None) -> float | None:
    if reference is None:
        return None
    return limb_symmetry_index(right, left) if reference is Leg.LEFT else limb_symmetry_index(left, right)


def _reason(sessions: Sequence[SessionWork], series: Sequence[Point], most_reps: float) -> Reason | None:
    """Tell why nothing can be said about the sessions together; where they differ, what most of them say."""
    reasons = Counter(at.reason for at in series)
    if not reasons:
        return Reason.NO_SESSIONS
    if None in reasons:
        return None if most_reps >= LEAST_REPS else Reason.TOO_FEW_REPS
    with_both = {reason: n for reason, n in reasons.items() if reason not in (Reason.ONE_LEG, Reason.NO_REPS)}
    if with_both:
        return max(sorted(filter(None, with_both)), key=lambda reason: with_both[reason])
    if Reason.ONE_LEG not in reasons:
        return Reason.NO_REPS
    each_leg_did = all(any(session.reps[leg] for session in sessions) for leg in (0, 1))
    return Reason.APART if each_leg_did else Reason.ONE_LEG


def _points(span: SpanWork, yes_no: Collection[str]) -> tuple[PointsComparison, ...]:
    """Compare effort, then each question that is answered in points, session by session of like with like."""
    told: dict[str, list[Told]] = {EFFORT: []}
    for session in span.sessions:
        if session.reason is None:
            left, right = _rated(span.left, session.left, yes_no), _rated(span.right, session.right, yes_no)
            for name, of_left in left.items():
                if of_right := right.get(name):
                    at = Told(session.id, session.started, median(of_left), median(of_right))
                    told.setdefault(name, []).append(at)
    return tuple(
        _points_of(name, series) for name, series in sorted(told.items(), key=lambda item: (item[0] != EFFORT, item[0]))
    )


def _points_of(name: str, series: Sequence[Told]) -> PointsComparison:
    left = median([at.left for at in series]) if series else None
    right = median([at.right for at in series]) if series else None
    difference = None if left is None or right is None else right - left
    return PointsComparison(
        name, left, right, difference, trend_of([at.right - at.left for at in series]), tuple(series)
    )


def _rated(work: LegWork, at: slice, yes_no: Collection[str]) -> dict[str, list[int]]:
    reserves = [rir for rir in work.rir[at] if rir is not None]
    rated = {EFFORT: reserves} if reserves else {}
    for answers in work.answers[at]:
        for name, answer in answers.items():
            if not isinstance(answer, str) and name not in yes_no:
                rated.setdefault(name, []).append(answer)
    return rated


def _counts(span: SpanWork, yes_no: Collection[str]) -> tuple[CountComparison, ...]:
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


def _order(span: SpanWork) -> OrderEffect:
    """Take order and side apart: with right going second their effects add up, with left second they oppose."""
    left, right, sessions = span
    left_first: list[int] = []  # by how many reps the right leg does more
    right_first: list[int] = []
    first_reps = second_reps = 0
    for i, j in chain.from_iterable(pairs(span, session) for session in sessions if session.reason is None):
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
