"""The exercises that exist: those that come with the program, and the user's own in a folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from trainer.errors import KnownError
from trainer.exercise import Exercise, ExerciseError, exercise, exercise_ids
from trainer.own_exercise import OwnExercise, as_exercise, blank
from trainer.own_exercise_file import read_own_file

MOST_OWN = 200
"""More files are not looked at: somebody has put a whole disk there."""


@dataclass(frozen=True)
class Shelf:
    """The exercises that exist.

    Attributes:
        own: the user's own by id, in the order of their names.
        errors: what is wrong with own files that cannot be read.
    """

    own: Mapping[str, OwnExercise] = field(default_factory=lambda: MappingProxyType({}))
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
            return as_exercise(own, what_it_takes_from(own, language))
        if exercise_id not in exercise_ids():
            raise ExerciseError(f"There is no exercise called “{exercise_id}”; choose one of {', '.join(self.ids)}.")
        return exercise(exercise_id, language)

    def exercises(self, language: str = "en") -> dict[str, Exercise]:
        """Return every exercise by id, with its texts in a language."""
        return {id_: self.exercise(id_, language) for id_ in self.ids}

    def or_its_name(self, exercise_id: str, language: str = "en") -> Exercise:
        """Return an exercise; for one that is there no more, such as in an old log, one that is its name alone."""
        if exercise_id in self.ids:
            return self.exercise(exercise_id, language)
        gone = OwnExercise(exercise_id, exercise_id)
        return as_exercise(gone, what_it_takes_from(gone, language))


def what_it_takes_from(own: OwnExercise, language: str = "en") -> Exercise:
    """Return the exercise that speaks where an own one says nothing."""
    return exercise(own.based_on, language) if own.based_on else blank(exercise(exercise_ids()[0], language))


def read_shelf(folder: Path) -> Shelf:
    """Read the user's own exercises, `ID.toml` each; a file that is wrong is left out and told of in `errors`."""
    found: list[OwnExercise] = []
    errors: list[KnownError] = []
    files = sorted(folder.glob("*.toml"))
    for file in files[:MOST_OWN]:
        try:
            found.append(read_own_file(file))
        except KnownError as error:
            errors.append(error)
    if len(files) > MOST_OWN:
        errors.append(KnownError(f"{folder} holds more than {MOST_OWN} exercises; only the first are read."))
    found.sort(key=lambda own: own.name.casefold())
    return Shelf(MappingProxyType({own.id: own for own in found}), tuple(errors))
