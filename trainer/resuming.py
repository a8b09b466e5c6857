"""Taking up a session that broke off, or was ended: where it goes on, and the session from there."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import takewhile

from trainer.log import LegSet, LoggedSession, Unfinished
from trainer.outcomes import plan_followed
from trainer.plan import Leg, Plan, changes_legs
from trainer.session import Command, Ended, Event, Session, State, Step, count_in, second_work
from trainer.timeline import SessionPhase, Timeline, Turns, from_move, rounds, with_reps

AT_ONCE = timedelta(seconds=1)
"""Leg sets that begin at once are noted no further apart; before a set is done again there is a count-in."""


@dataclass(frozen=True)
class Resumption:
    """Where a session that broke off goes on.

    Attributes:
        session_id: what the log calls it.
        last_written: when it broke off.
        plan: what was being followed.
        bout: which of its exercises goes on, as a place in `plan.exercises`; the log has that of the first.
        set_n, leg: the leg set to do next; where both legs work in turn or together, the one that goes on.
        rep: its rep to begin with, from 1.
        reps: how many it asks for.
        taken_up: the leg sets to do next as the log has them, if some of them is done; none if they begin anew.
        unended: leg sets that are over but whose end was not logged, by id, and how they ended; what cannot go on,
            because the leg set of the other leg is gone, is stopped.
        was_ended: whether the user had ended it, and so stopped the leg sets taken up.
        other_done: whether the other leg, which comes second in the set, has done it already: the legs were changed
            over in the log.
        begun: the leg sets of which it is known that they were begun in this order, by id. Their times would not tell:
            the clock may have been set back in between.
    """

    session_id: str
    last_written: datetime
    plan: Plan
    bout: int
    set_n: int
    leg: Leg
    rep: int
    reps: int
    taken_up: tuple[LegSet, ...] = ()
    unended: Mapping[str, Ended] = field(default_factory=dict)
    was_ended: bool = False
    other_done: bool = False
    begun: tuple[str, ...] = ()


def resumption(broken_off: Unfinished) -> Resumption | None:
    """Return where a session goes on: at the rep that was in progress. None if nothing is left, or the plan is gone."""
    session, last = broken_off.session, broken_off.last
    plan = plan_followed(session)
    if plan is None:
        return None
    order = [(set_n, turns) for set_n in range(1, plan.sets + 1) for turns in rounds(plan, set_n)]
    if last is None:
        return _anew(broken_off, plan, order[0], {})
    at = next((n for n, (set_n, turns) in enumerate(order) if set_n == last.set_n and last.leg in _legs(turns)), None)
    if at is None:
        return None
    _, turns = order[at]
    done = _done(session, last, turns)
    ended = next((Ended(each.ended) for each in done if each.ended is not None), None)
    if ended is None and not _can_go_on(done, turns):
        return _anew(broken_off, plan, order[at], {each.id: Ended.STOPPED for each in done})
    if ended is None and (move := _next_move(done, turns)) is not None:
        leg, rep = turns[(move - 1) % len(turns)][0], 1 + (move - 1) // len(turns)
        where = (session.id, broken_off.last_written, plan, 0, last.set_n, leg, rep, last.planned_reps)
        other_done = _is_second_done(session, plan, last.set_n, turns)
        begun = tuple(each.id for each in sorted(done, key=lambda each: each.id == last.id))
        return Resumption(*where, taken_up=done, other_done=other_done, begun=begun)
    unended = {each.id: ended or Ended.FINISHED for each in done if each.ended is None}
    if ended is Ended.REPEATED:
        return _anew(broken_off, plan, order[at], unended)
    if following := next((work for work in order[at + 1 :] if not _is_done(session, *work)), None):
        return _anew(broken_off, plan, following, unended)
    if plan.then:
        return _anew(broken_off, plan, (1, rounds(plan.then[0], 1)[0]), unended, bout=1)
    return None


def left_of(session: LoggedSession, cut_off: Collection[str], begun: Sequence[str]) -> Resumption | None:
    """Return where a session that the user has ended goes on; None if nothing is left, or the plan is gone.

    It is as if it had broken off there; `cut_off` are the leg sets that were under way then, by id, and `begun` those
    of which the order is known. Their time would not tell: the clock may have been set back in between.
    """
    leg_sets = tuple(replace(one, ended=None) if one.id in cut_off else one for one in session.leg_sets)
    place = {id_: n for n, id_ in enumerate(begun, 1)}
    last = max(reversed(leg_sets), key=lambda one: place.get(one.id, 0), default=None)
    next_rep = 1 + max((rep.n for rep in last.reps), default=0) if last and last.ended is None else None
    cut = replace(session, finished=None, leg_sets=leg_sets)
    begin = resumption(Unfinished(cut, last, next_rep, session.finished or session.started))
    return replace(begin, was_ended=True, begun=tuple(begun)) if begin else None


def came_to_its_end(session: LoggedSession) -> bool:
    """Whether every leg set that a session's plan asks for came to its end; of a plan that is gone it is not known."""
    plan = plan_followed(session)
    if plan is None:
        return False
    asked = sum(len(plan.legs(set_n)) for set_n in range(1, plan.sets + 1))
    return sum(leg_set.ended == Ended.FINISHED for leg_set in session.leg_sets) >= asked


def _is_done(session: LoggedSession, set_n: int, turns: Turns) -> bool:
    """Whether work that comes behind the work begun last is in the log: the legs were changed over there."""
    legs = _legs(turns)
    return any(one.set_n == set_n and one.leg in legs and one.ended != Ended.REPEATED for one in session.leg_sets)


