"""The open log: it makes and updates its tables, writes as a session runs, and reads.

Every call is one transaction. Nothing here knows how a session runs; it is told what happened and when.
"""

import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from trainer.log import reading, running
from trainer.log.backup import back_up_before_step, offer
from trainer.log.file import (
    DamagedLogError,
    LogError,
    ReplacedLogError,
    counted,
    damaged,
    errors_told,
    is_emptied,
    require_files_beside,
)
from trainer.log.records import LegSet, LegSetTotals, LegSetWork, LoggedSession, Rep, Unfinished
from trainer.log.schema import SCHEMA_STEPS
from trainer.log.soundness import check, errors_are_damage, schema_version
from trainer.telling import told

OPENING_LIMIT_S = 5.0
"""How long another program may keep the file while it is opened."""

WRITING_LIMIT_S = 0.2
"""The same for each write."""

LOOKED_THROUGH_BYTES = 8_000_000
"""A log up to this size is looked through each time it is opened; a larger one with each daily backup."""

_TOTALS = """
UPDATE leg_set SET (paced_reps, counted_reps, tut_s) = (
    SELECT total(paced), total(counted) * (ended IS NOT 'repeated'),
           round(total(tut_s * counted) * (ended IS NOT 'repeated'), 3)
    FROM rep WHERE leg_set_id = leg_set.id
) WHERE id = ?
"""


