"""The parts of a desk page that something is chosen with, and their look."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QWidget,
)

from ui.desk import BASE_PT, EDGE_PX, FOCUS_PX, GAP_PX, GUTTER_PX, Card, label, outlined
from ui.language import mark, tr
from ui.theme import DeskColours
from ui.wrapping_row import WrappingRow

T = TypeVar("T")

BESIDE_PX = 1020
"""The least width in which cards stand side by side."""

CHEVRON_PX = 5.0

NOT_THERE = mark("{name} (not there now)")

NAMES_PX, ROW_PX = 14 * GAP_PX, 6 * GAP_PX
"""Width of the names before the controls, and the height each control has to itself."""


def control_style(colours: DeskColours) -> str:
    """Return the look of the controls, to go behind the style sheet of the desk pages."""
    c, gap = colours, GAP_PX
    return f"""
        {outlined("QComboBox", c, left_by_qt_px=2)}
        {outlined('QRadioButton[kind="pill"]', c)}
        QComboBox:disabled, QCheckBox:disabled, QRadioButton[kind="pill"]:disabled {{ color: {c.quiet}; }}
        QComboBox {{ padding-right: {4 * gap}px; combobox-popup: 0; }}
        QComboBox:focus {{ padding-right: {4 * gap + EDGE_PX - FOCUS_PX}px; }}
        QPushButton, QCheckBox, QRadioButton, QSlider {{ outline: none; }}
        QComboBox::drop-down {{ border: none; width: 0px; }}
        QComboBox QAbstractItemView {{
            background: {c.card}; color: {c.text}; border: 1px solid {c.line}; outline: none; padding: {gap // 2}px;
            selection-background-color: {c.accent}; selection-color: {c.on_accent};
        }}
        QScrollBar:vertical {{ background: transparent; width: {2 * gap}px; }}
        QScrollBar::handle:vertical {{
            background: {c.line}; min-height: {4 * gap}px; border-radius: {gap // 2}px; margin-left: {gap}px;
        }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0px; width: 0px; }}
        QRadioButton[kind="pill"] {{ spacing: 0px; }}
        QRadioButton[kind="pill"]::indicator {{ width: 0px; height: 0px; border: none; background: none; }}
        QRadioButton[kind="pill"]:checked {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
        QRadioButton[kind="pill"]:checked:focus {{ border-color: {c.text}; }}
        QRadioButton[kind="pill"]:checked:disabled {{
            background: {c.page}; color: {c.quiet}; border-color: {c.quiet};
        }}
        QCheckBox::indicator:checked:disabled {{ background: {c.quiet}; border-color: {c.quiet}; }}
        {outlined("QCheckBox", c, (gap, gap // 2))}
        QCheckBox {{ background: transparent; spacing: {gap}px; }}
        QCheckBox:!focus:!hover {{ border-color: transparent; }}
        QCheckBox::indicator {{ width: {2 * gap}px; height: {2 * gap}px; background: {c.card};
            border: 2px solid {c.line}; border-radius: {gap // 2}px; }}
        QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; }}
        {outlined("QSlider", c, (FOCUS_PX, gap // 2))}
        QSlider {{ background: transparent; min-height: {4 * gap - 2}px; }}
        QSlider:!focus {{ border-color: transparent; }}
        QSlider::groove:horizontal {{ height: {gap // 2}px; background: {c.line}; border-radius: {gap // 4}px; }}
        QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: {gap // 4}px; }}
        QSlider::handle:horizontal {{
            background: {c.accent}; border: 2px solid {c.card}; width: {2 * gap}px; border-radius: {gap + 2}px;
            margin: -{gap}px 0px;
        }}
        QScrollArea:focus {{ border: 3px solid {c.accent}; border-radius: {gap}px; }}
        QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
    """


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


class SideBySide(QWidget):
    """Parts side by side, with their shares of the width; one below the other where that is too narrow.

    `from_px` is the least width in which they stand side by side with text of the usual size.
    """

    def __init__(self, *parts: tuple[QWidget, int], from_px: int = BESIDE_PX) -> None:
        super().__init__()
        self._from_px = from_px
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GUTTER_PX)
        for part, share in parts:
            self._row.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:
        """Let it become narrower than all are side by side."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts where there is room for them."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fold()

    def _fold(self) -> None:
        beside = self.width() * BASE_PT >= self._from_px * self.font().pointSize()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


class _Scrolling(QScrollArea):
    """Takes its part in once the page is about to be seen: a part is dressed then, and anew with each new parent."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        inside.setParent(self)  # asking for the viewport would have Qt's binding make dozens of classes to find its own

    def event(self, event: QEvent) -> bool:
        """Take it in before anybody asks for sizes; what was given the keyboard keeps it."""
        if event.type() is QEvent.Type.Polish and self.widget() is None:
            chosen = self.window().focusWidget()
            self.setWidget(self._inside)
            if chosen is not None and self._inside.isAncestorOf(chosen):
                chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().event(event)


def scrolling(inside: QWidget, *, takes_focus: bool = False) -> QScrollArea:
    """Let a part scroll where the window is too low for it; what gets the focus comes into view.

    `takes_focus` is for a part without any control: where it scrolls, the keyboard can reach it.
    """
    area = _Scrolling(inside)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if takes_focus:
        policies = (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.StrongFocus)
        area.verticalScrollBar().rangeChanged.connect(lambda low, high: area.setFocusPolicy(policies[high > low]))
    return area
