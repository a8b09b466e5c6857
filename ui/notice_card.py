"""Something the user may want to decide, said calmly on the page it belongs to; whoever ignores it loses nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from ui.announce import announce
from ui.desk import GAP_PX, button, label

Answer = tuple[str, str, Callable[[], None]]
"""Words of a button, its key or nothing, and what it does."""


LEAST_WORDS_PX = 24 * GAP_PX
"""Where words would be narrower beside the answers, or take more height than both, they stand above them."""


class NoticeCard(QFrame):
    """A sentence or two with the possible answers; hidden while there is nothing to say.

    Signals:
        closed: nothing is to be answered any more, and the keyboard is at one of its answers.
    """

    closed = Signal()

    def __init__(self, *, slim: bool = False) -> None:
        """`slim` is for a line about what has just been done."""
        super().__init__()
        self.setProperty("kind", "notice")
        self._words = label()
        self._answers = QWidget()
        self._keys: list[QShortcut] = []
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        above_px = GAP_PX // 2 if slim else 2 * GAP_PX
        row.setContentsMargins(3 * GAP_PX, above_px, 3 * GAP_PX, above_px)
        row.setSpacing(3 * GAP_PX)
        row.addWidget(self._words, 1)
        row.addWidget(self._answers)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; nothing while hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, *answers: Answer) -> None:
        """Show a sentence and its answers; a keyboard that is at one of those before goes to the first."""
        self._words.setText(words)
        announce(self, words)
        for shortcut in self._keys:
            shortcut.setEnabled(False)  # the same key may stand for something else at once
            shortcut.deleteLater()
        self._keys = []
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(GAP_PX)
        for name, key, act in answers:
            names_key = key in ("", name) or name.endswith(")")
            press = button(name if names_key else f"{name}  ({key})")
            press.setAccessibleDescription(words)
            press.clicked.connect(lambda _=False, act=act: act())
            buttons.addWidget(press)
            if key:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setAutoRepeat(False)  # held down, it would answer what is asked next too
                shortcut.activated.connect(act)
                self._keys.append(shortcut)
        was_there, before, self._answers = self._holds_keyboard, self._answers, row
        self._row.replaceWidget(before, row)
        row.setVisible(bool(answers))
        if was_there and answers:
            self.focus_first()
        elif was_there:
            self.closed.emit()
        before.hide()
        before.deleteLater()
        self._fit()
        self.show()

    @property
    def _holds_keyboard(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and self.isAncestorOf(at)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell whoever has a place for the keyboard; not where only the window is out of sight for a while."""
        super().hideEvent(event)
        if self._holds_keyboard and not event.spontaneous():
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words enough room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        around = self._row.contentsMargins()
        width_px, answers = self.width() - around.left() - around.right(), self._answers.sizeHint()
        left_px = width_px - answers.width() - 3 * GAP_PX
        lines_beside_px, lines_above_px = self._words.heightForWidth(left_px), self._words.heightForWidth(width_px)
        is_lower = lines_beside_px <= lines_above_px + GAP_PX + answers.height()
        beside = self._answers.isHidden() or (left_px >= LEAST_WORDS_PX and is_lower)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(3 * GAP_PX if beside else GAP_PX)
        left = Qt.AlignmentFlag.AlignLeft
        self._row.setAlignment(self._answers, left & ~left if beside else left)

    def focus_first(self) -> None:
        """Lead the keyboard to the answer that goes on."""
        if answers := self._answers.findChildren(QPushButton):
            answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_last(self) -> None:
        """Lead the keyboard to the answer that changes least."""
        answers = self._answers.findChildren(QPushButton)
        if answers:
            answers[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def buttons(self) -> Sequence[str]:
        """The words of the answers."""
        return [press.text() for press in self._answers.findChildren(QPushButton)]
