"""Loads as the user counts them, in kilograms or pounds; everything below the window has kilograms."""

from trainer.load import kg_from_lb, lb_from_kg

LB_PLACES = 2
"""Kilograms are kept to the gram, so pounds have no more to tell."""

ROUND = {"kg": 0.5, "lb": 2.5}
"""What weights usually come in."""


def in_unit(load_kg: float, unit: str) -> float:
    """Return a load in kg or lb."""
    return load_kg if unit == "kg" else round(lb_from_kg(load_kg), LB_PLACES)


def in_kg(load: float, unit: str) -> float:
    """Return a load given in kg or lb in kilograms, to the gram."""
    return round(load if unit == "kg" else kg_from_lb(load), 3)


def usual_kg(load_kg: float, unit: str) -> float:
    """Return the load in kilograms that is nearest among those weights in this unit come in, and more than none."""
    return in_kg(max(1, round(in_unit(load_kg, unit) / ROUND[unit])) * ROUND[unit], unit)
