"""The signed difference of left and right, session by session, with its normal band and its median."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TypeAlias

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from trainer.balance import USUAL_SESSIONS, Balance
from trainer.balance_formulas import percentage_difference
from trainer.measures import Measure, Point
from trainer.plan import Leg
from ui.balance_chart import Chart, tint
from ui.balance_days import day_number, day_words, written_days
from ui.balance_text import reason_words, signed_words
from ui.desk import GAP_PX
from ui.language import decimal, tr
from ui.theme import DeskColours

Numbers: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float64]]"

SHAPES = {Leg.RIGHT: "t1", Leg.LEFT: "t", None: "o"}
"""What stands for the leg that has more: up, down, neither."""

LEAST_LIMIT_PCT = 10

END_PX = 32
"""What the words at each end of the scale need."""

MOST_BENDS = 40
"""Into at most about so many stretches the line falls, however many sessions there are."""

MOST_OF_LINE = 1000
"""Points that the line is made of at most, about one a pixel."""

LEAST_NOISE_NAMED = 0.1
"""A band narrower than this share of the scale has no room for its name beside that of the median."""

WRITTEN = 0.93
"""The share of the scale along which its numbers are written; nearer to its ends they would be cut."""

TICK_PX = 90
MARK_PX = ((60, 11), (160, 8), (700, 5), (10**9, 3))
"""Up to how many sessions a mark has which size."""


class Trend(Chart):
    """Time from left to right; above the line in the middle right has more, below it left."""

    def __init__(self, colours: DeskColours, *, still: bool = False) -> None:
        super().__init__(tr("Difference session by session"), colours, still=still)
        self._compared: list[int] = []
        self._days = np.empty(0)
        self._why = ""
        self._noise_pct: float | None = None
        self._median_pct: float | None = None
        self._together = USUAL_SESSIONS
        self.fit()

    def fit(self) -> None:
        """Be as high as words at both ends and marks between them need."""
        self.setMinimumHeight(self.px(17 * GAP_PX))

    @property
    def caption(self) -> str:
        """What the signs mean."""
        return tr(
            "▲ right has more  ▼ left has more  ● same    line: {together} sessions    band: normal",
            together=self._together,
        )

    def show_measure(self, of: Balance, measure: Measure) -> None:
        """Draw the series of one measure."""
        found = of.measures[measure]
        self._why = reason_words(found.reason, of)
        self._together = max(USUAL_SESSIONS, round(found.compared / MOST_BENDS))
        self._noise_pct = found.noise_pct if found.difference_pct is not None else None
        self._median_pct = found.trend.median
        self._compared = [n for n, point in enumerate(found.series) if point.difference_pct is not None]
        self._days = np.array([day_number(found.series[n].started) for n in self._compared])
        self.show_points(found.series)

    def draw(self) -> None:
        """Draw band, lines and marks; what is drawn last lies on top."""
        self.box.clear()
        if not self.points:
            return
        colours = self.colours
        differences = np.array([self.points[n].difference_pct for n in self._compared], dtype=float)
        limit = self._limit(differences)
        self._scale(limit)
        if self._noise_pct is not None:
            ends, grey = (-self._noise_pct, self._noise_pct), tint(colours.quiet, 0.12)
            band = pg.LinearRegionItem(ends, "horizontal", grey, pg.mkPen(None), movable=False)
            self.box.addItem(band, ignoreBounds=True)
        self.box.addItem(pg.InfiniteLine(0, 0, pg.mkPen(colours.line, width=1)), ignoreBounds=True)
        if self._median_pct is not None:
            dashed = pg.mkPen(colours.text, width=1, style=Qt.PenStyle.DashLine)
            self.box.addItem(pg.InfiniteLine(self._median_pct, 0, dashed), ignoreBounds=True)
        self._draw_marks(differences)
        step = len(self._compared) // MOST_OF_LINE + 1
        if pooled := pooled_pct([self.points[n] for n in self._compared], self._together, step):
            days, pen = self._days[self._together - 1 :: step], pg.mkPen(colours.text, width=2)
            self.box.addItem(pg.PlotCurveItem(days, pooled, pen=pen, antialias=True))
        self._draw_sides(limit)
        if not self.still:
            self._chosen_line = pg.InfiniteLine(0, 90, pg.mkPen(tint(colours.accent, 0.7), width=2))
            self.box.addItem(self._chosen_line, ignoreBounds=True)

    def mark(self) -> None:
        """Put the upright line where the chosen session is."""
        if self.points and not self.still:
            self._chosen_line.setPos(day_number(self.points[self.current].started))

    def session_at(self, at: QPointF) -> int | None:
        """Return the compared session whose day is nearest."""
        if not self._compared:
            return None
        return self._compared[int(np.abs(self._days - at.x()).argmin())]

    def _limit(self, differences: Numbers) -> float:
        """How far the scale goes each way."""
        known = [float(abs(differences).max(initial=0)), self._noise_pct or 0, LEAST_LIMIT_PCT]
        days_px = QFontMetrics(self.words_font()).height() + GAP_PX // 2
        end_px = self.px(END_PX)
        room_px = max(4 * end_px, int(self.plot.height()) - days_px)
        return min(100.0, max(known)) * room_px / (room_px - 2 * end_px)

    def _scale(self, limit: float) -> None:
        first, last = self.points[0].started, self.points[-1].started
        start, end = day_number(first), day_number(last)
        margin = max(0.6, (end - start) * 0.02)
        self.box.setXRange(start - margin, end + margin, padding=0)
        self.box.setYRange(-limit, limit, padding=0)
        days = written_days(first.date(), last.date(), max(2, self.width() // self.px(TICK_PX)))
        middle = 0.5 if (end - start) < 11 else 0
        self.label_axis("bottom", [(day.toordinal() + middle, day_words(day, how)) for day, how in days])
        step = next(step for step in (5, 10, 20, 50) if limit / step < 3 or step == 50)
        most = int(limit * WRITTEN // step)
        ticks = [n * step for n in range(-most, most + 1)]
        self.label_axis("left", [(pct, f"{pct:+d} %".replace("-", "−") if pct else "0") for pct in ticks])
        self.label_axis("right", self._edge_words(limit))

    def _edge_words(self, limit: float) -> list[tuple[float, str]]:
        """Name median and band at the edge, beside what they name, on opposite sides of the middle."""
        words = []
        if self._median_pct is not None:
            words.append((self._median_pct, tr("median {percent} %", percent=signed_words(self._median_pct))))
        if self._noise_pct is not None and self._noise_pct > limit * LEAST_NOISE_NAMED:
            side = -1 if (self._median_pct or 0) >= 0 else 1
            words.append((side * self._noise_pct, tr("normal ±{percent} %", percent=decimal(self._noise_pct, 1))))
        return words

    def _draw_marks(self, differences: Numbers) -> None:
        size = next(px for most, px in MARK_PX if len(differences) <= most)
        colours = self.colours
        days = self._days
        if size == MARK_PX[-1][1]:
            room = self.box.viewRect()
            across, up = self.plot.width() / size / room.width(), self.plot.height() / size / room.height()
            apart = places_apart(across * days, up * differences)
            days, differences = days[apart], differences[apart]
        for leg, chosen, colour in (
            (Leg.RIGHT, differences > 0, colours.right),
            (Leg.LEFT, differences < 0, colours.left),
            (None, differences == 0, colours.quiet),
        ):
            self.box.addItem(
                pg.ScatterPlotItem(
                    days[chosen], differences[chosen], symbol=SHAPES[leg], size=size,
                    brush=tint(colour, 0.9 if size > 3 else 0.5), pen=QPen(Qt.PenStyle.NoPen), antialias=True,
                    useCache=not self.still and len(differences) > MARK_PX[0][0],
                )
            )  # fmt: skip

    def _draw_sides(self, limit: float) -> None:
        left_edge = self.box.viewRect().left()
        above = self.words(tr("R  right has more"), self.colours.right, (0, 0), bold=True)
        above.setPos(left_edge, limit)
        below = self.words(tr("L  left has more"), self.colours.left, (0, 1), bold=True)
        below.setPos(left_edge, -limit)
        if self._why:
            told = tr("not enough data: {why}", why=self._why)
            why = self.words(told, self.colours.text, (0.5, 0.5), on_ground=True)
            why.setPos(self.box.viewRect().center().x(), limit / 3)


def places_apart(x: Numbers, y: Numbers) -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
    """Return the places of points, measured in marks, that lie apart: of those on one spot only one is seen."""
    cells = np.column_stack((np.floor(x), np.floor(y)))
    return np.unique(cells, axis=0, return_index=True)[1]


def pooled_pct(points: Sequence[Point], sessions: int, step: int = 1) -> list[float]:
    """Return the difference of so many sessions in a row, summed first (M2), at every `step`; nothing for fewer."""
    left = [0.0, *accumulate(point.left_compared for point in points)]
    right = [0.0, *accumulate(point.right_compared for point in points)]
    return [
        percentage_difference(max(0.0, left[n] - left[n - sessions]), max(0.0, right[n] - right[n - sessions])) or 0.0
        for n in range(sessions, len(left), step)
    ]
