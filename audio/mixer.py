"""The mixer: adds up the sounds that are due, block by block, on its own count of frames.

It runs inside the sound callback. There it allocates nothing but small views, takes no lock, writes no log, and fills
the whole buffer whatever its length. Other threads hand it a new programme or gain by setting one attribute.
"""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from trainer.cues import FRAME_RATE

Samples = npt.NDArray[np.float32]

RAMP_FRAMES = FRAME_RATE * 10 // 1000
"""How long a sound that is called off takes to fade, and a change of gain to happen."""


class Sound(NamedTuple):
    """Mono float32 samples that start at a frame of the mixer's count; they may be shared, so nobody writes them."""

    at_frame: int
    samples: Samples


class Mixer:
    """Adds sounds up.

    Attributes:
        frame: the next frame to be rendered. Only the thread that renders may set it, and only forwards.
    """

    def __init__(self) -> None:
        self.frame = 0
        self._programme: tuple[Sound, ...] = ()
        self._gain = 1.0
        # What follows belongs to the thread that renders.
        self._playing: tuple[Sound, ...] = ()
        self._first = 0  # the first sound of _playing that may still sound
        self._tail = np.zeros(RAMP_FRAMES, np.float32)  # what was called off, fading
        self._tail_at = RAMP_FRAMES
        self._spare = np.zeros(RAMP_FRAMES, np.float32)
        self._rise = np.arange(1, RAMP_FRAMES + 1, dtype=np.float32) / RAMP_FRAMES
        self._fall = self._rise[::-1].copy()
        self._gain_from = self._gain_to = 1.0
        self._gain_at = RAMP_FRAMES

    def load(self, sounds: Iterable[Sound]) -> None:
        """Play these from the next block on, and nothing else; what is sounding fades out. Any thread may call this."""
        self._programme = tuple(sorted(sounds, key=lambda sound: sound.at_frame))

    def set_gain(self, gain: float) -> None:
        """Multiply everything by `gain`, 0 to 1, from the next block on, without a click. Any thread may call this."""
        self._gain = gain

    def render(self, out: Samples) -> None:
        """Fill `out`, shape (frames,), with the next frames; the result does not depend on block sizes."""
        out.fill(0.0)
        programme = self._programme
        if programme is not self._playing:
            self._call_off()
            self._playing = programme
            self._first = 0
        self._add_sounds(out, self.frame + len(out))
        if self._tail_at < RAMP_FRAMES:
            count = min(len(out), RAMP_FRAMES - self._tail_at)
            out[:count] += self._tail[self._tail_at : self._tail_at + count]
            self._tail_at += count
        self._apply_gain(out)
        np.minimum(out, 1.0, out=out)
        np.maximum(out, -1.0, out=out)
        self.frame += len(out)

    def _add_sounds(self, out: Samples, before_frame: int) -> None:
        """Add to `out`, which begins at the current frame, what sounds there and has started before `before_frame`."""
        start = self.frame
        end = start + len(out)
        playing = self._playing
        index = self._first
        while index < len(playing):
            at, samples = playing[index]
            if at >= before_frame:
                break
            over = at + len(samples)
            if over > start:
                begin = max(at, start)
                stop = min(over, end)
                out[begin - start : stop - start] += samples[begin - at : stop - at]
            elif index == self._first:
                self._first += 1
            index += 1

    def _call_off(self) -> None:
        """Turn what is sounding now into a short tail, on top of what is left of an earlier one."""
        spare = self._spare
        spare.fill(0.0)
        self._add_sounds(spare, self.frame)
        spare *= self._fall
        left = RAMP_FRAMES - self._tail_at
        spare[:left] += self._tail[self._tail_at :]
        self._spare, self._tail = self._tail, spare
        self._tail_at = 0

    def _apply_gain(self, out: Samples) -> None:
        wanted = self._gain
        if wanted != self._gain_to:
            moved = self._gain_at / RAMP_FRAMES
            self._gain_from += (self._gain_to - self._gain_from) * moved
            self._gain_to = wanted
            self._gain_at = 0
        count = min(len(out), RAMP_FRAMES - self._gain_at)
        if count:
            ramp = self._spare[:count]
            np.multiply(self._rise[self._gain_at : self._gain_at + count], self._gain_to - self._gain_from, out=ramp)
            ramp += self._gain_from
            out[:count] *= ramp
            self._gain_at += count
        if self._gain_to != 1.0:
            out[count:] *= self._gain_to
