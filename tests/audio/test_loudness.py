import platform
import sys

import numpy as np
import pytest

from audio.loudness import loudness_lufs

RATE = 48_000


@pytest.fixture
def library():
    """Return what the library measures; there is no wheel of it for Macs with Intel processors."""
    if sys.platform == "darwin" and platform.machine() != "arm64":
        pytest.skip("the library is not to be had for this processor")
    from loudness import integrated_loudness

    return lambda samples: integrated_loudness(samples, RATE)


def tone(hertz, seconds=1.0, peak=1.0):
    return (peak * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def voiced(frames):
    """Something that swells, falls and pauses like speech."""
    random = np.random.default_rng(frames)
    time = np.arange(frames)
    swell = (1 + np.sin(time / 3000)) * np.where(time % 90_000 < 60_000, 1, 0.03)
    return (0.1 * swell * random.standard_normal(frames)).astype(np.float32)


def test_the_standards_own_example():
    assert loudness_lufs(tone(997)) == pytest.approx(-3.01, abs=0.01)


@pytest.mark.parametrize("frames", [2000, 9_600, 14_400, 19_200, 30_000, 100_001, 300_000])
def test_a_library_measures_the_same_of_a_clip_said_again_and_again(frames, library):
    clip = voiced(frames)
    again = np.tile(clip, 2 + 1_000_000 // frames)
    assert loudness_lufs(clip) == pytest.approx(library(again), abs=0.1)


def test_a_library_measures_the_same_of_a_long_clip(library):
    clip = voiced(1_200_000)
    assert loudness_lufs(clip) == pytest.approx(library(clip), abs=0.1)


def test_twice_the_amplitude_is_six_units():
    assert loudness_lufs(tone(500, peak=0.2)) - loudness_lufs(tone(500, peak=0.1)) == pytest.approx(6.02, abs=0.01)


@pytest.mark.parametrize("seconds", [0.15, 0.3, 0.5, 2.0])
def test_length_alone_makes_nothing_louder(seconds):
    assert loudness_lufs(tone(1000, seconds, 0.1)) == pytest.approx(loudness_lufs(tone(1000, 5, 0.1)), abs=0.05)


def test_a_long_pause_makes_nothing_softer():
    pause = np.zeros(3 * RATE, np.float32)
    spoken = np.concatenate([tone(1000, 3, 0.1), pause, tone(1000, 3, 0.1)])
    assert loudness_lufs(spoken) == pytest.approx(loudness_lufs(tone(1000, 3, 0.1)), abs=0.5)


def test_deep_tones_count_less_and_high_ones_more():
    deep, middle, high = (loudness_lufs(tone(hertz)) for hertz in (40, 1000, 4000))
    assert deep < middle - 5
    assert high > middle + 2


@pytest.mark.parametrize("clip", [np.zeros(0, np.float32), np.zeros(20_000, np.float32), tone(1000, 1, 1e-5)])
def test_silence_has_no_loudness(clip):
    assert loudness_lufs(clip) == -np.inf
