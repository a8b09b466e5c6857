"""The session: a state machine that follows a timeline, obeys commands and turns passed time into events.

It never asks what time it is. The stream's frame counter is told to it: `advance` with the frame being *heard* now, and
commands also with the first frame that can *still be changed*, where whatever comes next is laid down.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.cues import FRAME_RATE
from trainer.plan import COUNT_IN_S, Leg, RoundOrder, changes_legs
from trainer.session.counts import Counts, corrected
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
from trainer.session.laying import (
    Step,
    changed_by,
    count_in,
    followed,
    left_frames,
    placed,
    resumed,
    second_work,
    skipped,
)
from trainer.session.moment import LegSetDone, Moment, Placed, moment_in
from trainer.timeline import MOST_EXTRA_REPS, Bout, Segment, Timeline, with_break, with_reps

COUNT_IN_FRAMES = COUNT_IN_S * FRAME_RATE

_CHANGEABLE = (State.INTRO, State.SWITCH, State.REST)
_BREAKS = (*_CHANGEABLE, State.WAITING)


class Session:
    """One session from the first count to the last rep.

    Attributes:
        timeline: what was planned; where the second leg is to do as many reps as the first did, with these.
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
        self._moves_told = 0  # moves told as finished, of the segment being heard
        self._begun = 0  # how many leg sets have been
        self._attempts: Mapping[Leg, int] = {}  # the leg sets of the work begun last
        self._open = False  # whether they are still under way
        self._void = False  # whether they were thrown away, to be done again
        self._work_index = 0  # that work's place in the timeline
        self._counts = Counts()

    @property
    def bout(self) -> Bout:
        """The exercise of the leg set begun last, or the first."""
        return self.timeline.bout_of(self.timeline.segments[self._work_index])

    @property
    def any_counted(self) -> bool:
        """Whether any rep counts, since the start or since the session was taken up again."""
        return self._counts.any

    @property
    def last_leg_sets(self) -> tuple[LegSetDone, ...]:
        """The leg sets begun last: one, or two where both legs work in turn or together; none before the first."""
        return tuple(self._done(leg, attempt) for leg, attempt in self._attempts.items())

    @property
    def last_leg_set(self) -> LegSetDone | None:
        """The same where one is enough to know: whichever began last."""
        return self.last_leg_sets[-1] if self._attempts else None

    def tellable(self, leg: Leg | None = None) -> list[LegSetDone]:
        """The leg sets begun last that something can be told of, of this leg or all: none that is to be done again."""
        return [done for done in self.last_leg_sets if not done.void and leg in (None, done.leg)]

    def _done(self, leg: Leg, attempt: int) -> LegSetDone:
        work = self.timeline.segments[self._work_index]
        assert work.set_n is not None
        counted = self._counts.counted(attempt)
        # The pacer numbers the reps of a leg set under way: what it has not come to cannot be added by hand.
        most = self._counts.last(attempt) if self._open else max(work.reps + MOST_EXTRA_REPS, counted)
        most = 0 if self._void else most
        return LegSetDone(attempt, work.set_n, leg, work.reps, counted, most, self._open, self._void)

    # -- Time passes -------------------------------------------------------------------------------------------------

    def advance(self, heard_frame: int) -> list[Event]:
        """Return what has happened up to `heard_frame`, in order; asking again adds nothing."""
        events: list[Event] = []
        if not self.programme:
            return events
        while self._place + 1 < len(self._laid) and self._laid[self._place + 1].start_frame <= heard_frame:
            self._finish_moves(self._laid[self._place].end_frame, events)
            self._enter(self._place + 1, events)
        self._finish_moves(heard_frame, events)
        end_frame = self._laid[-1].end_frame
        if heard_frame >= end_frame and not self._laid[-1].segment.waits:
            self._finish(end_frame, Ended.FINISHED, events)
        return events

    def _enter(self, place: int, events: list[Event]) -> None:
        self._place = place
        self._moves_told = 0
        placed = self._laid[place]
        segment = placed.segment
        if not segment.is_work and placed.index is not None:
            self._close(placed.start_frame, Ended.FINISHED, events)
        self.state = State(segment.session_phase.value)
        events.append(StateEntered(placed.start_frame, self.state))
        if segment.is_work and not self._open:
            assert placed.index is not None
            self._begin(placed.start_frame, placed.index, events)

    def _begin(self, at_frame: int, index: int, events: list[Event]) -> None:
        """Begin the leg sets of a work segment, by its place in the timeline."""
        self._open, self._void, self._work_index = True, False, index
        work = self.timeline.segments[index]
        assert work.set_n is not None
        order = self.bout.plan.legs(work.set_n)
        self._attempts = {leg: self._begun + n for n, leg in enumerate(work.legs, 1)}
        self._begun += len(work.legs)
        for leg, attempt in self._attempts.items():
            at = 1 + order.index(leg) if work.leg else 1  # together, neither comes second
            events.append(LegSetStarted(at_frame, attempt, work.set_n, leg, at, work.reps, work.bout))

    def _finish_moves(self, until_frame: int, events: list[Event]) -> None:
        """Tell each rep being heard that has ended by `until_frame`."""
        placed = self._laid[self._place]
        work = placed.segment
        if not work.is_work:
            return
        rep_frames = self.timeline.bout_of(work).rep_frames
        ended = min(until_frame, placed.end_frame) - placed.start_frame
        while (self._moves_told + 1) * rep_frames <= ended:
            move = work.first_move + self._moves_told
            self._moves_told += 1
            for leg in work.legs_at(move):
                self._counts.finished(self._attempts[leg], work.rep_at(move))
                at_frame = placed.start_frame + self._moves_told * rep_frames
                events.append(RepFinished(at_frame, self._attempts[leg], work.rep_at(move)))

    def _close(self, at_frame: int, ended: Ended, events: list[Event]) -> None:
        """End the leg sets under way, if there are any."""
        if self._open:
            self._open = False
            events += [LegSetEnded(at_frame, attempt, ended) for attempt in self._attempts.values()]

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
            self._lay(self._steps_from(0), next_frame, events)
        elif command is Command.END and self.state is not State.DONE:
            self._finish(heard_frame, Ended.STOPPED, events)
        elif command is Command.UNDO:
            self._take_back(heard_frame, events)
        elif self._laid:
            self._obey(command, heard_frame, next_frame, events)
        self._match(next_frame)
        return events

    def _take_back(self, heard_frame: int, events: list[Event]) -> None:
        """Do not count the rep heard last: of one leg, or of both if it was one of both."""
        work = self.timeline.segments[self._work_index]
        last = {leg: self._counts.last_counting(attempt) for leg, attempt in self._attempts.items()}
        moves = {leg: work.move_of(rep, leg) for leg, rep in last.items() if rep}
        for leg in [leg for leg, move in moves.items() if move == max(moves.values())]:
            attempt = self._attempts[leg]
            self._counts.take_back(attempt)
            events.append(RepUndone(heard_frame, attempt, last[leg], self._counts.counted(attempt)))

    def _obey(self, command: Command, heard_frame: int, next_frame: int, events: list[Event]) -> None:
        """Obey what only makes sense between the start and the end."""
        pauses = command is Command.PAUSE and self.state is not State.OUTRO  # nothing is left to pause
        if (pauses or self._has_nothing_to(command)) and not self.paused:
            self.paused, self._paused_frame, self.programme = True, heard_frame, ()
            events.append(Paused(heard_frame))
        elif command is Command.RESUME and self.paused:
            events.append(Resumed(heard_frame))
            self._lay(self._resumed(), next_frame, events)
        elif command is Command.STOP and self._open:
            self._close(heard_frame, Ended.STOPPED, events)
            self._lay(self._after_leg_set(), next_frame, events)
        elif (command is Command.SKIP or self._is_ready_for(command)) and (steps := self._skipped(command, next_frame)):
            self._close(heard_frame, Ended.SKIPPED, events)
            self._lay(steps, next_frame, events)
        elif command is Command.REPEAT and self._attempts:
            self._throw_away(heard_frame, events)
            rest = self._steps_from(self._work_index)
            self._lay([count_in(self.timeline, rest[0][1]), *rest], next_frame, events)

    def _has_nothing_to(self, command: Command) -> bool:
        """Whether a set is to stop that has not begun: what stops is what is under way then, and nothing is lost."""
        return command is Command.STOP and not self._open and self.state in (*_CHANGEABLE, State.COUNTDOWN)

    def _is_ready_for(self, command: Command) -> bool:
        """Whether the user says to be ready, and there is something to begin."""
        return command is Command.READY and self.state in _BREAKS

    def _lay(self, steps: Sequence[Step], next_frame: int, events: list[Event]) -> None:
        """Lay `steps` down one after the other from `next_frame`, as far as to the next waiting; enter the first."""
        until = next((n for n, (_, segment) in enumerate(steps, 1) if segment.waits), len(steps))
        steps, self._later = steps[:until], list(steps[until:])
        self._laid = placed(steps, next_frame)
        self.programme = self._laid
        self.paused = False
        self._enter(0, events)

    def _steps_from(self, index: int) -> Sequence[Step]:
        """All from a place in the timeline on."""
        return list(enumerate(self.timeline.segments))[index:]

    def _behind(self, place: int) -> list[Step]:
        """What comes behind a place in what is laid down."""
        return [*((placed.index, placed.segment) for placed in self._laid[place + 1 :]), *self._later]

    def _after_leg_set(self) -> list[Step]:
        """What is laid down behind the leg set under way, which may still be in the count-in before it."""
        return self._behind(self._place)[0 if self._laid[self._place].segment.is_work else 1 :]

    def _resumed(self) -> Sequence[Step]:
        """The same part again, and what comes behind it."""
        at, following = self._laid[self._place], self._behind(self._place)
        return resumed(self.timeline, at, self._moves_told, self._paused_frame, following)

    def _skipped(self, command: Command, next_frame: int) -> Sequence[Step]:
        """From the next leg set on, or only the end; nothing where skipping has no sense.

        Who skips what is left of an exercise gets ready for the next; who is ready begins at once.
        """
        if not self._open and (self._laid[self._place].index is None or self._begins_by(next_frame + COUNT_IN_FRAMES)):
            return []  # already being counted in, or it would begin later than by itself
        steps = self._after_leg_set() if self._open else self._behind(self._place)
        return skipped(self.timeline, steps, gets_ready=command is Command.SKIP)

    def _begins_by(self, frame: int) -> bool:
        """Whether the next work begins no later than that if nobody does anything."""
        coming = (placed.start_frame for placed in self._laid[self._place + 1 :] if placed.segment.is_work)
        return not self.paused and next(coming, frame + 1) <= frame

    def _throw_away(self, heard_frame: int, events: list[Event]) -> None:
        """No longer count the leg sets begun last."""
        self._open = False
        if not self._void:
            self._void = True
            for attempt in self._attempts.values():
                self._counts.void(attempt)
                events.append(LegSetEnded(heard_frame, attempt, Ended.REPEATED))

    def revise(self, timeline: Timeline, heard_frame: int, next_frame: int) -> list[Event]:
        """Follow another compilation of the same plan: breaks from `next_frame` on, work that has not begun."""
        events = self.advance(heard_frame)
        self._follow(timeline, self._paused_frame if self.paused else next_frame)
        return events

    def _follow(self, timeline: Timeline, at_frame: int) -> None:
        """Lay down from `at_frame` on what another compilation has there."""
        coming = followed(self._laid[self._place :], self.timeline, timeline, at_frame)
        self._laid = (*self._laid[: self._place], *coming)
        self._later = [(index, timeline.segments[index] if index is not None else s) for index, s in self._later]
        self.timeline = timeline
        self.programme = () if self.paused else self._laid

    # -- As many as the first leg ------------------------------------------------------------------------------------

    def _match(self, next_frame: int) -> None:
        """Ask the second leg of a set for as many reps as count of the first, unless it has begun.

        Reps of the first leg that are still to come are taken as done: so nothing changes when they are.
        """
        plan, index = self.bout.plan, self._work_index
        if not (plan.match and changes_legs(plan) and self._attempts and self._laid):
            return
        first, second = self.timeline.segments[index], second_work(self.timeline, index)
        at_frame = self._paused_frame if self.paused else next_frame
        if second is None or any(p.index == second and p.start_frame < at_frame for p in self._laid):
            return
        [done] = self.last_leg_sets
        coming = first.reps - self._counts.last(done.attempt) if done.under_way else 0
        wanted = first.reps if done.void else done.counted_reps + coming or plan.reps
        if wanted != self.timeline.segments[second].reps:
            self._follow(with_reps(self.timeline, second, wanted), at_frame)

    # -- In a break --------------------------------------------------------------------------------------------------

    def correct_reps(self, delta: int, heard_frame: int, next_frame: int, leg: Leg | None = None) -> list[Event]:
        """Count `delta` reps more, or fewer, of the leg set begun last.

        Where both legs worked, of the one given; without one of both if together, and in the order of the legs if in
        turn (`counts.corrected`). Nothing that is laid down changes, but for a second leg that is to match.
        """
        events = self.advance(heard_frame)
        asked = self.tellable(leg)
        counted = [done.counted_reps for done in asked]
        together = self.bout.plan.round_order is RoundOrder.TOGETHER
        wanted = corrected(counted, [done.most_reps for done in asked], delta, together=together)
        for done, reps in zip(asked, wanted, strict=True):
            if reps != done.counted_reps:
                self._counts.correct(done.attempt, reps)
                events.append(RepsCorrected(heard_frame, done.attempt, reps))
        self._match(next_frame)
        return events

    def lengthen_break(self, by_frames: int, heard_frame: int, next_frame: int) -> list[Event]:
        """Let the break under way last longer, or shorter where `by_frames` is negative; elsewhere nothing happens.

        From `next_frame` on it goes as if planned like that. It is never made shorter than its last COUNTDOWN_S, which
        are counted, with a word that has begun before them, nor longer than LONGEST_BREAK_S. What one gets ready in
        has its countdown behind it and can go down to that word, and so can the rest before another exercise.
        """
        events = self.advance(heard_frame)
        at = self._laid[self._place] if self.state in _CHANGEABLE else None
        if at is None or at.index is None:
            return events
        at_frame = self._paused_frame if self.paused else next_frame
        length = self.timeline.segments[at.index].frames
        following = next((segment for _, segment in self._behind(self._place)), None)
        by_frames = changed_by(by_frames, at, length, at_frame, following)
        if by_frames:
            self._follow(with_break(self.timeline, at.segment, length + by_frames), at_frame)
            events.append(BreakChanged(heard_frame, by_frames))
        return events

    # -- Looking -----------------------------------------------------------------------------------------------------

    def moment(self, heard_frame: int) -> Moment:
        """Return all there is to show while `heard_frame` is heard. Call `advance` first.

        A frame still to come may be asked for too: the picture of it takes its time to be painted.
        """
        if not self._laid:
            total_s = self.timeline.frames / FRAME_RATE if self.state is State.READY else 0.0
            return Moment(self.state, session_left_s=total_s)
        if self.paused:
            heard_frame = self._paused_frame
        place = self._place
        while place + 1 < len(self._laid) and self._laid[place + 1].start_frame <= heard_frame:
            place += 1
        at = self._laid[place]
        into = max(heard_frame - at.start_frame, 0)
        left_s = left_frames(at, self._laid, self._later, heard_frame) / FRAME_RATE
        return replace(moment_in(self.timeline, at.segment, into, self._behind(place), left_s), paused=self.paused)

    @property
    def coming(self) -> Segment | None:
        """The next work to be heard; None when there is none."""
        return next((segment for _, segment in self._behind(self._place) if segment.is_work), None)
