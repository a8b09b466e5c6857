"""The mixer: adds up the sounds that are due, block by block, on its own count of frames.

It runs inside the sound callback. There it allocates nothing but small views, takes no lock, writes no log, and fills
the whole buffer whatever its length. Other threads hand it a new programme or gain by setting one attribute.

What sounds at a frame is a function of the programme alone: each sound at its own volume, making way for words, and the
sum below the ceiling. The sum is computed a few milliseconds ahead of what is put out, for the limiter to look at.
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from audio import levels
from audio.limiter import AHEAD_FRAMES, Limiter
from trainer.cues import FRAME_RATE

Samples = npt.NDArray[np.float32]

RAMP_FRAMES = FRAME_RATE * 10 // 1000
"""How long a sound that is called off takes to fade, and a change of gain to happen."""

LONG_AGO = -(1 << 62)
"""Before any frame, also one before the session's first."""

CHUNK_FRAMES = FRAME_RATE // 2
"""What is mixed at once; longer blocks are cut."""


class Sound(NamedTuple):
    """Mono float32 samples that start at a frame of the mixer's count; they may be shared, so nobody writes them.

    Attributes:
        gain: its volume, as a factor.
        ducked: a further factor while words are spoken; 1 for what makes no way.
        speaks: whether it is words.
    """

    at_frame: int
    samples: Samples
    gain: float = 1.0
    ducked: float = 1.0
    speaks: bool = False


class _Laid:
    """Sounds in order of time."""

    def __init__(self, sounds: Iterable[Sound]) -> None:
        self.sounds = tuple(sorted(sounds, key=lambda sound: sound.at_frame))
        self.starts = [sound.at_frame for sound in self.sounds]
        self.longest = max((len(sound.samples) for sound in self.sounds), default=0)

    def between(self, start: int, end: int) -> tuple[Sound, ...]:
        """Return those that start before `end` and may not be over at `start`."""
        return self.sounds[bisect_left(self.starts, start - self.longest) : bisect_left(self.starts, end)]


class _Programme:
    """All that is to sound, and the words among it."""

    def __init__(self, sounds: Iterable[Sound]) -> None:
        self.all = _Laid(sounds)
        self.words = _Laid(sound for sound in self.all.sounds if sound.speaks)


