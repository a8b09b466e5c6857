"""Sound files: WAV, FLAC, Ogg Vorbis or MP3, as the name's ending asks, with tags."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from audio.sound_files import CANNOT_WRITE, sound_library
from audio.tags import Tags, id3_tag
from trainer.cues import FRAME_RATE
from trainer.files import part_beside

Pcm = npt.NDArray[np.int16]

MP3_KBPS = 96
_MP3_LEAST_KBPS, _MP3_MOST_KBPS = 32, 320

# A constant rate: players find a chapter in the middle of an MP3 by counting bytes.
_MP3_LEVEL = (_MP3_MOST_KBPS - MP3_KBPS) / (_MP3_MOST_KBPS - _MP3_LEAST_KBPS)

MOVED_BYTES = 1 << 20

_HOW: dict[str, dict[str, str | float]] = {
    ".wav": {"format": "WAV", "subtype": "PCM_16"},
    ".flac": {"format": "FLAC", "subtype": "PCM_16"},
    ".ogg": {"format": "OGG", "subtype": "VORBIS"},
    ".mp3": {
        "format": "MP3",
        "subtype": "MPEG_LAYER_III",
        "bitrate_mode": "CONSTANT",
        "compression_level": _MP3_LEVEL,
    },
}

ENDINGS = tuple(_HOW)
"""What a sound file's name may end in."""


@contextmanager
def written_sound(path: Path, tags: Tags) -> Iterator[Callable[[Pcm], None]]:
    """Open a mono sound file at 48 kHz; gives a function that takes its samples, block by block.

    The file takes the place of `path` once it is whole. Raises KnownError, and leaves what was there before, if it
    cannot be written.
    """
    soundfile = sound_library(CANNOT_WRITE)
    ending = path.suffix.lower()
    with part_beside(path) as part:
        try:
            with soundfile.SoundFile(str(part), "w", FRAME_RATE, 1, **_HOW[ending]) as file:
                if ending in (".flac", ".ogg"):
                    _tag(file, tags)
                yield file.write
                if ending == ".wav":
                    _tag(file, tags)  # behind the samples: the plain header of 44 bytes stays as every reader knows it
        except soundfile.LibsndfileError as error:
            raise OSError(0, "the disk takes no more") from error
        if ending == ".mp3":
            _put_before(id3_tag(tags), part)


def _tag(file: Any, tags: Tags) -> None:
    file.title, file.artist, file.comment = tags.title, tags.artist, tags.comment


def _put_before(head: bytes, path: Path) -> None:
    """Put `head` before what is in a file, which moves up from its end."""
    with path.open("rb+") as file:
        start = file.seek(0, io.SEEK_END)
        while start:
            end, start = start, max(0, start - MOVED_BYTES)
            file.seek(start)
            moved = file.read(end - start)
            file.seek(start + len(head))
            file.write(moved)
        file.seek(0)
        file.write(head)
