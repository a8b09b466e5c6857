"""The speech engines: modules of the speech process, which alone may open them.

Importing this package imports no engine. Of what is ours it knows `trainer.telling` only, as the speech process is to
start fast.
"""

import contextlib
import tempfile
from pathlib import Path
from typing import Protocol

from trainer.telling import told

LONGEST_ESPEAK_PATH = 150
"""eSpeak NG keeps its data folder in a buffer of 160 characters, and ends the process if it does not fit."""

LANGUAGE_SWITCH = "--language="
"""Tells the speech process what the phrases are in, such as --language=de; English without it."""

NO_SOUND = told("the engine wrote no sound")


class VoiceError(RuntimeError):
    """A voice that was listed cannot be loaded; asking again would not change that."""


class Engine(Protocol):
    """What speaks. Its constructor raises ImportError, OSError, RuntimeError or ValueError where it cannot.

    Attributes:
        name: what it is called in answers.
        voices: id, name and language (such as en-gb) of every voice it has.
    """

    name: str
    voices: list[dict[str, str]]

    def say(self, text: str, voice: str | None, words_per_minute: int, path: Path) -> None:
        """Render `text` into `path`, which appears complete or not at all; `voice` None is its own choice.

        Raises VoiceError if the voice cannot be loaded, which is then none of `voices` any more, and whatever engines
        raise if it cannot say it.
        """


def short_folder(folder: Path, cleaning: contextlib.ExitStack) -> Path:
    """Return a path to eSpeak NG's data that is short enough for it, by a link that `cleaning` removes if need be."""
    if len(str(folder)) < LONGEST_ESPEAK_PATH:
        return folder
    short = Path(cleaning.enter_context(tempfile.TemporaryDirectory(prefix="evenstep-speech-")))
    short.joinpath(folder.name).symlink_to(folder)
    return short / folder.name


def speaks(voice: dict[str, str], language: str) -> bool:
    """Whether a voice, whose language is a code such as en-gb, speaks a language such as en."""
    return voice["language"].split("-")[0] == language


def language_code(text: str) -> str:
    """Return a language as the systems write it, such as en_GB, the way we do: en-gb."""
    return text.strip().lower().replace("_", "-")
