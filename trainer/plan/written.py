"""TOML files that people write: fields at the top, then headings such as `[[form_cues]]` with fields below.

A file is read in parts, each as far as the next heading, so that every mistake has its line, whatever is wrong
elsewhere. Sizes are bounded: no file keeps the reader busy.
"""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from trainer.errors import KnownError
from trainer.files import read_beginning
from trainer.plan.mistakes import MOST_MISTAKES, Mistake, WrittenError, meant, shown
from trainer.telling import Told, told

MOST_FILE_BYTES = 64 * 1024

LONGEST_LINE = 1000
"""No line is longer but those of long texts; endless dotted keys would keep the reader of TOML busy for minutes."""

FORMAT = "format"

_KEY = re.compile(r"""\s*+(\[*+)\s*+(?:"([^"]*)"|'([^']*)'|([^\s=.:"'\[\]]+))\s*\]*[ \t]*([=.:]?)[ \t]*""")
# Compiled where they are needed: most files have neither headings nor mistakes, and the window is there sooner.
_HEADING_LINE = r"""\s*\[\[\s*(?:(\w+)|"(\w+)"|'(\w+)')\s*\]\]\s*(?:#.*)?"""
_PLACE = r" \(at (?:line \d+, column (\d+)|end of document)\)$"
_TEXT_LINE = r'\s*+(\w++)\s*+=\s*+"(?:[^"\\]|\\.)*+"\s*'

Reader = Callable[[object], object]
"""Turns what was written into what it means; raises ValueError with what is allowed."""


class Section(NamedTuple):
    """The fields that may stand in one part of a file, each with its reader, and those that have to.

    `most` is how many parts of this heading a file may have, `long_texts` how many characters the fields may have whose
    line may be longer than LONGEST_LINE.
    """

    readers: Mapping[str, Reader]
    required: tuple[str, ...] = ()
    most: int = 1
    long_texts: Mapping[str, int] = MappingProxyType({})


class Form(NamedTuple):
    """What a kind of file may hold.

    Attributes:
        what: what the file is, as in “a plan”, told.
        error: raised with every mistake.
        number: the number of its format, which stands in its field `format`.
        top: the fields above all headings.
        headings: what may stand in double brackets, with the fields below it.
    """

    what: Told
    error: type[WrittenError]
    number: int
    top: Section
    headings: Mapping[str, Section]


class _Place(NamedTuple):
    """Where a field stands: its line, from 1, and the columns of its key and of its value, from 1."""

    line: int
    key_column: int
    value_column: int


class _Part:
    """The lines below one heading, and what has been found in them so far."""

    def __init__(
        self, form: Form, lines: list[str], heading: str = "", nth: int = 0, place: _Place | None = None
    ) -> None:
        self.form = form
        self.lines = lines  # of the whole file
        self.numbered: list[tuple[int, str]] = []  # this part's own, with their numbers in the file
        self.heading = heading
        self.section = form.headings[heading] if heading else form.top
        self.fields = tuple(self.section.readers) if heading else (FORMAT, *self.section.readers)
        self.within = f"{heading} {nth}: " if heading else ""
        self.place = place
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
        field = f"{self.within}{field}" if self.within else field
        if place is None:
            self.mistakes.append(Mistake(field, allowed))
            return
        column = place.key_column if key else place.value_column
        self.mistakes.append(Mistake(field, allowed, place.line, column, self.lines[place.line - 1]))


def read_text(path: Path) -> str:
    """Read the text of a file of at most MOST_FILE_BYTES; raises KnownError."""
    try:
        content = read_beginning(path, MOST_FILE_BYTES)
        if len(content) > MOST_FILE_BYTES:
            kib = MOST_FILE_BYTES // 1024
            raise KnownError(told("{path} is larger than {kib} KiB; make it shorter.", path=path, kib=kib))
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError(told("{path} is not text in UTF-8; save it as a UTF-8 text file.", path=path)) from error
    except OSError as error:
        why = error.strerror or error
        raise KnownError(told("{path} cannot be read: {value}; look whether it is there.", path=path, value=why)) from (
            error
        )


