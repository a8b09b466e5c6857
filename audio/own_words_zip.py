"""A whole own voice as one .zip file, to be carried elsewhere; one that comes from elsewhere is trusted in nothing."""

import lzma
import shutil
import stat
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from audio.own_words import (
    ENDING,
    LONGEST_NAME,
    MOST_CLIP_BYTES,
    MOST_PHRASES,
    MOST_TOML_BYTES,
    TOML_NAME,
    OwnVoice,
    UnusableError,
    is_clip_name,
    is_line,
    read_clip_file,
    read_voice,
)
from audio.own_words_keep import Progress, cannot_change, free_id, voice_toml
from trainer.errors import KnownError
from trainer.files import part_beside, write_text_whole
from trainer.telling import told

MOST_BYTES = 256 << 20
"""Unpacked: far more than a thousand phrases take."""

NAMELESS = "voice"
"""What a voice is called where neither it nor its archive has a name that can be shown."""

LISTED = b"PK\x01\x02"
"""What each line of an archive's list begins with."""

DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a damaged, locked or unusual archive raises."""


def export_voice(voice: OwnVoice, path: Path, progress: Progress = lambda _done, _total: None) -> None:
    """Write a voice with all its clips to a .zip file; raises KnownError, and leaves what was there before.

    A file that has gone meanwhile is left out, with its phrase.
    """
    there = tuple(phrase for phrase in voice.phrases if (voice.folder / phrase.file).is_file())
    text = voice_toml(OwnVoice(voice.folder, voice.name, voice.language, there))
    with part_beside(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_undated(f"{voice.id}/{TOML_NAME}", zipfile.ZIP_DEFLATED), text)
        for n, phrase in enumerate(there):
            progress(n, len(there))
            # FLAC is small as it is.
            into = _undated(f"{voice.id}/{phrase.file}", zipfile.ZIP_STORED)
            archive.writestr(into, (voice.folder / phrase.file).read_bytes())


def _undated(name: str, compression: int) -> zipfile.ZipInfo:
    """Return a place in an archive that tells no time: one can hold no year before 1980, as a wrong clock has it."""
    place = zipfile.ZipInfo(name)
    place.compress_type = compression
    place.external_attr = (stat.S_IFREG | 0o644) << 16
    return place


class Unpacked(NamedTuple):
    """What came of a .zip file: the voice, and a sentence about each part that was no use."""

    voice: OwnVoice
    troubles: list[str]


def import_voice(path: Path, voices: Path, progress: Progress = lambda _done, _total: None) -> Unpacked:
    """Take in a voice from a .zip file, into a folder of its own below `voices`; raises KnownError, changing nothing.

    Only a voice.toml and the FLAC files beside it are unpacked, each bounded as it is read, whatever the archive says
    of their size; every clip is read once, and one that cannot be is left out with its phrase. A voice without a name
    is called after its folder in the archive, or after the archive.
    """
    try:
        voices.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=voices))
    except OSError as error:
        raise cannot_change(voices, error) from error
    try:
        folder = _unpack(path, made, progress)
        called = next((name for name in (folder, path.stem) if is_line(name, LONGEST_NAME)), NAMELESS)
        return _moved_in(made, called, voices, progress)
    except UnusableError as error:
        raise _refused(path, error.reason) from error
    except DAMAGED as error:
        raise _refused(path, told("it is damaged or locked")) from error
    except OSError as error:
        raise _refused(path, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _unpack(path: Path, into: Path, progress: Progress) -> str:
    """Unpack an archive; returns what the folder in it is called, nothing where there is none."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise _refused(path, told("it is no file"))
    if path.stat().st_size > MOST_BYTES:
        raise _refused(path, told("it is larger than {megabytes} MB", megabytes=MOST_BYTES >> 20))
    if _lists_more_than(path, 2 * (MOST_PHRASES + 1)):  # folders, too
        raise _refused(path, told("it holds more than {most} files", most=MOST_PHRASES + 1))
    with zipfile.ZipFile(path) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if len(members) > MOST_PHRASES + 1:
            raise _refused(path, told("it holds more than {most} files", most=MOST_PHRASES + 1))
        folders = {str(PurePosixPath(member.filename).parent) for member in members}
        if len(folders) != 1 or PurePosixPath(*folders).is_absolute() or len(PurePosixPath(*folders).parts) > 1:
            raise _refused(path, told("its files do not lie in one folder"))
        left = MOST_BYTES
        for n, member in enumerate(members):
            progress(n, 2 * len(members))  # then each is read
            name = PurePosixPath(member.filename).name
            if ".." in PurePosixPath(member.filename).parts or not (name == TOML_NAME or is_clip_name(name)):
                raise _refused(path, told("it holds more than {file} and FLAC files", file=TOML_NAME))
            if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG):
                raise _refused(path, told("it holds more than {file} and FLAC files", file=TOML_NAME))
            most = min(left, MOST_CLIP_BYTES if name.endswith(ENDING) else MOST_TOML_BYTES)
            with archive.open(member) as file:
                data = file.read(most + 1)
            if len(data) > most:
                raise _refused(path, told("{file} in it is too large", file=name))
            left -= len(data)
            with (into / name).open("xb") as kept:
                kept.write(data)
    if not (into / TOML_NAME).exists():
        raise _refused(path, told("there is no {file} in it", file=TOML_NAME))
    return PurePosixPath(*folders).name


def _lists_more_than(path: Path, most: int) -> bool:
    """Tell whether an archive has a longer list than any voice; a list of millions takes minutes to be read."""
    found, end = 0, b""
    with path.open("rb") as file:
        while found <= most and (piece := file.read(1 << 20)):
            found += (end + piece).count(LISTED)
            end = (end + piece)[1 - len(LISTED) :]
    return found > most


def _moved_in(made: Path, called: str, voices: Path, progress: Progress) -> Unpacked:
    found = read_voice(made, called)
    troubles = list(found.troubles)
    good = []
    for n, phrase in enumerate(found.phrases):
        progress(len(found.phrases) + n, 2 * len(found.phrases))
        try:
            read_clip_file(made / phrase.file)
            good.append(phrase)
        except KnownError as error:
            troubles.append(told("{file} is left out: {reason}.", file=phrase.file, reason=error))
    folder = voices / free_id(found.name, voices)
    voice = OwnVoice(folder, found.name, found.language, tuple(good))
    named = {phrase.file for phrase in good}
    for file in made.glob(f"*{ENDING}"):
        if file.name not in named:
            file.unlink()
    write_text_whole(made / TOML_NAME, voice_toml(voice))
    made.rename(folder)
    return Unpacked(voice, troubles)


def _refused(path: Path, reason: str) -> KnownError:
    return KnownError(told("{file} cannot be taken in: {reason}.", file=path.name, reason=reason))
