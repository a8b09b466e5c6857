"""Taking in what another log holds: records are known by their ids, and of two versions the newer one stays."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, NamedTuple

from trainer.log.reading import instant
from trainer.log.records import NEVER, LegSet, LoggedSession
from trainer.log.store import Log, stamp
from trainer.telling import told

CACHE_KB = 16_000
"""So much of the file is kept in memory while a log is merged: records come in any order."""


class KeptLegSet(NamedTuple):
    """A leg set as it is kept, field by field.

    Attributes:
        started: as `datetime.isoformat` writes it.
        answers: as JSON.
        changed: as `stamp` writes it.
        reps: rows of the leg set's id and what a Rep tells: `finished` is written as `started`, yes and no as 1 and 0.
    """

    id: str
    set_n: int
    leg: str
    leg_order: int
    tempo: str
    load_kg: float
    planned_reps: int
    paced_reps: int
    counted_reps: int
    tut_s: float
    started: str
    ended: str | None
    rir: int | None
    fault: str | None
    notes: str
    answers: str
    changed: str
    reps: Sequence[tuple[str, int, str, float, int, int]]


class KeptSession(NamedTuple):
    """A session as it is kept, its times as those of KeptLegSet: a long log is taken in as these."""

    id: str
    started: str
    finished: str | None
    exercise: str
    plan: str
    notes: str
    changed: str
    leg_sets: Sequence[KeptLegSet]


_COLUMNS = (*KeptLegSet._fields[:-1], "session_id", "deleted")
_INSERT_LEG_SET = (
    f"INSERT INTO leg_set ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[1:])}"
)
_KNOWN_LEG_SETS = "SELECT id, changed, deleted FROM leg_set WHERE id IN (SELECT value FROM json_each(?))"
_ELSEWHERE = (
    "SELECT DISTINCT session_id FROM leg_set WHERE id IN (SELECT value FROM json_each(?)) AND session_id IS NOT ?"
)
"""Sessions that hold what a table now tells of another: it is read otherwise, or rows have come in between."""
_TAKE_OUT_EMPTIED = (
    "UPDATE session SET deleted = 1 WHERE id = ? AND notes = '' "
    "AND NOT EXISTS (SELECT 1 FROM leg_set WHERE session_id = session.id)"
)
"""One of whose leg sets the user deleted stays: with a session taken out they could not be brought back."""
_BRING_BACK_FILLED = (
    "UPDATE session SET deleted = 0 WHERE id = ? AND deleted = 1 "
    "AND EXISTS (SELECT 1 FROM leg_set WHERE session_id = session.id AND deleted = 0)"
)
_HELD_BY = "SELECT id, session_id FROM leg_set WHERE id IN (SELECT value FROM json_each(?))"
_SESSIONS = "SELECT id, started, changed, deleted FROM session WHERE id IN (SELECT value FROM json_each(?))"
_TOLD_BY_TABLE = (
    "SELECT session_id, set_n, leg_order, tempo, load_kg, paced_reps, counted_reps, tut_s, rir, notes FROM leg_set "
    "WHERE id = ? AND EXISTS (SELECT 1 FROM session WHERE id = session_id AND deleted = 0)"
)


@dataclass(frozen=True)
class Deleted:
    """Says that a record was deleted, and when."""

    table: Literal["session", "leg_set"]
    id: str
    changed: datetime


@dataclass(frozen=True)
class FromTable:
    """A session from the table of another program; what of it was never edited here follows the table.

    A table does not tell when it was changed: read anew with other columns, its records are as old as before.

    Attributes:
        moments: of each time its rows tell, the oldest first, what was done then as a session of its own, and the same
            with the ids an earlier Evenstep gave it: a log that knows it by those keeps it so. The session has the id
            of the first moment whose own session the user has not deleted.
    """

    moments: Sequence[tuple[LoggedSession, LoggedSession]]


Record = KeptSession | LoggedSession | FromTable | Deleted

Known = tuple[str, int]
"""When a record of ours was changed last, and whether it is deleted."""


@dataclass
class Merged:
    """How many records were `new`, `newer` than ours, `older` than ours, the `same`, or `deleted` there.

    `same_sessions` are those of the `same` that are sessions; the others are leg sets.
    """

    new_sessions: int = 0
    new_leg_sets: int = 0
    newer: int = 0
    older: int = 0
    same: int = 0
    same_sessions: int = 0
    deleted: int = 0

    def __str__(self) -> str:
        """One sentence."""
        return f"{', '.join(self.parts)}."

    @property
    def changed(self) -> bool:
        """Whether anything of the log is other than before."""
        return bool(self.new_sessions or self.new_leg_sets or self.newer or self.deleted)

    @property
    def parts(self) -> list[str]:
        """What it says, part by part."""
        parts = [
            told("{n} new session", "{n} new sessions", n=self.new_sessions),
            told("{n} new leg set", "{n} new leg sets", n=self.new_leg_sets),
        ]
        if self.newer:
            parts.append(told("{n} newer there", "{n} newer there", n=self.newer))
        if self.deleted:
            parts.append(told("{n} deleted there", "{n} deleted there", n=self.deleted))
        if self.older:
            parts.append(told("{n} newer here", "{n} newer here", n=self.older))
        if self.same_sessions:
            parts.append(told("{n} session already here", "{n} sessions already here", n=self.same_sessions))
        if leg_sets := self.same - self.same_sessions:
            parts.append(told("{n} leg set already here", "{n} leg sets already here", n=leg_sets))
        return list(parts)


def merge(log: Log, records: Iterable[Record]) -> Merged:
    """Take in sessions, leg sets and deletions; all of them, or nothing if anything is raised. Raises LogError.

    A session may come more than once with different leg sets. Merging the same again changes nothing.
    """
    merged = Merged()
    with log.writing() as db:
        db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        for record in records:
            match record:
                case Deleted():
                    _delete(db, record, merged)
                case FromTable():
                    _from_table(db, record, merged)
                case LoggedSession():
                    _session(db, _as_kept(record), merged)
                case _:
                    _session(db, record, merged)
    return merged


def deletions(log: Log) -> list[Deleted]:
    """Return what was deleted from the log, so that another log can follow."""
    with log.reading() as db:
        return [
            Deleted(table, id_, instant(changed))
            for table in ("session", "leg_set")
            for id_, changed in db.execute(f"SELECT id, changed FROM {table} WHERE deleted = 1 ORDER BY rowid")
        ]


def _from_table(db: sqlite3.Connection, table: FromTable, merged: Merged) -> None:
    both = [named for moment in table.moments for named in moment]
    held_by = dict(db.execute(_HELD_BY, (json.dumps([one.id for named in both for one in named.leg_sets]),)).fetchall())
    unchanged = {_changed(named) for named in both}
    ids = json.dumps([*{named.id for named in both}.union(held_by.values())])
    known = {
        # What an import took out is as old as before; what the user deleted is not.
        id_: bool(deleted) and changed not in unchanged and changed != stamp(instant(started))
        for id_, started, changed, deleted in db.execute(_SESSIONS, (ids,))
    }
    stays: list[LoggedSession] = []
    gone: dict[str, list[LoggedSession]] = {}
    for now, before in table.moments:
        moment = before if before.id in known or any(one.id in held_by for one in before.leg_sets) else now
        holders = {held_by[one.id] for one in moment.leg_sets if one.id in held_by} or {moment.id}
        deleted_by_user = [id_ for id_ in sorted(holders) if known.get(id_)]
        if deleted_by_user:
            gone.setdefault(deleted_by_user[0], []).append(moment)
        else:
            stays.append(moment)
    first = next((moment for moment in stays if not known.get(moment.id)), None)
    if first is None and stays:
        gone.setdefault(stays[0].id, []).extend(stays)
    for id_, moments in gone.items():
        _session(db, _as_kept(_as_one(moments, id_)), merged)
    if first is not None:
        _session(db, _as_kept(_as_one(stays, first.id)), merged, from_table=True)
        db.execute(_BRING_BACK_FILLED, (first.id,))


def _as_one(moments: Sequence[LoggedSession], id_: str) -> LoggedSession:
    leg_sets = tuple(leg_set for moment in moments for leg_set in moment.leg_sets)
    return replace(moments[0], id=id_, finished=moments[-1].finished, leg_sets=leg_sets)


def _as_kept(session: LoggedSession) -> KeptSession:
    return KeptSession(
        session.id, session.started.isoformat(), session.finished.isoformat() if session.finished else None,
        session.exercise, session.plan, session.notes, _changed(session), [*map(_as_kept_leg_set, session.leg_sets)],
    )  # fmt: skip


def _as_kept_leg_set(leg_set: LegSet) -> KeptLegSet:
    return KeptLegSet(
        leg_set.id, leg_set.set_n, leg_set.leg, leg_set.order, leg_set.tempo, float(leg_set.load_kg),
        leg_set.planned_reps, leg_set.paced_reps, leg_set.counted_reps, leg_set.tut_s, leg_set.started.isoformat(),
        leg_set.ended, leg_set.rir, leg_set.fault, leg_set.notes, json.dumps(leg_set.answers), _changed(leg_set),
        [
            (leg_set.id, rep.n, rep.finished.isoformat(), rep.tut_s, int(rep.counted), int(rep.paced))
            for rep in leg_set.reps
        ],
    )  # fmt: skip


def _session(db: sqlite3.Connection, session: KeptSession, merged: Merged, *, from_table: bool = False) -> None:
    known = _known(db, "session", session.id)
    if known is None:
        merged.new_sessions += 1
    merged.same_sessions += known is not None and known[0] == session.changed
    if _counts(known, session.changed, merged):
        db.execute(
            "INSERT INTO session (id, started, finished, exercise, plan, notes, changed) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET started = excluded.started, finished = excluded.finished, deleted = 0, "
            "exercise = excluded.exercise, plan = excluded.plan, notes = excluded.notes, changed = excluded.changed",
            session[:-1],
        )
    ids = json.dumps([leg_set.id for leg_set in session.leg_sets])
    elsewhere = db.execute(_ELSEWHERE, (ids, session.id)).fetchall() if from_table else []
    rows = db.execute(_KNOWN_LEG_SETS, (ids,))
    known_leg_sets = {id_: (changed, deleted) for id_, changed, deleted in rows}
    for leg_set in session.leg_sets:
        if _leg_set(db, session.id, leg_set, known_leg_sets.get(leg_set.id), merged, from_table=from_table):
            known_leg_sets[leg_set.id] = (leg_set.changed, 0)
    db.executemany(_TAKE_OUT_EMPTIED, elsewhere)
    if known is not None:
        _keep_if_changed_since(db, session.id)


def _leg_set(
    db: sqlite3.Connection,
    session_id: str,
    leg_set: KeptLegSet,
    known: Known | None,
    merged: Merged,
    *,
    from_table: bool,
) -> bool:
    """Take in a leg set unless ours is as new; tell whether it was written."""
    if known is None:
        merged.new_leg_sets += 1
    if from_table and known is not None and known[0] == leg_set.changed and _is_told_otherwise(db, session_id, leg_set):
        merged.newer += 1
    elif not _counts(known, leg_set.changed, merged):
        return False
    db.execute(_INSERT_LEG_SET, (*leg_set[:-1], session_id, 0))
    if known is not None:
        db.execute("DELETE FROM rep WHERE leg_set_id = ?", (leg_set.id,))
    db.executemany(
        "INSERT INTO rep (leg_set_id, n, finished, tut_s, counted, paced) VALUES (?, ?, ?, ?, ?, ?)", leg_set.reps
    )
    return True


def _is_told_otherwise(db: sqlite3.Connection, session_id: str, leg_set: KeptLegSet) -> bool:
    """Tell whether a table says anything else of a leg set than ours does; when it was says the zone it is read in.

    What was deleted with its session stays so.
    """
    ours: tuple[object, ...] | None = db.execute(_TOLD_BY_TABLE, (leg_set.id,)).fetchone()
    return ours is not None and ours != (
        session_id, leg_set.set_n, leg_set.leg_order, leg_set.tempo, leg_set.load_kg, leg_set.paced_reps,
        leg_set.counted_reps, leg_set.tut_s, leg_set.rir, leg_set.notes,
    )  # fmt: skip


def _delete(db: sqlite3.Connection, record: Deleted, merged: Merged) -> None:
    known = _known(db, record.table, record.id)
    if known is not None and stamp(record.changed) > known[0]:
        merged.deleted += not known[1]
        db.execute(
            f"UPDATE {record.table} SET deleted = 1, changed = ? WHERE id = ?", (stamp(record.changed), record.id)
        )
        if record.table == "session":
            _keep_if_changed_since(db, record.id)


def _keep_if_changed_since(db: sqlite3.Connection, session_id: str) -> None:
    """Bring back a deleted session of which a leg set was changed after that, whichever of the two is told first."""
    db.execute(
        "UPDATE session SET deleted = 0 WHERE id = ? AND deleted = 1 AND EXISTS (SELECT 1 FROM leg_set "
        "WHERE session_id = session.id AND leg_set.deleted = 0 AND leg_set.changed > session.changed)",
        (session_id,),
    )


def _changed(record: LoggedSession | LegSet) -> str:
    return stamp(record.started if record.changed == NEVER else record.changed)


def _known(db: sqlite3.Connection, table: str, id_: str) -> Known | None:
    """Return what is known of a record; None if there is none."""
    row: Known | None = db.execute(f"SELECT changed, deleted FROM {table} WHERE id = ?", (id_,)).fetchone()
    return row


def _counts(known: Known | None, changed: str, merged: Merged) -> bool:
    """Tell whether a record that comes in is written, and note what it was."""
    if known is None:
        return True
    if changed == known[0]:
        merged.same += 1
    elif changed < known[0]:
        merged.older += 1
    else:
        merged.newer += 1
    return changed > known[0]
