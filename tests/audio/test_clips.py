import io
import struct
import wave

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio import levels
from audio.clips import ClipError, check_length, conditioned, from_int16, joined, read_clip, to_int16
from audio.loudness import loudness_lufs

RATE = 22_050


def spoken(seconds=0.6, before=0.2, after=0.4, level=0.3, rate=RATE):
    """Something like a word between silences: noise under a hum that swells and falls."""
    random = np.random.default_rng(3)
    time = np.arange(round(seconds * rate)) / rate
    word = np.sin(2 * np.pi * 180 * time) * (1 + 0.5 * random.standard_normal(len(time)))
    word *= 0.2 + np.abs(np.sin(2 * np.pi * 3 * time))
    word *= level / np.abs(word).max()
    return np.concatenate([np.zeros(round(before * rate)), word, np.zeros(round(after * rate))]).astype(np.float32)


def wav(samples, rate=RATE, channels=1, width=2):
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((channels, width, rate, 0, "NONE", ""))
        out.writeframes(np.rint(samples * 32767).astype("<i2").tobytes())
    return file.getvalue()


def aiff(samples, rate=RATE, packing=None, bits=16):
    order = "<i2" if packing == b"sowt" else ">i2"
    exponent = rate.bit_length() - 1
    common = struct.pack(">hIhHQ", 1, len(samples), bits, 16383 + exponent, rate << (63 - exponent))
    if packing:
        common += packing + b"\x00\x00"
    sound = struct.pack(">II", 0, 0) + np.rint(samples * 32767).astype(order).tobytes()
    chunks = b"".join(
        name + struct.pack(">I", len(data)) + data + b"\x00" * (len(data) % 2)
        for name, data in ((b"COMM", common), (b"ANNO", b"odd"), (b"SSND", sound))
    )
    return b"FORM" + struct.pack(">I", 4 + len(chunks)) + (b"AIFC" if packing else b"AIFF") + chunks


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
def test_silence_is_trimmed_and_time_kept(rate):
    clip = conditioned(spoken(rate=rate), rate)
    assert len(clip) / 48_000 == pytest.approx(0.6 + 0.035, abs=0.03)
    assert clip.dtype == np.float32


@pytest.mark.parametrize("level", [0.02, 0.3, 0.99])
@pytest.mark.parametrize("seconds", [0.25, 0.6, 4.0])
def test_every_clip_comes_to_one_loudness_and_below_its_peak(level, seconds):
    clip = conditioned(spoken(seconds, level=level), RATE)
    assert loudness_lufs(clip) == pytest.approx(levels.SPEECH_LUFS, abs=0.3)
    assert np.abs(clip).max() <= levels.gain(levels.SPEECH_PEAK_DB) + 1e-4


