"""A session drafted for this user: with the plan, the settings and what the log tells."""

import logging
from datetime import datetime

from trainer.coaching import coaching_of
from trainer.errors import KnownError
from trainer.guidance import Guidance
from trainer.log import Log
from trainer.plan import Plan
from trainer.timeline import Timeline, draft
from ui.lunges import lunge

_log = logging.getLogger("evenstep")


def draft_for(plan: Plan, guidance: Guidance, log: Log) -> Timeline:
    """Return `plan` drafted; a log that cannot be read holds nothing up, and form cues come as for a newcomer."""
    try:
        coaching = coaching_of(log, plan.exercise, datetime.now().astimezone())
    except KnownError as error:
        _log.warning("the log does not tell what to remind of: %s", error)
        coaching = None
    return draft(plan, lunge(plan.exercise), guidance, coaching)
