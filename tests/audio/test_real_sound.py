"""The proof: a whole session through a real sound server, recorded at the other end, with both cores busy."""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

RATE = 48_000
PLAN = "1x3/side @ 2-0-1-1 rest 5 switch 4 ready 10"
PULSE = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes"]
SINK = "module-null-sink sink_name=ear rate=48000 channels=1 format=float32le"


@pytest.fixture
def sound_server(need_sound, tmp_path):
    """The environment of a sound server of our own, whose only output can be listened to."""
    run = tmp_path / "run"
    run.mkdir(mode=0o700)
    socket = run / "native"
    own = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(run), "PULSE_SERVER": f"unix:{socket}"}
    environment = os.environ | own
    (tmp_path / ".asoundrc").write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    protocol = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
    command = [*PULSE, f"--load={SINK}", f"--load={protocol}"]
    with (tmp_path / "server.txt").open("w") as told:
        server = subprocess.Popen(command, env=environment, stdout=told, stderr=told)
    try:
        deadline = time.monotonic() + 20
        while subprocess.run(["pactl", "info"], env=environment, capture_output=True).returncode:
            assert time.monotonic() < deadline, (tmp_path / "server.txt").read_text()
            assert server.poll() is None, (tmp_path / "server.txt").read_text()
        yield environment
    finally:
        server.kill()
        server.wait()


class Recorder:
    """Records what the sink plays, with the time each piece arrived."""

    def __init__(self, environment):
        how = ["--rate=48000", "--channels=1", "--format=float32le", "--raw", "--latency-msec=2"]
        self._child = subprocess.Popen(
            ["parec", "-d", "ear.monitor", *how], env=environment, stdout=subprocess.PIPE, bufsize=0
        )
        self._pieces = []
        self.first = threading.Event()
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self):
        while piece := self._child.stdout.read(1 << 16):
            self._pieces.append((time.monotonic(), piece))
            self.first.set()

    def stop(self):
        """Returns the samples, and (frames recorded, when) for each piece."""
        self._child.terminate()
        self._child.wait()
        self._thread.join()
        self._child.stdout.close()
        frames = np.cumsum([len(piece) for _, piece in self._pieces]) // 4
        data = b"".join(piece for _, piece in self._pieces)
        return np.frombuffer(data[: len(data) // 4 * 4], "<f4"), frames, np.array([at for at, _ in self._pieces])


@contextlib.contextmanager
def busy_cores():
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


@pytest.mark.sound
@pytest.mark.timeout(170)
def test_a_session_sounds_as_planned_to_the_millisecond_with_all_cores_busy(sound_server, tmp_path):
    recorder = Recorder(sound_server)
    try:
        assert recorder.first.wait(20)
        script = Path(__file__).with_name("play_session.py")
        with busy_cores():
            played = subprocess.run(
                [sys.executable, str(script), str(tmp_path), PLAN], env=sound_server, capture_output=True, text=True
            )
    finally:
        recorded, frames, arrived = recorder.stop()
    assert played.returncode == 0, played.stderr
    facts = json.loads((tmp_path / "facts.json").read_text())
    expected = np.load(tmp_path / "expected.npy")
    reads = np.load(tmp_path / "reads.npy")

    marks = [at for at, kind, _ in facts["marks"] if kind != "glide"]
    shift = _shift(recorded, expected)
    errors = [_onset_error(recorded, expected, at, shift) for at in marks]
    assert len(marks) > 20
    assert max(map(abs, errors)) <= RATE // 1000, "an onset is more than 1 ms off the plan, or time drifts"
    heard = recorded[shift + marks[0] : shift + len(expected)]
    planned = expected[marks[0] :][: len(heard)]
    assert np.abs(heard - planned).max() < 0.001, "something is missing from the sound, or was added to it"

    assert facts["underruns"] == 0
    assert facts["trouble"] is None
    assert facts["reps"] == 6

    # The time the picture goes by, against when the sound came out of the sink.
    offset_s = np.array([np.min((arrived - frames / RATE)[np.abs(frames - at - shift) < RATE]) for at in marks])
    came_s = offset_s + (np.array(marks) + shift) / RATE
    heard_s = np.interp(marks, reads[:, 1], reads[:, 0])
    late_s = came_s - heard_s
    assert np.percentile(late_s, 1) >= -0.020, "the sound comes before the picture"
    assert np.percentile(late_s, 99) <= 0.040, "the picture comes before the sound"
    steps = np.diff(reads[:, 1]) / RATE - np.diff(reads[:, 0])
    assert (np.diff(reads[:, 1]) >= 0).all()
    settled = reads[1:, 0] > reads[0, 0] + 1
    figures = {
        "onset errors (samples)": (min(errors), max(errors)),
        "sound after picture (ms)": [round(1000 * float(q), 2) for q in np.percentile(late_s, [0, 50, 100])],
        "uneven steps (ms)": [round(1000 * float(q), 3) for q in np.percentile(np.abs(steps[settled]), [50, 99, 100])],
        "time ahead of the mixer (ms)": facts["ahead_frames"] / 48,
        "latency_s": facts["latency_s"],
    }
    (tmp_path / "figures.json").write_text(json.dumps(figures))
    assert np.percentile(np.abs(steps[settled]), 99) <= 0.002


def _shift(recorded, pattern):
    """How many frames into `recorded` it is most like `pattern`."""
    size = 1 << (len(recorded) + len(pattern)).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(recorded, size) * np.conj(np.fft.rfft(pattern, size)), size)
    likeness = likeness[: len(recorded) - len(pattern) + 1]
    energy = np.concatenate([[0.0], np.cumsum(recorded.astype(np.float64) ** 2)])
    return int(np.argmax(likeness / np.sqrt(energy[len(pattern) :] - energy[: -len(pattern)] + 1e-6)))


def _onset_error(recorded, expected, at, shift):
    """How many frames off its place, `at` + `shift`, the mark at `at` is found: its first 50 ms, within 100 ms."""
    start = at + shift - RATE // 10
    found = _shift(recorded[start : start + RATE // 5], expected[at : at + RATE // 20])
    return start + found - at - shift
