"""What there is to show at an instant, and what is laid down."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.cues import FRAME_RATE
from trainer.plan import Leg
from trainer.session.events import State
from trainer.timeline import Bout, RepMoment, Segment, SessionPhase, Timeline, depth_at, rep_moment


@dataclass(frozen=True)
class Moment:
    """All there is to show at one instant.

    Attributes:
        segment: what is under way; None before the start and after the end.
        into_s, left_s: seconds since the segment began and until it ends; none are left of waiting.
        countdown_s: what a countdown shows: `left_s`, and in a get-ready time the countdown that follows as well.
        rep: where in which rep; None outside work.
        depth: how deep the body is, 0 tall to 1 at the bottom.
        coming: the next work segment; None when there is none.
        bout: the exercise under way, in a rest the one before it; None before the start and after the end.
        session_left_s: seconds until the end of the session if nobody pauses.
    """

    state: State
    paused: bool = False
    segment: Segment | None = None
    into_s: float = 0.0
    left_s: float = 0.0
    countdown_s: float = 0.0
    rep: RepMoment | None = None
    depth: float = 0.0
    coming: Segment | None = None
    bout: Bout | None = None
    session_left_s: float = 0.0


def moment_in(
    timeline: Timeline, segment: Segment, into: int, behind: Sequence[tuple[object, Segment]], session_left_s: float
) -> Moment:
    """Return what there is to show `into` frames into a segment, with `behind` it what comes next."""
    bout = timeline.bout_of(segment)
    into = into if segment.waits else min(into, segment.frames)
    rep = rep_moment(timeline, segment, into) if segment.is_work else None
    into_rep_s = into % bout.rep_frames / FRAME_RATE if rep else 0.0
    left = 0 if segment.waits else segment.frames - into
    return Moment(
        state=State(segment.session_phase.value),
        segment=segment,
        into_s=into / FRAME_RATE,
        left_s=left / FRAME_RATE,
        countdown_s=(left + _counted_behind(segment, behind)) / FRAME_RATE,
        rep=rep,
        depth=depth_at(bout.plan.tempo, into_rep_s, bout.starts_with),
        coming=next((following for _, following in behind if following.is_work), None),
        bout=bout,
        session_left_s=session_left_s,
    )


def _counted_behind(segment: Segment, behind: Sequence[tuple[object, Segment]]) -> int:
    """For how many frames a get-ready time is counted down behind its end; where the user is waited for, none."""
    following = behind[0][1] if behind else segment
    phases = (segment.session_phase, following.session_phase)
    return following.frames if phases == (SessionPhase.INTRO, SessionPhase.COUNTDOWN) else 0


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
