"""Changing an own voice: recordings and files come in, phrases go, and every step can be taken back.

A file is never written over: what is replaced or deleted lies in the voice's folder `deleted` for a while. A change is
made to the voice as its folder has it by then, whatever the caller knows of it: a take may be kept while files come in.
"""

import os
import re
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from audio.clips import to_int16
from audio.mixer import Samples
from audio.own_words import (
    ENDING,
    FORMAT,
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_PHRASES,
    TOML_NAME,
    OwnPhrase,
    OwnVoice,
    is_line,
    plain_words,
    read_voice,
)
from audio.own_words_take import phrase_of
from audio.sound_files import CANNOT_WRITE, read_sound, sound_library
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.files import free_stem, part_beside, write_text_whole
from trainer.plan.written import written
from trainer.telling import told
from trainer.wording import MOST_COUNTED, wording

MOST_VOICES = 100

MOST_FILES = 300

DELETED = "deleted"
MOST_DELETED = MOST_FILES
"""Files kept aside, or what many files replace could not come back; the oldest go first."""

MOST_FILE_BYTES = 32 << 20
LONGEST_FILE_S = 60.0
"""Of a file that is brought in; its silences are taken off before its phrase is measured."""

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much; a KnownError it raises calls the work off."""

_CHANGING = threading.Lock()
"""Held from the reading of a voice to its writing."""


# -- Voices ----------------------------------------------------------------------------------------------------------


def voice_toml(voice: OwnVoice) -> str:
    """Write a voice as TOML; `own_words.parse_voice` reads back an equal one."""
    lines = [f"format = {FORMAT}", f"name = {written(voice.name)}", f"language = {written(voice.language)}"]
    for phrase in voice.phrases:
        lines += ["", "[[phrase]]", f"text = {written(phrase.text)}", f"file = {written(phrase.file)}"]
        if phrase.recorded is not None:
            lines.append(f"recorded = {phrase.recorded.isoformat(timespec='seconds')}")
        if phrase.recorded_lufs is not None:
            lines.append(f"recorded_lufs = {phrase.recorded_lufs:.1f}")
    return "\n".join(lines) + "\n"


def make_voice(name: str, language: str, voices: Path) -> OwnVoice:
    """Make an own voice that says nothing yet, in a folder of its own below `voices`; raises KnownError."""
    name = name.strip()
    if not is_line(name, LONGEST_NAME):
        raise KnownError(told("A name has 1 to {longest} characters.", longest=LONGEST_NAME))
    voice = OwnVoice(voices / free_id(name, voices), name, language)
    try:
        if voices.is_dir() and len(list(voices.iterdir())) > MOST_VOICES:
            raise KnownError(told("There are {most} own voices already; delete one first.", most=MOST_VOICES))
        voice.folder.mkdir(parents=True)
    except OSError as error:
        raise cannot_change(voice.folder, error) from error
    _write(voice)
    return voice


def delete_voice(voice: OwnVoice) -> Path:
    """Put a whole voice aside; returns where it lies now, for `undelete_voice`. Raises KnownError."""
    aside = voice.folder.parent / DELETED
    try:
        aside.mkdir(exist_ok=True)
        kept = aside / free_id(voice.id, aside)
        voice.folder.rename(kept)
    except OSError as error:
        raise cannot_change(voice.folder, error) from error
    return kept


def undelete_voice(kept: Path) -> OwnVoice:
    """Bring back a voice that `delete_voice` has put aside; raises KnownError."""
    voices = kept.parent.parent
    folder = voices / free_id(kept.name, voices)
    try:
        kept.rename(folder)
    except OSError as error:
        raise cannot_change(folder, error) from error
    return read_voice(folder)


def free_id(name: str, folder: Path) -> str:
    """Return the name of a folder, made from a voice's, that nothing in `folder` has, nor what is put aside there."""
    return free_stem(name, "voice", lambda id_: id_ == DELETED or (folder / id_).exists())


# -- Phrases ---------------------------------------------------------------------------------------------------------


def keep_phrase(voice: OwnVoice, text: str, clip: Samples, lufs: float, when: datetime | None = None) -> OwnVoice:
    """Keep a clip, mono at 48 kHz and made fit to be mixed, as what says `text`; raises KnownError.

    `when` tells when it was recorded; nothing for a file, which may be older, and of anybody.
    What said it before is put aside.
    """
    text = phrase_text(text)
    with _CHANGING:
        voice = read_voice(voice.folder)
        others = tuple(phrase for phrase in voice.phrases if plain_words(phrase.text) != plain_words(text))
        if len(others) >= MOST_PHRASES:
            raise KnownError(told("An own voice has at most {most} phrases; delete one first.", most=MOST_PHRASES))
        places = voice.folder, voice.folder / DELETED
        said = plain_words(text).replace("'", "").replace("’", "")
        stem = free_stem(said, "phrase", lambda stem: any((place / f"{stem}{ENDING}").exists() for place in places))
        file = f"{stem}{ENDING}"
        _write_flac(voice.folder / file, clip)
        phrase = OwnPhrase(text, file, when.replace(microsecond=0) if when else None, round(lufs, 1))
        return _changed(voice, (*others, phrase))


def phrase_text(text: str) -> str:
    """Return a text as a phrase has it; raises KnownError where it can be none."""
    text = " ".join(text.split())
    if not is_line(text, LONGEST_TEXT) or not plain_words(text):
        raise KnownError(told("A phrase has 1 to {longest} letters, on one line.", longest=LONGEST_TEXT))
    return text


