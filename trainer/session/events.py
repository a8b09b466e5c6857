"""What a session can be asked, what it is doing, and what it tells of what has happened."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.plan import Leg


class State(StrEnum):
    """What the session is doing; pausing is told apart by `Session.paused`."""

    READY = "ready"
    INTRO = "intro"
    COUNTDOWN = "countdown"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"
    WAITING = "waiting"
    """The next leg set is there and begins when the user is ready."""
    OUTRO = "outro"
    DONE = "done"


class Command(StrEnum):
    """What a user can ask of a session. Where a command has no sense it does nothing."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    """End what is under way, a leg set or those of both legs; its break follows as planned."""
    SKIP = "skip"
    """Go to the next leg set, after a short count-in; to another exercise, from its get-ready time on."""
    READY = "ready"
    """The user is ready: end the waiting, or a break before its time, and count the next leg set in."""
    REPEAT = "repeat"
    """Do the work under way, or the last, again from its first rep; the earlier try no longer counts."""
    UNDO = "undo"
    """Do not count the rep heard last of the work begun last; of both legs where they work together."""
    END = "end"
    """End the session here."""


class Ended(StrEnum):
    """How a leg set ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    SKIPPED = "skipped"
    REPEATED = "repeated"


# -- Events ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Event:
    """Something that happened, at a frame of the stream."""

    at_frame: int


@dataclass(frozen=True)
class StateEntered(Event):
    """A new part of the session began."""

    state: State


@dataclass(frozen=True)
class LegSetStarted(Event):
    """The first rep of a leg set began; where both legs work in turn or together, both of their leg sets begin at once.

    `attempt` counts the leg sets begun, from 1, and names this one. `bout` is the exercise it belongs to, as a place in
    `Timeline.bouts`; sets are numbered from 1 in each.
    """

    attempt: int
    set_n: int
    leg: Leg
    order: int
    planned_reps: int
    bout: int = 0


@dataclass(frozen=True)
class RepFinished(Event):
    """A rep was finished under the pacer."""

    attempt: int
    rep: int


@dataclass(frozen=True)
class RepUndone(Event):
    """A finished rep is not to be counted; `counted` still are."""

    attempt: int
    rep: int
    counted: int


@dataclass(frozen=True)
class RepsCorrected(Event):
    """The user says how many reps of a leg set count."""

    attempt: int
    counted: int


@dataclass(frozen=True)
class BreakChanged(Event):
    """The break under way lasts `by_frames` longer than laid down before, or shorter where that is negative."""

    by_frames: int


@dataclass(frozen=True)
class LegSetEnded(Event):
    """A leg set is over. REPEATED may follow another ending, when a finished leg set is done again."""

    attempt: int
    ended: Ended


@dataclass(frozen=True)
class Paused(Event):
    """The session waits."""


@dataclass(frozen=True)
class Resumed(Event):
    """The session goes on."""


@dataclass(frozen=True)
class SessionEnded(Event):
    """Nothing is left to do: every leg set is over, or the user ended the session."""
