"""The faults of an exercise with the keys that report them, laid over the lower half of the stage when asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.exercise import Fault
from trainer.plan import Leg
from ui.sizes import Sizes
from ui.stage_words import Words
from ui.theme import STAGE
from ui.wording import fault_key

TITLE = "{leg} leg: what went wrong?"
CLEAN = "Nothing, after all"
COLUMNS = 2


class FaultPanel(QWidget):
    """Each fault with its key, in two columns; 0 takes a report back."""

    def __init__(self, parent: QWidget, faults: Sequence[Fault]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        names = [f"{fault_key(fault.id)}  {fault.name}" for fault in faults] + [f"0  {CLEAN}"]
        longest = max(names, key=len)
        self.title = Words(self, back=STAGE.panel)
        self.choices = [Words(self, bold=False, like=longest, back=STAGE.panel) for _ in names]
        for choice, name in zip(self.choices, names, strict=True):
            choice.say(name)
        self._names = ", ".join(names)

    def ask(self, leg: Leg) -> None:
        """Ask about a leg."""
        self.title.say(TITLE.format(leg=leg.capitalize()))
        self.setAccessibleName(f"{self.title.text} {self._names}")

    def lay_out(self, room: QRectF, sizes: Sizes) -> None:
        """Take a place and a size."""
        self.setGeometry(room.toRect())
        rows = -(-len(self.choices) // COLUMNS)
        edge = sizes.small
        column = (room.width() - edge * (COLUMNS + 1)) / COLUMNS
        row = (room.height() - edge) / (rows + 1)
        self.title.lay_out(QRectF(edge, edge / 2, room.width() - 2 * edge, row), min(sizes.cue, 0.6 * row))
        for n, choice in enumerate(self.choices):
            left = edge + n // rows * (column + edge)
            top = edge / 2 + (n % rows + 1) * row
            choice.lay_out(QRectF(left, top, column, row), min(sizes.small, 0.6 * row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what the words leave free."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(STAGE.panel))
        painter.end()
