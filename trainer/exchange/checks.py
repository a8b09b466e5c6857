"""From what a file says to what the log holds: every field is checked, and every mistake told with its line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from trainer.errors import KnownError
from trainer.log.limits import (
    ENDINGS,
    LEGS,
    LONGEST_NOTES,
    LONGEST_PLAN,
    MOST_LOAD_KG,
    MOST_REPS,
    MOST_RIR,
    MOST_SETS,
    MOST_TUT_S,
    answers,
    instant,
    name,
    number,
    one_of,
    text,
    whole,
)
from trainer.log.merge import Deleted
from trainer.log.records import LegSet, LoggedSession, Rep
from trainer.telling import Told, told

MOST_MISTAKES = 20
"""So many are told at once; who has more mends these first."""

MOST_LEG_SETS = 2000
"""In a session."""

MOST_REPS_OF_ALL = 2_000_000
"""In a file: ten a minute, an hour a day, for nine years. A few letters can ask for a thousand reps."""

NEAR_S = 0.01
"""By how much time under tension may differ from that of the reps."""


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in a file, where it stands and what is allowed instead."""

    line: int
    field: str
    text: str

    @property
    def sentence(self) -> Told:
        """Where it stands and what is allowed."""
        if not self.field:
            return told("line {line}: {what}", line=self.line, what=self.text)
        return told("line {line}, {field}: {what}", line=self.line, field=self.field, what=self.text)


