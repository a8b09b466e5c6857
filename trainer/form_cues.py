"""Form cues: which advice leads a leg set, and when it is repeated (docs/sources.md, KS1 to KS4)."""

from trainer.exercise import Exercise, FormCue
from trainer.guidance import Coaching
from trainer.plan import Leg


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