class Log:
    """An open log file. Close it when done; closing twice is harmless.

    Attributes:
        path: the file.
        now: gives the time noted as that of a change.
    """

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Open or make the log. Raises LogError if that cannot be done; a newer file is left untouched."""
        self.path = path
        self.now = now
        self._under_way: dict[str, sqlite3.Connection] = {}
        self._to_open = True
        self._require_open(OPENING_LIMIT_S)

    def _require_open(self, limit_s: float = WRITING_LIMIT_S) -> None:
        """Open the file if that is still to be done. Raises LogError."""
        if self._to_open:
            self._to_open = False  # what opens it asks it, too
            try:
                self._open(limit_s)
            except BaseException:
                self._to_open = True
                raise

    def _open(self, limit_s: float) -> None:
        require_files_beside(self.path)
        emptied = is_emptied(self.path)
        with errors_told(self.path):
            self._db = sqlite3.connect(self.path, timeout=limit_s, isolation_level=None)
        try:
            with errors_told(self.path):
                self._prepare(emptied)
        except DamagedLogError as error:
            self._db.close()
            raise offer(self.path, error) from error
        except BaseException:
            self._db.close()
            raise

    def _prepare(self, emptied: bool) -> None:
        with errors_are_damage(self.path):
            self._db.execute("PRAGMA foreign_keys = ON")
            # Each rep is on the disk before the next begins, even if the battery dies.
            self._db.execute("PRAGMA synchronous = FULL")
            version = schema_version(self._db, self.path)
        if emptied:
            with self.writing() as db:  # or another program is just making it
                if not schema_version(db, self.path):
                    raise damaged(self.path)
        if self.path.stat().st_size <= LOOKED_THROUGH_BYTES:
            check(self._db, self.path)
        if 0 < version < len(SCHEMA_STEPS):
            back_up_before_step(self._db, self.path, version, self.now())
        while schema_version(self._db, self.path) < len(SCHEMA_STEPS):
            self._take_step()
        self._read_beside_writers()
        # A locked file must not hold up the window: the caller keeps what is to be written and tries again.
        self._db.execute(f"PRAGMA busy_timeout = {round(1000 * WRITING_LIMIT_S)}")

    def _read_beside_writers(self) -> None:
        """Switch the file to write-ahead logging for good; while others are opening it, leave that to the next one."""
        try:
            self._db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise

    def _take_step(self) -> None:
        """Take the next step of the schema; another program may be doing the same, so ask again once it is our turn."""
        with self.writing() as db:
            version = schema_version(db, self.path)
            if version < len(SCHEMA_STEPS):
                for statement in SCHEMA_STEPS[version]:
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {version + 1}")

    def close(self) -> None:
        """Close the file; a session still under way counts as broken off."""
        for session_id in list(self._under_way):
            self.let_go(session_id)
        self._db.close()

    def reopen(self) -> None:
        """Open the file again that was closed, so that another could take its place.

        Raises LogError; each later call tries again.
        """
        self.close()
        self._to_open = True
        self._require_open()

    # -- For the rooms beside this one -------------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write all that is done meanwhile, or nothing of it. Raises LogError."""
        with self._one_transaction("BEGIN IMMEDIATE") as db:
            yield db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read the log as it is now, whatever others write meanwhile. Raises LogError."""
        with self._one_transaction("BEGIN") as db:
            yield db

    @contextmanager
    def _one_transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        self._require_open()
        with errors_told(self.path):
            self._db.execute(begin)
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # SQLite has not ended it itself
                    with suppress(sqlite3.Error):
                        self._db.execute("ROLLBACK")
                raise

    # -- Writing -----------------------------------------------------------------------------------------------------
    # Each may be tried again after a fault that left open whether it was written.

    def begin_session(self, session: LoggedSession) -> None:
        """Add a session, without its leg sets, and mark it as under way."""
        self._hold(session.id)
        self._write(
            "INSERT INTO session (id, started, exercise, plan, changed) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            session.id, session.started.isoformat(), session.exercise, session.plan, stamp(self.now()),
        )  # fmt: skip

    def finish_session(self, session_id: str, finished: datetime) -> None:
        """Note that a session has come to its end. Raises ReplacedLogError if it is not there."""
        with self.writing() as db:
            said = "UPDATE session SET finished = ?, changed = max(changed, ?) WHERE id = ?"
            if not db.execute(said, (finished.isoformat(), stamp(self.now()), session_id)).rowcount:
                raise self._replaced()
        self.let_go(session_id)

    def begin_leg_set(self, session_id: str, leg_set: LegSet) -> None:
        """Add a leg set, without its reps."""
        self._write(
            "INSERT INTO leg_set (id, session_id, set_n, leg, leg_order, tempo, load_kg, planned_reps, started, "
            "changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            leg_set.id, session_id, leg_set.set_n, leg_set.leg, leg_set.order, leg_set.tempo,
            float(leg_set.load_kg), leg_set.planned_reps, leg_set.started.isoformat(), stamp(self.now()),
        )  # fmt: skip

    def end_leg_set(self, leg_set_id: str, ended: str) -> None:
        """Note how a leg set ended."""
        self._write_of_leg_set(leg_set_id, "UPDATE leg_set SET ended = ? WHERE id = ?", ended, leg_set_id)

    def add_rep(self, leg_set_id: str, rep: Rep) -> None:
        """Add a finished rep."""
        self._write_of_leg_set(
            leg_set_id,
            "INSERT INTO rep (leg_set_id, n, finished, tut_s, counted, paced) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            leg_set_id, rep.n, rep.finished.isoformat(), rep.tut_s, int(rep.counted), int(rep.paced),
        )  # fmt: skip

    def _write(self, sql: str, *values: str | float | None) -> None:
        with self._writing_of_session() as db:
            db.execute(sql, values)

    @contextmanager
    def _writing_of_session(self) -> Iterator[sqlite3.Connection]:
        """Write something that belongs to what was written before. Raises ReplacedLogError if that is not there."""
        try:
            with self.writing() as db:
                yield db
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorname != "SQLITE_CONSTRAINT_FOREIGNKEY":
                raise
            raise self._replaced() from error

    def _replaced(self) -> ReplacedLogError:
        return ReplacedLogError(
            told(
                "This session is not in the log {path}: another has taken its place, and the one before is kept "
                "beside it; put that back, or begin the session anew.",
                path=self.path,
            )
        )

    def _write_of_leg_set(self, leg_set_id: str, sql: str, *values: str | float | None) -> None:
        with self._writing_of_session() as db:
            db.execute(sql, values)
            retotal(db, leg_set_id)
            changed = "UPDATE leg_set SET changed = max(changed, ?) WHERE id = ?"
            if not db.execute(changed, (stamp(self.now()), leg_set_id)).rowcount:
                raise self._replaced()

    # -- Sessions that broke off -------------------------------------------------------------------------------------

    def unfinished(self, newest: int | None = None) -> list[Unfinished]:
        """Return the sessions that broke off, the newest first: all, or the `newest` so many.

        Those that any program has under way are not among them. Only what is returned is read.
        """
        with self.reading() as db:
            over = (id_ for id_ in reading.unfinished(db) if not self.is_under_way(id_))
            return [found for id_ in islice(over, newest) if (found := reading.broken_off(db, id_))]

    def broken_off(self, session_id: str) -> Unfinished | None:
        """Return where a session broke off; None if it did not, or any program has it under way."""
        if self.is_under_way(session_id):
            return None
        with self.reading() as db:
            return reading.broken_off(db, session_id)

    def is_under_way(self, session_id: str) -> bool:
        """Tell whether any program, this one included, has a session under way."""
        return running.held(self.path, session_id)

    def resume_session(self, session_id: str, leg_sets: Iterable[str] = ()) -> None:
        """Mark a session that broke off, or was ended, as under way again, and with it these leg sets of it.

        Raises LogError if another program has done so, or if it was deleted: while it is marked nobody can delete it.
        """
        self._hold(session_id)
        with self.writing() as db:
            self._require_kept(db, session_id)
            for table, end, ids in (("session", "finished", [session_id]), ("leg_set", "ended", leg_sets)):
                again = f"UPDATE {table} SET {end} = NULL, changed = max(changed, ?) WHERE id = ? AND {end} IS NOT NULL"
                db.executemany(again, [(stamp(self.now()), id_) for id_ in ids])

    def _require_kept(self, db: sqlite3.Connection, session_id: str) -> None:
        """Raise LogError unless a session is in the log: what is written to one that is deleted nobody would see."""
        row = db.execute("SELECT deleted FROM session WHERE id = ?", (session_id,)).fetchone()
        if row is None:
            raise self._replaced()
        if row[0]:
            raise LogError(
                told(
                    "This session was deleted meanwhile; take that back in the history with Ctrl+Z, and what was done "
                    "since is written."
                )
            )

    def keep_session(self, session_id: str) -> None:
        """Let a session that broke off end where it did."""
        if found := self.broken_off(session_id):
            self.finish_session(session_id, found.last_written)

    def _hold(self, session_id: str) -> None:
        self._require_open()
        if session_id not in self._under_way:
            try:
                self._under_way[session_id] = running.hold(self.path, session_id)
            except (OSError, sqlite3.DatabaseError) as error:
                why = told("another program has it under way") if "locked" in str(error) else str(error)
                raise LogError(
                    told(
                        "The session cannot be marked as under way in {parent} ({why}).",
                        parent=self.path.parent,
                        why=why,
                    )
                ) from error

    def let_go(self, session_id: str) -> None:
        """Mark a session as under way no longer: without an end it has broken off."""
        running.let_go(self.path, session_id, self._under_way.pop(session_id, None))

    # -- Reading -----------------------------------------------------------------------------------------------------

    def sessions(self, newest: int | None = None, exercise: str | None = None, skip: int = 0) -> list[LoggedSession]:
        """Return the sessions with their leg sets and reps, the newest first.

        All, or the `newest` so many after those skipped; of one exercise, or of any.
        """
        with self.reading() as db:
            return list(reading.sessions(db, newest, skip, exercise))

    def plain_sessions(self) -> Iterator[dict[str, Any]]:
        """Yield all sessions as they are now under the names of the exchange format, the newest first.

        Only a few are in memory at once. Read to the end, or close the generator.
        """
        with self.reading() as db:
            yield from reading.plain_sessions(db)

    def session(self, session_id: str) -> LoggedSession | None:
        """Return one session, or None if there is none."""
        with self.reading() as db:
            return reading.session(db, session_id)

    def leg_set_rows(
        self, exercise: str | None = None, since: datetime | None = None, session_ids: Sequence[str] | None = None
    ) -> list[LegSetTotals]:
        """Return the totals of leg sets, in the order they were done, without reading a rep.

        Args:
            exercise: of this one only.
            since: of sessions begun then or later; with a time zone.
            session_ids: of these sessions only.
        """
        with self.reading() as db:
            return reading.leg_set_rows(db, exercise, since, session_ids)

    def work(self, exercise: str, since: datetime | None = None) -> Generator[list[LegSetWork], None, None]:
        """Yield what was done in one session of an exercise after another, the newest first, without reading a rep.

        All, or those begun `since` then, with a time zone. Sessions without a leg set are none here. Read to the end,
        or close the generator.
        """
        with self.reading() as db:
            yield from reading.work(db, exercise, since)

    def count_sessions(self, exercise: str | None = None) -> int:
        """Return how many sessions there are, of one exercise or of any."""
        with self.reading() as db:
            return reading.count_sessions(db, exercise)

    def check(self) -> str:
        """Return one sentence on what the log holds; raises DamagedLogError if the file is damaged."""
        self._require_open()
        try:
            with self.reading() as db, errors_are_damage(self.path):
                for _ in reading.sessions(db, None, 0, None):
                    pass  # every value can be read
            with errors_told(self.path):
                check(self._db, self.path)
                return f"The log is sound: {counted(self._db)}."
        except DamagedLogError as error:
            raise offer(self.path, error) from error


@contextmanager
def log_to_look_at(path: Path) -> Iterator[Log]:
    """Open a log that is only looked at: where there is none yet, none is made, and an empty one stands in for it."""
    from tempfile import TemporaryDirectory

    with ExitStack() as closing_all:
        there = path
        if not path.exists():
            there = Path(closing_all.enter_context(TemporaryDirectory(prefix="evenstep-no-log-"))) / path.name
        yield closing_all.enter_context(closing(Log(there)))


def retotal(db: sqlite3.Connection, leg_set_id: str) -> None:
    """Bring the totals of a leg set in line with its reps."""
    db.execute(_TOTALS, (leg_set_id,))


def stamp(instant: datetime) -> str:
    """Write an instant so that the order of texts is the order in time."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")
