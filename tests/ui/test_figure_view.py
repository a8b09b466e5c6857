"""The figure as a widget: which way it faces, what it keeps, and that nothing of it is cut off."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor

from tests.ui.test_figure import DEPTHS, KINDS
from trainer.plan import Leg
from ui import figure_view
from ui.figure_camera import FRONT, SIDE
from ui.figure_painter import body_shapes
from ui.figure_view import DEPTHS as TOLD_APART
from ui.figure_view import FigureView
from ui.theme import DESK_LIGHT, FIGURE_STAGE, figure_colours

CAMERAS = {"side": SIDE, "front": FRONT}


@pytest.fixture
def make_view(qapp):
    def make(kind=KINDS[0], camera=SIDE, width=300, height=240):
        view = FigureView(*kind, camera=camera)
        view.resize(width, height)
        view.ensurePolished()
        made.append(view)
        return view

    made = []
    yield make
    for view in made:
        view.close()
        view.deleteLater()


class Painted(QObject):
    """Counts what is asked to be painted."""

    def __init__(self, view):
        super().__init__()
        self.rects = []
        view.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.rects.append(event.rect())
        return False


def columns(view, colour):
    """The x of every second pixel of a colour."""
    image = view.grab().toImage()
    wanted = QColor(colour).rgb()
    return [x for x in range(0, image.width(), 2) for y in range(0, image.height(), 2) if image.pixel(x, y) == wanted]


@pytest.mark.parametrize("leg", Leg)
def test_from_the_side_it_faces_the_side_of_its_working_leg(make_view, leg):
    view = make_view()
    view.show_depth(1, leg)
    own, back = columns(view, FIGURE_STAGE.leg(leg)), columns(view, FIGURE_STAGE.far_leg)
    assert (min(own) < min(back)) == (leg is Leg.LEFT)
    assert (max(own) > max(back)) == (leg is Leg.RIGHT)


@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("depth", [0, 0.5, 1])
def test_from_the_front_left_is_on_the_left(make_view, leg, depth):
    view = make_view(camera=FRONT)
    view.show_depth(depth, leg)
    own, back = columns(view, FIGURE_STAGE.leg(leg)), columns(view, FIGURE_STAGE.far_leg)
    assert (sum(own) / len(own) < sum(back) / len(back)) == (leg is Leg.LEFT)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("camera", CAMERAS.values(), ids=CAMERAS)
@pytest.mark.parametrize(("width", "height"), [(300, 240), (90, 300), (400, 100)])
def test_nothing_is_cut_off_at_any_depth(make_view, kind, camera, width, height):
    view = make_view(kind, camera, width, height)
    ground = QColor(FIGURE_STAGE.ground).rgb()
    for depth in DEPTHS[::25]:
        view.show_depth(depth, Leg.RIGHT)
        image = view.grab().toImage()
        right, bottom = image.width() - 1, image.height() - 1
        rim = [(x, y) for x in range(image.width()) for y in (0, bottom)]
        rim += [(x, y) for y in range(image.height()) for x in (0, right)]
        assert {image.pixel(x, y) for x, y in rim} == {ground}


def test_the_part_painted_anew_holds_all_that_has_changed(qapp, make_view):
    view = make_view(KINDS[2])
    view.show_depth(0.3, Leg.LEFT)
    view.show()
    qapp.processEvents()
    before = view.grab().toImage()
    painted = Painted(view)
    view.show_depth(0.32, Leg.LEFT)
    qapp.processEvents()
    (around,) = painted.rects
    after = view.grab().toImage()
    places = ((x, y) for x in range(after.width()) for y in range(after.height()))
    changed = [(x, y) for x, y in places if before.pixel(x, y) != after.pixel(x, y)]
    assert changed
    assert all(around.contains(x, y) for x, y in changed)
    assert around.width() < 0.8 * view.width()


def test_a_movement_too_small_to_see_paints_nothing(make_view):
    view = make_view()
    view.show_depth(0.5, Leg.LEFT)
    shown = view.grab().toImage()
    view.show_depth(0.5 + 0.2 / TOLD_APART, Leg.LEFT)
    assert view.grab().toImage() == shown
    view.show_depth(0.5 + 4 / TOLD_APART, Leg.LEFT)
    assert view.grab().toImage() != shown


@pytest.mark.parametrize(("given", "shown"), [(-1, 0), (0, 0), (1, 1), (2, 1)])
def test_both_ends_are_shown_exactly(make_view, given, shown):
    view = make_view()
    view.show_depth(given, Leg.RIGHT)
    beyond = view.grab().toImage()
    view.show_depth(0.5, Leg.RIGHT)
    assert view.grab().toImage() != beyond
    view.show_depth(shown, Leg.RIGHT)
    assert view.grab().toImage() == beyond


def test_another_size_or_colour_is_followed(make_view):
    view = make_view()
    view.show_depth(1, Leg.LEFT)
    small = len(columns(view, FIGURE_STAGE.left))
    view.resize(600, 480)
    assert len(columns(view, FIGURE_STAGE.left)) > 3 * small
    light = figure_colours(DESK_LIGHT)
    view.show_colours(light)
    assert not columns(view, FIGURE_STAGE.left)
    assert columns(view, light.left)


def test_what_was_drawn_once_is_not_drawn_anew_for_another_room(make_view, monkeypatch):
    drawn = []
    monkeypatch.setattr(figure_view, "body_shapes", lambda body, *of: drawn.append(body) or body_shapes(body, *of))
    view = make_view()
    for width in (300, 900, 300):
        view.resize(width, 400)
        for depth in (0, 0.5, 1):
            view.show_depth(depth, Leg.LEFT)
            view.grab()
    assert len(drawn) == 3


def test_while_nothing_moves_all_depths_are_drawn_once_and_none_later(make_view, monkeypatch):
    drawn = []
    monkeypatch.setattr(figure_view, "body_shapes", lambda body, *of: drawn.append(body) or body_shapes(body, *of))
    view = make_view()
    for _ in range(TOLD_APART + 2):
        view.show_depth(0, Leg.LEFT)
    assert len(drawn) == TOLD_APART + 1
    for step in range(TOLD_APART + 1):
        view.show_depth(step / TOLD_APART, Leg.LEFT)
        view.grab()
    assert len(drawn) == TOLD_APART + 1
