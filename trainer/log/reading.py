"""What the log tells: pages of sessions, totals of leg sets, and sessions that broke off."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from typing import Any

from trainer.log.file import StrangeValueError
from trainer.log.records import Answer, LegSet, LegSetTotals, LegSetWork, LoggedSession, Rep, Unfinished

AT_ONCE = 200
"""How many sessions are read together."""

PLAIN_SESSION = ("id", "started", "finished", "exercise", "plan", "notes", "changed")
PLAIN_LEG_SET = {
    "id": "id", "set": "set_n", "leg": "leg", "order": "leg_order", "tempo": "tempo", "load_kg": "load_kg",
    "planned_reps": "planned_reps", "paced_reps": "paced_reps", "counted_reps": "counted_reps", "tut_s": "tut_s",
    "rir": "rir", "fault": "fault", "started": "started", "ended": "ended", "notes": "notes", "answers": "answers",
    "changed": "changed",
}  # fmt: skip
"""What is called how where the log is exchanged -> our column."""
PLAIN_REP = ("n", "finished", "tut_s", "counted", "paced")
PlainRep = tuple[int, str, float, bool, bool]
"""What a rep is told by where the log is exchanged, in the order of a table."""

_SESSION = "SELECT id, started, finished, exercise, plan, notes, changed FROM session WHERE deleted = 0"
_LEG_SET = (
    "id, set_n, leg, leg_order, tempo, load_kg, planned_reps, started, ended, rir, fault, notes, answers, changed"
)
_REPS = "SELECT leg_set_id, n, finished, tut_s, counted, paced FROM rep WHERE leg_set_id IN (SELECT id FROM leg_set"
_REPS_ORDER = "ORDER BY leg_set_id, n"
_BY_TIME = "ORDER BY julianday(started) DESC, rowid DESC"


def sessions(db: sqlite3.Connection, newest: int | None, skip: int, exercise: str | None) -> Iterator[LoggedSession]:
    """Yield sessions with their leg sets and reps, the newest first, reading a few at a time."""
    only = "" if exercise is None else "AND exercise = :exercise"
    wanted = {"exercise": exercise, "newest": -1 if newest is None else newest, "skip": skip}
    rows = db.execute(f"{_SESSION} {only} {_BY_TIME} LIMIT :newest OFFSET :skip", wanted)
    while some := list(islice(rows, AT_ONCE)):
        yield from _whole(db, some)


def session(db: sqlite3.Connection, session_id: str) -> LoggedSession | None:
    """Return one session, or None if there is none."""
    return next(_whole(db, db.execute(f"{_SESSION} AND id = ?", (session_id,)).fetchall()), None)


def _whole(db: sqlite3.Connection, rows: Sequence[Sequence[str]]) -> Iterator[LoggedSession]:
    """Yield the sessions of these rows with all that belongs to them: three queries, however many they are."""
    leg_sets = _leg_sets(db, [row[0] for row in rows])
    for id_, started, finished, exercise, plan, notes, changed in rows:
        yield LoggedSession(
            id_, instant(started), instant(finished) if finished else None, exercise, plan,
            tuple(sorted(leg_sets.get(id_, ()), key=attrgetter("started"))), notes, instant(changed),
        )  # fmt: skip


def _leg_sets(db: sqlite3.Connection, session_ids: Sequence[str]) -> dict[str, list[LegSet]]:
    """Return the leg sets of these sessions by session."""
    these = f"session_id IN ({', '.join('?' * len(session_ids))}) AND deleted = 0"
    reps: dict[str, list[Rep]] = {}
    rows = db.execute(f"{_REPS} WHERE {these}) {_REPS_ORDER}", session_ids)
    for leg_set_id, n, finished, tut_s, counted, paced in rows:
        reps.setdefault(leg_set_id, []).append(Rep(n, instant(finished), tut_s, counted == 1, paced == 1))
    found: dict[str, list[LegSet]] = {}
    rows = db.execute(f"SELECT session_id, {_LEG_SET} FROM leg_set WHERE {these} ORDER BY rowid", session_ids)
    for session_id, *fields in rows:
        found.setdefault(session_id, []).append(_leg_set(fields, tuple(reps.get(fields[0], ()))))
    return found


def _leg_set(fields: Sequence[Any], reps: tuple[Rep, ...]) -> LegSet:
    id_, set_n, leg, order, tempo, load_kg, planned, started, ended, rir, fault, notes, answers, changed = fields
    return LegSet(
        id_, set_n, leg, order, tempo, load_kg, planned, instant(started), ended, rir, fault, reps, notes,
        answered(answers), instant(changed),
    )  # fmt: skip


def plain_sessions(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Yield all sessions as plain values under the names of the exchange format, the newest first.

    Times stay texts; that each is one is seen to, as nobody could take in what is not.
    """
    rows = db.execute(f"{_SESSION} {_BY_TIME}")
    while some := list(islice(rows, AT_ONCE)):
        ids = [row[0] for row in some]
        these = f"session_id IN ({', '.join('?' * len(ids))}) AND deleted = 0"
        listed = db.execute(f"{_REPS} WHERE {these}) {_REPS_ORDER}", ids)
        reps = {leg_set_id: _plain_reps(own) for leg_set_id, own in groupby(listed, itemgetter(0))}
        leg_sets: dict[str, list[dict[str, Any]]] = {}
        for session_id, *values in db.execute(
            f"SELECT session_id, {', '.join(PLAIN_LEG_SET.values())} FROM leg_set WHERE {these} "
            "ORDER BY julianday(started), rowid",
            ids,
        ):
            leg_set = dict(zip(PLAIN_LEG_SET, values, strict=True))
            instant(leg_set["started"]), instant(leg_set["changed"])
            leg_set |= {"answers": answered(leg_set["answers"]), "reps": reps.get(leg_set["id"], [])}
            leg_sets.setdefault(session_id, []).append(leg_set)
        for row in some:
            _, started, finished, *_, changed = row
            for at in filter(None, (started, finished, changed)):
                instant(at)
            yield dict(zip(PLAIN_SESSION, row, strict=True)) | {"leg_sets": leg_sets.get(row[0], [])}