class Mixer:
    """Adds sounds up.

    Attributes:
        frame: the next frame to be rendered. Only the thread that renders may set it, and only forwards.
    """

    def __init__(self) -> None:
        self.frame = 0
        self._programme = _Programme(())
        self._gain = 1.0
        # What follows belongs to the thread that renders.
        self._playing = self._programme
        self._limiter = Limiter(CHUNK_FRAMES)
        self._sum = np.zeros(AHEAD_FRAMES + CHUNK_FRAMES, np.float32)  # begins with what is to be put out next
        self._sum_from: int | None = None
        self._tail = np.zeros(RAMP_FRAMES, np.float32)  # what was called off, fading
        self._next_tail = np.zeros(RAMP_FRAMES, np.float32)
        self._tail_from = LONG_AGO
        self._part = np.zeros(CHUNK_FRAMES, np.float32)
        self._spare = np.zeros(CHUNK_FRAMES, np.float32)
        self._way = np.zeros(CHUNK_FRAMES, np.float32)
        self._count = np.arange(CHUNK_FRAMES, dtype=np.float32)
        self._rise = np.arange(1, RAMP_FRAMES + 1, dtype=np.float32) / RAMP_FRAMES
        self._fall = self._rise[::-1].copy()
        self._join = 1.0 - self._fall
        self._gain_from = self._gain_to = 1.0
        self._gain_at = RAMP_FRAMES

    def load(self, sounds: Iterable[Sound]) -> None:
        """Play these from the next block on, and nothing else. Any thread may call this.

        What is sounding fades out; what should be sounding by then fades in, so that what is in both goes on evenly.
        """
        self._programme = _Programme(sounds)

    def set_gain(self, gain: float) -> None:
        """Multiply everything by `gain`, 0 to 1, from the next block on, without a click. Any thread may call this."""
        self._gain = gain

    def render(self, out: Samples) -> None:
        """Fill `out`, shape (frames,), with the next frames, none beyond `levels.CEILING`.

        The result does not depend on block sizes.
        """
        programme = self._programme
        if programme is not self._playing:
            self._call_off()
            self._playing = programme
            self._sum_from = None
        if self._sum_from != self.frame:
            ahead = self._sum[:AHEAD_FRAMES]
            self._add_up(ahead, self.frame)
            self._limiter.expect(ahead)
        for begin in range(0, len(out), CHUNK_FRAMES):
            self._render_chunk(out[begin : begin + CHUNK_FRAMES])
        self._apply_gain(out)

    def _render_chunk(self, out: Samples) -> None:
        total = self._sum[: AHEAD_FRAMES + len(out)]
        coming = total[AHEAD_FRAMES:]
        self._add_up(coming, self.frame + AHEAD_FRAMES)
        np.copyto(out, total[: len(out)])
        self._limiter.limit(out, coming)
        ahead = self._spare[:AHEAD_FRAMES]
        np.copyto(ahead, total[len(out) :])
        np.copyto(total[:AHEAD_FRAMES], ahead)
        self.frame += len(out)
        self._sum_from = self.frame

    def _add_up(self, out: Samples, start: int) -> None:
        """Fill `out`, which begins at frame `start`, with all that sounds there."""
        self._add_sounds(out, start, start + len(out))
        faded = start - self._tail_from
        if faded < RAMP_FRAMES:
            tail = self._tail[faded : faded + len(out)]
            out[: len(tail)] += tail

    def _add_sounds(self, out: Samples, start: int, before_frame: int) -> None:
        """Fill `out`, which begins at frame `start`, with what sounds there and has started before `before_frame`."""
        out.fill(0.0)
        end = start + len(out)
        way = self._make_way(len(out), start, before_frame)
        for at, samples, gain, ducked, _ in self._playing.all.between(start, before_frame):
            begin = max(at, start)
            stop = min(at + len(samples), end)
            if begin >= stop:
                continue
            part = self._part[: stop - begin]
            np.multiply(samples[begin - at : stop - at], gain, out=part)
            if way is not None and ducked != 1.0:
                ducking = self._spare[: stop - begin]
                np.multiply(way[begin - start : stop - start], ducked - 1.0, out=ducking)
                ducking += 1.0
                part *= ducking
            joined = begin - self._tail_from
            if at < self._tail_from and joined < RAMP_FRAMES:
                joining = part[: RAMP_FRAMES - joined]
                joining *= self._join[joined : joined + len(joining)]
            out[begin - start : stop - start] += part

    def _make_way(self, frames: int, start: int, before_frame: int) -> Samples | None:
        """How far sounds make way for words at each frame, 0 to 1; None where nobody speaks.

        Up as each word begins, never before, down again after it.
        """
        words = self._playing.words.between(start - levels.RELEASE_FRAMES, before_frame)
        if not words:
            return None
        way, down, up = self._way[:frames], self._part[:frames], self._spare[:frames]
        count = self._count[:frames]
        way.fill(0.0)
        for at, samples, *_ in words:
            np.add(count, start - at, out=up)
            up *= 1.0 / levels.DUCK_FRAMES
            np.subtract(at + len(samples) + levels.RELEASE_FRAMES - start, count, out=down)
            down *= 1.0 / levels.RELEASE_FRAMES
            np.minimum(up, down, out=up)
            np.minimum(up, 1.0, out=up)
            np.maximum(way, up, out=way)
        return way

    def _call_off(self) -> None:
        """Turn what is sounding now into a short tail, on top of what is left of an earlier one."""
        tail = self._next_tail
        self._add_sounds(tail, self.frame, self.frame)
        faded = self.frame - self._tail_from
        if faded < RAMP_FRAMES:
            tail[: RAMP_FRAMES - faded] += self._tail[faded:]
        tail *= self._fall
        self._tail, self._next_tail = tail, self._tail
        self._tail_from = self.frame

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
