"""Spoken clips: what an engine wrote, read warily and made fit to be mixed.

Engines leave empty files, other formats under a .wav name, long silences and every loudness. Nothing of that gets past
here: a clip is checked, trimmed, brought to 48 kHz and to one loudness, and faded at both ends.
"""

import io
import struct
import wave
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import soxr

from audio import levels
from audio.limiter import AHEAD_FRAMES, Limiter
from audio.loudness import loudness_lufs
from audio.mixer import Samples
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.telling import told

PIPELINE_VERSION = 4
"""Part of every cached clip's name: change it whenever this module makes something else of the same file."""

LONGEST_S = 30.0
QUIETEST_PEAK = 0.01
SILENCE_DB = -42.0
"""Quieter than this against the clip's peak is silence at its ends."""

PAD_BEFORE_S, PAD_AFTER_S = 0.005, 0.03
"""Kept around the words, so that soft consonants are not cut."""

LEAST_S_PER_LETTER, MOST_S_PER_LETTER, SPARE_S = 0.025, 0.5, 2.0
"""What a letter takes at 150 words a minute, whatever the voice: eSpeak NG and Piper lie between 0.06 and 0.3 s."""

FULL_SCALE = 32767

SILENCE = told("The engine wrote silence.")


class ClipError(KnownError):
    """A file holds no usable speech."""


