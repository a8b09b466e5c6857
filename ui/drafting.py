"""A session drafted for this user: with the plan, the settings and what the log tells."""

import logging
from contextlib import closing
from datetime import datetime

from trainer.coaching import coaching_of
from trainer.errors import KnownError
from trainer.guidance import Coaching, Guidance
from trainer.leg_order import asks_the_log, settled
from trainer.log import LegSetWork, Log
from trainer.measures import chosen
from trainer.plan import Plan
from trainer.timeline import Timeline, draft
from ui.lunges import lunge

SESSIONS_LOOKED_AT = 30
"""So far back it is looked for a session that tells which leg is to begin."""

_log = logging.getLogger("evenstep")


def draft_for(plan: Plan, guidance: Guidance, log: Log) -> Timeline:
    """Return `plan` drafted; a log that cannot be read holds nothing up, and all is as for a newcomer."""
    if any(asks_the_log(each) for each in plan.exercises):
        plan = settled(plan, lambda exercise: _work(exercise, log))
    (exercise, coaching), *then = ((lunge(each.exercise), _coaching(each.exercise, log)) for each in plan.exercises)
    return draft(plan, exercise, guidance, coaching, then)


def _work(exercise: str, log: Log) -> list[list[LegSetWork]]:
    """What was done in the newest sessions of an exercise; nothing if the log does not tell."""
    try:
        with closing(log.work(exercise)) as work:
            return [list(leg_sets) for leg_sets in chosen(work, last=SESSIONS_LOOKED_AT)]
    except KnownError as error:
        _log.warning("the log does not tell which leg is to begin: %s", error)
        return []


def _coaching(exercise: str, log: Log) -> Coaching:
    try:
        return coaching_of(log, exercise, datetime.now().astimezone())
    except KnownError as error:
        _log.warning("the log does not tell what to remind of: %s", error)
        return Coaching()
