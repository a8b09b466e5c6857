"""A tempo as a picture: how deep the body is, second by second, through one rep and into the next."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.exercise import Exercise
from trainer.guide_text import tempo_in_words
from trainer.tempo import Phase, parse_tempo, phases_from
from trainer.timeline import depth_at
from ui.appearance import appearance
from ui.desk import GAP_PX

LEAST = QSize(260, 160)
USUAL = QSize(380, 240)
LINE = 0.18
"""Thickness of the line, as a share of the height of a line of text."""

STEEPEST = 0.5
"""How high the way is at most, as a share of its length."""

DOTS_PER_S = 24


class TempoPicture(QWidget):
    """Draws one rep of an exercise in its own tempo, each phase with its name and its seconds."""

    def __init__(self, lunge: Exercise) -> None:
        super().__init__()
        self._tempo = parse_tempo(lunge.tempo)
        words = lunge.shared.words
        self._phases = [
            (getattr(words, phase), self._tempo.seconds(phase)) for phase in phases_from(Phase(lunge.start_phase))
        ]
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tempo_in_words(lunge.tempo, words.tempo))
        appearance().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The size it likes to have."""
        return USUAL

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw seconds as dots, the way of the body as a line, and the phases below it."""
        colours = appearance().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line_height = painter.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(2 * GAP_PX, 2 * GAP_PX, -2 * GAP_PX, -3 * line_height - 3 * GAP_PX)
        room.moveTop(room.top() + max(0.0, room.height() - STEEPEST * room.width()) / 3)
        room.setHeight(min(room.height(), STEEPEST * room.width()))
        per_s = room.width() / self._tempo.rep_s

        def at(seconds: float) -> QPointF:
            depth = depth_at(self._tempo, min(seconds, self._tempo.rep_s - 1e-6))
            return QPointF(room.left() + seconds * per_s, room.top() + depth * room.height())

        start_s = 0.0
        for name, seconds in self._phases:
            if not seconds:
                self._write_nothing(painter, room, room.left() + start_s * per_s, name)
                continue
            left, right = room.left() + start_s * per_s, room.left() + (start_s + seconds) * per_s
            painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(right, room.top()), QPointF(right, room.bottom()))
            below = QRectF(left, room.bottom() + 2 * GAP_PX, right - left, line_height)
            painter.setPen(QColor(colours.text))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, f"{seconds:g} s")
            painter.setPen(QColor(colours.quiet))
            below.translate(0, line_height)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, name)
            start_s += seconds
        steps = round(self._tempo.rep_s * DOTS_PER_S)
        painter.setPen(QPen(QColor(colours.accent), LINE * line_height, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF([at(n / DOTS_PER_S) for n in range(steps + 1)]))
        painter.setPen(QPen(QColor(colours.card), 2))
        painter.setBrush(QColor(colours.accent))
        for second in range(round(self._tempo.rep_s) + 1):
            painter.drawEllipse(at(second), 1.6 * LINE * line_height, 1.6 * LINE * line_height)
        painter.end()

    @staticmethod
    def _write_nothing(painter: QPainter, room: QRectF, x: float, name: str) -> None:
        """Name a phase that takes no time below the others, where it would be."""
        line_height = painter.fontMetrics().height()
        painter.setPen(QColor(appearance().colours.quiet))
        below = QRectF(x, room.bottom() + 2 * GAP_PX + 2 * line_height, 0, line_height)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, f"{name} 0 s")
