"""What the learn pages are made of: a paragraph, a section's text, and the list of contents."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from trainer.exercise import Note
from trainer.guide_text import Line, Section
from ui.desk import GAP_PX, label
from ui.desk_room import scrolling
from ui.wording import tip

MEASURE = 65
"""Characters in a full line: what the eye reads best."""

BAR_PX, INDENT_PX = 4, 2 * GAP_PX
"""Width of the bar beside what is read, and the room it has."""

HEAD_CHARACTERS = 60
"""What a title and the space around a paragraph take, in characters of its text."""

SECTION = Qt.ItemDataRole.UserRole


class _Aside(QWidget):
    """A few words beside a title: in one line where both have room, and in more where a long title leaves none."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = label(words, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)

    def sizeHint(self) -> QSize:
        """All in one line."""
        height = super().sizeHint().height()  # by now it is dressed
        return QSize(self._words.fontMetrics().horizontalAdvance(self._words.text()) + 1, height)


class Paragraph(QWidget):
    """One line of the guide: what it is about in bold, what it says below, and a bar beside it while it is read."""

    def __init__(self, line: Line, indent_px: int = INDENT_PX) -> None:
        super().__init__()
        self.line = line
        self._read = False
        column = QVBoxLayout(self)
        column.setContentsMargins(indent_px, 0, 0, 0)
        column.setSpacing(GAP_PX // 4)
        if line.title or line.aside:
            column.addLayout(self._make_head(line))
        if line.text:
            column.addWidget(label(line.text))
        self.setAccessibleName(line.spoken)

    @property
    def is_read(self) -> bool:
        """Whether it is marked as being read."""
        return self._read

    def show_read(self, read: bool) -> None:
        """Mark it as being read, or not any more."""
        if read != self._read:
            self._read = read
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        super().paintEvent(event)
        if self._read:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
                painter.drawRoundedRect(QRectF(0, 0, BAR_PX, self.height()), BAR_PX / 2, BAR_PX / 2)

    def _make_head(self, line: Line) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(2 * GAP_PX)
        head.addWidget(label(line.title, "strong"), 1)
        if line.aside:
            head.addWidget(_Aside(line.aside))
        return head


def section_text(section: Section, columns: int) -> tuple[QScrollArea, list[Paragraph]]:
    """Make the text of a section and return its paragraphs too, in order; it scrolls where the window is too low."""
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 2 * GAP_PX, 0)
    row.setSpacing(4 * GAP_PX)
    paragraphs = [Paragraph(line) for line in section.lines]
    half = halfway([line.spoken for line in section.lines]) if columns > 1 else len(paragraphs)
    for part in (paragraphs[:half], paragraphs[half:])[:columns]:
        row.addLayout(stacked(part), 1)
    area = scrolling(inside, takes_focus=True)
    area.setAccessibleName(section.title)
    area.setAccessibleDescription(" ".join(line.spoken for line in section.lines))
    return area, paragraphs


def stacked(paragraphs: Sequence[Paragraph]) -> QVBoxLayout:
    """Put paragraphs below each other; one without a title belongs to the one before."""
    column = QVBoxLayout()
    column.setSpacing(GAP_PX + GAP_PX // 2)
    for n, paragraph in enumerate(paragraphs):
        if n and not paragraph.line.title:
            column.addSpacing(-GAP_PX // 2)
        column.addWidget(paragraph)
    column.addStretch()
    return column


def halfway(texts: Sequence[str]) -> int:
    """Return how many texts make the first of two columns of about the same length."""
    lengths = [len(text) + HEAD_CHARACTERS for text in texts]
    return min(range(1, len(texts) + 1), key=lambda n: abs(sum(lengths[:n]) - sum(lengths[n:])))


class _Lines(QStyledItemDelegate):
    """Gives a title as many lines as it has: Qt wraps it within the padding, but does not count that."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of an item, whose padding at both sides is no room for words."""
        within = QStyleOptionViewItem(option)
        within.rect.setWidth(option.rect.width() - 2 * GAP_PX)
        return super().sizeHint(within, index)


class Contents(QListWidget):
    """All sections, part by part; arrow keys, Home and End go from one to the next.

    Signals:
        chosen: the number of the section the user wants to see.
    """

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setIconSize(QSize(INDENT_PX // 2, 1))
        self.setItemDelegate(_Lines(self))
        self.setStyleSheet(f"QListWidget::item {{ padding: {GAP_PX // 2}px {GAP_PX}px; }}")  # closer than elsewhere
        indent = QPixmap(self.iconSize())
        indent.fill(Qt.GlobalColor.transparent)
        self._indent = QIcon(indent)  # moves all lines of a title, where spaces would move the first
        self._rows: list[int] = []
        self.currentItemChanged.connect(self._tell)

    def fill(self, sections: Sequence[Section], parts: Sequence[Note]) -> None:
        """Show these sections below the titles of their parts, without choosing one."""
        self.blockSignals(True)
        self.clear()
        self._rows = []
        titles = {part.ids[0]: part for part in parts}
        for n, section in enumerate(sections):
            if n == 0 or sections[n - 1].part != section.part:
                self.addItem(self._heading(titles[section.part]))
            item = QListWidgetItem(section.title)
            if section.id.startswith("fault-"):
                item.setIcon(self._indent)
            item.setData(SECTION, n)
            self._rows.append(self.count())
            self.addItem(item)
        self.blockSignals(False)

    def show_section(self, n: int) -> None:
        """Mark a section as the one shown."""
        self.blockSignals(True)
        self.setCurrentRow(self._rows[n])
        self.blockSignals(False)
        self.scrollToItem(self.item(max(0, self._rows[n] - (1 if n == 0 else 0))))

    def _heading(self, part: Note) -> QListWidgetItem:
        item = QListWidgetItem(part.title)
        item.setToolTip(tip(part.text))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont()  # all else follows the list, whose text may become larger
        font.setBold(True)
        item.setFont(font)
        return item

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(SECTION) is not None:
            self.chosen.emit(item.data(SECTION))
