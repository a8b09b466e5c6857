"""The files of exercises as they are written, and what is seen of an exercise first: no more is read for that.

A file's name, without its ending, is the exercise's id. An exercise may name another in `based_on`; every field it
leaves out is then taken from that one. What a whole exercise is made of is in `exercise_parts`, which costs time that
the user of a window waits for.
"""

import functools
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from trainer.errors import KnownError
from trainer.language_files import seen_first
from trainer.telling import told
from trainer.tempo_words import TempoWords

BUILT_IN = Path(__file__).with_name("exercises")

COMMON_FILE, TEMPO_FILE = "common.toml", "tempo.toml"
"""What all exercises share, and how their tempos are put into words; every other file is an exercise."""

SEEN_LATER = "[[about]]"
"""Before this table stands all of an exercise's file that is seen first."""


class ExerciseError(KnownError):
    """An exercise is unknown, or a file of exercises is wrong; the message names the file and the field."""


class Glance(NamedTuple):
    """What is seen of an exercise first: what it is called, needs and has one remember, and its figure."""

    name: str
    equipment: tuple[str, ...]
    headline: str
    has_figure: bool
    is_lunge: bool
    trunk: Literal["upright", "hinged"]
    back_foot: Literal["steps", "slides"]


@functools.cache
def exercise_ids() -> tuple[str, ...]:
    """Return the ids of the built-in exercises, in order."""
    return tuple(exercise_names(BUILT_IN))


@functools.cache
def glance(exercise_id: str, language: str = "en") -> Glance:
    """Return what is seen first of a built-in exercise, with its texts in a language.

    Its own file says all of it, and says it first, so neither the rest nor what it is based on is read for that.
    """
    table = read_table(BUILT_IN, f"{exercise_id}.toml", until=SEEN_LATER)
    name, headline, *equipment = (
        seen_first(text, language)
        for text in (table["name"], table["headline_cue"]["text"], *(note["text"] for note in table["equipment"]))
    )
    return Glance(name, tuple(equipment), headline, True, True, table["trunk"], table["back_foot"])


@functools.cache
def tempo_words(language: str = "en") -> TempoWords:
    """Return the words for tempos in a language."""

    def put(words: Any) -> Any:
        return tuple(map(put, words)) if isinstance(words, list) else seen_first(words, language)

    return TempoWords(**{name: put(words) for name, words in read_table(BUILT_IN, TEMPO_FILE).items()})


def exercise_names(folder: Path) -> list[str]:
    """Return the ids of the exercises of a folder, in order, without reading their files."""
    files = (entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return sorted(name.removesuffix(".toml") for name in files if name not in (COMMON_FILE, TEMPO_FILE))


def exercise_table(folder: Path, own_id: str) -> dict[str, Any]:
    """Return what the file of an exercise says, and where it says nothing, what the one it is based on does.

    Raises ExerciseError if either is not there or is no TOML.
    """
    file = f"{own_id}.toml"
    own = base = read_table(folder, file)
    base_id = own.get("based_on", own_id)
    if base_id != own_id:
        if base_id not in exercise_names(folder):
            raise wrong(file, "based_on", told("there is no exercise called “{id}”", id=base_id))
        base = read_table(folder, f"{base_id}.toml")
    return {name: value for name, value in (base | own).items() if name != "based_on"}


def read_table(folder: Path, name: str, until: str | None = None) -> dict[str, Any]:
    """Return what a file of a folder of exercises says, or says before the line `until`.

    Raises ExerciseError if it is not there or is no TOML.
    """
    try:
        text = folder.joinpath(name).read_text(encoding="utf-8")
        return tomllib.loads(text.partition(f"\n{until}\n")[0] if until else text)
    except FileNotFoundError:
        gone = told("{name} is missing from the exercises; install the program again.", name=name)
        raise ExerciseError(gone) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ExerciseError(told("{name} cannot be read as TOML: {reason}.", name=name, reason=error)) from error


def wrong(file: str, field: str, what: str) -> ExerciseError:
    """Return the error that says what is wrong with a field of a file."""
    return ExerciseError(told("{file}, {field}: {what}.", file=file, field=field, what=what))


def unknown(exercise_id: str, known: Iterable[str]) -> ExerciseError:
    """Return the error that says that there is no exercise of this id, and which ids there are."""
    return ExerciseError(
        told("There is no exercise called “{id}”; choose one of {known}.", id=exercise_id, known=", ".join(known))
    )
