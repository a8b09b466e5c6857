"""A row of parts that goes on in the next line where it is too long: words of other languages need more room."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WrappingRow(QLayout):
    """Lays its widgets out from left to right, each in its own size, in as many lines as they need.

    Lines begin at the left, or all end at the right.
    """

    def __init__(self, gap_px: int, within: QWidget | None = None, *, at_right: bool = False) -> None:
        super().__init__(within)
        self.at_right = at_right
        self._items: list[QLayoutItem] = []
        self._hints: list[tuple[QLayoutItem, QSize]] | None = None
        self._heights_px: dict[int, int] = {}
        self.setSpacing(gap_px)
        self.setContentsMargins(QMargins())

    def of(self, *parts: QWidget) -> QWidget:
        """Take in parts, and return what holds them."""
        holder = QWidget()
        holder.setLayout(self)
        for part in parts:
            self.addWidget(part)
        return holder

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one, if there is."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out, if there is."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def invalidate(self) -> None:
        """Forget what was measured: until Qt says so, nothing changes, however often it asks."""
        self._hints = None
        self._heights_px = {}
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """Return the height of all lines."""
        if width_px not in self._heights_px:
            self._heights_px[width_px] = self._laid_out(QRect(0, 0, width_px, 0), place=False)
        return self._heights_px[width_px]

    def setGeometry(self, rect: QRect) -> None:
        """Put each in its place, the lines in the middle of more room than they need."""
        super().setGeometry(rect)
        spare_px = max(0, rect.height() - self.heightForWidth(rect.width()))
        self._laid_out(rect.adjusted(0, spare_px // 2, 0, 0), place=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [hint for _, hint in self._shown()]
        gaps_px = self.spacing() * max(0, len(hints) - 1)
        return QSize(sum(hint.width() for hint in hints) + gaps_px, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """One in each line."""
        least = QSize()
        for item, _ in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def _shown(self) -> list[tuple[QLayoutItem, QSize]]:
        """Those that are not hidden, each with its size."""
        if self._hints is None:
            self._hints = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._hints

    def _laid_out(self, rect: QRect, *, place: bool) -> int:
        """Put each part in the middle of its line, and return how high all lines are together."""
        y, gap_px = rect.y(), self.spacing()
        for line in self._lines(rect.width(), gap_px):
            line_px, x = max(hint.height() for _, hint in line), rect.x()
            if self.at_right:
                x += rect.width() - sum(hint.width() + gap_px for _, hint in line) + gap_px
            for item, hint in line if place else ():
                item.setGeometry(QRect(QPoint(x, y + (line_px - hint.height()) // 2), hint))
                x += hint.width() + gap_px
            y += line_px + gap_px
        return max(0, y - gap_px - rect.y())

    def _lines(self, width_px: int, gap_px: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return what stands in each line, with its size."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left_px = 0
        for item, hint in self._shown():
            if not lines or hint.width() > left_px:
                lines.append([])
                left_px = width_px
            lines[-1].append((item, hint))
            left_px -= hint.width() + gap_px
        return lines
