"""The figure's geometry: the angles of each lunge, and a body that stays one on the way."""

import itertools
import math

import pytest

from trainer.exercise import load_exercises
from ui import figure
from ui.figure import skeleton

KINDS = [("upright", "steps"), ("hinged", "steps"), ("hinged", "slides")]
DEPTHS = [n / 400 for n in range(401)]


def angle(one, at, other):
    """The angle at `at` between two points, in degrees."""
    first, second = (math.atan2(p[1] - at[1], p[0] - at[0]) for p in (one, other))
    turn = abs(math.degrees(first - second)) % 360
    return min(turn, 360 - turn)


def lean(body):
    """How far the trunk leans forward from upright, in degrees."""
    return math.degrees(math.atan2(body.shoulder[0] - body.hip[0], body.shoulder[1] - body.hip[1]))


def joints(body):
    feet = [(foot.heel, foot.ankle, foot.ball, foot.toe) for foot in (body.front, body.back)]
    own = (body.hip, body.shoulder, body.head, body.elbow, body.hand, body.front_knee, body.back_knee)
    return (*own, *feet[0], *feet[1])


@pytest.fixture(params=KINDS, ids=[" ".join(kind) for kind in KINDS])
def kind(request):
    return request.param


def test_every_built_in_exercise_is_one_of_these_kinds():
    assert {(e.trunk, e.back_foot) for e in load_exercises().values()} <= set(KINDS)


def test_bottom_both_knees_are_near_a_right_angle(kind):
    body = skeleton(1, *kind)
    assert angle(body.hip, body.front_knee, body.front.ankle) == pytest.approx(90, abs=8)
    assert angle(body.hip, body.back_knee, body.back.ankle) == pytest.approx(90, abs=8)


def test_bottom_front_knee_is_over_the_ankle_and_not_past_the_toes(kind):
    body = skeleton(1, *kind)
    assert body.front_knee[0] == pytest.approx(body.front.ankle[0], abs=0.05)
    assert body.front_knee[0] < body.front.ball[0]


def test_bottom_back_knee_hovers_just_above_the_floor(kind):
    knee = skeleton(1, *kind).back_knee[1]
    assert 0.03 < knee < 0.07  # the middle of the knee; half its thickness is below


def test_bottom_back_heel_is_up_and_the_toes_are_bent(kind):
    back = skeleton(1, *kind).back
    assert back.heel[1] > back.ankle[1] > back.ball[1] + 0.05
    assert back.toe[1] == back.ball[1]
    assert back.toe[0] > back.ball[0]


def test_upright_trunk_stays_upright():
    assert all(abs(lean(skeleton(depth, "upright", "steps"))) <= 5 for depth in DEPTHS)


@pytest.mark.parametrize("back_foot", ["steps", "slides"])
def test_hinged_trunk_brings_the_shoulders_over_the_ball_of_the_front_foot(back_foot):
    body = skeleton(1, "hinged", back_foot)
    assert body.shoulder[0] == pytest.approx(body.front.ball[0], abs=0.03)
    assert lean(body) > 40
    leans = [lean(skeleton(depth, "hinged", back_foot)) for depth in DEPTHS]
    assert leans == sorted(leans)


def test_standing_is_straight_in_both_hips_and_knees(kind):
    body = skeleton(0, *kind)
    for knee, foot in ((body.front_knee, body.front), (body.back_knee, body.back)):
        assert angle(body.hip, knee, foot.ankle) == pytest.approx(180, abs=1)
        assert angle(body.shoulder, body.hip, knee) == pytest.approx(180, abs=5)
        assert foot.heel[1] == foot.ball[1] == pytest.approx(figure.SOLE)


def test_hands_rest_on_the_pelvis_all_the_way(kind):
    for depth in DEPTHS:
        body = skeleton(depth, *kind)
        assert math.dist(body.hand, body.hip) == pytest.approx(figure.PELVIS)
        trunk = math.dist(body.hip, body.hand) + math.dist(body.hand, body.shoulder)
        assert trunk == pytest.approx(figure.TRUNK)


def test_segments_keep_their_lengths(kind):
    for depth in DEPTHS:
        body = skeleton(depth, *kind)
        assert math.dist(body.hip, body.shoulder) == pytest.approx(figure.TRUNK)
        assert math.dist(body.shoulder, body.head) == pytest.approx(figure.NECK)
        assert math.dist(body.shoulder, body.elbow) == pytest.approx(figure.UPPER_ARM)
        assert math.dist(body.elbow, body.hand) == pytest.approx(figure.FOREARM)
        for knee, foot in ((body.front_knee, body.front), (body.back_knee, body.back)):
            assert math.dist(body.hip, knee) == pytest.approx(figure.THIGH)
            assert math.dist(knee, foot.ankle) == pytest.approx(figure.SHANK)
            assert math.dist(foot.heel, foot.ball) == pytest.approx(figure.BALL - figure.HEEL)
            assert math.dist(foot.ball, foot.toe) == pytest.approx(figure.TOE - figure.BALL)
            ankle = math.hypot(figure.BALL, figure.ANKLE_HEIGHT - figure.SOLE)
            assert math.dist(foot.ball, foot.ankle) == pytest.approx(ankle)


def test_no_joint_jumps(kind):
    for one, other in itertools.pairwise(DEPTHS):
        before, after = joints(skeleton(one, *kind)), joints(skeleton(other, *kind))
        assert max(math.dist(p, q) for p, q in zip(before, after, strict=True)) < 0.008


def test_nothing_goes_below_the_floor(kind):
    for depth in DEPTHS:
        body = skeleton(depth, *kind)
        feet = (*vars(body.front).values(), *vars(body.back).values())
        assert min(point[1] for point in feet) >= figure.SOLE - 1e-9
        assert min(point[1] for point in joints(body)) > 0


def test_the_front_foot_never_moves_and_stays_flat(kind):
    assert {skeleton(depth, *kind).front for depth in DEPTHS} == {skeleton(0, *kind).front}
    front = skeleton(1, *kind).front
    assert front.heel[1] == front.ball[1] == front.toe[1]


@pytest.mark.parametrize("trunk", ["upright", "hinged"])
def test_a_step_is_lifted_and_done_before_the_body_sinks(trunk):
    balls = [skeleton(depth, trunk, "steps").back.ball for depth in DEPTHS]
    assert max(ball[1] for ball in balls) > figure.SOLE + 0.03
    planted = [ball for depth, ball in zip(DEPTHS, balls, strict=True) if depth >= figure.PLANTED]
    assert figure.PLANTED < 0.45
    assert all(ball == pytest.approx(planted[-1]) for ball in planted)


def test_a_slide_stays_on_the_slider():
    balls = [skeleton(depth, "hinged", "slides").back.ball for depth in DEPTHS]
    assert all(figure.SOLE <= ball[1] <= figure.SOLE + figure.DISC + 1e-9 for ball in balls)
    along = [ball[0] for ball in balls]
    assert along == sorted(along, reverse=True)


def test_the_body_sinks_steadily(kind):
    hips = [skeleton(depth, *kind).hip[1] for depth in DEPTHS]
    assert hips == sorted(hips, reverse=True)


@pytest.mark.parametrize(("given", "taken"), [(-0.5, 0), (1.5, 1)])
def test_a_depth_out_of_range_is_the_nearest_end(kind, given, taken):
    assert skeleton(given, *kind) == skeleton(taken, *kind)
