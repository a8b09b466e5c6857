"""The time of a sound stream: which frame reaches the ear now. Pure arithmetic on what the callbacks leave behind.

The monotonic clock here is `time.perf_counter`: on Windows, `time.monotonic` may go on in steps of 16 ms.
"""

from audio.board import Reading, Times
from trainer.cues import FRAME_RATE

SMOOTHING = 0.05
"""Share of each new reading in the running one. Measured jitter is 0.1 to 1 ms, and clocks drift far slower."""

JUMP_S = 0.02
"""Two readings in a row that are further off than this are no jitter: the stream stood still for a while."""

OFFSET_CREEP = 0.001
"""Share of a later-looking callback in the offset between the clocks; an earlier-looking one counts at once."""

CLOCK_SET_S = 0.5
"""An offset that changes by more than this means that somebody has set the clock the stream goes by."""

SETTLING_S = 3.0
"""Outputs wake up slowly and falter at first: for so long, time waits for them. Later it goes on without them."""

HALT_S = 2.0
"""Where nobody has looked at the time for so long, and no sound went by either, the program stood still: the machine
slept, or a key in the terminal held it. Nobody has trained meanwhile, so this is no time."""


class StreamClock:
    """Brings the clock one stream goes by to the monotonic one. It belongs to the callback of that stream.

    The stream's clock may be the time of day, which can be set. A callback can only be late in reading the monotonic
    clock, never early (it may have waited for the interpreter): the earliest offsets between the two are the true ones.
    """

    def __init__(self) -> None:
        self._offset_s: float | None = None

    def heard_s(self, stream_s: float, dac_s: float, now_s: float) -> float:
        """Return when a block reaches the ear, on the monotonic clock.

        Args:
            stream_s: when PortAudio asked for the block, by the stream's clock.
            dac_s: when its first frame reaches the ear, by the same.
            now_s: the monotonic time at which Python got to it.
        """
        offset_s = now_s - stream_s
        if self._offset_s is None or offset_s < self._offset_s or offset_s > self._offset_s + CLOCK_SET_S:
            self._offset_s = offset_s
        else:
            self._offset_s += (offset_s - self._offset_s) * OFFSET_CREEP
        # A block is never heard before it is rendered, whatever a driver says.
        return max(dac_s, stream_s) + self._offset_s


class HeardClock:
    """Turns readings into a time that runs smoothly, never goes back, and goes on if the readings stop.

    It stands still while the whole program does: some systems count what they slept as time (`HALT_S`).
    """

    def __init__(self, opened_s: float, speed: float = 1.0) -> None:
        """`opened_s` is the monotonic time from which on an output is waited for.

        With a `speed`, time goes so many times as fast: only where no stream goes by.
        """
        self._frames_a_s = speed * FRAME_RATE
        self._settled_s = opened_s + SETTLING_S
        self._looked_s = opened_s
        self._last: Reading | None = None
        self._start_s: float | None = None  # when frame 0 reached the ear, by all readings so far
        self._jumped = False
        self._heard = 0

    def wait_no_longer(self, now_s: float) -> None:
        """Let time go on by the monotonic clock from `now_s` on: there is no output to wait for."""
        self._settled_s = min(self._settled_s, now_s)

    @property
    def times(self) -> Times:
        """What `due_frame` needs to know, wherever it is asked."""
        return Times(self._start_s, self._settled_s, self._looked_s)

    def heard_frame(self, reading: Reading | None, rendered: int, now_s: float) -> int:
        """Return the frame heard at the monotonic time `now_s`, never less than before. For one thread only.

        Args:
            reading: that of the last callback to go by, None before the first.
            rendered: how many frames have been rendered.
            now_s: the monotonic time.
        """
        self._leave_out_halt(reading, now_s)
        if reading is not None and reading != self._last:
            self._last = reading
            self._take(reading)
        waits = now_s < self._settled_s
        if self._start_s is None:
            if waits:
                return 0
            self._start_s = now_s
        if waits:
            self._start_s = max(self._start_s, now_s - rendered / FRAME_RATE)
        self._heard = max(self._heard, int((now_s - self._start_s) * self._frames_a_s))
        return self._heard

    def _leave_out_halt(self, reading: Reading | None, now_s: float) -> None:
        gap_s, self._looked_s = now_s - self._looked_s, now_s
        if self._start_s is None or gap_s <= HALT_S:
            return
        # While only the window is held up, blocks keep being asked for, and each is where it was expected.
        new = reading is not None and reading.heard_s > now_s - HALT_S
        if not (reading and new and abs(_start_s(reading) - self._start_s) < HALT_S / 2):
            self._start_s += gap_s

    def _take(self, reading: Reading) -> None:
        start_s = _start_s(reading)
        if self._start_s is None:
            self._start_s = start_s
            return
        off_s = start_s - self._start_s
        jumped, self._jumped = self._jumped, abs(off_s) > JUMP_S
        if not self._jumped:
            self._start_s += off_s * SMOOTHING
        elif jumped:
            self._start_s = start_s
            self._jumped = False


def due_frame(times: Times, heard_s: float) -> int | None:
    """Return the frame that should be heard at a monotonic time; None where the stream itself decides that.

    It does while time still waits for it, and after a halt until somebody looks at the time.
    """
    if times.start_s is None or heard_s < times.settled_s or heard_s - times.looked_s > HALT_S:
        return None
    return int((heard_s - times.start_s) * FRAME_RATE)


def _start_s(reading: Reading) -> float:
    """When frame 0 reached the ear, by this reading."""
    return reading.heard_s - reading.frame / FRAME_RATE
