"""Reading CSV a row at a time: the rows of any table, and the sessions of our own."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, BinaryIO

from trainer.exchange.checks import MOST_LEG_SETS, Mistakes, leg_set_from, session_from
from trainer.exchange.json_reading import LONGEST_RECORD
from trainer.exchange.writing import LEG_SET_FIELDS, SESSION_COLUMNS, unmarked
from trainer.log.merge import KeptSession
from trainer.telling import told

MOST_COLUMNS = 500
OUR_COLUMNS = {"session_id", "session_started", "exercise", "id", "set", "leg"}
"""A table with all of these is one of ours; the other columns may be missing."""

_WHOLE = ("set", "order", "planned_reps", "paced_reps", "counted_reps", "rir")
_NUMBERS = ("load_kg", "tut_s")


def rows(file: BinaryIO, mistakes: Mistakes, delimiter: str = ",") -> Iterator[list[str]]:
    """Yield the rows of a table in UTF-8 that say anything, `mistakes.line` being the line each begins on.

    Raises FileMistakesError where the file cannot be read on.
    """
    lines = _Lines(file, mistakes)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        begins = lines.read + 1
        lines.row_characters = 0
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            mistakes.line = begins
            raise mistakes.give_up(told("is no row of a table: {reason}", reason=error)) from error
        mistakes.line = begins
        if len(row) > MOST_COLUMNS:
            raise mistakes.give_up(told("has more than {most} columns", most=MOST_COLUMNS))
        if any(map(str.strip, row)):
            yield row


class _Lines:
    """The lines of a file, none of them endless, nor any row made of them."""

    def __init__(self, file: BinaryIO, mistakes: Mistakes) -> None:
        self.read = 0
        self.row_characters = 0
        self._file = file
        self._mistakes = mistakes

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._file.readline(LONGEST_RECORD)
        if not line:
            raise StopIteration
        self.read += 1
        self._mistakes.line = self.read
        self.row_characters += len(line)
        if self.row_characters >= LONGEST_RECORD:
            raise self._mistakes.give_up(told("is longer than {longest} characters", longest=f"{LONGEST_RECORD:,}"))
        try:
            return line.decode("utf-8-sig" if self.read == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise self._mistakes.give_up(told("is not UTF-8 text; save the table as CSV in UTF-8")) from error


def read_csv(table: Iterator[list[str]], header: Sequence[str], mistakes: Mistakes) -> Iterator[KeptSession]:
    """Yield the sessions of a table of ours whose header has been read.

    Raises FileMistakesError as `read_json` does. A session whose rows do not stand together comes in parts.
    """
    unknown = {name for name in header if name and header.count(name) > 1}
    if unknown:
        raise mistakes.give_up(told("the column {name} stands twice", name=sorted(unknown)[0]))
    cells = (
        (
            mistakes.line,
            {name: unmarked(cell) if "'" in cell else cell for name, cell in zip(header, row, strict=False) if cell},
        )
        for row in table
        if _fits(row, header, mistakes)
    )
    heads = itemgetter(*SESSION_COLUMNS)
    for _, group in groupby(cells, key=lambda row: heads(dict.fromkeys(SESSION_COLUMNS) | row[1])):
        while some := list(islice(group, MOST_LEG_SETS)):
            ahead = mistakes.line  # the reader has seen a row of the next session
            mistakes.line, first = some[0]
            session = session_from(
                {name: first[column] for column, name in SESSION_COLUMNS.items() if column in first}, mistakes
            )
            if session:
                leg_sets = []
                for mistakes.line, row in some:
                    if not row.keys().isdisjoint(LEG_SET_FIELDS):
                        leg_sets.append(leg_set_from(_leg_set(row), session.started, mistakes))
                session = session._replace(leg_sets=list(filter(None, leg_sets)))
            mistakes.line = ahead
            if session and not mistakes:
                yield session
    mistakes.tell()


def _fits(row: Sequence[str], header: Sequence[str], mistakes: Mistakes) -> bool:
    if len(row) != len(header):
        mistakes.add("", told("has {cells} cells under {columns} columns", cells=len(row), columns=len(header)))
        return False
    return True


def _leg_set(row: dict[str, str]) -> dict[str, Any]:
    """Return the leg set of a row as our JSON has it; what cannot be read stays text, for the checks to tell."""
    return {name: _READERS.get(name, str)(row[name]) for name in LEG_SET_FIELDS if name in row}


def _as(kind: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(cell: str) -> Any:
        try:
            return kind(cell)
        except (ValueError, RecursionError):
            return cell

    return read


def _decimal(cell: str) -> float:
    return float(cell.replace(",", "."))  # as many a spreadsheet writes what it was given with a point


def _reps(cell: str) -> Any:
    listed = json.loads(cell)
    if not isinstance(listed, list):
        return cell
    return [tuple(rep) if isinstance(rep, list) else rep for rep in listed]


_READERS: dict[str, Callable[[str], Any]] = (
    dict.fromkeys(_WHOLE, _as(int))
    | dict.fromkeys(_NUMBERS, _as(_decimal))
    | {"answers": _as(json.loads), "reps": _as(_reps)}
)
