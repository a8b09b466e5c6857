"""Copies of the log: made each day it is used and before every change of its tables, checked, and put back.

A file that is replaced is kept beside the log; nothing here deletes anything but backups that newer ones stand for.
"""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from trainer.files import part_beside
from trainer.log.file import (
    DamagedLogError,
    LogError,
    backups_folder,
    counted,
    damaged,
    errors_told,
    opened_to_read,
    require_of_one_person,
)
from trainer.log.soundness import check, is_sound, schema_version
from trainer.telling import told

DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""Of how many days, weeks and months the automatic backups are kept: the newest of each."""

BEFORE_IMPORTS = 7
"""Of how many imports the log as it was before is kept."""

WRITTEN_AHEAD = "-wal"
"""How the file ends into which SQLite writes ahead; one left over is taken for a part of what it lies beside."""

MOST_BYTES = 1 << 30
"""No log of one person is larger; a file that says it is would be copied as a whole."""

_NAME = re.compile(r"log-(\d{4}-\d{2}-\d{2})\.sqlite")
_BEFORE_IMPORT = "before-import-"
_OF_A_DAY = re.compile(rf"log-(?:v\d+-|{_BEFORE_IMPORT})?(\d{{4}}-\d{{2}}-\d{{2}})")
_LOCK_WAIT_S = 1.0


class Backup(NamedTuple):
    """A file that can take the log's place, and in words what it holds."""

    path: Path
    holds: str


def back_up(log: Path, to: Path) -> str:
    """Copy the log, which may be in use, into one whole file and check the copy.

    Returns in words what it holds. Raises LogError or KnownError, and leaves what was at `to` before.
    """
    if not log.exists():
        raise LogError(told("There is no log yet at {log}, so there is nothing to back up.", log=log))
    if to.exists() and to.samefile(log):
        raise LogError(told("{to} is the log itself; name another file for the backup.", to=to))
    if to.with_name(to.name + WRITTEN_AHEAD).exists():  # it would be taken for a part of the copy
        raise LogError(told("{to} is open in another program, or was when that broke off; name another file.", to=to))
    with errors_told(log), closing(sqlite3.connect(log)) as source:
        schema_version(source, log)
        with part_beside(to) as part, errors_told(to), closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            # A log is written ahead beside its file; a backup is one file.
            copy.execute("PRAGMA journal_mode = DELETE")
            try:
                check(copy, log)
            except sqlite3.DatabaseError as error:
                raise damaged(log) from error
            return counted(copy)


def back_up_daily(log: Path, today: date) -> Path | None:
    """Make today's backup unless there is one or nothing to back up, and drop those that are no longer wanted.

    Returns the new file, or None. Raises DamagedLogError if the log is damaged; no backup is dropped then.
    """
    folder = backups_folder(log)
    path = folder / f"log-{today.isoformat()}.sqlite"
    if path.exists() or not log.exists():
        return None
    with opened_to_read(log) as db:
        if not schema_version(db, log) or not db.execute("SELECT 1 FROM session").fetchone():
            return None
    _made(folder)
    back_up(log, path)
    # What a wrong clock dated ahead stays, and does not count.
    old = {day: name for name in folder.iterdir() if (day := _day(name.name)) and day <= today}
    for day in old.keys() - wanted(old):
        with suppress(OSError):  # one too many does no harm
            old[day].unlink()
    return path


def back_up_before_import(log: Path, now: datetime) -> Path | None:
    """Keep a log as it is before an import, which cannot be taken back; the backup of the day may lack what came since.

    Returns the new file for `settle_before_import`, or None if that of the day holds all there is. Raises LogError.
    """
    folder = backups_folder(log)
    if back_up_daily(log, now.date()) or not (folder / f"log-{now.date().isoformat()}.sqlite").exists():
        return None
    path = unused(folder / f"log-{_BEFORE_IMPORT}{now:%Y-%m-%dT%H%M%S}.sqlite")
    back_up(log, path)
    return path


def settle_before_import(made: Path, *, changed: bool) -> None:
    """Drop a backup if the import it was made for changed nothing; otherwise keep it and the newest BEFORE_IMPORTS."""
    all_ = sorted(path for path in made.parent.glob(f"log-{_BEFORE_IMPORT}*.sqlite") if path.name <= made.name)
    for old in all_[:-BEFORE_IMPORTS] if changed else [made]:  # what a wrong clock dated ahead does not count
        with suppress(OSError):  # one too many does no harm
            old.unlink()


def is_before_import(backup: Path) -> bool:
    """Tell whether a backup was made because an import was to follow."""
    return backup.name.startswith(f"log-{_BEFORE_IMPORT}")


def back_up_before_step(db: sqlite3.Connection, log: Path, version: int, now: datetime) -> Path:
    """Keep a log as it is before its tables change, under the number of its schema; never over another file."""
    folder = backups_folder(log)
    _made(folder)
    path = unused(folder / f"log-v{version}-{now:%Y-%m-%dT%H%M%S}.sqlite")
    with part_beside(path) as part, errors_told(path), closing(sqlite3.connect(part)) as copy:
        db.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        check(copy, log)
    return path


def wanted(days: Iterable[date]) -> set[date]:
    """Return the days whose backups are kept: the newest of each of the last days, weeks and months that have any."""
    newest_first = sorted(days, reverse=True)
    kept = set(newest_first[:DAILY])
    for of, how_many in ((lambda day: day.isocalendar()[:2], WEEKLY), (lambda day: (day.year, day.month), MONTHLY)):
        newest_of = {of(day): day for day in reversed(newest_first)}
        kept |= set(sorted(newest_of.values(), reverse=True)[:how_many])
    return kept


