"""The exercises: what each one is, how it is done, what to say about it, and which fact of docs/sources.md backs it.

The words are data, in `exercises/*.toml`: one file an exercise, and `common.toml` for what all of them share.
This module reads them strictly and hands out frozen values. A file's name, without its ending, is the exercise's id.
An exercise may name another in `based_on`; every field it leaves out is then taken from that one.
"""

from __future__ import annotations

import dataclasses
import functools
import tomllib
import types
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from trainer.errors import KnownError

Phase = Literal["eccentric", "bottom", "concentric", "top"]
Ids = tuple[str, ...]

COMMON_FILE = "common.toml"
PHASES: tuple[Phase, ...] = get_args(Phase)
PHASE_TITLES: dict[Phase, str] = {"eccentric": "Down", "bottom": "Bottom", "concentric": "Up", "top": "Top"}
KIND_NAMES = {str: "text", int: "a whole number", bool: "true or false"}

T = TypeVar("T")

_hints = functools.cache(get_type_hints)  # Python works them out anew at every call, most of the time to read a file


def load_exercises() -> dict[str, Exercise]:
    """Return every built-in exercise by id, in the order of their ids: a new dict each time, of shared frozen values.

    Raises ExerciseError if a file is wrong.
    """
    return dict(_built_in())


def exercise(exercise_id: str) -> Exercise:
    """Return the built-in exercise with this id; raises ExerciseError, naming the known ids, if there is none."""
    known = _built_in()
    if exercise_id not in known:
        raise ExerciseError(f"There is no exercise called “{exercise_id}”; choose one of {', '.join(known)}.")
    return known[exercise_id]


def exercise_ids() -> tuple[str, ...]:
    """Return the ids of the built-in exercises, in order."""
    return tuple(_built_in())


def read_exercises(folder: Traversable) -> dict[str, Exercise]:
    """Read all exercises of a folder that also holds common.toml; raises ExerciseError naming file and field."""
    shared = _build(Shared, _toml(folder, COMMON_FILE), COMMON_FILE, "")
    names = sorted({entry.name for entry in folder.iterdir() if entry.name.endswith(".toml")} - {COMMON_FILE})
    tables = {name.removesuffix(".toml"): _toml(folder, name) for name in names}
    return {own_id: _exercise(own_id, tables, shared) for own_id in tables}


def fast_guide(of: Exercise) -> tuple[Section, ...]:
    """Return the fast guidance (G2): the headline cue and four steps, one a phase."""
    steps = tuple(
        f"{PHASE_TITLES[phase]}: {' '.join(step.brief for step in of.steps if step.phase == phase)}" for phase in PHASES
    )
    return Section("The one thing to remember", (of.headline_cue.text,)), Section("Four steps", steps)


def full_guide(of: Exercise) -> tuple[Section, ...]:
    """Return the full guidance (G3): position, steps, tempo, faults, feel tests, practice."""
    return (
        Section("Position", tuple(f"{note.title}: {note.text}" for note in of.position + of.start)),
        Section("Steps", tuple(f"{PHASE_TITLES[step.phase]}: {step.text}" for step in of.steps)),
        Section("Tempo", (tempo_in_words(of.tempo), *(note.text for note in of.tempo_notes))),
        *(
            Section(fault.name, (f"Why: {fault.why}", f"Sign: {fault.sign}", *(f"Fix: {fix}" for fix in fault.fixes)))
            for fault in of.faults
        ),
        *(Section(f"Feel it: {test.muscle}", (test.setup, test.action, test.feel)) for test in of.shared.feel_tests),
        Section("Practice", tuple(note.text for note in of.shared.practice)),
    )


def tempo_in_words(tempo: str) -> str:
    """Return a four-part tempo such as “3-0-1-1” as a sentence; its digits are seconds, in the order of T1."""
    down, bottom, up, top = tempo.split("-")
    pause = "no pause" if bottom == "0" else f"{bottom} s still"
    rise = "up as fast as you control" if up in "xX" else f"{up} s up"
    tall = "straight into the next" if top == "0" else f"{top} s standing tall"
    return f"{down} s down, {pause} at the bottom, {rise}, {tall}."


@functools.cache
def _built_in() -> dict[str, Exercise]:
    return read_exercises(resources.files("trainer").joinpath("exercises"))


