"""What a plan comes to, in words: how long it takes and what of, and how long each leg is under tension."""

from dataclasses import replace

from trainer.plan import Leg, Plan, planned_s, tension_s
from ui.language import tr
from ui.wording import clock, figure, leg_in_text


def takes(plan: Plan) -> str:
    """Say how long a plan takes in all."""
    return tr("{time} in all", time=clock(planned_s(plan)))


def made_up(plan: Plan) -> str:
    """Say what the time of a plan is made up of, in one line."""
    whole_s = planned_s(plan)
    work_s, switches_s, rests_s = (whole_s - planned_s(_without(plan, part)) for part in ("reps", "switch_s", "rest_s"))
    parts = [tr("{time} of reps", time=clock(work_s))]
    if switches_s:
        parts.append(tr("{time} to switch legs", time=clock(switches_s)))
    if rests_s:
        parts.append(tr("{time} of rest", time=clock(rests_s)))
    parts.append(tr("{time} to get ready and to end", time=clock(whole_s - work_s - switches_s - rests_s)))
    return " · ".join(parts)


def _without(plan: Plan, part: str) -> Plan:
    """The same with nothing of one of its parts."""
    none = {part: 0}
    return replace(plan, **none, then=tuple(replace(each, **none) for each in plan.then))  # type: ignore[arg-type]


def under_tension(plan: Plan, n: int = 0) -> str:
    """Say how long each leg carries the load: in a set of exercise `n`, in all its sets, and in the whole plan."""
    exercises = plan.exercises
    one = exercises[n]
    set_s, all_s = figure(one.reps * one.tempo.tension_s), figure(tension_s(one))
    legs = one.legs(1)
    if len(legs) == 2:
        words = tr("Under tension: each leg {set_s} s a set, {all_s} s in all.", set_s=set_s, all_s=all_s)
    else:
        leg = leg_in_text(legs[0])
        words = tr("Under tension: {leg} {set_s} s a set, {all_s} s in all.", leg=leg, set_s=set_s, all_s=all_s)
    return f"{words} {_in_the_plan(plan)}" if len(exercises) > 1 else words


def _in_the_plan(plan: Plan) -> str:
    """Say the same of all exercises together, leg by leg where that differs."""
    left_s, right_s = (sum(tension_s(one) for one in plan.exercises if leg in one.legs(1)) for leg in Leg)
    if left_s == right_s:
        return tr("In all exercises: each leg {seconds} s.", seconds=figure(left_s))
    return tr("In all exercises: left {left_s} s, right {right_s} s.", left_s=figure(left_s), right_s=figure(right_s))
