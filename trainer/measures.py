"""What each leg did, session by session, and which sessions can be compared leg with leg.

A session is compared only like with like (M8): set by set, those that both legs did once and neither broke off or ended
in pain, each at the same tempo and load on both. What cannot be compared is kept, with the reason. The log adds up the
reps itself, so there is one row a leg set.
"""

from __future__ import annotations  # an array's kind can be told from Python 3.12 on

import math
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from trainer.effort import PAIN
from trainer.load import volume_load
from trainer.log import LegSetWork
from trainer.log.records import Answer
from trainer.pain import PainAdvice, pain_advice
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
    NO_SET = "no set of both legs"
    TOO_FEW_REPS = "too few reps"
    TEMPO = "different tempo"
    LOAD = "different load"
    NO_TIME = "no time"
    NO_LOAD = "no load"
    NO_EFFORT = "no effort"


class LegWork(NamedTuple):
    """What one leg did in a span: columns of `LegSetWork` under the same names, one entry a leg set.

    Columns, not rows, because ten years of training are then added up in a moment; plain numbers, not objects, because
    they take a quarter of the room.
    """

    set_n: array[int]
    order: array[int]
    tempo: list[str]
    load_kg: array[float]
    planned_reps: array[int]
    paced_reps: array[int]
    counted_reps: array[int]
    tut_s: array[float]
    rir: list[int | None]
    fault: list[str | None]
    ended: list[str | None]
    answers: list[Mapping[str, Answer]]


class SessionWork(NamedTuple):
    """One session: where its leg sets are in the columns of each leg, and what stands against comparing the legs.

    `reps` are the counted reps of left and right, `compared_reps` those of the leg sets that are compared; `pairs` is
    where these are among those of the span.
    """

    id: str
    started: datetime
    left: slice
    right: slice
    reps: tuple[int, int]
    compared_reps: tuple[int, int]
    pairs: slice
    reason: Reason | None


class SpanWork(NamedTuple):
    """A span of sessions, the oldest first, and what each leg did in them.

    `left_paired` and `right_paired` are the places of the leg sets that are compared with each other, in step. `again`
    are those that were thrown away and done again, by session: no work, but what was told of them was felt.
    """

    left: LegWork
    right: LegWork
    left_paired: array[int]
    right_paired: array[int]
    sessions: list[SessionWork]
    again: dict[str, list[LegSetWork]]


class Point(NamedTuple):
    """One measure in one session.

    Attributes:
        left, right: all that each leg did.
        left_compared, right_compared: the part in sets that both did; the same as all if nothing can be compared.
        difference_pct: of the compared; None where there is a reason.
    """

    session_id: str
    started: datetime
    left: float
    right: float
    left_compared: float
    right_compared: float
    difference_pct: float | None
    reason: Reason | None


def chosen(
    sessions: Iterable[Sequence[LegSetWork]], last: int | None = None, since: date | None = None
) -> Iterator[Sequence[LegSetWork]]:
    """Choose among sessions, given the newest first: the `last` so many, those from the day `since` on, or both.

    Without sessions of which every leg set was thrown away and repeated. What comes after the last one chosen is not
    asked for.
    """
    found = 0
    for leg_sets in sessions:
        if found == last:
            return
        if since is None or leg_sets[0].session_started.date() >= since:
            if all(leg_set.ended == "repeated" for leg_set in leg_sets):
                continue
            found += 1
            yield leg_sets


def span_of(sessions: Iterable[Sequence[LegSetWork]]) -> SpanWork:
    """Put the leg sets of sessions into columns. Neither the order of the sessions nor that within them matters."""
    left, right = _no_work(), _no_work()
    span = SpanWork(left, right, _whole_numbers(), _whole_numbers(), [], {})
    for leg_sets in sessions:
        done = [leg_set for leg_set in leg_sets if leg_set.ended != "repeated"]
        if len(done) < len(leg_sets):
            span.again[leg_sets[0].session_id] = [leg_set for leg_set in leg_sets if leg_set.ended == "repeated"]
        left_at, right_at = _add(left, done, Leg.LEFT), _add(right, done, Leg.RIGHT)
        span.sessions.append(_session(leg_sets[0].session_id, leg_sets[0].session_started, span, left_at, right_at))
    span.sessions.sort(key=attrgetter("started", "id"))
    return span


def pairs(span: SpanWork, session: SessionWork) -> Iterator[tuple[int, int]]:
    """Yield the places of the left and the right leg set of each set of a session that is compared."""
    return zip(span.left_paired[session.pairs], span.right_paired[session.pairs], strict=True)


class Values(NamedTuple):
    """One measure in one session.

    Attributes:
        left, right: what each leg did in all its leg sets.
        left_compared, right_compared: in each of the leg sets that are compared.
        left_alone, right_alone: how many leg sets with anything of the measure are not.
        against: what stands against comparing.
    """

    left: float
    right: float
    left_compared: Sequence[float]
    right_compared: Sequence[float]
    left_alone: int
    right_alone: int
    against: Reason | None


def values(measure: Measure, span: SpanWork, lifted_kg: Callable[[float], float]) -> Iterator[Values]:
    """Yield what each session has of a measure.

    `lifted_kg` gives what the working leg lifts when so much is carried (LD1).
    """
    missing = _MISSING[measure]
    if measure is Measure.POTENTIAL:
        for session in span.sessions:
            ones, others = _potential(span, session)
            against = session.reason or (None if any(ones) and any(others) else missing)
            yield Values(sum(ones), sum(others), ones, others, 0, 0, against)
        return
    add = sum if measure is Measure.REPS else math.fsum
    left, right = column(measure, span.left, lifted_kg), column(measure, span.right, lifted_kg)
    left_paired, right_paired = [left[i] for i in span.left_paired], [right[j] for j in span.right_paired]
    for session in span.sessions:
        ones, others, against = left_paired[session.pairs], right_paired[session.pairs], session.reason
        if measure is Measure.TUT and not (all(ones) and all(others)):
            ones, others = _timed(ones, others)
        if against is None and not (any(ones) and any(others)):
            against = missing
        of_left, of_right = left[session.left], right[session.right]
        yield Values(add(of_left), add(of_right), ones, others, _more(of_left, ones), _more(of_right, others), against)


