"""Where in a rep an instant lies, and how deep the body is then."""

import math
from dataclasses import dataclass

from trainer.cues import FRAME_RATE
from trainer.plan import Leg
from trainer.rep_cues import phase_starts, shown_number
from trainer.tempo import Phase, Tempo, phases_from
from trainer.timeline.bouts import Timeline
from trainer.timeline.segments import Segment


@dataclass(frozen=True)
class RepMoment:
    """Where in a rep an instant lies: `into_s` seconds into `phase`, which lasts `phase_s`.

    `number` is the rep's number as it is heard and seen then: `rep` itself, or how many are to go. `legs` do it, of
    which each is asked for `reps`; `then` do the next one without a break, nobody after the last.
    """

    rep: int
    number: int
    phase: Phase
    into_s: float
    phase_s: float
    legs: tuple[Leg, ...]
    reps: int
    then: tuple[Leg, ...]


def rep_moment(timeline: Timeline, segment: Segment, offset: int) -> RepMoment:
    """Tell which rep and phase `offset` frames into a work segment fall in; past the end is the end of the last rep."""
    bout = timeline.bout_of(segment)
    offset = min(max(offset, 0), segment.frames - 1)
    done, within = divmod(offset, bout.rep_frames)
    phase, start, length = next(p for p in phase_starts(bout.phases) if p[1] <= within < p[1] + p[2])
    move = segment.first_move + done
    rep = segment.rep_at(move)
    number = shown_number(bout.phases, rep, segment.reps, phase, bout.guidance)
    then = segment.legs_at(move + 1) if move < segment.moves else ()
    into_s, phase_s = (within - start) / FRAME_RATE, length / FRAME_RATE
    return RepMoment(rep, number, phase, into_s, phase_s, segment.legs_at(move), segment.reps, then)


def depth_at(tempo: Tempo, into_rep_s: float, starts_with: Phase = Phase.ECCENTRIC) -> float:
    """Return how deep the body is `into_rep_s` seconds into a rep that begins with a phase: 0 standing tall, 1 lowest.

    Movement is eased at both ends like a body's, and repeats with every rep.
    """
    at = into_rep_s % tempo.rep_s
    for phase in phases_from(starts_with):
        seconds = tempo.seconds(phase)
        if at < seconds:
            return _depth(phase, at / seconds)
        at -= seconds
    return _depth(starts_with, 0)  # by a rounding error past the last phase


def _depth(phase: Phase, share: float) -> float:
    """How deep the body is when so much of a phase is over."""
    match phase:
        case Phase.ECCENTRIC:
            return _eased(share)
        case Phase.BOTTOM:
            return 1.0
        case Phase.CONCENTRIC:
            return 1.0 - _eased(share)
        case Phase.TOP:
            return 0.0


def _eased(x: float) -> float:
    return (1 - math.cos(math.pi * x)) / 2
