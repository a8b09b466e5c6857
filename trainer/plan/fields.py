"""What each field of a plan may hold: one reader a field, for both written forms."""

from collections.abc import Callable

from trainer.exercise import exercise_ids
from trainer.plan.mistakes import shown
from trainer.plan.model import FirstLeg, Waits
from trainer.tempo import Tempo, TempoError, parse_tempo

LONGEST_NAME = 80

LIMITS = {
    "sets": (1, 20),
    "reps": (1, 200),
    "switch_s": (0, 600),
    "rest_s": (0, 1800),
    "get_ready_s": (5, 120),
    "load_kg": (0, 300),
}
"""The least and the most of each field that is a number."""

_JOINERS = str.maketrans("", "", "\u200c\u200d")
"""Invisible, and part of many words and pictures."""


def _whole(low: int, high: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return value

    return read


def _number(low: float, high: float, unit: str) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(f"must be a number from {low:g} to {high:g} ({unit})")
        return round(value, 3)

    return read


def _one_of(allowed: Callable[[], tuple[str, ...]]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in allowed():
            raise ValueError(f"must be one of {', '.join(allowed())}")
        return str(value)

    return read


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_NAME:
        raise ValueError(f"must be a text in quotes of 1 to {LONGEST_NAME} characters")
    if not value.translate(_JOINERS).isprintable():
        raise ValueError("must be one line of letters, numbers and signs that can be seen")
    return value.strip()


def _tempo(value: object) -> Tempo:
    if not isinstance(value, str):
        raise ValueError('must be a text in quotes, such as "3-0-1-1"')
    try:
        return parse_tempo(value)
    except TempoError as error:
        raise ValueError(str(error).replace(value, shown(value)).rstrip(".")) from error


READERS: dict[str, Callable[[object], object]] = {
    "name": _name,
    "exercise": _one_of(exercise_ids),
    "sets": _whole(*LIMITS["sets"]),
    "reps": _whole(*LIMITS["reps"]),
    "tempo": _tempo,
    "switch_s": _number(*LIMITS["switch_s"], "seconds"),
    "rest_s": _number(*LIMITS["rest_s"], "seconds"),
    "get_ready_s": _number(*LIMITS["get_ready_s"], "seconds"),
    "first_leg": lambda value: FirstLeg(_one_of(lambda: tuple(FirstLeg))(value)),
    "load_kg": _number(*LIMITS["load_kg"], "kilograms"),
    "waits": lambda value: Waits(_one_of(lambda: tuple(Waits))(value)),
}
"""Turns what was written into what a plan holds; raises ValueError with what is allowed."""

REQUIRED = ("name", "sets", "reps", "tempo")
"""Fields a plan file must have."""


def plain(number: float) -> str:
    """Write a number of at most three decimals without an exponent."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
