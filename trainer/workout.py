"""A workout: one session run for real, keeping the session, what is heard and the log in step."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol
from uuid import uuid4

from trainer.errors import KnownError
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.plan import one_line
from trainer.resuming import ResumedSession, Resumption
from trainer.session import (
    Command,
    Ended,
    Event,
    LegSetEnded,
    LegSetStarted,
    Moment,
    Placed,
    RepFinished,
    RepUndone,
    Session,
    SessionEnded,
)
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

    A log that cannot be written does not stop the session: what is to be written waits in order and is tried again
    with the next event; after the last one call `flush`. `trouble` then holds the sentence to show.

    Attributes:
        session: the state machine.
        session_id: under which the log keeps it, once a leg set has begun.
        trouble: why the log cannot be written at the moment, or None.
    """

    def __init__(
        self,
        timeline: Timeline,
        output: Output,
        log: Log,
        now: Callable[[], datetime],
        resumed: Resumption | None = None,
    ) -> None:
        """Have a session ready; `resumed` says where one that broke off is taken up, `timeline` is of its plan."""
        self.session = ResumedSession(timeline, resumed) if resumed else Session(timeline)
        self.trouble: str | None = None
        self._output = output
        self._log = log
        self._now = now
        self._unwritten: deque[Callable[[], None]] = deque()
        self.session_id = resumed.session_id if resumed else str(uuid4())
        self._logged = resumed is not None
        self._leg_set_ids: dict[int, str] = {}
        if resumed:
            self._take_up(resumed)

    def _take_up(self, resumed: Resumption) -> None:
        self._unwritten.append(partial(self._log.resume_session, self.session_id))
        if resumed.complete:
            self._unwritten.append(partial(self._log.end_leg_set, resumed.complete.id, Ended.FINISHED))
        if resumed.taken_up:
            self._leg_set_ids[1] = resumed.taken_up.id

    def start(self) -> list[Event]:
        """Begin with the get-ready time."""
        return self.do(Command.START)

    def tick(self) -> list[Event]:
        """Take note of the time that has passed; returns what happened in it."""
        return self._note(self.session.advance(self._output.heard_frame()))

    def do(self, command: Command) -> list[Event]:
        """Obey a command now; returns what happened."""
        return self._change(partial(self.session.do, command))

    def pause_or_resume(self) -> list[Event]:
        """Pause if running, resume if paused."""
        return self.do(Command.RESUME if self.session.paused else Command.PAUSE)

    def report_fault(self, fault: str | None) -> list[Event]:
        """Note the fault the user saw in the leg set begun last, or None to take it back.

        From now on that leg's form cues answer it. Does nothing before the first leg set.
        """
        events = self.tick()
        if self.session.last_leg_set is None:
            return events
        attempt, leg = self.session.last_leg_set
        self._unwritten.append(partial(self._log.report_fault, self._leg_set_ids[attempt], fault))
        self.flush()
        coaching = self.session.timeline.coaching
        faults = {other: known for other, known in coaching.faults.items() if other is not leg}
        faults |= {leg: fault} if fault else {}
        timeline = recoached(self.session.timeline, replace(coaching, faults=faults))
        return events + self._change(partial(self.session.revise, timeline))

    def _change(self, act: Callable[[int, int], list[Event]]) -> list[Event]:
        """Let `act` change the session, given what is heard and what can still be changed; play what has come of it."""
        before = self.session.programme
        events = act(self._output.heard_frame(), self._output.next_frame())
        if self.session.programme is not before:
            self._output.play(self.session.programme)
        return self._note(events)

    def moment(self) -> Moment:
        """All there is to show of what is being heard now."""
        return self.session.moment(self._output.heard_frame())

    # -- Into the log ------------------------------------------------------------------------------------------------

    def _note(self, events: list[Event]) -> list[Event]:
        for event in events:
            self._note_one(event)
        if events:
            self.flush()
        return events

    def _note_one(self, event: Event) -> None:
        """Put what an event means for the log in line to be written."""
        now, plan, log = self._now(), self.session.timeline.plan, self._log
        match event:
            case LegSetStarted(attempt=attempt) if attempt in self._leg_set_ids:
                pass  # taken up where it broke off
            case LegSetStarted(attempt=attempt):
                if not self._logged:  # a session is logged once there is something to log
                    session = LoggedSession(self.session_id, now, None, plan.exercise, one_line(plan))
                    self._unwritten.append(partial(log.begin_session, session))
                    self._logged = True
                self._leg_set_ids[attempt] = str(uuid4())
                leg_set = LegSet(
                    id=self._leg_set_ids[attempt],
                    set_n=event.set_n,
                    leg=event.leg,
                    order=event.order,
                    tempo=str(plan.tempo),
                    load_kg=plan.load_kg,
                    planned_reps=plan.reps,
                    started=now,
                )
                self._unwritten.append(partial(log.begin_leg_set, self.session_id, leg_set))
            case RepFinished(attempt=attempt):
                rep = Rep(event.rep, now, plan.tempo.tension_s, counted=True)
                self._unwritten.append(partial(log.add_rep, self._leg_set_ids[attempt], rep))
            case RepUndone(attempt=attempt):
                self._unwritten.append(partial(log.uncount_rep, self._leg_set_ids[attempt], event.rep))
            case LegSetEnded(attempt=attempt):
                self._unwritten.append(partial(log.end_leg_set, self._leg_set_ids[attempt], event.ended))
            case SessionEnded() if self._logged:
                self._unwritten.append(partial(log.finish_session, self.session_id, now))
            case _:
                pass

    def flush(self) -> None:
        """Try again to write what could not be written; `trouble` tells whether something is still waiting."""
        try:
            while self._unwritten:
                self._unwritten[0]()
                self._unwritten.popleft()
            self.trouble = None
        except KnownError as error:
            self.trouble = str(error)
