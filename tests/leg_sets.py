"""Leg sets as the log tells them, made up for tests of the balance."""

from datetime import UTC, datetime, timedelta

import trainer.balance
from trainer.log import LegSetWork
from trainer.measures import chosen

EVENING = datetime(2025, 3, 1, 18, 30, tzinfo=UTC)
SWAPPED = {"left": "right", "right": "left"}


def leg_set(leg, reps, *, day=0, set_n=1, order=None, tempo="3-0-1-1", load_kg=5.0, tut_s=None, rir=None, fault=None,
            answers=None, planned=8, paced=None, ended="finished"):  # fmt: skip
    """Return one leg set of the session of that day; left goes first unless told otherwise."""
    return LegSetWork(
        session_id=f"session {day}",
        session_started=EVENING + timedelta(days=day),
        set_n=set_n,
        leg=leg,
        order=order or (1 if leg == "left" else 2),
        tempo=tempo,
        load_kg=load_kg,
        planned_reps=planned,
        paced_reps=reps if paced is None else paced,
        counted_reps=reps,
        tut_s=4.0 * reps if tut_s is None else tut_s,
        rir=rir,
        fault=fault,
        answers=answers or {},
        ended=ended,
    )


def session(left, right, day=0, **both):
    """Return a session of as many sets as there are reps given for a leg."""
    legs = (("left", left), ("right", right))
    return [leg_set(leg, n, day=day, set_n=i, **both) for leg, reps in legs for i, n in enumerate(reps, 1)]


def sessions(pairs, sets=1):
    """Return one session a pair of left and right reps, on one day after another."""
    return [row for day, (left, right) in enumerate(pairs) for row in session([left] * sets, [right] * sets, day)]


def by_session(leg_sets):
    """Return the leg sets of each session, the newest session first, as the log yields them."""
    found = {}
    for row in leg_sets:
        found.setdefault(row.session_id, []).append(row)
    return sorted(found.values(), key=lambda rows: rows[0].session_started, reverse=True)


def balance(leg_sets, *, last=None, since=None, **options):
    """Compare left and right in some of the sessions that these leg sets are of."""
    return trainer.balance.balance(chosen(by_session(leg_sets), last, since), **options)


def swapped(leg_sets):
    """Return the same with left and right exchanged; which leg went first goes along with it."""
    return [row._replace(leg=SWAPPED[row.leg]) for row in leg_sets]
