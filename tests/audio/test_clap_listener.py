"""The microphone as it goes, and when it is not to be believed; what is heard with it is in test_claps.py."""

import sys
import types

import numpy as np
import pytest

from audio import devices
from audio.clap_listener import MOST_BLOCKS, ClapListener, LiveMicrophone, OwnSound
from tests.audio.clap_sounds import add_claps
from trainer.cues import FRAME_RATE

BLOCK = FRAME_RATE // 50


class GivenStream:
    """An input that a test speaks into, block by block."""

    made = None

    def __init__(self, callback, **asked):
        self.callback, self.asked, self.open = callback, asked, False
        GivenStream.made = self

    def start(self):
        self.open = True

    def close(self, ignore_errors):
        assert ignore_errors
        self.open = False

    def give(self, block, recorded_s, now_s):
        when = types.SimpleNamespace(inputBufferAdcTime=recorded_s, currentTime=now_s)
        data = np.asarray(block, np.float32)[:, None]
        self.callback(data, len(data), when, types.SimpleNamespace(input_overflow=False))
        data[:] = np.nan  # PortAudio uses its memory again


@pytest.fixture
def now_s(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr("audio.clap_listener.time.perf_counter", lambda: now[0])
    return now


@pytest.fixture
def microphone(monkeypatch, now_s):
    fake = types.ModuleType("sounddevice")
    fake.InputStream, fake.PortAudioError = GivenStream, OSError
    fake._initialized, fake._terminate, fake._initialize = 1, lambda: None, lambda: None
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    opened = LiveMicrophone()
    yield opened
    opened.close()


def test_each_block_comes_once_in_order_with_the_time_it_was_recorded(microphone, now_s):
    GivenStream.made.give([0.1, 0.2], 50.0, 50.25)
    now_s[0] += 1
    GivenStream.made.give([0.3], 51.5, 51.5)
    (first_s, first), (then_s, then) = microphone.take()
    assert (first_s, then_s) == (999.75, 1001.0)
    np.testing.assert_allclose(np.concatenate([first, then]), [0.1, 0.2, 0.3], rtol=1e-6)
    assert microphone.take() == []


def test_what_nobody_fetches_is_dropped_oldest_first(microphone):
    for n in range(MOST_BLOCKS + 3):
        GivenStream.made.give([n], 50.0, 50.0)
    assert [block[0] for _, block in microphone.take()] == list(range(3, MOST_BLOCKS + 3))


@pytest.mark.parametrize("pressed", [False, True])
def test_claps_are_heard_in_it_but_for_those_while_a_key_is_pressed(microphone, now_s, pressed):
    rng = np.random.default_rng(5)
    heard = rng.normal(scale=1e-3, size=5 * FRAME_RATE)
    add_claps(heard, (2.0, 2.4), 0.3, rng)
    listener = ClapListener(microphone, OwnSound({}, 1.0, 1.0))
    found = 0
    for at in range(0, len(heard), BLOCK):
        now_s[0] += BLOCK / FRAME_RATE
        GivenStream.made.give(heard[at : at + BLOCK], 50.0, 50.0 + BLOCK / FRAME_RATE)
        if pressed and at == round(1.9 * FRAME_RATE):
            listener.ignore(1.0)
        found += listener.look((), 0)
    assert found == (0 if pressed else 1)
    listener.close()
    assert not GivenStream.made.open
    assert microphone not in devices.open_streams


def test_all_that_the_microphone_gives_is_counted(microphone):
    listener = ClapListener(microphone, OwnSound({}, 1.0, 1.0))
    for blocks in (0, 2, 0, 1):
        before = listener.frames
        for _ in range(blocks):
            GivenStream.made.give(np.zeros(BLOCK), 50.0, 50.02)
        assert not listener.look((), 0)
        assert listener.frames == before + blocks * BLOCK
