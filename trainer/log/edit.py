"""Corrections of the log. Each is one step that can be taken back and done again, also after a restart.

The log itself keeps what every step changed, before and after, in a history that only grows: taking a step back is
another entry.
"""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from statistics import fmean
from typing import Any, Literal

from trainer.log import limits
from trainer.log.change_words import changed_words, named
from trainer.log.file import LogError, ReplacedLogError, StrangeValueError
from trainer.log.first_told import first_told, with_its_go
from trainer.log.reading import answered, instant
from trainer.log.records import Answer, LegSet, LoggedSession
from trainer.log.store import Log, retotal, stamp
from trainer.telling import told
from trainer.tempo import TempoError, parse_tempo

Cell = tuple[str, list[str | int], dict[str, Any] | None, dict[str, Any] | None]
"""Table, key, and the columns concerned before and after; None where there was or will be no row."""

_KEYS = {"session": ("id",), "leg_set": ("id",), "rep": ("leg_set_id", "n")}


class Keep(Enum):
    """Says that something stays as it is."""

    KEEP = "keep"


KEEP = Keep.KEEP


class GoneError(LogError):
    """What was to be corrected has been deleted."""


class _ChangedSinceError(LogError):
    """Something is not what an edit has made it, or not what it was before that."""


@dataclass(frozen=True)
class Change:
    """An entry of the history: an edit, or one that was taken back (`undo`) or done again after all (`redo`).

    Attributes:
        first_told: whether it only told what had not been told before this go, so that nothing was corrected; said by
            `history` alone, and not compared.
    """

    id: int
    at: datetime
    kind: Literal["edit", "undo", "redo"]
    what: str
    first_told: bool = field(default=False, compare=False)


GoesOn = Callable[[sqlite3.Connection, Change, Change], bool]
"""Tells of the edit just taken back, or done again, and of the one to follow whether that belongs to the same step."""


# -- Edits -----------------------------------------------------------------------------------------------------------


def edit_leg_set(
    log: Log,
    leg_set_id: str,
    *,
    counted_reps: int | Keep = KEEP,
    leg: str | Keep = KEEP,
    load_kg: float | Keep = KEEP,
    rir: int | Keep | None = KEEP,
    fault: str | Keep | None = KEEP,
    notes: str | Keep = KEEP,
    answers: Mapping[str, Answer | None] | Keep = KEEP,
) -> None:
    """Correct a leg set; all that is given is one step.

    Answers are added to those it has and replace them; one that is None is taken out.

    Reps too many are no longer counted, the last first; reps too few are counted again, and what is still missing is
    added by hand. What was planned and what was paced stay as they were. Raises LogError if a value cannot be, if
    there is no such leg set, or if another leg is said of one whose session is under way.
    """
    with log.writing() as db:
        old = _row(db, "leg_set", leg_set_id)
        new = {"leg": leg, "load_kg": load_kg, "rir": rir, "fault": fault, "notes": notes, "answers": answers}
        given: dict[str, Any] = {name: value for name, value in new.items() if not isinstance(value, Keep)}
        if "answers" in given:
            had = answered(old["answers"])
            given["answers"] = {name: said for name, said in (had | given["answers"]).items() if said is not None}
        for name, value in given.items():
            limits.require(name, value)
        if "answers" in given:
            given["answers"] = old["answers"] if given["answers"] == had else json.dumps(given["answers"])
        after = {name: value for name, value in given.items() if value != old[name]}
        cells: list[Cell] = [("leg_set", [leg_set_id], {name: old[name] for name in after}, after)] if after else []
        words = [changed_words(name, old[name], value) for name, value in after.items()]
        if not isinstance(counted_reps, Keep):
            corrected = _corrected(db, old, counted_reps)
            words[:0] = [f"{old['counted_reps']} → {counted_reps} reps"] if corrected else []
            cells += corrected
        _edit(db, log, f"{named(old)}: {', '.join(words)}", cells)


