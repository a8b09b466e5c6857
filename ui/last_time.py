"""What was done last, in a few words for the first page."""

from datetime import datetime

from trainer.errors import KnownError
from trainer.log import Log
from ui.language import tr
from ui.recovery import day_words
from ui.wording import counted_reps


def last_time(log: Log, now: datetime) -> str:
    """Say when the last session was and what each leg did; nothing if there is none or the log cannot be read."""
    try:
        found = log.sessions(newest=1)
    except KnownError:  # said where the log is opened
        return ""
    if not found:
        return ""
    when = day_words(found[0].started, now)
    return tr("Last time: {when}\n{reps}", when=when, reps=counted_reps(found[0].leg_sets))
