"""The CSV of other programs: guess what its columns mean, show what would come of it, read it.

Only rows that say which leg they are about can be taken: a guess would make both legs alike and the balance a lie.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache, partial
from itertools import groupby
from operator import attrgetter
from typing import Literal, NamedTuple
from uuid import UUID, uuid5

from trainer.effort import reserve_of_rpe
from trainer.exchange.checks import MOST_LEG_SETS, Mistakes, made_reps
from trainer.exchange.table_words import as_word, small, spellings, table_words
from trainer.exercise import load_exercises
from trainer.language_files import LANGUAGES, translated
from trainer.load import kg_from_lb
from trainer.log.limits import (
    LONGEST_NOTES,
    MOST_LOAD_KG,
    MOST_REPS,
    MOST_RIR,
    MOST_TUT_S,
    instant,
    number,
    text,
    whole,
)
from trainer.log.merge import FromTable
from trainer.log.records import LegSet, LoggedSession
from trainer.telling import told

MOST_ROWS = 200_000
SAMPLE_ROWS = 200
"""So many rows are looked at to guess."""

SETS_APART = timedelta(hours=1)
"""Sets of one session begin no further apart."""

_SLASHED = re.compile(r"\s*(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2})\b")
_DAY_FIRST = ("%d/%m/%Y", "%d.%m.%Y", "%d/%m/%y", "%d.%m.%y")
_MONTH_FIRST = ("%m/%d/%Y", "%m/%d/%y")
_DATES = ("%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%Y/%m/%d", "%Y.%m.%d")
_CLOCKS = ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p")
_TIMES = ("", *(f"{before}{clock}" for before in (" ", ", ") for clock in _CLOCKS))
_WITH_UNIT = re.compile(r"([\d.,]+)\s*([^\W\d_]+)\.?")
_OURS = UUID("5f0b3f0e-5a2f-5d0e-9a55-0e6a4a5f7c11")
"""Names the ids we give to what has none: a row taken for the same exercise has the same id each time it is read.

