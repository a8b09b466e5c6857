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
SINK = "module-null-sink sink_name=ear rate=48000 channels=1 format=float32le"


@contextlib.contextmanager
def sound_server(folder):
    """Start a sound server whose only output can be listened to; gives the environment for programs that use it."""
    run = folder / "run"
    run.mkdir(mode=0o700)
    socket = run / "native"
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(run), "PULSE_SERVER": f"unix:{socket}"}
    environment = os.environ | own
    (folder / ".asoundrc").write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    protocol = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
    command = [*PULSE, f"--load={SINK}", f"--load={protocol}"]
    told = folder / "server.txt"
    with told.open("w") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        deadline = time.monotonic() + 20
        while subprocess.run(["pactl", "info"], env=environment, capture_output=True).returncode:
            assert time.monotonic() < deadline, told.read_text()
            assert server.poll() is None, told.read_text()
        yield environment
    finally:
        server.kill()
        server.wait()


class Recorder:
    """Records what the output plays, with the time each piece arrived."""

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
        """Return the samples, and for each piece the frames recorded by then and when that was, in seconds."""
        self._child.terminate()
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
