"""Makes exercises of what their files say, strictly: one file an exercise, and two for what all of them share."""

from __future__ import annotations

import dataclasses
import functools
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from trainer.exercise_parts import PHASES, Exercise, FormCue, Shared
from trainer.exercise_tables import COMMON_FILE, exercise_table, read_table, wrong
from trainer.files import slug
from trainer.language_files import translated

UNTRANSLATED = ("ids", "id", "leg", "language", "shared")
"""Fields that hold no words."""

KIND_NAMES = {str: "text", int: "a whole number", bool: "true or false"}

T = TypeVar("T")

_hints = functools.cache(get_type_hints)  # Python works them out anew at every call, most of the time to read a file


def read_shared(folder: Path, language: str = "en") -> tuple[Shared, Shared]:
    """Read what all exercises of a folder share: in English, and with its texts in a language."""
    shared = _build(Shared, read_table(folder, COMMON_FILE), COMMON_FILE, "")
    return shared, shared if language == "en" else _translated(shared, language)


def read_exercise(folder: Path, own_id: str, shared: tuple[Shared, Shared], language: str = "en") -> Exercise:
    """Read one exercise, and the one it is based on; `shared` is what `read_shared` gives."""
    made = _exercise(own_id, folder, shared[0])
    if language == "en":
        return made
    put: Exercise = _translated(made, language)
    return dataclasses.replace(put, shared=shared[1], language=language)


def _translated(part: Any, language: str) -> Any:
    """Put every text of a part of an exercise into a language; what is no text is not known there and stays."""
    if isinstance(part, str):
        return translated(part, language)
    if isinstance(part, tuple):
        return tuple(_translated(item, language) for item in part)
    if dataclasses.is_dataclass(part) and not isinstance(part, type):
        hints = _hints(type(part))
        words = [name for name, hint in hints.items() if name not in UNTRANSLATED and get_origin(hint) is not Literal]
        return dataclasses.replace(part, **{name: _translated(getattr(part, name), language) for name in words})
    return part


def _exercise(own_id: str, folder: Path, shared: Shared) -> Exercise:
    """Build one exercise from what its file says, and from the shared faults and roles it names."""
    file = f"{own_id}.toml"
    table = exercise_table(folder, own_id)
    fixes = _build_fixes(table.pop("fixes", {}), file)
    faults = {fault.id: fault for fault in shared.faults}
    roles = {role.ids[0]: role for role in shared.muscle_roles}
    picked_faults = tuple(_pick(faults, table.pop("faults", None), file, "faults"))
    picked_roles = tuple(_pick(roles, table.pop("muscle_roles", None), file, "muscle_roles"))
    if strange := set(fixes) - {fault.id for fault in picked_faults}:
        raise wrong(file, f"fixes.{min(strange)}", "this fault is not among the exercise's faults")
    own_faults = tuple(dataclasses.replace(fault, fixes=fixes.get(fault.id, fault.fixes)) for fault in picked_faults)
    given = {"id": own_id, "shared": shared, "faults": own_faults, "muscle_roles": picked_roles}
    made = _build(Exercise, table, file, "", given)
    _check_sense(made, file)
    return dataclasses.replace(made, form_cues=with_ids(made.form_cues))


def with_ids(form_cues: Iterable[FormCue]) -> tuple[FormCue, ...]:
    """Give each form cue its id; two for different legs may share one."""
    return tuple(dataclasses.replace(cue, id=slug(cue.short) or f"cue-{n}") for n, cue in enumerate(form_cues, 1))


def _build_fixes(table: Any, file: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise wrong(file, "fixes", "a table is expected here")
    return {key: _value(tuple[str, ...], value, file, f"fixes.{key}") for key, value in table.items()}


def _pick(known: dict[str, T], wanted: Any, file: str, field: str) -> list[T]:
    if wanted is None:
        raise wrong(file, field, "this field is missing")
    ids = _value(tuple[str, ...], wanted, file, field)
    if strange := [item for item in ids if item not in known]:
        raise wrong(file, field, f"“{strange[0]}” is not in {COMMON_FILE}")
    return [known[item] for item in ids]


def _check_sense(made: Exercise, file: str) -> None:
    """Refuse what types alone let through."""
    for field, (low, high) in (("sets", made.sets), ("reps", made.reps), ("strength_reps", made.strength_reps)):
        if not 1 <= low <= high:
            raise wrong(file, field, "the smaller number comes first, and it is at least 1")
    fault_ids = {fault.id for fault in made.faults}
    for n, cue in enumerate(made.form_cues, 1):
        if cue.fault is not None and cue.fault not in fault_ids:
            raise wrong(file, f"form_cues[{n}].fault", f"“{cue.fault}” is not among the exercise's faults")
    if missing := [phase for phase in PHASES if phase not in {step.phase for step in made.steps}]:
        raise wrong(file, "steps", f"no step has the phase “{missing[0]}”")


def _build(kind: type[T], table: Any, file: str, field: str, given: dict[str, Any] | None = None) -> T:
    """Build a dataclass from a TOML table; `given` holds the fields that do not come from it.

    Raises ExerciseError for a missing key, a key too many, or a value of the wrong type.
    """
    if not isinstance(table, dict):
        raise wrong(file, field, "a table is expected here")
    given = given or {}
    hints = _hints(kind)  # type: ignore[arg-type]  # mypy does not see that a type can be hashed
    own = {item.name: item for item in dataclasses.fields(kind) if item.name not in given}  # type: ignore[arg-type]
    prefix = f"{field}." if field else ""
    for key in table:
        if key not in own:
            raise wrong(file, prefix + key, "there is no such field")
    for name, item in own.items():
        if name not in table and item.default is dataclasses.MISSING:
            raise wrong(file, prefix + name, "this field is missing")
    return kind(**given, **{key: _value(hints[key], value, file, prefix + key) for key, value in table.items()})


def _value(hint: Any, value: Any, file: str, field: str) -> Any:
    """Turn one TOML value into what a type hint asks for: lists become tuples, tables become dataclasses."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        return _value(args[0], value, file, field)
    if origin is Literal:
        if value not in args:
            raise wrong(file, field, f"expected one of {', '.join(args)}")
        return value
    if origin is tuple:
        if not isinstance(value, list):
            raise wrong(file, field, "a list is expected here")
        if args[-1] is not Ellipsis and len(value) != len(args):
            raise wrong(file, field, f"a list of {len(args)} is expected here")
        return tuple(_value(args[0], entry, file, f"{field}[{n}]") for n, entry in enumerate(value, 1))
    if dataclasses.is_dataclass(hint):
        return _build(hint, value, file, field)  # type: ignore[arg-type]
    if type(value) is not hint:
        raise wrong(file, field, f"expected {KIND_NAMES[hint]}")
    if value == "":
        raise wrong(file, field, "this text is empty")
    return value
