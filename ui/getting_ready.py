"""From the plan chosen to the session: the voice is made ready, then what was asked for begins."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from trainer.errors import KnownError
from trainer.log import Log
from trainer.plan import Plan
from ui.language import tr
from ui.sound import Sound
from ui.tasks import Background

if TYPE_CHECKING:
    from trainer.resuming import Resumption
    from trainer.timeline import Timeline

PROGRESS_EVERY_MS = 100

PREPARE_AFTER_MS = 150
"""The voice is prepared once the window is there, and once the user has stopped to leaf through the plans."""


def is_in_between() -> bool:
    """Whether a dialog or a menu is open, which has all keys."""
    return bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())


class GettingReady(QObject):
    """Prepares the plan shown, and begins it: as soon as its voice is ready, or without it when asked a second time.

    Signals:
        begins: with the drafted `Timeline` of what is to begin now.
        told: how far the voice is prepared, in words; nothing to say where they are empty.
    """

    begins = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        owner: QObject,
        plan: Callable[[], Plan],
        log: Log,
        sound: Sound,
        background: Background,
        *,
        start: bool = False,
    ) -> None:
        """`plan` gives the plan shown; with `start` it begins as soon as its voice is ready."""
        super().__init__(owner)
        self._plan = plan
        self._log, self._sound, self._background = log, sound, background
        self._start_when_ready = start
        self._settled = False
        self._preparing: Timeline | Literal["later"] | None = None
        self.resuming: Resumption | None = None
        self._progress = QTimer(self)
        self._progress.setInterval(PROGRESS_EVERY_MS)
        self._progress.timeout.connect(self._tell_progress)

    def settle(self) -> None:
        """The window is there: do what waited for it."""
        self._settled = True
        self.forget()
        self.prepare()

    def forget(self) -> None:
        """What is being prepared is not needed any more."""
        self._preparing = None

    def start(self) -> None:
        """Begin the plan shown."""
        self.let_be()
        self._start()

    def resume(self, begin: "Resumption") -> None:
        """Go on with a session that broke off, in the same way."""
        if begin != self.resuming:
            self.call_off()
            self.resuming = begin
            self.prepare()
        self._start()

    def let_be(self) -> None:
        """Go on with no session that broke off; a plan that is to begin still does."""
        if self.resuming is not None:
            self.call_off()
            self.prepare()

    def call_off(self) -> None:
        """Begin nothing by itself any more."""
        self._start_when_ready = False
        self.resuming = None

    def prepare(self) -> None:
        """Have the voice ready for the plan shown, away from the window, and once the window is there."""
        if not self._settled:
            self._preparing = "later"
            self._tell_progress()
            return
        from trainer.timeline import phrases

        drafted = self.drafted()
        texts = phrases(drafted)
        if self._preparing is None and all(text in self._sound.phrase_frames for text in texts):
            self.told.emit(tr(self._sound.voice_trouble or ""))
            if self._start_when_ready:
                self._begin(drafted)
            else:
                self._background.run(self._sound.make_process_ahead, lambda _: None, self)
            return
        self._preparing = drafted
        self._tell_progress()
        self._progress.start()
        QTimer.singleShot(PREPARE_AFTER_MS, self, partial(self._prepare_now, drafted, texts))

    def _start(self) -> None:
        if self._preparing is not None and not self._start_when_ready:
            self._start_when_ready = True
            self._tell_progress()
            return
        self._begin(self.drafted())

    def _begin(self, drafted: "Timeline") -> None:
        """Have it begin; but nothing begins behind what has the keys, or goes on that is not in the log any more."""
        if not is_in_between() and not self._is_gone():
            self.begins.emit(drafted)
        else:
            self.call_off()
            self.prepare()

    def _is_gone(self) -> bool:
        """Whether the session that is to go on has been taken out of the log since that was asked for."""
        try:
            return self.resuming is not None and self._log.session(self.resuming.session_id) is None
        except KnownError:  # said in the session
            return False

    def drafted(self) -> "Timeline":
        """Return what is to begin, drafted for this user."""
        from ui.drafting import draft_for

        plan = self.resuming.plan if self.resuming else self._plan()
        return draft_for(plan, self._sound.settings.guidance, self._log)

    def _prepare_now(self, drafted: "Timeline", texts: list[str]) -> None:
        if drafted is self._preparing:
            prepare = partial(self._sound.prepare, texts)
            self._background.run(prepare, lambda _: self._prepared(drafted), self)

    def _prepared(self, drafted: "Timeline") -> None:
        if drafted is not self._preparing:
            return  # another plan has been chosen meanwhile
        self._preparing = None
        self._progress.stop()
        self.told.emit(tr(self._sound.voice_trouble or ""))
        if self._start_when_ready:
            self._begin(drafted)

    def _tell_progress(self) -> None:
        done, total = self._sound.progress
        words = tr("Preparing the voice…")
        if total:
            words = tr("Preparing the voice… {done} of {total}", done=done, total=total)
        if self._start_when_ready:
            pressed = tr("Resume") if self.resuming else tr("Start")
            waiting = tr("Evenstep starts when it is ready; press {pressed} again to go without.", pressed=pressed)
            words = f"{words}{'.' if total else ''} {waiting}"
        self.told.emit(words)
