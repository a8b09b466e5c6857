"""The session: a state machine that follows a timeline, obeys commands and turns passed time into events.

It never asks what time it is. The stream's frame counter is told to it: `advance` with the frame being *heard* now, and
commands also with the first frame that can *still be changed*, where whatever comes next is laid down.
"""

from collections.abc import Sequence
from dataclasses import replace

from trainer.cues import BREATH_FRAMES, FRAME_RATE
from trainer.plan import COUNT_IN_S, COUNTDOWN_S
from trainer.session.counts import MOST_EXTRA_REPS, Counts
from trainer.session.events import (
    BreakChanged,
    Command,
    Ended,
    Event,
    LegSetEnded,
    LegSetStarted,
    Paused,
    RepFinished,
    RepsCorrected,
    RepUndone,
    Resumed,
    SessionEnded,
    State,
    StateEntered,
)
from trainer.session.moment import LegSetDone, Moment, Placed
from trainer.timeline import (
    Segment,
    Timeline,
    depth_at,
    from_frame,
    from_rep,
    rep_moment,
    spliced,
    starts,
    with_break,
)

Step = tuple[int | None, Segment]
"""A segment still to be placed, with its index in the timeline."""

LONGEST_BREAK_S = 1800
"""No break is made longer than this."""

_CHANGEABLE = (State.INTRO, State.SWITCH, State.REST)
_BREAKS = (*_CHANGEABLE, State.WAITING)