def _corrected(db: sqlite3.Connection, leg_set: sqlite3.Row | dict[str, Any], wanted: int) -> list[Cell]:
    """Return what makes so many reps count."""
    limits.require("counted_reps", wanted)
    if leg_set["ended"] == "repeated":
        raise LogError(
            told("This leg set was thrown away and done again, so its reps do not count; correct the other one.")
        )
    id_ = leg_set["id"]
    reps = db.execute("SELECT n, counted, finished, tut_s FROM rep WHERE leg_set_id = ? ORDER BY n", (id_,)).fetchall()
    counted = [n for n, counts, *_ in reps if counts]
    uncounted = [n for n, counts, *_ in reps if not counts]
    cells: list[Cell] = [("rep", [id_, n], {"counted": 1}, {"counted": 0}) for n in counted[wanted:]]
    missing = wanted - len(counted)
    cells += [("rep", [id_, n], {"counted": 0}, {"counted": 1}) for n in uncounted[: max(missing, 0)]]
    last, finished = (reps[-1][0], reps[-1][2]) if reps else (0, leg_set["started"])
    tut_s = _tension_s(leg_set["tempo"], [of_rep_s for *_, of_rep_s in reps])
    by_hand = {"finished": finished, "tut_s": tut_s, "counted": 1, "paced": 0}
    cells += [("rep", [id_, last + k], None, by_hand) for k in range(1, missing - len(uncounted) + 1)]
    return cells


def _tension_s(tempo: str, others_s: Sequence[float]) -> float:
    """Seconds under tension of a rep at a tempo, as the pacer would have led it; if it is not known, as the others."""
    try:
        return parse_tempo(tempo).tension_s
    except TempoError:
        return round(fmean(others_s), 3) if others_s else 0.0


def edit_session(log: Log, session_id: str, *, notes: str) -> None:
    """Write notes about a session. Raises LogError if there is no such session."""
    with log.writing() as db:
        old = _row(db, "session", session_id)
        limits.require("notes", notes)
        changed: list[Cell] = [("session", [session_id], {"notes": old["notes"]}, {"notes": notes})]
        _edit(db, log, "session: notes", changed if old["notes"] != notes else [])


def delete_leg_set(log: Log, leg_set_id: str) -> None:
    """Take a leg set out of the log. Raises LogError if there is no such leg set or its session is under way."""
    _delete(log, "leg_set", leg_set_id)


def delete_session(log: Log, session_id: str) -> None:
    """Take a session with all its leg sets out of the log. Raises LogError if it is not there or under way."""
    _delete(log, "session", session_id)


def _delete(log: Log, table: str, id_: str) -> None:
    with log.writing() as db:
        old = _row(db, table, id_)
        what = f"session of {old['started'][:10]} deleted" if table == "session" else f"{named(old)}: deleted"
        _edit(db, log, what, [(table, [id_], {"deleted": 0}, {"deleted": 1})])


def merge_halves(log: Log, first: LoggedSession, second: LoggedSession) -> None:
    """Make the two halves of an interrupted session one: the second's leg sets follow in the first.

    Sets are numbered on; legs that complete the first half's last set join it. Raises LogError if the halves are not
    of the same exercise, one of them is gone or under way, or their notes are too long for one.
    """
    if first.id == second.id or first.exercise != second.exercise:
        raise LogError(told("These are not two halves of one session; choose two sessions of the same exercise."))
    if second.started < first.started:
        first, second = second, first
    with log.writing() as db:
        old, later = _row(db, "session", first.id), _row(db, "session", second.id)
        shift = _sets_before(first.leg_sets, second.leg_sets)
        notes = "\n".join(filter(None, (old["notes"], later["notes"])))
        limits.require("notes", notes)
        before = {name: old[name] for name in ("finished", "notes")}
        cells: list[Cell] = [("session", [first.id], before, {"finished": later["finished"], "notes": notes})]
        for leg_set in second.leg_sets:
            was = {"session_id": second.id, "set_n": leg_set.set_n}
            cells.append(("leg_set", [leg_set.id], was, {"session_id": first.id, "set_n": leg_set.set_n + shift}))
        cells.append(("session", [second.id], {"deleted": 0}, {"deleted": 1}))
        _edit(db, log, "two halves of a session made one", cells)


def _sets_before(first: Sequence[LegSet], second: Sequence[LegSet]) -> int:
    """Return by how much the second half's set numbers grow."""
    if not first or not second:
        return 0
    last, begins = max(s.set_n for s in first), min(s.set_n for s in second)
    done = {s.leg for s in first if s.set_n == last}
    joins = done.isdisjoint(s.leg for s in second if s.set_n == begins)
    return last - begins + (0 if joins else 1)


# -- Back and again --------------------------------------------------------------------------------------------------


