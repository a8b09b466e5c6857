"""What the charts of left and right have in common: their look, the session chosen, and how one is chosen."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QSizePolicy,
    QStyleOptionGraphicsItem,
    QVBoxLayout,
    QWidget,
)

from trainer.measures import Point
from ui.balance_days import day_words
from ui.balance_reasons import LEFT_OUT_WORDS
from ui.balance_text import both_words, point_difference_words
from ui.desk import BASE_PT, GAP_PX
from ui.fonts import FAMILY, PLAIN_FIGURES
from ui.language import tr
from ui.theme import DeskColours

EDGE_PX = 3
"""The ring round what the keys go to."""

BOX_CELL = (1, 1)
AXIS_CELLS = {"left": (1, 0), "right": (1, 2), "top": (0, 1), "bottom": (2, 1)}
"""Rows and columns of the picture."""

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -10,
    Qt.Key.Key_PageUp: 10,
}
"""How many sessions a key goes on; the newest is at the right of the trend and on top of the bars."""


class Chart(QFrame):
    """One picture of all sessions of a span, one of which is chosen by keys or by pointing at it.

    A `still` one is for paper and files: nothing in it is chosen, and its words are as large as usual; those of others
    grow with the page's, and with them the rest. It is drawn once it can be seen.

    Signals:
        chosen: the number of the session that the user has chosen, the oldest being 0.
    """

    chosen = Signal(int)

    comes_later = False
    """Whether its place is shown first and it is drawn right after that: what else is on the page is there sooner."""

    def __init__(self, name: str, colours: DeskColours, *, still: bool) -> None:
        super().__init__()
        self.colours = colours
        self.still = still
        self.points: Sequence[Point] = ()
        self.current = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.drawn = False
        self._waits = self.comes_later and not still
        self.plot = pg.GraphicsView(background=colours.card)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the wheel scrolls the page
        self.plot.setFrameShape(QFrame.Shape.NoFrame)
        self.plot.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)  # a cached ground is pixels, in a drawing too
        self.plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._cells = pg.GraphicsLayout()  # only what is needed: the library's whole plot takes much longer to make
        self._cells.layout.setContentsMargins(0, 0, 0, 0)
        self._cells.layout.setSpacing(0)
        self._axes: dict[str, pg.AxisItem] = {}
        self.box = self._cells.addViewBox(*BOX_CELL, enableMenu=False, enableMouse=False)
        self.plot.setCentralItem(self._cells)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX)
        self.column.setSpacing(0)
        self.column.addWidget(self.plot, 1)

    # -- Drawing -----------------------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Draw everything anew: other sessions, or another size."""
        raise NotImplementedError

    def mark(self) -> None:
        """Show which session is chosen, in what is drawn."""
        raise NotImplementedError

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these sessions, the oldest first; the newest is chosen."""
        self.points = points
        self.current = len(points) - 1
        self.drawn = False
        self._draw_if_seen()
        self._describe()

    def fit(self) -> None:
        """Take the height that what is in it needs with words of this size."""
        raise NotImplementedError

    def words_font(self, *, bold: bool = False) -> QFont:
        """Return the font of the words in it."""
        font = QFont(FAMILY)
        font.setPointSizeF((BASE_PT - 1) * self._text_scale)
        font.setBold(bold)
        font.setFeature(*PLAIN_FIGURES)
        return font

    def px(self, usual_px: int) -> int:
        """Return a length that grows with the words."""
        return round(usual_px * self._text_scale)

    @property
    def _text_scale(self) -> float:
        return 1.0 if self.still else self.font().pointSizeF() / BASE_PT

    def words(
        self, words: str, colour: str, anchor: tuple[float, float], *, bold: bool = False, on_ground: bool = False
    ) -> QGraphicsItem:
        """Add words to the picture; `anchor` is the place in them, from 0 to 1, that lies where they are put.

        `on_ground` hides what is drawn behind them.
        """
        # many times quicker than the library's own text
        item = _OnGround(words, self.colours.card) if on_ground else QGraphicsSimpleTextItem(words)
        item.setFont(self.words_font(bold=bold))
        item.setBrush(QColor(colour))
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        x, y = anchor
        room = item.boundingRect().size()
        aside = GAP_PX / 2
        item.setTransform(
            QTransform.fromTranslate(aside - x * (room.width() + 2 * aside), aside - y * (room.height() + 2 * aside))
        )
        item.setZValue(10)
        self.box.addItem(item, ignoreBounds=True)
        return item

    def label_axis(self, side: str, ticks: Sequence[tuple[float, str]]) -> None:
        """Show words along one side, and no line."""
        if side not in self._axes:
            self._axes[side] = _Words(side, linkView=self.box)
            self._cells.addItem(self._axes[side], *AXIS_CELLS[side])
        axis = self._axes[side]
        axis.setStyle(tickLength=0, tickAlpha=0, tickFont=self.words_font(), autoExpandTextSpace=False)
        metrics = QFontMetrics(self.words_font())
        if side in ("left", "right"):  # told beforehand, or the first picture would be laid out without them
            axis.setWidth(max((metrics.horizontalAdvance(text) for _, text in ticks), default=0) + GAP_PX)
        else:
            axis.setHeight(metrics.height() + GAP_PX // 2)
        axis.setPen(None)
        axis.setTextPen(self.colours.quiet)
        axis.setTicks([list(ticks)])

    def _draw_if_seen(self) -> None:
        if self.isVisible() and not self._waits:
            self._draw_now()

    def _draw_at_last(self) -> None:
        if self._waits:
            self._waits = False
            self._draw_if_seen()

    def _draw_now(self) -> None:
        self.draw()
        self.drawn = True
        self.mark()
        self._cells.layout.activate()  # so that it can be painted at once, on paper too

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is shown into the new size."""
        super().resizeEvent(event)
        self._draw_if_seen()

    def changeEvent(self, event: QEvent) -> None:
        """Fit what is shown to words of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()
            self.drawn = False
            self._draw_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what nobody could see before."""
        super().showEvent(event)
        if not self.drawn:
            self._draw_if_seen()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, with a ring round it while keys go here."""
        if self._waits:
            QTimer.singleShot(0, self, self._draw_at_last)  # once all of the page is painted
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(self.colours.card))
            pen = QPen(QColor(self.colours.accent), EDGE_PX)
            painter.setPen(pen if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
            half = EDGE_PX / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 2 * GAP_PX, 2 * GAP_PX)

    # -- Choosing ----------------------------------------------------------------------------------------------------

    def choose(self, n: int) -> None:
        """Mark a session as chosen, and tell a screen reader what it holds."""
        if n != self.current:
            self.current = n
            self._describe()
            if self.drawn:
                self.mark()

    def session_at(self, at: QPointF) -> int | None:
        """Return which session is shown at a place of the picture, in the units of its axes."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from session to session."""
        key, last = Qt.Key(event.key()), len(self.points) - 1
        if key in STEPS and self.points:
            self.chosen.emit(min(last, max(0, self.current + STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.points:
            self.chosen.emit(0 if key is Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the session pointed at."""
        at = self.plot.mapToScene(self.plot.mapFrom(self, event.position().toPoint()))
        if self.drawn and self.points and self.box.sceneBoundingRect().contains(at):
            n = self.session_at(self.box.mapSceneToView(at))
            if n is not None and n != self.current:
                self.chosen.emit(n)

    def _describe(self) -> None:
        said = point_words(self.points[self.current]) if self.points else tr("No sessions")
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


class _Words(pg.AxisItem):  # type: ignore[misc]  # the library tells no types
    """Words along one side. The library's own lays out anew, as markup, what the side is called: nothing, here."""

    def _updateLabel(self) -> None:  # noqa: N802 -- the library's name
        self.picture = None
        self.update()


class _OnGround(QGraphicsSimpleTextItem):
    """Words that no line runs through."""

    def __init__(self, words: str, ground: str) -> None:
        super().__init__(words)
        self._ground = QColor(ground)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the ground before the words."""
        painter.fillRect(self.boundingRect(), self._ground)
        super().paint(painter, option, widget)  # type: ignore[arg-type]  # Qt takes none


def tint(colour: str, strength: float) -> QColor:
    """Return a colour of which so much is left, from 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(strength)
    return made


def point_words(point: Point) -> str:
    """Say one session in words, then in the numbers of both legs."""
    said = tr(LEFT_OUT_WORDS[point.reason]) if point.reason else point_difference_words(point)
    return f"{day_words(point.started)}: {said}; {both_words(point.left, point.right)}"
