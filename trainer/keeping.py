"""Keeping a session: what happens in it and what is told of it, event by event into the log.

Each exercise of it is a session of its own there: begun with the exercise's first leg set, finished when the next one
begins or all ends. It is written from the exercise's first rep on, or from what is told of it before that: where there
is neither, nothing of it is kept.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import uuid4

from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.edit import GoneError, edit_leg_set
from trainer.plan import Plan, named_like, one_line
from trainer.resuming import Resumption, left_of
from trainer.session import (
    Ended,
    Event,
    LegSetEnded,
    LegSetStarted,
    RepFinished,
    RepsCorrected,
    RepUndone,
    SessionEnded,
)
from trainer.timeline import Bout, Timeline
from trainer.waiting_writes import WaitingWrites, Write


class Keeping:
    """Writes one session down as it goes.

    A log that cannot be written holds nothing up: what is to be written waits in order, and is tried again with the
    next event or by `flush`.

    Attributes:
        trouble: why the log cannot be written at the moment, or None.
    """

    def __init__(
        self, timeline: Timeline, log: Log, now: Callable[[], datetime], resumed: Resumption | None = None
    ) -> None:
        """The arguments are those of a `Workout`; of the timeline only what is planned matters."""
        self.trouble: str | None = None
        self._plan, self._exercises = timeline.plan, timeline.bouts
        self._log = log
        self._now = now
        self._unwritten = WaitingWrites()
        self._held_back: list[Write] = []  # goes in front once there is something to keep
        self._resumed = resumed
        self._ids = {n: str(uuid4()) for n in range(len(timeline.bouts))}  # of each exercise's session
        self._bout = -1  # the exercise begun last
        self._logged: list[int] = []  # those of which something is kept
        self._leg_set_ids: dict[int, str] = {}
        self._cut_off: list[str] = []  # the leg sets under way when the user ended the session
        self._bouts: dict[int, Bout] = {}  # by attempt
        if resumed:
            self._take_up(resumed)

    def _take_up(self, resumed: Resumption) -> None:
        self._ids[0] = resumed.session_id
        self._bout = 0
        self._logged.append(0)
        self._leg_set_ids = {attempt: had.id for attempt, had in enumerate(resumed.taken_up, 1)}
        self._unwritten.put(
            partial(self._log.resume_session, resumed.session_id, list(self._leg_set_ids.values())),
            *(partial(self._log.end_leg_set, id_, ended) for id_, ended in resumed.unended.items()),
        )
        self._cut_off += resumed.unended  # ended once more before it goes on, it goes on from there still

    @property
    def session_ids(self) -> tuple[str, ...]:
        """The log's id of each exercise of which something is kept, in turn."""
        return tuple(self._ids[n] for n in self._logged)

    @property
    def session_id(self) -> str:
        """The log's id of the last of these exercises, or of the first one before there is anything to keep."""
        return self._ids[self._logged[-1] if self._logged else 0]

    def left_over(self) -> Resumption | None:
        """Return where the session would go on that the user has ended; None if nothing is left, or not all is written.

        Raises LogError.
        """
        done = self._log.session(self.session_id) if self._logged and not self._unwritten else None
        begun = [*dict.fromkeys([*(self._resumed.begun if self._resumed else ()), *self._leg_set_ids.values()])]
        return left_of(done, self._cut_off, begun) if done else None

    def flush(self) -> None:
        """Try again to write what could not be written; `trouble` tells whether something is still waiting."""
        self.trouble = self._unwritten.tried()

    def break_off(self) -> None:
        """Nothing more comes, and it has no end: once all is written, the log has it as broken off."""
        self._unwritten.put(*(partial(self._log.let_go, id_) for id_ in self.session_ids))
        self.flush()

    # -- What happens ------------------------------------------------------------------------------------------------

    def note(self, events: Sequence[Event]) -> None:
        """Write what these events, in order, mean for the log."""
        for event in events:
            self._note_one(event)
        if any(isinstance(event, SessionEnded) for event in events):
            stopped = [e.attempt for e in events if isinstance(e, LegSetEnded) and e.ended is Ended.STOPPED]
            self._cut_off += [self._leg_set_ids[attempt] for attempt in stopped]
        if events:
            self.flush()

    def correct(self, attempt: int, write: Callable[[Log, str], None]) -> None:
        """Put a correction in line; one of a leg set deleted meanwhile has nothing left to correct."""

        def correct() -> None:
            with suppress(GoneError):
                write(self._log, self._leg_set_ids[attempt])

        self._keep(correct)

    def _note_one(self, event: Event) -> None:
        """Put what an event means for the log in line to be written."""
        now, log = self._now(), self._log
        match event:
            case LegSetStarted():
                self._note_begun(event, now)
            case RepFinished(attempt=attempt):
                rep = Rep(event.rep, now, self._bouts[attempt].plan.tempo.tension_s, counted=True)
                self._keep(partial(log.add_rep, self._leg_set_ids[attempt], rep))
            case RepUndone(attempt=attempt, counted=counted) | RepsCorrected(attempt=attempt, counted=counted):
                self.correct(attempt, partial(edit_leg_set, counted_reps=counted))
            case LegSetEnded(attempt=attempt):
                self._put(partial(log.end_leg_set, self._leg_set_ids[attempt], event.ended))
            case SessionEnded() if self._bout >= 0:
                self._stop_again()
                if self._logged and self._bout not in self._logged:
                    self._unwritten.put(self._finish(self._logged[-1], now))
                self._put(self._finish(self._bout, now))
            case _:
                pass

    def _keep(self, write: Write) -> None:
        """Put in line what makes the exercise begun last worth keeping, behind what was held back of it until now."""
        if self._bout not in self._logged:
            self._logged.append(self._bout)
            self._unwritten.put(*self._held_back)
            self._held_back.clear()
        self._unwritten.put(write)

    def _put(self, write: Write) -> None:
        """Put in line what is kept only if anything of its exercise is."""
        if self._bout in self._logged:
            self._unwritten.put(write)
        else:
            self._held_back.append(write)

    def _note_begun(self, event: LegSetStarted, now: datetime) -> None:
        """Put the beginning of a leg set in line; before its exercise's first one, that of the exercise."""
        bout = self._bouts[event.attempt] = self._exercises[event.bout]
        session_id = self._ids[event.bout]
        if event.bout != self._bout:
            self._bout = event.bout
            session = LoggedSession(session_id, now, None, bout.plan.exercise, one_line(self._plan_from(event.bout)))
            before = [self._finish(self._logged[-1], now)] if self._logged else []
            self._held_back = [*before, partial(self._log.begin_session, session)]
        if event.attempt in self._leg_set_ids:
            return  # taken up where it broke off
        leg_set = LegSet(
            id=str(uuid4()),
            set_n=event.set_n,
            leg=event.leg,
            order=event.order,
            tempo=str(bout.plan.tempo),
            load_kg=bout.plan.load_kg,
            planned_reps=event.planned_reps,
            started=now,
        )
        self._leg_set_ids[event.attempt] = leg_set.id
        self._put(partial(self._log.begin_leg_set, session_id, leg_set))

    def _stop_again(self) -> None:
        """What the user had stopped, and ends once more before it goes on, is stopped as it was."""
        if self._resumed and self._resumed.was_ended:
            stopped = [id_ for attempt, id_ in self._leg_set_ids.items() if attempt not in self._bouts]
            self._cut_off += stopped
            self._unwritten.put(*(partial(self._log.end_leg_set, id_, Ended.STOPPED) for id_ in stopped))

    def _plan_from(self, bout: int) -> Plan:
        """The plan from an exercise on: with it a session that breaks off is taken up with what follows."""
        begun, *then = self._plan.exercises[bout:]
        return named_like(replace(begun, then=tuple(then)), self._plan)

    def _finish(self, bout: int, now: datetime) -> Write:
        """Return what writes the end of an exercise.

        One that was whole when it broke off ended then; so did one that is ended before it goes on.
        """
        before = self._resumed if bout == 0 else None
        ended = before.last_written if before and (before.bout or not self._bouts) else now
        return partial(self._log.finish_session, self._ids[bout], ended)
