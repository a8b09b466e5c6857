"""What a session of the log says about a plan: done, missed, or broken off; and which leg decided (P1, P5a)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from trainer.errors import KnownError
from trainer.log import LegSet, LoggedSession
from trainer.plan import ANY_EXERCISE, Leg, Plan, is_nameless, parse_one_line


class Result(StrEnum):
    """What a session says about its plan."""

    HIT = "hit"
    MISSED = "missed"
    BROKE_OFF = "broke off"


@dataclass(frozen=True)
class Outcome:
    """A session against a plan.

    Attributes:
        reps: of the leg with fewer, for each set that every leg to be trained did.
        decides: the leg with fewer reps in these sets; where they did the same, the one that fell short; or None.
        short: set, leg and reps of the first leg set that had fewer than planned, of the leg that decides, or None.
        reserve: the fewest reps in reserve told of any leg set, or None if none were told.
        effort_of_all: whether effort was told of every leg that is trained.
        untidy: the leg of which a fault of form was told in at least half of its sets, or None.
    """

    session_id: str
    result: Result
    reps: tuple[int, ...]
    decides: Leg | None
    short: tuple[int, Leg, int] | None
    reserve: int | None
    effort_of_all: bool
    untidy: Leg | None


def outcome(session: LoggedSession, plan: Plan) -> Outcome | None:
    """Hold a session against a plan of one exercise; None if it followed another: sets, reps, tempo, load or legs."""
    trained = [leg for leg in Leg if leg in plan.legs(1)]
    leg_sets = [leg_set for leg_set in session.leg_sets if _was_tried(leg_set)]
    asked = plan_followed(session)
    if not leg_sets or (asked and (asked.sets, asked.sides) != (plan.sets, plan.sides)):
        return None
    if not all(_follows(leg_set, plan) and leg_set.leg in trained for leg_set in leg_sets):
        return None
    done = {(leg_set.set_n, Leg(leg_set.leg)): leg_set for leg_set in leg_sets}
    whole = [n for n in range(1, plan.sets + 1) if all((n, leg) in done for leg in trained)]
    reps = {leg: [done[n, leg].counted_reps for n in whole] for leg in trained}
    totals = [sum(reps[leg]) for leg in trained]
    weaker = None if len(set(totals)) < 2 else trained[totals.index(min(totals))]
    ended_short = sorted(
        ((one.set_n, Leg(one.leg), one.counted_reps) for one in leg_sets if one.ended and _is_short(one, plan)),
        key=lambda short: (short[1] != weaker, short),
    )
    result = Result.MISSED if ended_short else Result.HIT
    if not ended_short and (len(whole) < plan.sets or any(_is_short(each, plan) for each in leg_sets)):
        result = Result.BROKE_OFF
    fell_short = {leg for _, leg, _ in ended_short}
    told = [leg_set for leg_set in leg_sets if leg_set.rir is not None]
    return Outcome(
        session.id,
        result,
        tuple(min(of_set) for of_set in zip(*reps.values(), strict=True)),
        weaker or (fell_short.pop() if len(fell_short) == 1 < len(trained) else None),
        ended_short[0] if ended_short else None,
        min((leg_set.rir for leg_set in told if leg_set.rir is not None), default=None),
        {leg_set.leg for leg_set in told} == set(trained),
        next((leg for leg in trained if _is_untidy([one for one in leg_sets if one.leg == leg])), None),
    )


def outcomes(done: Sequence[LoggedSession], plan: Plan, behind: int | None = None) -> list[Outcome]:
    """Return what the newest sessions in a row say that followed the plan, the oldest first, as `done` has them.

    Those that broke off say nothing, nor do those of another plan with a name of its own; and where it is known how
    many exercises the plan has `behind` this one, nor do those that had another number behind them. The row ends where
    this plan asked for something else.
    """
    found: list[Outcome] = []
    for session in reversed(done):
        if _was_elsewhere(session, behind):
            continue
        one = outcome(session, plan)
        if one is None and not _was_of_another(session, plan):
            break
        if one and one.result is not Result.BROKE_OFF:
            found.append(one)
    return found[::-1]


def did_any(session: LoggedSession) -> bool:
    """Whether a rep of it counts."""
    return any(leg_set.counted_reps for leg_set in session.leg_sets)


def is_whole(session: LoggedSession) -> bool:
    """Whether all its plan asked for was done, every rep of it; of a plan that is not known, all that was begun."""
    done = [leg_set for leg_set in session.leg_sets if leg_set.ended != "repeated"]
    return came_to_all(session) and all(leg_set.counted_reps >= leg_set.planned_reps for leg_set in done)


def came_to_all(session: LoggedSession) -> bool:
    """Whether every leg set its plan asked for was begun; of a plan that is not known, whether any was."""
    asked = plan_followed(session)
    begun = {(leg_set.set_n, leg_set.leg) for leg_set in session.leg_sets if leg_set.ended != "repeated"}
    return len(begun) >= (asked.sets * len(asked.legs(1)) if asked else 1)


def _was_tried(leg_set: LegSet) -> bool:
    """A leg set thrown away, or left out before its first rep, says nothing."""
    return leg_set.ended != "repeated" and (leg_set.ended != "skipped" or leg_set.counted_reps > 0)


def _follows(leg_set: LegSet, plan: Plan) -> bool:
    matches = plan.match and leg_set.order == 2  # its planned reps are those that the first leg did
    asked = leg_set.tempo, leg_set.load_kg, plan.reps if matches else leg_set.planned_reps
    return asked == (str(plan.tempo), plan.load_kg, plan.reps) and leg_set.set_n <= plan.sets


def _is_short(leg_set: LegSet, plan: Plan) -> bool:
    return leg_set.counted_reps < min(leg_set.planned_reps, plan.reps)


def _is_untidy(leg_sets: Sequence[LegSet]) -> bool:
    faults = sum(leg_set.fault is not None for leg_set in leg_sets)
    return 0 < len(leg_sets) <= 2 * faults


def _was_of_another(session: LoggedSession, plan: Plan) -> bool:
    asked = plan_followed(session)
    return asked is not None and asked.name != plan.name and not is_nameless(asked)


def _was_elsewhere(session: LoggedSession, behind: int | None) -> bool:
    """Whether a session was the same exercise in another place of a plan; of a plan that is gone it is not known."""
    asked = plan_followed(session)
    return behind is not None and asked is not None and len(asked.then) != behind


def plan_followed(session: LoggedSession) -> Plan | None:
    """Return the plan that a session followed; None if it is another program's, or none."""
    return _read(session.plan)


@lru_cache(maxsize=64)
def _read(line: str) -> Plan | None:
    try:
        return parse_one_line(line, ANY_EXERCISE)
    except KnownError:
        return None
