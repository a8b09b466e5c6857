"""One printed page about left and right, to hand to a physiotherapist. It is only ever written where the user says."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter, QPen

from trainer.balance import Balance, LegTotals
from trainer.balance_told import EFFORT, FAULT
from trainer.log import LegSetTotals, Log
from trainer.log.records import Answer
from trainer.measures import Measure, Point
from trainer.plan import Leg
from ui.balance_data import Found
from ui.balance_days import day_words
from ui.balance_text import (
    MEASURE_WORDS,
    POTENTIAL_WORDS,
    REFERENCE_WORDS,
    UNIT_WORDS,
    details,
    difference_words,
    formula_words,
    headline,
    lower_in_words,
    number,
    span_words,
    told_names,
    volume_words,
)
from ui.balance_trend import Trend
from ui.fonts import FAMILY, PLAIN_FIGURES
from ui.language import mark, tr
from ui.theme import DESK_LIGHT
from ui.wording import side_in_text

PAPERS = {"A4": QPageSize.PageSizeId.A4, mark("Letter"): QPageSize.PageSizeId.Letter}

MARGIN_PT, GAP_PT, ROW_PT = 36.0, 8.0, 13.0
TITLE_PT, HEAD_PT, TEXT_PT, SMALL_PT = 17, 12, 9, 7
TREND_PT = 150.0
CHART_SCALE = 0.6
"""How large a chart made for a screen of 96 dots an inch stands on paper."""

DOTS_PER_INCH = round(96 / CHART_SCALE)
"""A line of the chart is one dot wide or two, whatever a dot is: as wide as on the screen, in proportion."""

MOST_FAULTS, MOST_SESSIONS = 5, 14
PAIN = "pain"

DEFINITIONS = mark(
    "Counted reps: those finished and not taken back. Time under tension: lowering, bottom and rising of the counted "
    "reps, without standing tall. Tempo: seconds down, at the bottom, up, at the top. In reserve: how many more reps "
    "there would have been, as the user felt it; 0 is to the limit. Pain: 0 to 10, as the user told. Normal variation: "
    "the larger coefficient of variation of the sets within one leg. The figures come from guided sets the user "
    "confirmed; they describe what was done and are no diagnosis."
)

SESSION_HEADS = (
    mark("Latest sessions"), mark("Tempo"), mark("Reps L"), "R", mark("Tension L"), "R", mark("In reserve L"), "R",
    mark("Pain L"), "R", mark("Faults"),
)  # fmt: skip
SESSION_WIDTHS = (0.14, 0.09, 0.07, 0.04, 0.09, 0.07, 0.11, 0.06, 0.065, 0.035, 0.23)
"""As shares of the width."""

Row = tuple[str, ...]


def usual_paper() -> str:
    """Return the paper of the user's country."""
    metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    return "A4" if metric else "Letter"


def physio_sheet(found: Found, log: Log, paper: QPageSize.PageSizeId, today: date) -> bytes:
    """Return the sheet as a PDF file of one page. Raises LogError."""
    newest = found.balance.measures[Measure.REPS].series[-MOST_SESSIONS:]
    leg_sets = log.leg_set_rows(session_ids=[point.session_id for point in newest])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(paper))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(tr("Left and right: {name}", name=found.name))
    writer.setCreator("Evenstep")
    with QPainter(writer) as painter:
        painter.scale(DOTS_PER_INCH / 72, DOTS_PER_INCH / 72)
        size = QPageSize(paper).size(QPageSize.Unit.Point)
        page = QRectF(0, 0, size.width(), size.height()).adjusted(MARGIN_PT, MARGIN_PT, -MARGIN_PT, -MARGIN_PT)
        _Sheet(painter, page).draw(found, newest, leg_sets, today)
    return bytes(buffer.data().data())


