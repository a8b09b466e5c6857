import json
import subprocess
import sys
import types
from pathlib import Path

import numpy as np
import pytest

from audio import devices
from audio.microphone import LATE_S, Microphone, measure, played_samples
from audio.tones import tone
from tests.sound_server import play_until_in_place
from trainer.cues import FRAME_RATE, Cue, CueKind
from trainer.errors import KnownError
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase

NOISE = np.random.default_rng(7)


def speech(seconds):
    """Something with the band and the rhythm of speech: noise that swells four times a second."""
    frames = round(seconds * FRAME_RATE)
    spectrum = np.fft.rfft(NOISE.normal(size=frames))
    hertz = np.fft.rfftfreq(frames, 1 / FRAME_RATE)
    spectrum[(hertz < 200) | (hertz > 4000)] = 0
    swell = 0.5 + 0.5 * np.sin(2 * np.pi * 4 * np.arange(frames) / FRAME_RATE)
    wave = np.fft.irfft(spectrum, frames) * swell
    return (0.1 * wave / np.sqrt(np.mean(wave**2))).astype(np.float32)


VOICE = {"left leg": speech(1.0), "three": speech(0.5)}


def sample(start=0):
    """Words, then tones: what the room check plays."""
    words = [Cue(0, CueKind.SPEECH, "left leg", 48_000), Cue(60_000, CueKind.COUNT, "three", 24_000)]
    tones = [
        Cue(96_000, CueKind.GLIDE, "down", 144_000),
        Cue(240_000, CueKind.TURN, "bottom", 7_680),
        Cue(240_000, CueKind.GLIDE, "up", 48_000),
    ]
    return [Placed(start, Segment(SessionPhase.WORK, 300_000, cues=(*words, *tones)), None)]


PLAYED = played_samples(sample(), VOICE, 1.0, 1.0)
WORDS = [slice(0, 48_000), slice(60_000, 84_000)]


def recording(late_s, gain=0.1, room=0.001, echoes=(), before_s=1.0, played=PLAYED):
    """What a microphone gets of `played`, `late_s` after it should; `echoes` are (seconds later, gain)."""
    frames = round((before_s + LATE_S + 0.2) * FRAME_RATE) + len(played)
    heard = NOISE.normal(scale=room, size=frames)
    for after_s, factor in ((0.0, 1.0), *echoes):
        at = round((before_s + late_s + after_s) * FRAME_RATE)
        heard[at : at + len(played)] += gain * factor * played
    return heard.astype(np.float32)


def room(level=0.001):
    return NOISE.normal(scale=level, size=FRAME_RATE).astype(np.float32)


@pytest.mark.parametrize("late_s", [-0.05, 0.0, 0.0213, 0.18, 0.4])
def test_the_delay_is_found(late_s):
    found = measure(recording(late_s), 1.0, PLAYED, WORDS, room())
    assert found.late_s == pytest.approx(late_s, abs=0.002)


def test_an_echo_louder_than_the_sound_itself_is_not_taken_for_it():
    echoes = ((0.011, 1.2), (0.05, 0.8), (0.09, 0.6))
    found = measure(recording(0.15, echoes=echoes), 1.0, PLAYED, WORDS, room())
    assert found.late_s == pytest.approx(0.15, abs=0.003)


def test_a_speaker_that_turns_the_wave_over_is_no_matter():
    found = measure(recording(0.15, gain=-0.1), 1.0, PLAYED, WORDS, room())
    assert found.late_s == pytest.approx(0.15, abs=0.002)


def test_the_delay_is_found_in_noise_as_loud_as_the_sound():
    level = float(np.sqrt(np.mean((0.1 * PLAYED) ** 2)))
    found = measure(recording(0.2, room=level), 1.0, PLAYED, WORDS, room(level))
    assert found.late_s == pytest.approx(0.2, abs=0.003)


@pytest.mark.parametrize("turn", range(12))
def test_where_nothing_was_heard_no_figure_is_made_up(turn):
    assert measure(recording(0.1, gain=0.0), 1.0, PLAYED, WORDS, room()) is None
    other = recording(0.1, played=np.roll(PLAYED[::-1], 5000 * turn).copy())
    assert measure(other, 1.0, PLAYED, WORDS, room()) is None


