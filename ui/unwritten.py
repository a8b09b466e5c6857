"""What the log could not take when a session ended: it is tried again, whatever page or session comes meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from trainer.workout import Workout

WRITE_AGAIN_MS = 1000


class Unwritten(QObject):
    """Keeps each workout of which something is still to be written, until all of it is.

    Signals:
        tried: it has been tried again.
    """

    tried = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Workout] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._try_again)

    def see_to(self, workout: "Workout") -> None:
        """Write what is left of a session that is over, now or as soon as that can be."""
        self._waiting.append(workout)
        self._try()

    def last_try(self) -> str:
        """The window is to close: try once more. Returns why something is still to be written; nothing if all is."""
        self._try()
        return next((workout.trouble or "" for workout in self._waiting), "")

    def let_be(self) -> None:
        """The window closes: do not try any more."""
        self._waiting.clear()
        self._timer.stop()

    def _try_again(self) -> None:
        self._try()
        self.tried.emit()

    def _try(self) -> None:
        if self._window.isEnabled():  # or a backup is being put back: there is no log to write to
            for workout in self._waiting:
                workout.flush()
            self._waiting = [workout for workout in self._waiting if workout.trouble]
        if self._waiting:
            self._timer.start(WRITE_AGAIN_MS)
