"""Own words: phrases the user has recorded or brought along, a readable folder for each own voice.

`NAME/voice.toml` says which file beside it says what. What is damaged or foreign costs its phrase, is told in one
sentence, and is said by the computer's voice instead.
"""

import re
import stat
import tomllib
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeGuard

import numpy as np

from audio import levels
from audio.clips import ClipError, conditioned
from audio.loudness import loudness_lufs
from audio.mixer import Samples
from audio.sound_files import read_sound
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.language_files import LANGUAGES
from trainer.telling import told
from trainer.visible import is_visible

FORMAT = 1
TOML_NAME = "voice.toml"
ENDING = ".flac"
MOST_TOML_BYTES = 1 << 20
LONGEST_LINE = 1000
"""As in plans: the reader of TOML takes minutes for a line of endless dotted keys, which we never write."""

MOST_CLIP_BYTES = 4 << 20
"""Ten seconds as we write them are below 1 MB; what other programs write may be larger."""

MOST_PHRASES = 1000
LONGEST_TEXT, LONGEST_NAME = 200, 60
"""In characters."""

LONGEST_S = 10.0
OFF_LU = 1.0
"""A clip that is off the loudness of spoken phrases by more is levelled again."""

PLAIN_NAME = re.compile(r"[^\W_][\w .-]*")
"""What a file or folder of ours may be called: never a way to another folder."""


@dataclass(frozen=True)
class OwnPhrase:
    """A phrase and the file that says it.

    Attributes:
        text: the words, as they were asked for.
        file: its name in the voice's folder.
        recorded: when it was recorded, with its time zone; None if it was brought in, or that is not known.
        recorded_lufs: how loud it was before it was levelled; None if not known.
    """

    text: str
    file: str
    recorded: datetime | None = None
    recorded_lufs: float | None = None


@dataclass(frozen=True)
class OwnVoice:
    """An own voice as its folder has it.

    Attributes:
        folder: where it lies; the folder's name is the voice's id.
        name: what the user calls it.
        language: the code of the language it speaks; it is used in this one only.
        troubles: what could not be used, a sentence each.
    """

    folder: Path
    name: str
    language: str
    phrases: tuple[OwnPhrase, ...] = ()
    troubles: tuple[str, ...] = field(default=(), compare=False)

    @property
    def id(self) -> str:
        """What the settings call it."""
        return self.folder.name

    def phrase(self, text: str) -> OwnPhrase | None:
        """Return the phrase that says a text, whatever its capitals and stops."""
        wanted = plain_words(text)
        return next((phrase for phrase in self.phrases if plain_words(phrase.text) == wanted), None)


def plain_words(text: str) -> str:
    """Return a text without what is not heard: capitals, stops, and how letters with accents are put together."""
    letters = unicodedata.normalize("NFC", text).casefold()
    return " ".join(re.sub(r"[^\w'’]", " ", letters).split())


# -- Reading ---------------------------------------------------------------------------------------------------------


def list_voices(folder: Path) -> tuple[list[OwnVoice], list[str]]:
    """Return the own voices in a folder, by name, and a sentence about each that cannot be read."""
    voices, troubles = [], []
    found = sorted(path.parent for path in folder.glob(f"*/{TOML_NAME}")) if folder.is_dir() else []
    for path in found:
        try:
            voices.append(read_voice(path))
        except KnownError as error:
            troubles.append(str(error))
    return sorted(voices, key=lambda voice: voice.name.casefold()), troubles


class UnusableError(KnownError):
    """Nothing of an own voice can be used.

    Attributes:
        reason: why; it stands within a sentence.
    """

    reason: str = ""


def read_voice(folder: Path, called: str = "") -> OwnVoice:
    """Read an own voice; its files themselves are read when they are needed.

    `called` is the name of one that has none of its own; without it, the folder's. Raises UnusableError.
    """
    path = folder / TOML_NAME
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > MOST_TOML_BYTES:
            raise _unusable(folder, told("{file} is no file of ours", file=TOML_NAME))
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise _unusable(folder, error.strerror or str(error)) from error
    except ValueError as error:
        raise _unusable(folder, told("{file} is no text in UTF-8", file=TOML_NAME)) from error
    return parse_voice(text, folder, called)


