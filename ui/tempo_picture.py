"""A tempo as a picture: how deep the body is, second by second, through one rep and into the next."""

from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.exercise import Exercise
from trainer.exercise_tables import tempo_words
from trainer.tempo import Phase, Tempo, parse_tempo, phases_from
from trainer.tempo_words import tempo_in_words
from trainer.timeline import depth_at
from ui.appearance import appearance
from ui.desk import GAP_PX
from ui.language import tr
from ui.wording import figure

LEAST = QSize(220, 160)
USUAL = QSize(380, 240)
LINE = 0.18
"""Thickness of the line, as a share of the height of a line of text."""

LINES = 8
"""The least height that shows something, in lines of text: three of them are words."""

STEEPEST = 0.5
"""How high the way is at most, as a share of its length."""

DOTS_PER_S = 24


class TempoPicture(QWidget):
    """Draws one rep of an exercise, each phase with its name and its seconds."""

    def __init__(self, lunge: Exercise, usual: QSize = USUAL) -> None:
        """Show it in its own tempo at first; `usual` is the size it likes to have."""
        super().__init__()
        self._usual = usual
        self._place_s: float | None = None
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_rep(lunge, parse_tempo(lunge.tempo))
        appearance().changed.connect(self.update)

    def show_rep(self, lunge: Exercise, tempo: Tempo) -> None:
        """Draw a rep of this exercise in this tempo."""
        self._tempo = tempo
        words, order = lunge.shared.words, phases_from(Phase(lunge.start_phase))
        self._phases = [(getattr(words, phase), tempo.seconds(phase)) for phase in order]
        self._starts_with = order[0]
        self.setAccessibleName(tempo_in_words(str(tempo), tempo_words(lunge.language)))
        self.update()

    @property
    def place_s(self) -> float | None:
        """Where in the rep it shows one to be, in seconds; None where nowhere."""
        return self._place_s

    def show_place(self, seconds: float | None) -> None:
        """Show how far into the rep one is, or no more."""
        if seconds != self._place_s:
            self._place_s = seconds
            self.update()

    @property
    def phases(self) -> list[tuple[str, float]]:
        """The phases in the order they are drawn: what each is called, and its seconds."""
        return self._phases

    def drawn_depth(self, seconds: float) -> float:
        """How deep the way is drawn so long after the rep has begun."""
        return depth_at(self._tempo, min(seconds, self._tempo.rep_s - 1e-6), self._starts_with)

    def sizeHint(self) -> QSize:
        """The size it likes to have, with room for its words."""
        return self._usual.expandedTo(QSize(0, LINES * self.fontMetrics().height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw seconds as dots, the way of the body as a line, and the phases below it."""
        colours = appearance().colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line_height = painter.fontMetrics().height()
            room = QRectF(self.rect()).adjusted(2 * GAP_PX, 2 * GAP_PX, -2 * GAP_PX, -3 * line_height - 3 * GAP_PX)
            room.moveTop(room.top() + max(0.0, room.height() - STEEPEST * room.width()) / 3)
            room.setHeight(min(room.height(), STEEPEST * room.width()))
            per_s = room.width() / self._tempo.rep_s

            def at(seconds: float) -> QPointF:
                return QPointF(room.left() + seconds * per_s, room.top() + self.drawn_depth(seconds) * room.height())

            painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine))
            for end_s in accumulate(seconds for _, seconds in self._phases if seconds):
                x = room.left() + end_s * per_s
                painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
            self._write_phases(painter, room, per_s)
            steps = round(self._tempo.rep_s * DOTS_PER_S)
            painter.setPen(
                QPen(QColor(colours.accent), LINE * line_height, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            painter.drawPolyline(QPolygonF([at(n / DOTS_PER_S) for n in range(steps + 1)]))
            painter.setPen(QPen(QColor(colours.card), 2))
            painter.setBrush(QColor(colours.accent))
            for second in range(int(self._tempo.rep_s) + 1):
                painter.drawEllipse(at(second), 1.6 * LINE * line_height, 1.6 * LINE * line_height)
            if self._place_s is not None:
                painter.setBrush(QColor(colours.text))
                painter.drawEllipse(at(self._place_s), 3 * LINE * line_height, 3 * LINE * line_height)

    def _write_phases(self, painter: QPainter, room: QRectF, per_s: float) -> None:
        """Write below each phase its seconds, and below those its name."""
        colours, measures = appearance().colours, painter.fontMetrics()
        for text, line, left in self._labels(room, per_s):
            painter.setPen(QColor(colours.text if line == 0 else colours.quiet))
            top = room.bottom() + 2 * GAP_PX + line * measures.height()
            box = QRectF(left, top, measures.horizontalAdvance(text) + 1, measures.height())
            painter.drawText(box, Qt.TextFlag.TextDontClip, text)

    def _labels(self, room: QRectF, per_s: float) -> list[tuple[str, int, float]]:
        """Return each text with the line it stands on and its left end; phases of no time share the last line."""
        measures = self.fontMetrics()
        taken = [float(self.rect().left())] * 3  # so far each line is written on
        labels: list[tuple[str, int, float]] = []

        def put(text: str, line: int, middle: float) -> None:
            width = measures.horizontalAdvance(text)
            left = min(max(middle - width / 2, 0.0), self.width() - width)
            free = next((n for n in range(line, 3) if taken[n] <= left), 2)
            taken[free] = left + width + GAP_PX / 2
            labels.append((text, free, left))

        start_s = 0.0
        timeless: list[tuple[str, float]] = []
        for name, seconds in self._phases:
            middle = room.left() + (start_s + seconds / 2) * per_s
            start_s += seconds
            how_long = tr("{seconds} s", seconds=figure(seconds))
            if seconds:
                put(how_long, 0, middle)
                put(name, 1, middle)
            else:
                timeless.append((f"{name} {how_long}", middle))
        if timeless:
            texts, middles = zip(*timeless, strict=True)
            put("  ·  ".join(texts), 2, sum(middles) / len(middles))
        return labels
