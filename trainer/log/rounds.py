"""Undo and redo as a user means them: the answers to the questions after a session, kept one by one, are one step."""

from collections.abc import Callable
from datetime import timedelta

from trainer.log.change_words import ANSWERS
from trainer.log.edit import Change, redo, redoable, undo, undoable
from trainer.log.store import Log

ONE_ROUND = timedelta(minutes=10)
"""Answers no further apart than this were given in one round of questions."""


def undo_round(log: Log) -> None:
    """Take the last edit back, and with answers all of their round. Raises LogError as `undo` does."""
    _whole_round(log, undo, undoable)


def redo_round(log: Log) -> None:
    """Do what was taken back last after all, and with answers all of their round. Raises LogError as `undo` does."""
    _whole_round(log, redo, redoable)


def _whole_round(log: Log, step: Callable[[Log], object], following: Callable[[Log], Change | None]) -> None:
    taken = following(log)
    step(log)
    while taken and _is_answers(taken) and (more := following(log)):
        if not _is_answers(more) or abs(more.at - taken.at) > ONE_ROUND:
            return
        step(log)
        taken = more


def _is_answers(change: Change) -> bool:
    """Whether an edit told answers and nothing else."""
    return change.what.endswith(f": {ANSWERS}")
