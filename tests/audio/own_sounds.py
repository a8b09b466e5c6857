"""Words without a speaker: sounds with the band and the rhythm of speech, and rooms they are spoken in."""

import numpy as np

from trainer.cues import FRAME_RATE


def word(seconds=0.5, level=0.1, seed=1, rate=FRAME_RATE):
    """A word of two syllables, as loud as `level` in effective value."""
    frames = round(seconds * rate)
    spectrum = np.fft.rfft(np.random.default_rng(seed).normal(size=frames))
    hertz = np.fft.rfftfreq(frames, 1 / rate)
    spectrum[(hertz < 200) | (hertz > 3500)] = 0
    swell = 0.55 - 0.45 * np.cos(4 * np.pi * np.arange(frames) / frames)
    wave = np.fft.irfft(spectrum, frames) * swell
    return (level * wave / np.sqrt(np.mean(wave**2))).astype(np.float32)


def spoken(said, before_s=0.7, after_s=1.0, room=0.0005, seed=2):
    """What a microphone gives of a word said in a room."""
    quiet = [np.zeros(round(seconds * FRAME_RATE), np.float32) for seconds in (before_s, after_s)]
    take = np.concatenate([quiet[0], said, quiet[1]])
    return take + np.random.default_rng(seed).normal(scale=room, size=len(take)).astype(np.float32)
