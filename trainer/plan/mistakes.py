"""What is wrong with a written plan or exercise: each mistake with its place, the faulty line, and what is allowed."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from trainer.errors import KnownError
from trainer.telling import Told, told

MOST_MISTAKES = 20
LONGEST_SHOWN = 40

_BEFORE_CARET, _BEHIND_CARET = 48, 24
"""How much of a long line is shown around its fault."""


class Mistake(NamedTuple):
    """One thing wrong in a file: where it stands and what is allowed instead.

    Attributes:
        field: the field, as it is called in this written form.
        line: counted from 1; None for a plan in one line and for what stands nowhere.
        column: of its first character, counted from 1; None for what stands nowhere.
        written: the line it stands in.
    """

    field: str
    allowed: str
    line: int | None = None
    column: int | None = None
    written: str = ""

    @property
    def brief(self) -> str:
        """The mistake without the picture of its line."""
        where = (("line", self.line), ("column", self.column))
        allowed = _visible(self.allowed).rstrip(".")
        return ", ".join([*(f"{word} {n}" for word, n in where if n), f"{self.field}: {allowed}"])

    def __str__(self) -> str:
        if self.column is None:
            return self.brief
        at = self.column - 1
        begin = max(0, at - _BEFORE_CARET)
        ahead, behind = self.written[begin:at], self.written[at : at + _BEHIND_CARET]
        cut = "…" if begin else ""
        line = cut + _visible(ahead + behind) + ("…" if at + _BEHIND_CARET < len(self.written) else "")
        return f"{self.brief}\n      {line}\n      {_blank(cut + _visible(ahead))}^"


class WrittenError(KnownError):
    """Everything that is wrong with one file, told at once.

    Attributes:
        mistakes: each Mistake, in the order of the file.
        head: which file it is, and how many mistakes it has.
    """

    def __init__(self, source: str, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        self.head = self.heading(source, len(self.mistakes))
        super().__init__("\n  ".join([self.head, *(str(mistake) for mistake in self.mistakes)]))

    @staticmethod
    def heading(source: str, n: int) -> Told:
        """Say which file it is, and how many mistakes it has; each kind of file its own way."""
        raise NotImplementedError


class PlanError(WrittenError):
    """Everything that is wrong with one plan, told at once."""

    @staticmethod
    def heading(source: str, n: int) -> Told:
        """Say which plan it is, and how many mistakes it has."""
        return told("The plan {source} has one mistake:", "The plan {source} has {n} mistakes:", n=n, source=source)


def shown(text: str) -> str:
    """Shorten what stands in a plan so that a message stays a sentence, and show nothing a terminal would obey."""
    text = _visible(text)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def meant(word: str, known: Iterable[str]) -> str | None:
    """Return which of the `known` words was probably meant by a misspelt one."""
    from difflib import get_close_matches  # needed for mistakes only

    return next(iter(get_close_matches(word[:LONGEST_SHOWN].casefold(), list(known), 1)), None)


def _visible(text: str) -> str:
    """Replace what moves the cursor or cannot be seen: one sign for each."""
    return "".join(" " if sign.isspace() else sign if sign.isprintable() else "�" for sign in text)


def _blank(text: str) -> str:
    """Return as many spaces as `text` is wide on a terminal."""
    return "".join(
        "" if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me")
        else "  " if unicodedata.east_asian_width(sign) in "WF" else " "
        for sign in text
    )  # fmt: skip
