"""Taking a file into the log: find out what it is, read it, merge it, all of it or nothing."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from trainer.errors import KnownError
from trainer.exchange.checks import Mistakes
from trainer.exchange.csv_reading import OUR_COLUMNS, read_csv, rows
from trainer.exchange.foreign import SAMPLE_ROWS, ColumnMapping, Foreign, guess, missing, read_foreign
from trainer.exchange.json_reading import read_json
from trainer.log.backup import back_up_before_import, settle_before_import
from trainer.log.file import require_of_one_person
from trainer.log.merge import Merged, Record, merge
from trainer.log.store import Log
from trainer.telling import told

MOST_BYTES = 1 << 29
_DELIMITERS = ",;\t"
_DELIMITER_TOLD = re.compile(rf"sep=([{_DELIMITERS}])", re.IGNORECASE)

Progress = Callable[[int, int], None]
"""Told how many bytes are read, and of how many."""


@dataclass(frozen=True)
class Preview:
    """What would come of a table of another program.

    Attributes:
        header, sample: the names of its columns and its first rows, to show.
        mapping: what the columns are taken for; change it and preview again.
        lacks: why nothing can be taken in with this mapping, or None.
        found: what would be taken in; None if something is lacking.
    """

    header: Sequence[str]
    sample: Sequence[Sequence[str]]
    mapping: ColumnMapping
    lacks: str | None
    found: Foreign | None


@dataclass(frozen=True)
class Imported:
    """What an import did.

    Attributes:
        merged: what the log took in.
        foreign: how a table of another program was understood; None for our own files.
    """

    merged: Merged
    foreign: Preview | None


def import_file(
    log: Log,
    path: Path,
    progress: Progress = lambda _done, _total: None,
    mapping: ColumnMapping | None = None,
    zone: tzinfo | None = None,
    names: Mapping[str, str] | None = None,
) -> Imported:
    """Take in our JSON or CSV, or the CSV of another program.

    Args:
        log: what takes it in; left as it is if anything is raised.
        path: the file.
        progress: told now and then how far it is.
        mapping: what the columns of another program's table mean; None to guess.
        zone: of its times that do not say theirs; None for that of this computer.
        names: what exercises of the user's own are called, by id.

    Raises KnownError: FileMistakesError with every mistake and its line, or LogError.
    """
    preview: list[Preview] = []
    merged = merge(log, read_file(path, progress, mapping, zone, preview.append, names))
    return Imported(merged, preview[0] if preview else None)


def import_after_backup(
    log: Log,
    path: Path,
    now: datetime,
    progress: Progress = lambda _done, _total: None,
    mapping: ColumnMapping | None = None,
    names: Mapping[str, str] | None = None,
) -> Imported:
    """Take in a file as `import_file` does, and keep the log as it was at `now` beside it, if that changes anything."""
    kept = back_up_before_import(log.path, now)
    changed = False
    try:
        done = import_file(log, path, progress, mapping, names=names)
        changed = done.merged.changed
        return done
    finally:
        if kept is not None:
            settle_before_import(kept, changed=changed)


def read_file(
    path: Path,
    progress: Progress = lambda _done, _total: None,
    mapping: ColumnMapping | None = None,
    zone: tzinfo | None = None,
    tell_foreign: Callable[[Preview], None] = lambda _: None,
    names: Mapping[str, str] | None = None,
) -> Iterator[Record]:
    """Yield what a file would bring; raises as `import_file` does, and then nothing of what was yielded may be kept.

    `tell_foreign` is told how a table of another program was understood.
    """
    with _opened(path) as file:
        size = path.stat().st_size
        for record in _read(file, path, mapping, zone, tell_foreign, names or {}):
            progress(file.tell(), size)
            yield record


def _read(
    file: BinaryIO, path: Path, mapping: ColumnMapping | None, zone: tzinfo | None,
    tell_foreign: Callable[[Preview], None], names: Mapping[str, str],
) -> Iterator[Record]:  # fmt: skip
    if _first_letter(file) in ("{", "["):
        return read_json(file, path)
    mistakes = Mistakes(path)
    header, table = _table(file, mistakes)
    if OUR_COLUMNS.issubset(header):
        return read_csv(table, header, mistakes)
    preview = _preview(header, table, mapping, mistakes, zone, names)
    mistakes.tell()
    if preview.found is None:
        raise mistakes.give_up(str(preview.lacks))
    tell_foreign(preview)
    return preview.found.records()


def preview_table(
    path: Path,
    mapping: ColumnMapping | None = None,
    zone: tzinfo | None = None,
    names: Mapping[str, str] | None = None,
) -> Preview | None:
    """Return what would come of a table of another program, or None for a file of ours; given what `import_file` is.

    Raises FileMistakesError for a file that cannot be read, or whose rows do not fit the mapping.
    """
    with _opened(path) as file:
        if _first_letter(file) in ("{", "["):
            return None
        mistakes = Mistakes(path)
        header, table = _table(file, mistakes)
        if OUR_COLUMNS.issubset(header):
            return None
        preview = _preview(header, table, mapping, mistakes, zone, names or {})
        mistakes.tell()
        return preview


def _preview(
    header: list[str], table: Iterator[list[str]], mapping: ColumnMapping | None, mistakes: Mistakes,
    zone: tzinfo | None, names: Mapping[str, str],
) -> Preview:  # fmt: skip
    sample: list[list[str]] = []
    lines: list[int] = []
    for row in islice(table, SAMPLE_ROWS):
        sample.append(row)
        lines.append(mistakes.line)
    meant = mapping or guess(header, sample)
    lacks = missing(meant)
    if lacks:
        return Preview(header, sample, meant, lacks, None)
    again = _with_lines(zip(lines, sample, strict=True), mistakes)
    return Preview(header, sample, meant, None, read_foreign(chain(again, table), meant, mistakes, zone, names))


def _with_lines(numbered: Iterator[tuple[int, list[str]]], mistakes: Mistakes) -> Iterator[list[str]]:
    for line, row in numbered:
        mistakes.line = line
        yield row


def _table(file: BinaryIO, mistakes: Mistakes) -> tuple[list[str], Iterator[list[str]]]:
    """Return the header of a table and its rows."""
    start = file.read(4096).decode("utf-8-sig", errors="replace").partition("\n")[0].rstrip("\r")
    file.seek(0)
    told_apart = _DELIMITER_TOLD.fullmatch(start)  # by some programs, in a line of its own before the header
    delimiter = told_apart[1] if told_apart else max(_DELIMITERS, key=start.count)
    table = rows(file, mistakes, delimiter)
    header = next(islice(table, int(told_apart is not None), None), None)
    if header is None:
        raise mistakes.give_up(told("the file is empty"))
    return [name.strip() for name in header], table


def _first_letter(file: BinaryIO) -> str:
    start = file.read(4096).decode("utf-8-sig", errors="replace").lstrip()
    file.seek(0)
    return start[:1]


def _opened(path: Path) -> BinaryIO:
    try:
        if not path.is_file():
            raise KnownError(_no_file(path))
        require_of_one_person(path, MOST_BYTES)
        return path.open("rb")
    except OSError as error:
        raise KnownError(told("{path} cannot be read: {reason}.", path=path, reason=error.strerror)) from error


def _no_file(path: Path) -> str:
    if path.is_dir():
        return told("{path} is a folder; give a .json or .csv file that was exported.", path=path)
    if path.exists():
        return told("{path} is not a file; give a .json or .csv file that was exported.", path=path)
    return told("{path} is not there; give a .json or .csv file that was exported.", path=path)
