"""Plans: what a session asks for, as a TOML file or in one line such as `3x8/side @ 3-0-1-1 rest 90 switch 20`."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path

from trainer.errors import KnownError
from trainer.exercise import exercise_ids
from trainer.tempo import Tempo, TempoError, parse_tempo

FILE_FORMAT = 1
LARGEST_FILE_BYTES = 64 * 1024
LONGEST_NAME = 80
MOST_MISTAKES = 20


class Leg(StrEnum):
    """The working leg: the one in front, trained, counted and named in every cue."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Leg":
        """The opposite leg."""
        return Leg.RIGHT if self is Leg.LEFT else Leg.LEFT


class FirstLeg(StrEnum):
    """Which leg begins each set."""

    LEFT = "left"
    RIGHT = "right"
    ALTERNATE = "alternate"


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in a plan: where it stands and what is allowed instead."""

    field: str
    allowed: str
    line: int | None = None

    def __str__(self) -> str:
        where = f"line {self.line}, {self.field}" if self.line else self.field
        return f"{where}: {self.allowed}"


class PlanError(KnownError):
    """Everything that is wrong with one plan, told at once.

    Attributes:
        mistakes: each Mistake, in the order of the file.
    """

    def __init__(self, source: str, mistakes: list[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        count = "one mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
        super().__init__("\n  ".join([f"The plan {source} has {count}:", *(str(m) for m in mistakes)]))


@dataclass(frozen=True)
class Plan:
    """What a session asks for. Reps and rest are for each leg and each set; a set is both legs.

    Equal plans ask for the same; the name is part of a plan.
    """

    name: str
    exercise: str = "reverse-lunge-for-glutes"
    sets: int = 2
    reps: int = 8
    tempo: Tempo = field(default_factory=lambda: parse_tempo("3-0-1-1"))
    switch_s: float = 20
    rest_s: float = 90
    get_ready_s: float = 20
    first_leg: FirstLeg = FirstLeg.LEFT
    load_kg: float = 0

    def legs(self, set_n: int) -> tuple[Leg, Leg]:
        """Return the order of the legs in set `set_n`, counted from 1."""
        starts_right = self.first_leg is FirstLeg.RIGHT or (self.first_leg is FirstLeg.ALTERNATE and set_n % 2 == 0)
        first = Leg.RIGHT if starts_right else Leg.LEFT
        return first, first.other


# -- What each field may hold: one reader a field, for both written forms -------------------------------------------


def _whole(low: int, high: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return value

    return read


def _number(low: float, high: float, unit: str) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(f"must be a number from {low:g} to {high:g} ({unit})")
        return round(value, 3)

    return read


def _one_of(allowed: Callable[[], tuple[str, ...]]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in allowed():
            raise ValueError(f"must be one of {', '.join(allowed())}")
        return str(value)

    return read


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_NAME or not value.isprintable():
        raise ValueError(f"must be a text in quotes of 1 to {LONGEST_NAME} characters")
    if '"' in value:
        raise ValueError('must not contain the character "')
    return value.strip()


def _tempo(value: object) -> Tempo:
    if not isinstance(value, str):
        raise ValueError('must be a text in quotes, such as "3-0-1-1"')
    try:
        return parse_tempo(value)
    except TempoError as error:
        raise ValueError(str(error).rstrip(".")) from error


_READERS: dict[str, Callable[[object], object]] = {
    "name": _name,
    "exercise": _one_of(exercise_ids),
    "sets": _whole(1, 20),
    "reps": _whole(1, 200),
    "tempo": _tempo,
    "switch_s": _number(0, 600, "seconds"),
    "rest_s": _number(0, 1800, "seconds"),
    "get_ready_s": _number(5, 120, "seconds"),
    "first_leg": lambda value: FirstLeg(_one_of(lambda: tuple(FirstLeg))(value)),
    "load_kg": _number(0, 300, "kilograms"),
}
_REQUIRED = ("name", "sets", "reps", "tempo")


# -- The TOML file ---------------------------------------------------------------------------------------------------


def read_plan_file(path: Path) -> Plan:
    """Read a plan file. Raises PlanError with every mistake, or KnownError where the file cannot be read at all."""
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise KnownError(f"The plan file {path} is larger than {LARGEST_FILE_BYTES // 1024} KiB; no plan is.")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError(f"The plan file {path} is not text in UTF-8; save it as a UTF-8 text file.") from error
    except OSError as error:
        raise KnownError(f"The plan file {path} cannot be read: {error.strerror or error}.") from error
    return parse_plan_toml(text, str(path))


def parse_plan_toml(text: str, source: str = "file") -> Plan:
    """Read a plan from TOML text; `source` names it in messages. Raises PlanError with every mistake."""
    lines = text.splitlines()
    table, mistakes, unread = _tolerant_toml(lines)
    found = table.pop("format", None)
    if "format" not in unread and (isinstance(found, bool) or found != FILE_FORMAT):
        allowed = f"must be the whole number {FILE_FORMAT}"
        newer = isinstance(found, int) and found > FILE_FORMAT
        if newer:
            allowed = f"{found} is newer than this Evenstep reads ({FILE_FORMAT}); update Evenstep to read this plan"
        mistakes.append(Mistake("format", allowed, _line_of("format", lines)))
        if newer:
            raise PlanError(source, mistakes)
    values: dict[str, object] = {}
    for key, value in table.items():
        line = _line_of(key, lines)
        if key not in _READERS:
            mistakes.append(
                Mistake(_shown(key), f"is not a field of a plan; the fields are {', '.join(_READERS)}", line)
            )
            continue
        try:
            values[key] = _READERS[key](value)
        except ValueError as error:
            mistakes.append(Mistake(key, str(error), line))
    mistakes += [Mistake(key, "is missing") for key in _REQUIRED if key not in table and key not in unread]
    if mistakes:
        mistakes.sort(key=lambda m: m.line or len(lines) + 1)
        raise PlanError(source, mistakes[:MOST_MISTAKES])
    return Plan(**values)  # type: ignore[arg-type]  # each value has been through its field's reader


def _tolerant_toml(lines: list[str]) -> tuple[dict[str, object], list[Mistake], set[str]]:
    """Parse line by line where the file as a whole is not TOML, so that every bad line is told at once.

    Returns the table, the mistakes, and the keys that stood on unreadable lines.
    """
    lines = list(lines)
    mistakes: list[Mistake] = []
    unread: set[str] = set()
    while len(mistakes) < MOST_MISTAKES:
        try:
            return tomllib.loads("\n".join(lines)), mistakes, unread
        except tomllib.TOMLDecodeError as error:
            number = _faulty_line(str(error), lines)
            key = lines[number - 1].split("=")[0].strip()
            reason = re.sub(r" \(at .*\)$", "", str(error))
            mistakes.append(
                Mistake(_shown(key), f'cannot be read ({reason}); write field = value, texts in "…"', number)
            )
            unread.add(key)
            lines[number - 1] = ""
        except (ValueError, RecursionError):  # a number of thousands of digits, a list nested thousands deep
            mistakes.append(Mistake("file", "holds a value far too large for a plan"))
            break
    return {}, mistakes, {"format", *_REQUIRED}


def _faulty_line(reason: str, lines: list[str]) -> int:
    """Return the line, from 1, a TOML error is about: the one it names, or the last one written before it."""
    place = re.search(r"\(at line (\d+), column \d+\)", reason)
    named = min(int(place[1]), len(lines)) if place else len(lines)
    written = [n for n, line in enumerate(lines, 1) if line.strip(" \t")]
    return max((n for n in written if n <= named), default=named)


def _line_of(key: str, lines: list[str]) -> int | None:
    """Return the line, from 1, where a top-level key is set; tomllib does not tell."""
    pattern = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*(=|\.|\])""")
    return next((n for n, line in enumerate(lines, 1) if pattern.match(line)), None)


