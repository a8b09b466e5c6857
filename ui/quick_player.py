"""Plays a sample at once: with an output that is open already, and a sound process that knows all that will sound."""

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from trainer.cues import FRAME_RATE
from trainer.session import Placed
from trainer.timeline import Segment, starts
from ui.sample_player import Playable, SamplePlayer
from ui.sound import Sound
from ui.tasks import Background

if TYPE_CHECKING:
    from audio.player import Player

LATENCY_S = 0.08
"""Asked of the stream. A session works further ahead, for it must not falter; here it is heard that much sooner."""

TONES_S = 0.08
"""What making the tones of the longest rep takes: they are there so long after the sound process was told of them."""

WARM_S = 120.0
"""An output that nobody uses is closed after so long: an open one keeps a laptop from falling asleep."""

NEVER = FRAME_RATE * 3600 * 24 * 365
"""Laid down there, a sample does not sound; but its tones are made and its words are known from then on."""


class QuickPlayer(SamplePlayer):
    """A sample player that is ready: `make_ready` what is to be played, then `play_now`.

    The output is opened away from the window and stays open; `close` it when nobody will listen any more.
    """

    latency_s = LATENCY_S

    def __init__(self, sound: Sound, background: Background, lookups: Background, parent: QObject) -> None:
        """`lookups` opens the output."""
        super().__init__(sound, background, parent)
        self._lookups = lookups
        self._opening = False
        self._ready: tuple[Playable, tuple[Segment, ...]] | None = None
        self._rehearsed_s: float | None = None  # when the sound process was told what is ready
        self._unused = QTimer(self, singleShot=True, interval=round(1000 * WARM_S))
        self._unused.timeout.connect(self._cool)

    def make_ready(self, sample: Playable) -> None:
        """Have all that `sample` needs, and the output open; what is playing goes on."""
        self._ready, self._rehearsed_s = (sample, sample.segments(self._sound.phrase_frames)), None
        self._unused.start()
        if self._player is not None and self._is_outdated and not self._laid:
            self._cool()
        if self._player is not None:
            self._rehearse()
        elif not self._opening:
            self._opening = True
            self._lookups.run(partial(self._sound.open_player, self.latency_s), self._opened, self)

    def play_now(self) -> None:
        """Play what was made ready, from its start, with the words that can be said by now."""
        if self._ready is None:
            return
        self._unused.start()
        known_for_s = 0.0 if self._rehearsed_s is None else time.monotonic() - self._rehearsed_s
        self._wanted, self._goes_on, self._lead_s = self._ready[0], False, max(0.0, TONES_S - known_for_s)
        self._lay()

    def close(self) -> None:
        """Play nothing any more, and let go of the output."""
        self._ready = None
        self._unused.stop()
        self.stop()
        self._cool()

    def _cool(self) -> None:
        super()._let_go()
        self._rehearsed_s = None

    def _opened(self, player: "Player") -> None:
        self._opening = False
        if self._ready is None or self._player is not None:
            player.close()  # nobody waits for it any more
            return
        self._player = player
        self._output, self._voice = self._sound.settings.output, self._sound.samples
        self._rehearse()

    def _rehearse(self) -> None:
        """Have the sound process make the tones and learn the words of what is ready, out of anybody's hearing."""
        if self._player is not None and self._ready is not None and not self._laid:
            self._player.play([Placed(frame, segment, None) for frame, segment in starts(self._ready[1], NEVER)])
            self._rehearsed_s = self._rehearsed_s or time.monotonic()

    def _segments(self, sample: Playable) -> tuple[Segment, ...]:
        return self._ready[1] if self._ready and sample is self._ready[0] else super()._segments(sample)

    def _let_go(self) -> None:
        self._rehearse()
