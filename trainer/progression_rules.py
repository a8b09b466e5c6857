"""The rules by which a plan becomes harder or easier, as arithmetic (docs/sources.md, P1, P2, P4, P4a).

They know plans and counts of reps and nothing of the log; when a rule applies is said in `trainer.progression`.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from trainer.plan import Plan
from trainer.plan.fields import LIMITS
from trainer.tempo import LONGEST_REP_S, parse_tempo

OVER_GOAL, OVER_SESSIONS = 2, 2
"""Reps above the goal in the last set, and in how many sessions in a row, that ask for more load (P2)."""

CUT, RAISE = 0.10, 0.05
"""Shares of the load that a step back takes off (P4) and a step up adds, within the usual 2.5 to 10 % (P2)."""

REPS_BACK, FEWEST_REPS = 2, 5
"""How many reps fewer a step back asks for, and the fewest it leaves."""

SLOWER_S = 1.0
"""By so much a step slows the way down; from TP1 to TP3 it is one step (P4a)."""

GENTLE_TEMPO = parse_tempo("2-1-1-1")
"""Of a first session: quicker down, so that little soreness follows (TP4, SF5)."""

MOST_LOAD_KG = LIMITS["load_kg"][1]


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
    SORENESS = "SF6"


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


class Aims(NamedTuple):
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


def all_at_top(reps: Sequence[int], sets: int, top: int) -> bool:
    """Tell whether double progression goes on: every set at the top of the range (P1)."""
    return len(reps) >= sets and min(reps) >= top


def two_for_two(last_sets: Sequence[int], goal: int) -> bool:
    """Tell whether the last sets, one a session, the oldest first, ask for more load (P2)."""
    newest = last_sets[-OVER_SESSIONS:]
    return len(newest) == OVER_SESSIONS and min(newest) >= goal + OVER_GOAL


def load_up_kg(load_kg: float, step_kg: float) -> float:
    """Return the next load: RAISE more, in whole steps and at least one, to a gram (P2)."""
    return min(MOST_LOAD_KG, round(load_kg + step_kg * max(1, round(RAISE * load_kg / step_kg)), 3))


def load_back_kg(load_kg: float, step_kg: float) -> float:
    """Return the load after misses: CUT less, in whole steps and at least one, never below zero (P4)."""
    return round(max(0.0, load_kg - step_kg * max(1, round(CUT * load_kg / step_kg))), 3)


def step_up(plan: Plan, aims: Aims, did: int = 0) -> tuple[Part | None, Plan]:
    """Return the next harder plan, one thing changed; no part where nothing is left to change (P1, P4a).

    With a load the range of reps comes round again: more reps, then more load and fewer reps. Without, the order is
    reps, sets, tempo, load. `did` are the reps of the weakest set: whoever did more than planned begins there.
    """
    did = max(plan.reps, did)
    if plan.load_kg and did >= aims.most_reps:
        return _loaded(plan, load_up_kg(plan.load_kg, aims.load_step_kg), min(plan.reps, aims.least_reps))
    if plan.reps < aims.most_reps:
        return Part.REPS, replace(plan, reps=min(did + 1, aims.most_reps))
    if plan.sets < aims.most_sets:
        return Part.SETS, replace(plan, sets=plan.sets + 1)
    slower_s = min(plan.tempo.eccentric_s + SLOWER_S, aims.slow_s)
    longer_s = slower_s - plan.tempo.eccentric_s
    if longer_s > 0 and plan.tempo.rep_s + longer_s <= LONGEST_REP_S:
        return Part.TEMPO, replace(plan, tempo=plan.tempo._replace(eccentric_s=slower_s))
    return _loaded(plan, load_up_kg(plan.load_kg, aims.load_step_kg), plan.reps)


def _loaded(plan: Plan, load_kg: float, reps: int) -> tuple[Part | None, Plan]:
    if load_kg == plan.load_kg:  # the most a plan can hold
        return None, plan
    return Part.LOAD, replace(plan, load_kg=load_kg, reps=reps)


def step_back(
    plan: Plan, aims: Aims, eased: Collection[Part] = (), *, spare_load: bool = False
) -> tuple[Part | None, Plan]:
    """Return the next easier plan, one thing changed; no part where nothing is left to ease (P4, P4a).

    A load is cut first, or last if it is to be spared. In between the order is depth, reps, sets, support; `eased` are
    those that the user has already seen to. Depth and support leave the plan as it is.
    """
    lighter = replace(plan, load_kg=load_back_kg(plan.load_kg, aims.load_step_kg))
    if plan.load_kg and not spare_load:
        return Part.LOAD, lighter
    if Part.DEPTH not in eased:
        return Part.DEPTH, plan
    if plan.reps > FEWEST_REPS:
        return Part.REPS, replace(plan, reps=max(FEWEST_REPS, plan.reps - REPS_BACK))
    if plan.sets > 1:
        return Part.SETS, replace(plan, sets=plan.sets - 1)
    if Part.SUPPORT not in eased:
        return Part.SUPPORT, plan
    return (Part.LOAD, lighter) if plan.load_kg else (None, plan)
