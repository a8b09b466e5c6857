"""Timelines: a plan compiled, before it starts, into segments of timed cues.

`segments` are its stretches and what can be cut from them, `breaks` the stretches without reps, `compiling` lays out
and settles a whole session, `reading` tells where in a rep an instant lies.
"""

from trainer.timeline.compiling import (
    Timeline,
    compile_session,
    draft,
    phrases,
    recoached,
    with_break,
)
from trainer.timeline.reading import RepMoment, depth_at, rep_moment
from trainer.timeline.segments import Segment, SessionPhase, from_frame, from_rep, spliced, starts

__all__ = [
    "RepMoment",
    "Segment",
    "SessionPhase",
    "Timeline",
    "compile_session",
    "depth_at",
    "draft",
    "from_frame",
    "from_rep",
    "phrases",
    "recoached",
    "rep_moment",
    "spliced",
    "starts",
    "with_break",
]
