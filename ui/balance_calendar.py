"""The days on which was trained, and which legs: a column a week, a square a day."""

from collections.abc import Iterable
from datetime import date, timedelta

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetrics

from trainer.balance import Balance
from trainer.measures import Measure
from ui.balance_chart import Chart, tint
from ui.balance_days import day_words, written_months
from ui.desk import GAP_PX
from ui.language import mark, tr
from ui.theme import DeskColours

CAPTION = mark("Each square is a day, each half of it the leg on that side.")

CELL_PX = 13
WEEKDAY_PX = 40
"""What the names of the weekdays need."""

SQUARE = 0.8
"""How much of a cell its square takes."""

WEEKDAYS = ((0, mark("Mon")), (2, mark("Wed")), (4, mark("Fri")))


class Calendar(Chart):
    """As many weeks as there is room for, with the chosen session among them."""

    comes_later = True

    def __init__(self, colours: DeskColours, *, still: bool = False) -> None:
        super().__init__(tr("Days of training"), colours, still=still)
        self._sessions: dict[date, int] = {}
        self._legs: dict[date, tuple[bool, bool]] = {}
        self._monday = date.min
        self.box.invertY(True)
        self.fit()

    def fit(self) -> None:
        """Be as high as seven days and the names of the months."""
        self.setFixedHeight(9 * self.px(CELL_PX) + GAP_PX)

    def show_measure(self, of: Balance, measure: Measure) -> None:
        """Draw the days of a measure's series; a leg is there if it did anything at all."""
        self._sessions, self._legs = {}, {}
        for n, point in enumerate(of.measures[Measure.REPS].series):
            day = point.started.date()
            left, right = self._legs.get(day, (False, False))
            self._sessions[day] = n
            self._legs[day] = (left or point.left > 0, right or point.right > 0)
        self._monday = date.min
        self.show_points(of.measures[measure].series)

    def draw(self) -> None:
        """Draw the weeks there is room for, so that the chosen session is the newest of them or stays where it is."""
        self.box.clear()
        if not self.points:
            return
        weeks = self._weeks
        first, chosen = (_monday(self.points[n].started.date()) for n in (0, self.current))
        if not self._monday <= chosen < self._monday + timedelta(weeks=weeks):
            self._monday = max(first, chosen - timedelta(weeks=weeks - 1))
        last = min(_monday(self.points[-1].started.date()), self._monday + timedelta(weeks=weeks - 1))
        self.box.setXRange(-0.5, weeks - 0.5, padding=0)
        self.box.setYRange(-0.5, 6.5, padding=0)
        self.label_axis("left", [(row, tr(day)) for row, day in WEEKDAYS])
        months = [day for day, _ in written_months(self._monday, last + timedelta(days=6))] or [self._monday]
        self.label_axis("top", [self._written(day) for day in months])
        every = [self._monday + timedelta(days=n) for n in range((last - self._monday).days + 7)]
        self._squares(every, -SQUARE / 2, SQUARE / 2, tint(self.colours.line, 0.16))
        shown = [day for day in every if day in self._legs]
        left = [day for day in shown if self._legs[day][0]]
        right = [day for day in shown if self._legs[day][1]]
        self._squares(left, -SQUARE / 2, -0.03, self.colours.left)
        self._squares(right, 0.03, SQUARE / 2, self.colours.right)
        if not self.still:
            pen = pg.mkPen(self.colours.accent, width=2)
            self._ring = pg.BarGraphItem(x0=[0], x1=[0], y=[0], height=1, brush=None, pen=pen)
            self.box.addItem(self._ring, ignoreBounds=True)

    def _written(self, month: date) -> tuple[float, str]:
        """Return where a month is written, wholly in sight, and how."""
        words = day_words(month, mark("MMM yyyy") if month.month == 1 else "MMM")
        half = QFontMetrics(self.words_font()).horizontalAdvance(words) / self.px(CELL_PX) / 2
        return max((month - self._monday).days / 7, half), words

    def mark(self) -> None:
        """Put a ring round the day of the chosen session, and turn to its weeks if it is not there."""
        if not self.points or self.still:
            return
        day = self.points[self.current].started.date()
        if not self._monday <= day < self._monday + timedelta(weeks=self._weeks):
            self.draw()
        week, weekday = divmod((day - self._monday).days, 7)
        self._ring.setOpts(x0=[week - 0.5], x1=[week + 0.5], y=[weekday])

    def session_at(self, at: QPointF) -> int | None:
        """Return the last session of a day."""
        return self._sessions.get(self._monday + timedelta(days=7 * round(at.x()) + round(at.y())))

    @property
    def _weeks(self) -> int:
        return max(4, (int(self.plot.width()) - self.px(WEEKDAY_PX)) // self.px(CELL_PX))

    def _squares(self, days: Iterable[date], start: float, end: float, colour: object) -> None:
        places = [divmod((day - self._monday).days, 7) for day in days]
        self.box.addItem(
            pg.BarGraphItem(
                x0=[week + start for week, _ in places], x1=[week + end for week, _ in places],
                y=[weekday for _, weekday in places], height=SQUARE, brush=colour, pen=None,
            )
        )  # fmt: skip


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
