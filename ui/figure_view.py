"""The figure on the stage: it does the lunge in time, facing the side of its working leg.

A limb's outline never changes, only where it lies: outlines are made once, and a picture of the figure is a dozen
shapes moved and turned.
"""

import functools
import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from trainer.plan import Leg
from ui import figure
from ui.figure import BackFoot, Foot, Point, Skeleton, Trunk, skeleton
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

ROUND = 40
"""Corners of a circle: enough to look round at the size of a head."""

LEAST_MOVE_PX = 0.5
"""Movement too small to see is not painted."""


class FigurePainter:
    """Draws skeletons, `px` high, standing on `floor_y` with the front ankle at `ankle_x`."""

    def __init__(self, painter: QPainter, px: float, ankle_x: float, floor_y: float, facing: int) -> None:
        """`facing` is 1 to the right and -1 to the left."""
        self._painter = painter
        self._px = px
        self._origin = ankle_x, floor_y
        self._facing = facing

    def paint(self, body: Skeleton, leg: str) -> None:
        """Draw the body from the back to the front, its working leg in the colour `leg`."""
        front, back, outline = body.front, body.back, _outlines()
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(STAGE.back_leg))
        self._leg(body.hip, body.back_knee, back)
        self._painter.setBrush(QColor(STAGE.trunk))
        self._part(outline["neck"], figure.NECK, body.shoulder, body.head)
        self._part(outline["trunk"], figure.TRUNK, body.hip, body.shoulder)
        self._painter.setBrush(QColor(STAGE.body))
        self._part(outline["head"], 1.0, body.head, (body.head[0] + 1.0, body.head[1]))
        self._part(outline["upper arm"], figure.UPPER_ARM, body.shoulder, body.elbow)
        self._part(outline["forearm"], figure.FOREARM, body.elbow, body.hand)
        self._painter.setBrush(QColor(STAGE.ground))
        self._part(outline["thigh's edge"], figure.THIGH, body.hip, body.front_knee)
        self._part(outline["shin's edge"], figure.SHANK, body.front_knee, front.ankle)
        self._painter.setBrush(QColor(leg))
        self._leg(body.hip, body.front_knee, front)
        self._painter.resetTransform()

    def _leg(self, hip: Point, knee: Point, foot: Foot) -> None:
        outline = _outlines()
        self._part(outline["foot"], figure.BALL - figure.HEEL, foot.heel, foot.ball)
        self._part(outline["toes"], figure.TOE - figure.BALL, foot.ball, foot.toe)
        self._part(outline["shin"], figure.SHANK, knee, foot.ankle)
        self._part(outline["thigh"], figure.THIGH, hip, knee)

    def _part(self, outline: QPainterPath, length: float, start: Point, end: Point) -> None:
        """Lay an outline, made along +x, from `start` towards `end`, which are `length` apart."""
        cos, sin = (end[0] - start[0]) / length * self._px, (end[1] - start[1]) / length * self._px
        x, y = self._origin[0] + self._facing * start[0] * self._px, self._origin[1] - start[1] * self._px
        self._painter.setTransform(QTransform(self._facing * cos, -sin, -self._facing * sin, -cos, x, y))
        self._painter.drawPath(outline)


@functools.cache
def _outlines() -> dict[str, QPainterPath]:
    """Every part of the body, along +x from where it begins, as shares of the height."""

    def limb(length: float, widths: tuple[float, float], edge: float = 0.0) -> QPainterPath:
        return _hull((0.0, 0.0, widths[0] / 2 + edge), (length, 0.0, widths[1] / 2 + edge))

    ankle = (-figure.HEEL, figure.ANKLE_HEIGHT - figure.SOLE, SHIN[1] / 2)
    return {
        "thigh": limb(figure.THIGH, THIGH),
        "shin": limb(figure.SHANK, SHIN),
        "thigh's edge": limb(figure.THIGH, THIGH, OUTLINE),
        "shin's edge": limb(figure.SHANK, SHIN, OUTLINE),
        "foot": _hull((0.0, 0.0, FOOT / 2), ankle, (figure.BALL - figure.HEEL, 0.0, FOOT / 2)),
        "toes": limb(figure.TOE - figure.BALL, (FOOT, FOOT)),
        "trunk": limb(figure.TRUNK, TRUNK),
        "neck": limb(figure.NECK, (NECK, NECK)),
        "head": _hull((0.0, 0.0, figure.HEAD_RADIUS)),
        "upper arm": limb(figure.UPPER_ARM, (ARM, ARM)),
        "forearm": limb(figure.FOREARM, (ARM, ARM)),
    }