def conditioned(samples: Samples, rate: int) -> Samples:
    """Return mono speech trimmed, at 48 kHz, levelled and faded: float32, rounded to what 16 bits can hold.

    The level is SPEECH_LUFS by `loudness_lufs`; single peaks above SPEECH_PEAK_DB are limited, so that they do not hold
    the whole phrase back. Raises ClipError if there is nothing to hear, or far too much.
    """
    _check(samples, rate)
    heard = np.asarray(soxr.resample(_trimmed(samples, rate), rate, FRAME_RATE), np.float32)
    heard = _limited(heard * np.float32(levels.gain(levels.SPEECH_LUFS - _loudness(heard))))
    fade = np.linspace(0, 1, min(levels.SPEECH_FADE_FRAMES, len(heard) // 2), dtype=np.float32)
    heard[: len(fade)] *= fade
    heard[len(heard) - len(fade) :] *= fade[::-1]
    return from_int16(to_int16(heard))


def joined(clips: Sequence[Samples], gap_s: float = 0.0) -> Samples:
    """Return clips one after the other: each begins and ends in silence, so no join clicks."""
    gap = np.zeros(round(gap_s * FRAME_RATE), np.float32)
    return np.concatenate([part for clip in clips for part in (gap, clip)][1:])


def check_length(clip: Samples, text: str, words_per_minute: int) -> None:
    """Raise ClipError if a clip at 48 kHz cannot be this text, because most of it is missing or much was added."""
    seconds = len(clip) / FRAME_RATE * words_per_minute / 150
    letters = sum(map(str.isalnum, text))
    if not LEAST_S_PER_LETTER * letters <= seconds <= SPARE_S + MOST_S_PER_LETTER * letters:
        found = f"{len(clip) / FRAME_RATE:.2f}"
        raise ClipError(told("The engine wrote {found} s for {letters} letters.", found=found, letters=letters))


def _check(samples: Samples, rate: int) -> None:
    if not 8000 <= rate <= 192_000:
        raise ClipError(told("The engine wrote speech at {rate} samples a second.", rate=rate))
    if not np.isfinite(samples).all() or float(np.abs(samples).max(initial=0.0)) < QUIETEST_PEAK:
        raise ClipError(SILENCE)
    if len(samples) > LONGEST_S * rate:
        raise ClipError(told("The engine wrote {seconds} s for one phrase.", seconds=round(len(samples) / rate)))


def _trimmed(samples: Samples, rate: int) -> Samples:
    loud = np.flatnonzero(np.abs(samples) > float(np.abs(samples).max()) * levels.gain(SILENCE_DB))
    start = max(0, int(loud[0]) - round(PAD_BEFORE_S * rate))
    return samples[start : int(loud[-1]) + 1 + round(PAD_AFTER_S * rate)]


def _loudness(samples: Samples) -> float:
    lufs = loudness_lufs(samples)
    if not np.isfinite(lufs):
        raise ClipError(SILENCE)
    return lufs


def _limited(samples: Samples) -> Samples:
    """Return samples that stay below SPEECH_PEAK_DB; the limiter knows one ceiling, so they are brought up to it."""
    below = np.float32(levels.CEILING / levels.gain(levels.SPEECH_PEAK_DB))
    out = samples * below
    coming = np.append(out, np.zeros(AHEAD_FRAMES, np.float32))
    limiter = Limiter(len(out))
    limiter.expect(coming[:AHEAD_FRAMES])
    limiter.limit(out, coming[AHEAD_FRAMES:])
    return out / below


# -- Files -----------------------------------------------------------------------------------------------------------


def read_clip(data: bytes) -> tuple[Samples, int]:
    """Return the sound of a 16-bit WAV or AIFF file as float32 mono samples, and its frames a second.

    The bytes decide which it is, not the name. Raises ClipError for anything else.
    """
    try:
        if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
            pcm, channels, rate = _read_wav(data)
        elif data[:4] == b"FORM" and data[8:12] in (b"AIFF", b"AIFC"):
            pcm, channels, rate = _read_aiff(data)
        else:
            raise ClipError(told("The engine wrote something that is neither WAV nor AIFF."))
    except (wave.Error, EOFError, struct.error, KeyError, RuntimeError, ValueError, OverflowError) as error:
        raise ClipError(told("The engine's sound file is damaged: {error}.", error=str(error))) from error
    usable = pcm[: len(pcm) // channels * channels]
    return from_int16(usable.reshape(-1, channels)).mean(axis=1, dtype=np.float32), rate


def _read_wav(data: bytes) -> tuple[npt.NDArray[np.int16], int, int]:
    with wave.open(io.BytesIO(data), "rb") as sound:
        if sound.getsampwidth() != 2:
            bits = 8 * sound.getsampwidth()
            raise ClipError(told("The engine wrote samples of {bits} bits instead of 16.", bits=bits))
        pcm = sound.readframes(sound.getnframes())
        channels, rate = sound.getnchannels(), sound.getframerate()
        if len(pcm) < 2 * channels * sound.getnframes():
            raise ClipError(told("The engine's sound file is cut off."))
    return np.frombuffer(pcm[: len(pcm) // 2 * 2], "<i2"), channels, rate


def _read_aiff(data: bytes) -> tuple[npt.NDArray[np.int16], int, int]:
    """Read what macOS's voices write; the standard library no longer can."""
    chunks = {}
    at = 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from(">4sI", data, at)
        chunks[name] = data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    common, sound = chunks[b"COMM"], chunks[b"SSND"]
    channels, _, bits, exponent, mantissa = struct.unpack_from(">hIhHQ", common)
    packing = common[18:22] if data[8:12] == b"AIFC" else b"NONE"
    if bits != 16 or channels < 1 or packing not in (b"NONE", b"twos", b"sowt"):
        raise ClipError(
            told(
                "The engine wrote AIFF of a sort that is not read here: {bits} bits, {packing}.",
                bits=bits,
                packing=ascii(packing),
            )
        )
    offset = struct.unpack_from(">I", sound)[0]
    pcm = sound[8 + offset :]
    order = "<i2" if packing == b"sowt" else ">i2"
    # The rate is an 80-bit float: a 15-bit exponent, and a mantissa with its leading one written out.
    rate = round(mantissa * 2.0 ** (exponent - 16383 - 63))
    return np.frombuffer(pcm[: len(pcm) // 2 * 2], order), channels, rate


def to_int16(samples: Samples) -> npt.NDArray[np.int16]:
    """Return samples as little-endian 16-bit numbers."""
    return np.rint(samples * FULL_SCALE).astype("<i2")


def from_int16(pcm: npt.NDArray[np.int16]) -> Samples:
    """Return 16-bit numbers as samples from −1 to 1."""
    return pcm.astype(np.float32) / np.float32(FULL_SCALE)
