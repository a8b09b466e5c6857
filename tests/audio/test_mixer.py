import ast
import inspect
import textwrap
import threading
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio import levels
from audio.limiter import Limiter
from audio.mixer import RAMP_FRAMES, Mixer, Sound

RENDERING = (
    *(Mixer.render, Mixer._render_chunk, Mixer._add_up, Mixer._add_sounds, Mixer._make_way, Mixer._call_off),
    *(Mixer._apply_gain, Limiter.expect, Limiter.limit, Limiter._turn_down),
)


def hum(frames, level=0.1):
    return (level * np.sin(np.arange(frames) * 0.07)).astype(np.float32)


def rendered(mixer, *blocks):
    parts = []
    for frames in blocks:
        out = np.full(frames, np.nan, np.float32)
        mixer.render(out)
        parts.append(out)
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)


def cut(sizes, total):
    """Block sizes that add up to `total`, the last one whatever is left."""
    for size in sizes:
        if size < total:
            yield size
            total -= size
    yield total


SOUNDS = st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 2000)), max_size=12)
LOUD_SOUNDS = st.lists(
    st.builds(
        lambda at, frames, level, gain, speaks: Sound(at, hum(frames, level), gain, 1.0 if speaks else 0.4, speaks),
        st.integers(0, 3000),
        st.integers(0, 2000),
        st.floats(0.01, 1.0),
        st.floats(0.0, 2.0),
        st.booleans(),
    ),
    max_size=8,
)
BLOCKS = st.lists(st.integers(1, 900), max_size=20)


@given(SOUNDS)
def test_every_sound_stands_at_its_frame(places):
    sounds = [Sound(at, hum(length, 0.08)) for at, length in places]
    expected = np.zeros(6000, np.float32)
    for at, samples, *_ in sorted(sounds, key=lambda sound: sound.at_frame):
        expected[at : at + len(samples)] += samples
    mixer = Mixer()
    mixer.load(sounds)
    np.testing.assert_array_equal(rendered(mixer, 6000), expected)
    assert mixer.frame == 6000


@given(LOUD_SOUNDS, LOUD_SOUNDS, BLOCKS, BLOCKS)
def test_the_sound_is_the_same_to_the_bit_however_time_is_cut(first, second, blocks, others):
    """With words to make way for, far too loud, and with a new programme and a new volume on the way."""
    swap = 1000
    results = []
    for sizes in (blocks, others):
        mixer = Mixer()
        mixer.load(first)
        before = rendered(mixer, *cut(sizes, swap))
        mixer.load([sound._replace(at_frame=swap + sound.at_frame) for sound in second])
        mixer.set_gain(0.3)
        results.append(np.concatenate([before, rendered(mixer, *cut(sizes, 6000))]))
    np.testing.assert_array_equal(*results)


def test_blocks_longer_than_what_is_mixed_at_once_are_no_different():
    results = []
    for sizes in ([30_000], [24_001, 5_999], [1] * 300 + [29_700]):
        mixer = Mixer()
        mixer.load([Sound(at, hum(9000, 0.7), 1.3, 0.4, at % 2000 == 0) for at in range(0, 30_000, 1000)])
        results.append(rendered(mixer, *sizes))
    np.testing.assert_array_equal(results[0], results[1])
    np.testing.assert_array_equal(results[0], results[2])


@given(LOUD_SOUNDS, LOUD_SOUNDS, st.integers(1, 3000))
def test_no_sample_passes_the_ceiling_not_even_where_a_programme_changes(first, second, swap):
    mixer = Mixer()
    mixer.load(first)
    before = rendered(mixer, swap)
    mixer.load([sound._replace(at_frame=swap + sound.at_frame) for sound in second])
    assert np.abs(np.concatenate([before, rendered(mixer, 6000)])).max() <= np.float32(levels.CEILING)


def test_volumes_are_exact_where_nothing_is_too_loud():
    mixer = Mixer()
    samples = hum(3000, 0.2)
    mixer.load([Sound(100, samples, 1.7)])
    np.testing.assert_array_equal(rendered(mixer, 4000)[100:3100], samples * np.float32(1.7))