def _timed(ones: Sequence[float], others: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return the seconds of the sets that tell them for both legs: another program may not, or for one leg only."""
    both = [(one, other) for one, other in zip(ones, others, strict=True) if one and other]
    return [one for one, _ in both], [other for _, other in both]


def _more(done: Sequence[float], compared: Sequence[float]) -> int:
    """Return how many leg sets with anything to them are not compared."""
    return 0 if len(done) == len(compared) else sum(map(bool, done)) - sum(map(bool, compared))


def column(measure: Measure, work: LegWork, lifted_kg: Callable[[float], float]) -> Sequence[float]:
    """Return what each leg set of a leg has of a measure that needs no other leg."""
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
    left, right = span.left, span.right
    told: tuple[list[float], list[float]] = ([], [])
    for i, j in pairs(span, session):
        left_rir, right_rir = left.rir[i], right.rir[j]
        if left_rir is not None and right_rir is not None:
            told[0].append(left.counted_reps[i] + left_rir)
            told[1].append(right.counted_reps[j] + right_rir)
    return told


def _no_work() -> LegWork:
    return LegWork(
        _whole_numbers(), _whole_numbers(), [], _numbers(), _whole_numbers(), _whole_numbers(), _whole_numbers(),
        _numbers(), [], [], [], [],
    )  # fmt: skip


def _whole_numbers() -> array[int]:
    return array("q")  # a log holds any number of 64 bits


def _numbers() -> array[float]:
    return array("d")


_of_leg = itemgetter(*map(LegSetWork._fields.index, LegWork._fields))


def _add(work: LegWork, leg_sets: Iterable[LegSetWork], leg: Leg) -> slice:
    """Add those leg sets that are of this leg to its columns, and return where they are."""
    columns: tuple[list[Any] | array[Any], ...] = work
    begin, name = len(work.set_n), str(leg)
    added = [_of_leg(leg_set) for leg_set in leg_sets if leg_set.leg == name]
    for column, values_added in zip(columns, zip(*added, strict=True), strict=False):  # nothing to zip if none is
        column.extend(values_added)
    return slice(begin, len(work.set_n))


def _session(id_: str, started: datetime, span: SpanWork, left_at: slice, right_at: slice) -> SessionWork:
    left, right, left_paired, right_paired, *_ = span
    reps = sum(left.counted_reps[left_at]), sum(right.counted_reps[right_at])
    reason: Reason | None = Reason.ONE_LEG if any(reps) else Reason.NO_REPS
    compared_reps = 0, 0
    begin = len(left_paired)
    if all(reps):
        lefts, rights = _paired(left, left_at, right, right_at)
        reason = _unlike(left, lefts, right, rights)
        left_paired.extend(lefts)
        right_paired.extend(rights)
        compared_reps = sum([left.counted_reps[i] for i in lefts]), sum([right.counted_reps[j] for j in rights])
    return SessionWork(id_, started, left_at, right_at, reps, compared_reps, slice(begin, len(left_paired)), reason)


def _paired(left: LegWork, left_at: slice, right: LegWork, right_at: slice) -> tuple[Sequence[int], Sequence[int]]:
    """Return the places of the leg sets that are compared with each other.

    They have the number of their set in common, or, where the legs have no number in common because leg sets are
    numbered through, the place in the order. What a leg did twice, or what broke off, has nothing to compare it with.
    """
    lefts, rights = _done(left, left_at), _done(right, right_at)
    if lefts.keys().isdisjoint(rights):
        found = list(zip(*([did[n] for n in sorted(did)] for did in (lefts, rights)), strict=False))
    else:
        found = [(lefts[n], rights[n]) for n in lefts if n in rights]
    whole = [(i, j) for i, j in found if _is_whole(left, i) and _is_whole(right, j)]
    return [i for i, _ in whole], [j for _, j in whole]


def _done(work: LegWork, at: slice) -> dict[int, int]:
    """Return where each set stands of which any rep counts; _TWICE if that is more than one place."""
    found: dict[int, int] = {}
    for place in range(at.start, at.stop):
        if work.counted_reps[place]:
            set_n = work.set_n[place]
            found[set_n] = _TWICE if set_n in found else place
    return found


_TWICE = -1


def _is_whole(work: LegWork, place: int) -> bool:
    """Tell whether a leg set was done once and came to its end, by all its reps or because the user ended it.

    One that the user ended in pain, be it by going on to what comes next, tells nothing of what the leg can do (SF2).
    """
    if place == _TWICE:
        return False
    if work.ended[place] in ("stopped", "skipped") and isinstance(pain := work.answers[place].get(PAIN), int):
        return pain_advice(pain) is PainAdvice.NONE
    return work.ended[place] is not None or work.counted_reps[place] >= work.planned_reps[place]


def _unlike(left: LegWork, lefts: Sequence[int], right: LegWork, rights: Sequence[int]) -> Reason | None:
    """Tell what stands against comparing these leg sets: a set that the legs did differently, or that there is none."""
    if not lefts:
        return Reason.NO_SET
    both = list(zip(lefts, rights, strict=True))
    if any(left.load_kg[i] != right.load_kg[j] for i, j in both):
        return Reason.LOAD
    return Reason.TEMPO if any(left.tempo[i] != right.tempo[j] for i, j in both) else None
