"""From what a file says to what the log holds: every field is checked, and every mistake told with its line."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import isfinite
from operator import itemgetter
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
from trainer.log.merge import Deleted, KeptLegSet, KeptSession
from trainer.log.reading import PLAIN_REP, PlainRep
from trainer.log.records import Rep
from trainer.log.store import stamp
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


_SECONDS = r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3])(?::[0-5]\d){2}"
_WRITTEN = re.compile(rf"{_SECONDS}(\.(?!0{{6}})\d{{6}})?(?!-00:00)[+-]\d\d:[0-5]\d", re.ASCII)
_STAMPED = re.compile(rf"{_SECONDS}\.\d{{6}}\+00:00", re.ASCII)
"""Instants as `isoformat` and `stamp` write them: to see that takes a tenth of writing them anew."""


def _time(value: Any) -> str:
    """Return an instant as `isoformat` writes it. Raises ValueError."""
    found = instant(value)
    return value if _WRITTEN.fullmatch(value) else found.isoformat()


def _stamped(value: Any) -> str:
    """Return an instant as `stamp` writes it. Raises ValueError."""
    found = instant(value)
    return value if _STAMPED.fullmatch(value) else stamp(found)


Reader = Callable[[Any], Any]

_MUST = object()
"""Marks a field that has to be there."""


def _notes(value: object) -> str:
    return text(value, LONGEST_NOTES)


def _number_of_reps(value: object) -> int:
    return whole(value, 0, MOST_REPS)


def _answers(value: object) -> str:
    found = answers(value)
    return json.dumps(found) if found else "{}"


_SESSION: dict[str, tuple[Reader, Any]] = {
    "id": (name, _MUST),
    "started": (_time, _MUST),
    "finished": (_time, None),
    "exercise": (name, _MUST),
    "plan": (lambda value: text(value, LONGEST_PLAN), ""),
    "notes": (_notes, ""),
    "changed": (_stamped, None),
}
_LEG_SET: dict[str, tuple[Reader, Any]] = {
    "id": (name, _MUST),
    "set": (lambda value: whole(value, 1, MOST_SETS), _MUST),
    "leg": (lambda value: one_of(value, LEGS), _MUST),
    "order": (lambda value: whole(value, 1, 2), 1),
    "tempo": (lambda value: text(value, 100), ""),
    "load_kg": (lambda value: number(value, MOST_LOAD_KG), 0.0),
    "planned_reps": (_number_of_reps, None),
    "paced_reps": (_number_of_reps, None),
    "counted_reps": (_number_of_reps, None),
    "tut_s": (lambda value: number(value, MOST_TUT_S), None),
    "rir": (lambda value: whole(value, 0, MOST_RIR), None),
    "fault": (name, None),
    "started": (_time, None),
    "ended": (lambda value: one_of(value, ENDINGS), None),
    "notes": (_notes, ""),
    "answers": (_answers, "{}"),
    "changed": (_stamped, None),
}
_DELETED: dict[str, tuple[Reader, Any]] = {
    "table": (lambda value: one_of(value, ("session", "leg_set")), _MUST),
    "id": (name, _MUST),
    "changed": (instant, _MUST),
}
"""What a field is read by, and what it is if it is not there; null may stand where that is None."""


def session_from(value: object, mistakes: Mistakes) -> KeptSession | None:
    """Return the session a JSON object tells of, or None and its mistakes."""
    found = _fields(value, _SESSION, "", mistakes)
    listed = value.get("leg_sets", []) if isinstance(value, dict) else []
    if not isinstance(listed, list) or len(listed) > MOST_LEG_SETS:
        mistakes.add("leg_sets", told("must be a list of at most {most} leg sets", most=MOST_LEG_SETS))
        return None
    if found is None:
        return None
    leg_sets = [leg_set_from(item, found["started"], mistakes, f"leg_sets[{n}].") for n, item in enumerate(listed)]
    return KeptSession(
        found["id"], found["started"], found["finished"], found["exercise"], found["plan"], found["notes"],
        found["changed"] or _stamped(found["started"]), list(filter(None, leg_sets)),
    )  # fmt: skip


def leg_set_from(value: object, session_started: str, mistakes: Mistakes, where: str = "") -> KeptLegSet | None:
    """Return the leg set a JSON object tells of, or None and its mistakes.

    Where its reps are not listed they are made from their number.
    """
    found = _fields(value, _LEG_SET, where, mistakes)
    if found is None:
        return None
    assert isinstance(value, dict)
    started, listed = found["started"] or session_started, value.get("reps")
    if listed is None:
        made = made_reps(found["paced_reps"], found["counted_reps"], found["tut_s"], instant(started))
        reps: list[PlainRep] | None = [(n, started, tut_s, counted, paced) for n, _, tut_s, counted, paced in made]
    else:
        reps = _reps(listed, started, mistakes, where)
    if reps is None:
        return None
    mistakes.count_reps(len(reps))
    counting = [] if found["ended"] == "repeated" else [tut_s for _, _, tut_s, counted, _ in reps if counted]
    paced_reps, counted_reps, tut_s = sum([paced for *_, paced in reps]), len(counting), round(sum(counting), 3)
    if listed is not None:
        _compare(found, {"paced_reps": paced_reps, "counted_reps": counted_reps, "tut_s": tut_s}, mistakes, where)
    planned, id_ = found["planned_reps"], found["id"]
    return KeptLegSet(
        id_, found["set"], found["leg"], found["order"], found["tempo"], found["load_kg"],
        len(reps) if planned is None else planned, paced_reps, counted_reps, tut_s, started, found["ended"],
        found["rir"], found["fault"], found["notes"], found["answers"], found["changed"] or _stamped(started),
        # 1 and 0, for which SQLite's module need not look up how to keep them, as for True and False.
        [(id_, n, at, rep_s, 1 if counted else 0, 1 if paced else 0) for n, at, rep_s, counted, paced in reps],
    )  # fmt: skip


def _compare(found: Mapping[str, Any], totals: Mapping[str, float], mistakes: Mistakes, where: str) -> None:
    """Note where what is told of a leg set is not what its reps make."""
    for field, listed in totals.items():
        near = NEAR_S if field == "tut_s" else 0
        if found[field] is not None and abs(found[field] - listed) > near:
            other = told(
                "is {given}, but its reps make {listed}; correct reps in Evenstep", given=found[field], listed=listed
            )
            mistakes.add(where + field, other)


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


_in_order = itemgetter(*PLAIN_REP)


def _reps(value: object, started: str, mistakes: Mistakes, where: str) -> list[PlainRep] | None:
    if not isinstance(value, list) or len(value) > 2 * MOST_REPS:
        mistakes.add(f"{where}reps", told("must be a list of at most {most} reps", most=2 * MOST_REPS))
        return None
    if reps := _as_written(value):
        return reps
    found: dict[int, PlainRep] = {}
    for item in value:
        try:
            rep = _rep(item, started)
            if rep[0] in found:
                raise ValueError(told("number {number} stands twice", number=rep[0]))  # noqa: TRY301 -- told like the others
        except ValueError as error:
            mistakes.add(f"{where}reps[{len(found)}]", str(error))
            return None
        found[rep[0]] = rep
    return [found[n] for n in sorted(found)]


def _as_written(items: list[Any]) -> list[PlainRep] | None:
    """Return reps that are just as Evenstep writes them, or None: looked at all at once, because there are very many.

    These are what `_rep` would make of each; it tells what is wrong with the others, or what they leave out.
    """
    try:
        reps = items if {*map(type, items)} == {tuple} else list(map(_in_order, items))
        n, finished, tut_s, counted, paced = zip(*reps, strict=True)
        sound = (
            {*map(type, n)} == {int}
            and {*map(type, tut_s)} == {float}
            and {*map(type, counted + paced)} == {bool}
            and n == (*range(1, len(n) + 1),)
            and 0 <= min(tut_s) <= max(tut_s) <= MOST_TUT_S
            and all(map(isfinite, tut_s))
            and all(map(_WRITTEN.fullmatch, finished))
            and all(map(instant, {at[:10] + at[-6:]: at for at in finished}.values()))  # one of each day and zone
        )
    except (KeyError, TypeError, ValueError):
        return None
    return reps if sound else None


def _rep(item: object, started: str) -> PlainRep:
    if isinstance(item, tuple):
        item = dict(zip(PLAIN_REP, item, strict=False))
    if not isinstance(item, dict):
        raise ValueError(told("must be an object"))
    finished, counted, paced = item.get("finished"), item.get("counted", True), item.get("paced", True)
    if not (isinstance(counted, bool) and isinstance(paced, bool)):
        raise ValueError(told("counted and paced must be true or false"))
    return (
        whole(item.get("n"), 1, 2 * MOST_REPS),
        started if finished is None else _time(finished),
        number(item.get("tut_s", 0.0), MOST_TUT_S),
        counted,
        paced,
    )


def _fields(
    value: object, readers: Mapping[str, tuple[Reader, Any]], where: str, mistakes: Mistakes
) -> dict[str, Any] | None:
    """Return every field read, or None and what is wrong with them. Fields nobody knows are left alone."""
    if not isinstance(value, dict):
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
