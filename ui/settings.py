"""Settings: how a user likes to hear a session and to compare legs, kept as one readable file in the data folder."""

import errno
import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from trainer.errors import KnownError
from trainer.files import read_beginning, set_aside, write_text_whole
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting, Leg
from trainer.progression_rules import Aims
from trainer.telling import Told, told
from trainer.tempo import Phase
from ui.language import LANGUAGES

FORMAT = 1

MOST_FILE_BYTES = 256 * 1024

PLAIN = (
    *("output", "tones_db", "voice_db", "delay_ms", "voice", "own_voice", "words_per_minute"),
    *("even_below_pct", "look_above_pct", "body_kg"),
    *("language", "text_size", "theme", "high_contrast", "reduced_motion", "viewing_distance_m", "figure_seen_from"),
    *("learned_keys", "double_clap", "welcomed", "safety_seen_on", "soreness_told_on", "legs_asked_of"),
    *("last_plan", "load_unit"),
)
"""Settings that stand in the file as they are."""

VOLUME_DB = (-30, 6)
DELAY_MS = (0, 400)
"""What an output may add without telling; wireless ones take 100 to 250 (AU6)."""

WORDS_PER_MINUTE = (120, 200)
"""150 to 200 are comfortable (AU17); slower helps some."""

BODY_KG = (20, 300)

LOAD_UNITS = ("kg", "lb")
"""What a load carried is shown and asked for in; it is kept in kilograms."""

AIM_REPS, AIM_SETS = (1, 50), (1, 10)
AIM_SLOW_S = (1.0, 8.0)
AIM_LOAD_STEP_KG = (0.05, 50.0)
"""How far a plan may grow; more is for the plan editor."""

TEXT_SIZES = {"normal": 1.0, "large": 7 / 6, "very large": 4 / 3}
"""How many times as large as usual text is; a window of 1280 × 720 then holds as much as the smallest does usually."""

THEMES = ("light", "dark")
VIEWS = ("side", "front")

VIEWING_DISTANCE_M = (1.0, 4.0)
"""Nearer than that a hand reaches the keyboard; further away no window is large enough (D2)."""


class Settings(NamedTuple):
    """What a user has chosen.

    Attributes:
        guidance: how reps are led.
        output: the name of the sound output; None is the system's own.
        tones_db, voice_db: volumes, 0 being the usual one.
        delay_ms: how much later sound is heard than the output tells.
        voice: the id of the voice; None is the system's own.
        own_voice: the folder of the own voice that goes before it; None is none.
        words_per_minute: how fast it speaks.
        even_below_pct, look_above_pct: the bands of a difference of left and right, as in `balance_gates.Bands`.
        reference_leg: the leg that rehab measures the other by; None if neither.
        body_kg: body weight, for the volume load; None if not told.
        language: the code of one of `ui.language.LANGUAGES`; None is the system's.
        text_size: one of TEXT_SIZES, for all but the stage.
        theme: one of THEMES; None follows the system.
        high_contrast: whether colours are to stand out more; None follows the system.
        reduced_motion: whether what moves is to step instead; None follows the system.
        viewing_distance_m: how far away from the screen the user trains.
        figure_seen_from: one of VIEWS alone; None is both where there is room for both.
        learned_keys: keys and buttons taught, each with its action, as in `ui.keys`.
        double_clap: whether the microphone listens in a session for two claps.
        welcomed: whether the first steps have been gone through or left out.
        safety_seen_on: the day on which the safety notice was read, as 2026-11-21; None if it was not.
        soreness_told_on: the day on which was read how sore muscles may become, in the same way.
        legs_asked_of: the id of the session after which was asked how the legs were; None if after none.
        last_plan: what was chosen or led last: the id of a plan in the list, or a plan in one line; None if none was.
        load_unit: one of LOAD_UNITS.
        aims: how far suggestions may let a plan grow.
        unknown: what the file held that this version does not know; written back as it was.
        unread: whether these stand in for a file that could not be read, and must not be written over.
    """

    guidance: Guidance = Guidance()
    output: str | None = None
    tones_db: float = 0.0
    voice_db: float = 0.0
    delay_ms: int = 0
    voice: str | None = None
    own_voice: str | None = None
    words_per_minute: int = 150
    even_below_pct: float = 5.0
    look_above_pct: float = 15.0
    reference_leg: Leg | None = None
    body_kg: float | None = None
    language: str | None = None
    text_size: str = "normal"
    theme: str | None = None
    high_contrast: bool | None = None
    reduced_motion: bool | None = None
    viewing_distance_m: float = 2.0
    figure_seen_from: str | None = None
    learned_keys: Mapping[str, str] = MappingProxyType({})
    double_clap: bool = False
    welcomed: bool = False
    safety_seen_on: str | None = None
    soreness_told_on: str | None = None
    legs_asked_of: str | None = None
    last_plan: str | None = None
    load_unit: str = "kg"
    aims: Aims = Aims()
    unknown: Mapping[str, object] = MappingProxyType({})
    unread: bool = False


