"""The microphone held against what the program itself plays, to hear two claps. Nothing is kept of what it gives."""

import time
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from audio.claps import ClapDetector
from audio.microphone import Microphone
from audio.mixdown import sounds
from audio.mixer import Mixer, Samples
from trainer.cues import FRAME_RATE, RINGING_FRAMES
from trainer.session import Placed

AHEAD_FRAMES = 5 * FRAME_RATE
"""So far ahead segments are laid down here: a plan of an hour takes long as a whole."""

DRIFT_FRAMES = FRAME_RATE // 50
"""The own sound follows the session's time when it is off by more."""

MOST_BLOCKS = 64
"""What the window does not fetch in time is dropped, the oldest first."""


class OwnSound:
    """Renders once more what the program should be heard playing."""

    def __init__(self, voice: Mapping[str, Samples], tones_gain: float, voice_gain: float) -> None:
        """The arguments are those of `audio.mixdown.sounds`."""
        self._voice = voice
        self._gains = (tones_gain, voice_gain)
        self._mixer = Mixer()
        self._laid: list[Placed] = []

    def played(self, programme: Sequence[Placed], first_frame: int, frames: int) -> Samples:
        """Return what `programme` sounds like from `first_frame` on; call it for one block after the other."""
        if abs(first_frame - self._mixer.frame) > DRIFT_FRAMES:
            self._mixer, self._laid = Mixer(), []
            self._mixer.frame = first_frame
        begin, end = self._mixer.frame - RINGING_FRAMES, self._mixer.frame + frames
        if not _covers(self._laid, programme, begin, end):
            self._laid = _between(programme, begin, end + AHEAD_FRAMES)
            self._mixer.load(sounds(self._laid, self._voice, *self._gains))
        out = np.empty(frames, np.float32)
        self._mixer.render(out)
        return out


def _between(programme: Sequence[Placed], begin: int, end: int) -> list[Placed]:
    return [placed for placed in programme if placed.end_frame > begin and placed.start_frame < end]


def _covers(laid: Sequence[Placed], programme: Sequence[Placed], begin: int, end: int) -> bool:
    """Whether what is laid down holds all that `programme` has there, and nothing else."""
    needed = _between(programme, begin, end)
    there = _between(laid, begin, end)
    return len(needed) == len(there) and all(one is other for one, other in zip(needed, there, strict=True))


class LiveMicrophone(Microphone):
    """The microphone as it goes: each block with the monotonic time at which it was recorded."""

    def __init__(self) -> None:
        """Open it; raises KnownError. May take a while: not for a window's thread."""
        self._blocks: deque[tuple[float, Samples]] = deque(maxlen=MOST_BLOCKS)
        super().__init__(most_s=0.0)

    def take(self) -> list[tuple[float, Samples]]:
        """Return the blocks that have come since, oldest first, and let go of them."""
        taken = []
        while self._blocks:
            taken.append(self._blocks.popleft())
        return taken

    def _take(self, block: Samples, _frames: int, stream_time: Any, _status: Any) -> None:
        ago_s = stream_time.currentTime - stream_time.inputBufferAdcTime
        self._blocks.append((time.perf_counter() - ago_s, block[:, 0].copy()))


class ClapListener:
    """Hears two claps in what a microphone gives, whatever the program plays meanwhile.

    Attributes:
        frames: how many the microphone has given.
    """

    def __init__(self, microphone: LiveMicrophone, own: OwnSound) -> None:
        self._microphone = microphone
        self._own = own
        self._detector = ClapDetector()
        self.frames = 0

    def look(self, programme: Sequence[Placed], heard_frame: int) -> bool:
        """Listen to what has been recorded since; return whether two claps were in it.

        Args:
            programme: what is playing, as the session has laid it down; empty where nothing is to be heard.
            heard_frame: the frame that reaches the ear now.
        """
        now_s = time.perf_counter()
        found = False
        blocks = self._microphone.take()
        self.frames += sum(len(block) for _, block in blocks)
        for recorded_s, block in blocks:
            first = heard_frame - round((now_s - recorded_s) * FRAME_RATE)
            found |= self._detector.hear(block, self._own.played(programme, first, len(block)))
        return found

    def ignore(self, seconds: float) -> None:
        """Take nothing for a clap for so long: a key has been pressed, or what plays changes."""
        self._detector.ignore(seconds)

    def close(self) -> None:
        """Let go of the microphone. It waits for the sound system: not for a window's thread."""
        self._microphone.close()