def _is_second_done(session: LoggedSession, plan: Plan, set_n: int, turns: Turns) -> bool:
    """Whether what comes behind this work in its set is done already."""
    of_set = rounds(plan, set_n)
    return any(_is_done(session, set_n, later) for later in of_set[of_set.index(turns) + 1 :])


def _done(session: LoggedSession, last: LegSet, turns: Turns) -> tuple[LegSet, ...]:
    """Return the leg sets that were under way together, in the order of the legs; `last` was begun last of them.

    Since then one of them may have been deleted, or said to be of the other leg.
    """
    legs = _legs(turns)
    if len(legs) == 1:
        return (last,)
    of_set = [each for each in session.leg_sets if each.set_n == last.set_n]
    earlier = [*takewhile(lambda each: each.id != last.id, of_set)]
    together = [each for each in earlier[-1:] if each.order < last.order or _began_at_once(each, last)]
    return tuple(sorted([*together, last], key=lambda each: legs.index(Leg(each.leg))))


def _began_at_once(one: LegSet, other: LegSet) -> bool:
    """Whether both legs worked at once in these, so that neither came second."""
    return one.order == other.order and other.started - one.started <= AT_ONCE


def _can_go_on(done: Sequence[LegSet], turns: Turns) -> bool:
    """Whether each leg has the leg set it goes on with, or begins it: no rep is then done twice or put elsewhere."""
    legs, had = _legs(turns), [each.leg for each in done]
    return had == legs or (had == legs[:1] and not done[0].reps)


def _next_move(done: Sequence[LegSet], turns: Turns) -> int | None:
    """Return the first move that is not in the log whole; None if all are."""
    reps = {each.leg: {rep.n for rep in each.reps} for each in done}
    for rep in range(1, done[-1].planned_reps + 1):
        for n, legs in enumerate(turns, 1):
            if any(rep not in reps.get(leg, ()) for leg in legs):
                return (rep - 1) * len(turns) + n
    return None


def _legs(turns: Turns) -> list[Leg]:
    return [leg for turn in turns for leg in turn]


def _anew(
    broken_off: Unfinished, plan: Plan, work: tuple[int, Turns], unended: Mapping[str, Ended], bout: int = 0
) -> Resumption:
    """Begin work from its first rep; a leg set that is to match asks for what the leg before it did."""
    set_n, turns = work
    leg, asked = turns[0][0], plan.exercises[bout]
    reps = asked.reps
    if asked.match and changes_legs(asked) and bout == 0:
        before = [each for each in broken_off.session.leg_sets if each.set_n == set_n and each.ended != Ended.REPEATED]
        reps = next((each.counted_reps for each in before if each.leg == leg.other), 0) or asked.reps
    other_done = bout == 0 and _is_second_done(broken_off.session, plan, set_n, turns)
    where = (broken_off.session.id, broken_off.last_written, plan, bout, set_n, leg)
    begun = (broken_off.last.id,) if broken_off.last else ()
    return Resumption(*where, rep=1, reps=reps, unended=unended, other_done=other_done, begun=begun)


class ResumedSession(Session):
    """A session that gets ready and then goes on where another broke off.

    Its first attempts are the leg sets that were interrupted, with the reps that count already.
    """

    def __init__(self, timeline: Timeline, begin: Resumption) -> None:
        super().__init__(timeline)
        self._from = begin
        self._work_index = next(
            n
            for n, s in enumerate(timeline.segments)
            if s.is_work and (s.bout, s.set_n) == (begin.bout, begin.set_n) and begin.leg in s.legs
        )
        if timeline.segments[self._work_index].reps != begin.reps:
            self.timeline = with_reps(timeline, self._work_index, begin.reps)
        for attempt, leg_set in enumerate(begin.taken_up, 1):
            self._counts.take_up(attempt, ((rep.n, rep.counted) for rep in leg_set.reps))
        second = second_work(timeline, self._work_index)
        self._done_before = range(self._work_index + 1, second + 1) if begin.other_done and second else range(0)
        if begin.taken_up and self.bout.plan.match and second is not None:
            # What was taken back of the first leg before it broke off is not asked of the second either.
            taken_back = sum(not rep.counted for leg_set in begin.taken_up for rep in leg_set.reps)
            self.timeline = with_reps(self.timeline, second, begin.reps - taken_back or self.bout.plan.reps)

    def do(self, command: Command, heard_frame: int, next_frame: int) -> list[Event]:
        """Obey `command`; START lays down only what is left."""
        if command is Command.START and self.state is State.READY:
            events: list[Event] = []
            self._lay(self._left(), next_frame, events)
            return events
        return super().do(command, heard_frame, next_frame)

    def _left(self) -> Sequence[Step]:
        """The get-ready time of the exercise, a count-in, and all from the rep that was in progress."""
        segments, begin = self.timeline.segments, self._from
        ready = next(n for n, s in enumerate(segments) if (s.session_phase, s.bout) == (SessionPhase.INTRO, begin.bout))
        (at, work), *following = self._steps_from(self._work_index)
        move = work.move_of(begin.rep, begin.leg)
        if move > 1:
            work = from_move(work, move, self.timeline.bout_of(work).rep_frames)
        return [(ready, segments[ready]), count_in(self.timeline, work), (at, work), *following]

    def _steps_from(self, index: int) -> Sequence[Step]:
        """All from a place in the timeline on, without what was done before."""
        return [step for step in super()._steps_from(index) if step[0] not in self._done_before]
