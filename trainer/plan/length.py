"""How long a plan takes, told without laying it out."""

from trainer.plan.model import Plan, Waits

COUNT_IN_S = 4
"""Length of the short count-in before work is taken up again: the leg's name, then three, two, one."""

OUTRO_S = 5
"""What follows the last rep."""


def planned_s(plan: Plan) -> float:
    """Return how long a plan takes from Start to the last sound when nobody pauses or keeps it waiting."""
    work = plan.sets * 2 * plan.reps * plan.tempo.rep_s
    waits = {Waits.NEVER: 0, Waits.SETS: plan.sets - 1, Waits.LEGS: 2 * plan.sets - 1}[plan.waits]
    breaks = plan.sets * plan.switch_s + (plan.sets - 1) * plan.rest_s + waits * COUNT_IN_S
    return plan.get_ready_s + work + breaks + OUTRO_S
