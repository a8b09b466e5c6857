"""What there is to show at an instant, and what is laid down."""

from dataclasses import dataclass

from trainer.plan import Leg
from trainer.session.events import State
from trainer.timeline import Bout, RepMoment, Segment


@dataclass(frozen=True)
class Moment:
    """All there is to show at one instant.

    Attributes:
        segment: what is under way; None before the start and after the end.
        into_s, left_s: seconds since the segment began and until it ends; none are left of waiting.
        rep: where in which rep; None outside work.
        depth: how deep the body is, 0 tall to 1 at the bottom.
        counted: reps counted so far of the leg set under way; of the leg whose rep it is, where they take turns.
        coming: the next work segment; None when there is none.
        bout: the exercise under way or coming; None before the start and after the end.
        session_left_s: seconds until the end of the session if nobody pauses.
    """

    state: State
    paused: bool
    segment: Segment | None
    into_s: float
    left_s: float
    rep: RepMoment | None
    depth: float
    counted: int
    coming: Segment | None
    bout: Bout | None
    session_left_s: float


@dataclass(frozen=True)
class Placed:
    """A segment on the stream's frame counter. `index` is its place in the timeline; None for a count-in."""

    start_frame: int
    segment: Segment
    index: int | None

    @property
    def end_frame(self) -> int:
        """The frame after its last."""
        return self.start_frame + self.segment.frames


@dataclass(frozen=True)
class LegSetDone:
    """A leg set begun last, as far as it has come.

    Attributes:
        attempt: names it; see LegSetStarted.
        planned_reps, counted_reps: what was asked for, and what counts so far.
        most_reps: as many can be counted by correcting.
        under_way: whether it has not ended yet.
        void: whether it was thrown away, to be done again.
    """

    attempt: int
    set_n: int
    leg: Leg
    planned_reps: int
    counted_reps: int
    most_reps: int
    under_way: bool
    void: bool
