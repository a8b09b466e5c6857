"""The figure on the stage: it does the lunge in time, facing the side of its working leg.

A rep looks like the one before: its shapes are made once for each of a few hundred depths and kept, so that a picture
of the figure costs little more than filling them. They are drawn at the size there is room for, since a sentence on the
stage comes and goes, and making them anew for another room costs time in the middle of a rep, and memory. While nothing
moves they are made ahead: which depths a rep passes through depends on when its pictures come, so that a session would
find some not yet made, and hold more, for an hour.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.plan import Leg
from ui.figure import BackFoot, Trunk, skeleton
from ui.figure_camera import SIDE, Camera
from ui.figure_painter import Shape, body_shapes, disc_shape, mat_shape, stand_in, tones
from ui.theme import FIGURE_STAGE, FigureColours

DEPTHS = 360
"""How many depths are told apart: between two, what moves fastest moves a two-hundredth of the body's height."""

SHAPES_PX = 600
"""Shapes are made for a body so high, about what it has in a window of 1080 lines."""


class _Drawn(NamedTuple):
    """The body at one depth, and the room it covers, in pixels of its shapes."""

    shapes: list[Shape]
    around: QRectF


class FigureView(QWidget):
    """The figure on its mat. Repaints only when it has visibly moved, and only around it."""

    def __init__(
        self, trunk: Trunk, back_foot: BackFoot, parent: QWidget | None = None, *, camera: Camera = SIDE
    ) -> None:
        """`camera` is SIDE, or FRONT for level hips and the line of the knee; its colours are the stage's at first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._trunk: Trunk = trunk
        self._back_foot: BackFoot = back_foot
        self._camera = camera
        self._leg = Leg.LEFT
        self._step = 0
        self._kept: dict[int, _Drawn] = {}
        self._next = 0  # the first depth that is perhaps not kept
        self._mat = mat_shape(camera, SHAPES_PX)
        self._take_room()
        self.show_colours(FIGURE_STAGE)

    @property
    def leg(self) -> Leg:
        """The working leg shown."""
        return self._leg

    def show_depth(self, depth: float, leg: Leg) -> None:
        """Show the body at `depth`, 0 tall to 1 at the bottom, with `leg` in front."""
        step = round(min(1.0, max(0.0, depth)) * DEPTHS)
        if leg is not self._leg:
            self._leg, self._step = leg, step
            self._tones = tones(self._colours, leg)
            self._take_room()
            self.update()
        elif step != self._step:
            before, self._step = self._step, step
            if self.isVisible():
                moved = self._drawn(before).around.united(self._drawn(step).around)
                self.update(self._stand.place.mapRect(moved).toAlignedRect().adjusted(-1, -1, 1, 1))
        elif self._next <= DEPTHS:
            self._drawn(self._next)
            self._next += 1

    def show_colours(self, colours: FigureColours) -> None:
        """Take other colours."""
        self._colours = colours
        self._tones = tones(colours, self._leg)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._take_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mat and the body."""
        with QPainter(self) as painter:
            painter.setBackground(QColor(self._colours.ground))
            painter.eraseRect(event.rect())  # filling it makes the binding load gradients, with all their names
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._stand.paint(painter, [self._mat, *self._drawn(self._step).shapes], self._tones)

    def _take_room(self) -> None:
        """Stand as large as the widget has room for."""
        self._stand = stand_in(self._camera, self._leg, QRectF(self.rect()), SHAPES_PX)

    def _drawn(self, step: int) -> _Drawn:
        """The body at one of the depths that are told apart."""
        if step not in self._kept:
            body = skeleton(step / DEPTHS, self._trunk, self._back_foot)
            shapes = body_shapes(body, self._camera, SHAPES_PX)
            if self._back_foot == "slides":
                shapes.insert(0, disc_shape(body.back.ball, self._camera, SHAPES_PX))
            around = QRectF()
            for path, _ in shapes:
                around = around.united(path.controlPointRect())
            self._kept[step] = _Drawn(shapes, around)
        return self._kept[step]