class Session:
    """One session from the first count to the last rep.

    Attributes:
        timeline: what was planned.
        programme: what is laid down, as Placed segments without a gap, up to the end or to where the session waits for
            the user; the player plays exactly this. Empty while paused. A new tuple whenever a command has changed it.
        paused: whether the session waits for RESUME.
        state: what the session is doing now.
    """

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.programme: tuple[Placed, ...] = ()
        self.paused = False
        self.state = State.READY
        self._laid: tuple[Placed, ...] = ()  # the programme, kept through a pause
        self._later: list[Step] = []  # what is laid down once the user is ready
        self._place = 0  # what is being heard, as a place in _laid
        self._paused_frame = 0
        self._reps_told = 0  # reps told as finished, of the segment being heard
        self._attempt = 0  # the leg set begun last
        self._open = False  # whether it is still under way
        self._void_attempt = 0  # the leg set thrown away last, to be done again
        self._work_index = 0  # its place in the timeline
        self._counts = Counts()

    @property
    def last_leg_set(self) -> LegSetDone | None:
        """The leg set begun last; None before the first."""
        work, attempt = self.timeline.segments[self._work_index], self._attempt
        if not attempt or work.leg is None or work.set_n is None:
            return None
        planned, void = self.timeline.plan.reps, attempt == self._void_attempt
        counted, paced = self._counts.counted(attempt), self._counts.last(attempt)
        # The pacer numbers the reps of a leg set under way: what it has not come to cannot be added by hand.
        most = paced if self._open else max(planned + MOST_EXTRA_REPS, counted)
        return LegSetDone(attempt, work.set_n, work.leg, planned, counted, 0 if void else most, self._open, void)

    # -- Time passes -------------------------------------------------------------------------------------------------

    def advance(self, heard_frame: int) -> list[Event]:
        """Return what has happened up to `heard_frame`, in order; asking again adds nothing."""
        events: list[Event] = []
        if not self.programme:
            return events
        while self._place + 1 < len(self._laid) and self._laid[self._place + 1].start_frame <= heard_frame:
            self._finish_reps(self._laid[self._place].end_frame, events)
            self._enter(self._place + 1, events)
        self._finish_reps(heard_frame, events)
        end_frame = self._laid[-1].end_frame
        if heard_frame >= end_frame and not self._laid[-1].segment.waits:
            self._finish(end_frame, Ended.FINISHED, events)
        return events

    def _enter(self, place: int, events: list[Event]) -> None:
        self._place = place
        self._reps_told = 0
        placed = self._laid[place]
        segment = placed.segment
        if not segment.is_work and placed.index is not None:
            self._close(placed.start_frame, Ended.FINISHED, events)
        self.state = State(segment.session_phase.value)
        events.append(StateEntered(placed.start_frame, self.state))
        if segment.set_n and segment.leg and segment.is_work and not self._open:
            assert placed.index is not None
            self._attempt += 1
            self._open = True
            self._work_index = placed.index
            order = 1 + self.timeline.plan.legs(segment.set_n).index(segment.leg)
            events.append(LegSetStarted(placed.start_frame, self._attempt, segment.set_n, segment.leg, order))

    def _finish_reps(self, until_frame: int, events: list[Event]) -> None:
        """Tell each rep being heard that has ended by `until_frame`."""
        placed = self._laid[self._place]
        if not placed.segment.is_work:
            return
        rep_frames = self.timeline.rep_frames
        ended = min(until_frame, placed.end_frame) - placed.start_frame
        while (self._reps_told + 1) * rep_frames <= ended:
            rep = placed.segment.first_rep + self._reps_told
            self._reps_told += 1
            self._counts.finished(self._attempt, rep)
            events.append(RepFinished(placed.start_frame + self._reps_told * rep_frames, self._attempt, rep))

    def _close(self, at_frame: int, ended: Ended, events: list[Event]) -> None:
        """End the leg set under way, if there is one."""
        if self._open:
            self._open = False
            events.append(LegSetEnded(at_frame, self._attempt, ended))

    def _finish(self, at_frame: int, ended: Ended, events: list[Event]) -> None:
        self._close(at_frame, ended, events)
        self.state = State.DONE
        self.paused = False
        self.programme = self._laid = ()
        self._later = []
        events += [StateEntered(at_frame, State.DONE), SessionEnded(at_frame)]

    # -- Commands ----------------------------------------------------------------------------------------------------

    def do(self, command: Command, heard_frame: int, next_frame: int) -> list[Event]:
        """Obey `command`, given while `heard_frame` is heard; what follows is laid down from `next_frame` on."""
        events = self.advance(heard_frame)
        if command is Command.START and self.state is State.READY:
            self._lay(list(enumerate(self.timeline.segments)), next_frame, events)
        elif command is Command.END and self.state is not State.DONE:
            self._finish(heard_frame, Ended.STOPPED, events)
        elif command is Command.UNDO:
            rep = self._counts.take_back(self._attempt)
            if rep:
                events.append(RepUndone(heard_frame, self._attempt, rep, self._counts.counted(self._attempt)))
        elif self._laid:
            self._obey(command, heard_frame, next_frame, events)
        return events

    def _obey(self, command: Command, heard_frame: int, next_frame: int, events: list[Event]) -> None:
        """Obey what only makes sense between the start and the end."""
        if command is Command.PAUSE and not self.paused:
            self.paused, self._paused_frame, self.programme = True, heard_frame, ()
            events.append(Paused(heard_frame))
        elif command is Command.RESUME and self.paused:
            events.append(Resumed(heard_frame))
            self._lay(self._resumed(), next_frame, events)
        elif command is Command.STOP and self._open:
            self._close(heard_frame, Ended.STOPPED, events)
            self._lay(self._after_leg_set(), next_frame, events)
        elif (command is Command.SKIP or self._is_ready_for(command)) and (steps := self._skipped()):
            self._close(heard_frame, Ended.SKIPPED, events)
            self._lay(steps, next_frame, events)
        elif command is Command.REPEAT and self._attempt:
            self._throw_away(heard_frame, events)
            rest = list(enumerate(self.timeline.segments))[self._work_index :]
            self._lay([self._count_in(rest[0][1]), *rest], next_frame, events)

    def _is_ready_for(self, command: Command) -> bool:
        """Whether the user says to be ready, and there is something to begin."""
        return command is Command.READY and self.state in _BREAKS

    def _lay(self, steps: Sequence[Step], next_frame: int, events: list[Event]) -> None:
        """Lay `steps` down one after the other from `next_frame`, as far as to the next waiting; enter the first."""
        until = next((n for n, (_, segment) in enumerate(steps, 1) if segment.waits), len(steps))
        steps, self._later = steps[:until], list(steps[until:])
        indexes = [index for index, _ in steps]
        laid = starts([segment for _, segment in steps], next_frame)
        self._laid = tuple(Placed(at, segment, index) for index, (at, segment) in zip(indexes, laid, strict=True))
        self.programme = self._laid
        self.paused = False
        self._enter(0, events)

    def _following(self, skipping: int = 0) -> list[Step]:
        """What comes behind what is being heard, without its first `skipping` steps."""
        return self._behind(self._place)[skipping:]

    def _behind(self, place: int) -> list[Step]:
        """What comes behind a place in what is laid down."""
        return [*((placed.index, placed.segment) for placed in self._laid[place + 1 :]), *self._later]

    def _after_leg_set(self) -> list[Step]:
        """What is laid down behind the leg set under way, which may still be in the count-in before it."""
        return self._following(skipping=0 if self._laid[self._place].segment.is_work else 1)

    def _count_in(self, work: Segment) -> Step:
        assert work.leg is not None
        return None, replace(self.timeline.count_in[work.leg], set_n=work.set_n)

    def _resumed(self) -> list[Step]:
        """The same part again: work from the start of the rep that was interrupted, breaks from where they were."""
        at = self._laid[self._place]
        following = self._following()
        if at.segment.is_work:
            rep = at.segment.first_rep + self._reps_told
            work = from_rep(at.segment, rep, self.timeline.rep_frames)
            return [self._count_in(work), (at.index, work), *following]
        if at.index is None or at.segment.waits:
            return [(at.index, at.segment), *following]
        left = from_frame(at.segment, max(0, self._paused_frame - at.start_frame))
        if left.frames < COUNT_IN_S * FRAME_RATE and following and following[0][1].is_work:
            return [self._count_in(following[0][1]), *following]  # too little is left to be counted in
        return [(at.index, left), *following]

    def _skipped(self) -> list[Step]:
        """From the next leg set on, or only the end; nothing where skipping has no sense."""
        if self._laid[self._place].index is None and not self._open:
            return []  # already being counted in
        steps = self._after_leg_set() if self._open else self._following()
        works = [n for n, (_, segment) in enumerate(steps) if segment.is_work]
        return [self._count_in(steps[works[0]][1]), *steps[works[0] :]] if works else steps[-1:]

    def _throw_away(self, heard_frame: int, events: list[Event]) -> None:
        """No longer count the leg set begun last."""
        self._counts.void(self._attempt)
        self._open = False
        if self._void_attempt != self._attempt:
            self._void_attempt = self._attempt
            events.append(LegSetEnded(heard_frame, self._attempt, Ended.REPEATED))

    def revise(self, timeline: Timeline, heard_frame: int, next_frame: int) -> list[Event]:
        """Follow another compilation of the same plan: breaks from `next_frame` on, work that has not begun."""
        events = self.advance(heard_frame)
        self.timeline = timeline
        at_frame = self._paused_frame if self.paused else next_frame
        self._laid = tuple(p if n < self._place else self._revised(p, at_frame) for n, p in enumerate(self._laid))
        self._later = [(index, timeline.segments[index] if index is not None else s) for index, s in self._later]
        self.programme = () if self.paused else self._laid
        return events

    def _revised(self, placed: Placed, at_frame: int) -> Placed:
        if placed.index is None or (placed.segment.is_work and placed.start_frame < at_frame):
            return placed
        old, new = placed.segment, self.timeline.segments[placed.index]
        gone = new.frames - old.frames
        new = from_rep(new, old.first_rep, self.timeline.rep_frames) if new.is_work else from_frame(new, gone)
        return replace(placed, segment=spliced(old, new, max(0, at_frame - placed.start_frame)))

    # -- In a break --------------------------------------------------------------------------------------------------

    def correct_reps(self, delta: int, heard_frame: int) -> list[Event]:
        """Count `delta` reps more, or fewer, of the leg set begun last; nothing that is laid down changes.

        No fewer than none count, and no more than `last_leg_set.most_reps`.
        """
        events = self.advance(heard_frame)
        done = self.last_leg_set
        if done is None or done.void:
            return events
        wanted = min(max(done.counted_reps + delta, 0), done.most_reps)
        if wanted != done.counted_reps:
            self._counts.correct(done.attempt, wanted)
            events.append(RepsCorrected(heard_frame, done.attempt, wanted))
        return events

    def lengthen_break(self, by_frames: int, heard_frame: int, next_frame: int) -> list[Event]:
        """Let the break under way last longer, or shorter where `by_frames` is negative; elsewhere nothing happens.

        From `next_frame` on it goes as if planned like that. It is never made shorter than its last COUNTDOWN_S, which
        are counted, with a word that has begun before them, nor longer than LONGEST_BREAK_S. What one gets ready in
        has its countdown behind it and can go down to that word.
        """
        events = self.advance(heard_frame)
        at = self._laid[self._place] if self.state in _CHANGEABLE else None
        if at is None or at.index is None:
            return events
        at_frame = self._paused_frame if self.paused else next_frame
        left, length = at.end_frame - at_frame, self.timeline.segments[at.index].frames
        if left <= 0:
            return events  # what comes behind it can be heard at any moment
        fewest = min(0, self._countdown_frames(at, at_frame) - left)
        most = max(0, LONGEST_BREAK_S * FRAME_RATE - length)
        by_frames = min(max(by_frames, fewest), most)
        if by_frames:
            self.timeline = with_break(self.timeline, at.segment, length + by_frames)
            gone = length - at.segment.frames  # before a pause
            new = from_frame(self.timeline.segments[at.index], gone)
            changed = replace(at, segment=spliced(at.segment, new, max(0, at_frame - at.start_frame)))
            behind = [replace(p, start_frame=p.start_frame + by_frames) for p in self._laid[self._place + 1 :]]
            self._laid = (*self._laid[: self._place], changed, *behind)
            self.programme = () if self.paused else self._laid
            events.append(BreakChanged(heard_frame, by_frames))
        return events

    def _countdown_frames(self, at: Placed, at_frame: int) -> int:
        """Return what must be left of a break: its countdown, and before that a word that has begun."""
        offset = at_frame - at.start_frame
        said = max((c.end_frame for c in at.segment.cues if c.kind.spoken and c.at_frame < offset), default=0)
        left = said + BREATH_FRAMES - offset
        if self.state is State.INTRO:
            return max(0, left)  # a countdown of its own follows it
        return max(COUNTDOWN_S * FRAME_RATE, left + COUNT_IN_S * FRAME_RATE)

    # -- Looking -----------------------------------------------------------------------------------------------------

    def moment(self, heard_frame: int) -> Moment:
        """Return all there is to show while `heard_frame` is heard. Call `advance` first.

        A frame still to come may be asked for too: the picture of it takes its time to be painted.
        """
        if not self._laid:
            total_s = self.timeline.frames / FRAME_RATE if self.state is State.READY else 0.0
            return Moment(self.state, False, None, 0.0, 0.0, None, 0.0, 0, None, total_s)
        if self.paused:
            heard_frame = self._paused_frame
        place = self._place
        while place + 1 < len(self._laid) and self._laid[place + 1].start_frame <= heard_frame:
            place += 1
        at = self._laid[place]
        segment = at.segment
        into = max(heard_frame - at.start_frame, 0)
        into = into if segment.waits else min(into, segment.frames)
        rep = rep_moment(self.timeline, segment, into) if segment.is_work else None
        into_rep_s = into % self.timeline.rep_frames / FRAME_RATE
        return Moment(
            State(segment.session_phase.value),
            self.paused,
            segment,
            into / FRAME_RATE,
            0.0 if segment.waits else (segment.frames - into) / FRAME_RATE,
            rep,
            depth_at(self.timeline.plan.tempo, into_rep_s) if rep else 0.0,
            self._counts.counted(self._attempt) if self._open else 0,
            next((following for _, following in self._behind(place) if following.is_work), None),
            self._left_frames(segment, heard_frame) / FRAME_RATE,
        )

    def _left_frames(self, at: Segment, heard_frame: int) -> int:
        """Return how much of the session is left, `at` being heard, if nobody pauses or keeps it waiting."""
        later = sum(segment.frames for _, segment in self._later)
        if at.waits:
            return at.frames + later
        return self._laid[-1].end_frame - max(heard_frame, self._laid[0].start_frame) + later
