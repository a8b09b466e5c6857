"""What to change next in a plan, and why (docs/sources.md, P1–P5a, SF2, SF5, SF6).

Pure functions of what the log holds. A suggestion names its rule, the sessions behind it and what would change it;
nothing is changed here. Both legs go on together, and the weaker one decides: a set is worth what the leg with fewer
reps did in it (P5a).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from trainer.effort import load_by_effort_kg, load_step_kg
from trainer.log import LoggedSession
from trainer.outcomes import Outcome, Result, did_any, outcomes
from trainer.pain import FIRST_SESSIONS, LONG_AWAY, same_day
from trainer.plan import Leg, Plan, Sides
from trainer.progression_pain import suggest_by_pain
from trainer.progression_rules import (
    GENTLE_TEMPO,
    MOST_LOAD_KG,
    OVER_GOAL,
    OVER_SESSIONS,
    Aims,
    Move,
    Part,
    Rule,
    all_at_top,
    load_up_kg,
    step_back,
    step_up,
    two_for_two,
)
from trainer.suggestion import Suggestion, stay
from trainer.telling import Told, told
from trainer.tempo import TempoError, parse_tempo

MISSES = 3
"""Sessions in a row that must miss before a step back (P4)."""

GENTLE_SETS, GENTLE_MOST_REPS = 2, 8
"""A first session asks for no more (SF5)."""

GENTLE_TIME = timedelta(days=7)
"""For so long after the first session nothing becomes harder: soreness is gone by then (SF5)."""


def suggest(
    sessions: Iterable[LoggedSession],
    plan: Plan,
    now: datetime,
    aims: Aims | None = None,
    eased: Mapping[Part, datetime] | None = None,
    behind: int | None = None,
) -> Suggestion:
    """Return what to do about a plan, given the sessions of any exercise in any order.

    Args:
        sessions: from the log; those of another exercise tell of pain and soreness, and whether a gentle start is
            needed; those without a rep that counts only of pain and soreness.
        plan: what is trained; its first exercise, where it has several.
        now: the time, with its zone.
        aims: how far the plan may grow.
        eased: what of DEPTH and SUPPORT the user has already made easier, and when.
        behind: of a plan with this exercise in several places, how many exercises come behind the one meant.

    Pain comes before everything, then the gentle start, then misses, and only then progress. Pain takes nothing away
    from what is gentle: it asks for no more than a gentle start would.
    """
    aims, eased = aims or Aims(), eased or {}
    known = sorted((found for found in sessions if found.leg_sets), key=lambda found: found.started)
    done = [found for found in known if found.exercise == plan.exercise and did_any(found)]
    gentle = None if _is_used_to_lunges(known, begins(done, now)) else _gentle(done, plan, now)
    last_eased = max(eased.values(), default=None)
    since = {found.id for found in done if last_eased is None or found.started > last_eased}
    easiest = gentle.plan if gentle and gentle.plan else plan
    found = (
        suggest_by_pain(known, plan, _no_more_than_done(easiest, _newest_weeks(done)), aims, eased, now)
        or gentle
        or _by_results(outcomes(done, plan, behind), plan, aims, eased, since)
    )
    if found.move is Move.UP and _is_long_ago(done, now):
        why = told("The last session of it is long ago: first the same again.")
        again = told("The same again, with a rep in reserve.")
        return stay(found.rule, why, again, *found.sessions, decides=found.decides)
    return found


def _is_used_to_lunges(known: Sequence[LoggedSession], beginning: datetime) -> bool:
    """Tell whether the muscles had their first soreness already, by lunges of the days before they begin (SF5)."""
    before = [found for found in known if found.started < beginning and not same_day(found.started, beginning)]
    return sum(did_any(found) and beginning - found.started < LONG_AWAY for found in before) >= FIRST_SESSIONS


def begins(sessions: Iterable[LoggedSession], now: datetime) -> datetime:
    """Return when the muscles begin with an exercise, or begin anew: now, or when its sessions of late began."""
    done = sorted(filter(did_any, sessions), key=lambda found: found.started)
    return now if not done or _is_long_ago(done, now) else _newest_weeks(done)[0].started


def _is_long_ago(done: Sequence[LoggedSession], now: datetime) -> bool:
    return bool(done) and now - done[-1].started >= LONG_AWAY


# -- A gentle start ----------------------------------------------------------------------------------------------------


def _gentle(done: Sequence[LoggedSession], plan: Plan, now: datetime) -> Suggestion | None:
    """Begin gently, and after a long time away begin so again; in the first week nothing becomes harder (SF5)."""
    after = told("A week of training without much soreness.")
    gentle = replace(
        plan,
        sets=min(plan.sets, GENTLE_SETS),
        reps=min(plan.reps, GENTLE_MOST_REPS),
        tempo=min(plan.tempo, GENTLE_TEMPO, key=lambda tempo: tempo.eccentric_s),
        load_kg=0,
    )
    if not done:
        why = told("Your first session of it: slow lowering makes muscles sore that are not used to it.")
        behind = done
    elif _is_long_ago(done, now):
        why = told("After a long time away muscles get sore as at first.")
        behind = done[-1:]
    else:
        behind = _newest_weeks(done)
        if now - behind[0].started >= GENTLE_TIME:
            return None
        why = told("The first week: muscles get used to it.")
        if _no_more_than_done(plan, behind) == plan:
            gentle = plan
    move, changed = (Move.STAY, None) if gentle == plan else (Move.BACK, gentle)
    ids = tuple(session.id for session in behind)
    return Suggestion(Rule.GENTLE_START, move, None, changed, None, ids, why, after)


def _newest_weeks(done: Sequence[LoggedSession]) -> Sequence[LoggedSession]:
    """Return the sessions since the muscles last had to get used to it."""
    first = max(len(done) - 1, 0)
    while first and done[first].started - done[first - 1].started < LONG_AWAY:
        first -= 1
    return done[first:]


def _no_more_than_done(plan: Plan, done: Sequence[LoggedSession]) -> Plan:
    """Return the plan if a session began as much, as slow and as heavy; else as much of it as the largest session."""
    begun = [_begun(session, plan) for session in done]
    if not begun or any(_is_within(plan, one) for one in begun):
        return plan
    most = max(begun, key=_reps)
    return replace(
        plan,
        sets=min(plan.sets, most.sets),
        reps=min(plan.reps, most.reps),
        tempo=min(plan.tempo, most.tempo, key=lambda tempo: tempo.eccentric_s),
        load_kg=min(plan.load_kg, most.load_kg),
    )


def _is_within(plan: Plan, other: Plan) -> bool:
    slower = plan.tempo.eccentric_s > other.tempo.eccentric_s
    return _reps(plan) <= _reps(other) and not slower and plan.load_kg <= other.load_kg


def _reps(plan: Plan) -> int:
    return plan.sets * plan.reps


def _begun(session: LoggedSession, plan: Plan) -> Plan:
    """Return a plan as what was begun of it in a session; a tempo that is not known was the plan's."""
    tempo = plan.tempo
    with suppress(TempoError):
        tempo = max((parse_tempo(one.tempo) for one in session.leg_sets), key=lambda tempo: tempo.eccentric_s)
    return replace(
        plan,
        sets=max(one.set_n for one in session.leg_sets),
        reps=max(one.planned_reps for one in session.leg_sets),
        tempo=tempo,
        load_kg=max(one.load_kg for one in session.leg_sets),
    )


