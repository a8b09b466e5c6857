"""Words on the stage: as large as asked and as small as it takes, never cut off, repainted only when they change."""

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.fonts import stage_font
from ui.theme import STAGE

NO_BREAK = "\N{NO-BREAK SPACE}"

PITCH = 1.7
"""From one line's capitals to the next's, as a multiple of their height."""

SMALLER = 0.97
"""Each try is this much smaller than the one before."""

SMALLEST_CAP_PX = 4.0
MEASURED_CAP_PX = 100.0

ABOVE, BELOW = 0.2, 0.34
"""How far small letters reach above capitals and below the line, as shares of the height of capitals."""

EDGE = 0.25
"""Width of a coloured edge, as a share of the height of capitals."""


@functools.lru_cache(maxsize=256)
def fitted(
    text: str, width: float, height: float, cap_px: float, bold: bool = True, wraps: bool = False, like: str = ""
) -> "Fitted":
    """Return `text` in lines, as large as `width` and `height` allow, up to capitals `cap_px` high.

    `like` is a text that has to fit at the same size, so that words which take turns do not change size.
    """
    words = _unbroken(" ".join(text.split())).split(" ") if wraps else [text]
    wide = _width_per_cap((*words, " ", like), bold)
    while True:
        room = width / cap_px
        lines = _lines(words, wide, room) if wraps else (text,)
        # More than one line needs air for what reaches above capitals and below the line.
        tall = cap_px * (1.75 + PITCH * (len(lines) - 1)) if wraps else cap_px
        may_fit = tall <= height and max(wide[one] for one in (*words, like)) <= 1.01 * room
        if may_fit or cap_px <= SMALLEST_CAP_PX:
            font = stage_font(cap_px, bold)
            widest = max(QFontMetricsF(font).horizontalAdvance(line) for line in (*lines, like))
            if widest <= width or cap_px <= SMALLEST_CAP_PX:
                return Fitted(lines, font, cap_px, widest)
        cap_px = max(SMALLEST_CAP_PX, cap_px * SMALLER)


def _unbroken(text: str) -> str:
    """Let no line of a row begin with the dot between two of it, nor end with the first word of one, as with a key."""
    if " · " not in text:
        return text
    return " · ".join(one.replace(" ", NO_BREAK, 1) for one in text.split(" · ")).replace(" ·", f"{NO_BREAK}·")


def _width_per_cap(texts: Iterable[str], bold: bool) -> dict[str, float]:
    """Return how wide texts are, in heights of their capitals: much quicker asked once than at every size."""
    measure = QFontMetricsF(stage_font(MEASURED_CAP_PX, bold))
    return {text: measure.horizontalAdvance(text) / MEASURED_CAP_PX for text in texts}


def _lines(words: Sequence[str], wide: Mapping[str, float], room: float) -> tuple[str, ...]:
    """Break a sentence into lines of about equal length, no more of them than needed."""
    greedy = _broken(words, wide, room)
    if len(greedy) < 2:
        return greedy
    # The narrowest width with as few lines leaves no single word on the last one.
    narrow = room
    while narrow > room / 2 and len(_broken(words, wide, narrow - room / 40)) == len(greedy):
        narrow -= room / 40
    return _broken(words, wide, narrow)


def _broken(words: Sequence[str], wide: Mapping[str, float], room: float) -> tuple[str, ...]:
    """Fill lines with words."""
    lines: list[str] = []
    used = 0.0
    for word in words:
        if lines and used + wide[" "] + wide[word] <= room:
            lines[-1] = f"{lines[-1]} {word}"
            used += wide[" "] + wide[word]
        else:
            lines.append(word)
            used = wide[word]
    return tuple(lines) or ("",)


@dataclass(frozen=True)
class Fitted:
    """A text made to fit.

    Attributes:
        lines: what stands on each line.
        cap_px: the height of capitals it got.
        width: the width of the widest line, in pixels.
    """

    lines: tuple[str, ...]
    font: QFont
    cap_px: float
    width: float


