"""The time of a sound stream: which frame reaches the ear now. Pure arithmetic on what the callback left behind."""

from typing import NamedTuple

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


class Reading(NamedTuple):
    """What one callback knows. Times in seconds, `stream_s` and `dac_s` by the stream's clock.

    Attributes:
        frame: the first frame of its block.
        stream_s: when PortAudio made the reading.
        dac_s: when `frame` reaches the ear.
        monotonic_s: when Python got to it, on the monotonic clock.
    """

    frame: int
    stream_s: float
    dac_s: float
    monotonic_s: float


class HeardClock:
    """Turns readings into a time that runs smoothly, never goes back, and goes on if the readings stop.

    The stream's clock may be the time of day, which can be set, so all is brought to the monotonic clock. A callback
    can only be late in reading that one, never early (it may have waited for the interpreter): the earliest offsets
    between the two clocks are the true ones.
    """

    def __init__(self, opened_s: float) -> None:
        """`opened_s` is the monotonic time at which the stream was started."""
        self._opened_s = opened_s
        self._last: Reading | None = None
        self._offset_s: float | None = None
        self._start_s: float | None = None  # when frame 0 reached the ear, by all readings so far
        self._jumped = False
        self._heard = 0

    def due_frame(self, monotonic_s: float) -> int:
        """Return the frame that should be heard at a monotonic time; 0 while time still waits for the stream.

        Any thread may call this.
        """
        start_s = self._start_s
        settling = monotonic_s - self._opened_s < SETTLING_S
        return 0 if start_s is None or settling else int((monotonic_s - start_s) * FRAME_RATE)

    def heard_frame(self, reading: Reading | None, rendered: int, now_s: float) -> int:
        """Return the frame heard at the monotonic time `now_s`, never less than before. For one thread only.

        Args:
            reading: that of the last callback, None before the first.
            rendered: how many frames have been rendered.
            now_s: the monotonic time.
        """
        if reading is not None and reading is not self._last:
            self._last = reading
            self._take(reading)
        if self._start_s is None:
            if now_s - self._opened_s < SETTLING_S:
                return 0
            self._start_s = now_s
        if now_s - self._opened_s < SETTLING_S:
            self._start_s = max(self._start_s, now_s - rendered / FRAME_RATE)
        self._heard = max(self._heard, int((now_s - self._start_s) * FRAME_RATE))
        return self._heard

    def _take(self, reading: Reading) -> None:
        offset_s = reading.monotonic_s - reading.stream_s
        if self._offset_s is None or offset_s < self._offset_s or offset_s > self._offset_s + CLOCK_SET_S:
            self._offset_s = offset_s
        else:
            self._offset_s += (offset_s - self._offset_s) * OFFSET_CREEP
        # A block is never heard before it is rendered, whatever a driver says.
        heard_s = max(reading.dac_s, reading.stream_s) + self._offset_s
        start_s = heard_s - reading.frame / FRAME_RATE
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
