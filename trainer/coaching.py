"""What the log tells of a user's form, before a session begins (docs/sources.md, KS3 and KS4)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from trainer.guidance import Coaching
from trainer.log import Log, LoggedSession
from trainer.plan import Leg

REMEMBERED_SESSIONS = 3
"""A fault is answered until a leg has had so many sessions without another word about it."""

A_WEEK_OFF = timedelta(days=7)
"""After so long, reminders begin anew (KS3)."""


def coaching_from(recent: Sequence[LoggedSession], sessions: int, now: datetime) -> Coaching:
    """Return what the log says about form.

    Args:
        recent: the last sessions of the exercise, REMEMBERED_SESSIONS at most, the newest first.
        sessions: how many there have been.
        now: with a time zone.
    """
    told = [(Leg(leg_set.leg), leg_set.fault) for s in recent for leg_set in reversed(s.leg_sets) if leg_set.fault]
    used_to_it = sessions >= REMEMBERED_SESSIONS and now - recent[0].started <= A_WEEK_OFF
    settled = used_to_it and not any(leg_set.fault for leg_set in recent[0].leg_sets)
    return Coaching(dict(reversed(told)), settled, sessions)


def coaching_of(log: Log, exercise: str, now: datetime) -> Coaching:
    """Return the same, read from the log. Raises LogError."""
    recent = log.sessions(newest=REMEMBERED_SESSIONS, exercise=exercise)
    return coaching_from(recent, log.count_sessions(exercise), now)
