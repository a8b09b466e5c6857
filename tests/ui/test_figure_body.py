"""The figure's flesh: it stands on the floor, never goes through it, and looks right from each side."""

import math

import pytest

from tests.ui.test_figure import DEPTHS, KINDS
from ui import figure
from ui.figure import FAULTS, skeleton
from ui.figure_body import leg, parts, shoe
from ui.figure_camera import FRONT, SIDE, seen

CAMERAS = {"side": SIDE, "front": FRONT}


def balls(part):
    return [ball for row in (*part.rows, *part.sacks) for ball in row]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_no_flesh_goes_through_the_floor(kind, fault):
    for depth in DEPTHS[::10]:
        for part in parts(skeleton(depth, *kind, fault), SIDE):
            assert min(y - radius for _, y, _, radius in balls(part)) > -0.002


@pytest.mark.parametrize("kind", KINDS)
def test_both_shoes_stand_on_the_floor_at_the_top_and_the_back_one_on_its_toes_at_the_bottom(kind):
    disc = figure.DISC if kind[1] == "slides" else 0.0
    for depth in (0, 1):
        body = skeleton(depth, *kind)
        for foot, floor in ((body.front, 0.0), (body.back, disc)):
            lowest = min(y - radius for row in shoe(foot) for _, y, _, radius in row)
            assert lowest == pytest.approx(0 if depth == 0 else floor, abs=0.0035)


def test_the_back_knee_hovers_with_its_flesh():
    for kind in KINDS:
        body = skeleton(1, *kind)
        lowest = min(y - r for row in leg(body.hips[1], body.back_knee, body.back) for _, y, _, r in row)
        assert 0.005 < lowest < 0.04


def test_the_calf_is_behind_the_shin_and_the_thigh_fuller_in_front():
    body = skeleton(0, "upright", "steps")
    thigh, shank = leg(body.hips[0], body.front_knee, body.front)
    assert shank[2][0] < body.front_knee[0] - 0.005
    assert thigh[1][0] > body.hips[0][0]


@pytest.mark.parametrize("kind", KINDS)
def test_right_angles_are_seen_as_right_angles_from_the_side(kind):
    body = skeleton(1, *kind)
    for hip, knee, foot in (
        (body.hips[0], body.front_knee, body.front.ankle),
        (body.hips[1], body.back_knee, body.back.ankle),
    ):
        corner = seen(tuple((*point, 0.0) for point in (hip, knee, foot)), *SIDE.axes())
        first, second = (math.atan2(p[1] - corner[1][1], p[0] - corner[1][0]) for p in (corner[0], corner[2]))
        turn = abs(math.degrees(first - second))
        assert min(turn, 360 - turn) == pytest.approx(90, abs=12)


@pytest.mark.parametrize("camera", CAMERAS.values(), ids=CAMERAS)
def test_the_working_leg_is_painted_over_the_other(camera):
    tones = [part.tone for part in parts(skeleton(0.5, "upright", "steps"), camera)]
    assert tones.index("far leg") < tones.index("leg")
    assert tones.index("far shoe") < tones.index("shoe")


def test_from_the_front_the_knee_that_points_this_way_covers_the_trunk():
    tones = [part.tone for part in parts(skeleton(1, "upright", "steps"), FRONT)]
    assert tones.index("shirt") < len(tones) - 1 - tones[::-1].index("leg")