def _shown(key: str) -> str:
    """Shorten what stands in a file so that a message stays a sentence."""
    return key if len(key) <= 40 else f"{key[:40]}…"


# -- The one-line form -----------------------------------------------------------------------------------------------

_SETS_REPS = re.compile(r"([0-9]{1,6})\s*[x×]\s*([0-9]{1,6})(?:\s*/\s*(?:side|leg))?(?=\s|@|$)", re.IGNORECASE)
_TOKEN = re.compile(r'"[^"]*"|@|[^\s@"]+|"')
_WORDS = {
    "@": "tempo",
    "rest": "rest_s",
    "switch": "switch_s",
    "ready": "get_ready_s",
    "first": "first_leg",
    "load": "load_kg",
    "exercise": "exercise",
    "name": "name",
}
_ONE_LINE_HOW = "write it like 3x8/side @ 3-0-1-1 rest 90 switch 20"


def looks_like_one_line(text: str) -> bool:
    """Tell a one-line plan from a plan's name or a path."""
    return "@" in text or _SETS_REPS.match(text.strip()) is not None


def parse_one_line(text: str) -> Plan:
    """Read a plan in the one-line form. Raises PlanError with every mistake.

    After sets x reps come, in any order: `@ TEMPO`, `rest S`, `switch S`, `ready S`, `first left|right|alternate`,
    `load KG`, `exercise ID`, `name "…"`. The tempo may be left out, as may everything behind it.
    """
    if len(text) > 500:
        raise PlanError("in one line", [Mistake("text", f"is longer than 500 characters; {_ONE_LINE_HOW}")])
    values: dict[str, object] = {}
    mistakes: list[Mistake] = []
    start = _SETS_REPS.match(text.strip())
    if start:
        values |= {"sets": int(start[1]), "reps": int(start[2])}
    else:
        mistakes.append(Mistake("sets and reps", f"are missing at the start; {_ONE_LINE_HOW}"))
    tokens = _TOKEN.findall(text.strip()[start.end() :] if start else text)
    if not start:
        tokens = tokens[next((i for i, t in enumerate(tokens) if t in _WORDS), len(tokens)) :]
    while tokens:
        word = tokens.pop(0)
        key = _WORDS.get(word.lower())
        if key is None:
            mistakes.append(Mistake(_shown(word), f"is not understood; after sets x reps come {', '.join(_WORDS)}"))
        elif key in values:
            mistakes.append(Mistake(word, "stands twice"))
            tokens[:1] = []
        elif not tokens or tokens[0] in _WORDS:
            mistakes.append(Mistake(word, "has nothing behind it"))
        else:
            values[key] = _one_line_value(key, tokens.pop(0))
    read: dict[str, object] = {}
    for key, value in values.items():
        try:
            read[key] = _READERS[key](value)
        except ValueError as error:
            mistakes.append(Mistake(key, str(error)))
    if mistakes:
        raise PlanError(f"“{_shown(text)}”", mistakes)
    plan = Plan(**({"name": ""} | read))  # type: ignore[arg-type]  # each value has been through its field's reader
    return plan if plan.name else replace(plan, name=_unnamed(plan)[:LONGEST_NAME])


