"""Sessions as the log keeps them, made up."""

from datetime import UTC, datetime, timedelta

from trainer.log import LegSet, LoggedSession, Rep
from trainer.plan import Leg

NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)
EVENING = datetime(2026, 11, 3, 18, 30, tzinfo=UTC)


def logged(plan, days_ago, reps, minutes=0, now=NOW):
    """Return a session of a plan that was done to its end, so many days before and minutes after `now`.

    Each leg set has `reps`, whatever was planned.
    """
    started = now - timedelta(days=days_ago, minutes=-minutes)
    id_ = f"{plan.exercise} {days_ago}"
    leg_sets = [
        LegSet(
            f"{id_} {set_n} {leg}", set_n, str(leg), order, str(plan.tempo), plan.load_kg, plan.reps, started,
            "finished", reps=tuple(Rep(n, started, 4.0, counted=True) for n in range(1, reps + 1)),
        )
        for set_n in range(1, plan.sets + 1)
        for order, leg in enumerate(Leg, 1)
    ]  # fmt: skip
    return LoggedSession(id_, started, started, plan.exercise, "", tuple(leg_sets))


def evening(n, began=None, left=3, right=2, plan='1x3/side @ 3-0-1-1 rest 5 switch 5 name "Evening"'):
    """Return a session of the n-th evening, two days apart, each leg having tried three reps and done so many."""
    began = began or EVENING + timedelta(days=2 * n)
    legs = [
        LegSet(f"{n} {leg}", 1, leg, 1 + k, "3-0-1-1", 5, 3, began + timedelta(seconds=k), "finished",
               reps=tuple(Rep(r, began, 4, r <= counted) for r in range(1, 4)))
        for k, (leg, counted) in enumerate((("left", left), ("right", right)))
    ]  # fmt: skip
    return LoggedSession(f"s{n}", began, began + timedelta(minutes=9), "backward-lunge", plan, tuple(legs))