def test_silence_is_exactly_zero_and_the_whole_buffer_is_filled():
    mixer = Mixer()
    mixer.load([Sound(10, hum(100))])
    assert not rendered(mixer, 10).any()
    assert rendered(mixer, 100).any()
    assert not rendered(mixer, 5000).any()


def test_a_new_programme_fades_out_what_sounds_and_never_starts_what_was_to_come():
    mixer = Mixer()
    mixer.load([Sound(0, np.full(20_000, 0.5, np.float32)), Sound(1100, np.full(100, 0.4, np.float32))])
    rendered(mixer, 1000)
    mixer.load([])
    out = rendered(mixer, 2000)
    assert out[0] == pytest.approx(0.5, abs=0.01)
    assert np.abs(np.diff(out)).max() <= 0.5 / RAMP_FRAMES + 1e-6
    assert not out[RAMP_FRAMES:].any()


def test_programmes_that_follow_each_other_at_once_still_fade():
    mixer = Mixer()
    loud = np.full(20_000, 0.4, np.float32)
    mixer.load([Sound(0, loud)])
    rendered(mixer, 1000)
    mixer.load([Sound(1100, loud)])
    parts = [rendered(mixer, 200)]
    mixer.load([])
    parts.append(rendered(mixer, 1000))
    steps = np.abs(np.diff(np.concatenate(parts)))
    steps[99] = 0  # where the second programme began, with all its strength
    assert steps.max() <= 3 * 0.4 / RAMP_FRAMES + 1e-6


def test_a_programme_laid_too_late_is_joined_where_it_would_be():
    mixer = Mixer()
    rendered(mixer, 500)
    samples = hum(1000)
    mixer.load([Sound(300, samples)])
    out = rendered(mixer, 800)
    np.testing.assert_array_equal(out[RAMP_FRAMES:], samples[200 + RAMP_FRAMES :])
    rise = np.arange(RAMP_FRAMES) / RAMP_FRAMES
    np.testing.assert_allclose(out[:RAMP_FRAMES], samples[200:][:RAMP_FRAMES] * rise, atol=1e-6)


@pytest.mark.parametrize("blocks", [[5000], [7] * 100 + [4300]])
def test_what_goes_on_in_a_new_programme_goes_on_evenly(blocks):
    """Volumes change, or what is still to come does, in the middle of a glide."""
    mixer, flat = Mixer(), np.full(20_000, 0.2, np.float32)
    mixer.load([Sound(0, flat)])
    parts = [rendered(mixer, 1000)]
    mixer.load([Sound(0, flat), Sound(30_000, flat)])
    parts.append(rendered(mixer, 100))
    mixer.load([Sound(0, flat), Sound(40_000, flat)])
    parts.append(rendered(mixer, *blocks))
    np.testing.assert_allclose(np.concatenate(parts), 0.2, atol=1e-6)
    mixer.load([Sound(0, flat, 0.5)])
    out = rendered(mixer, *blocks)
    np.testing.assert_allclose(out[RAMP_FRAMES:], 0.1, atol=1e-6)
    assert np.abs(np.diff(out, prepend=0.2)).max() <= 0.1 / RAMP_FRAMES + 1e-6


def test_the_clock_may_be_set_forwards():
    mixer = Mixer()
    samples = hum(1000)
    mixer.load([Sound(0, hum(50)), Sound(1000, samples)])
    rendered(mixer, 100)
    mixer.frame = 1500
    np.testing.assert_array_equal(rendered(mixer, 500), samples[500:])


