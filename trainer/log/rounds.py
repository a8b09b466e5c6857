"""Undo and redo as a user means them: the answers to the questions after a session, kept one by one, are one step."""

import sqlite3
from datetime import timedelta

from trainer.log.change_words import ANSWERS
from trainer.log.edit import Change, redo, undo
from trainer.log.overview import session_of
from trainer.log.store import Log

ONE_ROUND = timedelta(minutes=10)
"""Answers about a session no further apart than this were given in one round of questions."""


def undo_round(log: Log) -> None:
    """Take the last edit back, and with answers all of their round. Raises LogError as `undo` does."""
    undo(log, _in_one_round)


def redo_round(log: Log) -> None:
    """Do what was taken back last after all, and with answers all of their round. Raises LogError as `undo` does."""
    redo(log, _in_one_round)


def _in_one_round(db: sqlite3.Connection, one: Change, other: Change) -> bool:
    """Whether two edits told answers about one session, and nothing else, in one go."""
    are_answers = all(edit.what.endswith(f": {ANSWERS}") for edit in (one, other))
    in_one_go = abs(one.at - other.at) <= ONE_ROUND
    return are_answers and in_one_go and session_of(db, one.id) == session_of(db, other.id)
