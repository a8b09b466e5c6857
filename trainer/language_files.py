"""What is said in which language: `languages/*.toml`.

`xx.toml` holds `[numbers]` and `[spoken]`, which `wording` reads; `[seen_first]`, English texts each with its own: the
names of the built-in plans, what an exercise shows at a glance, the words for tempos; and `[tables]`, which
`exchange.table_words` reads. All other sentences of the exercises stand in `xx-exercises.toml`, which takes time to
read that the user of a window waits for. English has its texts in the sources: it needs neither
`[seen_first]` nor such a file.
"""

import functools
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "de", "es")


@functools.cache
def language_file(code: str) -> Mapping[str, Any]:
    """Return what the file of a language, one of LANGUAGES, holds."""
    return _read(code)


@functools.cache
def exercise_texts(code: str) -> Mapping[str, str]:
    """Return the sentences of the exercises that are not seen first, in a language other than English."""
    return _read(f"{code}-exercises")


def _read(name: str) -> dict[str, Any]:
    file = Path(__file__).with_name("languages") / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def seen_first(text: str, code: str) -> str:
    """Return a text that is seen first in a language; one that is no such text stays as it is."""
    return text if code == "en" else str(language_file(code)["seen_first"].get(text, text))


def translated(text: str, code: str) -> str:
    """Return any text of the exercises in another language than their own; one that is not known stays as it is."""
    first: Mapping[str, str] = language_file(code)["seen_first"]
    return first[text] if text in first else exercise_texts(code).get(text, text)
