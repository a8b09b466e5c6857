"""What the commands below `evenstep log` do."""

import argparse
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.log import Log, log_to_look_at
from trainer.plan.mistakes import shown
from ui.data_folder import open_data_folder
from ui.progress import progress_line
from ui.wording import counted_reps

if TYPE_CHECKING:
    from trainer.exchange import Preview


def log_export(asked: argparse.Namespace) -> int:
    """Write the log as CSV or JSON."""
    from trainer.exchange import export_file
    from ui.lunges import lunge_names, open_folder
    from ui.told_names import told_names

    with log_to_look_at(open_folder(asked.data_dir).log) as log:
        with progress_line("Exporting") as progress:
            sessions = export_file(log, asked.output, progress, told_names() | lunge_names())
        how_many = "1 session" if sessions == 1 else f"{sessions} sessions"
        print(f"Wrote {asked.output}: {how_many}, {counted_reps(log.leg_set_rows())}.")
    return 0


def log_import(asked: argparse.Namespace) -> int:
    """Take the sessions of a file into the log."""
    from trainer.exchange import import_after_backup
    from ui.lunges import lunge_names, open_folder

    folder = open_folder(asked.data_dir)
    with closing(Log(folder.log)) as log, progress_line("Importing") as progress:
        now = datetime.now().astimezone()
        done = import_after_backup(log, asked.file, now, progress, names=lunge_names())
    if done.foreign:
        print(_understood(done.foreign))
    print(f"Imported {asked.file}: {done.merged}")
    return 0


def _understood(table: "Preview") -> str:
    """Say what the columns of another program's table were taken for."""
    meant = ", ".join(f"{what} from “{shown(table.header[at])}”" for what, at in table.mapping.columns.items())
    lines = [f"Columns: {meant}."]
    if "load" in table.mapping.columns and "load_unit" not in table.mapping.columns:
        lines.append(f"Loads without a unit are taken as {table.mapping.load_unit}.")
    if found := table.found:
        rows = found.left_out + found.not_work + found.taken
        for why, n in (("being no lunges", found.left_out), ("telling of warm-ups, rests or no reps", found.not_work)):
            if n:
                lines.append(f"Left out, {why}: {n} of {rows} rows.")
    return "\n".join(lines)


def log_check(asked: argparse.Namespace) -> int:
    """Tell whether the log is sound."""
    with log_to_look_at(open_data_folder(asked.data_dir).log) as log:
        print(log.check())
    return 0


def log_backup(asked: argparse.Namespace) -> int:
    """Copy the log into one file, and check the copy."""
    from trainer.log.backup import back_up

    folder = open_data_folder(asked.data_dir)
    print(f"Wrote {asked.file}: {back_up(folder.log, asked.file)}; the copy is sound.")
    print(f"Plans, exercises, own voices and settings are not in it; to keep them too, copy {folder.root}.")
    return 0


def log_restore(asked: argparse.Namespace) -> int:
    """Put a backup in the log's place, once it is found sound."""
    from trainer.log.backup import restore

    found, aside = restore(open_data_folder(asked.data_dir).log, asked.file, datetime.now().astimezone())
    kept = f" The log it replaces is kept as {aside}." if aside else ""
    print(f"Put back {asked.file}: {found.holds}.{kept}")
    return 0
