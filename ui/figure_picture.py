"""Pictures of the lunge for pages read at the desk, drawn by the program's own figure.

Makers in ui.figure_poses say what is to be seen, the widget here shows it:

    FigurePicture(start_picture(lunge, leg))              standing, ready: from the side and from the front
    FigurePicture(bottom_picture(lunge, leg))             the lowest place: from the side and from the front
    FigurePicture(step_picture(lunge, phase, leg))        what one phase of a rep looks like
    FigurePicture(fault_picture(lunge, fault.id, leg))    wrong beside right, from the view that shows it
    FigurePicture(muscle_picture(lunge, role.when, leg))  the muscles that work then, lit

The widget takes any size, keeps the figure's proportions, follows the theme by itself, and tells a screen reader what
is to be seen. `paint_picture` paints the same onto paper or into a file.
"""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.appearance import appearance
from ui.figure_body import Part
from ui.figure_muscles import rows
from ui.figure_painter import FigurePainter
from ui.figure_poses import Guides, Panel, Picture, guides
from ui.space import Point
from ui.theme import FigureColours, figure_colours

LEAST_PX = 120
USUAL_PX = 240
"""How high a picture is at least, and how high it likes to be."""

BADGE = 0.05
"""Half the width of the tick or the cross, as a share of a panel's height."""

LINE = 0.009
"""Thickness of guides, as a share of the body's height."""


class FigurePicture(QWidget):
    """A picture of the lunge."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        self.setMinimumSize(self._size(LEAST_PX))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_picture(picture)
        appearance().changed.connect(self.update)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture."""
        self.picture = picture
        self.setAccessibleName(picture.told)
        self.setMinimumSize(self._size(LEAST_PX))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The size it likes to have."""
        return self._size(USUAL_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the colours in use."""
        painter = QPainter(self)
        colours = figure_colours(appearance().colours)
        paint_picture(painter, self.picture, colours, QRectF(self.rect()))
        painter.end()

    def _size(self, high: int) -> QSize:
        return QSize(math.ceil(high * breadth(self.picture)), high)


def breadth(picture: Picture) -> float:
    """Return how wide a picture is, as a share of its height."""
    return sum(panel.camera.width / panel.camera.height for panel in picture.panels)


def paint_picture(painter: QPainter, picture: Picture, colours: FigureColours, room: QRectF) -> None:
    """Paint a picture into the middle of a room, as large as it fits; the ground is left as it is."""
    high = min(room.height(), room.width() / breadth(picture))
    x = room.center().x() - high * breadth(picture) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for panel in picture.panels:
        wide = high * panel.camera.width / panel.camera.height
        _paint_panel(painter, picture, panel, colours, QRectF(x, room.center().y() - high / 2, wide, high))
        x += wide
    painter.restore()


def _paint_panel(painter: QPainter, picture: Picture, panel: Panel, colours: FigureColours, room: QRectF) -> None:
    body = picture.body(panel)
    figure = FigurePainter(painter, colours, panel.camera, picture.leg, room)
    figure.mat()
    if picture.back_foot == "slides":
        figure.disc(body.back.ball)
    figure.body(body)
    figure.shapes([(Part("leg", rows(body, muscle), edge=0.6), colours.muscle) for muscle in panel.muscles])
    if panel.about:
        _paint_guides(
            painter, figure, guides(panel.about, body), colours, colours.good if panel.verdict else colours.wrong
        )
    if panel.way:
        _paint_way(painter, panel.way, colours, room)
    if panel.verdict is not None:
        _paint_verdict(painter, panel.verdict, colours, room)


def _paint_guides(painter: QPainter, figure: FigurePainter, shown: Guides, colours: FigureColours, colour: str) -> None:
    def stroke(places: tuple[Point, ...]) -> None:
        painter.drawPolyline(QPolygonF([figure.at(place) for place in places]))

    painter.setBrush(Qt.BrushStyle.NoBrush)
    thick = max(2.0, LINE * figure.px)
    painter.setPen(QPen(QColor(colours.guide), thick / 2, Qt.PenStyle.DashLine))
    for line in shown.should:
        stroke(line)
    painter.setPen(
        QPen(QColor(colour), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    for body_line in shown.lines:
        stroke(body_line)
    for start, tip in shown.arrows:
        _paint_arrow(painter, figure.at(start), figure.at(tip), thick)
    middle, radius = shown.ring
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(figure.at(middle), radius * figure.px, radius * figure.px)


def _paint_arrow(painter: QPainter, start: QPointF, tip: QPointF, thick: float) -> None:
    """An arrow that points down or up, in the pen's colour."""
    head = 3.2 * thick * (1 if tip.y() > start.y() else -1)
    painter.drawLine(start, QPointF(tip.x(), tip.y() - head / 2))
    painter.setBrush(painter.pen().color())
    sides = (QPointF(tip.x() + side * abs(head) * 0.6, tip.y() - head) for side in (-1, 1))
    painter.drawPolygon(QPolygonF([tip, *sides]))


def _paint_way(painter: QPainter, way: int, colours: FigureColours, room: QRectF) -> None:
    """An arrow beside the figure: on the way down or up."""
    thick = max(2.0, 0.012 * room.height())
    painter.setPen(QPen(QColor(colours.guide), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    x, y, half = room.left() + 0.12 * room.height(), room.top() + 0.2 * room.height(), 0.09 * room.height()
    _paint_arrow(painter, QPointF(x, y - way * half), QPointF(x, y + way * half), thick)


def _paint_verdict(painter: QPainter, right: bool, colours: FigureColours, room: QRectF) -> None:
    """A disc with a tick or a cross, in the panel's corner."""
    radius = BADGE * room.height()
    middle = QPointF(room.left() + 1.6 * radius, room.top() + 1.5 * radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.good if right else colours.wrong))
    painter.drawEllipse(middle, radius, radius)
    pen = QPen(QColor(colours.on_mark), 0.24 * radius, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    strokes = (((-0.45, 0.05), (-0.1, 0.4)), ((-0.1, 0.4), (0.5, -0.35)))
    if not right:
        strokes = (((-0.4, -0.4), (0.4, 0.4)), ((-0.4, 0.4), (0.4, -0.4)))
    for one, other in strokes:
        painter.drawLine(middle + QPointF(*one) * radius, middle + QPointF(*other) * radius)
