"""Which muscles work when, and that they lie on the limb they belong to."""

import itertools
import math

import pytest

from trainer.exercise import load_exercises
from ui.figure import skeleton
from ui.figure_muscles import LEG_MUSCLES, MUSCLES, rows, working

EXERCISES = load_exercises()
HINGED = next(e for e in EXERCISES.values() if e.variant == "V2")
UPRIGHT = next(e for e in EXERCISES.values() if e.variant == "V1")


def test_on_the_way_down_the_back_leg_steps_and_the_working_leg_brakes():
    assert set(working(HINGED, "eccentric", back_leg=True)) == {("hamstrings", 1), ("gluteus maximus", 1)}
    brakes = {"gluteus maximus", "hamstrings", "calf", "quadriceps"}
    assert set(working(HINGED, "eccentric", back_leg=False)) == {(name, 0) for name in brakes}


def test_on_the_way_up_the_same_muscles_work():
    assert set(working(HINGED, "concentric")) == set(working(HINGED, "eccentric", back_leg=False))


def test_throughout_the_core_and_the_side_of_the_hip_hold():
    assert {("core", 0), ("gluteus medius", 0)} <= set(working(HINGED, "throughout"))


def test_at_the_bottom_the_sole_of_the_back_foot_is_stretched():
    assert working(HINGED, "bottom") == (("sole", 1),)


def test_the_upright_lunge_has_its_own_list_and_no_phases():
    assert set(working(UPRIGHT, "throughout")) == set(working(UPRIGHT, "eccentric"))
    assert ("core", 0) in working(UPRIGHT, "throughout")
    assert working(UPRIGHT, "eccentric", back_leg=True) == ()


@pytest.mark.parametrize("lunge", EXERCISES.values(), ids=EXERCISES)
def test_every_task_in_a_rep_lights_a_muscle(lunge):
    for role in lunge.muscle_roles:
        assert working(lunge, role.when), role.ids


@pytest.mark.parametrize("depth", [0, 0.3, 0.7, 1])
@pytest.mark.parametrize("name", LEG_MUSCLES)
@pytest.mark.parametrize("side", [0, 1])
def test_a_muscle_lies_on_its_own_leg(depth, name, side):
    body = skeleton(depth, "hinged", "steps")
    knee, foot = ((body.front_knee, body.front), (body.back_knee, body.back))[side]
    limb = (body.hips[side], knee, foot.ankle, foot.ball, foot.toe, foot.heel)
    for row in rows(body, (name, side)):
        for *middle, radius in row:
            away = min(math.dist(middle, place) for place in _places(limb))
            assert away + radius < 0.1
            assert abs(middle[2] - body.hips[side][2]) < 0.03


def _places(limb):
    for one, other in itertools.pairwise(limb):
        for n in range(21):
            yield tuple(p + (q - p) * n / 20 for p, q in zip(one, other, strict=True))


def test_the_front_of_the_thigh_is_opposite_its_back():
    body = skeleton(0, "upright", "steps")
    (quadriceps,), (hamstrings,) = (rows(body, (name, 0)) for name in ("quadriceps", "hamstrings"))
    assert min(ball[0] for ball in quadriceps) > max(ball[0] for ball in hamstrings)


def test_an_unknown_muscle_is_refused():
    with pytest.raises(KeyError):
        rows(skeleton(0, "upright", "steps"), ("biceps", 0))
    assert "biceps" not in MUSCLES
