"""The depth curve that scrolls under a ball standing still, so that the eye sees the next turn coming (AU8).

What moves is blitted: each rep looks alike, so one rep is painted once in each colour and shifted along.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.plan import Leg
from trainer.tempo import Phase, Tempo
from trainer.timeline import depth_at
from ui.theme import STAGE

VISIBLE_S = 7.0
"""How much of the past and the future can be seen at once."""

BALL_AT = 1 / 3
"""Where the ball stands, as a share of the width: more future than past."""

LINE = 0.085
BALL = 0.34
"""Thickness of the curve and diameter of the ball, as shares of the height."""

MOST_TILES = 8
"""So many painted reps are kept: four colours at two heights, since a sentence on the stage comes and goes. Made anew
each time, they left holes in the memory that nothing as large fits into again."""

Turns = tuple[tuple[Leg, ...], ...]
"""Which legs do the reps of a path, again and again."""


class Curve(QWidget):
    """The depth of one leg set over time, or of both legs.

    Attributes:
        reduced_motion: step once a second in place of scrolling.
    """

    def __init__(
        self,
        tempo: Tempo,
        reduced_motion: bool = False,
        parent: QWidget | None = None,
        starts_with: Phase = Phase.ECCENTRIC,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.reduced_motion = reduced_motion
        self._tempo = tempo
        self._starts_with = starts_with
        self._turns: Turns = ((Leg.LEFT,),)
        self._reps = 0
        self._at_s = -VISIBLE_S
        self._shift = 0
        self._tiles: dict[tuple[str, int], QPixmap] = {}
        self._ratio = 1.0
        self._rep_dots = 1
        self._dots_per_s = 1.0
        self._measure()

    @property
    def at_s(self) -> float:
        """The time under the ball, in seconds since the first rep began."""
        return self._at_s

    @property
    def ball_depth(self) -> float:
        """How deep the ball is."""
        return self._depth(self._at_s)

    @property
    def shows_path(self) -> bool:
        """Whether any of the reps can be seen, or the line has just come to their end."""
        return self._at_s > (BALL_AT - 1) * VISIBLE_S

    def show_time(self, into_s: float, reps: int, turns: Turns) -> None:
        """Put `into_s` under the ball: seconds since the first of `reps` reps began, negative before it."""
        # Further away than can be seen nothing changes any more.
        into_s = min(max(into_s, -VISIBLE_S), reps * self._tempo.rep_s + VISIBLE_S)
        if self.reduced_motion:
            into_s = math.floor(into_s)
        shift = round(into_s * self._dots_per_s)
        if (shift, reps, turns) != (self._shift, self._reps, self._turns):
            self._shift, self._reps, self._turns = shift, reps, turns
            self._at_s = into_s
            self.update()

    def _depth(self, at_s: float) -> float:
        return self._depth_in_rep(at_s if 0 <= at_s < self._reps * self._tempo.rep_s else 0.0)

    def _depth_in_rep(self, into_s: float) -> float:
        return depth_at(self._tempo, into_s, self._starts_with)

    def _colour(self, rep: int) -> str:
        """The colour of a rep that is over, counted from 0."""
        legs = self._turns[rep % len(self._turns)]
        return STAGE.leg(legs[0]) if len(legs) == 1 else STAGE.text

    # -- Measures, in device pixels so that tiles fall on whole ones -----------------------------------------------

    def _measure(self) -> None:
        """Take the widget's size."""
        self._ratio = self.devicePixelRatioF()
        # A whole number, so that reps join without a seam.
        rep_dots = max(1, round(self._tempo.rep_s * self.width() * self._ratio / VISIBLE_S))
        if rep_dots != self._rep_dots:
            self._tiles.clear()
        self._rep_dots = rep_dots
        self._dots_per_s = self._rep_dots / self._tempo.rep_s
        self._shift = round(self._at_s * self._dots_per_s)

    def _y(self, depth: float, height: float) -> float:
        """How far down a depth is drawn."""
        edge = BALL * height / 2 + 1
        return edge + depth * (height - 2 * edge)

    # -- Painting ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new size."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Blit the past and the future, and draw the ball between them."""
        if self._ratio != self.devicePixelRatioF():
            self._measure()  # the window has moved to another screen
        ratio = self._ratio
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        ball_x = round(width * BALL_AT)
        with QPainter(self) as painter:
            if ratio != 1:
                painter.scale(1 / ratio, 1 / ratio)
            self._paint_part(painter, 0, ball_x, ball_x, height, self._colour)
            self._paint_part(painter, ball_x, width, ball_x, height, lambda _: STAGE.path)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(STAGE.text))
            radius = BALL * height / 2
            painter.drawEllipse(QPointF(ball_x, self._y(self.ball_depth, height)), radius, radius)

    def _paint_part(
        self, painter: QPainter, left: int, right: int, ball_x: int, height: int, colour_of: Callable[[int], str]
    ) -> None:
        """Draw the curve between two edges, each rep in its colour: flat, the reps, flat again."""
        rep_dots = self._rep_dots
        begin = ball_x - self._shift
        end = begin + self._reps * rep_dots
        if left < begin:
            self._paint_flat(painter, left, min(begin, right), height, colour_of(0))
        if end < right:
            self._paint_flat(painter, max(end, left), right, height, colour_of(max(0, self._reps - 1)))
        first = max(0, (left - begin) // rep_dots)
        for rep, x in enumerate(range(begin + first * rep_dots, min(end, right), rep_dots), first):
            cut = max(0, left - x)
            length = min(x + rep_dots, right) - x - cut
            painter.drawPixmap(x + cut, 0, self._tile(colour_of(rep), height), cut, 0, length, height)

    def _paint_flat(self, painter: QPainter, left: int, right: int, height: int, colour: str) -> None:
        painter.fillRect(left, 0, right - left, height, QColor(STAGE.ground))
        thick = max(2, round(LINE * height))
        painter.fillRect(
            left, round(self._y(self._depth_in_rep(0), height) - thick / 2), right - left, thick, QColor(colour)
        )

    def _tile(self, colour: str, height: int) -> QPixmap:
        """One rep in one colour, with the ground: opaque, so that drawing it is copying it."""
        tile = self._tiles.get((colour, height))
        if tile is None:
            if len(self._tiles) >= MOST_TILES:
                del self._tiles[next(iter(self._tiles))]
            tile = self._tiles[colour, height] = self._painted_tile(colour, height)
        return tile

    def _painted_tile(self, colour: str, height: int) -> QPixmap:
        rep = self._rep_dots
        tile = QPixmap(rep, height)
        tile.fill(QColor(STAGE.ground))
        thick = max(2, round(LINE * height))
        # A line of whole pixels looks the same in the flat part and in the tile.
        flat = self._y(self._depth_in_rep(0), height)
        nudge = round(flat - thick / 2) + thick / 2 - flat
        path = QPainterPath()
        for x in range(-2 * thick, rep + 2 * thick + 1, 2):
            point = QPointF(x, self._y(self._depth_in_rep(x / self._dots_per_s), height) + nudge)
            if path.elementCount():
                path.lineTo(point)
            else:
                path.moveTo(point)
        with QPainter(tile) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colour), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawPath(path)
        return tile
