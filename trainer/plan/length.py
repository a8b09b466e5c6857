"""How long a plan takes, told without laying it out."""

from trainer.plan.model import Plan, RoundOrder, Sides, Waits

COUNTDOWN_S = 5
"""The end of the get-ready time, counted second by second."""

COUNT_IN_S = 4
"""Length of the short count-in before work is taken up again: the leg's name, then three, two, one."""

OUTRO_S = 5
"""What follows the last rep."""


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


def _exercise_s(plan: Plan) -> float:
    """From its get-ready time to its last rep."""
    turns = 1 if plan.sides is not Sides.BOTH or plan.round_order is RoundOrder.TOGETHER else 2
    work = plan.sets * turns * plan.reps * plan.tempo.rep_s
    switches = plan.sets if changes_legs(plan) else 0
    waits = {Waits.NEVER: 0, Waits.SETS: plan.sets - 1, Waits.LEGS: plan.sets - 1 + switches}[plan.waits]
    return plan.get_ready_s + work + switches * plan.switch_s + (plan.sets - 1) * plan.rest_s + waits * COUNT_IN_S
