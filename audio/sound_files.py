"""Sound files of others, read warily: what they say of themselves is not believed, and never too much is read."""

import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from audio.mixer import Samples
from trainer.errors import KnownError
from trainer.telling import told

KINDS = ("WAV", "WAVEX", "FLAC", "OGG", "MP3")
"""As libsndfile calls them."""

ENDINGS = (".wav", ".flac", ".ogg", ".mp3")
RATES_HZ = (8000, 192_000)
MOST_CHANNELS = 8

MISSING = told("libsndfile is missing; install the package libsndfile1")
"""Stands within a sentence."""

CANNOT_WRITE = told("Sound files cannot be written: libsndfile is missing; install the package libsndfile1.")


def sound_library(missing: str) -> Any:
    """Return the module soundfile; raises KnownError, which says `missing`, where there is no libsndfile.

    There may be none for this system in the wheel, nor in the system.
    """
    try:
        import soundfile
    except OSError as error:
        raise KnownError(missing) from error
    return soundfile


def read_sound(path: Path, *, longest_s: float, most_bytes: int, kinds: Sequence[str] = KINDS) -> tuple[Samples, int]:
    """Return a file's sound as float32 mono samples, and its frames a second.

    Raises KnownError with a reason to stand within a sentence, such as “it is longer than 10 s”.
    """
    soundfile = sound_library(MISSING)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise KnownError(told("it is no file"))
        if found.st_size > most_bytes:
            raise KnownError(told("it is larger than {megabytes} MB", megabytes=most_bytes >> 20))
        with path.open("rb") as opened, soundfile.SoundFile(opened) as file:
            rate, channels = int(file.samplerate), int(file.channels)
            if file.format not in kinds:
                raise KnownError(told("it is none of {kinds}", kinds=", ".join(kinds)))
            if not RATES_HZ[0] <= rate <= RATES_HZ[1] or channels > MOST_CHANNELS:
                raise KnownError(
                    told("it has {rate} samples a second, {channels} channels", rate=rate, channels=channels)
                )
            most = round(longest_s * rate)
            heard = file.read(most + 1, dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, RuntimeError, TypeError) as error:
        raise KnownError(told("it is damaged or no sound file")) from error
    except OSError as error:
        raise KnownError(told("it cannot be read: {reason}", reason=error.strerror or error)) from error
    if len(heard) > most:
        raise KnownError(told("it is longer than {seconds} s", seconds=round(longest_s)))
    if not np.isfinite(heard).all():
        raise KnownError(told("it is damaged or no sound file"))
    return heard.mean(axis=1, dtype=np.float32), rate
