"""A workout: one session run for real, keeping the session, what is heard and the log in step."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from trainer.cues import FRAME_RATE
from trainer.effort import EFFORTS, PAIN, WORST_PAIN, Told
from trainer.halts import HaltWatch
from trainer.keeping import Keeping
from trainer.log import Log
from trainer.log.edit import edit_leg_set
from trainer.pain import PainAdvice, pain_advice
from trainer.plan import Leg
from trainer.resuming import ResumedSession, Resumption
from trainer.session import Command, Event, Moment, Placed, Session, State
from trainer.timeline import Timeline, recoached


class Output(Protocol):
    """What a workout is heard through. It owns the time: a count of frames that never stops and never goes back."""

    def heard_frame(self) -> int:
        """The frame that reaches the ear now."""

    def next_frame(self) -> int:
        """The first frame that can still be changed."""

    def play(self, programme: Sequence[Placed]) -> None:
        """Play exactly this from now on; an empty programme is silence."""


class Workout:
    """Runs one session: call `tick` often, and `do` for what the user asks.

    The log keeps each exercise of it as a session of its own (`trainer.keeping`).

    Attributes:
        session: the state machine.
        played: what the output was given to play last: the programme, and in a pause what is said in it.
        halted_s: how long everything stood still before the session was paused for that; 0 once it goes on.
    """

    def __init__(
        self,
        timeline: Timeline,
        output: Output,
        log: Log,
        now: Callable[[], datetime],
        resumed: Resumption | None = None,
        halts: HaltWatch | None = None,
    ) -> None:
        """Have a session ready.

        Args:
            timeline: what is to be done.
            output: what it is heard through.
            log: where it is kept.
            now: tells the time of day.
            resumed: where one that broke off is taken up; `timeline` is then of its plan.
            halts: tells when everything stood still: the session then waits, at the last whole rep, to be resumed.
        """
        self.session = ResumedSession(timeline, resumed) if resumed else Session(timeline)
        self.halted_s = 0.0
        self.played: Sequence[Placed] = ()
        self._halts = halts
        self._output = output
        self._keeping = Keeping(timeline, log, now, resumed)
        self._told: dict[int, Told] = {}  # by attempt
        self._coaching = {bout.exercise.id: bout.coaching for bout in timeline.bouts}  # what was known before
        self._faults: dict[int, tuple[str, Leg, str | None]] = {}  # told since, by attempt: exercise, leg, fault
        for attempt, had in enumerate(resumed.taken_up if resumed else (), 1):
            pain = had.answers.get(PAIN)
            self._told[attempt] = Told(had.rir, had.fault, pain if isinstance(pain, int) else None)

    def start(self) -> list[Event]:
        """Begin with the get-ready time."""
        return self.do(Command.START)

    def tick(self) -> list[Event]:
        """Take note of the time that has passed; returns what happened in it."""
        heard_frame = self._output.heard_frame()
        events = self._note(self.session.advance(heard_frame))
        still_s = self._halts.halted_s(heard_frame) if self._halts else 0.0
        if still_s and self.session.programme and self.session.state is not State.WAITING:
            self.halted_s = still_s
            events += self.do(Command.PAUSE)
        return events

    def do(self, command: Command) -> list[Event]:
        """Obey a command now; returns what happened."""
        return self._change(partial(self.session.do, command))

    def pause_or_resume(self) -> list[Event]:
        """Pause if running, resume if paused; begin if the session waits for the user."""
        if self.session.paused or self.session.state is State.WAITING:
            return self.ready()
        return self.do(Command.PAUSE)

    # -- In a break --------------------------------------------------------------------------------------------------
    # All of it can be told while the next leg set runs, and after the session too, but not of a leg set that is to be
    # done again. Of what is told, reps corrected touch time where a second leg is to match them, and pain where it is
    # too much; a fault changes the form cues that are heard.

    def ready(self) -> list[Event]:
        """End the waiting, or a break before its time; the next leg set is counted in. In a pause, resume."""
        return self.do(Command.RESUME if self.session.paused else Command.READY)

    def lengthen_rest(self, by_s: float) -> list[Event]:
        """Let the break under way last `by_s` seconds longer, or shorter where that is negative.

        Never shorter than the countdown at its end; does nothing outside a break.
        """
        return self._change(partial(self.session.lengthen_break, round(by_s * FRAME_RATE)))

    # Where both legs worked, in turn or together, it is told of the one given, or of both.

    def correct_reps(self, delta: int, leg: Leg | None = None) -> list[Event]:
        """Count `delta` reps more, or fewer, of the leg set begun last, between 0 and a sensible most.

        A second leg that is to match, and has not begun, is then asked for as many; see `Session.correct_reps`.
        """
        return self._change(lambda heard, changeable: self.session.correct_reps(delta, heard, changeable, leg))

    @property
    def told(self) -> Told:
        """What the user has told of the leg set begun last."""
        return self.told_of()

    def told_of(self, leg: Leg | None = None) -> Told:
        """Return what the user has told of the leg set begun last, of this leg where both worked."""
        done = next((done for done in reversed(self.session.last_leg_sets) if leg in (None, done.leg)), None)
        return self._told.get(done.attempt, Told()) if done else Told()

    def tell_effort(self, rir: int | None, leg: Leg | None = None) -> list[Event]:
        """Note how many reps were in reserve at the end of the leg set begun last: one of EFFORTS; None for not told.

        Does nothing before the first leg set. Raises ValueError for another number.
        """
        if rir not in (None, *EFFORTS):
            raise ValueError(f"reps in reserve are told as one of {EFFORTS}, not {rir}")
        return self._tell(leg, partial(edit_leg_set, rir=rir), rir=rir)

    def tell_pain(self, score: int, leg: Leg | None = None) -> list[Event]:
        """Note the pain in the leg of the leg set begun last, 0 to 10; none is an answer too.

        Too much of it pauses the session, as long as there is something left to do, and is said aloud: nobody is led on
        into it. Does nothing before the first leg set. Raises ValueError for another score.
        """
        if not 0 <= score <= WORST_PAIN:
            raise ValueError(f"pain goes from 0 to {WORST_PAIN}, not {score}")
        was_too_much = self._is_too_much(leg)
        events = self._tell(leg, partial(edit_leg_set, answers={PAIN: score}), pain=score)
        if self._is_too_much(leg) and self.session.state not in (State.OUTRO, State.DONE):
            paused = self.do(Command.PAUSE)
            events += paused
            if paused or not was_too_much:  # not once more for a number that only says it more exactly
                self._play((Placed(self._output.next_frame(), self.session.timeline.too_much_pain, None),))
        return events

    def _is_too_much(self, leg: Leg | None) -> bool:
        """Whether the pain told of what was begun last, of this leg or of any, asks to stop."""
        return any(_asks_to_stop(self._told.get(done.attempt, Told())) for done in self.session.tellable(leg))

    @property
    def hurts_too_much(self) -> bool:
        """Whether a pain told at any time of the session asks to stop (SF2), also one that could not be written."""
        return any(map(_asks_to_stop, self._told.values()))

    def report_fault(self, fault: str | None, leg: Leg | None = None) -> list[Event]:
        """Note the fault the user saw in the leg set begun last, or None to take it back.

        From now on that leg's form cues answer it; taken back, they answer what was known before. Does nothing before
        the first leg set.
        """
        events = self._tell(leg, partial(edit_leg_set, fault=fault), fault=fault)
        told_of = self.session.tellable(leg)
        if not told_of:
            return events
        exercise_id = self.session.bout.exercise.id
        self._faults |= {done.attempt: (exercise_id, done.leg, fault) for done in told_of}
        known = self._coaching[exercise_id]
        since = {of_leg: seen for id_, of_leg, seen in self._faults.values() if seen and id_ == exercise_id}
        coaching = known._replace(faults={**known.faults, **since})
        timeline = recoached(self.session.timeline, exercise_id, coaching)
        return events + self._change(partial(self.session.revise, timeline))

    def _tell(self, leg: Leg | None, write: Callable[[Log, str], None], **news: Any) -> list[Event]:
        """Keep what is told of the leg set begun last, fields of Told, and put it in line to be written."""
        events = self.tick()
        for done in self.session.tellable(leg):
            self._told[done.attempt] = self._told.get(done.attempt, Told())._replace(**news)
            self._keeping.correct(done.attempt, write)
        self.flush()
        return events

    def _change(self, act: Callable[[int, int], list[Event]]) -> list[Event]:
        """Let `act` change the session, given what is heard and what can still be changed; play what has come of it."""
        before = self.session.programme
        events = act(self._output.heard_frame(), self._output.next_frame())
        if self.session.programme is not before:
            self._play(self.session.programme)
        if not self.session.paused:
            self.halted_s = 0.0
        return self._note(events)

    def _note(self, events: list[Event]) -> list[Event]:
        self._keeping.note(events)
        return events

    def _play(self, programme: Sequence[Placed]) -> None:
        self.played = programme
        self._output.play(programme)

    def moment(self, ahead_s: float = 0.0) -> Moment:
        """All there is to show of what is being heard now, or so many seconds later."""
        return self.session.moment(self._output.heard_frame() + round(ahead_s * FRAME_RATE))

    # -- In the log --------------------------------------------------------------------------------------------------

    @property
    def trouble(self) -> str | None:
        """Why the log cannot be written at the moment, or None; the session goes on, and each event tries again."""
        return self._keeping.trouble

    @property
    def session_ids(self) -> tuple[str, ...]:
        """The log's id of each exercise of which something is kept, in turn."""
        return self._keeping.session_ids

    @property
    def session_id(self) -> str:
        """The log's id of the last of these exercises, or of the first one before there is anything to keep."""
        return self._keeping.session_id

    @property
    def is_kept(self) -> bool:
        """Whether there is anything to keep: a rep was done, or something told."""
        return bool(self.session_ids)

    def left_over(self) -> Resumption | None:
        """Return where the session would go on that the user has ended; None if nothing is left, or not all is written.

        Raises LogError.
        """
        return self._keeping.left_over()

    def flush(self) -> None:
        """Try again to write what could not be written, as after the last event; `trouble` tells what came of it."""
        self._keeping.flush()

    def break_off(self) -> None:
        """Leave the session where it is, to be taken up or kept later; `trouble` tells what is still to be written."""
        self._keeping.break_off()


def _asks_to_stop(told: Told) -> bool:
    return pain_advice(told.pain or 0) is PainAdvice.STOP
