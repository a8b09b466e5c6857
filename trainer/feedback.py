"""One thing the log knows of a session, told after the user's own rating (docs/sources.md, K10, KS4).

One alone, and what helps next time before praise: several at once help nobody (K5).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.assessment import rated
from trainer.exercise import Question
from trainer.log import LoggedSession
from trainer.outcomes import came_to_all, is_whole
from trainer.pain import PainAdvice, pain_advice, worst_pain
from trainer.plan import Leg


class Fact(StrEnum):
    """What is told, the first that holds."""

    NOTHING = "nothing"
    """No rep counts: of none of the legs, or of one."""
    FAULT = "fault"
    """A fault was seen in a leg."""
    FAULT_GONE = "fault gone"
    """A fault that was told of last time was not told of that leg, which did all its reps without pain."""
    STEADIER = "steadier"
    """The user rated a leg higher than last time."""
    MORE = "more"
    """More reps count than last time, on the same plan's pace; what was cut short then is nothing to be beaten."""
    FEWER = "fewer"
    """A leg did fewer than planned."""
    FIRST = "first"
    """All that the plan asked for, for the first time."""
    KEPT = "kept"
    """All that the plan asked for."""


@dataclass(frozen=True)
class Feedback:
    """A fact with what is needed to say it.

    Attributes:
        leg: which leg it is about; None for both.
        fault: the fault seen, or seen last time.
        reps, planned: what counts and what was planned, of `leg` or of both.
        more: by how many reps more than last time.
    """

    fact: Fact
    leg: Leg | None = None
    fault: str | None = None
    reps: int = 0
    planned: int = 0
    more: int = 0


STEADIER_BY = 0.5
"""In points of the mean rating."""


def feedback(done: LoggedSession, before: LoggedSession | None, questions: list[Question]) -> Feedback | None:
    """Return what to tell of a session, given the one before it with the same exercise.

    None if nothing was begun, if nothing can be said of what broke off, where somebody in pain did fewer reps than
    planned, which was right, and where it hurt too much for anything to have gone well.
    """
    reps, planned = _reps(done), _planned(done)
    if not planned:
        return None
    if not any(reps.values()):
        only = next(iter(planned)) if len(planned) == 1 else None
        return Feedback(Fact.NOTHING, only, planned=sum(planned.values()))
    faults, had = _faults(done), _faults(before)
    pain = pain_advice(worst_pain(done))
    for leg, fault in faults.items():
        return Feedback(Fact.FAULT, leg, fault)
    if pain is PainAdvice.STOP:
        return None
    for leg, fault in had.items():
        if leg in reps and reps[leg] >= planned.get(leg, 1) and pain is PainAdvice.NONE:
            return Feedback(Fact.FAULT_GONE, leg, fault)
    if before is not None:
        for leg, compared in rated([done, before], questions).items():
            ratings = compared.ratings
            if len(ratings) == 2 and ratings[1] - ratings[0] >= STEADIER_BY:
                return Feedback(Fact.STEADIER, leg)
        more = sum(reps.values()) - sum(_reps(before).values())
        if more > 0 and _tempos(done) == _tempos(before) and _went_to_its_end(before):
            return Feedback(Fact.MORE, reps=sum(reps.values()), planned=sum(planned.values()), more=more)
    short = [leg for leg in planned if reps[leg] < planned[leg]]
    if short:
        leg = min(short, key=lambda each: reps[each] - planned[each])
        if pain is not PainAdvice.NONE:
            return None
        return Feedback(Fact.FEWER if reps[leg] else Fact.NOTHING, leg, reps=reps[leg], planned=planned[leg])
    if not is_whole(done):
        return None
    fact = Fact.FIRST if before is None else Fact.KEPT
    return Feedback(fact, reps=sum(reps.values()), planned=sum(planned.values()))


def _went_to_its_end(session: LoggedSession) -> bool:
    """Whether no leg set of it was left out, stopped or broken off, whatever its reps."""
    return came_to_all(session) and all(one.ended in ("finished", "repeated") for one in session.leg_sets)


def _reps(session: LoggedSession) -> dict[Leg, int]:
    """Add up the reps that count of each leg that was trained."""
    found: dict[Leg, int] = {}
    for leg_set in session.leg_sets:
        found[Leg(leg_set.leg)] = found.get(Leg(leg_set.leg), 0) + leg_set.counted_reps
    return found


def _planned(session: LoggedSession) -> dict[Leg, int]:
    """Add up what was planned of each leg set that was begun and not thrown away."""
    found: dict[Leg, int] = {}
    for leg_set in session.leg_sets:
        if leg_set.ended != "repeated":
            found[Leg(leg_set.leg)] = found.get(Leg(leg_set.leg), 0) + leg_set.planned_reps
    return found


def _faults(session: LoggedSession | None) -> Mapping[Leg, str]:
    """Return the fault reported last of each leg."""
    leg_sets = session.leg_sets if session else ()
    return {Leg(leg_set.leg): leg_set.fault for leg_set in leg_sets if leg_set.fault}


def _tempos(session: LoggedSession) -> set[str]:
    return {leg_set.tempo for leg_set in session.leg_sets}
