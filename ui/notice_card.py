"""Something the user may want to decide, said calmly on the page it belongs to; whoever ignores it loses nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.announce import announce
from ui.desk import GAP_PX, button, label

Answer = tuple[str, str, Callable[[], None]]
"""Words of a button, its key or nothing, and what it does."""


class NoticeCard(QFrame):
    """A sentence or two with the possible answers; hidden while there is nothing to say."""

    def __init__(self, *, slim: bool = False) -> None:
        """`slim` is for a line about what has just been done."""
        super().__init__()
        self.setProperty("kind", "notice")
        self._words = label()
        self._answers = QWidget()
        self._keys: list[QShortcut] = []
        row = QHBoxLayout(self)
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
        """Show a sentence and its answers, the first of which is the next in the order of the keyboard."""
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
            press = button(name if names_key else f"{name}  ({key})", "row")
            press.setAccessibleDescription(words)
            press.clicked.connect(lambda _=False, act=act: act())
            buttons.addWidget(press)
            if key:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(act)
                self._keys.append(shortcut)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self._answers, row)
        self._answers.hide()
        self._answers.deleteLater()
        self._answers = row
        row.setVisible(bool(answers))
        self.show()

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
