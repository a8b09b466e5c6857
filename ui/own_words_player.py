"""What is heard while phrases are recorded: the tick before each, and each as it was kept, without a wait between."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.cues import FRAME_RATE, Cue, CueKind, frames
from trainer.rep_cues import TICK_FRAMES
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase
from ui.language import tr
from ui.sound import Sound
from ui.wording import SILENT

if TYPE_CHECKING:
    from audio.mixer import Samples
    from audio.player import Player

LATENCY_S = 0.08
"""Asked of the stream: what is said next is not known long before."""

LOOK_EVERY_MS = 20

TICK_AT_S, TICK_S = 0.35, 0.4
"""When the tick comes, and how long its segment is."""

TAIL_S = 0.3
"""A sound is over so long after its end: what a speaker or the room still gives of it is no part of a take."""


class TakePlayer(QObject):
    """Plays ticks and takes on one output, which is open from `use` to `close`.

    Signals:
        over: what was played has been heard.
    """

    over = Signal()

    def __init__(self, sound: Sound, parent: QObject) -> None:
        super().__init__(parent)
        self._sound = sound
        self._player: Player | None = None
        self._takes: dict[str, Samples] = {}
        self._end_frame = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def status(self) -> str:
        """Why nothing is heard, in a sentence; empty while all is well."""
        if self._player is None:
            return ""
        return tr(SILENT) if self._sound.silent else tr(self._player.trouble or self._player.notice or "")

    def open(self) -> "Player":
        """Open an output; this may take as long as the sound system does: not for the window's thread."""
        return self._sound.open_player(LATENCY_S, self._takes)

    def use(self, player: "Player") -> None:
        """Play on this output from now on."""
        self.close()
        self._player = player

    def tick(self, after_s: float = 0.0) -> None:
        """Play a tick after a moment of silence, longer by so much."""
        tick = Cue(frames(after_s + TICK_AT_S), CueKind.TICK, "tick", TICK_FRAMES)
        self._play(Segment(SessionPhase.INTRO, frames(after_s + TICK_S), cues=(tick,)))

    def play(self, clip: "Samples") -> None:
        """Play a take."""
        name = f"take {len(self._takes) + 1}"  # a sound process learns each word once
        self._takes[name] = clip
        self._play(Segment(SessionPhase.INTRO, len(clip), cues=(Cue(0, CueKind.SPEECH, name, len(clip)),)))

    def stop(self) -> None:
        """Fall silent."""
        if self._timer.isActive() and self._player is not None:
            self._player.play(())
        self._timer.stop()

    def close(self) -> None:
        """Let go of the output."""
        self._timer.stop()
        if self._player is not None:
            self._player.close()
            self._player = None
        self._takes.clear()

    def _play(self, segment: Segment) -> None:
        assert self._player is not None
        placed = Placed(self._player.next_frame(), segment, None)
        self._end_frame = placed.end_frame
        self._player.play((placed,))
        self._timer.start()

    def _look(self) -> None:
        if self._player is not None and self._player.heard_frame() >= self._end_frame + TAIL_S * FRAME_RATE:
            self._timer.stop()
            self.over.emit()
