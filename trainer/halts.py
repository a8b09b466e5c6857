"""Time that nobody has trained in: the lid was closed, the machine slept, the program was held.

What is heard stands still then, while real time goes on. Comparing the two from one look to the next tells so, whatever
the reason; sound that starts late or a slow picture only ever makes a small difference between two looks.
"""

import sys
import time
from collections.abc import Callable

from trainer.cues import FRAME_RATE

HALT_S = 2.0
"""No look comes that late by itself; longer than this, the user no longer follows."""


def real_s() -> float:
    """Return a time in seconds that goes on while the machine sleeps, and that nobody sets."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":  # Python's own stands still meanwhile
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    return time.monotonic()


class HaltWatch:
    """Tells when everything stood still. Ask it often while a session is on."""

    def __init__(self, clock_s: Callable[[], float] = real_s) -> None:
        """`clock_s` is a time that goes on through a halt."""
        self._clock_s = clock_s
        self._last: tuple[float, int] | None = None

    def halted_s(self, heard_frame: int) -> float:
        """Return how long everything stood still since the last look, in seconds; 0 if it did not."""
        now_s = self._clock_s()
        before, self._last = self._last, (now_s, heard_frame)
        if before is None:
            return 0.0
        still_s = now_s - before[0] - (heard_frame - before[1]) / FRAME_RATE
        return still_s if still_s > HALT_S else 0.0