def read_written(text: str, form: Form, source: str) -> tuple[dict[str, object], dict[str, list[dict[str, object]]]]:
    """Return the values at the top, and those below each heading in turn, each as its reader gave it.

    `source` names the file in messages. Raises the form's error with every mistake.
    """
    if len(text) > MOST_FILE_BYTES:  # pasted: a file of this size is not even opened
        too_long = told("has more than {most} characters", most=MOST_FILE_BYTES)
        raise form.error(source, [Mistake(told("file"), too_long)])
    lines = text.replace("\r\n", "\n").split("\n")
    parts = _parts(form, lines)
    below: dict[str, list[dict[str, object]]] = {heading: [] for heading in form.headings}
    top: dict[str, object] = {}
    for part in parts:
        _read_toml(part)
        if part.heading:
            below[part.heading].append(_checked(part))
        else:
            _check_format(part, source)
            top = _checked(part)
    if mistakes := [mistake for part in parts for mistake in part.mistakes]:
        mistakes.sort(key=lambda m: (m.line or len(lines) + 1, m.column or 0))
        raise form.error(source, mistakes[:MOST_MISTAKES])
    return top, below


def written(value: object) -> str:
    """Write a text, a number of at most three decimals, a yes or no, or a choice as TOML does."""
    if isinstance(value, bool):
        return str(value).lower()
    return plain(value) if isinstance(value, int | float) else json.dumps(str(value), ensure_ascii=False)


def plain(number: float) -> str:
    """Write a number of at most three decimals without an exponent."""
    return f"{number:.3f}".rstrip("0").rstrip(".")


# -- From text to values ---------------------------------------------------------------------------------------------


def _parts(form: Form, lines: list[str]) -> list[_Part]:
    """Split a file at its headings; tell of those that are none."""
    parts = [top := _Part(form, lines)]
    counts = dict.fromkeys(form.headings, 0)
    for number, line in enumerate(lines, 1):
        if not line.lstrip(" \t").startswith("[") and line.strip(" \t:]") not in counts:
            parts[-1].numbered.append((number, line))
            continue
        place = _place(number, line[:LONGEST_LINE])
        match = re.fullmatch(_HEADING_LINE, line[:LONGEST_LINE])
        heading: str | None = (match[1] or match[2] or match[3]) if match else None
        if heading not in counts:
            word = re.sub("[^a-zA-Z_]", "", line[:LONGEST_LINE].split("#")[0])
            heading = meant(word, list(counts))
            top.wrong(shown(line.strip()), _no_heading(form, heading), place, key=True)
        if heading:
            counts[heading] += 1
            most = form.headings[heading].most
            if counts[heading] > most:
                one_more = told("is one too many; there are {most} at most", most=most)
                top.wrong(f"[[{heading}]]", one_more, place, key=True)
                break
            parts.append(_Part(form, lines, heading, counts[heading], place))
        if top.full:
            break
    return parts


def _no_heading(form: Form, guess: str | None) -> Told:
    if guess:
        return told("is not understood; did you mean {guess}?", guess=f"[[{guess}]]")
    headings = ", ".join(f"[[{heading}]]" for heading in form.headings)
    return told("is not understood; the headings of {what} are {headings}", what=form.what, headings=headings)


def _read_toml(part: _Part) -> None:
    """Fill in values and places: from the whole part if it is TOML, otherwise line by line, to tell every fault."""
    for number, line in part.numbered:
        if len(line) > LONGEST_LINE and not _may_be_long(line, part.section):
            too_long = told("has a line of more than {most} characters", most=LONGEST_LINE)
            part.wrong(told("file"), too_long, _Place(number, 1, 1))
            part.unread.update(part.fields)
            return
    for number, line in part.numbered:  # the reader of TOML does not tell where a key stands
        if (match := _KEY.match(line)) and (match[1] or match[5]):
            part.places.setdefault(_key(line), _place(number, line))
    try:
        table = tomllib.loads("\n".join(line for _, line in part.numbered))
    except (ValueError, RecursionError) as error:
        _read_lines(part)
        if not part.mistakes:  # only the whole is wrong
            part.wrong(told("file"), told("is not TOML ({reason})", reason=re.sub(_PLACE, "", str(error))), None)
        return
    for key, value in table.items():
        if _holds_table(value):
            _refuse_table(part, key)
        else:
            part.values[key] = value


def _may_be_long(line: str, section: Section) -> bool:
    """Tell whether a line may be longer than others: it sets a long text and nothing else, or says nothing."""
    if line.lstrip().startswith("#"):
        return True
    text = re.fullmatch(_TEXT_LINE, line)
    longest = section.long_texts.get(text[1], 0) if text else 0
    return len(line) <= LONGEST_LINE + 2 * longest  # each of its signs may have a \ before it


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


def _refuse_table(part: _Part, key: str) -> None:
    if key in part.form.headings:
        allowed = told("is written as [[{key}]] on a line of its own, with its fields below", key=key)
    else:
        allowed = told("is a table; write field = value")
    part.wrong(shown(key), allowed, part.places.get(key), key=True)
    part.unread.add(key)


