"""Reads short paragraphs aloud, one after the other, through the same voice and output as a session."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.cues import FRAME_RATE, Cue, CueKind
from trainer.timeline import Segment, SessionPhase
from ui.language import tr
from ui.sample_player import LOOK_EVERY_MS, SamplePlayer
from ui.sound import Sound
from ui.tasks import Background
from ui.wording import SILENT

PAUSE_S = 0.45
"""Silence between two paragraphs."""


class Passage:
    """Paragraphs as one stretch of sound: each a segment of its own, so that one can tell which is being read."""

    def __init__(self, paragraphs: Sequence[str], *, made: bool = False) -> None:
        """With `made`, nothing has to be prepared for it any more, even if not all of it can be said."""
        self._paragraphs = paragraphs
        self.texts = [] if made else list(paragraphs)

    def segments(self, phrase_frames: Mapping[str, int]) -> tuple[Segment, ...]:
        """Return a segment a paragraph; one that cannot be said is a moment of silence."""
        pause = round(PAUSE_S * FRAME_RATE)
        return tuple(self._segment(text, phrase_frames.get(text, 0), pause) for text in self._paragraphs)

    def _segment(self, text: str, frames: int, pause: int) -> Segment:
        cues = (Cue(0, CueKind.SPEECH, text, frames),) if frames else ()
        return Segment(SessionPhase.INTRO, frames + pause, cues=cues)


class ReadAloud(QObject):
    """Reads one passage at a time, and begins as soon as its first paragraph can be said.

    Signals:
        changed: `status`, `is_on` or `paragraph` may say something else now.
        over: the passage has been read to its end.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, sound: Sound, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._sound = sound
        self._background = background
        self._player = SamplePlayer(sound, background, self)
        self._player.changed.connect(self.changed)
        self._player.over.connect(self._end)
        self._texts: list[str] = []  # of the passage; empty while none is read
        self._begun = self._next = 0  # the first of the paragraphs that are played, and of those still to come
        self._made = False  # whether all is made that can be
        self._waiting = QTimer(self)
        self._waiting.setInterval(LOOK_EVERY_MS)
        self._waiting.timeout.connect(self._go_on)
        self._why_not = ""
        self._asked: list[str] = []  # all that the voice was asked for and still holds

    @property
    def is_on(self) -> bool:
        """Whether something is read, or about to be."""
        return bool(self._texts)

    @property
    def status(self) -> str:
        """What is going on besides reading, or why nothing is heard, in a sentence."""
        if self._waiting.isActive():
            return tr("Preparing the voice…")
        return self._player.status or self._why_not

    @property
    def paragraph(self) -> int | None:
        """The number of the paragraph that is being heard, from 0."""
        player = self._player.player
        if player is None:
            return None
        heard = player.heard_frame()
        for n, placed in enumerate(self._player.programme, self._begun):
            if placed.start_frame <= heard < placed.end_frame:
                return n
        return None

    def read(self, paragraphs: Sequence[str], then: Sequence[str] = ()) -> None:
        """Read these paragraphs; what comes `then` is got ready meanwhile."""
        self._why_not = ""
        self._texts, self._next = list(paragraphs), 0
        if self._player.is_on:
            self._player.stop()
        known = self._sound.phrase_frames
        self._made = self._sound.silent or all(text in known for text in self._texts)
        if not self._made:
            prepare = partial(self._sound.prepare, self._texts)
            self._background.run(prepare, partial(self._all_made, self._texts), self)
        self._keep_only([*paragraphs, *then])
        if then and not self._sound.silent:
            self._background.run(lambda: self._sound.prepare(list(then)), lambda _: None, self)
        self._go_on()

    def stop(self) -> None:
        """Fall silent."""
        self._texts = []
        self._waiting.stop()
        if self._player.is_on:
            self._player.stop()
        self._keep_only([])

    def _go_on(self) -> None:
        """Play as many of the paragraphs still to come as can be said now, or wait for the first of them."""
        known = self._sound.phrase_frames
        to_come = self._texts[self._next :]
        ready = to_come if self._made else list(takewhile(lambda text: text in known, to_come))
        if ready:
            self._waiting.stop()
            self._begun, self._next = self._next, self._next + len(ready)
            self._player.play(Passage(ready, made=True))
        else:
            self._waiting.start()
            self.changed.emit()

    def _all_made(self, texts: list[str], _nothing: None) -> None:
        if texts is self._texts:
            self._made = True

    def _keep_only(self, texts: list[str]) -> None:
        """Let go of what was read before: a whole guide would be hundreds of megabytes."""
        before, self._asked = self._asked, texts

        def forget() -> None:  # by then it may have been asked for again
            self._sound.forget([text for text in before if text not in self._asked])

        self._background.run(forget, lambda _: None, self)

    def _end(self) -> None:
        """Go on with what has been made meanwhile; at the end tell that all is read, or why nothing could be said."""
        if self._next < len(self._texts):
            self._go_on()
            return
        said = any(text in self._sound.phrase_frames for text in self._texts)
        self._texts = []
        if said and not self._sound.silent:
            self.over.emit()
            return
        no_voice = tr(self._sound.voice_trouble or "") or tr("There is no voice to read.")
        self._why_not = tr(SILENT) if self._sound.silent else no_voice
        self.changed.emit()
