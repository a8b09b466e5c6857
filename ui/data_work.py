"""What takes long with the log as a whole: done away from the window, where the log is opened a second time."""

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trainer.errors import KnownError
from trainer.log import Log
from trainer.log.backup import Backup, examine, restore
from trainer.log.overview import holds
from ui.errand import Errand
from ui.language import tr
from ui.lunges import lunge_names
from ui.told_names import told_names

if TYPE_CHECKING:
    from trainer.exchange import ColumnMapping, Imported, Preview


def held(log_path: Path) -> str:
    """Say in a sentence what the log holds, or why that cannot be said."""
    try:
        return f"{tr(_counted(log_path)).removesuffix('.')}."  # “Wdh.” ends in one
    except KnownError as error:
        return tr(str(error))


def examined(log_path: Path, backup: Path) -> tuple[Backup, str]:
    """Check a backup; returns it, and what the log holds that it would take the place of. Raises KnownError."""
    found = examine(backup)
    try:
        return found, _counted(log_path)
    except KnownError:  # a log that cannot be read is what backups are for
        return found, tr("cannot be read")


class Restored(NamedTuple):
    """What became of a backup that was to be put back: what was done, or what went wrong, in a sentence."""

    words: str
    trouble: str


def restored(log_path: Path, backup: Path) -> Restored:
    """Put a backup back. Tells trouble instead of raising it: the log has to be opened again in any case."""
    try:
        found, aside = restore(log_path, backup, datetime.now().astimezone())
    except KnownError as error:
        return Restored("", tr(str(error)))
    words = tr("Put back {name}: {holds}.", name=found.path.name, holds=found.holds)
    return Restored(f"{words} {tr('The log before is kept as {name}.', name=aside.name)}" if aside else words, "")


def exported(log_path: Path, path: Path, errand: Errand) -> str:
    """Write the log to a file; says so. Raises KnownError."""
    from trainer.exchange import export_file

    with closing(Log(log_path)) as log:
        sessions = export_file(log, path, errand.progress, told_names() | lunge_names())
    return tr("Wrote {path}: {n} session.", "Wrote {path}: {n} sessions.", n=sessions, path=path)


def foreign_table(path: Path) -> "Preview | None":
    """Return a table's header and first rows, with nothing said yet about its columns; None for a file of ours.

    Raises KnownError.
    """
    from trainer.exchange import ColumnMapping, preview_table

    return preview_table(path, ColumnMapping({}))


def taken_in(log_path: Path, path: Path, mapping: "ColumnMapping | None", errand: Errand) -> "Imported":
    """Take a file into the log, of which a backup is made before. Raises KnownError."""
    from trainer.exchange import import_after_backup

    with closing(Log(log_path)) as log:
        now = datetime.now().astimezone()
        return import_after_backup(log, path, now, errand.progress, mapping, lunge_names())


def _counted(log_path: Path) -> str:
    with closing(Log(log_path)) as log:
        return holds(log)
