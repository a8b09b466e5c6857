"""Pictures as they are painted: both verdicts, nothing cut off, in either theme, told to a screen reader."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from trainer.exercise import load_exercises
from trainer.plan import Leg
from trainer.tempo import Phase
from ui.appearance import appearance
from ui.figure_picture import LEAST_PX, FigurePicture, paint_picture
from ui.figure_poses import FAULT_IDS, bottom_picture, fault_picture, muscle_picture, start_picture, step_picture
from ui.settings import Settings
from ui.theme import DESK_DARK, DESK_LIGHT, figure_colours

EXERCISES = load_exercises()
HINGED = next(e for e in EXERCISES.values() if e.variant == "V2")
FIGURE_DARK = figure_colours(DESK_DARK)
COLOURS = {"dark": FIGURE_DARK, "light": figure_colours(DESK_LIGHT)}


def painted(picture, colours, width=400, height=200):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.ground))
    painter = QPainter(image)
    paint_picture(painter, picture, colours, QRectF(image.rect()))
    painter.end()
    return image


def columns(image, colour):
    wanted = QColor(colour).rgb()
    return {x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == wanted}


@pytest.mark.parametrize("colours", COLOURS.values(), ids=COLOURS)
@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("fault_id", FAULT_IDS)
def test_wrong_is_left_of_right_and_each_has_its_mark(qapp, fault_id, leg, colours):
    image = painted(fault_picture(HINGED, fault_id, leg), colours)
    wrong, good = columns(image, colours.wrong), columns(image, colours.good)
    assert min(wrong) < min(good)
    assert min(good) > image.width() / 4
    assert columns(image, colours.leg(leg))


@pytest.mark.parametrize("lunge", EXERCISES.values(), ids=EXERCISES)
@pytest.mark.parametrize(("width", "height"), [(640, 200), (200, 400)])
def test_nothing_is_cut_off(qapp, lunge, width, height):
    pictures = [
        start_picture(lunge, Leg.LEFT),
        bottom_picture(lunge, Leg.RIGHT),
        muscle_picture(lunge, "throughout", Leg.LEFT),
    ]
    pictures += [fault_picture(lunge, fault_id, leg) for fault_id in FAULT_IDS for leg in Leg]
    for picture in pictures:
        image = painted(picture, FIGURE_DARK, width, height)
        rim = [(x, y) for x in range(width) for y in (0, height - 1)]
        rim += [(x, y) for y in range(height) for x in (0, width - 1)]
        assert {image.pixel(x, y) for x, y in rim} == {QColor(FIGURE_DARK.ground).rgb()}


def test_working_muscles_are_lit_and_the_leg_is_not(qapp):
    image = painted(muscle_picture(HINGED, "concentric", Leg.RIGHT), FIGURE_DARK)
    assert columns(image, FIGURE_DARK.muscle)
    assert not columns(image, FIGURE_DARK.right)


def test_the_widget_follows_the_theme_and_tells_what_is_to_be_seen(qapp):
    picture = FigurePicture(bottom_picture(HINGED, Leg.RIGHT))
    picture.resize(picture.sizeHint())
    assert picture.accessibleName() == bottom_picture(HINGED, Leg.RIGHT).told
    try:
        for theme, colours in COLOURS.items():
            appearance().choose(Settings(theme=theme))
            assert columns(picture.grab().toImage(), colours.right)
    finally:
        appearance().choose(Settings())
        picture.deleteLater()


def test_the_widget_shows_another_picture_in_its_own_proportions(qapp):
    picture = FigurePicture(start_picture(HINGED, Leg.LEFT))
    narrow = picture.sizeHint()
    picture.show_picture(fault_picture(HINGED, "F5", Leg.LEFT))
    assert picture.accessibleName().startswith("Seen from the side")
    assert picture.sizeHint().width() > narrow.width()
    assert picture.minimumHeight() == LEAST_PX
    picture.deleteLater()


@pytest.mark.parametrize("lunge", EXERCISES.values(), ids=EXERCISES)
def test_pictures_of_one_movement_are_of_one_size(qapp, lunge):
    sizes = {
        FigurePicture(step_picture(lunge, phase, Leg.LEFT)).sizeHint().toTuple() for phase in (Phase.TOP, Phase.BOTTOM)
    }
    assert len(sizes) == 1
