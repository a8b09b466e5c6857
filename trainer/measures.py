"""What each leg did, session by session, and which sessions can be compared leg with leg.

A session is compared only like with like: both legs trained, each set at the same tempo and load on both (M8). What
cannot be compared is kept, with the reason. The log adds up the reps itself, so there is one row a leg set.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import count
from operator import itemgetter
from typing import NamedTuple

from trainer.load import volume_load
from trainer.log import LegSetTotals
from trainer.log.records import Answer
from trainer.plan import Leg


class Measure(StrEnum):
    """What is added up for each leg and compared in per cent (M1, M3)."""

    REPS = "counted_reps"
    TUT = "tut_s"
    VOLUME = "volume_kg"
    POTENTIAL = "potential_reps"


class Reason(StrEnum):
    """Why there is nothing to compare."""

    NO_SESSIONS = "no sessions"
    ONE_LEG = "one leg only"
    APART = "never in one session"
    NO_REPS = "no reps"
    TOO_FEW_REPS = "too few reps"
    TEMPO = "different tempo"
    LOAD = "different load"
    NO_TIME = "no time"
    NO_LOAD = "no load"
    NO_EFFORT = "no effort"


class LegWork(NamedTuple):
    """What one leg did in a span: columns of `LegSetTotals` under the same names, one entry a leg set.

    Columns, not rows, because ten years of training are then added up in a moment.
    """

    set_n: tuple[int, ...] = ()
    order: tuple[int, ...] = ()
    tempo: tuple[str, ...] = ()
    load_kg: tuple[float, ...] = ()
    planned_reps: tuple[int, ...] = ()
    paced_reps: tuple[int, ...] = ()
    counted_reps: tuple[int, ...] = ()
    tut_s: tuple[float, ...] = ()
    rir: tuple[int | None, ...] = ()
    fault: tuple[str | None, ...] = ()
    answers: tuple[Mapping[str, Answer], ...] = ()


class SessionWork(NamedTuple):
    """One session: where its leg sets are in the columns of each leg, and what stands against comparing the legs.

    `reps` are the counted reps of left and right.
    """

    id: str
    started: datetime
    left: slice
    right: slice
    reps: tuple[int, int]
    reason: Reason | None


class SpanWork(NamedTuple):
    """A span of sessions, the oldest first, and what each leg did in them."""

    left: LegWork
    right: LegWork
    sessions: list[SessionWork]


class Point(NamedTuple):
    """One measure in one session. The difference is None where there is a reason."""

    session_id: str
    started: datetime
    left: float
    right: float
    difference_pct: float | None
    reason: Reason | None


def span_of(leg_sets: Iterable[LegSetTotals], last: int | None = None, since: date | None = None) -> SpanWork:
    """Group leg sets into sessions: all, the `last` so many, those from the day `since` on, or both.

    The order of `leg_sets` does not matter. One that was thrown away and repeated is left out.
    """
    grouped: dict[str, tuple[list[LegSetTotals], list[LegSetTotals]]] = {}
    right_leg = Leg.RIGHT
    for leg_set in leg_sets:
        if leg_set.ended != "repeated":
            legs = grouped.get(leg_set.session_id)
            if legs is None:
                legs = grouped[leg_set.session_id] = ([], [])
            legs[leg_set.leg == right_leg].append(leg_set)
    order = sorted([((legs[0] or legs[1])[0].session_started, id_) for id_, legs in grouped.items()])
    if since is not None:
        order = [at for at in order if at[0].date() >= since]
    if last is not None:
        order = order[-last:]
    left, right = (_columns([row for _, id_ in order for row in grouped[id_][leg]]) for leg in (0, 1))
    sessions: list[SessionWork] = []
    left_from = right_from = 0
    for started, id_ in order:
        left_to, right_to = left_from + len(grouped[id_][0]), right_from + len(grouped[id_][1])
        sessions.append(_session(id_, started, left, right, slice(left_from, left_to), slice(right_from, right_to)))
        left_from, right_from = left_to, right_to
    return SpanWork(left, right, sessions)


def pairs(span: SpanWork, session: SessionWork) -> Iterator[tuple[int, int]]:
    """Yield the places of the left and the right leg set of each set that each leg did exactly once."""
    right_once = _done_once(span.right.set_n[session.right], session.right.start)
    for n, i in _done_once(span.left.set_n[session.left], session.left.start).items():
        if n in right_once:
            yield i, right_once[n]


def _done_once(sets: Sequence[int], start: int) -> dict[int, int]:
    """Return the place of each set that occurs once."""
    places = dict(zip(sets, count(start), strict=False))
    if len(places) == len(sets):
        return places
    times = Counter(sets)
    return {n: i for n, i in places.items() if times[n] == 1}


def values(
    measure: Measure, span: SpanWork, lifted_kg: Callable[[float], float]
) -> Iterator[tuple[Sequence[float], Sequence[float], Reason | None]]:
    """Yield what each session has of a measure, leg set by leg set, left and right, and what stands against comparing.

    `lifted_kg` gives what the working leg lifts when so much is carried (LD1).
    """
    found: Iterator[tuple[Sequence[float], Sequence[float]]]
    if measure is Measure.POTENTIAL:
        found = (_potential(span, session) for session in span.sessions)
    else:
        left, right = _column(measure, span.left, lifted_kg), _column(measure, span.right, lifted_kg)
        found = ((left[session.left], right[session.right]) for session in span.sessions)
    missing = _MISSING[measure]
    for session, (of_left, of_right) in zip(span.sessions, found, strict=True):
        against = session.reason
        if against is None and not (any(of_left) and any(of_right)):
            against = missing
        yield of_left, of_right, against


def _column(measure: Measure, work: LegWork, lifted_kg: Callable[[float], float]) -> Sequence[float]:
    if measure is Measure.REPS:
        return work.counted_reps
    if measure is Measure.TUT:
        return work.tut_s
    return list(map(volume_load, map(lifted_kg, work.load_kg), work.counted_reps))


_MISSING = {
    Measure.REPS: Reason.NO_REPS,
    Measure.TUT: Reason.NO_TIME,
    Measure.VOLUME: Reason.NO_LOAD,
    Measure.POTENTIAL: Reason.NO_EFFORT,
}


def _potential(span: SpanWork, session: SessionWork) -> tuple[list[float], list[float]]:
    """Return reps and reserve together (M3); only sets whose reserve both legs told are like with like."""
    left, right, _ = span
    told: tuple[list[float], list[float]] = ([], [])
    for i, j in pairs(span, session):
        left_rir, right_rir = left.rir[i], right.rir[j]
        if left_rir is not None and right_rir is not None:
            told[0].append(left.counted_reps[i] + left_rir)
            told[1].append(right.counted_reps[j] + right_rir)
    return told


_of_leg = itemgetter(*map(LegSetTotals._fields.index, LegWork._fields))


def _columns(leg_sets: Sequence[LegSetTotals]) -> LegWork:
    return LegWork._make(_of_leg(tuple(zip(*leg_sets, strict=True)))) if leg_sets else LegWork()


def _session(
    id_: str, started: datetime, left: LegWork, right: LegWork, left_at: slice, right_at: slice
) -> SessionWork:
    reps = sum(left.counted_reps[left_at]), sum(right.counted_reps[right_at])
    reason: Reason | None = Reason.ONE_LEG if any(reps) else Reason.NO_REPS
    if all(reps):
        reason = _unlike(left, right, left_at, right_at)
    return SessionWork(id_, started, left_at, right_at, reps, reason)


def _unlike(left: LegWork, right: LegWork, left_at: slice, right_at: slice) -> Reason | None:
    tempos, loads = left.tempo[left_at] + right.tempo[right_at], left.load_kg[left_at] + right.load_kg[right_at]
    if _all_alike(tempos) and _all_alike(loads):
        return None
    sets = [
        list(zip(work.set_n[at], work.load_kg[at], work.tempo[at], strict=True))
        for work, at in ((left, left_at), (right, right_at))
    ]
    found = {_mismatch(one, others) for ones, others in (sets, sets[::-1]) for one in ones}
    return next((reason for reason in (Reason.LOAD, Reason.TEMPO) if reason in found), None)


def _all_alike(values: Sequence[object]) -> bool:
    return values.count(values[0]) == len(values)


def _mismatch(one: tuple[int, float, str], others: Sequence[tuple[int, float, str]]) -> Reason | None:
    """Tell whether the other leg did the same set, or if it did not do that set any other, in the same way."""
    set_n, load_kg, tempo = one
    alike = [other for other in others if other[0] == set_n] or others
    alike = [other for other in alike if other[1] == load_kg]
    if not alike:
        return Reason.LOAD
    return None if any(other[2] == tempo for other in alike) else Reason.TEMPO
