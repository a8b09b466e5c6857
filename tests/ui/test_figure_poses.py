"""What the pictures show, for every exercise, and what they say."""

import pytest

from trainer.exercise import load_exercises
from trainer.plan import Leg
from trainer.tempo import Phase
from ui.figure_camera import FRONT, SIDE
from ui.figure_poses import (
    FAULT_IDS,
    UPRIGHT_FAULT_IDS,
    bottom_picture,
    fault_picture,
    guides,
    muscle_picture,
    start_picture,
    step_picture,
)
from ui.language import PSEUDO, use_language

EXERCISES = load_exercises()
VIEWS = {"F1": FRONT, "F2": FRONT, "F3": FRONT, "F4": SIDE, "F5": SIDE, "F6": SIDE}


@pytest.fixture(params=EXERCISES.values(), ids=EXERCISES)
def lunge(request):
    return request.param


def test_start_and_bottom_are_seen_from_both_sides(lunge):
    for picture, depth in ((start_picture(lunge, Leg.LEFT), 0), (bottom_picture(lunge, Leg.LEFT), 1)):
        assert [panel.camera for panel in picture.panels] == [SIDE, FRONT]
        assert {panel.depth for panel in picture.panels} == {depth}


@pytest.mark.parametrize("fault_id", FAULT_IDS)
def test_a_fault_stands_beside_the_right_way_seen_from_where_it_shows(lunge, fault_id):
    picture = fault_picture(lunge, fault_id, Leg.RIGHT)
    assert {panel.camera for panel in picture.panels} == {VIEWS[fault_id]}
    assert len({panel.depth for panel in picture.panels}) == 1
    assert [panel.verdict for panel in picture.panels if not panel.fault] == [True]
    assert all(panel.verdict is False for panel in picture.panels if panel.fault)
    assert {panel.fault[:2] for panel in picture.panels if panel.fault} == {fault_id}


def test_every_fault_of_every_exercise_has_a_picture(lunge):
    for fault in lunge.faults:
        assert fault_picture(lunge, fault.id, Leg.LEFT).told


@pytest.mark.parametrize("fault_id", UPRIGHT_FAULT_IDS)
def test_the_upright_lunge_has_pictures_of_its_own_cues(fault_id):
    lunge = next(e for e in EXERCISES.values() if e.variant == "V1")
    wrong, right = fault_picture(lunge, fault_id, Leg.LEFT).panels
    assert (wrong.fault, right.fault) == (fault_id, "")


@pytest.mark.parametrize("fault_id", [*FAULT_IDS, *UPRIGHT_FAULT_IDS])
def test_where_to_look_is_on_the_body(lunge, fault_id):
    picture = fault_picture(lunge, fault_id, Leg.LEFT)
    for panel in picture.panels:
        body = picture.body(panel)
        (x, y, z), radius = guides(fault_id, body).ring
        assert 0.02 < radius < 0.2
        assert body.back.heel[0] - 0.05 < x < 0.2
        assert 0 < y < 1
        assert abs(z) < 0.16


def test_weight_presses_on_the_foot_that_carries_it(lunge):
    picture = fault_picture(lunge, "F5", Leg.LEFT)
    for panel in picture.panels:
        front, back = guides("F5", picture.body(panel)).arrows
        long, short = (front, back) if panel.verdict else (back, front)
        assert long[0][1] - long[1][1] > 2 * (short[0][1] - short[1][1])


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_a_picture(lunge, phase):
    panels = step_picture(lunge, phase, Leg.RIGHT).panels
    assert all(panel.camera is SIDE for panel in panels)
    assert (panels[-1].way == 0) == (phase in (Phase.BOTTOM, Phase.TOP))


def test_muscles_are_lit_on_the_way_down_up_and_throughout(lunge):
    for when in ("eccentric", "concentric", "throughout"):
        picture = muscle_picture(lunge, when, Leg.LEFT)
        assert all(panel.muscles for panel in picture.panels)
        names = {name for role in lunge.muscle_roles if role.when == when for name in role.muscles}
        assert all(name in picture.told for name in names)


def test_pictures_are_told_in_the_language_in_use(lunge):
    makers = (
        lambda: start_picture(lunge, Leg.LEFT),
        lambda: bottom_picture(lunge, Leg.LEFT),
        lambda: muscle_picture(lunge, "throughout", Leg.LEFT),
        *(lambda fault=fault: fault_picture(lunge, fault, Leg.LEFT) for fault in FAULT_IDS),
        *(lambda phase=phase: step_picture(lunge, phase, Leg.LEFT) for phase in Phase),
    )
    english = [make().told for make in makers]
    use_language(PSEUDO)
    try:
        assert all(make().told.startswith("[") for make in makers)
    finally:
        use_language("en")
    assert not any(told.startswith("[") for told in english)
