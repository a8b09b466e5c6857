"""How heavy a rep is for the working leg: an estimate, and an upper bound (docs/sources.md, LD1 to LD3).

The same rule serves both legs, so it cancels out of every comparison of left and right made with equal carried weight.
The words that go beside the number are in `exercises/common.toml`.
"""

import math

KG_PER_LB = 0.45359237  # the international pound, exact
LOWER_LEG_SHARE = 0.0535 + 0.0133  # shank and foot, women: Plagenhoef 1983
WORKING_LEG_SHARE = 1 - 2 * LOWER_LEG_SHARE  # 0.8664: both lower legs off reproduces LD2 and LD3, one does not


def working_leg_load_kg(body_kg: float, carried_kg: float = 0.0) -> float:
    """Return the most the working leg lifts, in kg, unrounded: 0.8664 of body weight, plus what is carried (LD1).

    Raises ValueError if body weight is not above zero, or the carried weight is below it.
    """
    return working_leg_load(body_kg, carried_kg)


def working_leg_load(body: float, carried: float = 0.0) -> float:
    """Return the same as working_leg_load_kg in whatever unit of mass both values have."""
    if not (math.isfinite(body) and body > 0):
        raise ValueError(f"Body weight must be above zero, not {body}.")
    if not (math.isfinite(carried) and carried >= 0):
        raise ValueError(f"Carried weight cannot be below zero, but is {carried}.")
    return WORKING_LEG_SHARE * body + carried


def volume_load(load: float, reps: int) -> float:
    """Return load times reps, in the unit of the load, for one leg; pass the unrounded load (LD1)."""
    return load * reps


def kg_from_lb(lb: float) -> float:
    """Return pounds as kilograms."""
    return lb * KG_PER_LB


def lb_from_kg(kg: float) -> float:
    """Return kilograms as pounds."""
    return kg / KG_PER_LB