def parse_voice(text: str, folder: Path, called: str = "") -> OwnVoice:
    """Read the text of a voice.toml; raises UnusableError."""
    for line in text.splitlines():
        if len(line) > LONGEST_LINE or "." in line.partition("=")[0].partition("#")[0]:
            raise _unusable(folder, told("{file} is no file of ours", file=TOML_NAME))
    try:
        kept = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise _unusable(folder, told("{file} is damaged ({reason})", file=TOML_NAME, reason=error)) from error
    form = kept.get("format")
    if type(form) is not int or form < 1:
        raise _unusable(folder, told("{file} does not say its format", file=TOML_NAME))
    if form > FORMAT:
        raise _unusable(folder, told("it was made by a newer Evenstep"))
    if kept.get("language") not in LANGUAGES:
        raise _unusable(folder, told("its language is none of {languages}", languages=", ".join(LANGUAGES)))
    listed = kept.get("phrase", [])
    if not isinstance(listed, list):
        raise _unusable(folder, told("{file} lists no phrases", file=TOML_NAME))
    name = kept.get("name")
    voice = OwnVoice(folder, name if is_line(name, LONGEST_NAME) else called or folder.name, kept["language"])
    return _with_phrases(voice, listed)


def _with_phrases(voice: OwnVoice, listed: Sequence[object]) -> OwnVoice:
    phrases: dict[str, OwnPhrase] = {}
    troubles = []
    for n, entry in enumerate(listed, start=1):
        phrase = _phrase(entry) if len(phrases) < MOST_PHRASES else None
        if phrase is None or plain_words(phrase.text) in phrases:
            troubles.append(
                told("Phrase {place} in {file} of “{voice}” is left out.", place=n, file=TOML_NAME, voice=voice.name)
            )
        else:
            phrases[plain_words(phrase.text)] = phrase
    return OwnVoice(voice.folder, voice.name, voice.language, tuple(phrases.values()), tuple(troubles[:10]))


def _phrase(entry: object) -> OwnPhrase | None:
    if not isinstance(entry, dict):
        return None
    text, file = entry.get("text"), entry.get("file")
    if not is_line(text, LONGEST_TEXT) or not plain_words(text) or not is_clip_name(file):
        return None
    recorded, lufs = entry.get("recorded"), entry.get("recorded_lufs")
    known = isinstance(recorded, datetime) and recorded.tzinfo is not None
    level = float(lufs) if isinstance(lufs, float) and -120 <= lufs <= 20 else None
    return OwnPhrase(text, file, recorded if known else None, level)


def is_line(value: Any, longest: int) -> TypeGuard[str]:
    """Whether a value is one line of text that can be shown and written."""
    return isinstance(value, str) and 0 < len(value) <= longest and is_visible(value) and bool(value.strip())


def is_clip_name(value: Any) -> TypeGuard[str]:
    """Whether a value is the plain name of a FLAC file."""
    return isinstance(value, str) and len(value) <= 2 * LONGEST_TEXT and bool(
        PLAIN_NAME.fullmatch(value.removesuffix(ENDING))
    ) and value.endswith(ENDING)  # fmt: skip


def read_clip_file(path: Path) -> Samples:
    """Return a clip as it is mixed: mono at 48 kHz, trimmed and levelled like spoken phrases; raises KnownError."""
    samples, rate = read_sound(path, longest_s=LONGEST_S, most_bytes=MOST_CLIP_BYTES, kinds=("FLAC",))
    ready = (
        rate == FRAME_RATE
        and float(np.abs(samples).max(initial=0.0)) <= levels.gain(levels.SPEECH_PEAK_DB) + 1e-4
        and abs(loudness_lufs(samples) - levels.SPEECH_LUFS) <= OFF_LU
    )
    try:
        return samples if ready else conditioned(samples, rate)
    except ClipError as error:
        raise KnownError(told("nothing is heard in it")) from error


