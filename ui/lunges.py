"""The exercises and the built-in plans' names, in the language in use."""

from trainer.exercise import Exercise, exercise, load_exercises
from trainer.language_files import translated
from ui.language import language


def lunge(exercise_id: str) -> Exercise:
    """Return the exercise with this id; raises ExerciseError, naming the known ids, if there is none."""
    return exercise(exercise_id, language())


def lunges() -> dict[str, Exercise]:
    """Return every exercise by id."""
    return load_exercises(language())


def plan_name(name: str) -> str:
    """Return what a plan is called; one of the user's own as they called it."""
    return translated(name, language())
