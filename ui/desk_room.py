"""How parts of a desk page share its room: side by side where it is wide, scrolled where it is low."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from ui.desk import BASE_PT, GUTTER_PX

BESIDE_PX = 1020
"""The least width in which cards stand side by side."""


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


class IfRoom(QWidget):
    """Shows words at its foot where all of them find room, or nothing: no other part makes way for it."""

    def __init__(self, words: QLabel) -> None:
        super().__init__()
        self._words = words
        words.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Follow the words, and how large they are."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        needed_px = self._words.heightForWidth(self.width())
        self._words.setGeometry(0, self.height() - needed_px, self.width(), needed_px)
        self._words.setVisible(needed_px <= self.height())


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
            if self._inside.isAncestorOf(chosen):
                chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.type() is QEvent.Type.LayoutRequest:  # its part may need another width now
            self.updateGeometry()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """As wide as its part and the bar beside it need: nobody can scroll sideways."""
        least = super().minimumSizeHint()
        inside = self.widget()
        if inside is None:
            return least
        inside_px = inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return least.expandedTo(QSize(inside_px, 0))


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