# -- Reading and writing ---------------------------------------------------------------------------------------------


def read_settings(path: Path) -> tuple[Settings, Told | None]:
    """Return what the file holds, or the usual where it holds nothing of use, and a sentence about what is amiss.

    A value that cannot be is replaced by the usual one, alone. What holds no settings is moved aside, if that can be.
    A file that cannot be read now may hold good ones: it stays where it is, and `write_settings` lets it be.
    """
    try:
        text = read_beginning(path, MOST_FILE_BYTES).decode("utf-8")
        kept = json.loads(text)
        json.dumps(kept, ensure_ascii=False).encode()  # what cannot be written again is damaged, too
    except FileNotFoundError:
        return Settings(), None
    except (ValueError, RecursionError):
        return Settings(), _moved_aside(path, told("is damaged"))
    except OSError as error:
        if error.errno != errno.EINVAL:
            return Settings(unread=True), _left_alone(path, error)
        return Settings(), _moved_aside(path, told("cannot be read ({reason})", reason=error.strerror))  # it is no file
    if not isinstance(kept, dict) or not _whole(1)(kept.get("format")):
        return Settings(), _moved_aside(path, told("holds no settings of Evenstep"))
    if kept["format"] > FORMAT:
        return Settings(), _moved_aside(path, told("was written by a newer Evenstep"))
    return _from_fields(kept, path.name)


def write_settings(settings: Settings, path: Path) -> None:
    """Write the file whole or not at all; raises KnownError, also where it would replace a file that was not read."""
    if settings.unread:
        raise KnownError(
            told(
                "What you choose is not kept: {path} could not be read and is not written over. See to it that it can "
                "be read, and start Evenstep again.",
                path=path,
            )
        )
    write_text_whole(path, json.dumps(_to_fields(settings), indent=2, ensure_ascii=False) + "\n")


def _to_fields(settings: Settings) -> dict[str, object]:
    guidance = settings.guidance
    return {
        "format": FORMAT,
        "output": settings.output,
        "tones_db": settings.tones_db,
        "voice_db": settings.voice_db,
        "delay_ms": settings.delay_ms,
        "voice": settings.voice,
        "own_voice": settings.own_voice,
        "words_per_minute": settings.words_per_minute,
        "each_rep_says": guidance.voice,
        "glides": guidance.glides,
        "ticks": guidance.ticks,
        "counting": guidance.counting,
        "number_at": guidance.number_at,
        "even_below_pct": settings.even_below_pct,
        "look_above_pct": settings.look_above_pct,
        "reference_leg": settings.reference_leg,
        "body_kg": settings.body_kg,
        "language": settings.language,
        "text_size": settings.text_size,
        "theme": settings.theme,
        "high_contrast": settings.high_contrast,
        "reduced_motion": settings.reduced_motion,
        "viewing_distance_m": settings.viewing_distance_m,
        "figure_seen_from": settings.figure_seen_from,
        "learned_keys": dict(settings.learned_keys),
        "double_clap": settings.double_clap,
        "welcomed": settings.welcomed,
        "safety_seen_on": settings.safety_seen_on,
        "soreness_told_on": settings.soreness_told_on,
        "legs_asked_of": settings.legs_asked_of,
        "last_plan": settings.last_plan,
        "load_unit": settings.load_unit,
        **settings.aims._asdict(),
        **settings.unknown,
    }


