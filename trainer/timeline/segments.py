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
    """A stretch of a session: the work of one leg set, or of two that are under way together, or one break.

    A **move** is one run through the phases: a rep of one leg, or of both at once. Moves are counted from 1.

    Attributes:
        bout: which exercise of the session it belongs to, as a place in `Timeline.bouts`; a rest belongs to the one
            before it.
        set_n: the set it belongs to, from 1; the one just done for a rest, the coming one for waiting.
        leg: the working leg, or the coming one; where they take turns, the one that begins. None where both rest or
            work together.
        frames: its length; waiting takes as long as the user likes, and is counted as long as the count-in behind it.
        cues: in order of time, frames counted from the segment's start.
        wishes: what it would like to say; empty once settled.
        form_cue: the one form cue of the set, for voice and screen; None where there is none.
        turns: of work, which legs do its moves, again and again: `((LEFT,),)` for one leg, `((LEFT,), (RIGHT,))` for
            legs in turn, `((LEFT, RIGHT),)` for both together.
        reps: of work, how many each leg is asked for.
        first_move: the move this work begins with; more than 1 where it is taken up again.
    """

    session_phase: SessionPhase
    frames: int
    set_n: int | None = None
    leg: Leg | None = None
    cues: tuple[Cue, ...] = ()
    wishes: tuple[Wish, ...] = ()
    form_cue: FormCue | None = None
    bout: int = 0
    turns: tuple[tuple[Leg, ...], ...] = ()
    reps: int = 0
    first_move: int = 1

    @property
    def is_work(self) -> bool:
        """Whether reps are done in it."""
        return self.session_phase is SessionPhase.WORK

    @property
    def waits(self) -> bool:
        """Whether it lasts until the user is ready."""
        return self.session_phase is SessionPhase.WAITING

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs that work in it, the one that begins first."""
        return tuple(leg for turn in self.turns for leg in turn)

    @property
    def moves(self) -> int:
        """The number of its last move."""
        return self.reps * len(self.turns)

    def rep_at(self, move: int) -> int:
        """Return the rep that a move is, for the legs that do it."""
        return 1 + (move - 1) // len(self.turns)

    def legs_at(self, move: int) -> tuple[Leg, ...]:
        """Return the legs that do a move."""
        return self.turns[(move - 1) % len(self.turns)]

    def move_of(self, rep: int, leg: Leg | None) -> int:
        """Return the move that is this rep of a leg; None stands for whoever works."""
        turn = next((n for n, legs in enumerate(self.turns) if leg in legs), 0)
        return 1 + (rep - 1) * len(self.turns) + turn


def from_move(segment: Segment, move: int, rep_frames: int) -> Segment:
    """Return the rest of a work segment from the start of `move`, its zero sound first.

    A word that would lead into that start begins with it, if that leaves it room before the next one.
    """
    skip = (move - segment.first_move) * rep_frames
    zero = [cue for cue in segment.cues if cue.rep is None]
    later = [
        replace(cue, at_frame=cue.at_frame - skip)
        for cue in segment.cues
        if cue.rep is not None and segment.move_of(cue.rep, cue.leg) >= move
    ]
    leading = [replace(cue, at_frame=0) for cue in later if cue.at_frame < 0]
    later = [cue for cue in later if cue.at_frame >= 0]
    next_word = next((cue.at_frame for cue in later if cue.kind.spoken), segment.frames)
    cues = zero + [cue for cue in leading if cue.end_frame + BREATH_FRAMES <= next_word] + later
    leg = None if segment.leg is None else segment.legs_at(move)[0]
    return replace(segment, cues=tuple(cues), frames=segment.frames - skip, first_move=move, leg=leg)


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
