"""What was done last, in a few words for the first page."""

from datetime import datetime

from trainer.errors import KnownError
from trainer.log import Log, LoggedSession
from trainer.outcomes import did_any
from ui.language import tr
from ui.recovery import day_words
from ui.wording import counted_reps

NEWEST = 12
"""So many sessions are looked through for one that was not broken off before its first rep."""


def last_time(log: Log, now: datetime) -> str:
    """Say when the last session was in which a rep counts, and what each leg did.

    Nothing if there is none among the newest, or the log cannot be read.
    """
    try:
        done = _newest_done(log)
    except KnownError:  # said where the log is opened
        return ""
    if done is None:
        return ""
    return tr("Last time: {when}\n{reps}", when=day_words(done.started, now), reps=counted_reps(done.leg_sets))


def _newest_done(log: Log) -> LoggedSession | None:
    """Look at the newest first: the first page waits for this, and mostly it is the one."""
    for newest in (1, NEWEST):
        for session in log.sessions(newest=newest):
            if did_any(session):
                return session
    return None
