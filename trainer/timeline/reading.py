"""Where in a rep an instant lies, and how deep the body is then."""

import math
from dataclasses import dataclass

from trainer.cues import FRAME_RATE
from trainer.rep_cues import phase_starts, shown_number
from trainer.tempo import Phase, Tempo
from trainer.timeline.compiling import Timeline
from trainer.timeline.segments import Segment


@dataclass(frozen=True)
class RepMoment:
    """Where in a rep an instant lies: `into_s` seconds into `phase`, which lasts `phase_s`.

    `number` is the rep's number as it is heard and seen then: `rep` itself, or how many are to go.
    """

    rep: int
    number: int
    phase: Phase
    into_s: float
    phase_s: float


def rep_moment(timeline: Timeline, segment: Segment, offset: int) -> RepMoment:
    """Tell which rep and phase `offset` frames into a work segment fall in; past the end is the end of the last rep."""
    offset = min(max(offset, 0), segment.frames - 1)
    done, within = divmod(offset, timeline.rep_frames)
    phase, start, length = next(p for p in phase_starts(timeline.phases) if p[1] <= within < p[1] + p[2])
    rep = segment.first_rep + done
    number = shown_number(timeline.phases, rep, timeline.plan.reps, phase, timeline.guidance)
    return RepMoment(rep, number, phase, (within - start) / FRAME_RATE, length / FRAME_RATE)


def depth_at(tempo: Tempo, into_rep_s: float) -> float:
    """Return how deep the body is `into_rep_s` seconds into a rep: 0 standing tall, 1 at the bottom.

    Movement is eased at both ends like a body's, and repeats with every rep. For a rep that begins by lowering.
    """
    at = into_rep_s % tempo.rep_s
    if at < tempo.eccentric_s:
        return _eased(at / tempo.eccentric_s)
    at -= tempo.eccentric_s + tempo.bottom_s
    if at < 0:
        return 1.0
    return 1.0 - _eased(at / tempo.concentric_s) if at < tempo.concentric_s else 0.0


def _eased(x: float) -> float:
    return (1 - math.cos(math.pi * x)) / 2
