"""How long a plan takes, told without laying it out."""

from trainer.plan.model import Plan, RoundOrder, Sides, Waits
from trainer.telling import Told, told

COUNTDOWN_S = 5
"""The end of the get-ready time, counted second by second."""

COUNT_IN_S = 4
"""Length of the short count-in before work is taken up again: the leg's name, then three, two, one."""

OUTRO_S = 5
"""What follows the last rep."""

MOST_EXERCISES = 10
MOST_LEG_REPS = 8_000
"""Of both legs and of all exercises together: more nobody does, and what is laid out stays small."""

LONGEST_H = 12


def planned_s(plan: Plan) -> float:
    """Return how long a plan takes from Start to the last sound when nobody pauses or keeps it waiting."""
    first, *later = plan.exercises
    between = sum(before.rest_s for before in plan.exercises[: len(later)])
    # An exercise that waits for the user is counted in instead of down.
    waits = sum(COUNT_IN_S - COUNTDOWN_S for following in later if following.waits is not Waits.NEVER)
    return sum(_exercise_s(each) for each in (first, *later)) + between + waits + OUTRO_S


def tension_s(plan: Plan) -> float:
    """Return the seconds under tension of each leg that is trained (T5), of the first exercise of a plan."""
    return plan.sets * plan.reps * plan.tempo.tension_s


def changes_legs(plan: Plan) -> bool:
    """Tell whether a set has two leg sets with a switch between them."""
    return plan.round_order is RoundOrder.BLOCK and plan.sides is Sides.BOTH


def too_much(plan: Plan) -> Told | None:
    """Return a sentence about a plan that is larger than any can be; None for all others."""
    leg_reps = sum(each.sets * each.reps * (2 if each.sides is Sides.BOTH else 1) for each in plan.exercises)
    if len(plan.exercises) > MOST_EXERCISES:
        return told(
            "This plan has {n} exercises; at most {most} are possible.", n=len(plan.exercises), most=MOST_EXERCISES
        )
    if leg_reps > MOST_LEG_REPS:
        return told(
            "This plan has {n} reps, left and right; at most {most} are possible.", n=leg_reps, most=MOST_LEG_REPS
        )
    if planned_s(plan) > LONGEST_H * 3600:
        return told("This plan takes more than {most} hours; take fewer sets or reps.", most=LONGEST_H)
    return None


def _exercise_s(plan: Plan) -> float:
    """From its get-ready time to its last rep."""
    turns = 1 if plan.sides is not Sides.BOTH or plan.round_order is RoundOrder.TOGETHER else 2
    work = plan.sets * turns * plan.reps * plan.tempo.rep_s
    switches = plan.sets if changes_legs(plan) else 0
    waits = {Waits.NEVER: 0, Waits.SETS: plan.sets - 1, Waits.LEGS: plan.sets - 1 + switches}[plan.waits]
    return plan.get_ready_s + work + switches * plan.switch_s + (plan.sets - 1) * plan.rest_s + waits * COUNT_IN_S
