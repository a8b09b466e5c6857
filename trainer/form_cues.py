"""Form cues: which advice leads a leg set, and when it is repeated (docs/sources.md, KS1 to KS4)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from trainer.exercise import Exercise, FormCue
from trainer.guidance import Coaching
from trainer.log import LoggedSession
from trainer.plan import Leg

REMEMBERED_SESSIONS = 3
"""A fault is answered until a leg has had so many sessions without another word about it."""

A_WEEK_OFF = timedelta(days=7)
"""After so long, reminders begin anew (KS3)."""


def coaching(recent: Sequence[LoggedSession], sessions: int, now: datetime) -> Coaching:
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


def form_cue(exercise: Exercise, set_n: int, leg: Leg, coaching: Coaching) -> FormCue:
    """Return the one form cue of a leg set: what answers the leg's last fault, else each in turn over the sets.

    Turns also move on from session to session, so that no cue is heard more often than others.
    """
    answers = (cue for cue in exercise.form_cues if cue.fault and cue.fault == coaching.faults.get(leg))
    return next(answers, exercise.form_cues[(coaching.sessions + set_n - 1) % len(exercise.form_cues)])


def reminded_reps(reps: int, set_n: int, *, settled: bool) -> set[int]:
    """Return which reps repeat the form cue in short: fewer with each set, none once the user has settled (KS3)."""
    if settled:
        return set()
    if set_n == 1:
        return set(range(2, reps, 3))
    return {reps // 2} if set_n == 2 and reps >= 4 else set()