def undo(log: Log, goes_on: GoesOn = lambda *_: False) -> str | None:
    """Take the last edit back, and in the same transaction those before it for as long as it `goes_on`.

    Returns what the last one was, or None if there is nothing to take back. Raises LogError if what one of them changed
    has been changed since, by an import: there it ends, that one stays as it is, and the edit before it is next.
    """
    return _steps(log, "undo", goes_on)


def redo(log: Log, goes_on: GoesOn = lambda *_: False) -> str | None:
    """Do what was taken back last after all; takes, returns and raises what `undo` does."""
    return _steps(log, "redo", goes_on)


def undoable(log: Log) -> Change | None:
    """Return the edit that `undo` would take back."""
    with log.reading() as db:
        return _next(db, "undo")


def redoable(log: Log) -> Change | None:
    """Return the edit that `redo` would do again."""
    with log.reading() as db:
        return _next(db, "redo")


def history(log: Log, newest: int = 100, about: str | None = None) -> list[Change]:
    """Return the newest entries of the history, the newest first: all, or those about one session or one leg set."""
    touching = (
        "WHERE coalesce(edit, id) IN (SELECT change.id FROM change, json_each(change.cells) AS cell "
        "WHERE json_extract(cell.value, '$[1][0]') IN (SELECT :about UNION SELECT id FROM leg_set "
        "WHERE session_id = :about))"
    )
    only = "" if about is None else touching
    with log.reading() as db:
        entries = db.execute(f"SELECT id, at, kind, what, cells FROM change {only} ORDER BY id DESC", {"about": about})
        rows = with_its_go(entries, newest)
        firsts = first_told(rows)
        return [
            Change(id_, instant(at), kind, what, first)
            for (id_, at, kind, what, _), first in zip(rows[:newest], firsts[:newest], strict=True)
        ]


def _next(db: sqlite3.Connection, kind: Literal["undo", "redo"]) -> Change | None:
    done, taken_back = _stacks(db)
    stack = done if kind == "undo" else taken_back
    if not stack:
        return None
    id_, at, was, what = db.execute("SELECT id, at, kind, what FROM change WHERE id = ?", stack[-1:]).fetchone()
    return Change(id_, instant(at), was, what)


def _stacks(db: sqlite3.Connection) -> tuple[list[int], list[int]]:
    """Return the edits that can be taken back and those that can be done again, each in order.

    Raises StrangeValueError for a history that no Evenstep has written.
    """
    done: list[int] = []
    taken_back: list[int] = []
    try:
        for id_, kind in db.execute("SELECT id, kind FROM change ORDER BY id"):
            if kind == "undo":
                taken_back.append(done.pop())
            elif kind == "redo":
                done.append(taken_back.pop())
            else:
                done.append(id_)
                taken_back.clear()
    except IndexError as error:
        raise StrangeValueError("more is taken back than was done") from error
    return done, taken_back


def _steps(log: Log, kind: Literal["undo", "redo"], goes_on: GoesOn) -> str | None:
    taken: list[Change] = []
    trouble: LogError | None = None
    with log.writing() as db:
        while not trouble and (edit := _next(db, kind)) and (not taken or goes_on(db, taken[-1], edit)):
            trouble = _step(db, log, kind, edit)
            taken.append(edit)
    if trouble:
        raise trouble
    return taken[0].what if taken else None


def _step(db: sqlite3.Connection, log: Log, kind: Literal["undo", "redo"], edit: Change) -> LogError | None:
    """Take an edit back or do it again; returns why it stays as it is, if it does."""
    what = edit.what
    trouble: LogError | None = None
    [text] = db.execute("SELECT cells FROM change WHERE id = ?", (edit.id,)).fetchone()
    cells = _read_cells(db, text)
    if kind == "undo":
        cells = [(table, key, after, before) for table, key, before, after in reversed(cells)]
    _require_over(db, log, cells)
    db.execute("SAVEPOINT step")
    try:
        _apply(db, log.now(), cells)
    except _ChangedSinceError as error:
        # It is passed over, so that it does not bar the way to the steps before it.
        db.execute("ROLLBACK TO step")
        what, trouble = f"{what} (stays as it is, for an import has changed it since)", error
    _note(db, log.now(), kind, edit.id, what, [])
    return trouble


