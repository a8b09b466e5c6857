"""A plan as a TOML file: `format = 1` and a line for each field."""

import json
import re
import stat
import tomllib
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import KnownError
from trainer.plan.fields import READERS, REQUIRED, plain
from trainer.plan.line_form import parse_one_line
from trainer.plan.mistakes import MOST_MISTAKES, Mistake, PlanError, meant, shown
from trainer.plan.model import Plan
from trainer.telling import told

FILE_FORMAT = 1
LARGEST_FILE_BYTES = 64 * 1024

LONGEST_LINE = 1000
"""No field is longer; some lines of endless dotted keys would keep the reader of TOML busy for minutes."""

_FIELDS = ("format", *READERS)
_KEY = re.compile(r"""\s*+(\[*+)\s*+(?:"([^"]*)"|'([^']*)'|([^\s=.:"'\[\]]+))\s*\]*[ \t]*([=.:]?)[ \t]*""")
_PLACE = re.compile(r" \(at (?:line \d+, column (\d+)|end of document)\)$")


@dataclass(frozen=True)
class _Place:
    """Where a field stands: its line, from 1, and the columns of its key and of its value, from 1."""

    line: int
    key_column: int
    value_column: int


class _Reading:
    """The lines of one file, and what has been found in them so far."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
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
        if place is None:
            self.mistakes.append(Mistake(field, allowed))
            return
        column = place.key_column if key else place.value_column
        self.mistakes.append(Mistake(field, allowed, place.line, column, self.lines[place.line - 1]))


def read_plan_file(path: Path) -> Plan:
    """Read a plan file: one line if its name ends in .txt, otherwise TOML.

    Raises PlanError with every mistake, or KnownError where the file cannot be read at all.
    """
    text = _text(path)
    return parse_one_line(text.strip()) if path.suffix.lower() == ".txt" else parse_plan_toml(text, str(path))


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


def parse_plan_toml(text: str, source: str = "file") -> Plan:
    """Read a plan from TOML text; `source` names it in messages. Raises PlanError with every mistake."""
    reading = _Reading(text.replace("\r\n", "\n").split("\n"))
    _read_toml(reading)
    _check_format(reading, source)
    values = _check_fields(reading)
    if reading.mistakes:
        last = len(reading.lines) + 1
        mistakes = sorted(reading.mistakes, key=lambda m: (m.line or last, m.column or 0))
        raise PlanError(source, mistakes[:MOST_MISTAKES])
    return Plan(**values)  # type: ignore[arg-type]  # each value has been through its field's reader


def plan_toml(plan: Plan) -> str:
    """Write a plan as TOML, every field; `parse_plan_toml` reads back an equal plan."""
    lines = [f"format = {FILE_FORMAT}"]
    for field in READERS:
        value = getattr(plan, field)
        written = plain(value) if isinstance(value, int | float) else json.dumps(str(value), ensure_ascii=False)
        lines.append(f"{field} = {written}")
    return "\n".join(lines) + "\n"


# -- From text to values ---------------------------------------------------------------------------------------------


def _read_toml(reading: _Reading) -> None:
    """Fill in values and places: from the whole text if it is TOML, otherwise line by line, to tell every fault."""
    for number, line in enumerate(reading.lines, 1):
        if len(line) > LONGEST_LINE and not line.lstrip().startswith("#"):
            reading.wrong("file", f"has a line of more than {LONGEST_LINE} characters", _Place(number, 1, 1))
            reading.unread.update(_FIELDS)
            return
    _find_places(reading)
    try:
        table = tomllib.loads("\n".join(reading.lines))
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
    for number, line in enumerate(reading.lines, 1):
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
    reading.wrong(shown(key), "is a table, and a plan has none; write field = value", reading.places.get(key), key=True)
    if isinstance(value, dict):
        reading.values |= {field: value[field] for field in _FIELDS if field in value and field not in reading.values}


def _read_lines(reading: _Reading) -> None:
    """Read a text that is no TOML: each line for itself."""
    for number, line in enumerate(reading.lines, 1):
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
        misspelt = next((k for k in reading.values if k not in READERS and meant(k, [key])), None)
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


def _check_fields(reading: _Reading) -> dict[str, object]:
    """Read each value as its field allows, and note what is wrong, unknown or missing."""
    read: dict[str, object] = {}
    given = {*reading.values, *reading.unread}
    for key, value in reading.values.items():
        if reading.full:
            return read
        field: str | None = key
        if key not in READERS:
            field = meant(key, [name for name in READERS if name not in given])
            _tell_misspelt(reading, key, field)
        if field:
            given.add(field)
            try:
                read[field] = READERS[field](value)
            except ValueError as error:
                reading.wrong(shown(key), str(error), reading.places.get(key))
    for key in REQUIRED:
        if key not in given and not reading.riddle:
            reading.wrong(key, "is missing", None)
    return read


def _tell_misspelt(reading: _Reading, key: str, field: str | None) -> None:
    hint = f"did you mean {field}?" if field else f"the fields are {', '.join(READERS)}"
    reading.wrong(shown(key), f"is not a field of a plan; {hint}", reading.places.get(key), key=True)