def test_a_lone_peak_is_limited_and_holds_back_nothing():
    peaked = spoken(seconds=2.0, level=0.15)
    peaked[len(peaked) // 2 : len(peaked) // 2 + 3] = 0.6
    clip = conditioned(peaked, RATE)
    assert np.abs(clip).max() == pytest.approx(levels.gain(levels.SPEECH_PEAK_DB), abs=0.01)
    assert loudness_lufs(clip) == pytest.approx(levels.SPEECH_LUFS, abs=1.0)


def test_a_clip_begins_and_ends_in_silence():
    clip = conditioned(spoken(before=0, after=0), RATE)
    assert clip[0] == clip[-1] == 0
    assert np.abs(clip[:48]).max() < 0.3 * np.abs(clip).max()


def test_a_swing_too_slow_to_be_heard_is_no_speech():
    swing = 0.011 * np.sin(2 * np.pi * 2 * np.arange(2 * RATE) / RATE)
    with pytest.raises(ClipError, match="silence"):
        conditioned(swing.astype(np.float32), RATE)


def test_sixteen_bits_hold_a_clip_to_the_bit():
    clip = conditioned(spoken(), RATE)
    np.testing.assert_array_equal(from_int16(to_int16(clip)), clip)


def test_clips_are_joined_without_a_click_and_with_the_gap_asked_for():
    one, other = conditioned(spoken(0.4), RATE), conditioned(spoken(0.7, level=0.05), RATE)
    both = joined([one, other], gap_s=0.1)
    assert len(both) == len(one) + len(other) + 4800
    steps = [np.abs(np.diff(clip)).max() for clip in (one, other)]
    assert np.abs(np.diff(both)).max() <= max(steps)
    np.testing.assert_array_equal(both[len(one) : len(one) + 4800], 0)
    np.testing.assert_array_equal(joined([one]), one)


@pytest.mark.parametrize(
    ("text", "seconds", "words_per_minute", "fits"),
    [
        ("one", 0.4, 150, True),
        ("one", 0.05, 150, False),
        ("one", 6.0, 150, False),
        ("up", 0.9, 60, True),
        ("Push the floor away with the front leg.", 2.7, 150, True),
        ("Push the floor away with the front leg.", 0.5, 150, False),
        ("Push the floor away with the front leg.", 0.5, 300, True),
        ("…", 0.3, 150, True),
    ],
)
def test_a_clip_that_cannot_be_its_text_is_refused(text, seconds, words_per_minute, fits):
    clip = np.zeros(round(seconds * 48_000), np.float32)
    if fits:
        check_length(clip, text, words_per_minute)
    else:
        with pytest.raises(ClipError, match="letters"):
            check_length(clip, text, words_per_minute)


@pytest.mark.parametrize(
    ("samples", "rate", "why"),
    [
        (np.zeros(0, np.float32), RATE, "silence"),
        (np.zeros(9000, np.float32), RATE, "silence"),
        (np.full(9000, np.nan, np.float32), RATE, "silence"),
        (spoken(level=0.005), RATE, "silence"),
        (spoken(), 100, "100 samples a second"),
        (spoken(seconds=40), RATE, "41 s for one phrase"),
    ],
)
def test_what_is_no_speech_is_refused(samples, rate, why):
    with pytest.raises(ClipError, match=why):
        conditioned(samples, rate)


@pytest.mark.parametrize("data", [wav(spoken()), aiff(spoken()), aiff(spoken(), packing=b"sowt")])
def test_the_bytes_decide_what_a_file_is(data):
    samples, rate = read_clip(data)
    assert rate == RATE
    np.testing.assert_allclose(samples, spoken(), atol=1e-4)


def test_two_channels_become_one():
    left, right = spoken(level=0.4), np.zeros_like(spoken())
    samples, _ = read_clip(wav(np.stack([left, right], axis=1).reshape(-1), channels=2))
    np.testing.assert_allclose(samples, left / 2, atol=1e-4)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "neither WAV nor AIFF"),
        (b"ID3 not a sound of ours", "neither WAV nor AIFF"),
        (wav(spoken())[:20], "damaged"),
        (wav(spoken())[:2000], "cut off"),
        (wav(spoken(), width=1), "8 bits"),
        (aiff(spoken())[:40], "damaged"),
        (aiff(spoken(), bits=24), "24 bits"),
        (aiff(spoken(), packing=b"alaw"), "alaw"),
    ],
)
def test_damaged_and_strange_files_are_told(data, why):
    with pytest.raises(ClipError, match=why):
        read_clip(data)


@given(
    st.sampled_from(["RIFF", "FORM"]),
    st.lists(st.tuples(st.integers(0, 60), st.binary(min_size=1, max_size=4))),
)
def test_no_damage_to_a_header_does_more_than_cost_the_phrase(kind, damage):
    broken = bytearray(wav(spoken()) if kind == "RIFF" else aiff(spoken()))
    for at, what in damage:
        broken[at : at + len(what)] = what
    try:
        samples, rate = read_clip(bytes(broken))
        conditioned(samples, rate)
    except ClipError:
        pass
