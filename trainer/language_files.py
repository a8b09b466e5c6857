"""What is said in which language: one file a language, `languages/*.toml`.

`[numbers]` and `[spoken]` are read by `wording`. `[texts]` holds the exercises' English sentences, each with its own;
English itself needs none.
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
    file = Path(__file__).with_name("languages") / f"{code}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def translated(text: str, code: str) -> str:
    """Return a text of the exercises or of the built-in plans in a language; one that is not known stays as it is."""
    return text if code == "en" else str(language_file(code)["texts"].get(text, text))
