"""How the figure is painted: its parts as flat shapes, the near ones with an edge around them."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF, QTransform

from trainer.plan import Leg
from ui.figure import DISC as DISC_HEIGHT
from ui.figure import Skeleton
from ui.figure_body import Part, outline, parts
from ui.figure_camera import Arc, Camera, seen
from ui.space import Point
from ui.theme import FigureColours

Shape = tuple[QPainterPath, str]
"""What a part covers, in pixels from the place on the floor between the feet, facing right, y down; and its tone."""

EDGE = 0.008
"""Width of the edge that parts the near limbs from what lies behind them."""

MAT = ((0.24, 0.20), (0.24, -0.20), (-0.64, -0.20), (-0.64, 0.20))
"""The corners of the mat: x and z."""

DISC = 0.062
"""Half the width of the slider."""

FLAT = 8 * 0.15 * math.degrees(1) ** 2
"""Radius in pixels times the square of the turn in degrees, below which an arc is less than 0.15 px from a line."""


# -- Shapes ----------------------------------------------------------------------------------------------------------


def body_shapes(body: Skeleton, camera: Camera, px: float) -> list[Shape]:
    """Return the shapes of a body `px` high, the farthest first."""
    return part_shapes(parts(body, camera), camera, px)


def part_shapes(of: Iterable[Part], camera: Camera, px: float) -> list[Shape]:
    """Return the shapes of parts, each after its edge."""
    axes = camera.axes()
    made: list[Shape] = []
    for part in of:
        lines = outline(part, *axes)
        if part.edge:
            made.append((_path(lines, px, EDGE * part.edge), "ground"))
        made.append((_path(lines, px), part.tone))
    return made


def mat_shape(camera: Camera, px: float) -> Shape:
    """Return the mat."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([_seen_at((x, 0.0, z), camera) * px for x, z in MAT]))
    return path, "mat"


def disc_shape(ball: Point, camera: Camera, px: float) -> Shape:
    """Return the slider under the ball of the back foot."""
    below, above = (_seen_at((ball[0], y, ball[2]), camera) * px for y in (0.0, DISC_HEIGHT))
    across = DISC * px
    deep = max(across * math.sin(math.radians(camera.above_deg)), 1.0)
    path = QPainterPath()
    room = QRectF(below.x() - across, above.y() - deep, 2 * across, below.y() - above.y() + 2 * deep)
    path.addRoundedRect(room, across, deep)
    return path, "disc"


def _seen_at(point: Point, camera: Camera) -> QPointF:
    ((x, y, _),) = seen(((*point, 0.0),), *camera.axes())
    return QPointF(x, -y)


def _path(lines: list[list[Arc]], px: float, edge: float = 0.0) -> QPainterPath:
    """What several closed lines enclose together, grown by `edge`, in pixels: Qt bends larger arcs faster."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for arcs in lines:
        x, y, radius, begin, _ = arcs[0]
        path.moveTo(*_rim(x * px, y * px, (radius + edge) * px, begin))
        for x, y, radius, begin, turn in arcs:
            r = (radius + edge) * px
            if r * turn * turn < FLAT:
                path.lineTo(*_rim(x * px, y * px, r, begin + turn))
            else:
                path.arcTo(x * px - r, -y * px - r, 2 * r, 2 * r, begin, turn)
        path.closeSubpath()
    return path


def _rim(x: float, y: float, radius: float, angle_deg: float) -> tuple[float, float]:
    """A place on a circle, y down."""
    angle = math.radians(angle_deg)
    return x + radius * math.cos(angle), -y - radius * math.sin(angle)


# -- Painting --------------------------------------------------------------------------------------------------------


class Stand:
    """Where on the screen a figure stands, and how large.

    Attributes:
        px: the height of the body for which its shapes are made.
        place: from a shape's pixels to the screen's.
    """

    def __init__(self, camera: Camera, leg: Leg, px: float, origin: QPointF, scale: float = 1.0) -> None:
        """`origin` is the place on the floor between the feet of a figure standing tall, `scale` its pixels a pixel."""
        self.px = px
        self._camera = camera
        self.place = QTransform(scale * facing(camera, leg), 0, 0, scale, origin.x(), origin.y())

    def at(self, point: Point) -> QPointF:
        """Return where a place of the body is seen on the screen."""
        return self.place.map(_seen_at(point, self._camera) * self.px)

    def paint(self, painter: QPainter, shapes: Iterable[Shape], tones: dict[str, QColor]) -> None:
        """Paint shapes."""
        for path, tone in shapes:
            # A path once painted keeps what the painter made of it, thrice its own size: so a copy is painted.
            painter.fillPath(self.place.map(path), tones[tone])


def stand_in(camera: Camera, leg: Leg, room: QRectF, px: float) -> Stand:
    """Return a figure's place in a room in which it can go through its whole movement, as large as it fits.

    Its shapes are made for a body `px` high.
    """
    high = min(room.width() / camera.width, room.height() / camera.height)
    x = room.center().x() - facing(camera, leg) * camera.middle * high
    y = room.center().y() + (camera.height / 2 - camera.below) * high
    return Stand(camera, leg, px, QPointF(x, y), high / px)


def facing(camera: Camera, leg: Leg) -> int:
    """Return 1 where shapes are painted as they are made, facing right, and -1 where they are turned round."""
    return (1 if leg is Leg.RIGHT else -1) * camera.mirrored


def tones(colours: FigureColours, leg: Leg) -> dict[str, QColor]:
    """Return the colour of each tone, with the working leg in its own."""
    named = {
        "ground": colours.ground,
        "mat": colours.mat,
        "disc": colours.disc,
        "hair": colours.hair,
        "face": colours.skin,
        "skin": colours.skin,
        "shirt": colours.shirt,
        "leg": colours.leg(leg),
        "shoe": colours.shoe(leg),
        "far leg": colours.far_leg,
        "far shoe": colours.far_shoe,
        "muscle": colours.muscle,
    }
    return {tone: QColor(colour) for tone, colour in named.items()}
