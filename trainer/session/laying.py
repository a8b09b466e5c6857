"""Laying segments down on the stream's frame counter, what comes next, what changes there. Pure functions."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.cues import BREATH_FRAMES, FRAME_RATE
from trainer.plan import COUNT_IN_S, COUNTDOWN_S
from trainer.session.moment import Placed
from trainer.timeline import Segment, SessionPhase, Timeline, from_frame, from_move, spliced, starts

LONGEST_BREAK_S = 1800
"""No break is made longer than this."""

Step = tuple[int | None, Segment]
"""A segment still to be placed, with its index in the timeline."""


def placed(steps: Sequence[Step], at_frame: int) -> tuple[Placed, ...]:
    """Lay steps down one after the other from `at_frame`."""
    laid = starts([segment for _, segment in steps], at_frame)
    return tuple(Placed(at, segment, index) for (index, _), (at, segment) in zip(steps, laid, strict=True))


def followed(laid: Sequence[Placed], before: Timeline, timeline: Timeline, at_frame: int) -> tuple[Placed, ...]:
    """Return what is laid down as another compilation has it from `at_frame` on; work that has begun stays as it is.

    `laid` is of the timeline `before`, which has the same segments; all behind what becomes longer is put off.
    """
    new: list[Placed] = []
    for old in laid:
        start_frame = new[-1].end_frame if new else old.start_frame
        new.append(replace(_revised(old, before, timeline, at_frame), start_frame=start_frame))
    return tuple(new)


def _revised(placed: Placed, before: Timeline, timeline: Timeline, at_frame: int) -> Placed:
    if placed.index is None or (placed.segment.is_work and placed.start_frame < at_frame):
        return placed
    old, whole, new = placed.segment, before.segments[placed.index], timeline.segments[placed.index]
    if new is whole:
        return placed
    if new.is_work:
        new = from_move(new, old.first_move, timeline.bout_of(new).rep_frames)
    else:
        new = from_frame(new, whole.frames - old.frames)
    return replace(placed, segment=spliced(old, new, max(0, at_frame - placed.start_frame)))


def count_in(timeline: Timeline, work: Segment) -> Step:
    """Return the count-in before work that does not follow its own countdown."""
    return None, replace(timeline.count_in[work.leg], set_n=work.set_n, bout=work.bout)


def resumed(
    timeline: Timeline, at: Placed, moves_done: int, paused_frame: int, following: Sequence[Step]
) -> list[Step]:
    """Return the part that was paused in, with `moves_done` of its moves done, and what is `following` it.

    Work goes on from the start of the rep that was interrupted, a break from where it was.
    """
    if at.segment.is_work:
        work = from_move(at.segment, at.segment.first_move + moves_done, timeline.bout_of(at.segment).rep_frames)
        return [count_in(timeline, work), (at.index, work), *following]
    if at.index is None or at.segment.waits:
        return [(at.index, at.segment), *following]
    left = from_frame(at.segment, max(0, paused_frame - at.start_frame))
    if left.frames < COUNT_IN_S * FRAME_RATE and following and following[0][1].is_work:
        return [count_in(timeline, following[0][1]), *following]  # too little is left to be counted in
    return [(at.index, left), *following]


def skipped(timeline: Timeline, steps: Sequence[Step], *, gets_ready: bool) -> Sequence[Step]:
    """Return `steps` from their first work on, counted in, or only the end.

    Who `gets_ready` begins another exercise with its get-ready time.
    """
    for n, (_, segment) in enumerate(steps):
        if segment.is_work:
            return [count_in(timeline, segment), *steps[n:]]
        if segment.session_phase is SessionPhase.INTRO and gets_ready:
            return steps[n:]
    return steps[-1:]


def second_work(timeline: Timeline, index: int) -> int | None:
    """Return the place of the second leg's work, given that of the first; None for the second itself."""
    work = timeline.segments[index]
    for n, segment in enumerate(timeline.segments[index + 1 :], index + 1):
        if segment.is_work:
            return n if (segment.bout, segment.set_n) == (work.bout, work.set_n) else None
    return None


def changed_by(by_frames: int, at: Placed, length: int, at_frame: int, following: Segment | None) -> int:
    """Return by how many frames a break can be made longer from `at_frame` on, or shorter, where `by_frames` is wanted.

    It is planned `length` frames long. At its end nothing can be changed: what comes behind can be heard at any moment.
    """
    left = at.end_frame - at_frame
    if left <= 0:
        return 0
    fewest = min(0, _least_frames(at, at_frame, following) - left)
    most = max(0, LONGEST_BREAK_S * FRAME_RATE - length)
    return min(max(by_frames, fewest), most)


def _least_frames(at: Placed, at_frame: int, following: Segment | None) -> int:
    """Return what must be left of a break at `at_frame`: its countdown, and before that a word that has begun.

    A get-ready time has a countdown of its own behind it, and so has the rest before one.
    """
    offset = at_frame - at.start_frame
    said = max((c.end_frame for c in at.segment.cues if c.kind.spoken and c.at_frame < offset), default=0)
    left = said + BREATH_FRAMES - offset
    if any(segment and segment.session_phase is SessionPhase.INTRO for segment in (at.segment, following)):
        return max(0, left)
    return max(COUNTDOWN_S * FRAME_RATE, left + COUNT_IN_S * FRAME_RATE)


def left_frames(at: Placed, laid: Sequence[Placed], later: Sequence[Step], heard_frame: int) -> int:
    """Return how much of the session is left, `at` being heard, if nobody pauses or keeps it waiting."""
    behind = sum(segment.frames for _, segment in later)
    if at.segment.waits:
        return at.segment.frames + behind
    return laid[-1].end_frame - max(heard_frame, laid[0].start_frame) + behind