def examine(path: Path) -> Backup:
    """Return what a backup holds. Raises LogError unless it is a sound log that this Evenstep can read."""
    if not path.is_file():
        raise LogError(told("{path} is not a file; give the backup to put back.", path=path))
    if path.suffix.lower() in (".csv", ".json"):
        raise LogError(told("{path} is an export, no backup; take it in with Import (evenstep log import).", path=path))
    require_of_one_person(path, MOST_BYTES)
    try:
        with opened_to_read(path) as db:
            if not schema_version(db, path):
                raise LogError(told("{path} is not an Evenstep log; give a backup that Evenstep has made.", path=path))
            if is_sound(db):
                return Backup(path, counted(db))
    except sqlite3.DatabaseError as error:
        raise LogError(
            told("{path} cannot be used: {reason}; give another backup.", path=path, reason=error)
        ) from error
    raise LogError(told("{path} is damaged; give another backup.", path=path))


def newest_good(log: Path) -> Backup | None:
    """Return the newest automatic backup that is sound, or None."""
    for path in automatic_backups(log):
        with suppress(LogError):
            return examine(path)
    return None


def automatic_backups(log: Path) -> list[Path]:
    """Return the files of a log's automatic backups, the newest first; whether they are sound is not looked at."""
    with suppress(OSError):
        found = sorted(backups_folder(log).iterdir(), key=_by_time, reverse=True)
        return [path for path in found if path.suffix == ".sqlite" and not path.name.startswith(".")]
    return []


def offer(log: Path, error: DamagedLogError) -> DamagedLogError:
    """Return the error for a damaged log that names the backup to put back; the error given if there is no good one."""
    good = newest_good(log)
    if good is None:
        return error
    return DamagedLogError(
        told(
            "The log {log} is damaged; “evenstep log restore {path}” puts back the newest good backup "
            "({holds}) and keeps this file aside.",
            log=log,
            path=good.path,
            holds=good.holds,
        )
    )


def restore(log: Path, backup: Path, now: datetime) -> tuple[Backup, Path | None]:
    """Put a backup in the log's place, once it is found sound, and keep the log it replaces.

    Nobody may have the log open. Returns what was put back and where the replaced log is now, None if there was none.
    Raises LogError or KnownError; then the log is as it was.
    """
    if log.exists() and backup.exists() and backup.samefile(log):
        raise LogError(told("{backup} is the log itself; give the backup to put back.", backup=backup))
    examine(backup)
    with part_beside(log) as part:
        # A copy through SQLite takes in what a backup made by hand still has beside it.
        with opened_to_read(backup) as source, errors_told(part), closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        found = Backup(backup, examine(part).holds)
        aside = move_aside(log, now, keep_a_name=True)
    return found, aside


def move_aside(log: Path, now: datetime, *, keep_a_name: bool = False) -> Path | None:
    """Give the log another name, so that a new one can begin; returns it, or None if there was no log.

    With `keep_a_name` the log keeps its own as well, where the disk can do that, until another file takes it: at no
    moment is there no log. Raises LogError if another program has it open.
    """
    if there_is_one := log.exists():
        _close_for_all(log)
    aside = unused(log.with_name(f"{log.stem}-replaced-{now:%Y-%m-%dT%H%M%S}{log.suffix}"))
    try:
        # Left beside a log too damaged to be closed, or without the log: a new one must not take them for its own.
        for end in (WRITTEN_AHEAD, "-shm"):
            with suppress(FileNotFoundError):
                log.with_name(log.name + end).rename(aside.with_name(aside.name + end))
        if there_is_one and keep_a_name:
            _name_also(log, aside)
        elif there_is_one:
            log.rename(aside)
    except OSError as error:
        raise LogError(
            told("The log {log} cannot be moved aside: {reason}; close other programs.", log=log, reason=error.strerror)
        ) from error
    return aside if there_is_one else None


def _close_for_all(log: Path) -> None:
    """Bring all that was written ahead into the file. Raises LogError if anybody else has it open."""
    try:
        with errors_told(log), closing(sqlite3.connect(log, timeout=_LOCK_WAIT_S, isolation_level=None)) as db:
            # Only the last one that has the file open may do this.
            db.execute("PRAGMA journal_mode = DELETE").fetchone()
            db.execute("BEGIN EXCLUSIVE")
            db.execute("COMMIT")
    except LogError as error:
        cause = getattr(error.__cause__, "sqlite_errorname", "")
        if cause.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise
        # Too damaged to be closed in order: it is moved as it is.


def _name_also(log: Path, aside: Path) -> None:
    try:
        os.link(log, aside)
    except OSError:  # not every disk can give a file two names
        shutil.copy2(log, aside)


def unused(path: Path) -> Path:
    """Return the path, or if there is such a file, one with a number behind its name."""
    tried, n = path, 1
    while tried.exists():
        n += 1
        tried = path.with_name(f"{path.stem}-{n}{path.suffix}")
    return tried


def _made(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise LogError(
            told(
                "The folder {folder} cannot be made: {reason}; the log needs it for backups.",
                folder=folder,
                reason=error.strerror,
            )
        ) from error


def made_on(backup: Path) -> date:
    """Return the day a backup is of: that in its name, for a copied folder has the day of the copy on every file."""
    return _day(backup.name, _OF_A_DAY.match) or date.fromtimestamp(_written_s(backup))


def _by_time(backup: Path) -> tuple[date, float, str]:
    return made_on(backup), _written_s(backup), backup.name


def _written_s(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _day(name: str, matches: Callable[[str], re.Match[str] | None] = _NAME.fullmatch) -> date | None:
    if match := matches(name):
        with suppress(ValueError):
            return date.fromisoformat(match[1])
    return None
