"""How an exercise of the user's own is edited: edits as functions, and the steps back to the beginning and on again."""

from dataclasses import replace

from trainer.exercise_files import with_ids
from trainer.own_exercise import OwnExercise
from trainer.tempo import parse_tempo
from trainer.visible import visible


def with_field(own: OwnExercise, field: str, value: object) -> OwnExercise:
    """Return the exercise with another value of a field, as a form gives it: a tempo as it is written, texts as typed.

    A name that is empty leaves the one before. Raises TempoError.
    """
    if field == "tempo":
        value = parse_tempo(str(value))
    elif field in ("name", "spoken_name"):
        value = visible(str(value)).strip()
        if field == "name" and not value:
            return own
    elif field == "form_cues":
        assert isinstance(value, tuple)  # as a signal carries it
        value = tuple(replace(cue, ids=()) for cue in value)
    edited: dict[str, object] = {field: value}
    return replace(own, **edited)  # type: ignore[arg-type]  # each control gives its own


def complete(own: OwnExercise) -> OwnExercise:
    """Return what of an exercise a file holds: no form cue that is half written."""
    cues = own.form_cues
    whole = None if cues is None else with_ids(cue for cue in cues if cue.short and cue.sentence)
    return replace(own, form_cues=whole)


class OwnDraft:
    """The steps of one own exercise's editing.

    Attributes:
        own: the exercise as it is now; what is set here is no step, such as its id once it has a file.
    """

    def __init__(self, own: OwnExercise) -> None:
        self.own = own
        self._before: list[OwnExercise] = []
        self._behind: list[OwnExercise] = []
        self._open_step = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._behind)

    def take(self, own: OwnExercise, what: str) -> None:
        """Go on to another state; edits of one thing until `seal` are one step."""
        if what != self._open_step:
            self._before.append(self.own)
        self._open_step, self._behind, self.own = what, [], own

    def seal(self) -> None:
        """What is edited next is a step of its own."""
        self._open_step = ""

    def undo(self) -> None:
        """Go a step back, if there is one."""
        self._go(self._before, self._behind)

    def redo(self) -> None:
        """Go on again, if there is a step that was taken back."""
        self._go(self._behind, self._before)

    def _go(self, there: list[OwnExercise], here: list[OwnExercise]) -> None:
        self.seal()
        if there:
            here.append(self.own)
            self.own = replace(there.pop(), id=self.own.id)
