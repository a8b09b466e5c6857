"""By which words a table of another program is understood: `[tables]` of `trainer/languages/*.toml`.

Those of all languages hold at once: nobody says which language a table is in, and some hold two.
"""

import functools
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from trainer.language_files import LANGUAGES, language_file

COLUMNS = (
    "date", "time", "exercise", "leg", "reps", "left_reps", "right_reps", "load", "load_unit", "rir", "rpe", "tut_s",
    "tempo", "notes", "set_kind",
)  # fmt: skip
"""What a table can tell."""

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_ACCENTS = re.compile("[\u0300-\u036f]")


class TableWords(NamedTuple):
    """Words as `as_word` makes them, in every one of their `spellings`.

    Attributes:
        columns: what a table can tell -> how its column may be called; what stands first is taken first.
        legs: how a cell, or what `leg_in_name` finds, may call a leg -> left or right.
        leg_in_name: finds a leg within the name of an exercise, where short forms may be words of another kind.
        lunges: what the name of any lunge holds, in small letters.
        pounds, kilograms: how the unit of a load may be called.
        warm_ups: how a set may be called that is none that counts.
    """

    columns: Mapping[str, tuple[str, ...]]
    legs: Mapping[str, str]
    leg_in_name: re.Pattern[str]
    lunges: tuple[str, ...]
    pounds: frozenset[str]
    kilograms: frozenset[str]
    warm_ups: frozenset[str]


def small(text: str) -> str:
    """Return a text in small letters, ss for ß, each letter one character with its accent."""
    return unicodedata.normalize("NFC", text).casefold()


def as_word(text: str) -> str:
    """Return a text in small letters with one _ for whatever stands between its words, and nothing around them."""
    return re.sub(r"\W+", "_", small(text)).strip("_")


def spellings(word: str) -> tuple[str, ...]:
    """Return how a word in small letters may be written: as it is, with ae, oe and ue, and without accents.

    It is what we know that is spelled in several ways. A heading stays as it is, so no two become one.
    """
    bare = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", word)))
    return tuple(dict.fromkeys((word, word.translate(_WRITTEN_OUT), bare)))


@functools.cache
def table_words() -> TableWords:
    """Return the words of all languages."""
    legs = {name: leg for leg in ("left", "right") for name in (*_words(leg), *_words(f"{leg}_short"))}
    in_name = sorted((*_words("left"), *_words("right")), key=len, reverse=True)
    found = "|".join(name.replace("_", r"[\W_]+") for name in in_name)
    return TableWords(
        {what: _words(what) for what in COLUMNS} | {"load": _loads()},
        legs,
        re.compile(rf"(?i)(?<![^\W_])({found})(?![^\W_])"),  # _ stands between words, too
        _words("lunge"),
        frozenset(_words("pounds")),
        frozenset(_words("kilograms")),
        frozenset(_words("warm_ups")),
    )


def _loads() -> tuple[str, ...]:
    """Return how the column of loads may be called: with its unit, as that leaves no doubt, without, or by it alone."""
    loads, units = _words("load"), (*_words("kilograms"), *_words("pounds"))
    between = ("_", *(f"_{word}_" for word in _words("in_unit")))
    return (*(f"{load}{gap}{unit}" for unit in units for gap in between for load in loads), *loads, *units)


def _words(of: str) -> tuple[str, ...]:
    """Return the words of all languages as they stand there, and then their other spellings."""
    words = [word for code in LANGUAGES for word in language_file(code)["tables"].get(of, "").split()]
    return tuple(dict.fromkeys((*words, *(spelled for word in words for spelled in spellings(word)))))