# -- What was done -----------------------------------------------------------------------------------------------------


def _by_results(
    found: Sequence[Outcome], plan: Plan, aims: Aims, eased: Collection[Part], since: Collection[str]
) -> Suggestion:
    """Return what the results ask for; misses count in the sessions `since` something was eased (P4)."""
    rule = Rule.DOUBLE_PROGRESSION if plan.load_kg else Rule.BODYWEIGHT_ORDER
    all_done = told("Every set of {n} rep, on both legs.", "Every set of {n} reps, on both legs.", n=plan.reps)
    if plan.sides is not Sides.BOTH:
        all_done = told("Every set of {n} rep.", "Every set of {n} reps.", n=plan.reps)
    if not found:
        return stay(rule, told("No session has followed this plan to its end yet."), all_done)
    last, newest = found[-1], [one for one in found if one.session_id in since][-MISSES:]
    if len(newest) == MISSES and all(one.result is Result.MISSED for one in newest):
        return _after_misses(newest, plan, aims, eased, all_done)
    if last.short is not None:
        why = _short_words(*last.short, plan.reps)
        return stay(rule, why, all_done, last.session_id, decides=last.decides)
    return _after_all_reps(found, plan, aims) or _next_step(last, plan, aims, rule)


def _after_misses(
    newest: Sequence[Outcome], plan: Plan, aims: Aims, eased: Collection[Part], all_done: Told
) -> Suggestion:
    """Three misses in a row are a step back (P4); where nothing is left to ease, more rest."""
    last = newest[-1]
    ids = tuple(one.session_id for one in newest)
    why = told("{n} session in a row fell short.", "{n} sessions in a row fell short.", n=MISSES)
    part, easier = step_back(plan, aims, eased)
    if part is None:
        return stay(Rule.STEP_BACK, why, all_done, *ids, decides=last.decides)
    changed = None if easier == plan else easier
    return Suggestion(Rule.STEP_BACK, Move.BACK, part, changed, last.decides, ids, why, all_done)


