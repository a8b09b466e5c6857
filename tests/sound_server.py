"""A real sound server of the tests' own, and an ear at its output."""

import contextlib
import os
import subprocess
import sys
import threading
import time

import numpy as np

RATE = 48_000
PULSE = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes"]
AUDIBLE = 0.001
"""A level that is no noise to keep an output awake."""

RUNS = 3

SINK = "module-null-sink sink_name=ear rate=48000 channels=1 format=float32le"


class SoundServer:
    """A sound server whose only output, `ear`, can be listened to. It can be killed, and started again.

    Attributes:
        environment: for programs that use it.
    """

    def __init__(self, folder):
        run = folder / "run"
        run.mkdir(mode=0o700)
        self._socket = run / "native"
        own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(run), "PULSE_SERVER": f"unix:{self._socket}"}
        self.environment = os.environ | own
        (folder / ".asoundrc").write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
        self._told = folder / "server.txt"
        self.process = None

    def start(self):
        """Start it, and wait until it answers."""
        protocol = f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"
        command = [*PULSE, f"--load={SINK}", f"--load={protocol}"]
        with self._told.open("a") as log:
            self.process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        deadline = time.monotonic() + 20
        while self.tell("info").returncode:
            assert time.monotonic() < deadline, self._told.read_text()
            assert self.process.poll() is None, self._told.read_text()

    def tell(self, *command):
        """Run `pactl` with a command."""
        return subprocess.run(["pactl", *command], env=self.environment, capture_output=True)

    def listen(self, latency_ms=2):
        """Return a Recorder, once it hears what is played without delay.

        A null sink computes up to 2 s ahead while nobody listens, and then makes the first who does wait for that.
        """
        recorder = Recorder(self.environment, latency_ms)
        deadline = time.monotonic() + 20
        while not self.tell("list", "short", "source-outputs").stdout:
            assert time.monotonic() < deadline, self._told.read_text()
        for state in ("1", "0"):
            assert self.tell("suspend-sink", "ear", state).returncode == 0
        assert recorder.first.wait(20)
        return recorder

    def plug_in(self):
        """Give it an output again after it lost its own."""
        assert self.tell("load-module", *SINK.split()).returncode == 0

    def kill(self):
        """End it without warning, even if it hangs; killing twice is harmless."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


@contextlib.contextmanager
def sound_server(folder):
    """Start a sound server whose only output can be listened to; gives the environment for programs that use it."""
    server = SoundServer(folder)
    try:
        server.start()
        yield server.environment
    finally:
        server.kill()


def play_until_in_place(folder, play):
    """Play up to three times, each in a folder of its own, until nothing is out of place; one run has to be.

    A shared machine can starve any one run of the sound server or the recorder, and the benchmark tells how a program
    fares with every core busy. What must hold in a test: it can play without one frame out of place.

    Args:
        play: is called with the folder of a run, and returns rows of what was looked at, its figure, and whether that
            is out of place.
    """
    told = []
    while not told or (told[-1] and len(told) < RUNS):
        run = folder / f"run-{len(told)}"
        run.mkdir()
        told.append([f"{what}: {figure}" for what, figure, out_of_place in play(run) if out_of_place])
    assert told[-1] == [], told


class Recorder:
    """Records what the output plays, with the time each piece arrived."""

    def __init__(self, environment, latency_ms=2):
        how = ["--rate=48000", "--channels=1", "--format=float32le", "--raw", f"--latency-msec={latency_ms}"]
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

    @property
    def heard(self):
        """How many pieces have arrived."""
        return len(self._pieces)

    def wait_for_sound(self, timeout_s, after=0):
        """Return the monotonic time at which the first sound arrives, leaving out the first `after` pieces."""
        deadline = time.monotonic() + timeout_s
        looked = after
        while time.monotonic() < deadline:
            for at, piece in self._pieces[looked:]:
                looked += 1
                if np.abs(np.frombuffer(piece[: len(piece) // 4 * 4], "<f4")).max(initial=0.0) > AUDIBLE:
                    return at
            time.sleep(0.005)
        raise AssertionError(f"no sound within {timeout_s} s")

    def stop(self):
        """Return the samples, and for each piece the frames recorded by then and when that was, in seconds."""
        self._child.kill()  # whatever its server does
        self._child.wait()
        self._thread.join()
        self._child.stdout.close()
        frames = np.cumsum([len(piece) for _, piece in self._pieces]) // 4
        data = b"".join(piece for _, piece in self._pieces)
        return np.frombuffer(data[: len(data) // 4 * 4], "<f4"), frames, np.array([at for at, _ in self._pieces])


@contextlib.contextmanager
def busy_cores(busy=True):
    """Keep every core at work meanwhile."""
    count = (os.cpu_count() or 1) if busy else 0
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def shift_of(recorded, pattern):
    """How many frames into `recorded` it is most like `pattern`."""
    size = 1 << (len(recorded) + len(pattern)).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(recorded, size) * np.conj(np.fft.rfft(pattern, size)), size)
    likeness = likeness[: len(recorded) - len(pattern) + 1]
    energy = np.concatenate([[0.0], np.cumsum(recorded.astype(np.float64) ** 2)])
    return int(np.argmax(likeness / np.sqrt(energy[len(pattern) :] - energy[: -len(pattern)] + 1e-6)))


def onset_error(recorded, expected, at, shift):
    """How many frames off its place, `at` + `shift`, the mark at `at` is found: its first 50 ms, within 100 ms."""
    start = at + shift - RATE // 10
    found = shift_of(recorded[start : start + RATE // 5], expected[at : at + RATE // 20])
    return start + found - at - shift


def late_s(shift, marks, frames, arrived, reads):
    """How many seconds later than the player's own time each mark came out of the server.

    `reads` holds rows of (monotonic seconds, frame heard), as the player told them.
    """
    offsets = [np.min((arrived - frames / RATE)[np.abs(frames - at - shift) < RATE]) for at in marks]
    came = np.array(offsets) + (np.array(marks) + shift) / RATE
    return came - np.interp(marks, reads[:, 1], reads[:, 0])
