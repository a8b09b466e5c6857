"""The sounds that guide without words, computed once and kept (docs/sources.md, AU8 to AU14).

All of them lie between 440 and 4000 Hz with most energy from 500 to 3000 Hz, where small speakers still play and older
ears hear best. Down and up differ in direction, the turns in pitch and number, so that no mark needs a good ear.
Pitches are the notes A, C sharp and E: whatever sounds together is a chord. In the last reps of a leg set everything
that belongs to a rep is sung by two voices, so that the end is heard coming.
"""

import cmath
import functools
import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from audio import levels
from trainer.cues import FRAME_RATE, CueKind

Samples = npt.NDArray[np.float32]
Wave = npt.NDArray[np.floating]

LOW_HZ, HIGH_HZ = 440.0, 880.0
"""The pitch at the bottom and the pitch standing tall."""

HARMONICS = 6
SPECTRUM_HZ = (3000.0, 4000.0)
"""Partials lose strength from the first frequency on and are gone at the second."""

GLIDE_FADE_S = 0.012
ATTACK_S = 0.0005
"""Marks rise this fast: sharp to the ear, and no click."""

RELEASE_S = 0.03
"""Marks ring out rather than stop."""

TICK_RELEASE_S = 0.004

E5, A5, C6_SHARP, E6, A6 = 659.26, 880.0, 1108.73, 1318.51, 1760.0

CHORD_PHASE = 0.2
"""In turns, for each note after the first: lower peaks for the same energy, and a first sample that is heard."""

ONE_VOICE = ((1.0, 1.0),)
TWO_VOICES = ((1.0, 1.0), (1.5, 0.8))
"""Multiples of a glide's pitch, each with its strength."""

Partials = Sequence[tuple[float, float]]
"""Multiples of a note's frequency, each with its strength."""

MELLOW: Partials = ((1, 1.0), (2, 0.5), (3, 0.28), (4, 0.12))
BELL: Partials = ((1, 1.0), (1.5, 0.25), (2, 0.4), (2.76, 0.15))
CHIME: Partials = ((1, 1.0), (2, 0.35), (3, 0.1))
WOOD: Partials = ((1, 1.0), (1.59, 0.6), (2.62, 0.45))


@functools.lru_cache(maxsize=64)
def tone(kind: CueKind, name: str, frames: int) -> Samples:
    """Return the sound called `name` as exactly `frames` mono samples at 48 kHz, read-only and below full scale.

    Names are those a timeline uses: tick; bottom and top; down, hold, up and tall; the last six also with "last "
    before them; zero and set end. Raises KeyError for any other, and for a spoken kind.
    """
    make, level_db = _SOUNDS[kind, name]
    wave = make(frames)
    peak = float(np.abs(wave).max(initial=0.0))
    samples = (wave * (levels.gain(level_db) / peak if peak else 0.0)).astype(np.float32)
    samples.flags.writeable = False
    return samples


# -- Glides ----------------------------------------------------------------------------------------------------------


def _glide(from_hz: float, to_hz: float, voices: Partials, frames: int) -> Wave:
    """A tone whose pitch moves the way the body does: eased at both ends, like the picture (AU8)."""
    done = np.arange(frames) / max(frames, 1)
    hz = from_hz * np.exp2(np.log2(to_hz / from_hz) * (1 - np.cos(np.pi * done)) / 2)
    turns = np.cumsum(hz) / FRAME_RATE
    turns -= turns[:1]
    pitch = hz.astype(np.float32)
    wave = np.zeros(frames, np.float32)
    power = np.zeros(frames, np.float32)
    for voice, loudness in voices:
        angle = (voice * turns % 1.0 * 2 * np.pi).astype(np.float32)
        spin = np.cos(angle) + 1j * np.sin(angle)
        spun = np.ones(frames, np.complex64)  # each partial is the one before it, turned once more
        for n in range(1, HARMONICS + 1):
            spun *= spin
            multiple = n * voice
            strength = _in_spectrum(multiple * pitch) * (loudness / n)
            # Spreading the phases like a chirp keeps the peaks of a rich tone low, so that it can be louder.
            phase = cmath.exp(-1j * math.pi * multiple * (multiple - 1) / HARMONICS)
            wave += strength * (spun * phase).imag
            power += strength**2
    return _faded(wave / np.sqrt(power), GLIDE_FADE_S, GLIDE_FADE_S)


