import subprocess
import sys
import time
import types
from pathlib import Path

import numpy as np
import pytest

from audio import player as player_module
from audio.devices import output_devices
from audio.player import FRAME_RATE, MARGIN_FRAMES, SilentPlayer, StreamPlayer, open_player
from trainer.cues import Cue, CueKind
from trainer.errors import KnownError
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase


class FakeError(Exception):
    """Stands for PortAudioError."""


class FakeStream:
    """A stream that calls back when the test says so."""

    def __init__(self, callback, device=None, **asked):
        if device == "nowhere":
            raise ValueError("No output device matching 'nowhere'")
        if device == 99:
            raise FakeError("Error querying device 99")
        self.asked = asked
        self.callback = callback
        self.latency = 0.21
        self.started = False
        self.closed = 0
        self.device = device

    def start(self):
        if self.device == 7:
            raise FakeError("Device unavailable")
        self.started = True

    def close(self, ignore_errors):
        assert ignore_errors
        self.closed += 1


@pytest.fixture
def sounddevice(monkeypatch):
    fake = types.ModuleType("sounddevice")
    made = []

    def make(**asked):
        made.append(FakeStream(**asked))
        return made[-1]

    fake.OutputStream = make
    fake.PortAudioError = FakeError
    fake.made = made
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


def refuse(_stream):
    raise FakeError("Device unavailable")


class Clock:
    """The monotonic clock, in the test's hand."""

    def __init__(self, monkeypatch):
        self.now_s = 1000.0
        monkeypatch.setattr(player_module.time, "monotonic", lambda: self.now_s)


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


def run(player, sounddevice, clock, seconds, block=2400, latency_s=0.2):
    """Let the stream ask for blocks; returns what it was given."""
    given = []
    for _ in range(round(seconds * FRAME_RATE / block)):
        out = np.full((block, 1), np.nan, np.float32)
        stream_time = types.SimpleNamespace(currentTime=clock.now_s, outputBufferDacTime=clock.now_s + latency_s)
        sounddevice.made[-1].callback(out, block, stream_time, types.SimpleNamespace(output_underflow=False))
        given.append(out[:, 0])
        clock.now_s += block / FRAME_RATE
        player.heard_frame()
    return np.concatenate(given)


def programme(at, *cues):
    return [Placed(at, Segment(SessionPhase.WORK, 100_000, cues=cues), 0)]


TICK = Cue(0, CueKind.TICK, "tick", 1440)


def test_one_stream_is_opened_for_the_whole_session(sounddevice):
    player = open_player({}, "Headphones", latency_s=0.3)
    (stream,) = sounddevice.made
    assert stream.device == "Headphones"
    assert stream.asked == {"samplerate": 48_000, "channels": 1, "dtype": "float32", "latency": 0.3}
    assert stream.started
    assert (player.is_silent, player.trouble, player.underruns, player.latency_s) == (False, None, 0, 0.21)
    player.close()
    player.close()
    assert stream.closed == 1


def test_a_programme_laid_at_the_next_frame_is_never_late(sounddevice, clock):
    player = open_player({})
    assert player.next_frame() > player.latency_s * FRAME_RATE, "a stream that begins fills its buffer at once"
    run(player, sounddevice, clock, 4)
    at = player.next_frame()
    assert at == player._mixer.frame + MARGIN_FRAMES
    run(player, sounddevice, clock, 0.05)  # a block is rendered between asking and laying
    start = player._mixer.frame
    player.play(programme(at, TICK))
    heard = run(player, sounddevice, clock, 0.5)
    first = int(np.flatnonzero(np.abs(heard) > 1e-4)[0])
    assert start + first == at
    player.close()


def test_the_heard_frame_follows_the_stream(sounddevice, clock):
    player = open_player({})
    run(player, sounddevice, clock, 5)
    assert player.heard_frame() == pytest.approx(player._mixer.frame - 0.2 * FRAME_RATE, abs=5)
    clock.now_s += 0.02
    assert player.heard_frame() == pytest.approx(player._mixer.frame - 0.18 * FRAME_RATE, abs=5)
    player.close()


def test_a_wireless_delay_is_taken_off(sounddevice, clock):
    player = open_player({}, delay_s=0.15)
    assert player.heard_frame() == 0
    run(player, sounddevice, clock, 5)
    assert player.heard_frame() == pytest.approx(player._mixer.frame - 0.35 * FRAME_RATE, abs=5)
    player.close()


