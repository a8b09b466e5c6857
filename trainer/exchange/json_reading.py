"""Reading our JSON a session at a time, so that a long log never is in memory as a whole."""

import codecs
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from trainer.exchange.checks import FileMistakesError, Mistakes, deleted_from, session_from
from trainer.exchange.writing import FORMAT
from trainer.log.merge import Deleted, KeptSession
from trainer.telling import told

CHUNK_BYTES = 1 << 16
LONGEST_RECORD = 2_000_000
"""The longest session, and the longest of everything else."""

NEAR_END = 64
"""A mistake that so close to the end of what has been read may be nothing but that end."""

_SPACE = re.compile(r"[ \t\n\r]*")
_BEGINS = '{"format": 1, "sessions": ['


def read_json(file: BinaryIO, path: Path) -> Iterator[KeptSession | Deleted]:
    """Yield the sessions and deletions of a file, in its order.

    `path` names the file in messages. Raises FileMistakesError at the end, or as soon as there are too many mistakes
    or nothing can be read on; what was yielded before must not be kept then.
    """
    mistakes = Mistakes(path)
    source = _Source(file, mistakes)
    form: object = None
    for key, value in _members(source):
        if key == "sessions":
            session = session_from(value, mistakes)
            if session and not mistakes:
                yield session
        elif key == "deleted":
            deleted = deleted_from(value, mistakes)
            if deleted and not mistakes:
                yield deleted
        elif key == "format":
            form = value
    if form != FORMAT:
        mistakes.line = 1
        mistakes.add("format", told("must be {format}; a newer Evenstep may read it", format=FORMAT))
    mistakes.tell()


def _members(source: "_Source") -> Iterator[tuple[str, Any]]:
    """Yield what an object holds; of lists each element under the name of the list."""
    if source.peek() != "{":
        raise source.fault(told("is not an Evenstep log: that begins with {begins}", begins=_BEGINS))
    source.skip()
    if source.peek() == "}":
        source.skip()
    else:
        more = True
        while more:
            if source.peek() != '"':
                raise source.fault(told("must be a name in quotes"))
            key = source.value()
            if source.peek() != ":":
                raise source.fault(told("must be a colon"))
            source.skip()
            if source.peek() == "[" and key in ("sessions", "deleted"):
                for value in _elements(source):
                    yield key, value
            else:
                yield key, source.value()
            more = source.goes_on("}")
    if source.peek():
        raise source.fault(told("nothing may follow the end of the log"))


def _elements(source: "_Source") -> Iterator[Any]:
    source.skip()
    if source.peek() == "]":
        source.skip()
        return
    more = True
    while more:
        yield source.value()
        more = source.goes_on("]")


class _Source:
    """The text of a file, read as it is needed."""

    def __init__(self, file: BinaryIO, mistakes: Mistakes) -> None:
        self._file = file
        self._mistakes = mistakes
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._parse = json.JSONDecoder(parse_constant=_no_number).raw_decode
        self._text = ""
        self._at = 0
        self._more = True

    def fault(self, what: str) -> FileMistakesError:
        return self._mistakes.give_up(what)

    def peek(self) -> str:
        """Return the next character that is no space, or nothing at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._pass(space.end() if space else self._at)
            if self._at < len(self._text) or not self._more:
                return self._text[self._at : self._at + 1]
            self._read(CHUNK_BYTES, CHUNK_BYTES)  # a line is a session of ours: none is cut off and read again

    def skip(self) -> None:
        """Pass the character that was peeked at."""
        self._pass(self._at + 1)

    def goes_on(self, end: str) -> bool:
        """Pass a comma, or the end of what is listed."""
        found = self.peek()
        if found not in (",", end) or not found:
            raise self.fault(told("must be a comma or {end}", end=end) if found else told("ends too early"))
        self.skip()
        return found == ","

    def value(self) -> Any:
        """Return the next value."""
        if not self.peek():
            raise self.fault(told("ends too early"))
        while True:
            try:
                value, end = self._parse(self._text, self._at)
            except json.JSONDecodeError as error:
                cut_off = error.msg.startswith("Unterminated") or error.pos > len(self._text) - NEAR_END
                if not (self._more and cut_off):
                    self._mistakes.line += self._text.count("\n", self._at, error.pos)
                    raise self.fault(told("is not JSON: {reason}", reason=error.msg)) from error
            except RecursionError as error:
                raise self.fault(told("is nested too deeply")) from error
            except ValueError as error:
                raise self.fault(told("is not JSON: {reason}", reason=error)) from error
            else:
                if end < len(self._text) or not self._more:
                    self._pass(end)
                    return value
            if len(self._text) - self._at > LONGEST_RECORD:
                raise self.fault(told("is longer than {longest} characters", longest=f"{LONGEST_RECORD:,}"))
            # Twice as much each time: what is read again and again stays in proportion.
            self._read(max(CHUNK_BYTES, len(self._text) - self._at))

    def _pass(self, end: int) -> None:
        self._mistakes.line += self._text.count("\n", self._at, end)
        self._at = end

    def _read(self, size: int, rest_of_line: int = 0) -> None:
        read = self._file.read(size) + self._file.readline(rest_of_line)
        self._more = bool(read)
        try:
            new = self._decode.decode(read, final=not read)
        except UnicodeDecodeError as error:
            raise self.fault(told("is not UTF-8 text; save it as UTF-8")) from error
        self._text = self._text[self._at :] + new
        self._at = 0


def _no_number(text: str) -> None:
    raise ValueError(f"{text} is no number")
