"""What is wrong with a written plan or exercise: each mistake with its place, the faulty line, and what is allowed."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from trainer.errors import KnownError

MOST_MISTAKES = 20
LONGEST_SHOWN = 40

_BEFORE_CARET, _BEHIND_CARET = 48, 24
"""How much of a long line is shown around its fault."""


@dataclass(frozen=True)
class Mistake:
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
        return ", ".join([*(f"{word} {n}" for word, n in where if n), f"{self.field}: {_visible(self.allowed)}"])

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
        brief: the message without pictures of lines, for where letters have different widths.
    """

    what = "file"

    def __init__(self, source: str, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        count = "one mistake" if len(self.mistakes) == 1 else f"{len(self.mistakes)} mistakes"
        head = f"The {self.what} {source} has {count}:"
        self.brief = "\n  ".join([head, *(mistake.brief for mistake in self.mistakes)])
        super().__init__("\n  ".join([head, *(str(mistake) for mistake in self.mistakes)]))


class PlanError(WrittenError):
    """Everything that is wrong with one plan, told at once."""

    what = "plan"


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
