"""How loud each sort of sound is: one budget, so that everything at once stays below full scale.

Peaks in dBFS. The worst case is a phrase, a glide, a tick, a turn mark and a chime that all start together: while the
phrase fades in over SPEECH_FADE_FRAMES, the others are ducked over DUCK_FRAMES, and the sum never reaches 1.0.
"""

from trainer.cues import FRAME_RATE

SPEECH_PEAK_DB = -6.0
SPEECH_RMS_DB = -22.0
"""What a voice is matched to while it speaks: its peaks lie 14 to 17 dB higher, so they hold back few phrases."""

GLIDE_DB = -18.0
TALL_DB = -24.0
"""Standing tall is a pause: the same tone, but further away."""

TICK_DB = -16.0
TURN_DB = -15.0
CHIME_DB = -14.0

DUCK_DB = -8.0
"""What tones lose while a voice speaks."""

DUCK_FRAMES = FRAME_RATE * 10 // 1000
"""Ducking begins with the word and takes this long, so a mark that falls on a word's start keeps its sharp edge."""

RELEASE_FRAMES = FRAME_RATE * 120 // 1000
"""Tones come back slower than they went: that is not heard as a movement of its own."""

SPEECH_FADE_FRAMES = FRAME_RATE * 5 // 1000


def gain(db: float) -> float:
    """Return the factor for a level in decibels."""
    return float(10 ** (db / 20))