class Words(QWidget):
    """A text in one style.

    Attributes:
        cap_px: the height of capitals asked for.
        like: a text that has to fit at the same size.
    """

    def __init__(
        self,
        parent: QWidget,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        bold: bool = True,
        wraps: bool = False,
        like: str = "",
        back: str = STAGE.ground,
        edge: str = "",
    ) -> None:
        """`edge` is the colour of a bar on the left, for a text that wants notice; the text then keeps clear of it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.cap_px = 10.0
        self.like = like
        self._align = align
        self._bold = bold
        self._wraps = wraps
        self._back = back
        self._edge = edge
        self._text = ""
        self._colour = STAGE.text
        self._above = self._below = 0.0
        self._fit: Fitted | None = None

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    @property
    def colour(self) -> str:
        """The colour of the words."""
        return self._colour

    @property
    def fit(self) -> Fitted:
        """How the text is shown."""
        if self._fit is None:
            width, height = self.width() - 2 * self._inset(), self.height() - self._above - self._below
            self._fit = fitted(self._text, width, height, self.cap_px, self._bold, self._wraps, self.like)
        return self._fit

    def say(self, text: str, colour: str = STAGE.text) -> None:
        """Show `text` in `colour`; an unchanged text costs nothing."""
        if text != self._text:
            self._fit = None
        elif colour == self._colour:
            return
        self._text, self._colour = text, colour
        self.update()

    def lay_out(self, room: QRectF, cap_px: float, *, reaching: bool = False) -> None:
        """Take a place and a size; `reaching` has small letters reach out of a room made for capitals."""
        self.cap_px = cap_px
        self._above, self._below = (ABOVE * cap_px, BELOW * cap_px) if reaching else (0.0, 0.0)
        self._fit = None
        self.setGeometry(room.adjusted(0, -self._above, 0, self._below).toRect())
        self.update()

    def wanted_width(self, cap_px: float) -> float:
        """Return how wide the text is on one line with capitals `cap_px` high."""
        return QFontMetricsF(stage_font(cap_px, self._bold)).horizontalAdvance(self._text) + 2 * self._inset()

    def text_rects(self) -> list[QRectF]:
        """Return where each line's ink lies, in the widget's own pixels."""
        measure = QFontMetricsF(self.fit.font)
        rects = []
        for line, base in zip(self.fit.lines, self._baselines(), strict=True):
            rects.append(measure.tightBoundingRect(line).translated(self._x(line, measure), base))
        return [rect for rect in rects if not rect.isEmpty()]

    def _inset(self) -> float:
        return 3 * EDGE * self.cap_px if self._edge else 0.0

    def _x(self, line: str, measure: QFontMetricsF) -> float:
        """Where a line begins. On the left its ink is in line with all else there."""
        if self._align is Qt.AlignmentFlag.AlignHCenter:
            return (self.width() - measure.horizontalAdvance(line)) / 2
        if line.isdigit():  # one number begins where the next one will
            return -min(measure.tightBoundingRect(digit).left() for digit in "0123456789")
        return -measure.tightBoundingRect(line).left()

    def _baselines(self) -> list[float]:
        """The capitals of all lines together stand in the middle of the height."""
        fit = self.fit
        pitch = PITCH * fit.cap_px
        first = (self.height() + self._above - self._below + fit.cap_px - pitch * (len(fit.lines) - 1)) / 2
        return [first + n * pitch for n in range(len(fit.lines))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text anew."""
        self._fit = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._back))
            if self._edge:
                painter.fillRect(QRectF(0, 0, EDGE * self.cap_px, self.height()), QColor(self._edge))
            self.paint_words(painter)

    def paint_words(self, painter: QPainter) -> None:
        """Draw the lines with a painter that is under way."""
        fit = self.fit
        measure = QFontMetricsF(fit.font)
        painter.setFont(fit.font)
        painter.setPen(QColor(self._colour))
        for line, base in zip(fit.lines, self._baselines(), strict=True):
            painter.drawText(QPointF(self._x(line, measure), base), line)


class PhaseWord(Words):
    """A word with the second count of its phase behind it, for which there is always room."""

    COUNT = "\u20020"
    """What a count takes beside the widest word."""

    def __init__(self, parent: QWidget, like: str) -> None:
        """`like` is the widest of the words that take turns."""
        super().__init__(parent, like=f"{like}{self.COUNT}")
        self._count = ""

    @property
    def count(self) -> str:
        """The count."""
        return self._count

    def say_count(self, count: str) -> None:
        """Show a count; nothing for none."""
        if count != self._count:
            self._count = count
            self.update()

    def text_rects(self) -> list[QRectF]:
        """Return where the ink of the word and of the count may lie."""
        if not self.count:
            return super().text_rects()
        ink = QFontMetricsF(self.fit.font).tightBoundingRect(self.count)
        return [*super().text_rects(), ink.translated(self._count_x(), self._baselines()[0])]

    def _count_x(self) -> float:
        return QFontMetricsF(self.fit.font).horizontalAdvance(f"{self.text}{self.COUNT[:-1]}")

    def paint_words(self, painter: QPainter) -> None:
        """Draw the word and the count."""
        super().paint_words(painter)
        if self.count:
            painter.setPen(QColor(STAGE.text))
            painter.drawText(QPointF(self._count_x(), self._baselines()[0]), self.count)