def _hull(*circles: tuple[float, float, float]) -> QPainterPath:
    """Return what a thread drawn tight around circles encloses."""
    turns = [math.tau * n / ROUND for n in range(ROUND)]
    rims = sorted({(x + r * math.cos(turn), y + r * math.sin(turn)) for x, y, r in circles for turn in turns})
    around: list[Point] = []
    for side in (rims, rims[::-1]):
        chain: list[Point] = []
        for point in side:
            while len(chain) > 1 and _turns_right(chain[-2], chain[-1], point):
                chain.pop()
            chain.append(point)
        around += chain[:-1]
    path = QPainterPath()  # a polygon would be handed to the painter point by point, which takes five times as long
    path.addPolygon(QPolygonF([QPointF(*point) for point in around]))
    path.closeSubpath()
    return path


def _turns_right(one: Point, two: Point, three: Point) -> bool:
    return (two[0] - one[0]) * (three[1] - one[1]) <= (two[1] - one[1]) * (three[0] - one[0])


def _moved(one: Skeleton, other: Skeleton) -> float:
    """How far the joint that moved most has moved, along the floor or up."""
    return max(max(abs(p[0] - q[0]), abs(p[1] - q[1])) for p, q in zip(_outermost(one), _outermost(other), strict=True))


def _outermost(body: Skeleton) -> tuple[Point, ...]:
    """The points between which the whole body lies."""
    front = (body.head, body.elbow, body.hip, body.front_knee, body.front.toe, body.front.heel)
    return (*front, body.back_knee, body.back.heel, body.back.toe)


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
        self._px = 1.0  # the height of the body in pixels
        self._floor_y = 0.0

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
        if not turned and depth == self._depth:
            return
        body = skeleton(depth, self._trunk, self._back_foot)
        if not turned and depth not in (0, 1) and _moved(body, self._body) * self._px < LEAST_MOVE_PX:
            return
        before = self._around()
        self._leg, self._depth, self._body = leg, depth, body
        self.update(self.rect() if turned else before.united(self._around()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._px = min(self.width() / WIDTH, self.height() / HEIGHT)
        self._floor_y = (self.height() + HEIGHT * self._px) / 2 - 2 * FLOOR * self._px

    def _facing(self) -> int:
        """The figure faces the side of its working leg: 1 is right, -1 left."""
        return 1 if self._leg is Leg.RIGHT else -1

    def _x(self, along: float) -> float:
        """Where something so far along the floor from the front ankle lies."""
        return self.width() / 2 + self._facing() * (along - MIDDLE_X) * self._px

    def _around(self) -> QRect:
        """The part of the widget the body covers."""
        points = _outermost(self._body)
        one, other = self._x(min(p[0] for p in points)), self._x(max(p[0] for p in points))
        edge = (figure.HEAD_RADIUS + OUTLINE) * self._px + 2
        top = self._floor_y - max(p[1] for p in points) * self._px - edge
        left, right = math.floor(min(one, other) - edge), math.ceil(max(one, other) + edge)
        return QRect(left, math.floor(top), right - left, self.height() - math.floor(top))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the floor and the body."""
        px = self._px
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(STAGE.ground))
        across = round(WIDTH * px)
        painter.fillRect(
            (self.width() - across) // 2,
            math.ceil(self._floor_y),
            across,
            max(2, round(FLOOR * px)),
            QColor(STAGE.floor),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._back_foot == "slides":
            self._paint_disc(painter)
        FigurePainter(painter, px, self._x(0), self._floor_y, self._facing()).paint(self._body, STAGE.leg(self._leg))
        painter.end()

    def _paint_disc(self, painter: QPainter) -> None:
        """The slider, on the floor under the ball of the back foot."""
        thick = max(2.0, figure.DISC * self._px)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(STAGE.quiet))
        left = self._x(self._body.back.ball[0]) - DISC_WIDTH / 2 * self._px
        painter.drawRoundedRect(QRectF(left, self._floor_y - thick, DISC_WIDTH * self._px, thick), thick / 2, thick / 2)
