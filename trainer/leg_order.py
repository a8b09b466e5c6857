"""Which leg begins, where a plan leaves that to what the log knows: settled before a session is laid out.

Pure functions of the work in the log, as `Log.work` yields it: the leg sets of one session after another, the newest
first.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from trainer.balance import USUAL_SESSIONS, balance
from trainer.balance_gates import Verdict
from trainer.log import LegSetWork
from trainer.measures import Measure, chosen
from trainer.plan import FirstLeg, Leg, Plan, Sides, named_like

Work = Iterable[Sequence[LegSetWork]]

_TELLING = (Verdict.COMMON, Verdict.WORTH_A_LOOK)
"""A difference that has passed every gate and is more than even."""


def asks_the_log(plan: Plan) -> bool:
    """Tell whether the log decides which leg begins."""
    return plan.sides is Sides.BOTH and plan.first_leg in (FirstLeg.SESSIONS, FirstLeg.WEAKER)


def settled(plan: Plan, work_of: Callable[[str], Work]) -> Plan:
    """Return a plan of which each exercise says itself which leg begins.

    `work_of` gives the work of an exercise, by id; it is asked only where that decides.
    """
    then = tuple(settled(following, work_of) for following in plan.then)
    if not asks_the_log(plan):
        return named_like(replace(plan, then=then), plan)
    work = work_of(plan.exercise)
    if plan.first_leg is FirstLeg.WEAKER:
        first = weaker_leg(work)
    else:
        last = began_last(work)
        first = last.other if last else None
    return named_like(replace(plan, first_leg=FirstLeg((first or Leg.LEFT).value), then=then), plan)


def began_last(work: Work) -> Leg | None:
    """Return the leg that began the newest session in which both worked, not at once; None if there is none."""
    for leg_sets in work:
        done = [leg_set for leg_set in leg_sets if leg_set.ended != "repeated"]
        if len({leg_set.leg for leg_set in done}) > 1:
            first = min((leg_set.set_n, leg_set.order) for leg_set in done)
            began = {leg_set.leg for leg_set in done if (leg_set.set_n, leg_set.order) == first}
            if len(began) == 1:
                return Leg(began.pop())
    return None


def weaker_leg(work: Work) -> Leg | None:
    """Return the leg that does less, by the usual span of the balance; None unless its gates let that be said (M5, M6).

    Reps with those left in reserve say more than reps alone, which many keep equal on purpose.
    """
    measures = balance(chosen(work, last=USUAL_SESSIONS)).measures
    for measure in (Measure.POTENTIAL, Measure.REPS):
        found = measures[measure]
        if found.verdict in _TELLING and found.difference_pct:
            return Leg.LEFT if found.difference_pct > 0 else Leg.RIGHT
    return None