def _unusable(folder: Path, reason: str) -> UnusableError:
    error = UnusableError(told("Your own voice “{name}” cannot be used: {reason}.", name=folder.name, reason=reason))
    error.reason = reason
    return error


# -- Saying a text with it -------------------------------------------------------------------------------------------


class OwnWords:
    """What an own voice can say; a phrase whose file turns out to be damaged is none of it any more.

    Attributes:
        troubles: what could not be used, a sentence each.
    """

    def __init__(self, voice: OwnVoice) -> None:
        self.troubles = list(voice.troubles)
        self._folder = voice.folder
        self._known = {plain_words(phrase.text): phrase for phrase in voice.phrases}

    @classmethod
    def of(cls, folder: Path, language: str) -> "OwnWords":
        """Return what the own voice in a folder can say in a language; of one that is no use, only why."""
        try:
            voice = read_voice(folder)
        except KnownError as error:
            return cls(OwnVoice(folder, folder.name, language, troubles=(str(error),)))
        if voice.language != language:
            voice = OwnVoice(folder, voice.name, language)
        return cls(voice)

    def clip(self, words: str) -> Samples | None:
        """Return the clip of plain words, or None where its file cannot be used; that is then told."""
        phrase = self._known[words]
        try:
            return read_clip_file(self._folder / phrase.file)
        except KnownError as error:
            del self._known[words]
            self.troubles.append(
                told(
                    "“{phrase}” of your own voice cannot be used ({reason}), so the computer's voice says it until "
                    "you record it again.",
                    phrase=phrase.text,
                    reason=error,
                )
            )
            return None

    def sentences(
        self, text: str, spoken_parts: Callable[[str], tuple[str, ...]], can_say: Callable[[str], bool]
    ) -> tuple[tuple[str, ...], ...]:
        """Return what a text is put together from: parts, own words where there are some, sentence by sentence.

        A sentence is either wholly own words or wholly the engine's: two voices within one would be hard to follow.

        Args:
            text: what is to be said.
            spoken_parts: the parts in which the engine says a sentence.
            can_say: whether plain words can really be said; asked of each that would be used.
        """
        whole = self._own(text, can_say)
        if whole:
            return (whole,)
        cut = re.findall(r"\S.*?(?:[.!?;](?=\s|$)|$)", text)
        own = [self._own(sentence, can_say) for sentence in cut]
        if len(cut) > 1 and any(own):
            return tuple(words or self._engine(one, spoken_parts) for words, one in zip(own, cut, strict=True))
        return (self._engine(text, spoken_parts),)

    def _engine(self, text: str, spoken_parts: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
        parts = spoken_parts(text)
        return (text,) if any(plain_words(part) in self._known for part in parts) else parts

    def _own(self, text: str, can_say: Callable[[str], bool]) -> tuple[str, ...] | None:
        while (found := composed(plain_words(text), self._known)) and not all(map(can_say, found)):
            pass  # a damaged one is not known any more
        return found


def composed(words: str, known: Collection[str]) -> tuple[str, ...] | None:
    """Return the fewest known phrases that make up `words`, all plain words; None where they do not."""
    split = words.split()
    if not known or not split:
        return None
    longest = max(phrase.count(" ") for phrase in known) + 1
    best: list[tuple[str, ...] | None] = [None] * len(split) + [()]
    for start in range(len(split) - 1, -1, -1):
        for end in range(start + 1, min(len(split), start + longest) + 1):
            rest, piece = best[end], " ".join(split[start:end])
            now = best[start]
            if rest is not None and piece in known and (now is None or len(now) > len(rest) + 1):
                best[start] = (piece, *rest)
    return best[0]


def missing(texts: Sequence[str], voice: OwnVoice) -> list[str]:
    """Return which texts an own voice cannot say, even put together from what it can."""
    known: Mapping[str, OwnPhrase] = {plain_words(phrase.text): phrase for phrase in voice.phrases}
    return [text for text in texts if composed(plain_words(text), known) is None]
