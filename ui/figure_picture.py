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
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.plan import Leg
from ui.appearance import appearance
from ui.figure_body import Part
from ui.figure_camera import SIDE
from ui.figure_muscles import rows
from ui.figure_painter import Stand, body_shapes, disc_shape, mat_shape, part_shapes, tones
from ui.figure_poses import Guides, Panel, Picture, guides
from ui.space import Point
from ui.theme import FigureColours, figure_colours

LEAST_PX = 120
USUAL_PX = 240
"""How high a picture is at least, and how high it likes to be."""

BADGE = 0.055
"""Half the width of the tick or the cross, as a share of the body's height."""

LARGE_PX = 1000
"""The height of the body by which the room of a picture is measured: curves stay curves."""

MARGIN = 0.03
"""Around a figure, as a share of the body's height."""

LINE = 0.009
"""Thickness of guides, as a share of the body's height."""


class FigurePicture(QWidget):
    """A picture of the lunge; not lower than `least_px`, and `usual_px` high where nothing speaks against it."""

    is_no_higher_than_it_looks = False

    def __init__(self, picture: Picture, *, least_px: int = LEAST_PX, usual_px: int = USUAL_PX) -> None:
        super().__init__()
        self._least_px, self._usual_px = least_px, usual_px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_picture(picture)
        appearance().changed.connect(self.update)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture."""
        self.picture = picture
        self.setAccessibleName(picture.told)
        self.setMinimumSize(self._size(self._least_px))
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height that its width does not let it fill to what stands above and below."""
        super().resizeEvent(event)
        if self.is_no_higher_than_it_looks:
            whole = self.sizeHint()
            self.setMaximumHeight(max(self._least_px, round(self.width() * whole.height() / whole.width())))

    def sizeHint(self) -> QSize:
        """The size it likes to have."""
        return self._size(self._usual_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the colours in use."""
        with QPainter(self) as painter:
            colours = figure_colours(appearance().colours)
            paint_picture(painter, self.picture, colours, QRectF(self.rect()))

    def _size(self, high: int) -> QSize:
        frames = _frames(self.picture)
        return QSize(math.ceil(high * sum(frame.width() for frame in frames) / frames[0].height()), high)


def paint_picture(painter: QPainter, picture: Picture, colours: FigureColours, room: QRectF) -> None:
    """Paint a picture into the middle of a room, as large as it fits; the ground is left as it is."""
    frames = _frames(picture)
    wide, high = sum(frame.width() for frame in frames), frames[0].height()
    px = min(room.width() / wide, room.height() / high)
    corner = room.center() - QPointF(wide, high) * (px / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for panel, frame in zip(picture.panels, frames, strict=True):
        stand = Stand(panel.camera, picture.leg, px, corner - frame.topLeft() * px)
        _paint_panel(painter, picture, panel, colours, stand)
        free = QRectF(corner, frame.size() * px)
        side = 1 if panel.camera is SIDE and picture.leg is Leg.LEFT else -1  # the corner the figure leaves free
        if panel.way:
            _paint_way(painter, panel.way, colours, free, px, side)
        if panel.verdict is not None:
            _paint_verdict(painter, panel.verdict, colours, free, px, side)
        corner += QPointF(frame.width() * px, 0)
    painter.restore()


def _frames(picture: Picture) -> list[QRectF]:
    """The room of each panel, as shares of the body's height; all of one height, so that all stand on one floor."""
    frames = [_frame(picture, panel) for panel in picture.panels]
    top = min(frame.top() for frame in frames) - MARGIN
    bottom = max(frame.bottom() for frame in frames) + MARGIN
    if picture.tall:
        top = min(top, -1 - MARGIN)
    return [QRectF(frame.left() - MARGIN, top, frame.width() + 2 * MARGIN, bottom - top) for frame in frames]


def _frame(picture: Picture, panel: Panel) -> QRectF:
    """The room a panel's mat, body and guides cover."""
    stand = Stand(panel.camera, picture.leg, LARGE_PX, QPointF())
    body = picture.body(panel)
    around = QRectF()
    for path, _ in (mat_shape(panel.camera, LARGE_PX), *body_shapes(body, panel.camera, LARGE_PX)):
        around = around.united(stand.place.mapRect(path.boundingRect()))
    if panel.about:
        shown = guides(panel.about, body)
        middle, radius = stand.at(shown.ring[0]), shown.ring[1] * LARGE_PX
        around = around.united(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius))
        for line in (*shown.lines, *shown.should, *shown.arrows):
            around = around.united(QPolygonF([stand.at(place) for place in line]).boundingRect())
    return QRectF(around.topLeft() / LARGE_PX, around.size() / LARGE_PX)


