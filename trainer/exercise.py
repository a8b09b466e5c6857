"""The exercises: what each one is, how it is done, what to say about it, and which fact of docs/sources.md backs it.

The words are data, in `exercises/*.toml`; `exercise_files` reads them, `exercise_parts` says what they are made of.
"""

import functools

from trainer.exercise_files import read_exercise, read_shared
from trainer.exercise_parts import (
    PHASES,
    Exercise,
    Fault,
    FormCue,
    Note,
    Question,
    Shared,
    Step,
)
from trainer.exercise_tables import BUILT_IN, ExerciseError, exercise_ids, unknown

__all__ = [
    "PHASES",
    "Exercise",
    "ExerciseError",
    "Fault",
    "FormCue",
    "Note",
    "Question",
    "Step",
    "exercise",
    "exercise_ids",
    "load_exercises",
]


def load_exercises(language: str = "en") -> dict[str, Exercise]:
    """Return every built-in exercise by id, in the order of their ids: a new dict each time, of shared frozen values.

    `language` is one of `language_files.LANGUAGES`. Raises ExerciseError if a file is wrong.
    """
    return {own_id: exercise(own_id, language) for own_id in exercise_ids()}


def exercise(exercise_id: str, language: str = "en") -> Exercise:
    """Return the built-in exercise with this id; raises ExerciseError, naming the known ids, if there is none.

    Only its own file is read, and that once: a window shows one exercise long before it asks for another.
    """
    if exercise_id not in exercise_ids():
        raise unknown(exercise_id, exercise_ids())
    return _read(exercise_id, language)


@functools.cache
def _read(exercise_id: str, language: str) -> Exercise:
    return read_exercise(BUILT_IN, exercise_id, _shared(language), language)


@functools.cache
def _shared(language: str) -> tuple[Shared, Shared]:
    return read_shared(BUILT_IN, language)
