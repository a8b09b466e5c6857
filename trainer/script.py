"""The cue script: everything a compiled session lets hear when nobody pauses, in order of time."""

from dataclasses import dataclass

from trainer.cues import Cue
from trainer.plan import Leg
from trainer.timeline import SessionPhase, Timeline, starts


@dataclass(frozen=True)
class ScriptRow:
    """One cue and where in the session it stands.

    Attributes:
        at_frame: its first sample, counted from the start of the session; `cue.at_frame` counts from its segment's.
        bout: which exercise of the session it belongs to, as a place in `Timeline.bouts`.
        session_phase: what part of the session it belongs to.
        set_n: the set, from 1; None before the first and after the last.
        leg: the working leg, or the coming one; None where both rest or work together.
    """

    at_frame: int
    bout: int
    session_phase: SessionPhase
    set_n: int | None
    leg: Leg | None
    cue: Cue


def script(timeline: Timeline) -> list[ScriptRow]:
    """Return every cue of a compiled timeline, in order of time."""
    rows = [
        ScriptRow(start + cue.at_frame, segment.bout, segment.session_phase, segment.set_n, cue.leg or segment.leg, cue)
        for start, segment in starts(timeline.segments)
        for cue in segment.cues
    ]
    return sorted(rows, key=lambda row: row.at_frame)
