import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio import levels
from audio.limiter import AHEAD_FRAMES, BEHIND_FRAMES, BOX_FRAMES, Limiter

CEILING = np.float32(levels.CEILING)
MOST_FRAMES = 2000


def limited(samples, *sizes):
    """All of `samples` through a limiter, cut into blocks of `sizes` and a last one."""
    limiter = Limiter(MOST_FRAMES)
    known = np.concatenate([samples, np.zeros(AHEAD_FRAMES, np.float32)])
    limiter.expect(known[:AHEAD_FRAMES])
    out = samples.copy()
    at = 0
    for size in (*sizes, *[MOST_FRAMES] * (len(out) // MOST_FRAMES + 1)):
        block = out[at : at + size]
        limiter.limit(block, known[at + AHEAD_FRAMES : at + AHEAD_FRAMES + len(block)])
        at += len(block)
    return out


def reference(samples):
    """The gain as the module describes it, frame by frame in double precision."""
    keeps = np.minimum(1.0, levels.CEILING / np.maximum(np.abs(samples.astype(float)), 1e-9))
    padded = np.concatenate([np.ones(BEHIND_FRAMES), keeps, np.ones(AHEAD_FRAMES)])
    least = np.array([padded[n : n + AHEAD_FRAMES + 1].min() for n in range(len(samples) + BEHIND_FRAMES)])
    box = np.ones(BOX_FRAMES) / BOX_FRAMES
    return np.convolve(least, np.convolve(box, box), "valid")


def noise(seed, frames, level):
    random = np.random.default_rng(seed)
    swell = np.interp(np.arange(frames), np.linspace(0, frames, 9), random.uniform(0, level, 9))
    return (random.uniform(-1, 1, frames) * swell).astype(np.float32)


@given(st.integers(0, 99), st.integers(1, 5000), st.floats(0, 8), st.lists(st.integers(1, MOST_FRAMES), max_size=9))
def test_never_above_the_ceiling_and_the_same_to_the_bit_in_blocks_of_any_size(seed, frames, level, sizes):
    samples = noise(seed, frames, level)
    whole = limited(samples)
    assert np.abs(whole).max() <= CEILING
    np.testing.assert_array_equal(limited(samples, *sizes), whole)


@given(st.integers(0, 99), st.integers(1, 5000))
def test_what_stays_below_the_ceiling_is_not_changed_at_all(seed, frames):
    samples = noise(seed, frames, levels.CEILING)
    np.testing.assert_array_equal(limited(samples), samples)


def test_the_gain_is_the_one_described():
    samples = noise(3, 6000, 3.0)
    np.testing.assert_allclose(limited(samples), samples * reference(samples), atol=2e-6)


def test_a_peak_is_met_smoothly_and_left_smoothly_and_touches_nothing_further_off():
    samples = np.full(4000, 0.4, np.float32)
    samples[2000] = 1.96
    out = limited(samples)
    assert out[2000] == pytest.approx(levels.CEILING, abs=1e-5)
    gains = out / samples
    assert gains.argmin() in range(2000 - 1, 2000 + 2)
    assert np.abs(np.diff(gains)).max() < 0.5 * 1.1 / BOX_FRAMES
    reach = max(AHEAD_FRAMES, BEHIND_FRAMES)
    np.testing.assert_array_equal(out[: 2000 - reach], samples[: 2000 - reach])
    np.testing.assert_array_equal(out[2000 + reach + 1 :], samples[2000 + reach + 1 :])


def test_a_steady_loud_tone_keeps_its_shape():
    """Its gain is the same at its zeros as at its peaks, from 100 Hz up."""
    samples = (1.5 * np.sin(2 * np.pi * 100 * np.arange(9600) / 48_000)).astype(np.float32)
    out = limited(samples)[2000:-2000]
    np.testing.assert_allclose(out, samples[2000:-2000] * levels.CEILING / 1.5, atol=1e-3)


def test_what_was_foreseen_and_does_not_come_still_counts():
    limiter = Limiter(MOST_FRAMES)
    loud, quiet = (np.full(AHEAD_FRAMES, level, np.float32) for level in (1.96, 0.1))
    limiter.expect(loud)
    limiter.expect(quiet)
    out = np.full(10, 0.1, np.float32)
    limiter.limit(out, np.zeros(10, np.float32))
    assert out == pytest.approx(0.05, rel=1e-3)