@pytest.mark.parametrize("wanted", [0.0, 0.4])
def test_a_change_of_volume_does_not_click(wanted):
    mixer = Mixer()
    mixer.load([Sound(0, np.full(20_000, 0.5, np.float32))])
    rendered(mixer, 100)
    mixer.set_gain(wanted)
    down = rendered(mixer, 300)
    mixer.set_gain(1.0)  # changed again before it has got there
    both = np.concatenate([down, rendered(mixer, 5000)])
    assert np.abs(np.diff(both)).max() <= 0.5 / RAMP_FRAMES + 1e-6
    assert both[-1] == 0.5
    mixer.set_gain(wanted)
    assert rendered(mixer, 5000)[-1] == pytest.approx(0.5 * wanted)


def test_an_onset_keeps_its_frame_under_the_limiter():
    mixer = Mixer()
    mixer.load([Sound(3000, np.full(5000, level, np.float32)) for level in (0.9, 0.9)])
    out = rendered(mixer, 9000)
    assert not out[:3000].any()
    assert out[3000] == pytest.approx(levels.CEILING, rel=1e-5)


def test_calling_off_what_was_to_come_does_not_let_the_volume_jump():
    """The gain is already on its way down for a loud sound that then never comes."""
    mixer = Mixer()
    steady = np.full(20_000, 0.5, np.float32)
    mixer.load([Sound(0, steady), Sound(5000, np.ones(100, np.float32), 2.0)])
    before = rendered(mixer, 4950)
    assert before[-1] < 0.4
    mixer.load([])
    after = rendered(mixer, 600)
    assert np.abs(np.diff(np.concatenate([before[-1:], after]))).max() < 0.004
    assert not after[RAMP_FRAMES:].any()


def test_ten_thousand_blocks_need_less_than_four_kilobytes():
    mixer = Mixer()
    sounds = [Sound(at, hum(6000, 0.5), 1.0, 0.4, at % 4800 == 0) for at in range(0, 10_000 * 240, 2400)]
    out = np.empty(240, np.float32)
    mixer.load(sounds)
    mixer.render(out)
    tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        for block in range(10_000):
            if block % 1000 == 500:
                mixer.set_gain(block / 10_000)
            mixer.render(out)
        used = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
    assert used < 4096


def test_calling_off_needs_no_memory_either():
    mixer = Mixer()
    sounds = [Sound(0, hum(60_000, 0.02))]
    out = np.empty(240, np.float32)
    mixer.load(sounds)
    mixer.render(out)
    mixer.load(sounds)
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        mixer.render(out)
        used = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
    assert used < 4096


def test_rendering_does_only_what_a_sound_callback_may():
    allowed = {"len", "max", "min", "range", "fill", "copyto", "between", "expect", "limit"}  # `between` bisects
    allowed |= {"add", "subtract", "multiply", "divide", "minimum", "maximum", "absolute", "cumsum", "clip"}
    allowed |= {function.__name__ for function in RENDERING}
    for function in RENDERING:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                assert name in allowed, f"{function.__name__} calls {name}"
            forbidden = (ast.Raise, ast.With, ast.Import, ast.ImportFrom, ast.ListComp, ast.Dict, ast.List, ast.Lambda)
            assert not isinstance(node, forbidden), f"{function.__name__} line {node.lineno}"


def test_programmes_may_be_loaded_while_another_thread_renders():
    mixer = Mixer()
    over = threading.Event()
    worst = []

    def render():
        out = np.empty(64, np.float32)
        while not over.is_set():
            mixer.render(out)
            worst.append(float(np.abs(out).max()))

    thread = threading.Thread(target=render)
    thread.start()
    try:
        for n in range(300):
            at = mixer.frame
            mixer.load([Sound(at + k * 50, hum(500)) for k in range(n % 7)])
    finally:
        over.set()
        thread.join()
    assert worst
    assert max(worst) <= np.float32(levels.CEILING)


@pytest.mark.parametrize("start", [-1, -479, -481, -909, -100_000])
def test_it_may_begin_before_frame_0(start):
    mixer = Mixer()
    mixer.frame = start
    mixer.load([Sound(start + 600, np.full(4800, 0.25, np.float32))])
    out = np.empty(2400, np.float32)
    mixer.render(out)
    assert not out[:600].any()
    assert out[600:] == pytest.approx(0.25)