def _paint_panel(painter: QPainter, picture: Picture, panel: Panel, colours: FigureColours, stand: Stand) -> None:
    body = picture.body(panel)
    shapes = [mat_shape(panel.camera, stand.px)]
    if picture.back_foot == "slides":
        shapes.append(disc_shape(body.back.ball, panel.camera, stand.px))
    shapes += body_shapes(body, panel.camera, stand.px)
    colour = tones(colours, picture.leg)
    if panel.muscles:
        colour["leg"] = colour["far leg"]  # what is lit stands out from a leg that is not
        lit = [Part("muscle", rows(body, muscle), edge=0.6) for muscle in panel.muscles]
        shapes += part_shapes(lit, panel.camera, stand.px)
    stand.paint(painter, shapes, colour)
    if panel.about:
        mark = colours.good if panel.verdict else colours.wrong
        _paint_guides(painter, stand, guides(panel.about, body), colours, mark)


def _paint_guides(painter: QPainter, stand: Stand, shown: Guides, colours: FigureColours, colour: str) -> None:
    """Guides, each with an edge that keeps it apart from the body."""
    thick = max(1.5, LINE * stand.px)
    edge = QPen(QColor(colours.ground), 2.2 * thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    plain = QPen(QColor(colour), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    dashes = QPen(QColor(colours.guide), thick, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    dashes.setDashPattern([2.5, 2.0])

    def stroke(places: tuple[Point, ...], pen: QPen) -> None:
        line = QPolygonF([stand.at(place) for place in places])
        for each in (edge, pen):
            painter.setPen(each)
            painter.drawPolyline(line)

    for should in shown.should:
        stroke(should, dashes)
    for line in shown.lines:
        stroke(line, plain)
    for start, tip in ((stand.at(start), stand.at(tip)) for start, tip in shown.arrows):
        heavy = thick * (0.5 + 7 * math.dist(start.toTuple(), tip.toTuple()) / stand.px)  # longer is thicker too
        _paint_arrow(painter, start, tip, heavy, QColor(colours.ground), thick)
        _paint_arrow(painter, start, tip, heavy, QColor(colour))
    middle, radius = shown.ring
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for each in (edge, plain):
        painter.setPen(each)
        painter.drawEllipse(stand.at(middle), radius * stand.px, radius * stand.px)


def _paint_arrow(
    painter: QPainter, start: QPointF, tip: QPointF, thick: float, colour: QColor, edge: float = 0.0
) -> None:
    """An arrow, grown by half an edge all around."""
    x, y = tip.x() - start.x(), tip.y() - start.y()
    length = math.hypot(x, y)
    along, aside = QPointF(x, y) / length, QPointF(-y, x) / length
    head = min(3.4 * thick, 0.7 * length)
    neck = tip - along * head
    painter.setBrush(colour)
    painter.setPen(QPen(colour, thick + edge, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, neck)
    painter.setPen(QPen(colour, 1 + edge, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolygon(QPolygonF([tip, neck + aside * (0.6 * head), neck - aside * (0.6 * head)]))


def _paint_way(painter: QPainter, way: int, colours: FigureColours, room: QRectF, px: float, side: int) -> None:
    """An arrow beside the figure: on the way down or up."""
    thick = max(2.0, 0.013 * px)
    x = room.center().x() + side * (room.width() / 2 - 0.14 * px)
    y, half = room.top() + 0.16 * px, 0.11 * px
    _paint_arrow(painter, QPointF(x, y - way * half), QPointF(x, y + way * half), thick, QColor(colours.guide))


def _paint_verdict(painter: QPainter, right: bool, colours: FigureColours, room: QRectF, px: float, side: int) -> None:
    """A disc with a tick or a cross, in the panel's corner."""
    radius = BADGE * px
    middle = QPointF(room.center().x() + side * (room.width() / 2 - 1.3 * radius), room.top() + 1.3 * radius)
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