def _after_all_reps(found: Sequence[Outcome], plan: Plan, aims: Aims) -> Suggestion | None:
    """All reps are there: what is to be known of form, of the last sets and of effort before the next step."""
    last = found[-1]
    if last.untidy is not None:
        why = told("The left leg did all reps, but you told of a fault: first the form, then more.")
        if last.untidy is Leg.RIGHT:
            why = told("The right leg did all reps, but you told of a fault: first the form, then more.")
        tidy = told("The same again, with good form in most sets.")
        return stay(Rule.DOUBLE_PROGRESSION, why, tidy, last.session_id, decides=last.untidy)
    over = [one for one in found[-OVER_SESSIONS:] if all_at_top(one.reps, plan.sets, plan.reps)]
    harder = replace(plan, load_kg=load_up_kg(plan.load_kg, aims.load_step_kg))
    if 0 < plan.load_kg < MOST_LOAD_KG and two_for_two([one.reps[-1] for one in over], plan.reps):
        why = told("{more} reps more than asked in the last set, in two sessions in a row.", more=OVER_GOAL)
        ids = tuple(one.session_id for one in over)
        fewer = told("Fewer reps in the last set.")
        return Suggestion(Rule.TWO_FOR_TWO, Move.UP, Part.LOAD, harder, last.decides, ids, why, fewer)
    at_top = all_at_top(last.reps, plan.sets, aims.most_reps)
    if plan.load_kg and last.reserve is not None and not (at_top and last.reserve):
        load_kg = min(MOST_LOAD_KG, load_by_effort_kg(plan.load_kg, aims.load_step_kg, last.reserve))
        if load_kg != plan.load_kg and (last.effort_of_all or load_step_kg(last.reserve) < 0):
            return _by_effort(last, replace(plan, load_kg=load_kg), harder=load_kg > plan.load_kg)
    if last.reserve == 0:
        why = told("All reps are there, but not one more was left.")
        some = told("The same again, with a rep in reserve.")
        return stay(Rule.EFFORT, why, some, last.session_id, decides=last.decides)
    return None


def _next_step(last: Outcome, plan: Plan, aims: Aims, rule: Rule) -> Suggestion:
    why = told("Both legs did every set of {n} rep.", "Both legs did every set of {n} reps.", n=plan.reps)
    if plan.sides is not Sides.BOTH:
        why = told("Every set of {n} rep is done.", "Every set of {n} reps is done.", n=plan.reps)
    missed = told("A set with fewer reps, or none left in reserve.")
    part, harder = step_up(plan, aims, min(last.reps))
    if part is None:
        return stay(rule, why, missed, last.session_id, decides=last.decides)
    return Suggestion(rule, Move.UP, part, harder, last.decides, (last.session_id,), why, missed)


def _by_effort(last: Outcome, plan: Plan, *, harder: bool) -> Suggestion:
    """Change the load alone: all reps are there, and the effort was not the one that is meant."""
    why = told("All reps are there, with more in reserve than the two that are meant.")
    if not harder:
        why = told("All reps are there, with fewer in reserve than the two that are meant.")
    move = Move.UP if harder else Move.BACK
    two = told("All reps, with two in reserve.")
    return Suggestion(Rule.LOAD_BY_EFFORT, move, Part.LOAD, plan, last.decides, (last.session_id,), why, two)


def _short_words(set_n: int, leg: Leg, reps: int, asked: int) -> Told:
    if leg is Leg.LEFT:
        return told(
            "The left leg did {reps} of {n} rep in set {set_n}.",
            "The left leg did {reps} of {n} reps in set {set_n}.",
            n=asked,
            reps=reps,
            set_n=set_n,
        )
    return told(
        "The right leg did {reps} of {n} rep in set {set_n}.",
        "The right leg did {reps} of {n} reps in set {set_n}.",
        n=asked,
        reps=reps,
        set_n=set_n,
    )
