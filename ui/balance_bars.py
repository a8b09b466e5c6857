"""What each leg did, session by session: left leg to the left, right leg to the right."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar

from trainer.balance import Balance
from trainer.measures import Measure, Point
from ui.balance_chart import Chart, tint
from ui.balance_days import day_words
from ui.balance_text import UNIT_WORDS, number
from ui.desk import GAP_PX, label
from ui.language import tr
from ui.theme import DeskColours

ROW_PX = 24
BAR = 0.66
"""How much of a row its bar takes."""

ROOM_FOR_NUMBERS = 1.3


class Bars(Chart):
    """One row a session, the newest on top; as many as there is room for, and the rest by scrolling."""

    comes_later = True

    def __init__(self, colours: DeskColours, *, still: bool = False) -> None:
        super().__init__(tr("Both legs session by session"), colours, still=still)
        self._top = 0
        self._most = 1.0
        self._left, self._right = label("", "left"), label("", "right")
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight)
        heads = QHBoxLayout()
        heads.setContentsMargins(GAP_PX, GAP_PX // 2, GAP_PX, 0)
        heads.addWidget(self._left)
        heads.addWidget(self._right)
        self.column.insertLayout(0, heads)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bar.setAccessibleName(tr("Sessions"))
        self._bar.valueChanged.connect(self._scroll)
        self._bar.hide()  # until there are rows
        row = QHBoxLayout()
        row.setSpacing(0)
        self.column.removeWidget(self.plot)
        row.addWidget(self.plot, 1)
        row.addWidget(self._bar)
        self.column.addLayout(row, 1)
        self.box.invertY(True)
        self.fit()

    def fit(self) -> None:
        """Be as high as the least of rows."""
        self.setMinimumHeight(self.px(16 * GAP_PX))

    def show_measure(self, of: Balance, measure: Measure) -> None:
        """Draw both legs of one measure."""
        found = of.measures[measure]
        unit = tr(UNIT_WORDS[measure])
        self._left.setText(tr("L  Left {number} {unit}", number=number(found.left), unit=unit))
        self._right.setText(tr("R  Right {number} {unit}", number=number(found.right), unit=unit))
        self._most = max([1.0, *(max(point.left, point.right) for point in found.series)])
        self._top = 0
        self.show_points(found.series)

    def draw(self) -> None:
        """Draw the rows there is room for."""
        self.box.clear()
        if not self.points:
            return
        rows = self._rows
        self._top = max(0, min(self._top, len(self.points) - rows))
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, max(0, len(self.points) - rows))
            self._bar.setPageStep(rows)
            self._bar.setValue(self._top)
        self._bar.setVisible(rows < len(self.points) and not self.still)
        limit = self._most * ROOM_FOR_NUMBERS
        self.box.setXRange(-limit, limit, padding=0)
        self.box.setYRange(-0.5, rows - 0.5, padding=0)
        shown = list(self._shown())
        years = self.points[0].started.year != self.points[-1].started.year
        how = tr("d MMM yyyy") if years else tr("ddd d MMM")
        self.label_axis("left", [(row, day_words(point.started, how)) for row, point in shown])
        if not self.still:
            light = tint(self.colours.accent, 0.18)
            self._chosen_row = pg.BarGraphItem(x0=[-limit], x1=[limit], y=[0], height=1, brush=light, pen=None)
            self.box.addItem(self._chosen_row, ignoreBounds=True)
        for side, colour in ((-1, self.colours.left), (1, self.colours.right)):
            self._draw_leg(side, colour, shown)
        self.box.addItem(pg.InfiniteLine(0, 90, pg.mkPen(self.colours.card, width=3)), ignoreBounds=True)

    def mark(self) -> None:
        """Light the row of the chosen session, and scroll to it if it is not there."""
        if not self.points or self.still:
            return
        row = len(self.points) - 1 - self.current
        if not self._top <= row < self._top + self._rows:
            self._top = row if row < self._top else row - self._rows + 1
            self.draw()
        self._chosen_row.setOpts(y=[row - self._top])

    def session_at(self, at: QPointF) -> int | None:
        """Return the session of a row."""
        n = len(self.points) - 1 - self._top - round(at.y())
        return n if 0 <= n < len(self.points) and round(at.y()) < self._rows else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the rows where there are more than fit; otherwise the page."""
        if self._bar.isVisible():
            self._bar.wheelEvent(event)
        else:
            super().wheelEvent(event)

    @property
    def _rows(self) -> int:
        return max(3, int(self.plot.height()) // self.px(ROW_PX))

    def _shown(self) -> list[tuple[int, Point]]:
        newest_first = self.points[::-1]
        return list(enumerate(newest_first[self._top : self._top + self._rows]))

    def _draw_leg(self, side: int, colour: str, shown: list[tuple[int, Point]]) -> None:
        """Draw bars and numbers of one leg; bars of sessions that cannot be compared are only outlined."""
        lengths = [point.left if side < 0 else point.right for _, point in shown]
        hollow = [point.reason is not None for _, point in shown]
        self.box.addItem(
            pg.BarGraphItem(
                x0=[0] * len(shown), x1=[side * length for length in lengths], y=[row for row, _ in shown], height=BAR,
                brushes=[tint(colour, 0.12) if empty else colour for empty in hollow],
                pens=[pg.mkPen(colour, width=1)] * len(shown),
            )
        )  # fmt: skip
        for (row, _), length in zip(shown, lengths, strict=True):
            told = self.words(number(length), self.colours.text, (1 if side < 0 else 0, 0.5))
            told.setPos(side * length, row)

    def _scroll(self, top: int) -> None:
        """Draw from another row on; what is chosen stays in sight."""
        self._top = top
        self.draw()
        row = len(self.points) - 1 - self.current
        in_sight = min(max(row, top), top + self._rows - 1)
        if in_sight == row:
            self.mark()
        else:
            self.chosen.emit(len(self.points) - 1 - in_sight)
