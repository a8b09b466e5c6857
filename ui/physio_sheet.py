"""One printed page for a physiotherapist: what was asked for and done. It is only ever written where the user says."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter, QPen, QRegion
from PySide6.QtWidgets import QWidget

from trainer.balance import Balance
from trainer.log import LegSetTotals, Log, LoggedSession
from trainer.measures import Measure
from trainer.plan import Leg
from ui.balance_data import Found
from ui.balance_days import day_written
from ui.balance_text import details, headline, span_words
from ui.balance_trend import Trend
from ui.desk import style_sheet
from ui.fonts import FAMILY, PLAIN_FIGURES
from ui.language import mark, tr
from ui.physio_sheet_text import (
    NO_DIAGNOSIS,
    STATEMENT,
    Row,
    SessionWords,
    answers_words,
    meanings,
    plan_words,
    session_heads,
    session_words,
    shown_words,
    summary_rows,
)
from ui.theme import DESK_LIGHT, desk_palette
from ui.wording import leg_name

PAPERS = {"A4": QPageSize.PageSizeId.A4, mark("US Letter"): QPageSize.PageSizeId.Letter}

MARGIN_PT, GAP_PT = 36.0, 8.0
TITLE_PT, HEAD_PT, TEXT_PT, SMALL_PT = 17, 11, 9, 8
TREND_PT = 110.0
CHART_SCALE = 0.6
"""How large a chart made for a screen of 96 dots an inch stands on paper."""

DOTS_PER_INCH = round(96 / CHART_SCALE)
"""A line of the chart is one dot wide or two, whatever a dot is: as wide as on the screen, in proportion."""

MOST_SESSIONS = 40
"""More than ever fit on a page."""

LEAST_DRAWN = 3
"""So many sessions must be compared before their differences are drawn."""

LINE_TO_WRITE_PT, LEAST_LINES = 22.0, 2
"""What is left of the page has lines to write on, if there is room for so many."""

SESSIONS_BEFORE_TREND = 6
"""The differences are drawn only if so many sessions have room in words besides."""

BEFORE_LEGS = 3
"""Columns of a session before those of the left leg."""

RULE_PT = 2.0
WORDS = int(Qt.TextFlag.TextWordWrap)


def usual_paper() -> str:
    """Return the paper of the user's country."""
    metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    return "A4" if metric else "US Letter"


def physio_sheet(found: Found, log: Log, paper: QPageSize.PageSizeId, today: date) -> bytes:
    """Return the sheet as a PDF file of one page. Raises LogError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(paper))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(tr("What was done: {name}", name=found.name))
    writer.setCreator("Evenstep")
    with QPainter(writer) as painter:
        painter.scale(DOTS_PER_INCH / 72, DOTS_PER_INCH / 72)
        draw_sheet(painter, QPageSize(paper).size(QPageSize.Unit.Point), found, log, today)
    return bytes(buffer.data().data())


def draw_sheet(painter: QPainter, size: QSizeF, found: Found, log: Log, today: date) -> None:
    """Draw the sheet on a page of this size in points, which are the painter's unit. Raises LogError."""
    ids = [point.session_id for point in found.balance.measures[Measure.REPS].series]
    newest = [session for id_ in reversed(ids[-MOST_SESSIONS:]) if (session := log.session(id_)) is not None]
    leg_sets = log.leg_set_rows(session_ids=ids)
    there = max(len(ids), log.count_sessions(found.exercise))
    page = QRectF(QPointF(), size).adjusted(MARGIN_PT, MARGIN_PT, -MARGIN_PT, -MARGIN_PT)
    _Sheet(painter, page).draw(found, newest, leg_sets, there, today)


