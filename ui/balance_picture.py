"""The charts of left and right side by side, on the page and as a picture to keep."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.balance import Balance
from trainer.measures import Measure
from ui import balance_calendar
from ui.balance_bars import Bars
from ui.balance_calendar import Calendar
from ui.balance_days import day_written
from ui.balance_text import details, formula_words, headline, span_words
from ui.balance_trend import Trend
from ui.desk import GAP_PX, label
from ui.language import tr
from ui.theme import DeskColours

SAVED_PX = QSize(1200, 720)
PNG_SCALE = 2


class Picture(QWidget):
    """Trend, bars and calendar of one measure, with one and the same session chosen in all of them.

    Signals:
        chosen: the number of the session that the user has chosen.
    """

    chosen = Signal(int)

    def __init__(self, colours: DeskColours, below_trend: QWidget | None = None, *, still: bool = False) -> None:
        super().__init__()
        self.trend, self.bars = Trend(colours, still=still), Bars(colours, still=still)
        self.calendar = Calendar(colours, still=still)
        self.charts = (self.trend, self.bars, self.calendar)
        for chart in self.charts:
            chart.chosen.connect(self.choose)
        self.caption = label("", "quiet")
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(GAP_PX)
        left.addWidget(self.trend, 1)
        left.addWidget(self.caption)
        if below_trend is not None:
            left.addWidget(below_trend)
        right.addWidget(self.bars, 1)
        right.addWidget(self.calendar)
        right.addWidget(label(tr(balance_calendar.CAPTION), "quiet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP_PX)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def show_measure(self, of: Balance, measure: Measure) -> None:
        """Draw one measure; the newest session is chosen."""
        for chart in self.charts:
            chart.show_measure(of, measure)
        self.caption.setText(self.trend.caption)
        if of.sessions:
            self.chosen.emit(of.sessions - 1)

    @property
    def from_newest(self) -> int:
        """How many sessions the one chosen lies behind the newest."""
        return len(self.trend.points) - 1 - self.trend.current

    def choose(self, n: int) -> None:
        """Choose a session in every chart."""
        for chart in self.charts:
            chart.choose(n)
        self.chosen.emit(n)


# -- To keep ---------------------------------------------------------------------------------------------------------


def png(of: Balance, measure: Measure, name: str, colours: DeskColours) -> bytes:
    """Return the charts with their words as a PNG file."""
    sheet = _sheet(of, measure, name, colours)
    image = QImage(sheet.size() * PNG_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PNG_SCALE)
    image.fill(colours.page)
    with QPainter(image) as painter:
        sheet.render(painter, QPoint())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def svg(of: Balance, measure: Measure, name: str, colours: DeskColours) -> bytes:
    """Return the same as an SVG file."""
    sheet = _sheet(of, measure, name, colours)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size())
    generator.setResolution(sheet.logicalDpiX())
    generator.setViewBox(QRect(0, 0, sheet.width(), sheet.height()))
    generator.setTitle(headline(of.measures[measure], of))
    generator.setDescription(f"{name}: {span_words(of, day_written)}")
    with QPainter(generator) as painter:
        sheet.render(painter, QPoint())
    return bytes(buffer.data().data())


def _sheet(of: Balance, measure: Measure, name: str, colours: DeskColours) -> QWidget:
    """Lay out words and charts on a sheet of their own, as if it were shown, though nobody sees it."""
    sheet = QWidget()
    sheet.setProperty("kind", "page")
    sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    picture = Picture(colours, still=True)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(4 * GAP_PX, 3 * GAP_PX, 4 * GAP_PX, 3 * GAP_PX)
    column.setSpacing(GAP_PX)
    found = of.measures[measure]
    for part in (
        label(f"{name} · {span_words(of, day_written)}", "quiet"),
        label(headline(found, of), "heading"),
        label(" ".join(details(found, of))),
        picture,
        label(formula_words(), "quiet"),
    ):
        column.addWidget(part, 1 if part is picture else 0)
    sheet.resize(SAVED_PX)
    sheet.show()
    picture.show_measure(of, measure)
    return sheet
