"""Logs of the tests of the balance, made in a moment."""

from datetime import UTC, datetime, timedelta

from trainer.log import LegSet, LoggedSession, Rep
from trainer.log.merge import merge

LEGS = ("left", "right")


def session(n, left, right, *, days_ago=None, exercise="backward-lunge", load_kg=4.0, **told):
    """A session with a leg set for each number of counted reps; `told` goes into every leg set."""
    began = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    started = began - timedelta(days=n if days_ago is None else days_ago)
    leg_sets = []
    for order, leg, counts in ((1, "left", left), (2, "right", right)):
        for set_n, counted in enumerate(counts, start=1):
            at = started + timedelta(minutes=10 * set_n + order)
            reps = tuple(
                Rep(r, at + timedelta(seconds=5 * r), 4.0, r <= counted) for r in range(1, max(8, counted) + 1)
            )
            leg_sets.append(
                LegSet(
                    f"{n}-{leg}-{set_n}", set_n, leg, order, "3-0-1-1", load_kg, 8, at, "finished", reps=reps, **told
                )
            )
    return LoggedSession(f"session {n}", started, started + timedelta(hours=1), exercise, "3x8", tuple(leg_sets))


def fill(log, *sessions):
    merge(log, sessions)
    return log


def steady(log, sessions=8):
    """Every session left 7, 7, 7 and right 8, 8, 8."""
    return fill(log, *(session(n, (7, 7, 7), (8, 8, 8), rir=2, fault="F2") for n in range(sessions)))
