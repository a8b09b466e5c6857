"""Claps, rooms and a session's own sound, made by the test."""

import numpy as np

from audio.mixdown import sounds
from audio.mixer import Mixer
from trainer.cues import FRAME_RATE
from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.session import Placed
from trainer.timeline import compile_session, draft, phrases


def session_sound(plan_line, rng):
    """Return what a session sounds like, its programme and its voice: noise of the rhythm of speech."""
    plan = parse_one_line(plan_line)
    drafted = draft(plan, exercise(plan.exercise))
    voice = {text: _syllables(0.25 + 0.06 * len(text), rng) for text in phrases(drafted)}
    timeline = compile_session(drafted, {text: len(samples) for text, samples in voice.items()})
    programme, at = [], 0
    for segment in timeline.segments:
        programme.append(Placed(at, segment, None))
        at += segment.frames
    mixer = Mixer()
    mixer.load(sounds(programme, voice))
    out = np.empty(at, np.float32)
    mixer.render(out)
    return out, programme, voice


def _syllables(seconds, rng):
    """Noise from 200 Hz to 9 kHz that begins sharply four times a second, as plosives do: harder than speech."""
    frames = round(seconds * FRAME_RATE)
    spectrum = np.fft.rfft(rng.normal(size=frames))
    hertz = np.fft.rfftfreq(frames, 1 / FRAME_RATE)
    spectrum[(hertz < 200) | (hertz > 9000)] = 0
    spectrum /= 1 + (hertz / 1500) ** 2
    into = np.arange(frames) / FRAME_RATE % 0.25
    wave = np.fft.irfft(spectrum, frames) * np.exp(-into / 0.08)
    return (0.3 * wave / np.abs(wave).max()).astype(np.float32)


def clap(rng):
    """Return one clap: a burst of noise that dies away within milliseconds, strongest at 1 to 3 kHz, of peak 1."""
    frames = round(0.03 * FRAME_RATE)
    wave = rng.normal(size=frames) * np.exp(-np.arange(frames) / FRAME_RATE / 0.004)
    hertz = np.fft.rfftfreq(frames, 1 / FRAME_RATE)
    spectrum = np.fft.rfft(wave) * hertz / (hertz + 300) / np.sqrt(1 + ((hertz - 1800) / 3500) ** 2)
    wave = np.fft.irfft(spectrum, frames)
    return wave / np.abs(wave).max()


def in_room(wave, rng, t60_s=0.5, wet=0.7):
    """Return a sound as it is heard in a room: itself, then echoes that lose 60 dB in `t60_s`."""
    frames = round(t60_s * FRAME_RATE)
    echoes = rng.normal(size=frames) * np.exp(-6.9 * np.arange(frames) / frames)
    echoes *= wet / np.sqrt((echoes**2).sum())
    echoes[0] = 1.0
    size = 1 << (len(wave) + frames).bit_length()
    return np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(echoes, size), size)[: len(wave) + frames]


def add_claps(heard, times_s, peak, rng, t60_s=0.5):
    """Add claps of this peak to what is heard, where they fit."""
    for at_s in times_s:
        sound = in_room(clap(rng), rng, t60_s)
        at = round(at_s * FRAME_RATE)
        heard[at : at + len(sound)] += peak * sound / np.abs(sound).max()
    return heard
