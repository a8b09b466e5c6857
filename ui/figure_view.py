"""The figure on the stage: it does the lunge in time, facing the side of its working leg."""

import math

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.plan import Leg
from ui.figure import BackFoot, Skeleton, Trunk, skeleton
from ui.figure_camera import SIDE, Camera
from ui.figure_painter import FigurePainter
from ui.space import Point
from ui.theme import FIGURE_STAGE, FigureColours

LEAST_MOVE_PX = 0.5
"""Movement too small to see is not painted."""

AROUND = 0.085
"""How far the body reaches beyond its joints, at most."""


class FigureView(QWidget):
    """The figure on its mat. Repaints only when it has visibly moved, and only around it."""

    def __init__(
        self,
        trunk: Trunk,
        back_foot: BackFoot,
        parent: QWidget | None = None,
        *,
        camera: Camera = SIDE,
        colours: FigureColours = FIGURE_STAGE,
    ) -> None:
        """`camera` is SIDE, or FRONT for level hips and the line of the knee."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._trunk: Trunk = trunk
        self._back_foot: BackFoot = back_foot
        self._camera = camera
        self._colours = colours
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
        if not turned and depth == self._depth:
            return
        body = skeleton(depth, self._trunk, self._back_foot)
        figure = self._painter(QPainter())
        if not turned and depth not in (0, 1) and _moved(body, self._body) * figure.px < LEAST_MOVE_PX:
            return
        before = self._body
        self._leg, self._depth, self._body = leg, depth, body
        self.update(self.rect() if turned else self._around(figure, before, body))

    def show_colours(self, colours: FigureColours) -> None:
        """Take other colours."""
        self._colours = colours
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mat and the body."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._colours.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figure = self._painter(painter)
        figure.mat()
        if self._back_foot == "slides":
            figure.disc(self._body.back.ball)
        figure.body(self._body)
        painter.end()

    def _painter(self, painter: QPainter) -> FigurePainter:
        return FigurePainter(painter, self._colours, self._camera, self._leg, QRectF(self.rect()))

    def _around(self, figure: FigurePainter, *bodies: Skeleton) -> QRect:
        """The part of the widget that bodies cover."""
        places = [figure.at(point) for body in bodies for point in _outermost(body)]
        edge = AROUND * figure.px + 2
        left, right = min(p.x() for p in places) - edge, max(p.x() for p in places) + edge
        top, bottom = min(p.y() for p in places) - edge, max(p.y() for p in places) + edge
        return QRectF(left, top, right - left, bottom - top).toAlignedRect()


def _moved(one: Skeleton, other: Skeleton) -> float:
    """How far the joint that moved most has moved."""
    return max(math.dist(p, q) for p, q in zip(_outermost(one), _outermost(other), strict=True))


def _outermost(body: Skeleton) -> tuple[Point, ...]:
    """The joints between which the whole body lies."""
    front = (body.head, *body.elbows, body.pelvis, body.front_knee, body.front.toe, body.front.heel)
    return (*front, body.back_knee, body.back.heel, body.back.toe)
