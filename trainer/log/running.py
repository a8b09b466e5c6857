"""Which sessions are under way: each is held by a lock that the system lets go of when the program dies.

SQLite's own lock serves, on an empty file: it is the same on every system.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path


def hold(log: Path, session_id: str) -> sqlite3.Connection:
    """Mark a session as under way for as long as the connection returned is open.

    Raises sqlite3.DatabaseError, SQLITE_BUSY if another program has it under way.
    """
    path = _mark(log, session_id)
    path.parent.mkdir(exist_ok=True)
    mark = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        mark.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError:
        mark.close()
        raise
    return mark


def held(log: Path, session_id: str) -> bool:
    """Tell whether any program has this session under way."""
    path = _mark(log, session_id)
    if not path.exists():
        return False
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as mark:
        try:
            mark.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            return error.sqlite_errorname == "SQLITE_BUSY"
    return False


def let_go(log: Path, session_id: str, mark: sqlite3.Connection | None = None) -> None:
    """Take the mark away."""
    if mark is not None:
        mark.close()
    with suppress(OSError):  # an empty file left behind does no harm
        _mark(log, session_id).unlink(missing_ok=True)


def _mark(log: Path, session_id: str) -> Path:
    import hashlib  # most starts ask about no session

    # An id may come from a file of somebody else and be a path: it names no file.
    return log.parent / "running" / hashlib.sha256(session_id.encode()).hexdigest()
