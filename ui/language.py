"""The one door for every text a user sees: the English text is the key, Qt Linguist's files lie behind it.

`tr("Rest {seconds} s", seconds=30)` gives the text in the language in use. What is written down before the language is
known, such as a table at the top of a module, is only marked there with `mark`, and goes through `tr` when it is shown.
Each text is a whole sentence or label, never glued from parts: other languages order them differently.
English needs nothing behind it, so that the terminal never loads Qt for its words.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.errors import KnownError
from trainer.telling import Told

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch", "es": "Español"}
"""What each language calls itself, by its code."""

PSEUDO = "pseudo"
"""Not a language: every text with accents, in brackets two fifths longer, to see what is cut off or left in English."""

VARIABLE = "EVENSTEP_LANGUAGE"
"""The environment variable that is asked before the settings and the system."""

CONTEXT = "Evenstep"
TRANSLATIONS = Path(__file__).with_name("translations")

_ACCENTED = str.maketrans("aeiouyAEIOUYcnsz", "åéîöûýÅÉÎÖÛÝçñšž")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?=\s|$)")
"""Where a sentence ends behind a value with a stop of its own, such as an abbreviation."""

_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")


def tr(text: str, plural: str = "", /, *, n: int | None = None, sense: str = "", **values: object) -> str:
    """Return `text` in the language in use, its `{placeholders}` filled with `values`.

    A count has two English forms, `tr("{n} rep", "{n} reps", n=count)`; other languages may have more. `sense` tells
    apart what English says alike: `tr("Back", sense="leg")`. Literals only, so that the texts can be collected; or what
    was told elsewhere, such as `str(error)` of a KnownError.
    """
    if isinstance(text, Told):
        inside: dict[str, Any] = dict(text.values)
        return tr(text.text, text.plural, n=text.n, **inside)
    if not text:
        return text
    if n is not None:
        values["n"] = n
    found = _in_use.find(text, plural, n, sense)
    if not values:
        return found
    return _TWO_STOPS.sub(".", found.format(**{name: _inside(value) for name, value in values.items()}))


def _inside(value: object) -> object:
    """What stands in a place of a text; a sentence that was told, or an error's, in the language in use too."""
    if isinstance(value, KnownError):
        value = str(value)
    return tr(value) if isinstance(value, Told) else value


def mark(text: str, /) -> str:
    """Return `text` as it is, marked for translation: it goes through `tr` when it is shown."""
    return text


def chosen_language(setting: str | None) -> str:
    """Return the language to use: of the environment, else of the setting, else the first the system asks for."""
    for code in (os.environ.get(VARIABLE), setting):
        if code and code in (PSEUDO, *LANGUAGES):
            return code
    from PySide6.QtCore import QLocale

    asked = (code.replace("_", "-").split("-")[0] for code in QLocale.system().uiLanguages())
    return next((code for code in asked if code in LANGUAGES), "en")


def use_language(code: str) -> None:
    """Have `tr` answer in this language from now on; what is shown already stays as it is."""
    _in_use.begin(code)


def language() -> str:
    """Return the code of the language in use; English for what is no language."""
    return _in_use.code if _in_use.code in LANGUAGES else "en"


def decimal(value: float, places: int) -> str:
    """Return a number with so many places behind the decimal sign of the language in use: 2.5, or 2,5."""
    sign = "." if language() == "en" else ","
    return f"{value:.{places}f}".replace(".", sign).replace("-", "−")


class _InUse:
    """The language in use and its texts."""

    def __init__(self) -> None:
        self.begin("en")

    def begin(self, code: str) -> None:
        self.code = code
        self._translator: QTranslator | None = None
        self._known: dict[tuple[str, str, int | None, str], str] = {}
        if code in LANGUAGES and code != "en":
            from PySide6.QtCore import QTranslator

            self._translator = QTranslator()
            self._translator.load(str(TRANSLATIONS / f"evenstep_{code}.qm"))

    def find(self, text: str, plural: str, n: int | None, sense: str) -> str:
        key = (text, plural, n, sense)
        if key not in self._known:
            self._known[key] = self._look_up(*key)
        return self._known[key]

    def _look_up(self, text: str, plural: str, n: int | None, sense: str) -> str:
        english = plural if plural and n != 1 else text
        if self.code == PSEUDO:
            return _pseudo(english)
        if self._translator is None:
            return english
        counted = n if plural and n is not None else -1  # a number in a text that has one form only is a value like any
        return self._translator.translate(CONTEXT, plural or text, sense, counted) or english


def _pseudo(text: str) -> str:
    """Return a text as no language writes it: nothing but its placeholders is left alone."""
    parts = _PLACEHOLDER.split(text)
    accented = "".join(part if n % 2 else part.translate(_ACCENTED) for n, part in enumerate(parts))
    return f"[{accented}{'~' * (len(text) * 2 // 5)}]"


_in_use = _InUse()