def _toml(folder: Traversable, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ExerciseError(f"{name} is missing from the exercises; install the program again.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ExerciseError(f"{name} cannot be read as TOML: {error}.") from error


def _exercise(own_id: str, tables: dict[str, dict[str, Any]], shared: Shared) -> Exercise:
    """Build one exercise from its file, from the file it is based on, and from the shared faults and roles it names."""
    file = f"{own_id}.toml"
    base_id = tables[own_id].get("based_on", own_id)
    if base_id not in tables:
        raise _wrong(file, "based_on", f"there is no exercise called “{base_id}”")
    table = {"fixes": {}, "based_on": base_id} | tables[base_id] | tables[own_id]
    del table["based_on"]
    fixes = _build_fixes(table.pop("fixes"), file)
    faults = {fault.id: fault for fault in shared.faults}
    roles = {role.ids[0]: role for role in shared.muscle_roles}
    picked_faults = tuple(_pick(faults, table.pop("faults", None), file, "faults"))
    picked_roles = tuple(_pick(roles, table.pop("muscle_roles", None), file, "muscle_roles"))
    if strange := set(fixes) - {fault.id for fault in picked_faults}:
        raise _wrong(file, f"fixes.{min(strange)}", "this fault is not among the exercise's faults")
    own_faults = tuple(dataclasses.replace(fault, fixes=fixes.get(fault.id, fault.fixes)) for fault in picked_faults)
    given = {"id": own_id, "shared": shared, "faults": own_faults, "muscle_roles": picked_roles}
    made = _build(Exercise, table, file, "", given)
    _check_sense(made, file)
    return made


def _build_fixes(table: Any, file: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise _wrong(file, "fixes", "a table is expected here")
    return {key: _value(tuple[str, ...], value, file, f"fixes.{key}") for key, value in table.items()}


def _pick(known: dict[str, T], wanted: Any, file: str, field: str) -> list[T]:
    if wanted is None:
        raise _wrong(file, field, "this field is missing")
    ids = _value(tuple[str, ...], wanted, file, field)
    if strange := [item for item in ids if item not in known]:
        raise _wrong(file, field, f"“{strange[0]}” is not in {COMMON_FILE}")
    return [known[item] for item in ids]


def _check_sense(made: Exercise, file: str) -> None:
    """Refuse what types alone let through."""
    for field, (low, high) in (("sets", made.sets), ("reps", made.reps), ("strength_reps", made.strength_reps)):
        if not 1 <= low <= high:
            raise _wrong(file, field, "the smaller number comes first, and it is at least 1")
    fault_ids = {fault.id for fault in made.faults}
    for n, cue in enumerate(made.form_cues, 1):
        if cue.fault is not None and cue.fault not in fault_ids:
            raise _wrong(file, f"form_cues[{n}].fault", f"“{cue.fault}” is not among the exercise's faults")
    if missing := [phase for phase in PHASES if phase not in {step.phase for step in made.steps}]:
        raise _wrong(file, "steps", f"no step has the phase “{missing[0]}”")


def _build(kind: type[T], table: Any, file: str, field: str, given: dict[str, Any] | None = None) -> T:
    """Build a dataclass from a TOML table; `given` holds the fields that do not come from it.

    Raises ExerciseError for a missing key, a key too many, or a value of the wrong type.
    """
    if not isinstance(table, dict):
        raise _wrong(file, field, "a table is expected here")
    given = given or {}
    hints = _hints(kind)  # type: ignore[arg-type]  # mypy does not see that a type can be hashed
    own = {item.name: item for item in dataclasses.fields(kind) if item.name not in given}  # type: ignore[arg-type]
    prefix = f"{field}." if field else ""
    for key in table:
        if key not in own:
            raise _wrong(file, prefix + key, "there is no such field")
    for name, item in own.items():
        if name not in table and item.default is dataclasses.MISSING:
            raise _wrong(file, prefix + name, "this field is missing")
    return kind(**given, **{key: _value(hints[key], value, file, prefix + key) for key, value in table.items()})


def _value(hint: Any, value: Any, file: str, field: str) -> Any:
    """Turn one TOML value into what a type hint asks for: lists become tuples, tables become dataclasses."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is types.UnionType:
        return _value(args[0], value, file, field)
    if origin is Literal:
        if value not in args:
            raise _wrong(file, field, f"expected one of {', '.join(args)}")
        return value
    if origin is tuple:
        if not isinstance(value, list):
            raise _wrong(file, field, "a list is expected here")
        if args[-1] is not Ellipsis and len(value) != len(args):
            raise _wrong(file, field, f"a list of {len(args)} is expected here")
        return tuple(_value(args[0], entry, file, f"{field}[{n}]") for n, entry in enumerate(value, 1))
    if dataclasses.is_dataclass(hint):
        return _build(hint, value, file, field)  # type: ignore[arg-type]
    if type(value) is not hint:
        raise _wrong(file, field, f"expected {KIND_NAMES[hint]}")
    if value == "":
        raise _wrong(file, field, "this text is empty")
    return value


def _wrong(file: str, field: str, what: str) -> ExerciseError:
    return ExerciseError(f"{file}, {field}: {what}.")


class ExerciseError(KnownError):
    """An exercise is unknown, or a file of exercises is wrong; the message names the file and the field."""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the guidance, made of short paragraphs."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A fact in our words, with the ids it has in docs/sources.md."""

    ids: Ids
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction: `text` for the full guidance, `brief` for the fast one."""

    ids: Ids
    phase: Phase
    text: str
    brief: str


@dataclass(frozen=True, slots=True)
class FormCue:
    """Advice for a set: a sentence of 10 to 20 words before it, two or three words between its reps (KS2)."""

    ids: Ids
    phase: Phase
    sentence: str
    short: str
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A common mistake: why it matters, its sign, what helps (gentlest first), and a picture to think of."""

    ids: Ids
    id: str
    name: str
    why: str
    sign: str
    fixes: tuple[str, ...]
    picture: str


@dataclass(frozen=True, slots=True)
class MuscleRole:
    """What some muscles do, when, and in which leg."""

    ids: Ids
    when: Literal["eccentric", "bottom", "concentric", "top", "throughout", "over time"]
    leg: Literal["working", "back", "both"]
    muscles: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Benefit:
    """A reason to do it. `basis` says whether a study measured it or only an article claims it."""

    ids: Ids
    title: str
    text: str
    basis: Literal["study", "claim"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question about how a set felt. A rating runs from 1 (`options[0]`) to 5 (`options[1]`), the steadier end.

    `when` is the part of the movement it asks about; `points_to` names titles of `Shared.areas`.
    """

    ids: Ids
    id: str
    when: Literal["foot leaves floor", "foot placed back", "down", "over time"]
    text: str
    kind: Literal["rating", "yes-no", "choice"]
    per_leg: bool
    options: tuple[str, ...]
    points_to: tuple[str, ...]
    follow_up: str | None = None


@dataclass(frozen=True, slots=True)
class FeelTest:
    """A seated way to find out what a muscle feels like when it works."""

    ids: Ids
    id: str
    muscle: str
    setup: str
    action: str
    feel: str
    per_leg: bool


@dataclass(frozen=True, slots=True)
class EverydayUse:
    """Something of daily life that the trained muscles do, with examples."""

    ids: Ids
    title: str
    examples: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadRule:
    """How the load on the working leg is estimated, and how sure that is; the arithmetic is in trainer.load.

    Examples are pairs of body weight and load, in pounds.
    """

    ids: Ids
    label: str
    text: str
    honesty: str
    examples_lb: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What all exercises have in common."""

    basics: Note
    faults: tuple[Fault, ...]
    muscle_roles: tuple[MuscleRole, ...]
    questions: tuple[Question, ...]
    areas: tuple[Note, ...]
    feel_tests: tuple[FeelTest, ...]
    everyday_uses: tuple[EverydayUse, ...]
    guidance: tuple[Note, ...]
    practice: tuple[Note, ...]
    safety: tuple[Note, ...]
    load: LoadRule


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. `sets` and `reps` are per leg, from the source's prescription, as (smallest, largest).

    `strength_reps` is the range to grow through before something else is raised; `tempo` is the default, as text.
    """

    id: str
    variant: Literal["V1", "V2", "V3"]
    name: str
    spoken_name: str
    other_names: tuple[str, ...]
    start_phase: Phase
    trunk: Literal["upright", "hinged"]
    back_foot: Literal["steps", "slides"]
    sets: tuple[int, int]
    reps: tuple[int, int]
    strength_reps: tuple[int, int]
    tempo: str
    headline_cue: Note
    about: tuple[Note, ...]
    equipment: tuple[Note, ...]
    prescription: tuple[Note, ...]
    tempo_notes: tuple[Note, ...]
    position: tuple[Note, ...]
    start: tuple[Note, ...]
    steps: tuple[Step, ...]
    form_cues: tuple[FormCue, ...]
    faults: tuple[Fault, ...]
    muscles: tuple[Note, ...]
    muscle_roles: tuple[MuscleRole, ...]
    benefits: tuple[Benefit, ...]
    contrasts: tuple[Note, ...]
    safety: tuple[Note, ...]
    shared: Shared

    @property
    def guide_fast(self) -> tuple[Section, ...]:
        """The fast guidance: the headline cue and four steps."""
        return fast_guide(self)

    @property
    def guide_full(self) -> tuple[Section, ...]:
        """The full guidance: position, steps, tempo, faults, feel tests, practice."""
        return full_guide(self)
