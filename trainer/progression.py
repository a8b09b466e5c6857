"""What to change next in a plan, and why (docs/sources.md, P1–P5a, SF2, SF5).

Pure functions of what the log holds. A suggestion names its rule, the sessions behind it and what would change it;
nothing is changed here. Both legs go on together, and the weaker one decides: a set is worth what the leg with fewer
reps did in it (P5a).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import takewhile

from trainer.assessment import NEXT_MORNING, SORENESS
from trainer.beginning import GENTLE_TEMPO
from trainer.effort import PAIN, load_by_effort_kg, load_step_kg
from trainer.log import LegSet, LoggedSession
from trainer.pain import LONG_AWAY, PainAdvice, SinceAdvice, pain_advice, since_advice
from trainer.plan import Leg, Plan
from trainer.telling import Told, told
from trainer.tempo import parse_tempo

MISSES = 3
"""Sessions in a row that must miss before a step back (P4)."""

OVER_GOAL, OVER_SESSIONS = 2, 2
"""Reps above the goal in the last set, and in how many sessions in a row, that ask for more load (P2)."""

CUT, RAISE = 0.10, 0.05
"""Shares of the load that a step back takes off (P4) and a step up adds, within the usual 2.5 to 10 % (P2)."""

GENTLE_SETS, GENTLE_MOST_REPS = 2, 8
"""A first session asks for no more (SF5)."""

GENTLE_TIME = timedelta(days=7)
"""For so long after the first session nothing becomes harder: soreness is gone by then (SF5)."""

REPS_BACK, FEWEST_REPS = 2, 5
"""How many reps fewer a step back asks for, and the fewest it leaves."""


class Rule(StrEnum):
    """Which rule a suggestion follows, by its id in docs/sources.md."""

    DOUBLE_PROGRESSION = "P1"
    TWO_FOR_TWO = "P2"
    EFFORT = "P3"
    LOAD_BY_EFFORT = "P3a"
    STEP_BACK = "P4"
    BODYWEIGHT_ORDER = "P4a"
    PAIN = "SF2"
    GENTLE_START = "SF5"


class Move(StrEnum):
    """Whether training becomes harder, stays as it is, or becomes easier."""

    UP = "up"
    STAY = "stay"
    BACK = "back"


class Part(StrEnum):
    """The one thing a step changes (P4a). Depth and support are no part of a plan: the user sees to them."""

    REPS = "reps"
    SETS = "sets"
    TEMPO = "tempo"
    LOAD = "load"
    DEPTH = "depth"
    SUPPORT = "support"


@dataclass(frozen=True)
class Aims:
    """How far a plan may grow.

    Attributes:
        least_reps, most_reps: the range of double progression.
        most_sets: and no more.
        slow_s: how long the way down takes once it is slowed (TP3).
        load_step_kg: the smallest step the user's weights allow, above 0.
    """

    least_reps: int = 8
    most_reps: int = 12
    most_sets: int = 3
    slow_s: float = 4.0
    load_step_kg: float = 2.0


class Result(StrEnum):
    """What a session says about its plan."""

    HIT = "hit"
    MISSED = "missed"
    BROKE_OFF = "broke off"


@dataclass(frozen=True)
class Outcome:
    """A session against a plan.

    Attributes:
        reps: of the weaker leg, for each set that both legs did.
        weaker: the leg with fewer reps in these sets, if one had.
        short: set, leg and reps of the first leg set that had fewer than planned, or None.
        reserve: the fewest reps in reserve told of any leg set, or None if none were told.
        effort_of_both: whether effort was told of both legs.
    """

    session_id: str
    result: Result
    reps: tuple[int, ...]
    weaker: Leg | None
    short: tuple[int, Leg, int] | None
    reserve: int | None
    effort_of_both: bool


@dataclass(frozen=True)
class Suggestion:
    """What to do about a plan.

    Attributes:
        part: what changes; None where nothing does, or where the whole plan is made gentle.
        plan: how it would then be; None if it stays, or the step is none of a plan.
        weaker: the leg that decided, if one did.
        sessions: the ids of the sessions behind it, the oldest first.
        why, changes_it: the reason, and what would lead to another suggestion.
    """

    rule: Rule
    move: Move
    part: Part | None
    plan: Plan | None
    weaker: Leg | None
    sessions: tuple[str, ...]
    why: Told
    changes_it: Told


# -- The rules ---------------------------------------------------------------------------------------------------------


def all_at_top(reps: Sequence[int], sets: int, top: int) -> bool:
    """Tell whether double progression goes on: every set at the top of the range (P1)."""
    return len(reps) >= sets and min(reps) >= top


def two_for_two(last_sets: Sequence[int], goal: int) -> bool:
    """Tell whether the last sets, one a session, the oldest first, ask for more load (P2)."""
    newest = last_sets[-OVER_SESSIONS:]
    return len(newest) == OVER_SESSIONS and min(newest) >= goal + OVER_GOAL


def load_up_kg(load_kg: float, step_kg: float) -> float:
    """Return the next load: RAISE more, in whole steps and at least one (P2)."""
    return load_kg + step_kg * max(1, round(RAISE * load_kg / step_kg))


def load_back_kg(load_kg: float, step_kg: float) -> float:
    """Return the load after misses: CUT less, in whole steps and at least one, never below zero (P4)."""
    return max(0.0, load_kg - step_kg * max(1, round(CUT * load_kg / step_kg)))


def step_up(plan: Plan, aims: Aims) -> tuple[Part, Plan]:
    """Return the next harder plan, one thing changed (P1, P4a).

    With a load the range of reps comes round again: more reps, then more load and fewer reps. Without, the order is
    reps, sets, tempo, load.
    """
    if plan.reps < aims.most_reps:
        return Part.REPS, replace(plan, reps=plan.reps + 1)
    if plan.load_kg:
        load_kg = load_up_kg(plan.load_kg, aims.load_step_kg)
        return Part.LOAD, replace(plan, load_kg=load_kg, reps=min(plan.reps, aims.least_reps))
    if plan.sets < aims.most_sets:
        return Part.SETS, replace(plan, sets=plan.sets + 1)
    if plan.tempo.eccentric_s < aims.slow_s:
        return Part.TEMPO, replace(plan, tempo=replace(plan.tempo, eccentric_s=aims.slow_s))
    return Part.LOAD, replace(plan, load_kg=aims.load_step_kg)


def step_back(plan: Plan, aims: Aims, eased: Collection[Part] = (), *, spare_load: bool = False) -> tuple[Part, Plan]:
    """Return the next easier plan, one thing changed (P4, P4a).

    A load is cut first, unless it is to be spared. Then the order is depth, reps, sets, support; `eased` are those that
    the user has already seen to. Depth and support leave the plan as it is.
    """
    if plan.load_kg and not spare_load:
        return Part.LOAD, replace(plan, load_kg=load_back_kg(plan.load_kg, aims.load_step_kg))
    if Part.DEPTH not in eased:
        return Part.DEPTH, plan
    if plan.reps > FEWEST_REPS:
        return Part.REPS, replace(plan, reps=max(FEWEST_REPS, plan.reps - REPS_BACK))
    if plan.sets > 1:
        return Part.SETS, replace(plan, sets=plan.sets - 1)
    return Part.SUPPORT, plan


# -- What the log says -------------------------------------------------------------------------------------------------


def outcome(session: LoggedSession, plan: Plan) -> Outcome | None:
    """Hold a session against a plan; None if it followed another: reps, tempo or load."""
    leg_sets = [leg_set for leg_set in session.leg_sets if leg_set.ended != "repeated"]
    if not leg_sets or not all(_follows(leg_set, plan) for leg_set in leg_sets):
        return None
    done = {(leg_set.set_n, leg_set.leg): leg_set for leg_set in leg_sets}
    both = [tuple(done.get((n, leg)) for leg in Leg) for n in range(1, plan.sets + 1)]
    whole = [(left, right) for left, right in both if left and right]
    of_legs = [sum(pair[leg].counted_reps for pair in whole) for leg in (0, 1)]
    ended_short = [
        (each.set_n, Leg(each.leg), each.counted_reps) for each in leg_sets if each.ended and _is_short(each, plan)
    ]
    result = Result.MISSED if ended_short else Result.HIT
    if not ended_short and (len(whole) < plan.sets or any(_is_short(each, plan) for each in leg_sets)):
        result = Result.BROKE_OFF
    return Outcome(
        session.id,
        result,
        tuple(min(left.counted_reps, right.counted_reps) for left, right in whole),
        None if of_legs[0] == of_legs[1] else Leg.LEFT if of_legs[0] < of_legs[1] else Leg.RIGHT,
        min(ended_short, default=None),
        min((leg_set.rir for leg_set in leg_sets if leg_set.rir is not None), default=None),
        {leg_set.leg for leg_set in leg_sets if leg_set.rir is not None} == set(Leg),
    )


def _follows(leg_set: LegSet, plan: Plan) -> bool:
    asked = leg_set.tempo, leg_set.load_kg, leg_set.planned_reps
    return asked == (str(plan.tempo), plan.load_kg, plan.reps)


def _is_short(leg_set: LegSet, plan: Plan) -> bool:
    return leg_set.counted_reps < plan.reps


def suggest(
    sessions: Iterable[LoggedSession],
    plan: Plan,
    now: datetime,
    aims: Aims | None = None,
    eased: Collection[Part] = (),
) -> Suggestion:
    """Return what to do about a plan, given the sessions of any exercise in any order.

    Args:
        sessions: from the log; those of another exercise say nothing.
        plan: what is trained.
        now: the time, with its zone.
        aims: how far the plan may grow.
        eased: what of DEPTH and SUPPORT the user has already made easier.

    Pain comes before everything, then the gentle start, then misses, and only then progress.
    """
    aims = aims or Aims()
    done = [found for found in sessions if found.exercise == plan.exercise and _did_any(found)]
    done.sort(key=lambda found: found.started)
    return (
        _pain(done, plan, aims, eased)
        or _gentle(done, plan, now)
        or _by_results(_results(done, plan), plan, aims, eased)
    )


def _did_any(session: LoggedSession) -> bool:
    return any(leg_set.counted_reps for leg_set in session.leg_sets)


def _results(done: Sequence[LoggedSession], plan: Plan) -> list[Outcome]:
    """Return what the newest sessions in a row say that followed the plan; those that broke off say nothing."""
    newest_first = takewhile(lambda found: found is not None, (outcome(session, plan) for session in reversed(done)))
    return [found for found in newest_first if found and found.result is not Result.BROKE_OFF][::-1]


def _pain(done: Sequence[LoggedSession], plan: Plan, aims: Aims, eased: Collection[Part]) -> Suggestion | None:
    """Pain stops progress; much of it, or a worse morning, asks for a step back in depth or volume (SF2)."""
    if not done:
        return None
    last = done[-1]
    ids = (last.id,)
    pain = _worst(last, PAIN)
    advice = pain_advice(pain or 0)
    soreness = _worst(last, SORENESS)
    since = since_advice(soreness, worse_next_morning=bool(_worst(last, NEXT_MORNING)))
    without = told("A session with pain below 2 of 10, and no worse the next morning.")
    if advice is PainAdvice.STOP or since is SinceAdvice.EASE:
        part, easier = step_back(plan, aims, eased, spare_load=True)
        why = told("A joint hurt more the morning after.")
        if advice is PainAdvice.STOP:
            why = told("Pain was told as {pain} of 10; above 5 is too much.", pain=pain)
        return Suggestion(Rule.PAIN, Move.BACK, part, None if easier == plan else easier, None, ids, why, without)
    if advice is PainAdvice.EASE:
        why = told("Pain was told as {pain} of 10: nothing becomes harder.", pain=pain)
        return Suggestion(Rule.PAIN, Move.STAY, None, None, None, ids, why, without)
    if since is SinceAdvice.REST:
        why = told("A leg was still sore, {soreness} of 10 at rest: give it a day.", soreness=soreness)
        rested = told("Legs that are sore no more.")
        return Suggestion(Rule.GENTLE_START, Move.STAY, None, None, None, ids, why, rested)
    return None


def _worst(session: LoggedSession, name: str) -> int | None:
    scores = [leg_set.answers.get(name) for leg_set in session.leg_sets]
    return max((score for score in scores if isinstance(score, int)), default=None)


def _gentle(done: Sequence[LoggedSession], plan: Plan, now: datetime) -> Suggestion | None:
    """Begin gently, and after a long time away begin so again; in the first week nothing becomes harder (SF5)."""
    after = told("A week of training without much soreness.")
    if not done or now - done[-1].started >= LONG_AWAY:
        gentle = replace(
            plan,
            sets=min(plan.sets, GENTLE_SETS),
            reps=min(plan.reps, GENTLE_MOST_REPS),
            tempo=min(plan.tempo, parse_tempo(GENTLE_TEMPO), key=lambda tempo: tempo.eccentric_s),
            load_kg=0,
        )
        why = told("After a long time away muscles get sore as at first.")
        if not done:
            why = told("This is the first session: slow lowering makes muscles sore that are not used to it.")
        move = Move.STAY if gentle == plan else Move.BACK
        changed = None if gentle == plan else gentle
        return Suggestion(Rule.GENTLE_START, move, None, changed, None, tuple(s.id for s in done[-1:]), why, after)
    # The first session since the muscles last had to get used to it.
    first = len(done) - 1
    while first and done[first].started - done[first - 1].started < LONG_AWAY:
        first -= 1
    if now - done[first].started < GENTLE_TIME:
        why = told("The first week: muscles get used to it.")
        return Suggestion(Rule.GENTLE_START, Move.STAY, None, None, None, tuple(s.id for s in done[first:]), why, after)
    return None


def _by_results(found: Sequence[Outcome], plan: Plan, aims: Aims, eased: Collection[Part]) -> Suggestion:
    all_done = told("Every set of {reps} reps, on both legs.", reps=plan.reps)
    if not found:
        why = told("No session has followed this plan to its end yet.")
        return Suggestion(Rule.DOUBLE_PROGRESSION, Move.STAY, None, None, None, (), why, all_done)
    last = found[-1]
    newest = found[-MISSES:]
    if len(newest) == MISSES and all(one.result is Result.MISSED for one in newest):
        part, easier = step_back(plan, aims, eased)
        why = told("{n} session in a row fell short.", "{n} sessions in a row fell short.", n=MISSES)
        ids = tuple(one.session_id for one in newest)
        changed = None if easier == plan else easier
        return Suggestion(Rule.STEP_BACK, Move.BACK, part, changed, last.weaker, ids, why, all_done)
    ids = (last.session_id,)
    if last.short is not None:
        why = _short_words(*last.short, plan.reps)
        rule = Rule.DOUBLE_PROGRESSION if plan.load_kg else Rule.BODYWEIGHT_ORDER
        return Suggestion(rule, Move.STAY, None, None, last.weaker, ids, why, all_done)
    over = [one for one in found[-OVER_SESSIONS:] if all_at_top(one.reps, plan.sets, plan.reps)]
    if plan.load_kg and two_for_two([one.reps[-1] for one in over], plan.reps):
        harder = replace(plan, load_kg=load_up_kg(plan.load_kg, aims.load_step_kg))
        why = told(
            "Both legs did {more} reps more than asked in the last set, in two sessions in a row.", more=OVER_GOAL
        )
        ids = tuple(one.session_id for one in over)
        fewer = told("Fewer reps in the last set.")
        return Suggestion(Rule.TWO_FOR_TWO, Move.UP, Part.LOAD, harder, last.weaker, ids, why, fewer)
    if plan.load_kg and last.reserve is not None and (last.effort_of_both or load_step_kg(last.reserve) < 0):
        load_kg = load_by_effort_kg(plan.load_kg, aims.load_step_kg, last.reserve)
        if load_kg != plan.load_kg:
            return _by_effort(last, replace(plan, load_kg=load_kg), ids, harder=load_kg > plan.load_kg)
    if last.reserve == 0:
        why = told("All reps are there, but not one more was left.")
        some = told("The same again, with a rep in reserve.")
        return Suggestion(Rule.EFFORT, Move.STAY, None, None, last.weaker, ids, why, some)
    part, harder = step_up(replace(plan, reps=max(plan.reps, min(last.reps))), aims)
    rule = Rule.DOUBLE_PROGRESSION if plan.load_kg else Rule.BODYWEIGHT_ORDER
    why = told("Both legs did every set of {reps} reps.", reps=plan.reps)
    missed = told("A set with fewer reps, or none left in reserve.")
    return Suggestion(rule, Move.UP, part, harder, last.weaker, ids, why, missed)


def _by_effort(last: Outcome, plan: Plan, ids: tuple[str, ...], *, harder: bool) -> Suggestion:
    """Change the load alone: all reps are there, and the effort was not the one that is meant."""
    why = told("All reps are there, with more in reserve than the two that are meant.")
    if not harder:
        why = told("All reps are there, with fewer in reserve than the two that are meant.")
    move = Move.UP if harder else Move.BACK
    two = told("All reps, with two in reserve.")
    return Suggestion(Rule.LOAD_BY_EFFORT, move, Part.LOAD, plan, last.weaker, ids, why, two)


def _short_words(set_n: int, leg: Leg, reps: int, asked: int) -> Told:
    if leg is Leg.LEFT:
        return told("The left leg did {reps} of {asked} reps in set {set_n}.", reps=reps, asked=asked, set_n=set_n)
    return told("The right leg did {reps} of {asked} reps in set {set_n}.", reps=reps, asked=asked, set_n=set_n)
