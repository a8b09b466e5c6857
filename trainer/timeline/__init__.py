"""Timelines: a plan compiled, before it starts, into segments of timed cues.

`segments` are its stretches and what can be cut from them, `bouts` the exercises and the whole, `breaks` the stretches
without reps, `work` those with, `layout` their order; `compiling` settles a whole session, `reading` tells where in a
rep an instant lies.
"""

from trainer.timeline.bouts import Bout, Timeline
from trainer.timeline.compiling import (
    MOST_EXTRA_REPS,
    compile_session,
    draft,
    phrases,
    recoached,
    with_break,
    with_reps,
)
from trainer.timeline.reading import RepMoment, depth_at, rep_moment
from trainer.timeline.segments import Segment, SessionPhase, from_frame, from_move, spliced, starts
from trainer.timeline.work import Turns, rounds

__all__ = [
    "MOST_EXTRA_REPS",
    "Bout",
    "RepMoment",
    "Segment",
    "SessionPhase",
    "Timeline",
    "Turns",
    "compile_session",
    "depth_at",
    "draft",
    "from_frame",
    "from_move",
    "phrases",
    "recoached",
    "rep_moment",
    "rounds",
    "spliced",
    "starts",
    "with_break",
    "with_reps",
]
