"""Whether a log is as Evenstep makes it: its tables, its pages and references, and no value that nobody has written.

A log may come from somebody else, as a backup to be put back. What else a file can hold, such as triggers, SQLite would
obey: so it may hold nothing else.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from trainer.log.file import LogError, damaged
from trainer.log.schema import SCHEMA_STEPS
from trainer.telling import told

TABLES = ("session", "leg_set", "rep")

LONGEST_SHOWN = 40

_TIME = "{0} >= '1' AND {0} < '3' AND substr({0}, -6, 1) IN ('+', '-')"
"""A point in time with its zone at the end. That is quick; that it is one, who reads it finds out."""

_AMOUNT = "{0} BETWEEN 0 AND 1000000"
_FITS = {
    **dict.fromkeys(("started", "finished", "changed", "at"), _TIME),
    **dict.fromkeys(("id", "exercise", "tempo", "fault"), "length({0}) <= 1000"),
    **dict.fromkeys(("plan", "notes", "what"), "length({0}) <= 100000"),
    **dict.fromkeys(("set_n", "planned_reps", "paced_reps", "counted_reps", "load_kg", "tut_s", "rir", "n"), _AMOUNT),
    "answers": "({0} = '{{}}' OR json_type({0}) = 'object' AND NOT EXISTS "
    "(SELECT 1 FROM json_each({0}) AS answer WHERE answer.type NOT IN ('integer', 'text')))",
    "cells": "json_type({0}) = 'array'",
}
"""What the value of a column fits, whatever its table: wider than what can be entered or imported, so that no log that
was ever written is refused, and narrow enough to be shown and added up."""


def schema_version(db: sqlite3.Connection, path: Path) -> int:
    """Return the number of the file's schema, 0 for an empty file. Raises LogError if it is not one we know."""
    # One statement: another program may be making the tables, and their number comes with them.
    rows = db.execute(
        "SELECT user_version, type, name, sql FROM pragma_user_version LEFT JOIN sqlite_master"
    ).fetchall()
    version = int(rows[0][0])
    found = {(kind, name): _one_line(sql) for _, kind, name, sql in rows if sql}
    if version > len(SCHEMA_STEPS):
        raise LogError(
            told(
                "The log {path} was written by a newer Evenstep; update Evenstep, or give another data folder.",
                path=path,
            )
        )
    if found and not (version and {("table", name) for name in TABLES} <= found.keys()):
        raise LogError(
            told("{path} is not an Evenstep log; move that file away, or give another data folder.", path=path)
        )
    made = _as_made(version)
    foreign = found.keys() - _as_made(len(SCHEMA_STEPS)).keys()
    if foreign and made.items() <= found.items():
        raise LogError(
            told(
                "The log {path} holds something that is not Evenstep's ({name}); take it out, or give another log.",
                path=path,
                name=min(str(name) for _, name in foreign)[:LONGEST_SHOWN],
            )
        )
    if found != made:
        raise damaged(path)
    return version


@cache
def _as_made(version: int) -> dict[tuple[str, str], str]:
    """Return what a log of this version holds: the kind and name of each part, and how it was made."""
    with closing(sqlite3.connect(":memory:")) as db:
        for statement in (statement for step in SCHEMA_STEPS[:version] for statement in step):
            db.execute(statement)
        rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL").fetchall()
    return {(kind, name): _one_line(sql) for kind, name, sql in rows}


def _one_line(sql: str) -> str:
    return " ".join(sql.split())


def check(db: sqlite3.Connection, path: Path) -> None:
    """Look at every page, reference and value. Raises DamagedLogError if something is wrong."""
    with errors_are_damage(path):
        if not is_sound(db):
            raise damaged(path)


@contextmanager
def errors_are_damage(path: Path) -> Iterator[None]:
    """Take it for damage when SQLite cannot do what it always can: the head or the tables are not what was made."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_ERROR":
            raise
        raise damaged(path) from error


def is_sound(db: sqlite3.Connection) -> bool:
    """Tell whether every page, reference and value is as it should be."""
    found = [row[0] for row in db.execute("PRAGMA integrity_check")]
    return (
        found == ["ok"]
        and not db.execute("PRAGMA foreign_key_check").fetchone()
        and not any(_odd(db, table) for table in (*TABLES, "change"))
    )


def _odd(db: sqlite3.Connection, table: str) -> bool:
    """Tell whether a table holds a value that no Evenstep has written."""
    columns = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    fits = " AND ".join(_FITS[name].format(name) for name in columns if name in _FITS)
    return bool(fits and db.execute(f"SELECT 1 FROM {table} WHERE NOT ({fits}) LIMIT 1").fetchone())