def _one_line_value(key: str, token: str) -> object:
    """Turn a word of the one-line form into what the field's reader takes."""
    if key in ("rest_s", "switch_s", "get_ready_s", "load_kg"):
        bare = re.sub(r"(?i)(kg|s)$", "", token)
        return float(bare) if re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,3})?", bare) else token
    if key == "name":
        return token.strip('"')
    return token if key == "tempo" else token.lower()


def one_line(plan: Plan) -> str:
    """Write a plan in the one-line form; `parse_one_line` reads back an equal plan."""
    text = _unnamed(plan)
    return text if plan.name == text[:LONGEST_NAME] else f'{text} name "{plan.name}"'


def _unnamed(plan: Plan) -> str:
    """The one-line form without the name, which also serves as the name of a plan that has none."""
    parts = [f"{plan.sets}x{plan.reps}/side @ {plan.tempo} rest {_plain(plan.rest_s)} switch {_plain(plan.switch_s)}"]
    defaults = {f.name: f.default for f in fields(Plan)}
    for word, key in _WORDS.items():
        value = getattr(plan, key)
        if key not in ("tempo", "rest_s", "switch_s", "name") and value != defaults[key]:
            parts.append(f"{word} {_plain(value)}" if isinstance(value, int | float) else f"{word} {value}")
    return " ".join(parts)


def _plain(number: float) -> str:
    """Write a number of at most three decimals without an exponent."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
