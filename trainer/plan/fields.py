"""What each field of a plan may hold: one reader a field, for both written forms."""

import re
from collections.abc import Callable, Collection, Mapping
from enum import StrEnum

from trainer.exercise_tables import exercise_ids
from trainer.plan.mistakes import meant, shown
from trainer.plan.model import Counting, FirstLeg, GuideLevel, RoundOrder, Sides, Waits
from trainer.telling import Told, told
from trainer.tempo import Tempo, TempoError, parse_tempo
from trainer.visible import is_visible

LONGEST_NAME = 80

LONGEST_UNFINISHED = 10_000
"""No more can be typed into one line; one that is too long to be read is among what is kept."""

LIMITS = {
    "sets": (1, 20),
    "reps": (1, 200),
    "switch_s": (0, 600),
    "rest_s": (0, 1800),
    "get_ready_s": (5, 120),
    "load_kg": (0, 300),
}
"""The least and the most of each field that is a number."""

ANY_EXERCISE: Collection[str] = ()
"""Given as the ids that exist: any well-formed one will do, for an exercise of the user's own may be gone by now."""

MOST_NAMED = 12
"""So many ids a message names; somebody may have made hundreds of exercises."""

_SLUG = re.compile(r"[a-z0-9-]{1,40}")


def _whole(low: int, high: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError(told("must be a whole number from {low} to {high}", low=low, high=high))
        return value

    return read


def _number(low: float, high: float, unit: Told) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(
                told("must be a number from {low} to {high} ({unit})", low=f"{low:g}", high=f"{high:g}", unit=unit)
            )
        return round(value, 3)

    return read


def _one_of(kind: type[StrEnum]) -> Callable[[object], StrEnum]:
    def read(value: object) -> StrEnum:
        if value not in tuple(kind):
            raise ValueError(told("must be one of {names}", names=", ".join(kind)))
        return kind(str(value))

    return read


def _yes(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(told("must be true or false"))
    return value


def _slug(value: object) -> str:
    if not isinstance(value, str) or not _SLUG.fullmatch(value):
        raise ValueError(told("must be an id of at most 40 small letters a to z, digits and hyphens"))
    return value


def _cue(value: object) -> str:
    return "" if value == "" else _slug(value)


def _exercise(known: Collection[str]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        named = sorted(known)
        names, more = ", ".join(named[:MOST_NAMED]), len(named) - MOST_NAMED
        if more <= 0:
            raise ValueError(told("must be one of {names}", names=names))
        close = meant(value, named) if isinstance(value, str) else None
        if close is None:
            raise ValueError(told("must be one of {names} and {more} more", names=names, more=more))
        raise ValueError(
            told("must be one of {names} and {more} more; did you mean {guess}?", names=names, more=more, guess=close)
        )

    return read


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_NAME:
        raise ValueError(told("must be a text in quotes of 1 to {longest} characters", longest=LONGEST_NAME))
    if not is_visible(value):
        raise ValueError(told("must be one line of letters, numbers and signs that can be seen"))
    return value.strip()


def _unfinished(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_UNFINISHED:
        raise ValueError(told("must be a text in quotes of 1 to {longest} characters", longest=LONGEST_UNFINISHED))
    return value


def _tempo(value: object) -> Tempo:
    if not isinstance(value, str):
        raise ValueError(told('must be a text in quotes, such as "3-0-1-1"'))
    try:
        return parse_tempo(value)
    except TempoError as error:
        raise ValueError(_shown(error)) from error


def _shown(error: TempoError) -> Told:
    """Say what is wrong with a tempo, with no more of what was written than is shown of anything."""
    said = error.args[0]
    values = {name: shown(value) if type(value) is str else value for name, value in said.values.items()}
    return told(said.text, said.plural, n=said.n, **{name: v for name, v in values.items() if name != "n"})


_READERS: dict[str, Callable[[object], object]] = {
    "name": _name,
    "exercise": _slug,
    "sets": _whole(*LIMITS["sets"]),
    "reps": _whole(*LIMITS["reps"]),
    "tempo": _tempo,
    "switch_s": _number(*LIMITS["switch_s"], told("seconds")),
    "rest_s": _number(*LIMITS["rest_s"], told("seconds")),
    "get_ready_s": _number(*LIMITS["get_ready_s"], told("seconds")),
    "first_leg": _one_of(FirstLeg),
    "load_kg": _number(*LIMITS["load_kg"], told("kilograms")),
    "waits": _one_of(Waits),
    "round_order": _one_of(RoundOrder),
    "sides": _one_of(Sides),
    "match": _yes,
    "guide": _one_of(GuideLevel),
    "cue": _cue,
    "counting": _one_of(Counting),
    "unfinished": _unfinished,
}

FIELDS = tuple(_READERS)
"""The fields of a plan that are written with a value, in the order they are written in."""

OF_THE_WHOLE = ("name", "unfinished")
"""Fields that stand once, however many exercises a plan has."""

REQUIRED = ("name", "sets", "reps", "tempo")
"""Fields a plan file must have."""


def readers(exercises: Collection[str] | None = None) -> Mapping[str, Callable[[object], object]]:
    """Return what turns what was written into what a plan holds; each raises ValueError with what is allowed.

    `exercises` are the ids that exist, by default those that come with the program.
    """
    known = exercise_ids() if exercises is None else exercises
    return _READERS | {"exercise": _exercise(known)} if known else _READERS
