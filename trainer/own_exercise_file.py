"""An own exercise as a TOML file: `format = 1`, its fields, and `[[form_cues]]` and `[[steps]]` with theirs."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from trainer.exercise import PHASES, FormCue, Step, exercise, exercise_ids
from trainer.exercise_files import with_ids
from trainer.own_exercise import BEGINNINGS, FIGURE_KINDS, OwnExercise
from trainer.plan.fields import readers as plan_readers
from trainer.plan.mistakes import Mistake, WrittenError
from trainer.plan.written import FORMAT, Form, Reader, Section, read_text, read_written, written
from trainer.telling import Told, told
from trainer.visible import is_visible

FILE_FORMAT = 1
MOST_CUES = 40
MOST_STEPS = 12
LONGEST_NAME = 60
LONGEST_SENTENCE = 200
LONGEST_SHORT = 40
"""Some 7 words, which a phase of 3 s holds (KS8); the longest phase there is holds more, and nobody listens to that."""

_ID = re.compile(r"[a-z0-9-]{1,40}")
LEGS = ("left", "right", "both")


class OwnExerciseError(WrittenError):
    """Everything that is wrong with one exercise of the user's own, told at once."""

    @staticmethod
    def heading(source: str, n: int) -> Told:
        """Say which file it is, and how many mistakes it has."""
        return told(
            "The exercise {source} has one mistake:", "The exercise {source} has {n} mistakes:", n=n, source=source
        )


def _text(longest: int) -> Reader:
    def read(value: object) -> str:
        if not isinstance(value, str) or not value.strip() or len(value) > longest:
            raise ValueError(told("must be a text in quotes of 1 to {longest} characters", longest=longest))
        if not is_visible(value):
            raise ValueError(told("must be one line of letters, numbers and signs that can be seen"))
        return value.strip()

    return read


def _one_of(allowed: Callable[[], tuple[str, ...]]) -> Reader:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in allowed():
            raise ValueError(told("must be one of {names}", names=", ".join(allowed())))
        return value

    return read


def _fault_ids() -> tuple[str, ...]:
    return tuple(fault.id for fault in exercise(exercise_ids()[0]).shared.faults)


def _none(value: object) -> tuple[()]:
    if value != []:
        raise ValueError(told("is written as a heading in double brackets, with its fields below; [] is none at all"))
    return ()


FORM_CUE: Mapping[str, Reader] = {
    "phase": _one_of(lambda: PHASES),
    "leg": _one_of(lambda: LEGS),
    "sentence": _text(LONGEST_SENTENCE),
    "short": _text(LONGEST_SHORT),
    "fault": _one_of(_fault_ids),
}
STEP: Mapping[str, Reader] = {"phase": _one_of(lambda: PHASES), "text": _text(LONGEST_SENTENCE)}

_OF_PLANS = ("sets", "reps", "tempo", "sides", "round_order")

TOP: Mapping[str, Reader] = {
    "name": _text(LONGEST_NAME),
    "spoken_name": _text(LONGEST_NAME),
    "based_on": _one_of(exercise_ids),
    "begins_with": _one_of(lambda: BEGINNINGS),
    "figure": _one_of(lambda: FIGURE_KINDS),
    **{name: reader for name, reader in plan_readers().items() if name in _OF_PLANS},
    "form_cues": _none,
    "steps": _none,
}

FORM = Form(
    told("an exercise"),
    OwnExerciseError,
    FILE_FORMAT,
    Section(TOP, ("name",)),
    {
        "form_cues": Section(FORM_CUE, ("phase", "sentence", "short"), MOST_CUES),
        "steps": Section(STEP, ("phase", "text"), MOST_STEPS),
    },
)


def read_own_file(path: Path) -> OwnExercise:
    """Read an own exercise from its file, whose name is its id.

    Raises OwnExerciseError with every mistake, or KnownError where the file cannot be read at all.
    """
    if not _ID.fullmatch(path.stem):
        rule = told("its name is the exercise's id, of at most 40 small letters a to z, digits and hyphens; rename it")
        raise OwnExerciseError(str(path), [Mistake(told("file"), rule)])
    if path.stem in exercise_ids():
        taken = told("is called as one of Evenstep's own exercises; rename it")
        raise OwnExerciseError(str(path), [Mistake(told("file"), taken)])
    return parse_own(read_text(path), path.stem, str(path))


def parse_own(text: str, own_id: str, source: str = "file") -> OwnExercise:
    """Read an own exercise from TOML text; `source` names it in messages. Raises OwnExerciseError."""
    top, below = read_written(text, FORM, source)
    cues = [FormCue((), **_both_is_none(fields)) for fields in below["form_cues"]]  # type: ignore[arg-type]
    steps = [Step((), brief=fields["text"], **fields) for fields in below["steps"]]  # type: ignore[arg-type]
    if cues:
        top["form_cues"] = with_ids(cues)
    if steps:
        top["steps"] = tuple(steps)
    return OwnExercise(own_id, **top)  # type: ignore[arg-type]  # each value has been through its field's reader


def own_toml(own: OwnExercise) -> str:
    """Write an own exercise as TOML, what it says and no more; `parse_own` reads back an equal one."""
    lines = [f"{FORMAT} = {FILE_FORMAT}"]
    for name in TOP:
        value = getattr(own, name)
        if value == () and name in FORM.headings:
            lines.append(f"{name} = []")
        elif value and name not in FORM.headings:
            lines.append(f"{name} = {written(value)}")
    for cue in own.form_cues or ():
        lines += ["", "[[form_cues]]", *(f"{name} = {written(v)}" for name in FORM_CUE if (v := getattr(cue, name)))]
    for step in own.steps or ():
        lines += ["", "[[steps]]", *(f"{name} = {written(getattr(step, name))}" for name in STEP)]
    return "\n".join(lines) + "\n"


def _both_is_none(fields: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if (name, value) != ("leg", "both")}
