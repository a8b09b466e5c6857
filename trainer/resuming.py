"""Taking up a session that broke off: where it goes on, and the session from there."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.errors import KnownError
from trainer.log import LegSet, Unfinished
from trainer.plan import Leg, Plan, parse_one_line
from trainer.session import Command, Ended, Event, Session, State, Step
from trainer.timeline import Timeline, from_rep


@dataclass(frozen=True)
class Resumption:
    """Where a session that broke off goes on.

    Attributes:
        session_id: what the log calls it.
        plan: what was being followed.
        set_n, leg, rep: the leg set to do next, and its rep to begin with, from 1.
        taken_up: this leg set as the log has it, if some of it is done; None if it begins anew.
        complete: a leg set that had all its reps but whose end was not logged, or None.
    """

    session_id: str
    plan: Plan
    set_n: int
    leg: Leg
    rep: int = 1
    taken_up: LegSet | None = None
    complete: LegSet | None = None


def resumption(broken_off: Unfinished) -> Resumption | None:
    """Return where a session goes on: at the rep that was in progress. None if nothing is left, or the plan is gone."""
    session, last = broken_off.session, broken_off.last
    try:
        plan = parse_one_line(session.plan)
    except KnownError:  # another Evenstep's plan, or none
        return None
    order = [(set_n, leg) for set_n in range(1, plan.sets + 1) for leg in plan.legs(set_n)]
    if last is None:
        return Resumption(session.id, plan, *order[0])
    if (last.set_n, last.leg) not in order:
        return None
    at = order.index((last.set_n, Leg(last.leg)))
    if broken_off.next_rep is not None and broken_off.next_rep <= plan.reps:
        return Resumption(session.id, plan, *order[at], broken_off.next_rep, taken_up=last)
    if last.ended == Ended.REPEATED:
        return Resumption(session.id, plan, *order[at])
    if at + 1 == len(order):
        return None
    return Resumption(session.id, plan, *order[at + 1], complete=last if last.ended is None else None)


class ResumedSession(Session):
    """A session that gets ready and then goes on where another broke off.

    Its first attempt is the leg set that was interrupted, with the reps that count already.
    """

    def __init__(self, timeline: Timeline, begin: Resumption) -> None:
        super().__init__(timeline)
        self._begin = begin
        if begin.taken_up:
            self._counts.take_up(1, ((rep.n, rep.counted) for rep in begin.taken_up.reps))

    def do(self, command: Command, heard_frame: int, next_frame: int) -> list[Event]:
        """Obey `command`; START lays down only what is left."""
        if command is Command.START and self.state is State.READY:
            events: list[Event] = []
            self._lay(self._left(), next_frame, events)
            return events
        return super().do(command, heard_frame, next_frame)

    def _left(self) -> Sequence[Step]:
        """The get-ready time, a count-in, and all from the rep that was in progress."""
        steps = list(enumerate(self.timeline.segments))
        begin = self._begin
        at = next(n for n, s in steps if s.is_work and (s.set_n, s.leg) == (begin.set_n, begin.leg))
        work = steps[at][1]
        if begin.rep > 1:
            work = from_rep(work, begin.rep, self.timeline.rep_frames)
        return [steps[0], self._count_in(work), (at, work), *steps[at + 1 :]]