def _in_spectrum(hz: Wave) -> Wave:
    full, none = SPECTRUM_HZ
    strength: Wave = np.clip((none - hz) / (none - full), 0.0, 1.0)
    return strength


def _faded(wave: Wave, in_s: float, out_s: float) -> Wave:
    """Fade both ends in place, with the slope of a raised cosine; the first and the last sample are not quite zero."""
    for end, seconds in ((wave, in_s), (wave[::-1], out_s)):
        length = min(round(seconds * FRAME_RATE), len(wave) // 2)
        end[:length] *= (1 - np.cos(np.pi * np.arange(1, length + 1) / (length + 1))) / 2
    return wave


# -- Marks -----------------------------------------------------------------------------------------------------------


def _struck(
    frames: int, hz: float, partials: Partials, decay_s: float, release_s: float = RELEASE_S, phase: float = 0.0
) -> Wave:
    """Something struck once: sharp to start with, then dying away, higher partials sooner."""
    seconds = np.arange(frames) / FRAME_RATE
    wave = np.zeros(frames)
    for multiple, strength in partials:
        if hz * multiple <= SPECTRUM_HZ[1]:
            # Cosines, so that the very first sample is already on its way.
            turned = np.cos(2 * np.pi * (hz * multiple * seconds - phase))
            wave += strength * turned * np.exp(-seconds * multiple**0.5 / decay_s)
    return _faded(wave, ATTACK_S, release_s)


def _tick(frames: int) -> Wave:
    return _struck(frames, C6_SHARP, WOOD, 0.009, TICK_RELEASE_S)


def _chord(frames: int, notes: Sequence[float], partials: Partials, decay_s: float) -> Wave:
    """Notes struck together, their phases spread, or their peaks would all meet in the first millisecond."""
    chord = np.zeros(frames)
    for n, hz in enumerate(notes):
        chord += _struck(frames, hz, partials, decay_s, phase=CHORD_PHASE * n)
    return chord


def _bottom(notes: Sequence[float], frames: int) -> Wave:
    first = frames // 2
    return np.concatenate([_chord(n, notes, MELLOW, 0.028) for n in (first, frames - first)])


def _top(notes: Sequence[float], frames: int) -> Wave:
    return _chord(frames, notes, BELL, 0.06)


def _zero(frames: int) -> Wave:
    return _chord(frames, (A5, C6_SHARP, E6), CHIME, 0.11)


def _set_end(frames: int) -> Wave:
    """Three notes coming down to rest, each ringing on beneath the next."""
    phrase = np.zeros(frames)
    for n, hz in enumerate((E6, C6_SHARP, A5)):
        start = n * frames // 4
        phrase[start:] += _struck(frames - start, hz, CHIME, 0.14)
    return phrase


_Make = Callable[[int], Wave]


def _of_a_rep(
    prefix: str, voices: Partials, bottom: Sequence[float], top: Sequence[float]
) -> dict[tuple[CueKind, str], tuple[_Make, float]]:
    """The sounds of a rep: its four glides and two turns."""
    glides = {
        "down": (HIGH_HZ, LOW_HZ, levels.GLIDE_DB),
        "hold": (LOW_HZ, LOW_HZ, levels.HOLD_DB),
        "up": (LOW_HZ, HIGH_HZ, levels.GLIDE_DB),
        "tall": (HIGH_HZ, HIGH_HZ, levels.TALL_DB),
    }
    made: dict[tuple[CueKind, str], tuple[_Make, float]] = {
        (CueKind.GLIDE, prefix + name): (functools.partial(_glide, start, end, voices), level_db)
        for name, (start, end, level_db) in glides.items()
    }
    made[CueKind.TURN, prefix + "bottom"] = functools.partial(_bottom, bottom), levels.TURN_DB
    made[CueKind.TURN, prefix + "top"] = functools.partial(_top, top), levels.TURN_DB
    return made


_SOUNDS: dict[tuple[CueKind, str], tuple[_Make, float]] = {
    (CueKind.TICK, "tick"): (_tick, levels.TICK_DB),
    (CueKind.CHIME, "zero"): (_zero, levels.CHIME_DB),
    (CueKind.CHIME, "set end"): (_set_end, levels.CHIME_DB),
    **_of_a_rep("", ONE_VOICE, (E5,), (E6,)),
    **_of_a_rep("last ", TWO_VOICES, (E5, A5), (E6, A6)),
}
