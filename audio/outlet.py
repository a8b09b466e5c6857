"""The outlet: one sound stream after another, so that there is sound whenever there is an output.

A stream dies with its device or sound server, and PortAudio sees new ones only after it has been initialised anew. A
sound server that hangs holds up each of its calls. So one thread of the outlet's own does all of this, and whoever owns
the outlet only reads attributes.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from audio.board import BEAT_S, Board
from audio.clock import SETTLING_S, StreamClock
from audio.devices import Output, OutputError, find_outputs, is_there, named, open_streams, portaudio
from audio.mixer import Samples
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.telling import Told, told

RETRY_S = 0.5
"""Between two looks for an output. A look takes 0.04 to 0.1 s of a thread that holds nobody up."""

LOOK_S = 0.1
"""Between two looks at a stream that plays."""

STALLED_LOOKS = 15
"""So many looks without a callback, and the device has gone without a word. Counted, so that a halt of the whole
machine is not taken for one."""

SETTLING_LOOKS = round(SETTLING_S / LOOK_S)
"""The same for a stream that has just begun: outputs may take 1.5 s to wake up."""

CLOSE_S = 0.5
"""How long closing waits for the sound system; a stream takes 2 ms to close."""

AWAKE_LEVEL = 1 / 32768
"""Noise at the last of 16 bits, far below hearing, keeps wireless outputs from falling asleep and cutting words."""

NO_OUTPUT = told("No sound output was found. Plug one in or switch it on: the sound starts by itself.")
GONE = told("The sound output is gone. The sound comes back by itself as soon as there is one.")
REFUSED = told(
    "“{output}” cannot be opened; another program may be using it. Close that one: the sound starts by itself."
)

Render = Callable[[Samples, float, float], None]
"""Fills a block, given when it is heard on the monotonic clock and for how long it has gone on evenly, in seconds."""


def no_output(trouble: str) -> bool:
    """Return whether a sentence of a board says that there is no output, or none that can be opened."""
    return isinstance(trouble, Told) and trouble.text in (NO_OUTPUT.text, REFUSED.text)


def show_that_it_runs(board: Board) -> None:
    """Show on the board, to its end, that this process runs, also while the sound system holds up all else in it."""

    def beat() -> None:
        while True:
            board.beats += 1
            time.sleep(BEAT_S)

    threading.Thread(target=beat, name="heart", daemon=True).start()


class _RefusedError(Exception):
    """There is an output, but it could not be opened; the message is its name."""


class _Opening:
    """One stream, from opening to closing. The counts are written by its callback only.

    Attributes:
        stream: the sounddevice stream.
        fill_frames: how much it takes at once as it begins, beside its first block. When that is heard is uncertain.
        asked_frames: how much it has taken.
        joined_frames: where in that it has joined in last: at its beginning, or after it had to wait for us.
        ended: whether it will ask for no more.
    """

    def __init__(self) -> None:
        self.stream: Any = None
        self.clock = StreamClock()
        self.fill_frames = 0
        self.asked_frames = 0
        self.joined_frames = 0
        self.ended = False

    @property
    def is_heard(self) -> bool:
        """Whether more has been asked for than a buffer holds: something takes it away at the other end."""
        return self.asked_frames > self.fill_frames


class Outlet:
    """Keeps a stream open on an output, whatever happens to it.

    The output asked for is looked up by name at each opening. Where it is not there, or refuses, the system's usual one
    is used, and stays in use until it goes away itself: seeing the other come back would mean closing what plays. While
    another stream of this process is open, PortAudio cannot be initialised anew, and what was plugged in since is not
    found: open one outlet at a time.

    Attributes:
        board: what it tells: all but `rendered`, `reading` and `times`.
        tried: set once the first try has ended.
    """

    def __init__(self, render: Render, device: str | None, latency_s: float, board: Board | None = None) -> None:
        """Begin to look for an output; returns at once. The callback calls `render` for all that will be heard."""
        self.board = board or Board()
        self.board.latency_s = latency_s
        self.tried = threading.Event()
        self._render = render
        self._device = device
        self._asked_latency_s = latency_s
        self._awake = np.random.default_rng(0).uniform(-AWAKE_LEVEL, AWAKE_LEVEL, FRAME_RATE).astype(np.float32)
        self._current: _Opening | None = None
        self._none_found = self.board.trouble or NO_OUTPUT
        self._closing = threading.Event()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._keep_open, name="sound output", daemon=True)
        self._thread.start()

    def wait_for_first_try(self, timeout_s: float) -> None:
        """Wait until an output is open or known to be missing; one that takes longer is missing until it is there."""
        if not self.tried.wait(timeout_s):
            self.board.trouble = NO_OUTPUT

    def close(self) -> None:
        """End the sound. Takes `CLOSE_S` at most: a stream whose server hangs is closed once that goes on."""
        self._closing.set()
        self._wake.set()
        self._thread.join(CLOSE_S)

    # -- The thread ----------------------------------------------------------------------------------------------------

    def _keep_open(self) -> None:
        while not self._closing.is_set():
            opening = self._open()
            self.tried.set()
            if opening is not None:
                self._watch(opening)
                self._current = None
                if not self._closing.is_set():
                    self._none_found = GONE
                    self.board.trouble = self.board.trouble or GONE
                    # sounddevice takes the standard error away from everybody while it initialises: let it be told.
                    self._closing.wait(LOOK_S)
                with portaudio(-1):
                    opening.stream.close(ignore_errors=True)
                    open_streams.discard(opening)
            if opening is None or not opening.is_heard:
                self._closing.wait(RETRY_S)

    def _open(self) -> _Opening | None:
        try:
            with portaudio(renew=True) as sounddevice:
                return self._open_first(sounddevice, find_outputs(sounddevice))
        except KnownError as error:
            self.board.trouble, self.board.hopeless = str(error), True
            self._closing.set()
        except OutputError:
            self.board.trouble = self._none_found
        except _RefusedError as refused:
            self.board.trouble = told(REFUSED.text, output=str(refused))
        return None

    def _open_first(self, sounddevice: Any, outputs: list[Output]) -> _Opening:
        """Open the output asked for or else the usual one.

        Raises OutputError if there is neither, _RefusedError with the name of the first that is there and refuses.
        """
        asked = named(outputs, self._device) if self._device else None
        usual = next((output for output in outputs if output.usual), None)
        refused = []
        for output in dict.fromkeys((asked, usual)):
            if output is None:
                continue
            try:
                opening = self._opened(sounddevice, output)
            except sounddevice.PortAudioError as error:
                refused += [output] if is_there(output, error) else []
                continue
            other = self._device is not None and output != asked
            self.board.notice = self._stands_in(output, refuses=bool(refused)) if other else None
            return opening
        if refused:
            raise _RefusedError(refused[0].name)
        raise OutputError("there is no output")

    def _stands_in(self, used: Output, *, refuses: bool) -> Told:
        """Say that another output is used than the one asked for, which is not there, or refuses."""
        if not refuses:
            return told("“{asked}” is not there: the sound comes from “{used}”.", asked=self._device, used=used.name)
        return told(
            "“{asked}” could not be opened; another program may be using it. Close that one, and the next session "
            "tries again; now the sound comes from “{used}”.",
            asked=self._device,
            used=used.name,
        )

    def _opened(self, sounddevice: Any, output: Output) -> _Opening:
        opening = _Opening()

        def ask(out: Samples, _frames: int, stream_time: Any, status: Any) -> None:
            self._fill(opening, out[:, 0], stream_time, status)

        def end() -> None:
            opening.ended = True
            self._wake.set()

        opening.stream = sounddevice.OutputStream(
            samplerate=FRAME_RATE,
            channels=1,
            dtype="float32",
            latency=self._asked_latency_s,
            device=output.number,
            callback=ask,
            finished_callback=end,
        )
        latency_s = float(opening.stream.latency)
        opening.fill_frames = round(latency_s * FRAME_RATE)
        self._current = opening
        try:
            opening.stream.start()
        except sounddevice.PortAudioError:
            self._current = None
            opening.stream.close(ignore_errors=True)
            raise
        self.board.latency_s = latency_s
        open_streams.add(opening)
        return opening

    def _watch(self, opening: _Opening) -> None:
        """Wait until the stream ends, stands still or is no longer wanted."""
        asked, still = 0, 0
        while not (opening.ended or self._closing.is_set()):
            self._wake.wait(LOOK_S)
            self._wake.clear()
            if opening.is_heard and self.board.trouble is not None:
                self.board.trouble = None
                self.board.returns += 1
            still = still + 1 if opening.asked_frames == asked else 0
            asked = opening.asked_frames
            if still == (STALLED_LOOKS if opening.is_heard else SETTLING_LOOKS):
                return

    # -- The sound callback --------------------------------------------------------------------------------------------

    def _fill(self, opening: _Opening, block: Samples, stream_time: Any, status: Any) -> None:
        """Fill a block: with almost silence until the stream's buffer is full, then with what is rendered."""
        heard_s = opening.clock.heard_s(stream_time.currentTime, stream_time.outputBufferDacTime, time.perf_counter())
        if not opening.asked_frames:
            opening.fill_frames += len(block)
        heard_frames = opening.asked_frames - opening.fill_frames
        opening.asked_frames += len(block)
        if heard_frames < 0 or opening is not self._current:
            block.fill(0.0)
        else:
            if status.output_underflow:
                self.board.underruns += 1
                opening.joined_frames = heard_frames
            self._render(block, heard_s, (heard_frames - opening.joined_frames) / FRAME_RATE)
        if len(block) <= len(self._awake):
            block += self._awake[: len(block)]
