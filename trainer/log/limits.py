"""What the values in a log may be, whether a user or a file brings them."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from trainer.log.file import LogError
from trainer.log.records import Answer
from trainer.telling import Told, told

MOST_REPS = 1000
MOST_LOAD_KG = 1000.0
MOST_RIR = 100
LONGEST_NAME = 100
LONGEST_PLAN = 4000
LONGEST_NOTES = 10_000
MOST_ANSWERS = 50
MOST_SETS = 10_000
MOST_TUT_S = 36_000.0
FARTHEST_OFFSET = timedelta(hours=14)

_NUMBERS = (int, float)  # and no bool, which is an int elsewhere

ENDINGS = ("finished", "stopped", "skipped", "repeated")
LEGS = ("left", "right")


def text(value: object, longest: int, shortest: int = 0) -> str:
    """Return a text that can be kept and written to any file. Raises ValueError saying what is allowed."""
    if not isinstance(value, str) or not shortest <= len(value) <= longest:
        raise ValueError(
            told("must be a text of {shortest} to {longest} characters", shortest=shortest, longest=longest)
        )
    with suppress(UnicodeEncodeError):
        value.encode()  # half a character, as JSON can hold it, is no text
        if "\0" not in value:
            return value
    raise ValueError(told("holds characters that are no text"))


def name(value: object) -> str:
    """Return a short text on one line. Raises ValueError."""
    found = text(value, LONGEST_NAME, 1)
    if not found.isprintable():
        raise ValueError(told("holds characters that do not belong into a name"))
    return found


def whole(value: object, smallest: int, largest: int) -> int:
    """Return a whole number. Raises ValueError."""
    if type(value) is not int or not smallest <= value <= largest:
        raise ValueError(told("must be a whole number from {low} to {high}", low=smallest, high=largest))
    return value


def number(value: object, largest: float) -> float:
    """Return a number from 0. Raises ValueError."""
    if type(value) not in _NUMBERS or not 0 <= value <= largest:  # type: ignore[operator]  # it is a number
        raise ValueError(told("must be a number from {low} to {high}", low=0, high=f"{largest:g}"))
    return float(value)  # type: ignore[arg-type]


def instant(value: object) -> datetime:
    """Return an instant from its text in ISO 8601, which says its offset from UTC. Raises ValueError."""
    if isinstance(value, str) and len(value) <= LONGEST_NAME:
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            pass  # told below
        else:
            offset = found.utcoffset()
            if offset is not None and _told_by_clocks(offset) and 1970 <= found.year <= 2200:
                return found
    raise ValueError(told("must be a date and time with its offset, such as 2026-11-01T18:00:00+01:00"))


@cache
def _told_by_clocks(offset: timedelta) -> bool:
    return not offset % timedelta(minutes=1) and abs(offset) <= FARTHEST_OFFSET


def one_of(value: object, allowed: tuple[str, ...]) -> str:
    """Return one of the words allowed. Raises ValueError."""
    if value not in allowed:
        raise ValueError(told("must be one of {names}", names=", ".join(allowed)))
    return str(value)


def answers(value: object) -> dict[str, Answer]:
    """Return answers by question. Raises ValueError."""
    if not isinstance(value, Mapping) or len(value) > MOST_ANSWERS:
        raise ValueError(told("must be at most {most} questions with their answers", most=MOST_ANSWERS))
    return {
        name(question): text(answer, LONGEST_NOTES) if isinstance(answer, str) else whole(answer, 0, 100)
        for question, answer in value.items()
    }


_REQUIRED: dict[str, tuple[Told, Callable[[Any], object]]] = {
    "counted_reps": (told("counted reps"), lambda value: whole(value, 0, MOST_REPS)),
    "leg": (told("leg"), lambda value: one_of(value, LEGS)),
    "load_kg": (told("load in kg"), lambda value: number(value, MOST_LOAD_KG)),
    "rir": (told("reps in reserve"), lambda value: value is None or whole(value, 0, MOST_RIR)),
    "fault": (told("fault"), lambda value: value is None or name(value)),
    "notes": (told("notes"), lambda value: text(value, LONGEST_NOTES)),
    "answers": (told("answers"), answers),
}


def require(field: str, value: object) -> None:
    """Raise LogError in one sentence unless a field may have this value."""
    called, read = _REQUIRED[field]
    try:
        read(value)
    except ValueError as error:
        raise LogError(told("The {field} {mistake}.", field=called, mistake=str(error))) from error
