"""The parts of a desk page that something is chosen with."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from ui.desk import GAP_PX, Card, label
from ui.language import mark, tr
from ui.wording import tip
from ui.wrapping_row import WrappingRow

T = TypeVar("T")

CHEVRON_PX = 5.0

NOT_THERE = mark("{name} (not there now)")

NAMES_PX, ROW_PX = 14 * GAP_PX, 6 * GAP_PX
"""Width of the names before the controls, and the height each control has to itself."""


class Chooser(QComboBox):
    """One of a list that may be long, and may come later."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)

    def fill(self, items: Iterable[tuple[str, str | None]], chosen: str | None) -> None:
        """Show these words, each standing for a value, without telling anybody that something was chosen."""
        with QSignalBlocker(self):
            self.clear()
            for words, value in items:
                self.addItem(words, value)
            self.setCurrentIndex(self.findData(chosen))

    @property
    def value(self) -> str | None:
        """What the words chosen stand for."""
        found = self.currentData()
        return None if found is None else str(found)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a value never changes because the pointer happens to be over it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an arrow in the colour of the words."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self.palette().color(QPalette.ColorRole.ButtonText), 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            tip = QPointF(self.width() - 2.5 * GAP_PX, self.height() / 2 + CHEVRON_PX / 2)
            arm = QPointF(CHEVRON_PX, -CHEVRON_PX)
            painter.drawPolyline(QPolygonF([tip + QPointF(-arm.x(), arm.y()), tip, tip + arm]))


def with_chosen(items: Iterable[tuple[str, str | None]], chosen: str | None) -> list[tuple[str, str | None]]:
    """Return what there is to choose from; what was chosen before stays among it though it is not there now."""
    choices = list(items)
    if chosen not in [value for _, value in choices]:
        choices.append((tr(NOT_THERE, name=chosen), chosen))
    return choices


class Choices(QWidget, Generic[T]):
    """A few values side by side, one of which is chosen; arrow keys go from one to the next.

    Signals:
        chosen: the user has chosen; `value` tells what.
    """

    chosen = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[T, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        row = WrappingRow(GAP_PX, self)
        for n, (_, words) in enumerate(choices):
            pill = QRadioButton(words)
            pill.setProperty("kind", "pill")
            pill.setAccessibleDescription(name)
            self._group.addButton(pill, n)
            row.addWidget(pill)
        self._group.idClicked.connect(lambda _: self.chosen.emit())

    def explain(self, value: T, words: str) -> None:
        """Say what a value means, where the pointer rests on it and to who has the window read aloud."""
        pill = self._group.button(self._values.index(value))
        pill.setToolTip(tip(words))
        pill.setAccessibleDescription(f"{self.accessibleName()}. {words}")

    @property
    def value(self) -> T | None:
        """What is chosen, if anything is."""
        n = self._group.checkedId()
        return self._values[n] if n >= 0 else None

    def show_value(self, value: T | None) -> None:
        """Mark a value as chosen, or none."""
        self._group.setExclusive(False)
        for n, button in enumerate(self._group.buttons()):
            button.setChecked(self._values[n] == value)
        self._group.setExclusive(True)
        # Tab leads to what is chosen, or to the first.
        entry = self._group.checkedButton() or self._group.button(0)
        self.setFocusProxy(entry)
        for button in self._group.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is entry else Qt.FocusPolicy.ClickFocus)


class Slider(QSlider):
    """A number between two others."""

    def __init__(self, name: str, ends: tuple[int, int], step: int, large_step: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setRange(*ends)
        self.setSingleStep(step)
        self.setPageStep(large_step)

    def show_value(self, value: int) -> None:
        """Stand at a value without telling anybody."""
        with QSignalBlocker(self):
            self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a value never changes because the pointer happens to be over it."""
        event.ignore()


class TickBox(QCheckBox):
    """Something that is on or off."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a tick in the colour that goes with the box."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton  # 10 ms that the first page has no use for

        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self.palette().color(QPalette.ColorRole.HighlightedText), 2.5)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            corners = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))
            painter.drawPolyline(
                QPolygonF([box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in corners])
            )


def control_card(heading: str, *rows: tuple[str, QWidget, QLabel | None]) -> Card:
    """Make a card of controls, each with its name before it and perhaps its value behind it.

    Without a heading they speak for themselves.
    """
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GAP_PX)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, NAMES_PX)
    for n, (name, control, value) in enumerate(rows):
        grid.setRowMinimumHeight(n, ROW_PX if name else 0)  # a word about the row above has none
        if name:
            named = label(name, "quiet")
            named.setWordWrap(False)
            grid.addWidget(named, n, 0)
        grid.addWidget(control, n, 1, 1, 1 if value else 2)
        if value:
            grid.addWidget(value, n, 2)
    card = Card(label(heading, "heading"), inside) if heading else Card(inside)
    card.column.addStretch()
    return card