class _Sheet:
    """A page that is filled from the top down; all lengths in points."""

    def __init__(self, painter: QPainter, page: QRectF) -> None:
        self._painter = painter
        self._page = page
        self._y = page.top()

    def draw(self, found: Found, newest: Sequence[Point], leg_sets: Sequence[LegSetTotals], today: date) -> None:
        """Fill the page; of the single sessions as many as there is room for."""
        of = found.balance
        reps = of.measures[Measure.REPS]
        made = tr("made {day} by Evenstep", day=day_words(today, "d MMM yyyy"))
        self._beside(tr("Left and right: {name}", name=found.name), TITLE_PT, made)
        self._beside(
            f"{span_words(of)[0].upper()}{span_words(of)[1:]}", TEXT_PT, tr("Name  ______________________________")
        )
        self._y += GAP_PT
        self._write(headline(reps, of), HEAD_PT, bold=True)
        self._write(" ".join(details(reps, of)), TEXT_PT)
        self._y += GAP_PT
        self._table(
            (tr("Over the whole span"), tr("Left"), tr("Right"), tr("Difference")),
            summary_rows(of),
            (0.34, 0.16, 0.16, 0.34),
        )
        self._y += GAP_PT
        self._trend(of)
        small = self._small_print(of)
        small_height = self._height(small, SMALL_PT)
        room = self._page.bottom() - self._y - small_height - 2 * GAP_PT
        rows = session_rows(newest, leg_sets)[: max(0, int(room // ROW_PT) - 1)]
        if rows:
            self._table(tuple(tr(head) for head in SESSION_HEADS), rows, SESSION_WIDTHS)
        self._y = self._page.bottom() - small_height
        self._write(small, SMALL_PT, QColor(DESK_LIGHT.quiet))

    # -- Strokes -----------------------------------------------------------------------------------------------------

    def _font(self, pt: int, *, bold: bool = False) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(pt)  # the painter's unit is the point
        font.setBold(bold)
        font.setFeature(*PLAIN_FIGURES)
        self._painter.setFont(font)

    def _beside(self, left: str, pt: int, right: str) -> None:
        """Write at the left, and small at the right of the same line."""
        line = QRectF(self._page.left(), self._y, self._page.width(), 1.4 * pt)
        bottom = Qt.AlignmentFlag.AlignBottom
        self._painter.setPen(QColor(DESK_LIGHT.text))
        self._font(pt, bold=pt == TITLE_PT)
        self._painter.drawText(line, Qt.AlignmentFlag.AlignLeft | bottom, left)
        self._painter.setPen(QColor(DESK_LIGHT.quiet))
        self._font(TEXT_PT)
        self._painter.drawText(line, Qt.AlignmentFlag.AlignRight | bottom, right)
        self._y += line.height()

    def _height(self, words: str, pt: int) -> float:
        self._font(pt)
        room = QRectF(0, 0, self._page.width(), 10_000)
        return self._painter.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()

    def _write(self, words: str, pt: int, colour: QColor | None = None, *, bold: bool = False) -> None:
        height = self._height(words, pt)
        self._font(pt, bold=bold)
        self._painter.setPen(colour or QColor(DESK_LIGHT.text))
        line = QRectF(self._page.left(), self._y, self._page.width(), height + 1)
        self._painter.drawText(line, Qt.TextFlag.TextWordWrap, words)
        self._y += height + GAP_PT / 4

    def _table(self, heads: Row, rows: Sequence[Row], widths: Sequence[float]) -> None:
        """Draw a table; a thin line below its head, none elsewhere."""
        for n, row in enumerate((heads, *rows)):
            self._font(TEXT_PT, bold=not n)
            x = self._page.left()
            for words, share in zip(row, widths, strict=True):
                width = share * self._page.width()
                self._painter.setPen(QColor(DESK_LIGHT.text))
                cell = QRectF(x, self._y, width - GAP_PT / 2, ROW_PT)
                told = self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(cell.width()))
                self._painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, told)
                x += width
            self._y += ROW_PT
            if not n:
                self._painter.setPen(QPen(QColor(DESK_LIGHT.line), 0.5))
                below = QPointF(self._page.left(), self._y)
                self._painter.drawLine(below, below + QPointF(self._page.width(), 0))

    def _trend(self, of: Balance) -> None:
        """Draw the trend of the counted reps, as on the screen by day."""
        chart = Trend(DESK_LIGHT, still=True)
        chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        chart.resize(round(self._page.width() / CHART_SCALE), round(TREND_PT / CHART_SCALE))
        chart.show()
        chart.show_measure(of, Measure.REPS)
        self._painter.save()
        self._painter.translate(self._page.left(), self._y)
        self._painter.scale(CHART_SCALE, CHART_SCALE)
        chart.render(self._painter, QPoint())
        self._painter.restore()
        self._y += TREND_PT
        self._write(chart.caption, SMALL_PT, QColor(DESK_LIGHT.quiet))
        self._y += GAP_PT
        chart.deleteLater()

    def _small_print(self, of: Balance) -> str:
        volume = f"{tr(MEASURE_WORDS[Measure.VOLUME])}: {volume_words(of.body_kg)}"
        potential = f"{tr(MEASURE_WORDS[Measure.POTENTIAL])}: {tr(POTENTIAL_WORDS)}"
        rehab = tr(REFERENCE_WORDS) if of.reference is not None else ""
        return " ".join(filter(None, (formula_words(), tr(DEFINITIONS), volume, potential, rehab)))


# -- Rows ------------------------------------------------------------------------------------------------------------


def summary_rows(of: Balance) -> list[Row]:
    """Return what each leg did over the span, a row each: what, left, right, the difference in words."""
    rows: list[Row] = [
        (tr("Leg sets"), str(of.left.leg_sets), str(of.right.leg_sets), ""),
        (tr("Counted reps of planned"), _of_planned(of.left), _of_planned(of.right), ""),
    ]
    for measure, found in of.measures.items():
        name = tr("{measure} compared, {unit}", measure=tr(MEASURE_WORDS[measure]), unit=tr(UNIT_WORDS[measure]))
        words = tr("not enough data") if found.difference_pct is None else difference_words(found.difference_pct)
        if found.lsi_pct is not None:
            assert of.reference is not None
            share = tr("{percent} % of {reference}", percent=round(found.lsi_pct), reference=side_in_text(of.reference))
            words += f"; {share}"
        rows.append((name, number(found.left), number(found.right), words))
    rows.append((tr("Seconds under tension a rep"), _a_rep(of.left), _a_rep(of.right), ""))
    names = {EFFORT: tr("Reps in reserve, median"), PAIN: tr("Pain, median")}
    for points in of.points:
        if points.name in names and points.left is not None and points.right is not None:
            rows.append((names[points.name], number(points.left), number(points.right), lower_in_words(points.trend)))
    told = told_names()
    faults = sorted((count for count in of.counts if count.name == FAULT), key=lambda c: -(c.left + c.right))
    for count in faults[:MOST_FAULTS]:
        both = (
            tr("{done} of {planned}", done=count.left, planned=count.left_of),
            tr("{done} of {planned}", done=count.right, planned=count.right_of),
        )
        rows.append((tr("Fault: {what}", what=told.get(count.what, count.what)), *both, tr("leg sets")))
    return rows


def _of_planned(totals: LegTotals) -> str:
    return tr("{done} of {planned}", done=totals.counted_reps, planned=totals.planned_reps)


def _a_rep(totals: LegTotals) -> str:
    return number(totals.tut_s / totals.counted_reps) if totals.counted_reps else "–"


def session_rows(points: Sequence[Point], leg_sets: Sequence[LegSetTotals]) -> list[Row]:
    """Return sessions, the newest first, a row each, as the sheet's second table has them."""
    names = told_names()
    rows = []
    for point in reversed(points):
        done = [each for each in leg_sets if each.session_id == point.session_id and each.ended != "repeated"]
        legs = {leg: [each for each in done if each.leg == leg] for leg in Leg}
        tempos = list(dict.fromkeys(each.tempo for each in done))
        faults = dict.fromkeys(f"{each.leg[0].upper()} {names.get(each.fault, each.fault).lower()}"
                               for each in done if each.fault is not None)  # fmt: skip
        reps = [str(sum(each.counted_reps for each in legs[leg])) for leg in Leg]
        tension = [f"{number(sum(each.tut_s for each in legs[leg]))} s" for leg in Leg]
        reserve = [_told(each.rir for each in legs[leg]) for leg in Leg]
        pain = [_told(each.answers.get(PAIN) for each in legs[leg]) for leg in Leg]
        each_leg = [words for both in (reps, tension, reserve, pain) for words in both]
        rows.append((day_words(point.started, tr("d MMM yyyy")), ", ".join(tempos), *each_leg, ", ".join(faults)))
    return rows


def _told(values: Iterable[Answer | None]) -> str:
    """Write what was told set by set, such as 2 2 1."""
    return " ".join(str(value) for value in values if value is not None) or "–"
