"""A plan as a TOML file: `format = 1`, a line for each field, and `[[then]]` above each exercise that follows.

The file is read in parts, each as far as the next heading: so every mistake has its line, whatever is wrong elsewhere.
"""

import json
import re
import stat
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from trainer.errors import KnownError
from trainer.plan.fields import FIELDS, REQUIRED, plain, readers
from trainer.plan.length import MOST_EXERCISES, too_much
from trainer.plan.line_form import parse_one_line
from trainer.plan.mistakes import MOST_MISTAKES, Mistake, PlanError, meant, shown
from trainer.plan.model import Plan
from trainer.telling import told

FILE_FORMAT = 1
LARGEST_FILE_BYTES = 64 * 1024

LONGEST_LINE = 1000
"""No field is longer; some lines of endless dotted keys would keep the reader of TOML busy for minutes."""

_FIELDS = ("format", *FIELDS)
_OF_FILE = ("format", "name")
"""Fields that stand once, at the top."""
_ALWAYS = FIELDS[: FIELDS.index("round_order")]
"""Fields that are written even if nothing was chosen: people want to see them, and every Evenstep reads them."""
_THEN, _HEADING = "then", "[[then]]"
_HEADING_LINE = re.compile(r"""\s*\[\[\s*(then|"then"|'then')\s*\]\]\s*(#.*)?""")
_LETTER = re.compile(r"[a-z]", re.IGNORECASE)
_NO_TABLE = f"is a table, and a plan has none but {_HEADING}; write field = value"
_KEY = re.compile(r"""\s*+(\[*+)\s*+(?:"([^"]*)"|'([^']*)'|([^\s=.:"'\[\]]+))\s*\]*[ \t]*([=.:]?)[ \t]*""")
_PLACE = re.compile(r" \(at (?:line \d+, column (\d+)|end of document)\)$")

_Reader = Callable[[object], object]


@dataclass(frozen=True)
class _Place:
    """Where a field stands: its line, from 1, and the columns of its key and of its value, from 1."""

    line: int
    key_column: int
    value_column: int


class _Reading:
    """The lines of one exercise, and what has been found in them so far."""

    def __init__(self, lines: list[str], nth: int = 0, heading: int | None = None) -> None:
        self.lines = lines  # of the whole file
        self.numbered: list[tuple[int, str]] = []  # this exercise's own, with their numbers in the file
        self.within = f"then {nth}: " if nth else ""  # for messages
        self.heading = _place(heading, lines[heading - 1]) if heading else None
        self.values: dict[str, object] = {}
        self.places: dict[str, _Place] = {}
        self.mistakes: list[Mistake] = []
        self.unread: set[str] = set()  # fields that stand there but cannot be read
        self.riddle = False  # whether a line that cannot be read might be any field

    @property
    def full(self) -> bool:
        """Whether so many mistakes are found that nobody wants more."""
        return len(self.mistakes) >= MOST_MISTAKES

    def wrong(self, field: str, allowed: str, place: _Place | None, *, key: bool = False) -> None:
        """Note a mistake at a field's value, or at its key."""
        field = f"{self.within}{field}"
        if place is None:
            self.mistakes.append(Mistake(field, allowed))
            return
        column = place.key_column if key else place.value_column
        self.mistakes.append(Mistake(field, allowed, place.line, column, self.lines[place.line - 1]))


def read_plan_file(path: Path, exercises: Collection[str] | None = None) -> Plan:
    """Read a plan file: one line if its name ends in .txt, otherwise TOML.

    `exercises` are the ids that exist, by default those that come with the program. Raises PlanError with every
    mistake, or KnownError where the file cannot be read at all.
    """
    text = _text(path)
    if path.suffix.lower() == ".txt":
        return parse_one_line(text.strip(), exercises)
    return parse_plan_toml(text, str(path), exercises)


def _text(path: Path) -> str:
    """Read the text of a file no larger than a plan can be; raises KnownError."""
    try:
        found = path.stat()
        if stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode):
            raise KnownError(told("The plan file {path} cannot be read: it is no file; name a file.", path=path))
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
        if len(content) > LARGEST_FILE_BYTES:
            raise KnownError(
                told(
                    "The plan file {path} is larger than {largest_file_bytes} KiB; no plan is.",
                    path=path,
                    largest_file_bytes=LARGEST_FILE_BYTES // 1024,
                )
            )
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError(
            told("The plan file {path} is not text in UTF-8; save it as a UTF-8 text file.", path=path)
        ) from error
    except OSError as error:
        raise KnownError(
            told("The plan file {path} cannot be read: {value}.", path=path, value=error.strerror or error)
        ) from error


