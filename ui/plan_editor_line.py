"""A plan in one line, to be typed or pasted, with what is wrong with it shown below."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trainer.plan import Mistake
from ui.announce import announce
from ui.appearance import appearance
from ui.desk import GAP_PX, label
from ui.language import mark, tr
from ui.mistake_text import mistake_words

CARET_PX = GAP_PX
MOST_SHOWN = 3
"""So many mistakes are told at a time; the first is the one to begin with."""

ANNOUNCED_AFTER_MS = 900
"""A mistake is read out only once the typing has come to rest: half a line is no mistake yet."""

HINT = mark("Typing replaces what is selected: 3x10/side @ 4-0-1-1 rest 90 switch 20, for example.  Enter starts.")


class PlanLine(QWidget):
    """The line.

    Signals:
        edited: the user has changed what is written.
        replaced: more than a sign is about to be another, as by pasting; comes before `edited`.
        entered: the user has pressed Enter.
    """

    edited = Signal(str)
    replaced = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(tr("The whole plan in one line"))
        self.edit.setMaxLength(10_000)  # its reader tells of a line that is too long; what is pasted is not cut off
        self._before = ""
        self.edit.textEdited.connect(self._take)
        self.edit.returnPressed.connect(self.entered)
        self._carets = _Carets(self.edit)
        self._words = label(tr(HINT), "quiet")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(ANNOUNCED_AFTER_MS)
        self._later.timeout.connect(lambda: announce(self, self.mistakes))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.edit, self._carets, self._words):
            column.addWidget(part)
        self.setFocusProxy(self.edit)

    @property
    def mistakes(self) -> str:
        """What is said to be wrong; nothing if nothing is."""
        return self._words.text() if self._carets.columns else ""

    def _take(self, text: str) -> None:
        if abs(len(text) - len(self._before)) > 1:
            self.replaced.emit()
        self._before = text
        self.edited.emit(text)

    def show_line(self, text: str) -> None:
        """Write a line without telling anybody."""
        self._before = text
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0 if not self.edit.hasFocus() else len(text))

    def show_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Point at what is wrong and say what is allowed; with nothing wrong, show how a line is written."""
        self._carets.show_at([mistake.column or 1 for mistake in mistakes])
        told = [mistake_words(mistake) for mistake in mistakes[:MOST_SHOWN]]
        if more := len(mistakes) - len(told):
            told.append(tr("… and {n} more", "… and {n} more", n=more))
        self._words.setText("\n".join(told) or tr(HINT))
        self._words.setProperty("kind", "trouble" if mistakes else "quiet")
        self._words.style().polish(self._words)
        self.edit.setAccessibleDescription("\n".join(told))
        if mistakes:
            self._later.start()
        else:
            self._later.stop()


class _Carets(QWidget):
    """Small carets below what is wrong."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__()
        self._edit = edit
        self.columns: list[int] = []
        self.setFixedHeight(CARET_PX)
        for moved in (edit.textChanged, edit.cursorPositionChanged, edit.selectionChanged, appearance().changed):
            moved.connect(self.update)

    def show_at(self, columns: list[int]) -> None:
        """Point at these columns, counted from 1."""
        self.columns = columns
        self.update()

    def x_px(self, column: int) -> float:
        """Return where the middle of the sign in a column is; a sign that is out of sight is pointed to at the edge."""
        metrics, text = self._edit.fontMetrics(), self._edit.text()
        cursor = self._edit.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)

        def ahead(signs: int) -> int:
            return metrics.horizontalAdvance(text[:signs])

        sign = metrics.horizontalAdvance(text[column - 1 : column]) or metrics.averageCharWidth()
        x = cursor.center().x() - ahead(self._edit.cursorPosition()) + ahead(column - 1) + sign / 2
        return float(min(max(x, GAP_PX), self.width() - GAP_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(appearance().colours.trouble))
            for column in self.columns:
                x = self.x_px(column)
                painter.drawPolygon(QPolygonF([QPointF(x, 0), QPointF(x - 6, CARET_PX), QPointF(x + 6, CARET_PX)]))
