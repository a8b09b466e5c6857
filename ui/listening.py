"""A measurement with the microphone, from opening it to what it told."""

import statistics
import time
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.session import Placed
from ui.language import mark, tr
from ui.sample import Sample
from ui.sample_player import SamplePlayer
from ui.sound import Sound
from ui.tasks import Background, or_trouble

if TYPE_CHECKING:
    from audio.microphone import Measured, Microphone
    from audio.mixer import Samples

LOOK_EVERY_MS = 40

LEAD_S = 2.2
"""Silence before what is measured: what was sounding dies away, then the room is heard alone."""

ROOM_S = (1.1, 0.1)
"""From when to when the room is heard, before the first sound."""

AFTER_S = 0.8
"""How much longer than the sound the microphone listens."""

LONGEST_S = 60.0

NOT_CLEAR = mark("Could not measure: the microphone did not hear the sound clearly enough. Louder or nearer may help.")
TOO_BUSY = mark("Could not measure: the computer was too busy to listen without a gap. Try again.")
NO_SOUND = mark("Could not measure: there is no sound to listen to.")
NOTHING_COMES = mark("The microphone gives nothing any more; look whether it is still plugged in.")

MICROPHONE_IS_BACK = mark("The microphone is back.")

STUCK_LOOKS, SETTLING_LOOKS = 50, 75
"""After so many looks at which nothing new has come, the microphone has gone; one that has just been opened is given
longer to wake up. Counted, so that a halt of the whole machine is not taken for one."""

RETRY_MS = 2000
"""Between two tries to open it again. An output is tried sooner; here each try that fails has the sound system complain
on the standard error of the program."""


class Flow:
    """Whether anything comes from a microphone, by looks LOOK_EVERY_MS apart; made anew for each that is opened.

    Attributes:
        is_new: whether something came since the look before.
    """

    def __init__(self) -> None:
        self.is_new = False
        self._frames = self._still = 0

    def look(self, frames: int) -> None:
        """Take in how many frames have come in all."""
        self.is_new = frames > self._frames
        self._frames = frames
        self._still = 0 if self.is_new else self._still + 1

    @property
    def has_ended(self) -> bool:
        """Whether nothing has come for so long that nothing will."""
        return self._still > (STUCK_LOOKS if self._frames else SETTLING_LOOKS)


class Listening(QObject):
    """Listens to one round of a sample.

    Signals:
        done: what was measured (a `Measured`), or in one sentence why nothing was.
    """

    done = Signal(object)

    def __init__(self, sound: Sound, player: SamplePlayer, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._sound = sound
        self._samples = player
        self._background = background
        self._sample: Sample | None = None
        self._microphone: Microphone | None = None
        self._flow = Flow()
        self._programme: tuple[Placed, ...] = ()
        self._frame_0_s: list[float] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_on(self) -> bool:
        """Whether it is under way."""
        return self._sample is not None

    @property
    def left_s(self) -> float:
        """Seconds until all has been heard."""
        player = self._samples.player
        if not self._programme or player is None:
            return 0.0
        return max(0.0, (self._programme[-1].end_frame - player.heard_frame()) / FRAME_RATE + AFTER_S)

    def start(self, sample: Sample) -> None:
        """Open the microphone, then play `sample` again from its start and listen."""
        self._sample, self._programme, self._frame_0_s = sample, (), []
        self._background.run(partial(or_trouble, _open_microphone), partial(self._opened, sample), self)

    def stop(self) -> None:
        """Listen no more, and forget what was heard."""
        self._sample = None
        self._timer.stop()
        microphone, self._microphone = self._microphone, None
        if microphone is not None:
            self._background.run(microphone.close, lambda _: None, self)

    def _opened(self, sample: Sample, microphone: "Microphone | KnownError") -> None:
        if isinstance(microphone, KnownError):
            if sample is self._sample:
                self._end(str(microphone))
            return
        if sample is not self._sample:  # nobody wants this one any more
            self._background.run(microphone.close, lambda _: None, self)
            return
        self._microphone, self._flow = microphone, Flow()
        self._samples.play(sample, goes_on=True, lead_s=LEAD_S)
        player = self._samples.player
        if player is None or player.is_silent or player.trouble:
            self._end(tr(NO_SOUND))
            return
        self._programme = self._samples.programme[:2]
        self._timer.start()

    def _look(self) -> None:
        player = self._samples.player
        assert self._microphone is not None
        if player is None or player.trouble or self._samples.programme[:2] != self._programme:
            self._end(tr(NO_SOUND))
            return
        self._flow.look(len(self._microphone.samples))
        if self._flow.has_ended:
            self._end(tr(NOTHING_COMES))
            return
        self._frame_0_s.append(time.perf_counter() - player.heard_frame() / FRAME_RATE)
        if player.heard_frame() < self._programme[-1].end_frame + AFTER_S * FRAME_RATE:
            return
        self._timer.stop()
        work = partial(
            _measure,
            self._microphone,
            self._programme,
            self._sound.samples,
            self._sound.gains,
            statistics.median(self._frame_0_s),
        )
        self._background.run(work, partial(self._measured, self._sample), self)

    def _measured(self, sample: Sample | None, found: "Measured | str") -> None:
        if sample is self._sample and sample is not None:
            self._end(found)

    def _end(self, found: "Measured | str") -> None:
        self.stop()
        self.done.emit(found)


def _open_microphone() -> "Microphone":
    from audio.microphone import Microphone

    return Microphone(LONGEST_S)


def _measure(
    microphone: "Microphone",
    programme: tuple[Placed, ...],
    voice: "Mapping[str, Samples]",
    gains: tuple[float, float],
    frame_0_s: float,
) -> "Measured | str":
    """Compare what was heard with what was played; `frame_0_s` is when the player's frame 0 was due."""
    from audio.microphone import measure, played_samples

    if microphone.gaps:
        return tr(TOO_BUSY)
    recorded = microphone.samples
    start, end = programme[0].start_frame, programme[-1].end_frame
    first_s = frame_0_s + start / FRAME_RATE - microphone.start_s if len(recorded) else 0.0
    if len(recorded) < first_s * FRAME_RATE + end - start:  # it ended just before all had been played
        return tr(NOTHING_COMES)
    words = [
        slice(placed.start_frame + cue.at_frame - start, placed.start_frame + cue.end_frame - start)
        for placed in programme
        for cue in placed.segment.cues
        if cue.kind.spoken
    ]
    room_from, room_to = (max(0, round((first_s - before_s) * FRAME_RATE)) for before_s in ROOM_S)
    played = played_samples(programme, voice, *gains)
    found = measure(recorded, first_s, played, words, recorded[room_from:room_to])
    return tr(NOT_CLEAR) if found is None else found