def delete_phrase(voice: OwnVoice, text: str) -> OwnVoice:
    """Put aside what says `text`; raises KnownError."""
    with _CHANGING:
        voice = read_voice(voice.folder)
        gone = voice.phrase(text)
        return _changed(voice, tuple(phrase for phrase in voice.phrases if phrase is not gone))


def put_back(before: OwnVoice) -> OwnVoice:
    """Make a voice what it was: files put aside since come back, files made since are put aside. Raises KnownError."""
    with _CHANGING:
        try:
            for phrase in before.phrases:
                aside = before.folder / DELETED / phrase.file
                if not (before.folder / phrase.file).exists() and aside.exists():
                    aside.rename(before.folder / phrase.file)
        except OSError as error:
            raise cannot_change(before.folder, error) from error
        return _changed(read_voice(before.folder), before.phrases)


def _changed(voice: OwnVoice, phrases: tuple[OwnPhrase, ...]) -> OwnVoice:
    """Write the voice with other phrases, then put aside the files it no longer names."""
    changed = replace(voice, phrases=phrases)
    _write(changed)
    aside = voice.folder / DELETED
    named = {phrase.file for phrase in phrases}
    with suppress(OSError):  # a file that stays costs nothing but room
        aside.mkdir(exist_ok=True)
        for phrase in voice.phrases:
            if phrase.file not in named and (voice.folder / phrase.file).exists():
                (voice.folder / phrase.file).rename(aside / phrase.file)
                os.utime(aside / phrase.file)
        oldest = sorted(aside.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in oldest[: max(0, len(oldest) - MOST_DELETED)]:
            path.unlink()
    return changed


def _write(voice: OwnVoice) -> None:
    write_text_whole(voice.folder / TOML_NAME, voice_toml(voice))


def _write_flac(path: Path, clip: Samples) -> None:
    soundfile = sound_library(CANNOT_WRITE)
    with part_beside(path) as part:
        try:
            soundfile.write(str(part), to_int16(clip), FRAME_RATE, subtype="PCM_16", format="FLAC")
        except soundfile.LibsndfileError as error:
            raise OSError(0, told("the disk takes no more")) from error


# -- Files of others -------------------------------------------------------------------------------------------------


class BroughtIn(NamedTuple):
    """What came of files: the voice with them, the texts they say, and a sentence about each that was no use."""

    voice: OwnVoice
    texts: list[str]
    troubles: list[str]


def bring_in(
    voice: OwnVoice,
    paths: Sequence[Path],
    phrases: Iterable[str],
    text: str | None = None,
    progress: Progress = lambda _done, _total: None,
) -> BroughtIn:
    """Take in sound files, each as the phrase it is named after.

    Args:
        voice: the voice that is to say them.
        paths: WAV, FLAC, Ogg Vorbis or MP3 files, such as `three.wav` or `3.wav`; at most MOST_FILES are looked at.
        phrases: what a session says, so that a name is taken for one of these whatever its capitals and stops.
        text: what a file says whose name is no number and none of these phrases; without it, the words of its name.
        progress: told how many files have been looked at.

    Raises KnownError if the voice cannot be written or the work is called off; the voice is then as it was.
    """
    before = read_voice(voice.folder)
    spelt = {plain_words(phrase): phrase for phrase in phrases}
    try:
        return _brought_in(before, paths, spelt, text, progress)
    except KnownError:
        put_back(before)
        raise


def _brought_in(
    voice: OwnVoice, paths: Sequence[Path], spelt: dict[str, str], text: str | None, progress: Progress
) -> BroughtIn:
    brought = BroughtIn(voice, [], [])
    for n, path in enumerate(paths[:MOST_FILES]):
        progress(n, min(len(paths), MOST_FILES))
        says = known_by_name(path.stem, voice.language, spelt) or text or words_of_name(path.stem)
        if not says:
            brought.troubles.append(told("{file} is left out: its name says no phrase.", file=path.name))
            continue
        try:
            read = read_sound(path, longest_s=LONGEST_FILE_S, most_bytes=MOST_FILE_BYTES)
            clip, lufs = phrase_of(*read, recorded=False)
        except KnownError as error:
            brought.troubles.append(told("{file} is left out: {reason}.", file=path.name, reason=error))
            continue
        brought = brought._replace(voice=keep_phrase(brought.voice, says, clip, lufs))
        brought.texts.append(says)
    if len(paths) > MOST_FILES:
        brought.troubles.append(told("Only the first {most} files were looked at.", most=MOST_FILES))
    return brought


_SEPARATORS = re.compile(r"[_.-]+")


def known_by_name(stem: str, language: str, spelt: dict[str, str]) -> str:
    """Return what a file called so says, if that is a number or one of the phrases known; else nothing.

    A number before the words is taken for the file's place in a list, where the words alone are a known phrase.
    """
    words = plain_words(_SEPARATORS.sub(" ", stem))
    if words.isdecimal():
        return wording(language).number(int(words)) if len(words) <= 4 and int(words) <= MOST_COUNTED else ""
    return spelt.get(words) or spelt.get(re.sub(r"^\d+ ", "", words)) or ""


def words_of_name(stem: str) -> str:
    """Return the words of a file's name, if they can be a phrase."""
    words = plain_words(_SEPARATORS.sub(" ", stem))
    return words if is_line(words, LONGEST_TEXT) and not words.isdecimal() else ""


def cannot_change(path: Path, error: OSError) -> KnownError:
    """Return the error that says why a file or folder of own voices stays as it is."""
    return KnownError(told("{path} cannot be changed: {reason}.", path=path, reason=error.strerror or error))
