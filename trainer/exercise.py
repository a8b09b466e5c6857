"""The exercises: what each one is, how it is done, what to say about it, and which fact of docs/sources.md backs it.

The words are data, in `exercises/*.toml`; `exercise_files` reads them, `exercise_parts` says what they are made of.
"""

import functools
from importlib import resources

from trainer.exercise_files import read_exercises
from trainer.exercise_parts import (
    PHASES,
    Benefit,
    EverydayUse,
    Exercise,
    ExerciseError,
    Fault,
    FeelTest,
    FormCue,
    GuidePage,
    GuideWords,
    LoadRule,
    MuscleRole,
    Note,
    Phase,
    Question,
    Shared,
    Step,
    TempoWords,
)

__all__ = [
    "PHASES",
    "Benefit",
    "EverydayUse",
    "Exercise",
    "ExerciseError",
    "Fault",
    "FeelTest",
    "FormCue",
    "GuidePage",
    "GuideWords",
    "LoadRule",
    "MuscleRole",
    "Note",
    "Phase",
    "Question",
    "Shared",
    "Step",
    "TempoWords",
    "exercise",
    "exercise_ids",
    "load_exercises",
    "read_exercises",
]


def load_exercises(language: str = "en") -> dict[str, Exercise]:
    """Return every built-in exercise by id, in the order of their ids: a new dict each time, of shared frozen values.

    `language` is one of `language_files.LANGUAGES`. Raises ExerciseError if a file is wrong.
    """
    return dict(_built_in(language))


def exercise(exercise_id: str, language: str = "en") -> Exercise:
    """Return the built-in exercise with this id; raises ExerciseError, naming the known ids, if there is none."""
    known = _built_in(language)
    if exercise_id not in known:
        raise ExerciseError(f"There is no exercise called “{exercise_id}”; choose one of {', '.join(known)}.")
    return known[exercise_id]


def exercise_ids() -> tuple[str, ...]:
    """Return the ids of the built-in exercises, in order."""
    return tuple(_built_in("en"))


@functools.cache
def _built_in(language: str) -> dict[str, Exercise]:
    return read_exercises(resources.files("trainer").joinpath("exercises"), language)
