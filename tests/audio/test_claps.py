"""Two claps are heard in any room and over the session's own sound; nothing else is taken for them."""

import itertools

import numpy as np
import pytest

from audio.clap_listener import ClapListener, OwnSound
from audio.claps import ClapDetector
from tests.audio.clap_sounds import add_claps, clap, in_room, session_sound
from trainer.cues import FRAME_RATE

PLAN = "1x2/side @ 2-0-1-1 ready 10 rest 10 switch 8"
BLOCK = FRAME_RATE // 25


@pytest.fixture
def rng():
    return np.random.default_rng(11)


@pytest.fixture(scope="module")
def own():
    """A whole session's sound, its programme and its voice."""
    return session_sound(PLAN, np.random.default_rng(7))


def room(seconds, rng, level=1e-3):
    return rng.normal(scale=level, size=round(seconds * FRAME_RATE))


def doubles(heard, played=None, block=BLOCK):
    """Return the seconds at which two claps became certain."""
    detector = ClapDetector()
    heard = np.clip(heard, -1, 1).astype(np.float32)
    played = np.zeros_like(heard) if played is None else played
    return [
        (at + block) / FRAME_RATE
        for at in range(0, len(heard) - block + 1, block)
        if detector.hear(heard[at : at + block], played[at : at + block])
    ]


# -- Claps -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("t60_s", [0.2, 0.5, 0.9])
@pytest.mark.parametrize("gap_s", [0.22, 0.35, 0.5, 0.68])
def test_two_claps_are_heard_within_a_second_and_a_bit(rng, t60_s, gap_s):
    heard = add_claps(room(6, rng), (3.0, 3.0 + gap_s), 0.3, rng, t60_s)
    (found,) = doubles(heard)
    assert 3.0 + gap_s + 0.4 <= found <= 3.0 + gap_s + 1.2


def test_soft_claps_in_a_quiet_room_and_loud_ones_in_a_loud_room_are_heard(rng):
    for peak, level in ((0.02, 1e-4), (0.1, 1e-3), (0.8, 1e-2)):
        hits = [doubles(add_claps(room(5, rng, level), (2.5, 2.9), peak, rng)) for _ in range(4)]
        assert sum(len(hit) == 1 for hit in hits) >= 3


@pytest.mark.parametrize("block", [480, 1000, 4800, FRAME_RATE])
def test_blocks_of_any_size_give_the_same(rng, block):
    heard = add_claps(room(12, rng), (3.0, 3.4, 7.0, 7.3), 0.3, rng)
    assert len(doubles(heard, block=block)) == 2


@pytest.mark.parametrize(
    "times_s",
    [
        (3.0,),
        (3.0, 3.4, 3.8),
        (3.0, 3.5, 4.0, 4.5, 5.0, 5.5),
        (3.0, 3.9),
        (3.0, 3.12),
        (2.4, 3.0, 3.3, 3.6),
        tuple(np.arange(3.0, 7.0, 0.18)),
    ],
)
def test_one_clap_three_and_applause_are_not_two(rng, times_s):
    assert doubles(add_claps(room(9, rng), times_s, 0.3, rng)) == []


def test_a_soft_knock_after_a_clap_is_no_second_one(rng):
    heard = add_claps(room(6, rng), (3.0,), 0.5, rng)
    assert doubles(add_claps(heard, (3.4,), 0.05, rng)) == []


def thump(rng):
    """A foot on the floor."""
    into = np.arange(round(0.2 * FRAME_RATE)) / FRAME_RATE
    return np.sin(2 * np.pi * 70 * into) * np.exp(-into / 0.04) + 0.003 * rng.normal(size=len(into))


def beep(_rng):
    into = np.arange(round(0.1 * FRAME_RATE)) / FRAME_RATE
    return np.sin(2 * np.pi * 2500 * into)


def hiss(rng):
    """A breath or an s: broad, but neither sharp nor short."""
    into = np.arange(round(0.25 * FRAME_RATE)) / FRAME_RATE
    return rng.normal(size=len(into)) * np.sin(np.pi * into / 0.25) ** 2


@pytest.mark.parametrize("sound", [thump, beep, hiss])
def test_two_steps_beeps_or_breaths_are_no_claps(rng, sound):
    heard = room(8, rng)
    for at_s in (2.5, 2.9, 5.0, 5.5):
        wave = in_room(sound(rng), rng)
        at = round(at_s * FRAME_RATE)
        heard[at : at + len(wave)] += 0.5 * wave / np.abs(wave).max()
    assert doubles(heard) == []


