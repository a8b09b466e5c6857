"""What each leg did, session by session, and which sessions can be compared leg with leg.

A session is compared only like with like: both legs trained, each set at the same tempo and load on both (M8). What
cannot be compared is kept, with the reason. The log adds up the reps itself, so there is one row a leg set.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
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
    """What one leg did in one session: columns of `LegSetTotals` under the same names, one entry a leg set."""

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
    """One session: the work of each leg, and what stands against comparing the legs, if anything.

    `pairs` are the places of the left and the right leg set of each set that each leg did exactly once, and `reps` the
    counted reps of left and right.
    """

    id: str
    started: datetime
    left: LegWork
    right: LegWork
    pairs: Sequence[tuple[int, int]]
    reps: tuple[int, int]
    reason: Reason | None


class Point(NamedTuple):
    """One measure in one session. The difference is None where there is a reason."""

    session_id: str
    started: datetime
    left: float
    right: float
    difference_pct: float | None
    reason: Reason | None


def sessions_of(
    leg_sets: Iterable[LegSetTotals], last: int | None = None, since: date | None = None
) -> list[SessionWork]:
    """Group leg sets into sessions, the oldest first: all, the `last` so many, those from the day `since` on, or both.

    The order of `leg_sets` does not matter. One that was thrown away and repeated is left out.
    """
    grouped: dict[str, tuple[list[LegSetTotals], list[LegSetTotals]]] = {}
    right = Leg.RIGHT
    for leg_set in leg_sets:
        if leg_set.ended != "repeated":
            legs = grouped.get(leg_set.session_id)
            if legs is None:
                legs = grouped[leg_set.session_id] = ([], [])
            legs[leg_set.leg == right].append(leg_set)
    spans = sorted([((legs[0] or legs[1])[0].session_started, id_) for id_, legs in grouped.items()])
    if since is not None:
        spans = [span for span in spans if span[0].date() >= since]
    if last is not None:
        spans = spans[-last:]
    return [_session(id_, started, *map(_columns, grouped[id_])) for started, id_ in spans]


def values(
    measure: Measure, sessions: Sequence[SessionWork], lifted_kg: Callable[[float], float]
) -> list[tuple[Sequence[float], Sequence[float], Reason | None]]:
    """Return what each session has of a measure, leg set by leg set, left and right, and what stands against comparing.

    `lifted_kg` gives what the working leg lifts when so much is carried (LD1).
    """
    found: list[tuple[Sequence[float], Sequence[float]]]
    if measure is Measure.POTENTIAL:
        found = [_potential(session) for session in sessions]
    elif measure is Measure.REPS:
        found = [(session.left.counted_reps, session.right.counted_reps) for session in sessions]
    elif measure is Measure.TUT:
        found = [(session.left.tut_s, session.right.tut_s) for session in sessions]
    else:
        found = [(_volumes(session.left, lifted_kg), _volumes(session.right, lifted_kg)) for session in sessions]
    missing = _MISSING[measure]
    return [
        (left, right, missing if session.reason is None and not (any(left) and any(right)) else session.reason)
        for session, (left, right) in zip(sessions, found, strict=True)
    ]


_MISSING = {
    Measure.REPS: Reason.NO_REPS,
    Measure.TUT: Reason.NO_TIME,
    Measure.VOLUME: Reason.NO_LOAD,
    Measure.POTENTIAL: Reason.NO_EFFORT,
}


def _volumes(work: LegWork, lifted_kg: Callable[[float], float]) -> Sequence[float]:
    return list(map(volume_load, map(lifted_kg, work.load_kg), work.counted_reps))


def _potential(session: SessionWork) -> tuple[list[float], list[float]]:
    """Return reps and reserve together (M3); only sets whose reserve both legs told are like with like."""
    left, right = session.left, session.right
    told: tuple[list[float], list[float]] = ([], [])
    for i, j in session.pairs:
        left_rir, right_rir = left.rir[i], right.rir[j]
        if left_rir is not None and right_rir is not None:
            told[0].append(left.counted_reps[i] + left_rir)
            told[1].append(right.counted_reps[j] + right_rir)
    return told


_column_of = itemgetter(*map(LegSetTotals._fields.index, LegWork._fields))


def _columns(leg_sets: Sequence[LegSetTotals]) -> LegWork:
    return LegWork._make(_column_of(tuple(zip(*leg_sets, strict=True)))) if leg_sets else LegWork()


def _session(id_: str, started: datetime, left: LegWork, right: LegWork) -> SessionWork:
    reps = sum(left.counted_reps), sum(right.counted_reps)
    reason = _unlike(left, right) if all(reps) else Reason.ONE_LEG if any(reps) else Reason.NO_REPS
    left_once, right_once = _done_once(left.set_n), _done_once(right.set_n)
    pairs = [(i, right_once[n]) for n, i in left_once.items() if n in right_once]
    return SessionWork(id_, started, left, right, pairs, reps, reason)


def _done_once(sets: Sequence[int]) -> dict[int, int]:
    """Return the place of each set that occurs once."""
    places = {n: i for i, n in enumerate(sets)}
    if len(places) == len(sets):
        return places
    times = Counter(sets)
    return {n: i for n, i in places.items() if times[n] == 1}


def _unlike(left: LegWork, right: LegWork) -> Reason | None:
    if _all_alike(left.tempo + right.tempo) and _all_alike(left.load_kg + right.load_kg):
        return None
    sets = [list(zip(work.set_n, work.load_kg, work.tempo, strict=True)) for work in (left, right)]
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
