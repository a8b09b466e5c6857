"""How the figure is painted: its parts as flat shapes, the near ones with an edge around them."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from trainer.plan import Leg
from ui.figure import DISC as DISC_HEIGHT
from ui.figure import Skeleton
from ui.figure_body import Part, outline, parts
from ui.figure_camera import Arc, Camera, seen
from ui.space import Point
from ui.theme import FigureColours

EDGE = 0.008
"""Width of the edge that parts the near limbs from what lies behind them."""

MAT = ((0.24, 0.20), (0.24, -0.20), (-0.64, -0.20), (-0.64, 0.20))
"""The corners of the mat: x and z."""

DISC = 0.062
"""Half the width of the slider."""


class FigurePainter:
    """Paints bodies with a working leg into a room, as large as they fit.

    Attributes:
        px: the height of the body.
    """

    def __init__(self, painter: QPainter, colours: FigureColours, camera: Camera, leg: Leg, room: QRectF) -> None:
        self.px = min(room.width() / camera.width, room.height() / camera.height)
        self._painter = painter
        self._colours = colours
        self._camera = camera
        self._axes = camera.axes()
        self._flat = math.sin(math.radians(camera.above_deg))
        self._side = (1 if leg is Leg.RIGHT else -1) * camera.mirrored
        self._x = room.center().x() - self._side * camera.middle * self.px
        self._y = room.center().y() + (camera.height / 2 - camera.below) * self.px
        self._tones = {
            "hair": colours.hair,
            "face": colours.skin,
            "skin": colours.skin,
            "far skin": colours.far_skin,
            "shirt": colours.shirt,
            "leg": colours.leg(leg),
            "shoe": colours.shoe(leg),
            "far leg": colours.far_leg,
            "far shoe": colours.far_shoe,
        }

    def body(self, body: Skeleton) -> None:
        """Paint a body."""
        self.shapes([(part, self._tones[part.tone]) for part in parts(body, self._camera)])

    def shapes(self, shapes: Iterable[tuple[Part, str]]) -> None:
        """Paint shapes, each in its colour."""
        painter, right, up = self._painter, *self._axes
        painter.setPen(Qt.PenStyle.NoPen)
        for part, colour in shapes:
            lines = outline(part, right, up)
            if part.edge:
                painter.fillPath(self._path(lines, EDGE * part.edge), QColor(self._colours.ground))
            painter.fillPath(self._path(lines), QColor(colour))

    def mat(self) -> None:
        """Paint the mat."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.mat))
        self._painter.drawPolygon(QPolygonF([self.at((x, 0.0, z)) for x, z in MAT]))

    def disc(self, ball: Point) -> None:
        """Paint the slider under the ball of the back foot."""
        middle, rim = self.at((ball[0], 0.0, ball[2])), self.at((ball[0], DISC_HEIGHT, ball[2]))
        across = self.px * DISC
        deep = max(across * self._flat, 1.0)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.disc))
        top = QRectF(middle.x() - across, rim.y() - deep, 2 * across, middle.y() - rim.y() + 2 * deep)
        self._painter.drawRoundedRect(top, across, deep)

    def at(self, point: Point) -> QPointF:
        """Return where a place of the body is seen."""
        ((x, y, _),) = seen(((*point, 0.0),), *self._axes)
        return QPointF(self._x + self._side * x * self.px, self._y - y * self.px)

    def _path(self, lines: list[list[Arc]], edge: float = 0.0) -> QPainterPath:
        """What several closed lines enclose together, grown by `edge`, in pixels: Qt bends larger arcs faster."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        px, side = self.px, self._side
        for arcs in lines:
            for n, (x, y, radius, begin, turn) in enumerate(arcs):
                r = (radius + edge) * px
                if side < 0:
                    begin, turn = 180 - begin, -turn
                x, y = self._x + side * x * px - r, self._y - y * px - r
                if n == 0:
                    path.arcMoveTo(x, y, 2 * r, 2 * r, begin)
                path.arcTo(x, y, 2 * r, 2 * r, begin, turn)
            path.closeSubpath()
        return path