def _read_lines(part: _Part) -> None:
    """Read a text that is no TOML: each line for itself."""
    for number, line in part.numbered:
        if not line.strip(" \t"):
            continue
        if part.full:
            part.unread.update(part.fields)
            return
        place = _place(number, line)
        try:
            table = tomllib.loads(line)
        except (ValueError, RecursionError) as error:
            _tell_unreadable(part, line, place, error)
            continue
        for key, value in table.items():
            if _holds_table(value):
                _refuse_table(part, key)
            elif key in part.values or key in part.unread:
                part.wrong(shown(key), told("stands twice"), place, key=True)
            else:
                part.values[key] = value
                part.places[key] = place


def _tell_unreadable(part: _Part, line: str, place: _Place, error: Exception) -> None:
    key = _key(line)
    if isinstance(error, tomllib.TOMLDecodeError):
        found = re.search(_PLACE, str(error))
        column = int(found[1]) if found and found[1] else len(line.rstrip()) + 1
        place = _Place(place.line, place.key_column, column)
        reason = re.sub(_PLACE, "", str(error))
        allowed = told('cannot be read ({reason}); write field = value, texts in "…"', reason=reason)
    else:  # a number of thousands of digits, a list nested thousands deep
        allowed = told("holds a value far too large for {what}", what=part.form.what)
    part.wrong(shown(key), allowed, place)
    field = key if key in part.fields else meant(key, part.fields)
    part.unread.add(field or key)
    part.riddle |= field is None


# -- From values to what they mean -----------------------------------------------------------------------------------


def _check_format(part: _Part, source: str) -> None:
    """Note a wrong format; one of the future raises at once, for nothing else in the file can be judged."""
    form = part.form
    if FORMAT not in part.values and FORMAT not in part.unread:
        misspelt = next((k for k in part.values if k not in part.fields and meant(k, [FORMAT])), None)
        if misspelt is None and part.riddle:
            return
        if misspelt is None:
            part.wrong(FORMAT, told("is missing; write format = {number}", number=form.number), None)
            return
        _tell_misspelt(part, misspelt, FORMAT)
        part.values[FORMAT] = part.values.pop(misspelt)
    elif FORMAT in part.unread:
        return
    found = part.values.pop(FORMAT)
    if isinstance(found, int) and not isinstance(found, bool) and found > form.number:
        shortly = found if found < 1000 else told("this")  # nobody wants to read thousands of digits
        newer = told(
            "{found} is newer than this Evenstep reads ({number}); update Evenstep to read it",
            found=shortly,
            number=form.number,
        )
        part.mistakes.clear()
        part.wrong(FORMAT, newer, part.places.get(FORMAT))
        raise form.error(source, part.mistakes)
    if isinstance(found, bool) or found != form.number:
        part.wrong(FORMAT, told("must be the whole number {number}", number=form.number), part.places.get(FORMAT))


def _checked(part: _Part) -> dict[str, object]:
    """Read each value as its field allows, and note what is wrong, unknown or missing."""
    read: dict[str, object] = {}
    readers = part.section.readers
    given = {*part.values, *part.unread}
    for key, value in part.values.items():
        if part.full:
            return read
        field: str | None = key
        if part.heading and key not in readers and key in (FORMAT, *part.form.top.readers):
            once = told("stands once, above the first [[{heading}]]", heading=part.heading)
            part.wrong(key, once, part.places.get(key), key=True)
            continue
        if key not in readers:
            left = [name for name in readers if name not in given]
            field = meant(key, [name for name in left if name in part.section.required]) or meant(key, left)
            _tell_misspelt(part, key, field)
        if field:
            given.add(field)
            try:
                read[field] = readers[field](value)
            except ValueError as error:
                part.wrong(shown(key), str(error), part.places.get(key))
    for key in part.section.required:
        if key not in given and not part.riddle:
            part.wrong(key, told("is missing"), part.place, key=True)
    return read


def _tell_misspelt(part: _Part, key: str, field: str | None) -> None:
    where = f"[[{part.heading}]]" if part.heading else part.form.what
    unknown = told("is not a field of {where}; did you mean {guess}?", where=where, guess=field)
    if field is None:
        names = ", ".join(part.section.readers)
        unknown = told("is not a field of {where}; the fields are {names}", where=where, names=names)
    part.wrong(shown(key), unknown, part.places.get(key), key=True)
