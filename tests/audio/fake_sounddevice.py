"""A sounddevice module whose outputs come and go, and whose streams ask for blocks, as a test says."""

import time
import types

import numpy as np

from audio.devices import DEVICE_UNAVAILABLE

RATE = 48_000
LATENCY_S = 0.21


class FakeError(Exception):
    """Stands for PortAudioError."""


FakeError.__name__ = "PortAudioError"


class FakeStream:
    """A stream that calls back when the test says so."""

    def __init__(self, callback, device, finished_callback, **asked):
        self.asked = asked
        self.device = device
        self.latency = LATENCY_S
        self.started = False
        self.closed = 0
        self._callback = callback
        self._finished = finished_callback
        self.refusal = None

    def start(self):
        if self.refusal is not None:
            raise FakeError("Error opening OutputStream", self.refusal)
        self.started = True

    def close(self, ignore_errors):
        assert ignore_errors
        self.closed += 1

    def ask(self, frames, latency_s=0.2, starved=False, now_s=None):
        """Ask for a block that is heard `latency_s` later; returns it."""
        now_s = time.perf_counter() if now_s is None else now_s
        out = np.full((frames, 1), np.nan, np.float32)
        times = types.SimpleNamespace(currentTime=now_s, outputBufferDacTime=now_s + latency_s)
        self._callback(out, frames, times, types.SimpleNamespace(output_underflow=starved))
        return out[:, 0]

    def end(self):
        """End without having been asked to, as when the device goes."""
        self._finished()


class FakeSounddevice(types.ModuleType):
    """The module. `outputs` are what is plugged in; PortAudio sees changes once it is initialised anew.

    Attributes:
        outputs: names, or (name, host API) pairs.
        usual: the place of the usual one in `outputs`.
        refusing: names of outputs that are there but cannot be started.
        refusal: what PortAudio then says.
        made: the streams, in order.
    """

    PortAudioError = FakeError

    def __init__(self, outputs=("default",), usual=0):
        super().__init__("sounddevice")
        self.outputs, self.usual = list(outputs), usual
        self.refusing, self.refusal = set(), DEVICE_UNAVAILABLE
        self.made = []
        self.initialised = 0
        self.fails_to_initialise = False
        self._initialized = 1
        self._take_stock()

    def _take_stock(self):
        pairs = [output if isinstance(output, tuple) else (output, 0) for output in self.outputs]
        self._seen = [{"name": name, "hostapi": api, "max_output_channels": 2} for name, api in pairs]
        usual = self.usual if self._seen else -1
        self.default = types.SimpleNamespace(device=(-1, usual))

    def query_devices(self):
        assert self._initialized
        return tuple(self._seen)

    def OutputStream(self, *, device, **asked):  # noqa: N802 - its name
        assert self._initialized
        stream = FakeStream(device=device, **asked)
        stream.refusal = self.refusal if self._seen[device]["name"] in self.refusing else None
        self.made.append(stream)
        return stream

    def _initialize(self):
        if self.fails_to_initialise:
            raise FakeError("Error initializing PortAudio")
        assert not [stream for stream in self.made if stream.started and not stream.closed], "this breaks open streams"
        self.initialised += 1
        self._initialized += 1
        self._take_stock()

    def _terminate(self):
        self._initialized -= 1

    def _exit_handler(self):
        pass


def until(true, timeout_s=10):
    """Wait until a condition holds."""
    deadline = time.monotonic() + timeout_s
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.002)
