"""Keys drawn on the stage: what can be done, with the key that does it, large enough to read from the mat."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.desk import ENTER
from ui.fonts import stage_font
from ui.stage_words import SMALLER, SMALLEST_CAP_PX, Words
from ui.theme import STAGE

CAP = 1.75
"""Height of a key, as a multiple of the height of its capitals."""

CAP_AIR = 0.45
LABEL_AIR = 0.5
ROUND = 0.35
LINE = 0.09
FOCUS_LINE = 0.16
"""Air within a key and behind it, the radius of its corners, and the thickness of its edge."""

BETWEEN = 0.9
"""Air between what stands beside each other, as a multiple of the height of capitals."""


def largest(cap_px: float, least_px: float, wide: Callable[[float], float], room: float) -> float:
    """Return the greatest height of capitals up to `cap_px`, but at least `least_px`, at which `wide` fits a room."""
    while cap_px > least_px and (wanted := wide(cap_px)) > room:
        # Widths grow with capitals but for rounding: no need to try every size between.
        cap_px = max(least_px, cap_px * min(SMALLER, room / wanted))
    return cap_px


def row_width(row: "Sequence[KeyCap | Words]", cap_px: float) -> float:
    """Return how wide keys and words beside each other would like to be."""
    return sum(part.wanted_width(cap_px) for part in row) + BETWEEN * cap_px * (len(row) - 1)


def lay_out_row(row: "Sequence[KeyCap | Words]", room: QRectF, cap_px: float) -> None:
    """Put keys and words beside each other, all smaller by one factor where they do not fit."""
    cap_px = min(cap_px, room.height() / CAP)
    cap_px = largest(cap_px, min(cap_px, SMALLEST_CAP_PX), partial(row_width, row), room.width())
    x = room.x()
    for part in row:
        wide = part.wanted_width(cap_px)
        part.lay_out(QRectF(x, room.y(), wide + 2, room.height()), cap_px)
        x += wide + BETWEEN * cap_px


class KeyCap(QAbstractButton):
    """A key and what it does; a click does the same.

    What is chosen is filled. The focus is shown; Enter presses it, since Space belongs to the session.
    """

    def __init__(self, parent: QWidget, back: str = STAGE.ground) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._back = back
        self._key = ""
        self._chosen = False
        self._cap_px = 10.0

    @property
    def key(self) -> str:
        """What is written on the key."""
        return self._key

    @property
    def words(self) -> str:
        """Key and words, as they can be read."""
        return f"{self._key} {self.text()}".strip()

    def say(self, key: str, text: str, name: str = "", chosen: bool = False) -> None:
        """Show a key and what it does; `name` is what a screen reader says where the words are too few."""
        if (key, text, chosen) != (self._key, self.text(), self._chosen):
            self._key, self._chosen = key, chosen
            self.setText(text)
            self.update()
        if self.accessibleName() != (name or text):
            self.setAccessibleName(name or text)

    def wanted_width(self, cap_px: float) -> float:
        """Return how wide it is with capitals `cap_px` high."""
        bold, plain = QFontMetricsF(stage_font(cap_px)), QFontMetricsF(stage_font(cap_px, bold=False))
        words = LABEL_AIR * cap_px + plain.horizontalAdvance(self.text()) if self.text() else 0.0
        return self._key_width(bold, cap_px, self._key) + words + 2 * FOCUS_LINE * cap_px

    def lay_out(self, room: QRectF, cap_px: float) -> None:
        """Take a place, and capitals `cap_px` high or as high as fit."""
        self._cap_px = largest(cap_px, min(cap_px, SMALLEST_CAP_PX), self.wanted_width, room.width())
        self.setGeometry(room.toRect())
        self.update()

    @property
    def cap_px(self) -> float:
        """The height of its capitals."""
        return self._cap_px

    def text_rects(self) -> list[QRectF]:
        """Return where the ink on the key and of the words lies."""
        key = self._key_rect()
        base = self._baseline()
        bold, plain = (QFontMetricsF(stage_font(self._cap_px, bold)) for bold in (True, False))
        x = key.center().x() - bold.horizontalAdvance(self._key) / 2
        ink = [bold.tightBoundingRect(self._key).translated(x, base)]
        if self.text():
            ink.append(plain.tightBoundingRect(self.text()).translated(key.right() + LABEL_AIR * self._cap_px, base))
        return ink

    @staticmethod
    def _key_width(measure: QFontMetricsF, cap_px: float, key: str) -> float:
        return max(CAP * cap_px, measure.horizontalAdvance(key) + 2 * CAP_AIR * cap_px)

    def _key_rect(self) -> QRectF:
        measure = QFontMetricsF(stage_font(self._cap_px))
        wide, high = self._key_width(measure, self._cap_px, self._key), CAP * self._cap_px
        return QRectF(0, (self.height() - high) / 2, wide, high)

    def _baseline(self) -> float:
        return (self.height() + self._cap_px) / 2

    def event(self, event: QEvent) -> bool:
        """Keep Enter from the session, which would begin the next set."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, once however long it is held."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key, then the words."""
        cap_px, key = self._cap_px, self._key_rect()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._back))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = max(1.0, (FOCUS_LINE if self.hasFocus() else LINE) * cap_px)
            front = STAGE.ground if self._chosen else STAGE.text
            painter.setPen(QPen(QColor(STAGE.notice if self.hasFocus() else STAGE.quiet), line))
            painter.setBrush(QColor(STAGE.text if self._chosen or self.isDown() else STAGE.ground))
            painter.drawRoundedRect(
                key.adjusted(line / 2, line / 2, -line / 2, -line / 2), ROUND * cap_px, ROUND * cap_px
            )
            bold = stage_font(cap_px)
            painter.setFont(bold)
            painter.setPen(QColor(STAGE.ground if self.isDown() else front))
            x = key.center().x() - QFontMetricsF(bold).horizontalAdvance(self._key) / 2
            painter.drawText(QPointF(x, self._baseline()), self._key)
            if self.text():
                painter.setFont(stage_font(cap_px, bold=False))
                painter.setPen(QColor(STAGE.text))
                painter.drawText(QPointF(key.right() + LABEL_AIR * cap_px, self._baseline()), self.text())