@pytest.mark.parametrize("ignores", [True, False])
def test_what_is_to_be_ignored_is(rng, ignores):
    heard = add_claps(room(6, rng), (3.0, 3.4), 0.3, rng).astype(np.float32)
    detector = ClapDetector()
    quiet = np.zeros(FRAME_RATE, np.float32)
    found = []
    for second in range(6):
        if ignores and second == 3:
            detector.ignore(0.6)
        found.append(detector.hear(heard[second * FRAME_RATE : (second + 1) * FRAME_RATE], quiet))
    assert any(found) is not ignores


# -- Own sound -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gain", "late_s", "t60_s", "level"),
    [
        (1.0, 0.0, 0.3, 1e-4),
        (1.0, 0.2, 0.9, 1e-3),
        (0.3, -0.05, 0.5, 1e-2),
        (0.1, 0.1, 0.5, 1e-4),
        (-0.5, 0.1, 0.3, 0.0),
    ],
)
def test_a_whole_session_is_never_taken_for_claps(own, rng, gain, late_s, t60_s, level):
    played, _, _ = own
    heard = np.roll(in_room(played, rng, t60_s)[: len(played)], round(late_s * FRAME_RATE))
    assert doubles(gain * heard + room(len(played) / FRAME_RATE, rng, level), played) == []


def test_claps_are_heard_over_a_session_that_is_softer_than_they_are(own, rng):
    """While the session sounds, four in five; where it is silent, every one."""
    played, _, _ = own
    heard = 0.05 * in_room(played, rng)[: len(played)] + room(len(played) / FRAME_RATE, rng, 3e-4)
    times_s = np.arange(6.0, len(played) / FRAME_RATE - 3, 3.9)
    for at_s in times_s:
        add_claps(heard, (at_s, at_s + 0.4), 0.4, rng)
    found = doubles(heard, played)
    hits = sum(any(0.8 < at - clapped < 2.0 for at in found) for clapped in times_s)
    assert hits >= 0.8 * len(times_s)
    assert len(found) == hits


# -- The microphone --------------------------------------------------------------------------------------------------


class Given:
    """A microphone in the test's hand."""

    def __init__(self):
        self.blocks = []
        self.closed = False

    def take(self):
        blocks, self.blocks = self.blocks, []
        return blocks

    def close(self):
        self.closed = True


def test_own_sound_is_rendered_again_exactly_whatever_the_blocks(own):
    played, programme, voice = own
    sound = OwnSound(voice, 1.0, 1.0)
    sizes = itertools.cycle((1920, 333, 4800))
    begin, pieces = 50_000, []
    while begin < 400_000:
        size = next(sizes)
        pieces.append(sound.played(programme, begin + 7, size))  # a clock is never quite exact
        begin += size
    again = np.concatenate(pieces)
    # It begins in the middle of what has sounded before; from then on every sample is the same.
    assert np.abs(again - played[50_007 : 50_007 + len(again)])[FRAME_RATE:].max() < 1e-4


def test_own_sound_follows_a_changed_programme_and_a_jump_in_time(own):
    played, programme, voice = own
    sound = OwnSound(voice, 1.0, 1.0)
    sound.played(programme, 0, 4800)
    assert not sound.played((), 9600, 4800)[480:].any()
    far = programme[-1].start_frame
    again = sound.played(programme, far, FRAME_RATE)
    assert np.abs(again - played[far : far + FRAME_RATE])[4800:].max() < 1e-4


def test_a_listener_knows_when_what_it_heard_was_played(own, rng, monkeypatch):
    played, programme, voice = own
    microphone = Given()
    listener = ClapListener(microphone, OwnSound(voice, 1.0, 1.0))
    heard = (0.05 * in_room(played, rng)[: len(played)]).astype(np.float32)
    add_claps(heard, (15.0, 15.4), 0.9, rng)
    now_s = [1000.0]
    monkeypatch.setattr("audio.clap_listener.time.perf_counter", lambda: now_s[0])
    found = []
    for at in range(0, 18 * FRAME_RATE, BLOCK):
        microphone.blocks = [(now_s[0] - 0.1, heard[at : at + BLOCK])]
        if listener.look(programme, at + round(0.1 * FRAME_RATE)):
            found.append(at / FRAME_RATE)
        now_s[0] += BLOCK / FRAME_RATE
    assert len(found) == 1
    assert 15.8 < found[0] < 17.0
    listener.close()
    assert microphone.closed


def test_a_clap_is_what_it_is_said_to_be(rng):
    spectrum = np.abs(np.fft.rfft(clap(rng), FRAME_RATE)) ** 2
    assert spectrum[5000:12000].sum() > 0.1 * spectrum.sum()


def test_a_block_too_short_to_look_at_is_kept_for_the_next(rng):
    heard = add_claps(room(5, rng), (3.0, 3.4), 0.3, rng)
    detector = ClapDetector()
    assert not detector.hear(np.zeros(3, np.float32), np.zeros(3, np.float32))
    assert len(doubles(heard, block=100)) == len(doubles(heard)) == 1
