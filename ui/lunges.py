"""The exercises, and the built-in plans' names, in the language in use: the one door for all of the window.

Which exercises there are depends on the data folder; the composition root names it once, with `use_exercises`. Without
one there are those that come with the program.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from trainer.exercise_shelf import Shelf, read_shelf
from trainer.exercise_tables import Glance, exercise_ids, glance
from trainer.language_files import seen_first
from ui.data_folder import DataFolder, open_data_folder
from ui.language import language

if TYPE_CHECKING:
    from trainer.exercise import Exercise


def open_folder(given: str | None) -> DataFolder:
    """Make and return the data folder, as `open_data_folder` does, and know the exercises in it."""
    folder = open_data_folder(given)
    use_exercises(folder.exercises)
    return folder


def use_exercises(folder: Path | None) -> None:
    """Know the user's own exercises in this folder from now on, or none."""
    _known.folder = folder
    look_again()


def look_again() -> None:
    """Take note of what has changed in the folder."""
    _known.shelf = None


def own_folder() -> Path:
    """Return the folder of the user's own exercises, once it is named."""
    assert _known.folder is not None, "the composition root names the folder"
    return _known.folder


def shelf() -> Shelf:
    """Return the exercises that exist; the files are read at the first call."""
    if _known.shelf is None:
        _known.shelf = read_shelf(_known.folder) if _known.folder else Shelf()
    return _known.shelf


def at_a_glance(exercise_id: str) -> Glance:
    """Return what is seen first of the exercise with this id; of a built-in one the rest is not read."""
    if exercise_id in exercise_ids():
        return glance(exercise_id, language())
    known = lunge(exercise_id)
    equipment = tuple(note.text for note in known.equipment)
    headline, figure = known.headline_cue.text, (known.trunk, known.back_foot)
    return Glance(known.name, equipment, headline, known.has_figure, known.is_lunge, *figure)


def lunge(exercise_id: str) -> "Exercise":
    """Return the exercise with this id; one that is there no more, as in an old log, is its name alone."""
    return shelf().or_its_name(exercise_id, language())


def lunges() -> "dict[str, Exercise]":
    """Return every exercise by id."""
    return shelf().exercises(language())


def lunge_names() -> dict[str, str]:
    """Return what every exercise is called, by id."""
    return {id_: at_a_glance(id_).name for id_ in shelf().ids}


def plan_name(name: str) -> str:
    """Return what a plan is called; one of the user's own as they called it."""
    return seen_first(name, language())


class _Known:
    """What is known of the exercises of a folder."""

    folder: Path | None = None
    shelf: Shelf | None = None


_known = _Known()
