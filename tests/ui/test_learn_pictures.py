import pytest

from trainer.exercise import exercise, exercise_ids
from trainer.guide_text import fast_guide, full_guide
from trainer.plan import Leg
from ui.figure_picture import FigurePicture
from ui.learn_pictures import pictures
from ui.tempo_picture import TempoPicture


@pytest.fixture
def shown(qtbot):
    """Give what makes the pictures beside a section."""
    kept = []

    def show(section_id, lunge):
        made = pictures(section_id, lunge, Leg.RIGHT)
        if made is None:
            return []
        kept.append(made)
        qtbot.addWidget(made)
        return [made] if isinstance(made, FigurePicture | TempoPicture) else made.findChildren(FigurePicture)

    return show


@pytest.mark.parametrize("name", exercise_ids())
def test_every_picture_is_told_in_words(shown, name):
    lunge = exercise(name)
    for section in (*fast_guide(lunge), *full_guide(lunge)):
        assert all(picture.accessibleName() for picture in shown(section.id, lunge)), section.id


@pytest.mark.parametrize("name", exercise_ids())
def test_each_mistake_is_shown_beside_the_right_way(shown, name):
    lunge = exercise(name)
    for fault in lunge.faults:
        (picture,) = shown(f"fault-{fault.id}", lunge)
        assert {panel.verdict for panel in picture.picture.panels} == {False, True}


@pytest.mark.parametrize("name", exercise_ids())
def test_a_rep_is_shown_phase_by_phase(shown, name):
    told = [picture.accessibleName() for picture in shown("steps", exercise(name))]
    assert len(set(told)) == 4


def test_muscles_are_shown_by_phase_where_the_source_tells_them(shown):
    assert len(shown("muscles", exercise("reverse-lunge-for-glutes"))) == 4
    assert len(shown("muscles", exercise("backward-lunge"))) == 1


@pytest.mark.parametrize("name", exercise_ids())
def test_a_tempo_is_drawn_as_the_way_of_the_body(shown, name):
    (picture,) = shown("tempo", exercise(name))
    assert "3 seconds down" in picture.accessibleName()
    picture.resize(400, 240)
    image = picture.grab().toImage()
    ground = image.pixelColor(1, 1)
    columns = [x for x in range(0, 400, 10) if any(image.pixelColor(x, y) != ground for y in range(240))]
    assert len(columns) > 35  # from one side to the other
