"""What is suggested for a plan, exercise by exercise, from the newest sessions of the log."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.decisions import Decision, eased_parts, is_answered
from trainer.log import Log, LoggedSession
from trainer.pain import FIRST_SESSIONS
from trainer.plan import Plan, named_like
from trainer.progression import GENTLE_TIME, begins, suggest
from trainer.progression_rules import Aims
from trainer.suggestion import Suggestion

RECENT = 10
"""So many sessions of each place an exercise has in a plan are looked at, and of all together for pain.

Only the gentle first week asks for more, where that many lie within it: whether there was training before, of this
exercise or of any.
"""


@dataclass(frozen=True)
class Advice:
    """What is suggested for one exercise of a plan.

    Attributes:
        place: which of the plan's exercises, from 0.
        plan: what the plan asks for in this exercise, by the plan's name.
        behind: the sessions behind the suggestion, the oldest first.
        is_answered: whether the user has decided about it already.
    """

    place: int
    plan: Plan
    suggestion: Suggestion
    behind: tuple[LoggedSession, ...]
    is_answered: bool

    @property
    def is_open(self) -> bool:
        """Whether there is something to do that the user has not decided about."""
        return self.suggestion.asks_something and not self.is_answered


def advise(log: Log, plan: Plan, now: datetime, aims: Aims, decisions: Collection[Decision]) -> tuple[Advice, ...]:
    """Return what is suggested for each exercise of a plan, in turn. Raises KnownError if the log cannot be read."""
    of_any = log.sessions(newest=RECENT)
    trained = [one.exercise for one in plan.exercises]
    of_each = {id_: _newest(log, id_, of_any, RECENT * trained.count(id_)) for id_ in set(trained)}
    if any(now - begins(of_one, now) < GENTLE_TIME for of_one in of_each.values()):
        of_any = _before_gentle_week(log, of_any)
    advice: list[Advice] = []
    for place, asked in enumerate(plan.exercises):
        each = replace(asked, name=plan.name)
        known = {found.id: found for found in (*of_any, *of_each[each.exercise])}
        following = len(trained) - 1 - place if trained.count(each.exercise) > 1 else None
        found = suggest(known.values(), each, now, aims, eased_parts(decisions, each.exercise), following)
        behind = tuple(known[id_] for id_ in found.sessions)
        advice.append(Advice(place, each, found, behind, is_answered(decisions, found, each)))
    return tuple(advice)


def _before_gentle_week(log: Log, newest: Sequence[LoggedSession]) -> list[LoggedSession]:
    """Return the newest sessions, and so many more that the first ones lie before a gentle first week."""
    found = more = [*newest]
    while len(more) == RECENT and found[0].started - found[-FIRST_SESSIONS].started < GENTLE_TIME:
        more = log.sessions(newest=RECENT, skip=len(found))
        found = found + more
    return found


def _newest(log: Log, exercise: str, of_any: Sequence[LoggedSession], least: int) -> list[LoggedSession]:
    """Return the newest sessions of an exercise, the `least` or more: so many that they span the gentle first week.

    Those that are among the newest `of_any` are not read again.
    """
    found = [session for session in of_any if session.exercise == exercise]
    are_all = len(of_any) < RECENT
    while not are_all and (len(found) < least or found[0].started - found[-1].started < GENTLE_TIME):
        wanted = RECENT - len(found) % RECENT
        more = log.sessions(newest=wanted, exercise=exercise, skip=len(found))
        are_all = len(more) < wanted
        found += more
    return found


def suggested_plan(plan: Plan, advice: Advice) -> Plan | None:
    """Return the whole plan as it is suggested to be; None where it is to stay as it is."""
    changed = advice.suggestion.plan
    if changed is None:
        return None
    if advice.place == 0:
        return named_like(replace(changed, then=plan.then), plan)
    then = list(plan.then)
    then[advice.place - 1] = replace(changed, name="", then=())
    return named_like(replace(plan, then=tuple(then)), plan)