Without the exercise two sheets that name none would be one; by the name in the row, one renamed there would be another.
"""
_UNCHANGED = datetime(1970, 1, 1, tzinfo=UTC)
"""When what a row tells was changed if it names no zone: the same in each zone it is read in, and before any edit."""


@dataclass(frozen=True)
class ColumnMapping:
    """What the columns of a table mean.

    Attributes:
        columns: what a table can tell, see `table_words.COLUMNS` -> the column's place, from 0.
        load_unit: of loads whose row does not say.
        day_first: whether 3/4/2026 is in April; False: in March.
        exercise: the id for rows that name none or a lunge we do not know.
    """

    columns: Mapping[str, int]
    load_unit: Literal["kg", "lb"] = "kg"
    day_first: bool = True
    exercise: str = "backward-lunge"


@dataclass
class Foreign:
    """What was found in a table.

    Attributes:
        sessions: of one exercise after another, the oldest first.
        left_out: rows of exercises that are no lunges.
        not_work: rows of a rest, a warm-up, or without reps.
        taken: rows that became part of a session.
        places: leg set, by id -> its moment, and which of its leg it is among the rows of that, from 1.
    """

    sessions: list[LoggedSession] = field(default_factory=list)
    left_out: int = 0
    not_work: int = 0
    taken: int = 0
    places: "dict[str, tuple[_Moment, int]]" = field(default_factory=dict)

    def records(self) -> Iterator[FromTable]:
        """Yield the sessions for the log, which may know them by the ids they had in Evenstep 0.1.0."""
        for session in self.sessions:
            by_moment = groupby(session.leg_sets, key=lambda one: self.places[one.id][0])
            yield FromTable([self._named(session.exercise, when, tuple(done)) for when, done in by_moment])

    def _named(
        self, exercise: str, when: "_Moment", leg_sets: tuple[LegSet, ...]
    ) -> tuple[LoggedSession, LoggedSession]:
        """Return what was done in a moment with its ids, and with those of 0.1.0: of when it was, not of what is told.

        There the computer's offset stood where no row told one.
        """
        written, started, changed = when
        now = LoggedSession(_id(written, exercise), started, started, exercise, "", leg_sets, changed=changed)
        at = started.isoformat()
        of_old = tuple(
            replace(one, id=_id(at, exercise, one.leg, str(self.places[one.id][1])), changed=started)
            for one in leg_sets
        )
        return now, replace(now, id=_id(at, exercise), leg_sets=of_old, changed=started)


def guess(header: Sequence[str], sample: Sequence[Sequence[str]]) -> ColumnMapping:
    """Return what the columns probably mean, from their names and some rows."""
    names, words = list(map(as_word, header)), table_words()
    columns = {
        what: names.index(next(name for name in known if name in names))
        for what, known in words.columns.items()
        if any(name in names for name in known)
    }
    load_name = names[columns["load"]] if "load" in columns else ""
    unit: Literal["kg", "lb"] = "kg" if words.pounds.isdisjoint(load_name.split("_")) else "lb"
    dates = (_SLASHED.match(row[columns["date"]]) for row in sample if len(row) > columns.get("date", len(row)))
    month_first = any(int(found[2]) > 12 for found in dates if found)
    return ColumnMapping(columns, unit, not month_first)


def missing(mapping: ColumnMapping) -> str | None:
    """Return what a table lacks to be taken in, in words, or None."""
    columns = mapping.columns.keys()
    if "date" not in columns:
        return told("no column tells the date; name one “date”")
    if not ({"left_reps", "right_reps"} <= columns or "reps" in columns):
        return told("no column tells the reps; name one “reps”, or two “left reps” and “right reps”")
    if not ({"left_reps", "right_reps"} <= columns or columns & {"leg", "exercise"}):
        return told("no column tells the leg; add one “leg” with left or right in each row")
    return None


def read_foreign(
    table: Iterator[Sequence[str]], mapping: ColumnMapping, mistakes: Mistakes, zone: tzinfo | None,
    names: Mapping[str, str],
) -> Foreign:  # fmt: skip
    """Read the rows below the header; mistakes are noted in `mistakes`.

    Args:
        table: the rows; `mistakes.line` follows them.
        mapping: what they mean; nothing is `missing` in it.
        mistakes: where mistakes go; raises FileMistakesError when there are too many.
        zone: of times that do not say theirs; None for that of this computer.
        names: what exercises that do not come with the program are called, by id.
    """
    read = Foreign()
    found: dict[str, dict[_Moment, list[_Row]]] = {}
    done: Counter[tuple[str, _Moment, str]] = Counter()
    known, words = _known_exercises(names), table_words()
    moment = cache(partial(_moment, mapping=mapping, zone=zone))  # told anew in each row of a session
    for row_n, row in enumerate(table, 1):
        if row_n > MOST_ROWS:
            raise mistakes.give_up(told("there are more than {most} rows; split the table", most=f"{MOST_ROWS:,}"))
        cells = {what: row[at].strip() for what, at in mapping.columns.items() if at < len(row)}
        exercise = _exercise(cells.get("exercise", ""), known, mapping.exercise)
        if exercise is None:
            read.left_out += 1
            continue
        try:
            when = moment(" ".join(filter(None, (cells.get("date", ""), cells.get("time", ""))))[:60])
            leg_sets: _Row = []
            for leg, reps in _legs(cells):
                place = exercise, when, leg
                done[place] += 1  # whether it is work or not: what has an id keeps it
                mistakes.count_reps(reps)
                if reps and as_word(cells.get("set_kind", "")) not in words.warm_ups:
                    leg_sets.append(_leg_set(cells, mapping, when, exercise, leg, reps, done[place]))
                    read.places[leg_sets[-1].id] = when, done[place]
            if done[exercise, when, "left"] + done[exercise, when, "right"] > MOST_LEG_SETS:
                too_many = told("is that of more than {most} sets", most=MOST_LEG_SETS)
                raise _CellError("date", too_many)  # noqa: TRY301 -- told like the others
        except _CellError as error:
            mistakes.add(error.what, str(error))
            continue
        if leg_sets:
            found.setdefault(exercise, {}).setdefault(when, []).append(leg_sets)
            read.taken += 1
        else:
            read.not_work += 1
    for exercise, by_moment in found.items():
        read.sessions += _sessions(exercise, by_moment)
    return read


_Row = list[LegSet]
"""The leg sets of one row: one, or one of each leg, of which nobody has told which came first."""


def _sessions(exercise: str, by_moment: Mapping["_Moment", Sequence[_Row]]) -> Iterator[LoggedSession]:
    """Yield what was done in one go as one session: some tables tell of each set when it was."""
    left = sorted(by_moment, key=attrgetter("started"), reverse=True)
    while left:
        first = last = left.pop()
        rows = [*by_moment[first]]
        while left and left[-1].started - last.started <= SETS_APART and _fit(rows, by_moment[left[-1]]):
            last = left.pop()
            rows += by_moment[last]
        id_ = _id(first.written, exercise)
        yield LoggedSession(id_, first.started, last.started, exercise, "", _numbered(rows), changed=first.changed)


def _fit(rows: Sequence[_Row], more: Sequence[_Row]) -> bool:
    return sum(map(len, (*rows, *more))) <= MOST_LEG_SETS


def _numbered(rows: Sequence[_Row]) -> tuple[LegSet, ...]:
    """Return the leg sets of a session, each with the number of its set and whether its leg came second in it."""
    sets: Counter[str] = Counter()
    found: list[LegSet] = []
    for row in rows:
        for leg_set in row:
            sets[leg_set.leg] += 1
            set_n = sets[leg_set.leg]
            is_second = len(row) == 1 and sets.total() - set_n >= set_n  # the other leg has done this set already
            found.append(replace(leg_set, set_n=set_n, order=2 if is_second else 1))
    return tuple(found)


class _Moment(NamedTuple):
    """When a row's session was.

    Attributes:
        written: as its row tells it, in ISO 8601; with no offset if that names no zone.
        started: the same as an instant.
        changed: since when nothing of it was changed.
    """

    written: str
    started: datetime
    changed: datetime


class _CellError(ValueError):
    """What is wrong with a cell; `what` names it."""

    def __init__(self, what: str, sentence: str) -> None:
        super().__init__(sentence)
        self.what = what


def _known_exercises(own: Mapping[str, str]) -> dict[str, str]:
    """Return the id of each exercise by its id and its names as words, in every language and spelling."""
    english = {
        name: id_ for id_, exercise in load_exercises().items() for name in (id_, exercise.name, *exercise.other_names)
    }
    others = {
        as_word(translated(name, code)): id_
        for code in LANGUAGES if code != "en"
        for name, id_ in english.items()
    }  # fmt: skip
    mine = {word: id_ for id_, name in own.items() if (word := as_word(name) or _signs(name))}
    known = mine | others | {as_word(name): id_ for name, id_ in english.items()}
    return {spelled: id_ for name, id_ in known.items() for spelled in spellings(name)} | known


def _exercise(named: str, known: Mapping[str, str], otherwise: str) -> str | None:
    """Return the id of a lunge, or None for another exercise."""
    words = table_words()
    without_leg = words.leg_in_name.sub(" ", small(named))
    bare = as_word(without_leg)
    if not bare or bare in known:
        return known.get(bare or _signs(without_leg), otherwise)
    return otherwise if any(lunge in bare for lunge in words.lunges) else None


def _signs(name: str) -> str:
    """Return what a name without a letter is known by, as “🦵”."""
    return "".join(sign for sign in small(name) if unicodedata.category(sign)[0] not in "PZC")


def _moment(given: str, mapping: ColumnMapping, zone: tzinfo | None) -> _Moment:
    found = _parsed(given, day_first=mapping.day_first)
    if found is not None:
        # A time that the computer's clock cannot tell is one of these errors, and which it is differs by system.
        with suppress(OSError, OverflowError, ValueError):
            placed = found.replace(tzinfo=found.tzinfo or zone)
            started = instant((placed if placed.tzinfo else placed.astimezone()).isoformat())
            changed = started if found.tzinfo else _UNCHANGED
            instant(changed.astimezone(UTC).isoformat())  # so the log keeps it
            return _Moment(found.isoformat(), started, changed)
    raise _CellError("date", told("“{given}” is no date such as 2026-11-01 18:00", given=given))


def _parsed(given: str, *, day_first: bool) -> datetime | None:
    try:
        return datetime.fromisoformat(given)
    except ValueError:
        pass
    dates = (*(_DAY_FIRST if day_first else _MONTH_FIRST), *_DATES)
    for form in (date + time for date in dates for time in _TIMES):
        try:
            return datetime.strptime(given, form)
        except ValueError:
            continue
    return None


def _legs(cells: Mapping[str, str]) -> list[tuple[str, int]]:
    """Return which legs a row is about, and how many reps each did."""
    if cells.get("left_reps") or cells.get("right_reps"):
        both = (("left", "left_reps"), ("right", "right_reps"))
        return [(leg, _whole(cells, column, MOST_REPS)) for leg, column in both if cells.get(column)]
    reps = _whole(cells, "reps", MOST_REPS) if cells.get("reps") else 0
    words = table_words()
    in_name = words.leg_in_name.search(cells.get("exercise", ""))
    given = cells.get("leg") or (in_name[1] if in_name else "")
    leg = words.legs.get(as_word(given))
    if leg is None:
        if not reps:
            return []
        if not given:
            raise _CellError("leg", told("is not told; write left or right"))
        raise _CellError("leg", told("“{given}” is neither left nor right", given=given[:40]))
    return [(leg, reps)]


def _leg_set(
    cells: Mapping[str, str], mapping: ColumnMapping, when: _Moment, exercise: str, leg: str, reps: int, place: int
) -> LegSet:
    """Return a leg set, the number of its set not known yet."""
    written, started, changed = when
    tut_s = _number(cells, "tut_s", MOST_TUT_S) if cells.get("tut_s") else None
    rir = _whole(cells, "rir", MOST_RIR) if cells.get("rir") else None
    if rir is None and cells.get("rpe"):
        rir = _reserve(cells)
    try:
        notes, tempo = text(cells.get("notes", ""), LONGEST_NOTES), text(cells.get("tempo", ""), 100)
    except ValueError as error:
        raise _CellError("notes", str(error)) from error
    return LegSet(
        _id(written, exercise, leg, str(place)), 1, leg, 1, tempo, _load_kg(cells, mapping), reps, started, "finished",
        rir, None, made_reps(0, reps, tut_s, started), notes, changed=changed,
    )  # fmt: skip


def _reserve(cells: Mapping[str, str]) -> int | None:
    """Return the fewest reps that an RPE leaves in reserve; 0 is not on its scale and stands for none told."""
    rpe = _number(cells, "rpe", 10.0)
    if rpe == 0:
        return None
    try:
        return reserve_of_rpe(rpe)[0]
    except ValueError as error:
        raise _CellError("rpe", str(error)) from error


def _load_kg(cells: Mapping[str, str], mapping: ColumnMapping) -> float:
    if not cells.get("load"):
        return 0.0
    words, unit = table_words(), as_word(cells.get("load_unit", "")) or mapping.load_unit
    with_unit = _WITH_UNIT.fullmatch(cells["load"].lstrip("'"))
    if with_unit and as_word(with_unit[2]) in words.pounds | words.kilograms:
        cells, unit = {"load": with_unit[1]}, as_word(with_unit[2])
    load = _number(cells, "load", 10 * MOST_LOAD_KG)
    load_kg = round(kg_from_lb(load), 3) if unit in words.pounds else load
    if load_kg > MOST_LOAD_KG:
        raise _CellError("load", told("is more than {most} kg", most=f"{MOST_LOAD_KG:g}"))
    return load_kg


def _whole(cells: Mapping[str, str], what: str, most: int) -> int:
    given = _number(cells, what, float(most))
    try:
        return whole(int(given), 0, most) if given == int(given) else whole(None, 0, most)
    except ValueError as error:
        raise _CellError(what.replace("_", " "), str(error)) from error


def _number(cells: Mapping[str, str], what: str, most: float) -> float:
    given = cells.get(what, "").lstrip("'")
    try:
        return number(float(given[:40].replace(",", ".")), most)
    except ValueError as error:
        sentence = told("“{given}” must be a number from {low} to {high}", given=given[:40], low=0, high=f"{most:g}")
        raise _CellError(what.replace("_", " "), sentence) from error


def _id(*parts: str) -> str:
    return str(uuid5(_OURS, "|".join(parts)))