def widths(natural: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Share the room among columns: each as wide as it would be, or the widest less, but none below its least.

    What is left over goes to all alike, so that the columns fill the room.
    """
    found = list(natural)
    while (over := sum(found) - room) > 0.01:
        wide = [n for n, width in enumerate(found) if width > least[n] + 0.01]
        if not wide:
            break
        most = max(found[n] for n in wide)
        widest = [n for n in wide if found[n] > most - 0.01]
        floor = max([least[n] for n in widest] + [found[n] for n in wide if found[n] <= most - 0.01])
        step = min(over / len(widest), max(most - floor, 0.02))
        for n in widest:
            found[n] -= step
    spare = max(0.0, room - sum(found)) / len(found)
    return [width + spare for width in found]


class _Sheet:
    """A page that is filled from the top down; all lengths in points."""

    def __init__(self, painter: QPainter, page: QRectF) -> None:
        self._painter = painter
        self._page = page
        self._y = page.top()
        self._inked = True

    def draw(
        self, found: Found, newest: Sequence[LoggedSession], leg_sets: Sequence[LegSetTotals], there: int, today: date
    ) -> None:
        """Fill the page; of the single sessions as many as there is room for, of so many that are there."""
        of = found.balance
        self._beside(found.name, TITLE_PT, tr("Name  ______________________________"))
        self._beside(span_words(of, day_written), TEXT_PT, tr("made {day} by Evenstep", day=day_written(today)))
        if newest:
            self._write(plan_words(newest[0], found.exercise, found.load_unit), TEXT_PT)
        self._write(tr(NO_DIAGNOSIS), TEXT_PT, bold=True)
        self._write(tr(STATEMENT), TEXT_PT)
        self._y += GAP_PT
        sessions = [session_words(session, found.exercise, found.load_unit) for session in newest]
        columns = self._widths(session_heads(), [session.figures for session in sessions])
        head = partial(self._sessions, [], columns, there)
        summary = partial(self._summary, of, summary_rows(of, leg_sets))
        answers = partial(self._answers, *answers_words(newest))
        meaning = partial(self._write, meanings(of), SMALL_PT, QColor(DESK_LIGHT.quiet))
        trend = partial(self._trend, of)
        room = self._page.bottom() - self._y - self._needs(head, summary, answers, meaning)
        drawn = False
        if of.measures[Measure.REPS].compared >= LEAST_DRAWN:
            beside_trend = self._fitting(sessions, columns, room - self._needs(trend))
            drawn = beside_trend >= min(len(sessions), SESSIONS_BEFORE_TREND)
        fitting = beside_trend if drawn else self._fitting(sessions, columns, room)
        if not fitting:  # the newest stands there all the same, of its words what one line holds
            sessions = [session._replace(told=self._in_a_line(session.told, columns)) for session in sessions]
            fitting = self._fitting(sessions, columns, room)
        if sessions and not fitting:  # what was done comes before what was answered of it
            room += self._needs(answers)
            answers = partial(self._write, "", TEXT_PT)
            fitting = self._fitting(sessions, columns, room)
        self._sessions(sessions[:fitting], columns, there)
        summary()
        if drawn:
            trend()
        answers()
        self._lines(self._needs(meaning))
        meaning()

    # -- Parts -------------------------------------------------------------------------------------------------------

    def _sessions(self, sessions: Sequence[SessionWords], columns: Sequence[float], there: int) -> None:
        """Write sessions, each with its figures, and below them what was told."""
        self._write(shown_words(len(sessions), there), HEAD_PT, bold=True)
        x = self._page.left() + sum(columns[:BEFORE_LEGS])
        self._font(TEXT_PT, bold=True)
        for leg, of_leg in zip(Leg, (columns[BEFORE_LEGS : BEFORE_LEGS + 3], columns[BEFORE_LEGS + 3 :]), strict=True):
            self._put(QRectF(x, self._y, sum(of_leg), 1.4 * TEXT_PT), leg_name(leg), QColor(DESK_LIGHT.leg(leg)))
            x += sum(of_leg)
        self._y += 1.4 * TEXT_PT
        self._row(session_heads(), columns, bold=True)
        self._rule()
        for session in sessions:
            self._session(session, columns)
        self._y += GAP_PT

    def _session(self, session: SessionWords, columns: Sequence[float]) -> None:
        self._row(session.figures, columns)
        self._write(session.told, SMALL_PT, QColor(DESK_LIGHT.quiet), indent=columns[0])

    def _fitting(self, sessions: Sequence[SessionWords], columns: Sequence[float], room: float) -> int:
        """Return how many of the sessions fit."""
        heights = accumulate(self._needs(partial(self._session, session, columns)) for session in sessions)
        return sum(height <= room for height in heights)

    def _in_a_line(self, told: str, columns: Sequence[float]) -> str:
        """Return what was told of a session, cut to one line below its figures."""
        room = self._page.width() - columns[0]
        return QFontMetricsF(self._font(SMALL_PT)).elidedText(told, Qt.TextElideMode.ElideRight, room)

    def _summary(self, of: Balance, rows: Sequence[Row]) -> None:
        """Write what the sessions are together, and left beside right."""
        reps = of.measures[Measure.REPS]
        self._write(headline(reps, of), HEAD_PT, bold=True)
        self._write(" ".join(details(reps, of)), TEXT_PT)
        self._y += GAP_PT / 2
        heads = tr("In all"), tr("Left"), tr("Right"), ""
        columns = self._widths(heads, rows)
        self._row(heads, columns, bold=True)
        self._rule()
        for row in rows:
            self._row(row, columns)
        self._y += GAP_PT

    def _answers(self, head: str, lines: Sequence[str]) -> None:
        """Write the answers to the questions in two columns."""
        self._write(head, TEXT_PT, bold=True)
        half = (self._page.width() - 2 * GAP_PT) / 2
        for n in range(0, len(lines), 2):
            self._row(tuple(lines[n : n + 2]), (half + 2 * GAP_PT, half), pt=SMALL_PT)
        self._y += GAP_PT

    def _lines(self, below: float) -> None:
        """Fill the page with lines to write on, if there is room, and go to where what is below begins."""
        end = self._page.bottom() - below
        lines = int((end - self._y - 3 * TEXT_PT) // LINE_TO_WRITE_PT)
        if lines >= LEAST_LINES:
            self._write(tr("Notes of the physiotherapist"), TEXT_PT, bold=True)
            for _ in range(lines):
                self._y += LINE_TO_WRITE_PT - RULE_PT
                self._rule()
        self._y = end

    def _trend(self, of: Balance) -> None:
        """Draw the trend of the counted reps, as on the screen by day."""
        chart = Trend(DESK_LIGHT, still=True)
        if self._inked:
            chart.setPalette(desk_palette(DESK_LIGHT))  # the window may be dark
            chart.setStyleSheet(style_sheet(DESK_LIGHT))
            chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            chart.resize(round(self._page.width() / CHART_SCALE), round(TREND_PT / CHART_SCALE))
            chart.show()
            chart.show_measure(of, Measure.REPS)
            self._painter.save()
            self._painter.translate(self._page.left(), self._y)
            self._painter.scale(CHART_SCALE, CHART_SCALE)
            chart.render(self._painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)  # no ground of a window
            self._painter.restore()
        self._y += TREND_PT
        self._write(chart.caption, SMALL_PT, QColor(DESK_LIGHT.quiet))
        self._y += GAP_PT
        chart.deleteLater()

    # -- Strokes -----------------------------------------------------------------------------------------------------

    def _needs(self, *parts: Callable[[], None]) -> float:
        """Return how high parts are, without ink."""
        begin, self._inked = self._y, False
        for part in parts:
            part()
        height, self._y, self._inked = self._y - begin, begin, True
        return height

    def _font(self, pt: int, *, bold: bool = False) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(pt)  # the painter's unit is the point
        font.setBold(bold)
        font.setFeature(*PLAIN_FIGURES)
        self._painter.setFont(font)
        return font

    def _put(self, room: QRectF, words: str, colour: QColor, how: int = WORDS) -> None:
        if self._inked:
            self._painter.setPen(colour)
            self._painter.drawText(room, how, words)

    def _bounds(self, words: str, width: float) -> float:
        return self._painter.boundingRect(QRectF(0, 0, width, 10_000), WORDS, words).height()

    def _beside(self, left: str, pt: int, right: str) -> None:
        """Write at the left, and small at the right of the same line; a long left one goes on below."""
        self._font(TEXT_PT)
        aside = self._painter.fontMetrics().horizontalAdvance(right) + 2 * GAP_PT
        line = QRectF(self._page.left(), self._y, self._page.width(), 1.4 * pt)
        how = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._put(line, right, QColor(DESK_LIGHT.quiet), how)
        self._write(left, pt, bold=pt == TITLE_PT, aside=aside)

    def _write(
        self,
        words: str,
        pt: int,
        colour: QColor | None = None,
        *,
        bold: bool = False,
        indent: float = 0.0,
        aside: float = 0.0,
    ) -> None:
        """Write as many lines as words need; nothing where there are none."""
        if not words:
            return
        self._font(pt, bold=bold)
        width = self._page.width() - indent - aside
        height = self._bounds(words, width)
        room = QRectF(self._page.left() + indent, self._y, width, height + 1)
        self._put(room, words, colour or QColor(DESK_LIGHT.text))
        self._y += height + GAP_PT / 4

    def _widths(self, heads: Row, rows: Sequence[Row]) -> list[float]:
        """Return how wide columns are: heads may break at each word, cells only where the page is too narrow."""
        bold = QFontMetricsF(self._font(TEXT_PT, bold=True))
        plain = QFontMetricsF(self._font(TEXT_PT))
        natural, least = [], []
        for head, *cells in zip(heads, *rows, strict=True):
            of_head = max(map(bold.horizontalAdvance, head.split()), default=0.0)
            words = [word for cell in cells for word in cell.split()]
            natural.append(max([of_head, *map(plain.horizontalAdvance, cells)]) + GAP_PT)
            least.append(max([of_head, *map(plain.horizontalAdvance, words)]) + GAP_PT)
        return widths(natural, least, self._page.width())

    def _row(self, row: Row, columns: Sequence[float], *, bold: bool = False, pt: int = TEXT_PT) -> None:
        """Write the cells of a row, each in as many lines as it needs."""
        self._font(pt, bold=bold)
        height = max(self._bounds(words, width - GAP_PT / 2) for words, width in zip(row, columns, strict=False))
        x = self._page.left()
        for words, width in zip(row, columns, strict=False):
            self._put(QRectF(x, self._y, width - GAP_PT / 2, height + 1), words, QColor(DESK_LIGHT.text))
            x += width
        self._y += height + GAP_PT / 4

    def _rule(self) -> None:
        """Draw a thin line across."""
        if self._inked:
            self._painter.setPen(QPen(QColor(DESK_LIGHT.line), 0.5))
            at = QPointF(self._page.left(), self._y)
            self._painter.drawLine(at, at + QPointF(self._page.width(), 0))
        self._y += RULE_PT