def _read_cells(db: sqlite3.Connection, text: str) -> list[Cell]:
    """Read what an edit changed: its names go into our SQL. Raises StrangeValueError."""
    try:
        cells: list[Cell] = [(table, key, before, after) for table, key, before, after in json.loads(text)]
        for table, key, *sides in cells:
            columns = {name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            if len(key) != len(_KEYS[table]) or any(set(side) - columns for side in sides if side is not None):
                raise StrangeValueError(f"no cells of {table}")
    except (ValueError, TypeError, LookupError, RecursionError, sqlite3.ProgrammingError) as error:
        raise StrangeValueError("no cells") from error
    return cells


def _edit(db: sqlite3.Connection, log: Log, what: str, cells: Sequence[Cell]) -> None:
    if cells:
        _require_over(db, log, cells)
        _apply(db, log.now(), cells)
        _note(db, log.now(), "edit", None, what, cells)


def _require_over(db: sqlite3.Connection, log: Log, cells: Sequence[Cell]) -> None:
    """Raise LogError for what a session under way still counts on: what is to come would go to where nobody sees it."""
    sessions: set[str] = set()
    for table, (id_, *_), _, after in cells:
        if table != "rep" and after and (after.get("deleted") or after.keys() & {"leg", "session_id", "finished"}):
            of_session = "id" if table == "session" else "session_id"
            sessions.update(row[0] for row in db.execute(f"SELECT {of_session} FROM {table} WHERE id = ?", (id_,)))
    if any(map(log.is_under_way, sessions)):
        raise LogError(told("This session is still under way; end it first, then look at the log anew."))


def _note(db: sqlite3.Connection, now: datetime, kind: str, edit: int | None, what: str, cells: Sequence[Cell]) -> None:
    db.execute(
        "INSERT INTO change (at, kind, edit, what, cells) VALUES (?, ?, ?, ?, ?)",
        (stamp(now), kind, edit, what, json.dumps(cells, ensure_ascii=False)),
    )


def _apply(db: sqlite3.Connection, now: datetime, cells: Sequence[Any]) -> None:
    """Change every cell from what it was to what it will be. Raises _ChangedSinceError if one is not what it was."""
    touched: set[tuple[str, str]] = set()
    for table, key, before, after in cells:
        where = " AND ".join(f"{name} = ?" for name in _KEYS[table])
        if before is None:
            names = (*_KEYS[table], *after)
            marks = ", ".join("?" * len(names))
            sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}) ON CONFLICT DO NOTHING"
            done = db.execute(sql, (*key, *after.values()))
        else:
            # A session that was left unfinished may come to its end at any time: that is no other change.
            same = {name: value for name, value in before.items() if (name, value) != ("finished", None)}
            was = " AND ".join([where, *(f"{name} IS ?" for name in same)])
            if after is None:
                done = db.execute(f"DELETE FROM {table} WHERE {was}", (*key, *same.values()))
            else:
                sets = ", ".join(f"{name} = ?" for name in after)
                values = (*after.values(), *key, *same.values())
                done = db.execute(f"UPDATE {table} SET {sets} WHERE {was}", values)
        if done.rowcount != 1:
            raise _ChangedSinceError(
                told("What this edit changed has been changed since by an import, so it stays as it is.")
            )
        touched.add(("leg_set" if table == "rep" else table, str(key[0])))
    for table, id_ in touched:
        if table == "leg_set":
            retotal(db, id_)
        last = instant(_row(db, table, id_, deleted=True)["changed"])
        # Later than before whatever the clock says: in another log the newer edit wins.
        changed = stamp(max(now, last + timedelta(microseconds=1)))
        db.execute(f"UPDATE {table} SET changed = ? WHERE id = ?", (changed, id_))


def _row(db: sqlite3.Connection, table: str, id_: str, *, deleted: bool = False) -> dict[str, Any]:
    """Return a row by column.

    Raises GoneError if it, or its session, is deleted and that is not asked for, ReplacedLogError if there is none.
    """
    found = db.execute(f"SELECT * FROM {table} WHERE id = ?", (id_,))
    names = [column[0] for column in found.description]
    values = found.fetchone()
    gone = told("This is not in the log any more; look at the log anew.")
    if values is None:
        raise ReplacedLogError(gone)
    row = dict(zip(names, values, strict=True))
    if not deleted:
        whole = _row(db, "session", row["session_id"], deleted=True) if table == "leg_set" else row
        if row["deleted"] or whole["deleted"]:
            raise GoneError(gone)
    return row
