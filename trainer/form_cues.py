"""Form cues: which advice leads a leg set, and when it is repeated (docs/sources.md, KS1 to KS4)."""

from collections.abc import Sequence

from trainer.exercise import Exercise, FormCue
from trainer.guidance import Coaching
from trainer.plan import GuideLevel, Leg, Plan


def form_cue(plan: Plan, exercise: Exercise, set_n: int, legs: Sequence[Leg], coaching: Coaching) -> FormCue | None:
    """Return the one form cue for what `legs` do in a set, or None where there is none.

    It answers the last fault of the first of these legs that has one; else it is the one the plan asks for, else each
    in turn over the sets. Turns also move on from session to session, so that no cue is heard more often than others.
    """
    known = [cue for cue in exercise.form_cues if cue.leg is None or cue.leg in legs]
    if plan.guide is GuideLevel.QUIET or not known:
        return None
    faults = [coaching.faults[leg] for leg in legs if leg in coaching.faults]
    answers = [cue for fault in faults for cue in known if cue.fault == fault]
    asked_for = [cue for cue in known if cue.id == plan.cue]
    return (answers + asked_for or [known[(coaching.sessions + set_n - 1) % len(known)]])[0]


def reminded_reps(reps: int, set_n: int) -> set[int]:
    """Return which of so many reps repeat the form cue in short: fewer with each set (KS3)."""
    if set_n == 1:
        return set(range(2, reps, 3))
    return {reps // 2} if set_n == 2 and reps >= 4 else set()
