"""Plays samples of a session through its own path: prepared, compiled, mixed and played like the real one."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.cues import FRAME_RATE
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase, starts
from ui.language import tr
from ui.sound import Sound
from ui.tasks import Background
from ui.wording import SILENT

if TYPE_CHECKING:
    from audio.mixer import Samples
    from audio.player import Player

LOOK_EVERY_MS = 50

TAIL_S = 0.3
"""Kept open after the last sound, so that nothing is cut off."""

PAUSE = Segment(SessionPhase.REST, FRAME_RATE)
"""Between one time and the next."""

ROUNDS = 50
"""How often a sample that goes on is laid down at once."""


class Playable(Protocol):
    """What can be played: some seconds of a session, or words alone."""

    @property
    def texts(self) -> list[str]:
        """All that may be said in it."""

    def segments(self, phrase_frames: Mapping[str, int]) -> tuple[Segment, ...]:
        """Return what sounds, with the phrases that can be said; never nothing."""


class SamplePlayer(QObject):
    """Plays one sample at a time.

    Attributes:
        programme: what was laid down last.
        latency_s: what is asked of the output; None is what a session needs.

    Signals:
        changed: `status` or `is_on` may say something else now.
        placed: a sample was laid down.
        over: a sample that is played once has ended.
    """

    changed = Signal()
    placed = Signal()
    over = Signal()

    latency_s: float | None = None

    def __init__(self, sound: Sound, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.programme: tuple[Placed, ...] = ()
        self._sound = sound
        self._background = background
        self._player: Player | None = None
        self._output: str | None = None  # what the player was opened for
        self._voice: Mapping[str, Samples] = {}
        self._wanted: Playable | None = None
        self._lead_s = 0.0
        self._goes_on = False
        self._preparing = False
        self._laid = False  # whether one was laid down and is not over
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def player(self) -> "Player | None":
        """The player, while it is on."""
        return self._player

    @property
    def is_on(self) -> bool:
        """Whether a sample is wanted."""
        return self._wanted is not None

    @property
    def is_playing(self) -> bool:
        """Whether one is played now."""
        return self._laid

    @property
    def status(self) -> str:
        """What is going on, in a sentence, or why nothing is heard; empty while all is well."""
        if self._preparing:
            done, total = self._sound.progress
            return (
                tr("Preparing the voice… {done} of {total}", done=done, total=total)
                if total
                else tr("Preparing the voice…")
            )
        if self._player is None or not self._laid:
            return ""
        if self._sound.silent:
            return tr(SILENT)
        return tr(self._player.trouble or self._player.notice or self._sound.voice_trouble or "")

    def play(self, sample: Playable, *, goes_on: bool = False, lead_s: float = 0.0) -> None:
        """Play `sample` from its start: once, or again and again, after `lead_s` of silence.

        What was playing before goes on until this one is ready.
        """
        self._wanted, self._goes_on, self._lead_s = sample, goes_on, lead_s
        ready = self._sound.phrase_frames
        if self._sound.silent or all(text in ready for text in sample.texts):
            self._lay()
            return
        self._preparing = True
        self._timer.start()
        self._background.run(partial(self._sound.prepare, sample.texts), partial(self._prepared, sample), self)
        self.changed.emit()

    def stop(self) -> None:
        """Play nothing any more."""
        self._wanted, self._preparing, self._laid = None, False, False
        self._timer.stop()
        self._let_go()
        self.changed.emit()

    def _let_go(self) -> None:
        """Nothing is to be heard any more."""
        if self._player is not None:
            self._player.close()
            self._player = None

    def _prepared(self, sample: Playable, _nothing: None) -> None:
        if sample is self._wanted:
            self._lay()

    def _lay(self) -> None:
        assert self._wanted is not None
        self._preparing, self._laid = False, True
        player = self._open()
        once = self._segments(self._wanted)
        segments = (*once, PAUSE) * ROUNDS if self._goes_on else once
        at = player.next_frame() + round(self._lead_s * FRAME_RATE)
        self.programme = tuple(Placed(frame, segment, None) for frame, segment in starts(segments, at))
        player.play(self.programme)
        self._timer.start()
        self.placed.emit()
        self.changed.emit()

    def _open(self) -> "Player":
        """Have the player that suits the settings."""
        if self._player is not None and self._is_outdated:
            self._player.close()
            self._player = None
        if self._player is None:
            self._player = self._sound.open_player(self.latency_s)
            self._output, self._voice = self._sound.settings.output, self._sound.samples
        return self._player

    @property
    def _is_outdated(self) -> bool:
        """Whether another output or voice is wanted than the player was opened for."""
        return self._output != self._sound.settings.output or self._voice is not self._sound.samples

    def _segments(self, sample: Playable) -> tuple[Segment, ...]:
        return sample.segments(self._sound.phrase_frames)

    def _look(self) -> None:
        if not self._preparing and self._player is not None:
            end_frame = self.programme[-1].end_frame
            if self._goes_on and self._player.next_frame() >= end_frame:
                self._lay()
                return
            if not self._goes_on and self._player.heard_frame() >= end_frame + TAIL_S * FRAME_RATE:
                self.stop()
                self.over.emit()
                return
        self.changed.emit()
