"""Segments: the stretches of a session, and what can be cut from them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.cues import BREATH_FRAMES, Cue, Wish
from trainer.exercise import FormCue
from trainer.plan import Leg


class SessionPhase(StrEnum):
    """Which part of a session a segment is."""

    INTRO = "intro"
    COUNTDOWN = "countdown"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"
    WAITING = "waiting"
    OUTRO = "outro"


@dataclass(frozen=True)
class Segment:
    """A stretch of a session: one leg set's work, or one break.

    Attributes:
        set_n: the set it belongs to, from 1; the one just done for a rest, the coming one for waiting.
        leg: the working leg, or the coming one; None where both rest.
        frames: its length; waiting takes as long as the user likes, and is counted as long as the count-in behind it.
        cues: in order of time, frames counted from the segment's start.
        wishes: what it would like to say; empty once settled.
        form_cue: the one form cue of the set, for voice and screen.
        first_rep: the rep this work begins with; more than 1 where a leg set is taken up again.
    """

    session_phase: SessionPhase
    frames: int
    set_n: int | None = None
    leg: Leg | None = None
    cues: tuple[Cue, ...] = ()
    wishes: tuple[Wish, ...] = ()
    form_cue: FormCue | None = None
    first_rep: int = 1

    @property
    def is_work(self) -> bool:
        """Whether reps are done in it."""
        return self.session_phase is SessionPhase.WORK

    @property
    def waits(self) -> bool:
        """Whether it lasts until the user is ready."""
        return self.session_phase is SessionPhase.WAITING


def from_rep(segment: Segment, rep: int, rep_frames: int) -> Segment:
    """Return the rest of a work segment from the start of `rep`, its zero sound first.

    A word that would lead into that start begins with it, if that leaves it room before the next one.
    """
    skip = (rep - segment.first_rep) * rep_frames
    zero = [cue for cue in segment.cues if cue.rep is None]
    later = [replace(c, at_frame=c.at_frame - skip) for c in segment.cues if c.rep is not None and c.rep >= rep]
    leading = [replace(cue, at_frame=0) for cue in later if cue.at_frame < 0]
    later = [cue for cue in later if cue.at_frame >= 0]
    next_word = next((cue.at_frame for cue in later if cue.kind.spoken), segment.frames)
    cues = zero + [cue for cue in leading if cue.end_frame + BREATH_FRAMES <= next_word] + later
    return replace(segment, cues=tuple(cues), frames=segment.frames - skip, first_rep=rep)


def from_frame(segment: Segment, offset: int) -> Segment:
    """Return the rest of a break from `offset`; what had begun before is not begun again."""
    later = (cue for cue in segment.cues if cue.at_frame >= offset)
    cues = tuple(replace(cue, at_frame=cue.at_frame - offset) for cue in later)
    return replace(segment, cues=cues, frames=segment.frames - offset)


def spliced(old: Segment, new: Segment, offset: int) -> Segment:
    """Return a break as `old` has it up to `offset`, and then as `new` has it; a word begun is said to its end."""
    begun = [cue for cue in old.cues if cue.at_frame < offset]
    free = max((cue.end_frame + BREATH_FRAMES for cue in begun if cue.kind.spoken), default=offset)
    coming = [cue for cue in new.cues if cue.at_frame >= (max(offset, free) if cue.kind.spoken else offset)]
    return replace(new, cues=(*begun, *coming))


def starts(segments: Iterable[Segment], at_frame: int = 0) -> Iterator[tuple[int, Segment]]:
    """Walk segments laid end to end from `at_frame`: each with its first frame."""
    for segment in segments:
        yield at_frame, segment
        at_frame += segment.frames
