"""What a plan comes to, in words: how long it takes and what of, and how long each leg is under tension."""

from dataclasses import replace

from trainer.plan import Leg, Plan, planned_s, tension_s
from ui.language import tr
from ui.wording import clock, figure, leg_name


def takes(plan: Plan) -> str:
    """Say how long a plan takes in all, and how that is made up."""
    whole_s = planned_s(plan)
    work_s, switches_s, rests_s = (
        whole_s - planned_s(_without(plan, part)) for part in ("reps", "switch_s", "rest_s")
    )  # fmt: skip
    parts = [tr("{time} of reps", time=clock(work_s))]
    if switches_s:
        parts.append(tr("{time} to switch legs", time=clock(switches_s)))
    if rests_s:
        parts.append(tr("{time} of rest", time=clock(rests_s)))
    parts.append(tr("{time} to get ready and to end", time=clock(whole_s - work_s - switches_s - rests_s)))
    return tr("{time} in all: {parts}", time=clock(whole_s), parts=", ".join(parts))


def _without(plan: Plan, part: str) -> Plan:
    """The same with nothing of one of its parts."""
    none = {part: 0}
    return replace(plan, **none, then=tuple(replace(each, **none) for each in plan.then))  # type: ignore[arg-type]


def under_tension(plan: Plan, n: int = 0) -> str:
    """Say how long each leg carries the load: in a set of exercise `n`, in all its sets, and in the whole plan."""
    exercises = plan.exercises
    one = exercises[n]
    told = tr("{set_s} s a set", set_s=figure(one.reps * one.tempo.tension_s))
    if one.sets > 1:
        told = tr("{told}, {all_s} s in all", told=told, all_s=figure(tension_s(one)))
    legs = one.legs(1)
    whose = tr("each leg") if len(legs) > 1 else leg_name(legs[0])
    lines = [tr("{whose}: {told}", whose=whose, told=told)]
    if len(exercises) > 1:
        lines.append(_in_the_plan(plan))
    return "\n".join(lines)


def _in_the_plan(plan: Plan) -> str:
    """Say the same of all exercises together, leg by leg where that differs."""
    left_s, right_s = (sum(tension_s(one) for one in plan.exercises if leg in one.legs(1)) for leg in Leg)
    if left_s == right_s:
        return tr("In all exercises: {seconds} s each leg", seconds=figure(left_s))
    return tr("In all exercises: left {left_s} s, right {right_s} s", left_s=figure(left_s), right_s=figure(right_s))
