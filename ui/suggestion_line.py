"""The quiet line that says what is suggested next and leads to the reasons."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.pain import PainAdvice
from trainer.plan import Plan
from ui.desk import GAP_PX, button, label
from ui.language import tr
from ui.suggestion_text import advice_words
from ui.suggestions import Suggestions, first_open


class SuggestionLine(QWidget):
    """Hidden while there is nothing to say.

    Signals:
        why_asked: the user wants to know more.
        amiss: with a sentence about the file of decisions, once.
    """

    why_asked = Signal()
    amiss = Signal(str)

    def __init__(self, suggestions: Suggestions, plan: Callable[[], Plan]) -> None:
        """`plan` gives the plan it is about."""
        super().__init__()
        self._suggestions, self._plan = suggestions, plan
        self._told = ""
        self._words = label("", "quiet")
        self.why = button(tr("Why?  (W)"))
        self.why.clicked.connect(self.why_asked)
        shortcut = QShortcut(QKeySequence("W"), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.why_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP_PX)
        row.addWidget(self._words)
        row.addWidget(self.why)
        row.addStretch()
        self.hide()

    @property
    def words(self) -> str:
        """What is said; nothing while hidden."""
        return "" if self.isHidden() else self._words.text()

    def look(self) -> None:
        """Say what is suggested now; that nothing changes, where the user has decided or nothing is to be done.

        Where the log cannot be read nothing is said: that is said where it is opened.
        """
        plan = self._plan()
        advice = first_open(self._suggestions, plan)
        if self._suggestions.trouble != self._told:
            self._told = self._suggestions.trouble
            self.amiss.emit(self._told)
        self.setVisible(advice is not None)
        if advice is not None:
            words = advice_words(advice, self._suggestions.unit)
            if plan.then and advice.is_open:
                words = f"{advice.place + 1}.  {words}"  # as the exercises of a plan are numbered everywhere
            self._words.setText(words)
            self._words.setProperty("kind", "strong" if advice.suggestion.pain is PainAdvice.STOP else "quiet")
            self._words.style().polish(self._words)
            self.why.setAccessibleDescription(words)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words go on in a second line where one is too short."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room_px = self.width() - self.why.sizeHint().width() - 2 * GAP_PX
        self._words.setWordWrap(self._words.fontMetrics().horizontalAdvance(self._words.text()) > room_px)
