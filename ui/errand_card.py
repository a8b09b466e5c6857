"""What is going on with the user's data: one thing at a time, how far it is, and what came of it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from trainer.errors import KnownError
from ui.announce import announce
from ui.desk import GAP_PX, button, label
from ui.errand import Errand
from ui.language import tr
from ui.mistake_text import error_words
from ui.notice_card import Answer, NoticeCard
from ui.tasks import Background, or_trouble

T = TypeVar("T")

LOOK_EVERY_MS = 100


class ErrandCard(QWidget):
    """Runs errands away from the window.

    Signals:
        busy: True when one begins, False when it is over.
        happening: what is under way, or that a question stands, in a few words; nothing when neither does.
    """

    busy = Signal(bool)
    happening = Signal(str)

    def __init__(self, errands: Background) -> None:
        super().__init__()
        self._errands = errands
        self._errand: Errand | None = None
        self._focused: QWidget | None = None  # what had the keyboard
        self._doing = label()
        self._doing.setWordWrap(False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How far it is"))
        self._off = button(tr("Call off  (Esc)"))
        self._off.clicked.connect(self.call_off)
        self._under_way = QWidget()
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP_PX)
        row.addWidget(self._doing)
        row.addWidget(self._bar, 1)
        row.addWidget(self._off)
        self.notice = NoticeCard()
        self._trouble = label("", "trouble")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        for part in (self._under_way, self.notice, self._trouble):
            column.addWidget(part)
            part.hide()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._show_progress)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._errand is not None

    @property
    def words(self) -> str:
        """What is said to have come of it."""
        return self.notice.words

    @property
    def trouble(self) -> str:
        """What went wrong, if anything did."""
        return self._trouble.text()

    def run(self, doing: str, work: Callable[[Errand], T], then: Callable[[T], None]) -> None:
        """Do some work, unless something is under way, and go on with what comes of it; any trouble is told here."""
        if self._errand is not None:
            return
        errand = self._errand = Errand()
        self.clear()
        self._doing.setText(f"{doing}…")
        self._bar.setRange(0, 0)
        self._under_way.show()
        self._look.start()
        self._focused = self.window().focusWidget()
        self.busy.emit(True)
        if self.window().focusWidget() is not self._focused:  # that is out of reach now
            self._off.setFocus(Qt.FocusReason.OtherFocusReason)
        self.happening.emit(doing)
        self._errands.run(lambda: or_trouble(lambda: work(errand)), lambda found: self._over(found, then), self)

    def _over(self, found: T | KnownError, then: Callable[[T], None]) -> None:
        self._errand = None
        is_waited_for = self.window().focusWidget() in (None, self._off)  # or else the keyboard was led elsewhere
        self._bar.setRange(0, 1000)  # a bar that does not know how far it is moves for ever
        self._look.stop()
        self._under_way.hide()
        self.busy.emit(False)
        if self._focused is not None and self.isVisible() and is_waited_for:
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.happening.emit("")
        try:
            if isinstance(found, KnownError):
                raise found
            then(found)
        except KnownError as error:
            self.tell_trouble(error_words(error))

    def call_off(self) -> None:
        """Stop what is under way, if that can be."""
        if self._errand is not None:
            self._errand.call_off()

    def say(self, words: str, *answers: Answer) -> None:
        """Say what came of it, or ask."""
        self.clear()
        self.notice.say(words, *answers)
        if answers:
            self.notice.focus_last()
            self.happening.emit(tr("a question"))

    def tell_trouble(self, sentence: str) -> None:
        """Say what went wrong."""
        self.clear()
        self._trouble.setText(sentence)
        announce(self, sentence)
        self._trouble.setVisible(bool(sentence))

    def clear(self) -> None:
        """Say nothing any more."""
        self.notice.hide()
        self._trouble.setText("")
        self._trouble.hide()

    def _show_progress(self) -> None:
        errand = self._errand
        if errand is not None and errand.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, 1000 * errand.done // errand.total))
