"""Left and right over a span of sessions of one exercise: what each leg did, and what may be said about the difference.

A pure function of the work in the log; nothing here reads a file or a clock, and nothing here finds words. Differences
are signed, + where the right leg has more, and never stand without the numbers of both legs they are made of (A13).
"""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from typing import NamedTuple

from trainer.balance_formulas import limb_symmetry_index, percentage_difference, resolution_pct, spread_pct
from trainer.balance_gates import (
    LEAST_REPS,
    Bands,
    Change,
    Trend,
    Verdict,
    change_of,
    noise_pct,
    trend_of,
    verdict_of,
)
from trainer.balance_order import OrderEffect, order_effect
from trainer.balance_told import CountComparison, PointsComparison, counts_told, points_told
from trainer.load import working_leg_load_kg
from trainer.log import LegSetWork
from trainer.measures import (
    LegWork,
    Measure,
    Point,
    Reason,
    SessionWork,
    SpanWork,
    Values,
    column,
    pairs,
    span_of,
    values,
)
from trainer.plan import Leg

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


class Alone(NamedTuple):
    """Leg sets without a counterpart that compares, and their sum."""

    leg_sets: int
    amount: float


@dataclass(frozen=True)
class Comparison:
    """One measure of both legs, summed first and divided then (M2).

    Attributes:
        left, right: the sums over what is compared: the sets that both legs did, of the sessions that can be compared;
            all that was done if nothing can.
        sets: how many sets of both legs that are.
        left_alone, right_alone: what else each leg did in these sessions.
        difference_pct: by `balance_formulas.FORMULA`; None if there is a reason.
        lsi_pct: by `balance_formulas.LSI_FORMULA`, if a reference leg was chosen.
        resolution_pct: by how much one rep moves the difference.
        left_spread_pct, right_spread_pct: the coefficient of variation of each leg's sets (A14), as
            `balance_formulas.spread_pct`.
        series: every session, the oldest first.
    """

    measure: Measure
    left: float
    right: float
    sets: int
    left_alone: Alone
    right_alone: Alone
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
    sessions: Iterable[Sequence[LegSetWork]],
    *,
    yes_no: Collection[str] = (),
    bands: Bands | None = None,
    reference: Leg | None = None,
    body_kg: float | None = None,
) -> Balance:
    """Compare left and right in sessions of one exercise, each given by its leg sets, as `measures.chosen` yields them.

    `reference` is the leg a rehab user measures the other by, `yes_no` are the questions answered by 1 and 0. Without
    body weight the volume load is that of the carried weight alone. The order of the sessions does not matter.
    """
    span = span_of(sessions)
    bands = bands or Bands()
    lifted_kg = cache(partial(working_leg_load_kg, body_kg)) if body_kg is not None else _carried
    measures = {measure: _compared(measure, span, bands, reference, lifted_kg) for measure in Measure}
    return Balance(
        sessions=len(span.sessions),
        first=span.sessions[0].started if span.sessions else None,
        last=span.sessions[-1].started if span.sessions else None,
        left=_totals(span.left, lifted_kg),
        right=_totals(span.right, lifted_kg),
        measures=measures,
        points=points_told(span, yes_no),
        counts=counts_told(span, yes_no),
        order=order_effect(span),
        bands=bands,
        reference=reference,
        body_kg=body_kg,
    )


def _carried(load_kg: float) -> float:
    return load_kg


def _totals(work: LegWork, lifted_kg: Callable[[float], float]) -> LegTotals:
    return LegTotals(
        leg_sets=len(work.set_n),
        planned_reps=sum(work.planned_reps),
        paced_reps=sum(work.paced_reps),
        counted_reps=sum(work.counted_reps),
        tut_s=math.fsum(work.tut_s),
        volume_kg=math.fsum(column(Measure.VOLUME, work, lifted_kg)),
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
    lefts: list[Sequence[float]] = []
    rights: list[Sequence[float]] = []
    reps: list[tuple[float, float]] = []
    alone = [0, 0]
    for session, found in zip(span.sessions, values(measure, span, lifted_kg), strict=True):
        all_, against = found[:2], found.against
        sums, pct = all_, None
        if against is None:
            if found.left_alone or found.right_alone:
                sums = add(found.left_compared), add(found.right_compared)
            pct = percentage_difference(*sums)
            lefts.append(found.left_compared)
            rights.append(found.right_compared)
            reps.append(sums if measure is Measure.POTENTIAL else _reps_of(found, span, session))
            alone[0] += found.left_alone
            alone[1] += found.right_alone
        series.append(Point(session.id, session.started, *all_, *sums, pct, against))
    comparable = [at for at in series if at.reason is None]
    left = add([at.left_compared for at in comparable or series])
    right = add([at.right_compared for at in comparable or series])
    most_reps = max(map(sum, zip(*reps, strict=True)), default=0)
    reason = _reason(span.sessions, series, most_reps)
    difference_pct = percentage_difference(left, right) if reason is None else None
    sets = sum(map(len, lefts))
    spreads = spread_pct(lefts), spread_pct(rights)
    trend = trend_of([at.difference_pct for at in comparable if at.difference_pct is not None])
    return Comparison(
        measure=measure,
        left=left,
        right=right,
        sets=sets,
        left_alone=Alone(alone[0], add([at.left for at in comparable]) - left if alone[0] else 0),
        right_alone=Alone(alone[1], add([at.right for at in comparable]) - right if alone[1] else 0),
        difference_pct=difference_pct,
        reason=reason,
        lsi_pct=_lsi(left, right, reference) if reason is None else None,
        resolution_pct=resolution_pct(most_reps) if reason is None else None,
        left_spread_pct=spreads[0],
        right_spread_pct=spreads[1],
        trend=trend,
        change=change_of([(at.left_compared, at.right_compared, at.difference_pct or 0.0) for at in comparable]),
        verdict=verdict_of(difference_pct, sets, spreads, trend, bands),
        series=tuple(series),
    )


def _reps_of(found: Values, span: SpanWork, session: SessionWork) -> tuple[float, float]:
    """Return the reps of left and right that a difference is made of; seconds may be told of some sets alone."""
    if len(found.left_compared) == session.pairs.stop - session.pairs.start:
        return session.compared_reps
    timed = [(i, j) for i, j in pairs(span, session) if span.left.tut_s[i] and span.right.tut_s[j]]
    return sum(span.left.counted_reps[i] for i, _ in timed), sum(span.right.counted_reps[j] for _, j in timed)


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