class FileMistakesError(KnownError):
    """Everything that is wrong with a file, told at once; nothing of it has been taken in.

    Attributes:
        mistakes: each Mistake, in the order of the file; at most MOST_MISTAKES.
    """

    def __init__(self, path: Path, mistakes: list[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        head = told(
            "{path} has one mistake, so nothing of it was imported:",
            "{path} has {n} mistakes, so nothing of it was imported:",
            path=path,
            n=len(mistakes),
        )
        if len(mistakes) >= MOST_MISTAKES:
            head = told(
                "{path} has at least {most} mistakes, so nothing of it was imported:", path=path, most=MOST_MISTAKES
            )
        self.lines = (head, *(mistake.sentence for mistake in mistakes))
        super().__init__("\n  ".join(self.lines))


class Mistakes:
    """The mistakes of one file, as they are found.

    Attributes:
        line: where the reader is.
        reps: how many reps the file has brought so far.
    """

    def __init__(self, path: Path) -> None:
        self.line = 1
        self.reps = 0
        self._path = path
        self._found: list[Mistake] = []

    def add(self, field: str, what: str) -> None:
        """Note one; raises FileMistakesError once there are enough."""
        self._found.append(Mistake(self.line, field, what))
        if len(self._found) >= MOST_MISTAKES:
            self.tell()

    def count_reps(self, more: int) -> None:
        """Count reps that were read; raises FileMistakesError once there are more than any log of one person has."""
        self.reps += more
        if self.reps > MOST_REPS_OF_ALL:
            raise self.give_up(told("there are more than {most} reps; split the file", most=f"{MOST_REPS_OF_ALL:,}"))

    def give_up(self, what: str) -> FileMistakesError:
        """Return the error for a file that cannot be read on."""
        return FileMistakesError(self._path, [*self._found, Mistake(self.line, "", what)])

    def tell(self) -> None:
        """Raise FileMistakesError if there was any."""
        if self._found:
            raise FileMistakesError(self._path, self._found)

    def __bool__(self) -> bool:
        return bool(self._found)


Reader = Callable[[Any], Any]


def _or_none(reader: Reader) -> Reader:
    return lambda value: None if value is None else reader(value)


_MUST = object()
"""Marks a field that has to be there."""

_NOTES = partial(text, longest=LONGEST_NOTES)
_REPS = partial(whole, smallest=0, largest=MOST_REPS)

_SESSION: dict[str, tuple[Reader, Any]] = {
    "id": (name, _MUST),
    "started": (instant, _MUST),
    "finished": (_or_none(instant), None),
    "exercise": (name, _MUST),
    "plan": (partial(text, longest=LONGEST_PLAN), ""),
    "notes": (_NOTES, ""),
    "changed": (_or_none(instant), None),
}
_LEG_SET: dict[str, tuple[Reader, Any]] = {
    "id": (name, _MUST),
    "set": (partial(whole, smallest=1, largest=MOST_SETS), _MUST),
    "leg": (partial(one_of, allowed=LEGS), _MUST),
    "order": (partial(whole, smallest=1, largest=2), 1),
    "tempo": (partial(text, longest=100), ""),
    "load_kg": (partial(number, largest=MOST_LOAD_KG), 0.0),
    "planned_reps": (_or_none(_REPS), None),
    "paced_reps": (_or_none(_REPS), None),
    "counted_reps": (_or_none(_REPS), None),
    "tut_s": (_or_none(partial(number, largest=MOST_TUT_S)), None),
    "rir": (_or_none(partial(whole, smallest=0, largest=MOST_RIR)), None),
    "fault": (_or_none(name), None),
    "started": (_or_none(instant), None),
    "ended": (_or_none(partial(one_of, allowed=ENDINGS)), None),
    "notes": (_NOTES, ""),
    "answers": (answers, {}),
    "changed": (_or_none(instant), None),
}
_DELETED: dict[str, tuple[Reader, Any]] = {
    "table": (partial(one_of, allowed=("session", "leg_set")), _MUST),
    "id": (name, _MUST),
    "changed": (instant, _MUST),
}


def session_from(value: object, mistakes: Mistakes) -> LoggedSession | None:
    """Return the session a JSON object tells of, or None and its mistakes."""
    found = _fields(value, _SESSION, "", mistakes)
    listed = value.get("leg_sets", []) if isinstance(value, Mapping) else []
    if not isinstance(listed, list) or len(listed) > MOST_LEG_SETS:
        mistakes.add("leg_sets", told("must be a list of at most {most} leg sets", most=MOST_LEG_SETS))
        return None
    if found is None:
        return None
    leg_sets = [
        leg_set_from(item, found["started"], mistakes, f"leg_sets[{n}].") for n, item in enumerate(listed)
    ]  # fmt: skip
    return LoggedSession(
        found["id"], found["started"], found["finished"], found["exercise"], found["plan"],
        tuple(filter(None, leg_sets)), found["notes"], found["changed"] or found["started"],
    )  # fmt: skip


def leg_set_from(value: object, session_started: datetime, mistakes: Mistakes, where: str = "") -> LegSet | None:
    """Return the leg set a JSON object tells of, or None and its mistakes.

    Where its reps are not listed they are made from their number.
    """
    found = _fields(value, _LEG_SET, where, mistakes)
    if found is None:
        return None
    assert isinstance(value, Mapping)
    started = found["started"] or session_started
    if value.get("reps") is None:
        reps: tuple[Rep, ...] | None = made_reps(found["paced_reps"], found["counted_reps"], found["tut_s"], started)
    else:
        reps = _reps(value["reps"], started, mistakes, where)
    if reps is None:
        return None
    mistakes.count_reps(len(reps))
    planned = found["planned_reps"]
    leg_set = LegSet(
        found["id"], found["set"], found["leg"], found["order"], found["tempo"], found["load_kg"],
        len(reps) if planned is None else planned, started, found["ended"], found["rir"], found["fault"], reps,
        found["notes"], found["answers"], found["changed"] or started,
    )  # fmt: skip
    for field, near in (("paced_reps", 0), ("counted_reps", 0), ("tut_s", NEAR_S)):
        listed = getattr(leg_set, field)
        if value.get("reps") is not None and found[field] is not None and abs(found[field] - listed) > near:
            other = told(
                "is {given}, but its reps make {listed}; correct reps in Evenstep", given=found[field], listed=listed
            )
            mistakes.add(where + field, other)
    return leg_set


def deleted_from(value: object, mistakes: Mistakes) -> Deleted | None:
    """Return the deletion a JSON object tells of, or None and its mistakes."""
    found = _fields(value, _DELETED, "deleted.", mistakes)
    return Deleted(**found) if found else None


def made_reps(paced: int | None, counted: int | None, tut_s: float | None, finished: datetime) -> tuple[Rep, ...]:
    """Return reps of which so many were paced and so many count; of either, as many as of the other if not given."""
    paced = counted or 0 if paced is None else paced
    counted = paced if counted is None else counted
    each_s = round((tut_s or 0.0) / counted, 3) if counted else 0.0
    return tuple(Rep(n, finished, each_s, n <= counted, n <= paced) for n in range(1, max(paced, counted) + 1))


def _reps(value: object, started: datetime, mistakes: Mistakes, where: str) -> tuple[Rep, ...] | None:
    if not isinstance(value, list) or len(value) > 2 * MOST_REPS:
        mistakes.add(f"{where}reps", told("must be a list of at most {most} reps", most=2 * MOST_REPS))
        return None
    reps: dict[int, Rep] = {}
    for item in value:
        try:
            rep = _rep(item, started)
            if rep.n in reps:
                raise ValueError(told("number {number} stands twice", number=rep.n))  # noqa: TRY301 -- told like the others
        except ValueError as error:
            mistakes.add(f"{where}reps[{len(reps)}]", str(error))
            return None
        reps[rep.n] = rep
    return tuple(reps[n] for n in sorted(reps))


def _rep(item: object, started: datetime) -> Rep:
    if not isinstance(item, dict):
        raise ValueError(told("must be an object"))
    finished, counted, paced = item.get("finished"), item.get("counted", True), item.get("paced", True)
    if not (isinstance(counted, bool) and isinstance(paced, bool)):
        raise ValueError(told("counted and paced must be true or false"))
    return Rep(
        whole(item.get("n"), 1, 2 * MOST_REPS),
        started if finished is None else instant(finished),
        number(item.get("tut_s", 0.0), MOST_TUT_S),
        counted,
        paced,
    )


def _fields(
    value: object, readers: Mapping[str, tuple[Reader, Any]], where: str, mistakes: Mistakes
) -> dict[str, Any] | None:
    """Return every field read, or None and what is wrong with them. Fields nobody knows are left alone."""
    if not isinstance(value, Mapping):
        mistakes.add(where.rstrip("."), told("must be an object with named fields"))
        return None
    found: dict[str, Any] = {}
    sound = True
    for field, (reader, otherwise) in readers.items():
        given = value.get(field, otherwise)
        try:
            if given is _MUST:
                raise ValueError(told("is missing"))  # noqa: TRY301 -- told like the others
            found[field] = otherwise if given is otherwise else reader(given)
        except ValueError as error:
            mistakes.add(where + field, str(error))
            sound = False
    return found if sound else None
