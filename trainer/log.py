"""The log: what was really done, leg by leg, in one SQLite file. The only module that speaks SQL.

Every call is one transaction. Nothing here knows how a session runs; it is told what happened and when.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from trainer.errors import KnownError

SCHEMA_STEPS = (
    # 1: sessions, their leg sets, and the reps of each
    (
        """
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            started TEXT NOT NULL,      -- ISO 8601 with offset
            finished TEXT,              -- NULL: interrupted, or still running
            exercise TEXT NOT NULL,
            plan TEXT NOT NULL          -- the one-line form
        ) STRICT
        """,
        """
        CREATE TABLE leg_set (
            id TEXT PRIMARY KEY,
            session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            set_n INTEGER NOT NULL CHECK (set_n >= 1),
            leg TEXT NOT NULL CHECK (leg IN ('left', 'right')),
            leg_order INTEGER NOT NULL CHECK (leg_order IN (1, 2)),
            tempo TEXT NOT NULL,
            load_kg REAL NOT NULL,
            planned_reps INTEGER NOT NULL,
            started TEXT NOT NULL,
            ended TEXT CHECK (ended IN ('finished', 'stopped', 'skipped', 'repeated')),  -- NULL: interrupted
            rir INTEGER                 -- reps in reserve, once the user has told
        ) STRICT
        """,
        "CREATE INDEX leg_set_of_session ON leg_set (session_id)",
        """
        CREATE TABLE rep (
            leg_set_id TEXT NOT NULL REFERENCES leg_set (id) ON DELETE CASCADE,
            n INTEGER NOT NULL,
            finished TEXT NOT NULL,
            tut_s REAL NOT NULL,        -- seconds under tension
            counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
            PRIMARY KEY (leg_set_id, n)
        ) STRICT, WITHOUT ROWID
        """,
    ),
    # 2: the fault a user saw in a leg set, such as F3
    ("ALTER TABLE leg_set ADD COLUMN fault TEXT",),
)
"""The statements of each step; a step and its number are one transaction."""

TABLES = ("session", "leg_set", "rep")

OPENING_LIMIT_S = 5.0
"""How long another program may keep the file while it is opened."""

WRITING_LIMIT_S = 0.2
"""The same for each write."""


class LogError(KnownError):
    """The log cannot be read or written."""


@dataclass(frozen=True)
class Rep:
    """One rep finished under the pacer; `counted` unless the user took it back."""

    n: int
    finished: datetime
    tut_s: float
    counted: bool


@dataclass(frozen=True)
class LegSet:
    """The reps of one leg in one set. A leg set that was thrown away and repeated counts no reps.

    `rir` is the reps in reserve and `fault` the fault of form, such as F3, as the user told them.
    """

    id: str
    set_n: int
    leg: str
    order: int
    tempo: str
    load_kg: float
    planned_reps: int
    started: datetime
    ended: str | None = None
    rir: int | None = None
    fault: str | None = None
    reps: tuple[Rep, ...] = ()

    @property
    def paced_reps(self) -> int:
        """Reps finished under the pacer."""
        return len(self.reps)

    @property
    def counting(self) -> tuple[Rep, ...]:
        """The reps that count."""
        return () if self.ended == "repeated" else tuple(rep for rep in self.reps if rep.counted)

    @property
    def counted_reps(self) -> int:
        """Reps confirmed by the user, who takes back those that were none."""
        return len(self.counting)

    @property
    def tut_s(self) -> float:
        """Seconds under tension in the reps that count."""
        return round(sum(rep.tut_s for rep in self.counting), 3)


@dataclass(frozen=True)
class LoggedSession:
    """One session with its leg sets, in the order they were done."""

    id: str
    started: datetime
    finished: datetime | None
    exercise: str
    plan: str
    leg_sets: tuple[LegSet, ...] = ()


class Log:
    """An open log file. Close it when done; closing twice is harmless."""

    def __init__(self, path: Path) -> None:
        """Open or make the log. Raises LogError if that cannot be done; a newer file is left untouched."""
        self._path = path
        with self._told():
            self._db = sqlite3.connect(path, timeout=OPENING_LIMIT_S, isolation_level=None)
        try:
            with self._told():
                self._prepare()
        except LogError:
            self._db.close()
            raise

    def _prepare(self) -> None:
        self._db.execute("PRAGMA foreign_keys = ON")
        # Each rep is on the disk before the next begins, even if the battery dies.
        self._db.execute("PRAGMA synchronous = FULL")
        while self._version() < len(SCHEMA_STEPS):
            self._take_step()
        if not self._tables().issuperset(TABLES):
            raise self._not_ours()
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

    def _version(self) -> int:
        version = int(self._db.execute("PRAGMA user_version").fetchone()[0])
        if version > len(SCHEMA_STEPS):
            raise LogError(
                f"The log {self._path} was written by a newer Evenstep; update Evenstep, or give another data folder."
            )
        return version

    def _take_step(self) -> None:
        """Take the next step of the schema; another program may be doing the same, so ask again once it is our turn."""
        self._db.execute("BEGIN IMMEDIATE")
        version = self._version()
        if version == 0 and self._tables():
            raise self._not_ours()
        if version < len(SCHEMA_STEPS):
            for statement in SCHEMA_STEPS[version]:
                self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {version + 1}")
        self._db.execute("COMMIT")

    def _tables(self) -> set[str]:
        return {name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def _not_ours(self) -> LogError:
        return LogError(f"{self._path} is not an Evenstep log; move that file away, or give another data folder.")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    # -- Writing -----------------------------------------------------------------------------------------------------

    def begin_session(self, session: LoggedSession) -> None:
        """Add a session, without its leg sets."""
        self._write(
            "INSERT INTO session (id, started, exercise, plan) VALUES (?, ?, ?, ?)",
            session.id, session.started.isoformat(), session.exercise, session.plan,
        )  # fmt: skip

    def finish_session(self, session_id: str, finished: datetime) -> None:
        """Note that a session has come to its end."""
        self._write("UPDATE session SET finished = ? WHERE id = ?", finished.isoformat(), session_id)

    def begin_leg_set(self, session_id: str, leg_set: LegSet) -> None:
        """Add a leg set, without its reps."""
        self._write(
            "INSERT INTO leg_set (id, session_id, set_n, leg, leg_order, tempo, load_kg, planned_reps, started) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            leg_set.id, session_id, leg_set.set_n, leg_set.leg, leg_set.order, leg_set.tempo,
            float(leg_set.load_kg), leg_set.planned_reps, leg_set.started.isoformat(),
        )  # fmt: skip

    def end_leg_set(self, leg_set_id: str, ended: str) -> None:
        """Note how a leg set ended."""
        self._write("UPDATE leg_set SET ended = ? WHERE id = ?", ended, leg_set_id)

    def add_rep(self, leg_set_id: str, rep: Rep) -> None:
        """Add a finished rep."""
        self._write(
            "INSERT INTO rep (leg_set_id, n, finished, tut_s, counted) VALUES (?, ?, ?, ?, ?)",
            leg_set_id, rep.n, rep.finished.isoformat(), rep.tut_s, int(rep.counted),
        )  # fmt: skip

    def uncount_rep(self, leg_set_id: str, n: int) -> None:
        """Keep a rep but do not count it."""
        self._write("UPDATE rep SET counted = 0 WHERE leg_set_id = ? AND n = ?", leg_set_id, n)

    def report_fault(self, leg_set_id: str, fault: str | None) -> None:
        """Note the fault the user saw in a leg set, or that there was none after all."""
        self._write("UPDATE leg_set SET fault = ? WHERE id = ?", fault, leg_set_id)

    def _write(self, sql: str, *values: str | float | None) -> None:
        with self._told():
            self._db.execute(sql, values)

    # -- Reading -----------------------------------------------------------------------------------------------------

    def sessions(self, newest: int | None = None, exercise: str | None = None) -> list[LoggedSession]:
        """Return the sessions with their leg sets and reps, the newest first.

        All, or the `newest` so many; of one exercise, or of any.
        """
        with self._told():
            rows = self._db.execute(
                "SELECT id, started, finished, exercise, plan FROM session WHERE exercise = coalesce(?, exercise) "
                "ORDER BY julianday(started) DESC, rowid DESC LIMIT ?",
                (exercise, -1 if newest is None else newest),
            ).fetchall()
            return [
                LoggedSession(
                    id_, _instant(started), _instant(finished) if finished else None, exercise, plan,
                    tuple(self._leg_sets(id_)),
                )
                for id_, started, finished, exercise, plan in rows
            ]  # fmt: skip

    def count_sessions(self, exercise: str) -> int:
        """Return how many sessions of an exercise there are."""
        with self._told():
            return int(self._db.execute("SELECT count(*) FROM session WHERE exercise = ?", (exercise,)).fetchone()[0])

    def _leg_sets(self, session_id: str) -> Iterator[LegSet]:
        rows = self._db.execute(
            "SELECT id, set_n, leg, leg_order, tempo, load_kg, planned_reps, started, ended, rir, fault "
            "FROM leg_set "
            "WHERE session_id = ? ORDER BY rowid",
            (session_id,),
        ).fetchall()
        for id_, set_n, leg, order, tempo, load_kg, planned, started, ended, rir, fault in rows:
            reps = self._db.execute(
                "SELECT n, finished, tut_s, counted FROM rep WHERE leg_set_id = ? ORDER BY n", (id_,)
            )
            yield LegSet(
                id_, set_n, leg, order, tempo, load_kg, planned, _instant(started), ended, rir, fault,
                tuple(Rep(n, _instant(finished), tut_s, bool(counted)) for n, finished, tut_s, counted in reps),
            )  # fmt: skip

    def check(self) -> str:
        """Return one sentence on what the log holds; raises LogError if the file is damaged."""
        with self._told():
            found = [row[0] for row in self._db.execute("PRAGMA integrity_check")]
            if found != ["ok"] or self._db.execute("PRAGMA foreign_key_check").fetchone():
                raise LogError(f"The log {self._path} is damaged; keep a copy and put back your last backup.")
            counts = [self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]
        nouns = ("session", "leg set", "rep")
        words = [f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in zip(counts, nouns, strict=True)]
        return f"The log is sound: {', '.join(words)}."

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what the disk or another program did into one sentence; mistakes in our SQL stay bugs."""
        try:
            yield
        except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
            name = getattr(error, "sqlite_errorname", "")
            sentence = next((text for start, text in _SENTENCES if name.startswith(start)), None)
            if sentence is None:
                raise
            raise LogError(f"The log {self._path} {sentence}") from error


_SENTENCES = (
    ("SQLITE_FULL", "cannot be written because the disk is full; make room, and nothing is lost."),
    ("SQLITE_IOERR", "cannot be read or written: the disk reports a fault; check it, or give another data folder."),
    ("SQLITE_READONLY", "cannot be written; give yourself the right to write it, or give another data folder."),
    ("SQLITE_CANTOPEN", "cannot be opened; check that the folder exists and is yours, or give another data folder."),
    ("SQLITE_PERM", "cannot be opened; check that it is yours, or give another data folder."),
    ("SQLITE_BUSY", "is in use by another program; close that program."),
    ("SQLITE_LOCKED", "is in use by another program; close that program."),
    ("SQLITE_CORRUPT", "is damaged; keep a copy and put back your last backup."),
    ("SQLITE_NOTADB", "is not an Evenstep log; move that file away, or give another data folder."),
)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