def _from_fields(kept: Mapping[str, object], name: str) -> tuple[Settings, Told | None]:
    usual = _to_fields(Settings())
    wrong = [key for key, fits in FITS.items() if key in kept and not fits(kept[key])]
    good: dict[str, Any] = {key: kept[key] if key in kept and key not in wrong else usual[key] for key in FITS}
    unknown = {key: value for key, value in kept.items() if key not in usual}
    try:
        guidance = _guidance(good)
    except ValueError:
        wrong += ["each_rep_says", "glides", "ticks"]
        guidance = Guidance(counting=Counting(good["counting"]), number_at=Phase(good["number_at"]))
    bands = ["even_below_pct", "look_above_pct"]
    if good[bands[0]] > good[bands[1]]:  # each can be, but not both together
        wrong += bands
        good |= {key: usual[key] for key in bands}
    reps = ["least_reps", "most_reps"]
    if good[reps[0]] > good[reps[1]]:
        wrong += reps
        good |= {key: usual[key] for key in reps}
    settings = Settings(
        guidance=guidance,
        reference_leg=Leg(good["reference_leg"]) if good["reference_leg"] else None,
        aims=Aims(**{name: good[name] for name in Aims._fields}),
        **{key: good[key] for key in PLAIN},
        unknown=unknown,
    )
    if not wrong:
        return settings, None
    what = ", ".join(f"“{key}”" for key in wrong)
    return settings, told(
        "In {name}, {what} cannot be used as it stands, so the usual is taken instead.", name=name, what=what
    )


def _guidance(good: Mapping[str, Any]) -> Guidance:
    return Guidance(
        Voice(good["each_rep_says"]),
        glides=good["glides"],
        ticks=good["ticks"],
        counting=Counting(good["counting"]),
        number_at=Phase(good["number_at"]),
    )


# -- What a value may be ---------------------------------------------------------------------------------------------

Fits = Callable[[Any], bool]


def _whole(least: int, most: float = float("inf")) -> Fits:
    return lambda value: type(value) is int and least <= value <= most


def _number(least: float, most: float) -> Fits:
    return lambda value: type(value) in (int, float) and least <= value <= most


def _name(value: object) -> bool:
    return value is None or (isinstance(value, str) and bool(value.strip()))


def _folder_name(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip(". ")) and not set(value) & set("/\\:\0")


def _names(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(name, str) and name for name in value.values())


def _day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _truth(value: object) -> bool:
    return isinstance(value, bool)


def _or_none(fits: Fits) -> Fits:
    return lambda value: value is None or fits(value)


def _one_of(*words: str) -> Fits:
    return lambda value: value in words


FITS: dict[str, Fits] = {
    "output": _name,
    "tones_db": _number(*VOLUME_DB),
    "voice_db": _number(*VOLUME_DB),
    "delay_ms": _whole(*DELAY_MS),
    "voice": _name,
    "own_voice": _or_none(_folder_name),
    "words_per_minute": _whole(*WORDS_PER_MINUTE),
    "each_rep_says": _one_of(*Voice),
    "glides": _truth,
    "ticks": _truth,
    "counting": _one_of(*Counting),
    "number_at": _one_of(Phase.TOP, Phase.BOTTOM),
    "even_below_pct": _number(0, 100),
    "look_above_pct": _number(0, 100),
    "reference_leg": _or_none(_one_of(*Leg)),
    "body_kg": _or_none(_number(*BODY_KG)),
    "language": _or_none(_one_of(*LANGUAGES)),
    "text_size": _one_of(*TEXT_SIZES),
    "theme": _or_none(_one_of(*THEMES)),
    "high_contrast": _or_none(_truth),
    "reduced_motion": _or_none(_truth),
    "viewing_distance_m": _number(*VIEWING_DISTANCE_M),
    "figure_seen_from": _or_none(_one_of(*VIEWS)),
    "learned_keys": _names,
    "double_clap": _truth,
    "welcomed": _truth,
    "safety_seen_on": _or_none(_day),
    "soreness_told_on": _or_none(_day),
    "legs_asked_of": _name,
    "last_plan": _name,
    "load_unit": _one_of(*LOAD_UNITS),
    "least_reps": _whole(*AIM_REPS),
    "most_reps": _whole(*AIM_REPS),
    "most_sets": _whole(*AIM_SETS),
    "slow_s": _number(*AIM_SLOW_S),
    "load_step_kg": _number(*AIM_LOAD_STEP_KG),
}


# -- Nothing is lost -------------------------------------------------------------------------------------------------


def _left_alone(path: Path, error: OSError) -> Told:
    return told(
        "{path} cannot be read ({reason}). It is left as it is; the usual settings are used, and none are kept until "
        "it can be read.",
        path=path,
        reason=error.strerror,
    )


def _moved_aside(path: Path, what: Told) -> Told:
    """Give the file another name, and say so, or why that cannot be."""
    try:
        aside = set_aside(path)
    except KnownError as error:
        sentence: Told = error.args[0]
        return sentence
    return told(
        "{name} {what}; it is kept as {aside}, and the usual settings are used.",
        name=path.name,
        what=what,
        aside=aside.name,
    )
