"""The exercises that exist: those that come with the program, and the user's own in a folder.

What reads whole exercises, and the user's own, is imported only where it is needed: the window is there sooner
without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trainer.errors import KnownError
from trainer.exercise_tables import exercise_ids, unknown
from trainer.files import free_stem, set_aside, slug, write_text_whole
from trainer.telling import told

if TYPE_CHECKING:
    from trainer.exercise import Exercise
    from trainer.own_exercise import OwnExercise

MOST_OWN = 200
"""More files are not looked at: somebody has put a whole disk there."""

DELETED = "deleted"


class Shelf(NamedTuple):
    """The exercises that exist.

    Attributes:
        own: the user's own by id, in the order of their names.
        errors: what is wrong with own files that cannot be read.
    """

    own: Mapping[str, OwnExercise] = MappingProxyType({})
    errors: tuple[KnownError, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every exercise's id, the built-in ones first."""
        return (*exercise_ids(), *self.own)

    def exercise(self, exercise_id: str, language: str = "en") -> Exercise:
        """Return an exercise with its texts in a language; the user's own words stay as they are.

        Raises ExerciseError, naming the known ids, if there is none of this id.
        """
        if own := self.own.get(exercise_id):
            from trainer.own_exercise import as_exercise

            return as_exercise(own, what_it_takes_from(own, language))
        if exercise_id not in exercise_ids():
            raise unknown(exercise_id, self.ids)
        from trainer.exercise import exercise

        return exercise(exercise_id, language)

    def exercises(self, language: str = "en") -> dict[str, Exercise]:
        """Return every exercise by id, with its texts in a language."""
        return {id_: self.exercise(id_, language) for id_ in self.ids}

    def or_its_name(self, exercise_id: str, language: str = "en") -> Exercise:
        """Return an exercise; for one that is there no more, such as in an old log, one that is its name alone."""
        if exercise_id in self.ids:
            return self.exercise(exercise_id, language)
        from trainer.own_exercise import OwnExercise, as_exercise

        gone = OwnExercise(exercise_id, exercise_id)
        return as_exercise(gone, what_it_takes_from(gone, language))


def what_it_takes_from(own: OwnExercise, language: str = "en") -> Exercise:
    """Return the exercise that speaks where an own one says nothing."""
    from trainer.exercise import exercise
    from trainer.own_exercise import blank

    return exercise(own.based_on, language) if own.based_on else blank(exercise(exercise_ids()[0], language))


def read_shelf(folder: Path) -> Shelf:
    """Read the user's own exercises, `ID.toml` each; a file that is wrong is left out and told of in `errors`."""
    found: list[OwnExercise] = []
    errors: list[KnownError] = []
    files = sorted(folder.glob("*.toml"))
    if files:
        from trainer.own_exercise_file import read_own_file
    for file in files[:MOST_OWN]:
        try:
            found.append(read_own_file(file))
        except KnownError as error:
            errors.append(error)
    if len(files) > MOST_OWN:
        most = told("{folder} holds more than {most} exercises; only the first are read.", folder=folder, most=MOST_OWN)
        errors.append(KnownError(most))
    found.sort(key=lambda own: own.name.casefold())
    return Shelf(MappingProxyType({own.id: own for own in found}), tuple(errors))


# -- Changing what is there ------------------------------------------------------------------------------------------


def save_own(own: OwnExercise, folder: Path) -> OwnExercise:
    """Write an own exercise into its file and return it; one without an id gets one, made of its name.

    Raises KnownError if it cannot be written.
    """
    from trainer.own_exercise_file import own_toml

    _make(folder)
    if not own.id:
        own = replace(own, id=free_stem(slug(own.name), "exercise", lambda id_: _is_anothers(id_, own.name, folder)))
    write_text_whole(folder / f"{own.id}.toml", own_toml(own))
    return own


def _is_anothers(own_id: str, name: str, folder: Path) -> bool:
    """Tell whether an id stands for another exercise, in the log too: a deleted one of another name among them."""
    from trainer.own_exercise_file import read_own_file

    deleted = folder / DELETED / f"{own_id}.toml"
    if own_id in exercise_ids() or (folder / deleted.name).exists():
        return True
    try:
        return deleted.exists() and read_own_file(deleted).name.casefold() != name.casefold()
    except KnownError:
        return True


def delete_own(own_id: str, folder: Path) -> None:
    """Take an own exercise away, into the folder of deleted ones; one of the same id there gets another name.

    Raises KnownError if it cannot be moved.
    """
    _make(folder / DELETED)
    file, there = folder / f"{own_id}.toml", folder / DELETED / f"{own_id}.toml"
    if file.exists() and there.exists():
        set_aside(there)
    _move(file, there)


def undelete_own(own_id: str, folder: Path) -> OwnExercise:
    """Bring back the own exercise of this id that was deleted last; raises KnownError if it cannot be."""
    from trainer.own_exercise_file import read_own_file

    file = folder / f"{own_id}.toml"
    if file.exists():
        raise KnownError(told("There is another exercise called “{id}” by now; delete that first.", id=own_id))
    _move(folder / DELETED / f"{own_id}.toml", file)
    return read_own_file(file)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot(folder, error) from error


def _move(file: Path, to: Path) -> None:
    try:
        file.replace(to)
    except OSError as error:
        raise _cannot(file, error) from error


def _cannot(path: Path, error: OSError) -> KnownError:
    why = error.strerror or error
    return KnownError(
        told("{path} cannot be changed: {value}; look whether the folder may be written.", path=path, value=why)
    )
