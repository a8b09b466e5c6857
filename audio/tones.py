"""The sounds that guide without words, computed once and kept (docs/sources.md, AU8 to AU14).

All of them lie between 440 and 4000 Hz with most energy from 500 to 3000 Hz, where small speakers still play and older
ears hear best. Down and up differ in direction, the turns in pitch and number, so that no mark needs a good ear.
Pitches are the notes A, C sharp and E: whatever sounds together is a chord.
"""

import functools
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from audio import levels
from trainer.cues import FRAME_RATE, CueKind

Samples = npt.NDArray[np.float32]
Wave = npt.NDArray[np.float64]

LOW_HZ, HIGH_HZ = 440.0, 880.0
"""The pitch at the bottom and the pitch standing tall."""

HARMONICS = 6
SPECTRUM_HZ = (3000.0, 4000.0)
"""Partials lose strength from the first frequency on and are gone at the second."""

GLIDE_FADE_S = 0.012
ATTACK_S = 0.0005
"""Marks rise this fast: sharp to the ear, and no click."""

RELEASE_S = 0.004

A5, C6_SHARP, E5, E6 = 880.0, 1108.73, 659.26, 1318.51

Partials = Sequence[tuple[float, float]]
"""Multiples of a note's frequency, each with its strength."""

MELLOW: Partials = ((1, 1.0), (2, 0.5), (3, 0.28), (4, 0.12))
BELL: Partials = ((1, 1.0), (1.5, 0.25), (2, 0.4), (2.76, 0.15))
CHIME: Partials = ((1, 1.0), (2, 0.35), (3, 0.1))
WOOD: Partials = ((1, 1.0), (1.59, 0.6), (2.62, 0.35))


@functools.lru_cache(maxsize=64)
def tone(kind: CueKind, name: str, frames: int) -> Samples:
    """Return the sound called `name` as exactly `frames` mono samples at 48 kHz, read-only and below full scale.

    Names are those a timeline uses: tick; bottom and top; down, hold, up and tall; zero and set end. Raises KeyError
    for any other, and for a spoken kind.
    """
    make, level_db = _SOUNDS[kind, name]
    wave = make(frames)
    peak = float(np.abs(wave).max(initial=0.0))
    samples = (wave * (levels.gain(level_db) / peak if peak else 0.0)).astype(np.float32)
    samples.flags.writeable = False
    return samples


# -- Glides ----------------------------------------------------------------------------------------------------------


def _glide(from_hz: float, to_hz: float, frames: int) -> Wave:
    """A tone whose pitch moves the way the body does: eased at both ends, like the picture (AU8)."""
    done = np.arange(frames) / max(frames, 1)
    hz = from_hz * (to_hz / from_hz) ** ((1 - np.cos(np.pi * done)) / 2)
    turns = np.cumsum(hz) / FRAME_RATE
    turns -= turns[:1]
    wave = np.zeros(frames)
    power = np.zeros(frames)
    for n in range(1, HARMONICS + 1):
        strength = _in_spectrum(n * hz) / n
        # Spreading the phases like a chirp keeps the peaks of a rich tone low, so that it can be louder.
        wave += strength * np.sin(2 * np.pi * (n * turns - n * (n - 1) / (2 * HARMONICS)))
        power += strength**2
    return _faded(wave / np.sqrt(power), GLIDE_FADE_S, GLIDE_FADE_S)


def _in_spectrum(hz: Wave) -> Wave:
    full, none = SPECTRUM_HZ
    return np.clip((none - hz) / (none - full), 0.0, 1.0)


def _faded(wave: Wave, in_s: float, out_s: float) -> Wave:
    """Fade both ends in place, with the slope of a raised cosine; the first and the last sample are not quite zero."""
    for end, seconds in ((wave, in_s), (wave[::-1], out_s)):
        length = min(round(seconds * FRAME_RATE), len(wave) // 2)
        end[:length] *= (1 - np.cos(np.pi * np.arange(1, length + 1) / (length + 1))) / 2
    return wave


# -- Marks -----------------------------------------------------------------------------------------------------------


def _struck(frames: int, hz: float, partials: Partials, decay_s: float) -> Wave:
    """Something struck once: sharp to start with, then dying away, higher partials sooner."""
    seconds = np.arange(frames) / FRAME_RATE
    wave = np.zeros(frames)
    for multiple, strength in partials:
        # Cosines, so that the very first sample is already on its way.
        wave += strength * np.cos(2 * np.pi * hz * multiple * seconds) * np.exp(-seconds * multiple**0.5 / decay_s)
    return _faded(wave, ATTACK_S, RELEASE_S)


def _tick(frames: int) -> Wave:
    return _struck(frames, 1050.0, WOOD, 0.007)


def _bottom(frames: int) -> Wave:
    first = frames // 2
    return np.concatenate([_struck(n, E5, MELLOW, 0.028) for n in (first, frames - first)])


def _top(frames: int) -> Wave:
    return _struck(frames, E6, BELL, 0.06)


def _zero(frames: int) -> Wave:
    chord = np.zeros(frames)
    for hz in (A5, C6_SHARP, E6):
        chord += _struck(frames, hz, CHIME, 0.11)
    return chord


def _set_end(frames: int) -> Wave:
    """Three notes coming down to rest, each ringing on beneath the next."""
    phrase = np.zeros(frames)
    for n, hz in enumerate((E6, C6_SHARP, A5)):
        start = n * frames // 4
        phrase[start:] += _struck(frames - start, hz, CHIME, 0.14)
    return phrase


_SOUNDS: dict[tuple[CueKind, str], tuple[Callable[[int], Wave], float]] = {
    (CueKind.TICK, "tick"): (_tick, levels.TICK_DB),
    (CueKind.TURN, "bottom"): (_bottom, levels.TURN_DB),
    (CueKind.TURN, "top"): (_top, levels.TURN_DB),
    (CueKind.GLIDE, "down"): (functools.partial(_glide, HIGH_HZ, LOW_HZ), levels.GLIDE_DB),
    (CueKind.GLIDE, "hold"): (functools.partial(_glide, LOW_HZ, LOW_HZ), levels.HOLD_DB),
    (CueKind.GLIDE, "up"): (functools.partial(_glide, LOW_HZ, HIGH_HZ), levels.GLIDE_DB),
    (CueKind.GLIDE, "tall"): (functools.partial(_glide, HIGH_HZ, HIGH_HZ), levels.TALL_DB),
    (CueKind.TURN, "last bottom"): (_bottom, levels.TURN_DB),
    (CueKind.TURN, "last top"): (_top, levels.TURN_DB),
    (CueKind.GLIDE, "last down"): (functools.partial(_glide, HIGH_HZ, LOW_HZ), levels.GLIDE_DB),
    (CueKind.GLIDE, "last hold"): (functools.partial(_glide, LOW_HZ, LOW_HZ), levels.HOLD_DB),
    (CueKind.GLIDE, "last up"): (functools.partial(_glide, LOW_HZ, HIGH_HZ), levels.GLIDE_DB),
    (CueKind.GLIDE, "last tall"): (functools.partial(_glide, HIGH_HZ, HIGH_HZ), levels.TALL_DB),
    (CueKind.CHIME, "zero"): (_zero, levels.CHIME_DB),
    (CueKind.CHIME, "set end"): (_set_end, levels.CHIME_DB),
}
