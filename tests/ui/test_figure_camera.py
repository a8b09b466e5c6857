"""How balls are seen: lines drawn tight around circles, held against what such a line must do in every direction."""

import math
import random

import pytest

from ui.figure_camera import FRONT, SIDE, chain, hull, seen

ANGLES = [math.radians(n * 5) for n in range(72)]


def reach(circles, angle):
    """How far some circles reach in a direction."""
    return max(x * math.cos(angle) + y * math.sin(angle) + radius for x, y, radius in circles)


def points(arcs):
    """Places on the arcs, each with the direction the arc faces there."""
    for x, y, radius, begin, turn in arcs:
        for share in (0, 0.5, 1):
            angle = math.radians(begin + turn * share)
            yield x + radius * math.cos(angle), y + radius * math.sin(angle), angle


def some_circles(seed, count):
    dice = random.Random(seed)
    return [(dice.uniform(-1, 1), dice.uniform(-1, 1), dice.uniform(0.05, 0.6)) for _ in range(count)]


@pytest.mark.parametrize("seed", range(30))
def test_a_hull_reaches_as_far_as_its_circles_and_no_farther(seed):
    circles = some_circles(seed, 2 + seed % 5)
    arcs = hull(circles)
    assert sum(arc[4] for arc in arcs) == pytest.approx(360)
    for x, y, angle in points(arcs):
        assert x * math.cos(angle) + y * math.sin(angle) == pytest.approx(reach(circles, angle))
    for angle in ANGLES:
        assert (
            max(x * math.cos(angle) + y * math.sin(angle) for x, y, _ in points(arcs)) <= reach(circles, angle) + 1e-9
        )


@pytest.mark.parametrize(
    "circles",
    [
        [(0, 0, 1)],
        [(0, 0, 1), (0, 0, 1)],
        [(0, 0, 1), (0.2, 0, 0.5)],
        [(0, 0, 1), (2, 0, 1), (4, 0, 1)],
        [(4, 0, 1), (0, 0, 1), (2, 0, 1)],
        [(0, 0, 1), (0, 2, 1), (2, 0, 1), (2, 2, 1)],
    ],
)
def test_a_hull_of_hidden_equal_and_lined_up_circles(circles):
    arcs = hull(circles)
    assert sum(arc[4] for arc in arcs) == pytest.approx(360)
    for x, y, angle in points(arcs):
        assert x * math.cos(angle) + y * math.sin(angle) == pytest.approx(reach(circles, angle))


@pytest.mark.parametrize("seed", range(20))
def test_a_row_of_two_is_their_hull(seed):
    circles = some_circles(seed, 2)
    around = {tuple(round(value, 6) for value in point[:2]) for point in points(chain(circles))}
    hulls = {tuple(round(value, 6) for value in point[:2]) for point in points(hull(circles)) if len(hull(circles)) > 1}
    touching = {point for point in hulls if point in around}
    assert len(touching) >= (4 if len(chain(circles)) > 1 else 0)


@pytest.mark.parametrize("bend_deg", [-100, -30, 0, 30, 100])
def test_a_row_turns_round_once_however_it_bends(bend_deg):
    way = math.radians(bend_deg)
    arcs = chain([(0, 0, 0.3), (2, 0, 0.4), (2 + 2 * math.cos(way), 2 * math.sin(way), 0.2)])
    assert sum(arc[4] for arc in arcs) == pytest.approx(360)
    assert len(arcs) == 4


def test_a_row_leaves_out_what_is_hidden():
    assert chain([(0, 0, 1), (0.1, 0, 0.2)]) == [(0, 0, 1, 0.0, 360.0)]
    assert chain([(0.1, 0, 0.2), (0, 0, 1)]) == [(0, 0, 1, 0.0, 360.0)]


def test_from_the_side_forward_is_right_and_from_the_front_the_working_side_is_on_its_own_side():
    (nose,) = seen(((1, 0, 0, 0.1),), *SIDE.axes())
    assert nose[0] > 0.9
    (side,) = seen(((0, 0, 1, 0.1),), *FRONT.axes())
    assert FRONT.mirrored * side[0] == pytest.approx(1)


@pytest.mark.parametrize("camera", [SIDE, FRONT])
def test_up_stays_up_and_a_ball_stays_as_large(camera):
    ((x, y, radius),) = seen(((0, 1, 0, 0.25),), *camera.axes())
    assert x == pytest.approx(0)
    assert y > 0.98
    assert radius == 0.25
