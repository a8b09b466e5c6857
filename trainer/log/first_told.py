"""Which entries of the history only told something; what is told in one go, press by press, is told once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from trainer.log.reading import instant

IN_ONE_GO = timedelta(seconds=10)
"""A key that says more with each press says one thing as long as no press is later than this behind the one before."""

Row = tuple[int, str, Literal["edit", "undo", "redo"], str, str]
"""An entry: its number, when it was, its kind, what it did in words, and its cells."""

Place = tuple[str, str]
"""A leg set, and what about it is told."""


def with_its_go(entries: Iterable[Row], newest: int) -> list[Row]:
    """Take the newest so many, and those before them that may be of the same go as the last of these."""
    found: list[Row] = []
    for row in entries:
        if len(found) >= newest and abs(instant(found[-1][1]) - instant(row[1])) > IN_ONE_GO:
            break
        found.append(row)
    return found


def first_told(rows: Sequence[Row]) -> list[bool]:
    """Return of each entry, the newest first, whether it only told what had not been told before this go.

    Then nothing was corrected. False for one whose cells are damaged.
    """
    found: list[bool] = []
    told_at: dict[Place, datetime] = {}
    for _, at, kind, _, cells in reversed(rows):
        when, had = instant(at), _had(cells) if kind == "edit" else None
        goes_on = {place for place, told in told_at.items() if abs(when - told) <= IN_ONE_GO}
        found.append(had is not None and all(was is None or place in goes_on for place, was in had.items()))
        if had is not None and found[-1]:
            told_at |= dict.fromkeys(had, when)
    return found[::-1]


def _had(text: str) -> dict[Place, Any] | None:
    """Return what had been told before cells told it anew; None if they change anything but effort, faults, answers."""
    had: dict[Place, Any] = {}
    try:
        for table, key, *sides in json.loads(text):
            before, after = map(_with_answers_apart, sides)
            if table != "leg_set" or not sides[1].keys() <= {"rir", "fault", "answers"}:
                return None
            had |= {(key[0], name): before.get(name) for name in before | after if before.get(name) != after.get(name)}
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return None
    return had


def _with_answers_apart(side: Mapping[str, Any]) -> dict[str, Any]:
    """Return one side of a cell with each answer under a name of its own."""
    answers = json.loads(side.get("answers", "{}"))
    others = {name: value for name, value in side.items() if name != "answers"}
    return others | {f"answer {name}": answer for name, answer in answers.items()}
