"""The limiter: turns loud moments down before they come, so that no sample passes the ceiling whatever the volumes.

It needs no delay, because the mixer knows what is coming. Where nothing passes the ceiling, not one bit is changed.
The gain is a smoothed sliding minimum. A frame with magnitude x may keep min(1, ceiling / x); each frame takes the
least that it or any of the next 255 may keep; and the mean of that over the last 255, weighted by a triangle, is the
gain. Every value in that mean has looked at the frame itself, so the gain is never more than the frame may keep.
"""

import numpy as np
import numpy.typing as npt

from audio import levels

Samples = npt.NDArray[np.float32]

BOX_FRAMES = 128
"""The triangle is one box of this length smoothed by another: 2.7 ms each."""

BEHIND_FRAMES = 2 * BOX_FRAMES - 2
AHEAD_FRAMES = 2 * BOX_FRAMES - 1
"""How far the gain of a frame depends on the frames before and after it."""

WHOLE = 1 << 22
"""What a frame may keep is counted in whole parts of 1: sums of whole numbers do not depend on where a block begins."""

MEAN = 1.0 / (WHOLE * BOX_FRAMES * BOX_FRAMES)


class Limiter:
    """Limits a stream of blocks, each of at most `most_frames`; needs no further memory while it does."""

    def __init__(self, most_frames: int) -> None:
        self._context = BEHIND_FRAMES + AHEAD_FRAMES
        length = self._context + most_frames
        self._loud = np.zeros(length, np.float32)  # magnitudes, BEHIND_FRAMES before the next frame to put out
        self._spare = np.zeros(length, np.float32)
        self._kept = np.zeros(length, np.int32), np.zeros(length, np.int32)
        self._sums = np.zeros(length + 1, np.int64), np.zeros(length + 1, np.int64)

    def expect(self, ahead: Samples) -> None:
        """Take in the AHEAD_FRAMES that come next, where they are others than foreseen.

        What has been foreseen still counts if it is louder, so that a gain on its way down never jumps up.
        """
        foreseen = self._loud[BEHIND_FRAMES : self._context]
        spare = self._spare[:AHEAD_FRAMES]
        np.absolute(ahead, out=spare)
        np.maximum(foreseen, spare, out=foreseen)

    def limit(self, out: Samples, coming: Samples) -> None:
        """Limit the next frames in place; `coming`, as many, are those that follow AHEAD_FRAMES later."""
        loud = self._loud[: self._context + len(out)]
        np.absolute(coming, out=loud[self._context :])
        if loud.max() > levels.CEILING:
            self._turn_down(out, loud)
        spare = self._spare[: self._context]
        np.copyto(spare, loud[len(out) :])
        np.copyto(loud[: self._context], spare)

    def _turn_down(self, out: Samples, loud: Samples) -> None:
        keeps = self._spare[: len(loud)]
        np.maximum(loud, levels.CEILING, out=keeps)
        np.divide(levels.CEILING * WHOLE, keeps, out=keeps)
        least, other = (kept[: len(loud)] for kept in self._kept)
        np.copyto(least, keeps, casting="unsafe")
        width = 1
        while width <= AHEAD_FRAMES:  # the least of the next 1, 2, 4, … 256
            count = len(least) - width
            np.minimum(least[:count], least[width:], out=other[:count])
            least, other = other[:count], least
            width *= 2
        once, twice = self._sums
        once, twice = once[: len(least) + 1], twice[: len(least) + 2 - BOX_FRAMES]
        np.cumsum(least, out=once[1:])
        np.subtract(once[BOX_FRAMES:], once[:-BOX_FRAMES], out=twice[1:])
        np.cumsum(twice[1:], out=once[1 : len(twice)])
        gains = self._spare[: len(out)]
        np.subtract(once[BOX_FRAMES : len(twice)], once[: len(twice) - BOX_FRAMES], out=twice[: len(out)])
        np.multiply(twice[: len(out)], MEAN, out=gains, casting="same_kind")
        out *= gains
        np.clip(out, -levels.CEILING, levels.CEILING, out=out)  # what rounding may have added
