"""The figure on the stage: it does the lunge in time, facing the side of its working leg."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from trainer.plan import Leg
from ui.figure import DISC, HEAD_RADIUS, BackFoot, Foot, Point, Skeleton, Trunk, skeleton
from ui.theme import STAGE

THIGH = (0.074, 0.056)
SHIN = (0.054, 0.040)
TRUNK = (0.080, 0.102)
FOOT = 0.036
NECK = 0.040
ARM = 0.036
OUTLINE = 0.011
"""Widths as shares of the height, at both ends where they taper; the last is the dark edge that parts the near leg
from what lies behind it."""

FLOOR = 0.012
DISC_WIDTH = 0.13

WIDTH, HEIGHT = 0.86, 1.04
"""Room the figure needs, the floor line included, as shares of its height."""

MIDDLE_X = -0.20
"""The middle of that room, from the front ankle."""

FASTEST = 2.0
"""No joint moves further than this, in heights, while the depth goes from 0 to 1."""

LEAST_MOVE_PX = 0.5
"""Movement too small to see is not painted."""


def paint_figure(painter: QPainter, body: Skeleton, place: Callable[[Point], QPointF], px: float, leg: str) -> None:
    """Draw a skeleton, `px` high, with its working leg in the colour `leg`; `place` puts its points on the screen."""

    def limb(colour: str, start: Point, end: Point, widths: tuple[float, float], edge: float = 0.0) -> None:
        path = _tapered(place(start), place(end), *((width / 2 + edge) * px for width in widths))
        painter.fillPath(path, QColor(colour))

    def stroke(colour: str, width: float, *points: Point) -> None:
        painter.setPen(_pen(colour, width * px))
        painter.drawPolyline(QPolygonF([place(point) for point in points]))

    def whole_leg(colour: str, knee: Point, foot: Foot) -> None:
        stroke(colour, FOOT, foot.heel, foot.ball, foot.toe)
        stroke(colour, FOOT, foot.heel, foot.ankle, foot.ball)
        limb(colour, knee, foot.ankle, SHIN)
        limb(colour, body.hip, knee, THIGH)

    whole_leg(STAGE.back_leg, body.back_knee, body.back)
    stroke(STAGE.trunk, NECK, body.shoulder, body.head)
    limb(STAGE.trunk, body.hip, body.shoulder, TRUNK)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(STAGE.body))
    painter.drawEllipse(place(body.head), HEAD_RADIUS * px, HEAD_RADIUS * px)
    stroke(STAGE.body, ARM, body.shoulder, body.elbow, body.hand)
    limb(STAGE.ground, body.front_knee, body.front.ankle, SHIN, OUTLINE)
    limb(STAGE.ground, body.hip, body.front_knee, THIGH, OUTLINE)
    whole_leg(leg, body.front_knee, body.front)


def _tapered(start: QPointF, end: QPointF, start_radius: float, end_radius: float) -> QPainterPath:
    """Two round ends and what lies between their common tangents."""
    along = end - start
    length = max(math.hypot(along.x(), along.y()), 1e-6)
    aside = QPointF(-along.y() / length, along.x() / length)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    # In the direction in which ellipses are drawn, so that what overlaps is filled.
    first = start - aside * start_radius
    others = (end - aside * end_radius, end + aside * end_radius, start + aside * start_radius)
    path.addPolygon(QPolygonF([first, *others, first]))
    path.addEllipse(start, start_radius, start_radius)
    path.addEllipse(end, end_radius, end_radius)
    return path


def _pen(colour: str, width: float) -> QPen:
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


class FigureView(QWidget):
    """The figure on its floor. Repaints only when it has visibly moved, and only around it."""

    def __init__(self, trunk: Trunk, back_foot: BackFoot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._trunk: Trunk = trunk
        self._back_foot: BackFoot = back_foot
        self._leg = Leg.LEFT
        self._body = skeleton(0, trunk, back_foot)
        self._depth = 0.0

    @property
    def leg(self) -> Leg:
        """The working leg shown."""
        return self._leg

    @property
    def shown_depth(self) -> float:
        """The depth shown."""
        return self._depth

    def show_depth(self, depth: float, leg: Leg) -> None:
        """Show the body at `depth`, 0 tall to 1 at the bottom, with `leg` in front."""
        turned = leg is not self._leg
        if not turned and abs(depth - self._depth) * FASTEST * self._px() < LEAST_MOVE_PX:
            return
        before = self._around()
        self._leg, self._depth = leg, depth
        self._body = skeleton(depth, self._trunk, self._back_foot)
        self.update(self.rect() if turned else before.united(self._around()))

    def _px(self) -> float:
        """The height of the body in pixels."""
        return min(self.width() / WIDTH, self.height() / HEIGHT)

    def _place(self, point: Point) -> QPointF:
        """Where a point of the body lies: the figure faces the side of its working leg."""
        px = self._px()
        ahead = (point[0] - MIDDLE_X) * px
        across = self.width() / 2 + (ahead if self._leg is Leg.RIGHT else -ahead)
        return QPointF(across, self._floor_y() - point[1] * px)

    def _floor_y(self) -> float:
        px = self._px()
        return (self.height() + HEIGHT * px) / 2 - 2 * FLOOR * px

    def _around(self) -> QRect:
        """The part of the widget the body covers."""
        body, px = self._body, self._px()
        parts = (body.head, body.shoulder, body.elbow, body.hip, body.front_knee, body.front.toe, body.front.heel)
        back = (body.back_knee, body.back.heel, body.back.ball, body.back.toe)
        outline = QPolygonF([self._place(point) for point in parts + back]).boundingRect()
        edge = (HEAD_RADIUS + OUTLINE) * px + 2
        return outline.adjusted(-edge, -edge, edge, edge).toAlignedRect().intersected(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the floor and the body."""
        px = self._px()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(STAGE.ground))
        floor = max(2, round(FLOOR * px))
        across = round(WIDTH * px)
        painter.fillRect((self.width() - across) // 2, math.ceil(self._floor_y()), across, floor, QColor(STAGE.floor))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._back_foot == "slides":
            self._paint_disc(painter, px)
        paint_figure(painter, self._body, self._place, px, STAGE.leg(self._leg))
        painter.end()

    def _paint_disc(self, painter: QPainter, px: float) -> None:
        """The slider, on the floor under the ball of the back foot."""
        middle, half = self._body.back.ball[0], DISC_WIDTH / 2
        painter.setPen(_pen(STAGE.quiet, DISC * px))
        painter.drawLine(self._place((middle - half, DISC / 2)), self._place((middle + half, DISC / 2)))