def parse_plan_toml(text: str, source: str = "file", exercises: Collection[str] | None = None) -> Plan:
    """Read a plan from TOML text; `source` names it in messages. Raises PlanError with every mistake.

    `exercises` are the ids that exist, by default those that come with the program.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    allowed = readers(exercises)
    parts = _parts(lines)
    made = [Plan(**values) for values in (_read_part(part, allowed, source) for part in parts)]  # type: ignore[arg-type]
    mistakes = [mistake for part in parts for mistake in part.mistakes]
    plan = replace(made[0], then=tuple(made[1:]))
    if not mistakes and (excess := too_much(plan)):
        mistakes.append(Mistake("too much", excess.rstrip(".")))
    if mistakes:
        mistakes.sort(key=lambda m: (m.line or len(lines) + 1, m.column or 0))
        raise PlanError(source, mistakes[:MOST_MISTAKES])
    return plan


def plan_toml(plan: Plan) -> str:
    """Write a plan as TOML; `parse_plan_toml` reads back an equal plan.

    What a plan can say since it can say more is left out where it says nothing.
    """
    parts = [[f"format = {FILE_FORMAT}", *_fields_written(plan, FIELDS)]]
    parts += [[_HEADING, *_fields_written(each, FIELDS[1:])] for each in plan.then]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _fields_written(plan: Plan, wanted: tuple[str, ...]) -> list[str]:
    defaults = {field.name: field.default for field in fields(Plan)}
    told_of = [field for field in wanted if field in _ALWAYS or getattr(plan, field) != defaults[field]]
    return [f"{field} = {_value_written(getattr(plan, field))}" for field in told_of]


def _value_written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return plain(value) if isinstance(value, int | float) else json.dumps(str(value), ensure_ascii=False)


# -- From text to values ---------------------------------------------------------------------------------------------


def _parts(lines: list[str]) -> list[_Reading]:
    """Split a file at its headings; tell of those that are none."""
    parts = [top := _Reading(lines)]
    for number, line in enumerate(lines, 1):
        if not line.lstrip(" \t").startswith("[") and line.strip(" \t[]:") != _THEN:
            parts[-1].numbered.append((number, line))
            continue
        place = _place(number, line[:LONGEST_LINE])
        is_heading = _HEADING_LINE.fullmatch(line) is not None
        meant_heading = meant("".join(_LETTER.findall(line[:LONGEST_LINE].split("#")[0])), [_THEN]) is not None
        if not is_heading and meant_heading:
            top.wrong(shown(line.strip()), f"is not understood; did you mean {_HEADING}?", place, key=True)
        elif not is_heading:
            top.wrong(shown(_key(line)), _NO_TABLE, place, key=True)
        if is_heading or meant_heading:
            if len(parts) == MOST_EXERCISES:
                most = f"is one too many; a plan has at most {MOST_EXERCISES} exercises"
                top.wrong(_HEADING, most, place, key=True)
                break
            parts.append(_Reading(lines, len(parts), number))
        if top.full:
            break
    return parts


def _read_part(reading: _Reading, allowed: Mapping[str, _Reader], source: str) -> dict[str, object]:
    """Return the fields of one exercise; what is wrong with them is noted."""
    _read_toml(reading)
    if reading.heading is None:
        _check_format(reading, source)
    return {"name": ""} | _check_fields(reading, allowed)


def _read_toml(reading: _Reading) -> None:
    """Fill in values and places: from the whole text if it is TOML, otherwise line by line, to tell every fault."""
    for number, line in reading.numbered:
        if len(line) > LONGEST_LINE and not line.lstrip().startswith("#"):
            reading.wrong("file", f"has a line of more than {LONGEST_LINE} characters", _Place(number, 1, 1))
            reading.unread.update(_FIELDS)
            return
    _find_places(reading)
    try:
        table = tomllib.loads("\n".join(line for _, line in reading.numbered))
    except (ValueError, RecursionError) as error:
        _read_lines(reading)
        if not reading.mistakes:  # only the whole is wrong
            reading.wrong("file", f"is not TOML ({_PLACE.sub('', str(error))})", None)
        return
    for key, value in table.items():
        if _holds_table(value):
            _refuse_table(reading, key, value)
        else:
            reading.values[key] = value


def _find_places(reading: _Reading) -> None:
    """Find where each key stands first; the reader of TOML does not tell."""
    for number, line in reading.numbered:
        if (match := _KEY.match(line)) and (match[1] or match[5]):
            reading.places.setdefault(_key(line), _place(number, line))


def _key(line: str) -> str:
    """Return the key a line sets, or the whole line if it begins with none."""
    match = _KEY.match(line)
    return (match and (match[2] or match[3] or match[4])) or line.strip()


def _place(number: int, line: str) -> _Place:
    begin = len(line) - len(line.lstrip())
    match = _KEY.match(line)
    return _Place(number, begin + 1, (match.end() if match else begin) + 1)


def _holds_table(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _refuse_table(reading: _Reading, key: str, value: object) -> None:
    """Tell of a table, and take the fields in it as if its heading were not there."""
    allowed = f"is written as {_HEADING} on a line of its own, with its fields below" if key == _THEN else _NO_TABLE
    reading.wrong(shown(key), allowed, reading.places.get(key), key=True)
    if isinstance(value, dict):
        reading.values |= {field: value[field] for field in _FIELDS if field in value and field not in reading.values}


def _read_lines(reading: _Reading) -> None:
    """Read a text that is no TOML: each line for itself."""
    for number, line in reading.numbered:
        if not line.strip(" \t"):
            continue
        if reading.full:
            reading.unread.update(_FIELDS)
            return
        place = _place(number, line)
        try:
            table = tomllib.loads(line)
        except (ValueError, RecursionError) as error:
            _tell_unreadable(reading, line, place, error)
            continue
        for key, value in table.items():
            if _holds_table(value):
                _refuse_table(reading, key, value)
            elif key in reading.values or key in reading.unread:
                reading.wrong(shown(key), "stands twice", place, key=True)
            else:
                reading.values[key] = value
                reading.places[key] = place


def _tell_unreadable(reading: _Reading, line: str, place: _Place, error: Exception) -> None:
    key = _key(line)
    if isinstance(error, tomllib.TOMLDecodeError):
        found = _PLACE.search(str(error))
        column = int(found[1]) if found and found[1] else len(line.rstrip()) + 1
        place = _Place(place.line, place.key_column, column)
        allowed = f'cannot be read ({_PLACE.sub("", str(error))}); write field = value, texts in "…"'
    else:  # a number of thousands of digits, a list nested thousands deep
        allowed = "holds a value far too large for a plan"
    reading.wrong(shown(key), allowed, place)
    field = key if key in _FIELDS else meant(key, _FIELDS)
    reading.unread.add(field or key)
    reading.riddle |= field is None


# -- From values to a plan -------------------------------------------------------------------------------------------


def _check_format(reading: _Reading, source: str) -> None:
    """Note a wrong format; one of the future raises PlanError at once, for nothing else in the file can be judged."""
    key = "format"
    if key not in reading.values and key not in reading.unread:
        misspelt = next((k for k in reading.values if k not in FIELDS and meant(k, [key])), None)
        if misspelt is None and reading.riddle:
            return
        if misspelt is None:
            reading.wrong(key, f"is missing; write format = {FILE_FORMAT}", None)
            return
        _tell_misspelt(reading, misspelt, key)
        reading.values[key] = reading.values.pop(misspelt)
    elif key in reading.unread:
        return
    found = reading.values.pop(key)
    if isinstance(found, int) and not isinstance(found, bool) and found > FILE_FORMAT:
        newer = f"{found:.9g} is newer than this Evenstep reads ({FILE_FORMAT}); update Evenstep to read this plan"
        reading.mistakes.clear()
        reading.wrong(key, newer, reading.places.get(key))
        raise PlanError(source, reading.mistakes)
    if isinstance(found, bool) or found != FILE_FORMAT:
        reading.wrong(key, f"must be the whole number {FILE_FORMAT}", reading.places.get(key))


def _check_fields(reading: _Reading, allowed: Mapping[str, _Reader]) -> dict[str, object]:
    """Read each value as its field allows, and note what is wrong, unknown or missing."""
    read: dict[str, object] = {}
    once = _OF_FILE if reading.heading else ()
    given = {*reading.values, *reading.unread, *once}
    for key, value in reading.values.items():
        if reading.full:
            return read
        field: str | None = key
        if key in once:
            reading.wrong(key, f"stands once, above the first {_HEADING}", reading.places.get(key), key=True)
            continue
        if key not in FIELDS:
            left = [name for name in FIELDS if name not in given]
            field = meant(key, [name for name in left if name in REQUIRED]) or meant(key, left)
            _tell_misspelt(reading, key, field)
        if field:
            given.add(field)
            try:
                read[field] = allowed[field](value)
            except ValueError as error:
                reading.wrong(shown(key), str(error), reading.places.get(key))
    for key in REQUIRED:
        if key not in given and not reading.riddle:
            reading.wrong(key, "is missing", reading.heading, key=True)
    return read


def _tell_misspelt(reading: _Reading, key: str, field: str | None) -> None:
    once = _OF_FILE if reading.heading else ()
    hint = f"did you mean {field}?" if field else f"the fields are {', '.join(f for f in FIELDS if f not in once)}"
    reading.wrong(shown(key), f"is not a field of a plan; {hint}", reading.places.get(key), key=True)
