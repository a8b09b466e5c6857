"""A log as a file: its errors in one sentence each, and how much it holds."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from trainer.errors import KnownError
from trainer.telling import Told, told

CHANGES_SINCE = 3
"""The version of the schema that brought the table of changes, and with it records that are deleted."""


class LogError(KnownError):
    """The log cannot be read or written."""


class DamagedLogError(LogError):
    """The file holds something that no Evenstep has written; `trainer.log.backup` puts back a good one."""


class ReplacedLogError(LogError):
    """What is to be written belongs to a session that the log does not have: another has taken its place meanwhile."""


class StrangeValueError(ValueError):
    """A value in a log that no Evenstep has written; `errors_told` says that the log is damaged."""


_DAMAGED = told(
    "The log {path} is damaged; “evenstep log restore FILE” puts back a backup (they are in {backups}) and keeps this "
    "file aside."
)
_FULL = told("The log {path} cannot be written because the disk is full; make room, and nothing is lost.")
_IN_USE = told("The log {path} is in use by another program; close that program.")
_FAULTY_DISK = told(
    "The log {path} cannot be read or written: the disk reports a fault; check it, or give another data folder."
)
_READ_ONLY = told("The log {path} cannot be written; give yourself the right to write it, or give another data folder.")
_NOT_OPENED = told(
    "The log {path} cannot be opened; check that the folder exists and is yours, or give another data folder."
)
_NOT_YOURS = told("The log {path} cannot be opened; check that it is yours, or give another data folder.")
_NO_LOG = told(
    "The log {path} is not an Evenstep log, or its beginning is damaged; move that file away, or put back a backup "
    "from {backups} with “evenstep log restore FILE”."
)
_SENTENCES = (
    ("SQLITE_FULL", _FULL),
    ("SQLITE_IOERR_SHMSIZE", _FULL),  # no room even for what it keeps beside the log
    ("SQLITE_IOERR", _FAULTY_DISK),
    ("SQLITE_READONLY", _READ_ONLY),
    ("SQLITE_CANTOPEN", _NOT_OPENED),
    ("SQLITE_PERM", _NOT_YOURS),
    ("SQLITE_BUSY", _IN_USE),
    ("SQLITE_LOCKED", _IN_USE),
    ("SQLITE_CORRUPT", _DAMAGED),
    ("SQLITE_NOTADB", _NO_LOG),
)
_DAMAGES = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_NO_VALUES = ("Could not decode to UTF-8", "malformed JSON")  # what SQLite says of damaged text; it gives no code


def backups_folder(log: Path) -> Path:
    """Return the folder of a log's automatic backups."""
    return log.parent / "backups"


def is_emptied(log: Path) -> bool:
    """Whether there is nothing in the file of a log that has backups, so once there was."""
    with suppress(OSError):
        return not log.stat().st_size and any(backups_folder(log).iterdir())
    return False


def damaged(log: Path) -> DamagedLogError:
    """Return the error that says that a log is damaged, and what to do."""
    return DamagedLogError(_about(_DAMAGED, log))


@contextmanager
def errors_told(path: Path) -> Iterator[None]:
    """Turn what the disk or another program did into one sentence; mistakes in our SQL stay bugs."""
    try:
        yield
    except (StrangeValueError, UnicodeDecodeError) as error:  # text that is none: in what SQLite says of its tables
        raise damaged(path) from error
    except sqlite3.DatabaseError as error:
        if str(error).startswith(_NO_VALUES):
            raise damaged(path) from error
        name = getattr(error, "sqlite_errorname", "")
        sentence = next((text for start, text in _SENTENCES if name.startswith(start)), None)
        if sentence is None:
            raise
        kind = DamagedLogError if name.startswith(_DAMAGES) else LogError
        raise kind(_about(sentence, path)) from error


def _about(sentence: Told, log: Path) -> Told:
    return told(sentence.text, path=log, backups=backups_folder(log))


def counted(db: sqlite3.Connection) -> str:
    """Return in words how much there is that nobody has deleted, such as `1 session, 2 leg sets, 16 reps`.

    Reps are those that count.
    """
    kept = "deleted = 0" if db.execute("PRAGMA user_version").fetchone()[0] >= CHANGES_SINCE else "true"
    some_session = f"session_id IN (SELECT id FROM session WHERE {kept})"
    that_counts = f"ended IS NOT 'repeated' AND {kept} AND {some_session}"
    some_leg_set = f"leg_set_id IN (SELECT id FROM leg_set WHERE {that_counts})"
    wheres = (("session", kept), ("leg_set", f"{kept} AND {some_session}"), ("rep", f"counted = 1 AND {some_leg_set}"))
    rows = ((table, db.execute(f"SELECT count(*) FROM {table} WHERE {where}")) for table, where in wheres)
    sessions, leg_sets, reps = (cursor.fetchone()[0] for _, cursor in rows)
    return told(
        "{sessions}, {leg_sets}, {reps}",
        sessions=told("{n} session", "{n} sessions", n=sessions),
        leg_sets=told("{n} leg set", "{n} leg sets", n=leg_sets),
        reps=told("{n} rep", "{n} reps", n=reps),
    )


def require_of_one_person(path: Path, most_bytes: int) -> None:
    """Raise LogError for a file larger than all that one person ever does; OSError if there is none."""
    if path.stat().st_size > most_bytes:
        megabytes = most_bytes >> 20
        raise LogError(
            told(
                "{path} is larger than {most_bytes} MB; that is no log of one person.", path=path, most_bytes=megabytes
            )
        )


def require_files_beside(path: Path) -> None:
    """Raise LogError if what lies beside a log, under a name SQLite would open, is no file: a pipe is waited for."""
    for beside in (path.with_name(path.name + end) for end in ("-journal", "-wal", "-shm")):
        try:
            mode = beside.stat().st_mode
        except OSError:  # gone, perhaps just now as another program closed the log; what else it may be SQLite tells
            continue
        if not stat.S_ISREG(mode):
            raise LogError(
                told("{path} is not an Evenstep log; move that file away, or give another data folder.", path=beside)
            )


@contextmanager
def opened_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that is left as it is. Raises LogError."""
    require_files_beside(path)
    with errors_told(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        yield db
