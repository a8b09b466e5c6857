"""A session, and what is asked of it and told by it.

`events` holds commands, states and events, `moment` what can be seen, `counts` which reps count, `laying` what
lies where in time, `machine` the rest.
"""

from trainer.session.events import (
    BreakChanged,
    Command,
    Ended,
    Event,
    LegSetEnded,
    LegSetStarted,
    Paused,
    RepFinished,
    RepsCorrected,
    RepUndone,
    Resumed,
    SessionEnded,
    State,
    StateEntered,
)
from trainer.session.laying import LONGEST_BREAK_S, Step, count_in, second_work
from trainer.session.machine import Session
from trainer.session.moment import LegSetDone, Moment, Placed

__all__ = [
    "LONGEST_BREAK_S",
    "BreakChanged",
    "Command",
    "Ended",
    "Event",
    "LegSetDone",
    "LegSetEnded",
    "LegSetStarted",
    "Moment",
    "Paused",
    "Placed",
    "RepFinished",
    "RepUndone",
    "RepsCorrected",
    "Resumed",
    "Session",
    "SessionEnded",
    "State",
    "StateEntered",
    "Step",
    "count_in",
    "second_work",
]
