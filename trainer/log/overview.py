"""The log as a list: a row a session, a page at a time, with what narrows the list down."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from trainer.log.file import counted
from trainer.log.reading import instant
from trainer.log.store import Log

HALVES_WITHIN_H = 3
"""Two halves of one session began no further apart."""


class SessionRow(NamedTuple):
    """A session in a list: of its leg sets, only the reps that count and the worst pain told, or None.

    Fields as in LoggedSession.
    """

    id: str
    started: datetime
    finished: datetime | None
    exercise: str
    plan: str
    notes: str
    left_reps: int
    right_reps: int
    pain: int | None


@dataclass(frozen=True)
class Wanted:
    """Which sessions are listed.

    Attributes:
        exercise: of this one only, or of any.
        first_day, last_day: of these days and those between, by the clock where the session was; None leaves an end
            open.
    """

    exercise: str | None = None
    first_day: date | None = None
    last_day: date | None = None


_REPS = (
    "(SELECT coalesce(sum(counted_reps), 0) FROM leg_set WHERE session_id = session.id AND leg = '{}' AND deleted = 0)"
)

_PAIN = (
    "(SELECT max(json_extract(answers, '$.pain')) FROM leg_set WHERE session_id = session.id AND deleted = 0 "
    "AND json_type(answers, '$.pain') = 'integer')"
)

_ASKED = "replace({}.plan, ' first right', '')"
"""What a plan asks for, whichever leg begins: that it is the left one is not written."""


def session_rows(log: Log, wanted: Wanted, newest: int, skip: int = 0) -> list[SessionRow]:
    """Return the `newest` so many sessions after those skipped, the newest first. Raises LogError."""
    where, values = _where(wanted)
    with log.reading() as db:
        rows = db.execute(
            f"SELECT id, started, finished, exercise, plan, notes, {_REPS.format('left')}, "
            f"{_REPS.format('right')}, {_PAIN} "
            f"FROM session {where} ORDER BY julianday(started) DESC, rowid DESC LIMIT ? OFFSET ?",
            (*values, newest, skip),
        )
        return [
            SessionRow(id_, instant(started), instant(finished) if finished else None, *others)
            for id_, started, finished, *others in rows
        ]


def count(log: Log, wanted: Wanted) -> int:
    """Return how many sessions are wanted. Raises LogError."""
    where, values = _where(wanted)
    with log.reading() as db:
        return int(db.execute(f"SELECT count(*) FROM session {where}", values).fetchone()[0])


def holds(log: Log) -> str:
    """Return in words how much there is: 1 session, 2 leg sets, 16 reps. Raises LogError."""
    with log.reading() as db:
        return counted(db)


def place(log: Log, wanted: Wanted, session_id: str) -> int | None:
    """Return how many sessions stand before this one in the list, or None if it is not among them. Raises LogError."""
    where, values = _where(wanted)
    with log.reading() as db:
        row = db.execute(
            f"WITH own AS (SELECT julianday(started) AS at, rowid AS n FROM session {where} AND id = ?) "
            f"SELECT (SELECT count(*) FROM session {where} AND (julianday(started), rowid) > (at, n)) FROM own",
            (*values, session_id, *values),
        ).fetchone()
        return int(row[0]) if row else None


def exercises(log: Log) -> list[str]:
    """Return the ids of all exercises in the log. Raises LogError."""
    with log.reading() as db:
        # From each to the next by the index: there are few, and very many sessions of each.
        found = db.execute(
            "WITH RECURSIVE found (name) AS (SELECT min(exercise) FROM session WHERE deleted = 0 UNION ALL "
            "SELECT (SELECT min(exercise) FROM session WHERE deleted = 0 AND exercise > found.name) FROM found "
            "WHERE name IS NOT NULL) SELECT name FROM found WHERE name IS NOT NULL"
        )
        return [name for (name,) in found]


def years(log: Log) -> list[int]:
    """Return the years that have sessions, the newest first. Raises LogError."""
    with log.reading() as db:
        found = db.execute(
            "SELECT min(started) FROM session WHERE deleted = 0 GROUP BY substr(started, 1, 4) ORDER BY 1 DESC"
        )
        return [instant(first).year for (first,) in found]


def half_before(log: Log, session_id: str) -> tuple[str, datetime] | None:
    """Return id and start of the session of this exercise and plan that began last before this one, not long ago.

    It is the one that this one may be the other half of; which leg began may have been settled anew. Raises LogError.
    """
    with log.reading() as db:
        row = db.execute(
            "SELECT earlier.id, earlier.started FROM session AS later JOIN session AS earlier USING (exercise) "
            "WHERE later.id = ? AND earlier.deleted = 0 AND later.deleted = 0 "
            f"AND {_ASKED.format('earlier')} = {_ASKED.format('later')} "
            "AND julianday(earlier.started) < julianday(later.started) "
            "AND julianday(earlier.started) >= julianday(later.started) - ? / 24.0 "
            "ORDER BY julianday(earlier.started) DESC LIMIT 1",
            (session_id, HALVES_WITHIN_H),
        ).fetchone()
        return (row[0], instant(row[1])) if row else None


def session_changed_last(log: Log) -> str | None:
    """Return the id of the session that the newest entry of the history is about; None without any. Raises LogError."""
    with log.reading() as db:
        row = db.execute("SELECT coalesce(edit, id) FROM change ORDER BY id DESC LIMIT 1").fetchone()
        return session_of(db, row[0]) if row else None


def session_of(db: sqlite3.Connection, edit_id: int) -> str | None:
    """Return the id of the session that an edit is about; None if there is no such edit."""
    row = db.execute(
        "SELECT coalesce((SELECT session_id FROM leg_set WHERE id = json_extract(cells, '$[0][1][0]')), "
        "json_extract(cells, '$[0][1][0]')) FROM change WHERE id = ?",
        (edit_id,),
    ).fetchone()
    return row[0] if row else None


def _where(wanted: Wanted) -> tuple[str, Sequence[str]]:
    parts, values = ["deleted = 0"], []
    if wanted.exercise is not None:
        parts.append("exercise = ?")
        values.append(wanted.exercise)
    # The text of an instant begins with the day on the wall there.
    if wanted.first_day is not None:
        parts.append("substr(started, 1, 10) >= ?")
        values.append(wanted.first_day.isoformat())
    if wanted.last_day is not None:
        parts.append("substr(started, 1, 10) <= ?")
        values.append(wanted.last_day.isoformat())
    return f"WHERE {' AND '.join(parts)}", values
