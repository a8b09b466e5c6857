"""A round of practice: the session itself, led like any other, but nothing of it counts or is kept."""

from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget

from trainer.beginning import practice_draft
from trainer.errors import KnownError
from trainer.exercise import exercise_ids
from trainer.log import Log
from trainer.timeline import Timeline, compile_session, phrases
from ui.announce import announce
from ui.desk import Page, button, label, on_key
from ui.language import tr
from ui.lunges import lunge
from ui.session_page import SessionPage
from ui.sound import Sound
from ui.tasks import Background

LOOK_EVERY_MS = 100

FOLDER_PREFIX = "evenstep-practice-"


class Practice(QStackedWidget):
    """Waits for the voice, then runs a round of practice.

    Attributes:
        lunge: what is practised; set it before `open`.

    Signals:
        over: the round is over, or the user wants to go back.
        hurt: it is over, and too much pain was told in it: whoever is asked to stop is not led on.
        happening: something else is going on now, in a few words.
    """

    over = Signal()
    hurt = Signal()
    happening = Signal(str)

    def __init__(self, sound: Sound, background: Background) -> None:
        super().__init__()
        self._sound = sound
        self._background = background
        self._awaited: Timeline | None = None
        self._kept = ExitStack()  # for as long as the round is on the stage
        self._log: Log | None = None
        self.lunge = lunge(exercise_ids()[0])
        self._make_waiting()
        self.session = SessionPage()
        self.session.ended.connect(self._end)
        self.session.happening.connect(lambda now: self.happening.emit(tr("Practice: {now}", now=now)))
        self.addWidget(self.session)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._show_progress)

    def open(self) -> None:
        """Begin a round as soon as the voice is ready."""
        drafted = practice_draft(self.lunge, self._sound.settings.guidance)
        texts = phrases(drafted)
        if self._sound.silent or all(text in self._sound.phrase_frames for text in texts):
            self._begin(drafted)
            return
        self._awaited = drafted
        self.setCurrentWidget(self._waiting)
        self.without.show()
        self.without.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_progress()
        self._timer.start()
        self._background.run(partial(self._sound.prepare, texts), lambda _: self._begin_awaited(drafted), self)

    @property
    def is_on(self) -> bool:
        """Whether a round is on the stage."""
        return self._log is not None

    def end(self) -> None:
        """End the round, if one is on the stage."""
        self.session.end()

    def break_off(self) -> None:
        """End the round: nothing of it is kept, so nothing is left to go on with."""
        self.end()

    def _make_waiting(self) -> None:
        self._waiting = Page()
        self._waiting.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._progress = label("", "lead")
        self._progress.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.without = button(tr("Begin without the voice"))
        self.without.clicked.connect(lambda: self._begin_awaited(self._awaited))
        self._waiting.column.addStretch()
        self._waiting.column.addWidget(self._progress)
        self._waiting.column.addWidget(self.without, 0, Qt.AlignmentFlag.AlignHCenter)
        self._waiting.column.addStretch()
        on_key(self._waiting, Qt.Key.Key_Escape, self.over.emit)
        self.addWidget(self._waiting)

    def _show_progress(self) -> None:
        done, total = self._sound.progress
        self._progress.setText(
            tr("Preparing the voice… {done} of {total}", done=done, total=total)
            if total
            else tr("Preparing the voice…")
        )

    def _begin_awaited(self, drafted: Timeline | None) -> None:
        if drafted is not None and drafted is self._awaited:
            self._begin(drafted)

    def _begin(self, drafted: Timeline) -> None:
        """Run the round, if there is room for it."""
        self._stop_waiting()
        self._forget()
        try:
            self._log = self._open_log()
        except OSError as error:
            self._say_no_room(error.strerror or str(error))
            return
        except KnownError as error:
            self._say_no_room(tr(str(error)))
            return
        timeline = compile_session(drafted, self._sound.phrase_frames)
        self.setCurrentWidget(self.session)
        self.session.setFocus(Qt.FocusReason.OtherFocusReason)
        player = self._sound.open_player()
        self.session.begin(timeline, player, self._log, self._sound.voice_trouble, None, self._sound.settings)

    def _open_log(self) -> Log:
        """Open a log in a folder that goes with it. Raises OSError or LogError."""
        with ExitStack() as opened:
            folder = opened.enter_context(TemporaryDirectory(prefix=FOLDER_PREFIX, ignore_cleanup_errors=True))
            log = opened.enter_context(closing(Log(Path(folder) / "practice.sqlite", lambda: datetime.now(UTC))))
            self._kept = opened.pop_all()
        return log

    def _say_no_room(self, reason: str) -> None:
        words = tr(
            "Practice needs room for temporary files ({reason}). Make some, and try again; Esc leads back.",
            reason=reason,
        )
        self._progress.setText(words)
        self.without.hide()
        self.setCurrentWidget(self._waiting)
        self._waiting.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def _forget(self) -> None:
        """Let go of what was done."""
        self._kept.close()
        self._log = None

    def _stop_waiting(self) -> None:
        self._awaited = None
        self._timer.stop()

    def _end(self) -> None:
        self._forget()
        done = self.session.workout
        (self.hurt if done and done.hurts_too_much else self.over).emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves does not wait any more, and ends the round."""
        super().hideEvent(event)
        self._stop_waiting()
        if self.is_on and not event.spontaneous():
            self.blockSignals(True)  # there is nowhere to go back to
            self.end()
            self.blockSignals(False)