def test_an_output_that_leaves_is_told_and_time_goes_on_and_sound_joins_in_again(sounddevice, clock):
    player = open_player({})
    run(player, sounddevice, clock, 5)
    assert player.trouble is None
    before = player.heard_frame()
    clock.now_s += 10
    assert player.heard_frame() == pytest.approx(before + 10 * FRAME_RATE, abs=5)
    assert player.next_frame() > player.heard_frame()
    assert player.trouble.startswith("The sound has stopped")
    frame = player.heard_frame()
    for _ in range(20):
        run(player, sounddevice, clock, 0.05)
        assert player.heard_frame() >= frame
        frame = player.heard_frame()
    assert player._mixer.frame - frame == pytest.approx(0.2 * FRAME_RATE, abs=0.01 * FRAME_RATE)
    assert player.trouble is None
    player.close()


def test_muting_silences_and_time_goes_on(sounddevice, clock):
    player = open_player({})
    run(player, sounddevice, clock, 4)
    player.play(programme(player.next_frame(), Cue(0, CueKind.GLIDE, "hold", 96_000)))
    player.set_muted(True)
    assert np.abs(run(player, sounddevice, clock, 1)).max() < 1e-4
    before = player.heard_frame()
    player.set_muted(False)
    assert np.abs(run(player, sounddevice, clock, 0.5)).max() > 0.05
    assert player.heard_frame() > before
    player.close()


def test_silence_is_never_quite_digital_but_far_below_hearing(sounddevice, clock):
    player = open_player({})
    quiet = run(player, sounddevice, clock, 1)
    assert 0 < np.abs(quiet).max() <= 1 / 32768
    player.close()


def test_volumes_reach_the_sounds(sounddevice, clock):
    loud, soft = open_player({}), open_player({}, tones_gain=0.25)
    peaks = []
    for n, player in enumerate((loud, soft)):
        player.play(programme(30_000, TICK))
        sounddevice.made.append(sounddevice.made[n])
        peaks.append(np.abs(run(player, sounddevice, clock, 1)).max())
        player.close()
    assert peaks[1] == pytest.approx(peaks[0] / 4, rel=0.01)


def test_blocks_that_came_too_late_are_counted(sounddevice):
    player = open_player({})
    times = types.SimpleNamespace(currentTime=1.0, outputBufferDacTime=1.2)
    for starved in (True, False, True):
        sounddevice.made[-1].callback(
            np.empty((64, 1), np.float32), 64, times, types.SimpleNamespace(output_underflow=starved)
        )
    assert player.underruns == 2
    player.close()


@pytest.mark.parametrize(
    ("device", "why"), [("nowhere", "No output device matching"), (99, "Error querying"), (7, "Device unavailable")]
)
def test_an_output_that_cannot_be_opened_leaves_time_and_a_sentence(sounddevice, device, why):
    player = open_player({}, device)
    assert isinstance(player, SilentPlayer)
    assert player.is_silent
    assert player.trouble.startswith(f"There is no sound: the sound output “{device}” could not be opened ({why}")
    assert player.trouble.endswith("then start anew.")
    assert all(stream.closed == 1 for stream in sounddevice.made)


def test_the_systems_own_output_is_called_so(sounddevice, monkeypatch):
    monkeypatch.setattr(FakeStream, "start", refuse)
    assert "the system's sound output could not be opened" in open_player({}).trouble


def test_without_the_library_time_goes_on_and_the_way_to_get_it_is_told(monkeypatch, tmp_path):
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')")
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    player = open_player({})
    assert player.is_silent
    assert "libportaudio2" in player.trouble
    with pytest.raises(KnownError, match="libportaudio2"):
        output_devices()


def test_a_silent_player_keeps_time_and_has_no_complaint():
    player = open_player({}, silent=True)
    assert player.trouble is None
    began = time.monotonic()
    first = player.heard_frame()
    deadline = began + 5
    while player.heard_frame() < first + 4800:
        assert time.monotonic() < deadline
    assert time.monotonic() - began >= 0.09
    assert player.next_frame() >= player.heard_frame() - 480
    player.play(programme(0, TICK))
    player.set_muted(True)
    player.close()


def test_both_players_offer_the_same():
    offered = {name for name in dir(StreamPlayer) if not name.startswith("_")} | {"underruns"}
    assert offered - {"trouble"} <= {name for name in dir(SilentPlayer(None)) if not name.startswith("_")}


def test_outputs_are_listed_by_name_the_usual_one_first(sounddevice):
    outputs = [("Mic", 0), ("Speaker", 2), ("Headphones", 2)]
    sounddevice.query_devices = lambda: [
        {"name": name, "max_output_channels": channels, "index": n} for n, (name, channels) in enumerate(outputs)
    ]
    sounddevice.default = types.SimpleNamespace(device=[0, 2])
    assert output_devices() == ["Headphones", "Speaker"]


def test_the_sound_library_is_loaded_only_when_a_stream_is_opened():
    root = Path(__file__).parents[2]
    code = (
        "import sys; import audio.player, audio.devices, audio.speech; "
        "heavy = {'sounddevice', 'pyttsx3', 'PySide6'} & set(sys.modules); sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
