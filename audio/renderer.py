"""The renderer: a mixer that plays on an outlet, and puts what it plays where time is.

It lives in the sound process (`audio/sound_worker.py`): there no window can hold up the sound callback.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from audio.board import Board, Reading
from audio.clock import due_frame
from audio.mixdown import sounds
from audio.mixer import RAMP_FRAMES, Mixer, Samples
from audio.outlet import Outlet
from trainer.cues import FRAME_RATE
from trainer.session import Placed

SKIP_FRAMES = FRAME_RATE // 4
"""Sound that lags behind the time by more than this, because the device stood still, catches up by leaving out."""

JOIN_FRAMES = FRAME_RATE // 100
"""The same, ahead or behind, for a stream that joins in while time goes on: it follows time, not time the stream."""

JOINING_S = 1.0
"""How long a stream is joining in, counted in its own sound. Then it is as exact as it will be, and may drift."""

FIRST_TRY_S = 0.5
"""How long an output is waited for before there is said to be none. Opening takes 0.05 to 0.2 s."""


class Renderer:
    """Renders one programme after another on one output after another.

    Attributes:
        board: where it tells how far it is, and is told the time.
        mixer: what is played; its frames are those of the programmes.
    """

    def __init__(self, board: Board | None = None) -> None:
        self.board = board or Board()
        self.mixer = Mixer()
        self._rise = np.arange(1, RAMP_FRAMES + 1, dtype=np.float32) / RAMP_FRAMES
        self._outlet: Outlet | None = None

    def open(self, device: str | None, latency_s: float) -> None:
        """Begin to play on the output called `device`, or the usual one; `board.tried` tells when that is decided."""
        self._outlet = Outlet(self._render, device, latency_s, self.board)
        self._outlet.wait_for_first_try(FIRST_TRY_S)
        self.board.tried = 1

    def play(
        self, programme: Sequence[Placed], voice: Mapping[str, Samples], tones_gain: float, voice_gain: float
    ) -> None:
        """Play exactly this from now on; what was sounding fades out.

        Args:
            programme: segments in order of time; the frames are the mixer's.
            voice: samples at 48 kHz of each phrase that is said.
            tones_gain: a factor for all that is not spoken.
            voice_gain: the same for what is.
        """
        self.mixer.load(sounds(programme, voice, tones_gain, voice_gain))

    def set_gain(self, gain: float) -> None:
        """Turn everything down, or up again to 1."""
        self.mixer.set_gain(gain)

    def close(self) -> None:
        """End the sound; closing twice is harmless."""
        if self._outlet is not None:
            self._outlet.close()

    def _render(self, block: Samples, heard_s: float, playing_s: float) -> None:
        """In the sound callback: fill a block that is heard at `heard_s`, and note where it stands in time.

        A stream that joins in while time goes on is put where time is: what has passed is left out, what is still to
        come is waited for. It joins in as it begins and after each underrun, and has done so `playing_s` ago. After a
        halt of the device that nobody told, what has passed is left out as well.
        """
        joining = playing_s < JOINING_S
        times = self.board.times
        due = None if times is None else due_frame(times, heard_s)
        late = 0 if due is None else due - self.mixer.frame
        if late > (JOIN_FRAMES if joining else SKIP_FRAMES):
            self.mixer.frame += late
            self._render_rising(block)
        elif joining and late < -JOIN_FRAMES:
            wait = min(-late, len(block))
            block[:wait] = 0.0
            self._render_rising(block[wait:])
        else:
            self.board.reading = Reading(self.mixer.frame, heard_s)
            self.mixer.render(block)
        self.board.rendered = self.mixer.frame

    def _render_rising(self, block: Samples) -> None:
        if len(block):
            self.mixer.render(block)
            rise = self._rise[: len(block)]
            block[: len(rise)] *= rise
