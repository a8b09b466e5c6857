"""What to change next in a plan, and why (docs/sources.md, P1–P5a, SF2, SF5, SF6).

Pure functions of what the log holds. A suggestion names its rule, the sessions behind it and what would change it;
nothing is changed here. Both legs go on together, and the weaker one decides: a set is worth what the leg with fewer
reps did in it (P5a).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trainer.assessment import NEXT_MORNING, SORENESS
from trainer.effort import PAIN, load_by_effort_kg, load_step_kg
from trainer.log import LoggedSession
from trainer.outcomes import Outcome, Result, outcomes
from trainer.pain import LONG_AWAY, PainAdvice, SinceAdvice, pain_advice, since_advice
from trainer.plan import Leg, Plan, Sides
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
from trainer.telling import Told, told

MISSES = 3
"""Sessions in a row that must miss before a step back (P4)."""

GENTLE_SETS, GENTLE_MOST_REPS = 2, 8
"""A first session asks for no more (SF5)."""

GENTLE_TIME = timedelta(days=7)
"""For so long after the first session nothing becomes harder: soreness is gone by then (SF5)."""

SITTING = timedelta(hours=3)
"""Sessions begun within this time are one for the legs: the exercises of one plan, done one after the other."""


@dataclass(frozen=True)
class Suggestion:
    """What to do about the plan of an exercise.

    Attributes:
        part: what changes; None where nothing does, or where the whole plan is made gentle.
        plan: how it would then be; None if it stays, or the step is none of a plan.
        decides: the leg that decided, if one did.
        sessions: the ids of the sessions behind it, the oldest first.
        why, changes_it: the reason, and what would lead to another suggestion.
        pain: what pain in this exercise asks for where the plan stays: EASE less depth, STOP some days of rest.
    """

    rule: Rule
    move: Move
    part: Part | None
    plan: Plan | None
    decides: Leg | None
    sessions: tuple[str, ...]
    why: Told
    changes_it: Told
    pain: PainAdvice = PainAdvice.NONE

    @property
    def asks_something(self) -> bool:
        """Whether there is anything to do: a plan to take over, or something the user sees to."""
        return self.plan is not None or self.part is not None


def suggest(
    sessions: Iterable[LoggedSession],
    plan: Plan,
    now: datetime,
    aims: Aims | None = None,
    eased: Collection[Part] = (),
) -> Suggestion:
    """Return what to do about a plan, given the sessions of any exercise in any order.

    Args:
        sessions: from the log; those of another exercise tell of pain and soreness only.
        plan: what is trained; its first exercise, where it has several.
        now: the time, with its zone.
        aims: how far the plan may grow.
        eased: what of DEPTH and SUPPORT the user has already made easier.

    Pain comes before everything, then the gentle start, then misses, and only then progress.
    """
    aims = aims or Aims()
    trained = sorted((found for found in sessions if _did_any(found)), key=lambda found: found.started)
    done = [found for found in trained if found.exercise == plan.exercise]
    return (
        _pain(trained, done, plan, aims, eased, now)
        or _gentle(done, plan, now)
        or _by_results(outcomes(done, plan), plan, aims, eased)
    )


def _did_any(session: LoggedSession) -> bool:
    return any(leg_set.counted_reps for leg_set in session.leg_sets)


def _stay(rule: Rule, why: Told, changes_it: Told, *sessions: str, decides: Leg | None = None) -> Suggestion:
    return Suggestion(rule, Move.STAY, None, None, decides, sessions, why, changes_it)


# -- Pain and soreness -------------------------------------------------------------------------------------------------


def _pain(
    trained: Sequence[LoggedSession],
    done: Sequence[LoggedSession],
    plan: Plan,
    aims: Aims,
    eased: Collection[Part],
    now: datetime,
) -> Suggestion | None:
    """Pain stops progress; much of it, or a worse morning, asks for a step back in depth or volume (SF2)."""
    if not done:
        return None
    last = done[-1]
    sitting = [found for found in trained if abs(found.started - last.started) < SITTING]
    later = [found for found in trained if found.started >= last.started]
    pain, leg = _worst([last], PAIN)
    worse, worse_leg = _worst(sitting, NEXT_MORNING)
    advice = pain_advice(pain)
    without = told("A session with pain below 2 of 10, and no worse the next morning.")
    if advice is PainAdvice.STOP or worse:
        part, easier = step_back(plan, aims, eased, spare_load=True)
        why = told("A joint hurt more the morning after.")
        if advice is PainAdvice.STOP:
            why = told("Pain was told as {pain} of 10; above 5 is too much.", pain=pain)
        decides = leg if advice is PainAdvice.STOP else worse_leg
        if part is None:
            rest = told("Some days of rest, and then a session with pain below 2 of 10.")
            return replace(_stay(Rule.PAIN, why, rest, last.id, decides=decides), pain=PainAdvice.STOP)
        changed = None if easier == plan else easier
        return Suggestion(Rule.PAIN, Move.BACK, part, changed, decides, (last.id,), why, without)
    if advice is PainAdvice.EASE:
        why = told("Pain was told as {pain} of 10: nothing becomes harder.", pain=pain)
        return replace(_stay(Rule.PAIN, why, without, last.id, decides=leg), pain=advice)
    pain, leg = _worst(later, PAIN)
    if pain_advice(pain) is not PainAdvice.NONE:
        why = told("Pain was told as {pain} of 10 in another exercise: nothing becomes harder.", pain=pain)
        return _stay(Rule.PAIN, why, without, *dict.fromkeys((last.id, _most_painful(later))), decides=leg)
    soreness, leg = _worst(sitting, SORENESS)
    if since_advice(soreness, worse_next_morning=False) is SinceAdvice.REST and now - last.started < GENTLE_TIME:
        why = told("A leg was still sore, {soreness} of 10 at rest: give it a day.", soreness=soreness)
        return _stay(Rule.SORENESS, why, told("Legs that are sore no more."), last.id, decides=leg)
    return None


def _worst(sessions: Iterable[LoggedSession], name: str) -> tuple[int, Leg | None]:
    """Return the highest score told under a name, 0 for none, and the leg if it was told of one alone."""
    scores = dict.fromkeys(Leg, 0)
    for leg_set in (one for session in sessions for one in session.leg_sets):
        score = leg_set.answers.get(name)
        if isinstance(score, int):
            scores[Leg(leg_set.leg)] = max(scores[Leg(leg_set.leg)], score)
    left, right = scores.values()
    return max(left, right), None if left == right else Leg.LEFT if left > right else Leg.RIGHT


def _most_painful(sessions: Iterable[LoggedSession]) -> str:
    return max(sessions, key=lambda session: _worst([session], PAIN)[0]).id


# -- A gentle start ----------------------------------------------------------------------------------------------------


def _gentle(done: Sequence[LoggedSession], plan: Plan, now: datetime) -> Suggestion | None:
    """Begin gently, and after a long time away begin so again; in the first week nothing becomes harder (SF5)."""
    after = told("A week of training without much soreness.")
    if not done or now - done[-1].started >= LONG_AWAY:
        gentle = replace(
            plan,
            sets=min(plan.sets, GENTLE_SETS),
            reps=min(plan.reps, GENTLE_MOST_REPS),
            tempo=min(plan.tempo, GENTLE_TEMPO, key=lambda tempo: tempo.eccentric_s),
            load_kg=0,
        )
        why = told("After a long time away muscles get sore as at first.")
        if not done:
            why = told("Your first session of it: slow lowering makes muscles sore that are not used to it.")
        move = Move.STAY if gentle == plan else Move.BACK
        changed = None if gentle == plan else gentle
        return Suggestion(Rule.GENTLE_START, move, None, changed, None, tuple(s.id for s in done[-1:]), why, after)
    # The first session since the muscles last had to get used to it.
    first = len(done) - 1
    while first and done[first].started - done[first - 1].started < LONG_AWAY:
        first -= 1
    if now - done[first].started < GENTLE_TIME:
        why = told("The first week: muscles get used to it.")
        return _stay(Rule.GENTLE_START, why, after, *(session.id for session in done[first:]))
    return None


# -- What was done -----------------------------------------------------------------------------------------------------


def _by_results(found: Sequence[Outcome], plan: Plan, aims: Aims, eased: Collection[Part]) -> Suggestion:
    rule = Rule.DOUBLE_PROGRESSION if plan.load_kg else Rule.BODYWEIGHT_ORDER
    all_done = told("Every set of {reps} reps, on both legs.", reps=plan.reps)
    if plan.sides is not Sides.BOTH:
        all_done = told("Every set of {reps} reps.", reps=plan.reps)
    if not found:
        return _stay(rule, told("No session has followed this plan to its end yet."), all_done)
    last, newest = found[-1], found[-MISSES:]
    if len(newest) == MISSES and all(one.result is Result.MISSED for one in newest):
        return _after_misses(newest, plan, aims, eased, all_done)
    if last.short is not None:
        why = _short_words(*last.short, plan.reps)
        return _stay(rule, why, all_done, last.session_id, decides=last.decides)
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
        return _stay(Rule.STEP_BACK, why, all_done, *ids, decides=last.decides)
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
        return _stay(Rule.DOUBLE_PROGRESSION, why, tidy, last.session_id, decides=last.untidy)
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
        return _stay(Rule.EFFORT, why, some, last.session_id, decides=last.decides)
    return None


def _next_step(last: Outcome, plan: Plan, aims: Aims, rule: Rule) -> Suggestion:
    why = told("Both legs did every set of {reps} reps.", reps=plan.reps)
    if plan.sides is not Sides.BOTH:
        why = told("Every set of {reps} reps is done.", reps=plan.reps)
    missed = told("A set with fewer reps, or none left in reserve.")
    part, harder = step_up(plan, aims, min(last.reps))
    if part is None:
        return _stay(rule, why, missed, last.session_id, decides=last.decides)
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
        return told("The left leg did {reps} of {asked} reps in set {set_n}.", reps=reps, asked=asked, set_n=set_n)
    return told("The right leg did {reps} of {asked} reps in set {set_n}.", reps=reps, asked=asked, set_n=set_n)