def _plain_reps(rows: Iterable[Sequence[Any]]) -> list[dict[str, Any]]:
    reps = []
    for _, n, finished, tut_s, counted, paced in rows:
        instant(finished)
        reps.append({"n": n, "finished": finished, "tut_s": tut_s, "counted": counted == 1, "paced": paced == 1})
    return reps


def leg_set_rows(
    db: sqlite3.Connection, exercise: str | None, since: datetime | None, session_ids: Sequence[str] | None
) -> list[LegSetTotals]:
    """Return the totals of leg sets, in the order they were done, without reading a rep."""
    where = ["session.deleted = 0", "leg_set.deleted = 0"]
    values: list[str] = []
    if exercise is not None:
        where.append("exercise = ?")
        values.append(exercise)
    if since is not None:
        where.append("julianday(session.started) >= julianday(?)")
        values.append(since.isoformat())
    if session_ids is not None:
        where.append("session.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(session_ids))
    rows = db.execute(
        "SELECT session.id, session.started, exercise, leg_set.id, set_n, leg, leg_order, tempo, load_kg, "
        "planned_reps, paced_reps, counted_reps, tut_s, rir, fault, answers, leg_set.started, ended "
        "FROM session CROSS JOIN leg_set ON leg_set.session_id = session.id "
        # The plus: to sort those wanted is quicker than to look for them in the order of time.
        f"WHERE {' AND '.join(where)} ORDER BY +julianday(session.started), session.rowid, leg_set.rowid",
        values,
    )
    # What is the same in many leg sets is one object: a hundred thousand of them are held at a time.
    same, begun, told = cache(str), cache(instant), cache(answered)
    found = [
        LegSetTotals._make((
            same(session), begun(session_at), same(of), id_, set_n, same(leg), order, same(tempo), *numbers,
            fault, told(answers), instant(started), ended and same(ended),
        ))
        for session, session_at, of, id_, set_n, leg, order, tempo, *numbers, fault, answers, started, ended in rows
    ]  # fmt: skip
    found.sort(key=attrgetter("session_started", "session_id", "started"))
    return found


def work(db: sqlite3.Connection, exercise: str, since: datetime | None) -> Iterator[list[LegSetWork]]:
    """Yield the work of one session of an exercise after another, the newest first; those begun since then, or all.

    Nothing is read ahead: who stops asking has called off the rest.
    """
    rows = db.execute(
        "SELECT session.rowid, session.id, session.started, set_n, leg, leg_order, tempo, load_kg, planned_reps, "
        "paced_reps, counted_reps, tut_s, rir, fault, ended, answers "
        "FROM session CROSS JOIN leg_set ON leg_set.session_id = session.id "
        "WHERE exercise = ? AND session.deleted = 0 AND leg_set.deleted = 0 "
        "AND julianday(session.started) >= coalesce(julianday(?), 0) "
        "ORDER BY julianday(session.started) DESC, session.rowid DESC",
        (exercise, since and since.isoformat()),
    )
    same, told = cache(str), cache(answered)  # one object each, however many leg sets have it
    for _, leg_sets in groupby(rows, itemgetter(0)):
        some = list(leg_sets)
        _, id_, started, *_ = some[0]
        begun = instant(started)
        yield [
            LegSetWork._make((
                id_, begun, set_n, same(leg), order, same(tempo), *numbers, fault, ended and same(ended), told(answers)
            ))
            for _, _, _, set_n, leg, order, tempo, *numbers, fault, ended, answers in some
        ]  # fmt: skip


def count_sessions(db: sqlite3.Connection, exercise: str | None) -> int:
    """Return how many sessions there are, of one exercise or of any."""
    only = "" if exercise is None else "AND exercise = :exercise"
    row = db.execute(f"SELECT count(*) FROM session WHERE deleted = 0 {only}", {"exercise": exercise}).fetchone()
    return int(row[0])


def unfinished(db: sqlite3.Connection) -> list[str]:
    """Return the ids of the sessions that were never finished, the newest first, whether they still run or not."""
    # The plus: there are few, to be found by their own index and sorted.
    wanted = (
        "SELECT id FROM session WHERE deleted = 0 AND finished IS NULL ORDER BY +julianday(started) DESC, rowid DESC"
    )
    return [id_ for (id_,) in db.execute(wanted)]


def broken_off(db: sqlite3.Connection, session_id: str) -> Unfinished | None:
    """Return where a session ends that was never finished, or None if there is none."""
    found = session(db, session_id)
    if found is None or found.finished is not None:
        return None
    last = _added_last(db, found)
    times = [found.started]
    if last:
        times += [last.started, *(rep.finished for rep in last.reps)]
    return Unfinished(
        found,
        last,
        1 + max((rep.n for rep in last.reps), default=0) if last and last.ended is None else None,
        max(times),
    )


def _added_last(db: sqlite3.Connection, found: LoggedSession) -> LegSet | None:
    """Return the leg set begun last. Its time would not tell: the clock may have been set back in between."""
    newest = "SELECT id FROM leg_set WHERE session_id = ? AND deleted = 0 ORDER BY rowid DESC LIMIT 1"
    row = db.execute(newest, (found.id,)).fetchone()
    return next((leg_set for leg_set in found.leg_sets if row == (leg_set.id,)), None)


def instant(text: str) -> datetime:
    """Read a point in time as the log keeps it. One without a zone cannot be compared, and is none.

    Raises StrangeValueError.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise StrangeValueError(text) from error
    if found.tzinfo is None:
        raise StrangeValueError(text)
    return found


def answered(text: str) -> dict[str, Answer]:
    """Read answers by question as the log keeps them. Raises StrangeValueError."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StrangeValueError(text) from error
    if not isinstance(found, dict):
        raise StrangeValueError(text)
    return found
