"""How loud each sort of sound is: one budget, so that everything at once stays below the ceiling.

Peaks in dBFS. The worst case is a phrase, a glide, a tick, a turn mark and a chime that all start together: while the
phrase fades in over SPEECH_FADE_FRAMES, the others are ducked over DUCK_FRAMES, and the sum stays below it:
at the usual volumes the limiter never acts.
"""

from trainer.cues import FRAME_RATE

CEILING = 0.98
"""No sample is ever larger: above the loudest moment at the usual volumes, and room for what lossy files add."""

LOUDEST_GAIN = 2.0
"""How far the volumes of tones and voice go up: 6 dB. The limiter sees to the sum."""

SPEECH_PEAK_DB = -6.0
SPEECH_LUFS = -22.5
"""The loudness every phrase is matched to (AU18): its peaks would lie 13 to 20 dB higher, and some are limited."""

GLIDE_DB = -21.0
HOLD_DB = -24.0
TALL_DB = -27.0
"""A pause is quieter than a movement, so the turn mark that begins it stands out, and standing tall is rest."""

TICK_DB = -15.0
TURN_DB = -12.5
CHIME_DB = -13.0

DUCK_DB = -10.0
"""What glides lose while a voice speaks: as much as still sounds like one and the same tone."""

MARK_DUCK_DB = -8.0
"""What ticks, turns and chimes lose: they are short, and time is taken from them."""

DUCK_FRAMES = FRAME_RATE * 7 // 1000
"""Ducking begins with the word and takes this long, so a mark that falls on a word's start keeps its sharp edge."""

RELEASE_FRAMES = FRAME_RATE * 120 // 1000
"""Tones come back slower than they went: that is not heard as a movement of its own."""

SPEECH_FADE_FRAMES = FRAME_RATE * 5 // 1000


def gain(db: float) -> float:
    """Return the factor for a level in decibels."""
    return float(10 ** (db / 20))