def test_a_recording_too_short_to_compare_gives_nothing():
    assert measure(recording(0.1)[: len(PLAYED) // 2], 1.0, PLAYED, WORDS, room()) is None
    assert measure(np.zeros(0, np.float32), 1.0, PLAYED, WORDS, room()) is None


def test_levels_above_the_room_change_as_the_volumes_do():
    usual = measure(recording(0.1, room=0.0005), 1.0, PLAYED, WORDS, room(0.0005))
    changed = played_samples(sample(), VOICE, 0.5, 2.0)
    other = measure(recording(0.1, room=0.0005, played=changed), 1.0, changed, WORDS, room(0.0005))
    assert other.tones_db - usual.tones_db == pytest.approx(-6, abs=0.7)
    assert other.voice_db - usual.voice_db == pytest.approx(6, abs=0.7)


def test_a_level_is_that_of_the_sound_without_the_room():
    quiet = measure(recording(0.1, room=0.0005), 1.0, PLAYED, WORDS, room(0.0005))
    loud = measure(recording(0.1, room=0.005), 1.0, PLAYED, WORDS, room(0.005))
    assert quiet.tones_db - loud.tones_db == pytest.approx(20, abs=1.5)


def test_what_cannot_be_told_from_the_room_has_no_level():
    soft = played_samples(sample(), VOICE, 0.01, 1.0)
    found = measure(recording(0.1, room=0.004, played=soft), 1.0, soft, WORDS, room(0.004))
    assert found.tones_db is None
    assert found.voice_db > 5


def test_what_is_played_may_begin_at_any_frame():
    assert np.array_equal(played_samples(sample(123_457), VOICE, 1.0, 1.0), PLAYED)
    assert np.abs(PLAYED[96_000:100_000] - tone(CueKind.GLIDE, "down", 144_000)[:4000]).max() < 1e-6


# -- The stream ------------------------------------------------------------------------------------------------------


class FakeError(Exception):
    """Stands for PortAudioError."""


class FakeStream:
    def __init__(self, callback, samplerate, channels, dtype, latency):
        assert (samplerate, channels, dtype, latency) == (FRAME_RATE, 1, "float32", "high")
        self.callback = callback
        self.closed = 0

    def start(self):
        pass

    def close(self, ignore_errors):
        assert ignore_errors
        self.closed += 1


@pytest.fixture
def sounddevice(monkeypatch):
    fake = types.ModuleType("sounddevice")
    fake.made = []

    def make(**asked):
        fake.made.append(FakeStream(**asked))
        return fake.made[-1]

    def renew():
        fake.renewals += 1

    fake.InputStream, fake.PortAudioError = make, FakeError
    fake._initialized, fake._terminate, fake._initialize, fake.renewals = 1, lambda: None, renew, 0
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


def take(fake, block, adc_s, current_s, overflow=False):
    when = types.SimpleNamespace(inputBufferAdcTime=adc_s, currentTime=current_s)
    data = np.asarray(block, np.float32)[:, None]
    fake.made[-1].callback(data, len(data), when, types.SimpleNamespace(input_overflow=overflow))


def test_it_keeps_what_it_hears_and_when_and_no_more_than_asked(sounddevice, monkeypatch):
    monkeypatch.setattr("audio.microphone.time.perf_counter", lambda: 1000.0)
    microphone = Microphone(0.1)
    take(sounddevice, np.full(2400, 0.1), 50.00, 50.02)
    take(sounddevice, np.full(2400, 0.2), 50.05, 50.07, overflow=True)
    take(sounddevice, np.full(2400, 0.3), 50.10, 50.12)
    assert len(microphone.samples) == 4800
    assert microphone.samples[[0, -1]] == pytest.approx([0.1, 0.2])
    assert microphone.start_s == pytest.approx(1000 - 0.02 - 0.10)
    assert microphone.gaps == 1
    microphone.close()
    microphone.close()
    assert sounddevice.made[-1].closed == 1
    assert microphone not in devices.open_streams


@pytest.mark.parametrize("where", ["open", "start"])
def test_a_microphone_that_is_refused_is_one_sentence(sounddevice, monkeypatch, where):
    def refuse(*_args, **_asked):
        raise FakeError("Invalid device\nmore")

    monkeypatch.setattr(*((sounddevice, "InputStream") if where == "open" else (FakeStream, "start")), refuse)
    with pytest.raises(KnownError, match=r"cannot be used \(Invalid device\); everything else works"):
        Microphone(1)
    assert not any(isinstance(stream, Microphone) for stream in devices.open_streams)


def test_one_plugged_in_since_is_found_and_nothing_is_renewed_under_one_that_is_open(sounddevice, monkeypatch):
    make = sounddevice.InputStream

    def known(**asked):
        if not sounddevice.renewals:
            raise FakeError("Invalid device")
        return make(**asked)

    monkeypatch.setattr(sounddevice, "InputStream", known)
    first = Microphone(1)
    second = Microphone(1)
    assert sounddevice.renewals == 1
    for microphone in (first, second):
        microphone.close()


# -- For real --------------------------------------------------------------------------------------------------------


def listened(server, folder):
    script, told = Path(__file__).with_name("listen_to_sample.py"), folder / "found.json"
    subprocess.run([sys.executable, str(script), str(told)], env=server.environment, check=True)
    return json.loads(told.read_text())


def looks_at(found, late_s):
    off_s = found["late_s"] - late_s
    heard = [(f"{of}, dB above the room", found[of], found[of] <= 20) for of in ("voice_db", "tones_db")]
    return [("late by", off_s, abs(off_s) > 0.02), ("gaps", found["gaps"], found["gaps"] > 0), *heard]


@pytest.mark.sound
def test_a_microphone_right_at_the_output_hears_no_delay(server, tmp_path):
    play_until_in_place(tmp_path, lambda folder: looks_at(listened(server, folder), 0))


@pytest.mark.sound
def test_the_delay_of_a_detour_is_measured(server, tmp_path):
    for command in (
        ("load-module", "module-null-sink", "sink_name=far", "rate=48000", "channels=1", "format=float32le"),
        ("set-default-sink", "ear"),
        ("load-module", "module-loopback", "source=ear.monitor", "sink=far", "latency_msec=180"),
        ("set-default-source", "far.monitor"),
    ):
        assert server.tell(*command).returncode == 0
    play_until_in_place(tmp_path, lambda folder: looks_at(listened(server, folder), 0.18))
