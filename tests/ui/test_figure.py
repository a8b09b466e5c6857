"""The figure's geometry: the angles of each lunge, and a body that stays one on the way."""

import itertools
import math

import pytest

from trainer.exercise import load_exercises
from ui import figure
from ui.figure import FAULTS, skeleton

KINDS = [("upright", "steps"), ("hinged", "steps"), ("hinged", "slides")]
DEPTHS = [n / 200 for n in range(201)]


def angle(one, at, other):
    """The angle at `at` between two points, in degrees."""
    first, second = ([p - q for p, q in zip(point, at, strict=True)] for point in (one, other))
    cosine = sum(p * q for p, q in zip(first, second, strict=True)) / math.hypot(*first) / math.hypot(*second)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def lean(body):
    """How far the trunk leans forward from upright, in degrees."""
    return math.degrees(math.atan2(body.chest[0] - body.pelvis[0], body.chest[1] - body.pelvis[1]))


def joints(body):
    feet = [(foot.heel, foot.ankle, foot.ball, foot.toe) for foot in (body.front, body.back)]
    pairs = (*body.hips, *body.shoulders, *body.elbows, *body.hands)
    return (body.pelvis, body.chest, body.head, *pairs, body.front_knee, body.back_knee, *feet[0], *feet[1])


def lengths(body):
    """Each segment's length, and what it must be."""
    yield math.dist(body.pelvis, body.chest), figure.TRUNK
    yield math.dist(body.chest, body.head), figure.NECK
    yield math.dist(*body.hips), 2 * figure.HIP
    yield math.dist(*body.shoulders), 2 * figure.SHOULDER
    for shoulder, elbow, hand in zip(body.shoulders, body.elbows, body.hands, strict=True):
        yield math.dist(shoulder, elbow), figure.UPPER_ARM
        yield math.dist(elbow, hand), figure.FOREARM
    legs = ((body.front_knee, body.front), (body.back_knee, body.back))
    for hip, (knee, foot) in zip(body.hips, legs, strict=True):
        yield math.dist(hip, knee), figure.THIGH
        yield math.dist(knee, foot.ankle), figure.SHANK
        yield math.dist(foot.heel, foot.ball), figure.BALL - figure.HEEL
        yield math.dist(foot.ball, foot.toe), figure.TOE - figure.BALL
        yield math.dist(foot.ball, foot.ankle), math.hypot(figure.BALL, figure.ANKLE_HEIGHT - figure.SOLE)


@pytest.fixture(params=KINDS, ids=[" ".join(kind) for kind in KINDS])
def kind(request):
    return request.param


def test_every_built_in_exercise_is_one_of_these_kinds():
    assert {(e.trunk, e.back_foot) for e in load_exercises().values()} <= set(KINDS)


def test_bottom_both_knees_are_near_a_right_angle(kind):
    body = skeleton(1, *kind)
    assert angle(body.hips[0], body.front_knee, body.front.ankle) == pytest.approx(90, abs=8)
    assert angle(body.hips[1], body.back_knee, body.back.ankle) == pytest.approx(90, abs=1)


def test_bottom_of_the_upright_lunge_is_90_90_with_the_knee_over_the_ankle():
    body = skeleton(1, "upright", "steps")
    assert angle(body.hips[0], body.front_knee, body.front.ankle) == pytest.approx(90, abs=1)
    assert body.front_knee[0] == pytest.approx(body.front.ankle[0], abs=0.002)


def test_bottom_front_knee_is_over_the_foot_and_not_past_the_toes(kind):
    body = skeleton(1, *kind)
    assert body.front_knee[0] == pytest.approx(body.front.ankle[0], abs=0.055)
    assert body.front_knee[0] < body.front.ball[0]


def test_bottom_back_knee_hovers_just_above_the_floor(kind):
    knee = skeleton(1, *kind).back_knee[1]
    assert 0.035 < knee < 0.07  # the middle of the knee; half its thickness is below


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
    assert body.chest[0] == pytest.approx(body.front.ball[0], abs=0.025)
    assert lean(body) > 40
    leans = [lean(skeleton(depth, "hinged", back_foot)) for depth in DEPTHS]
    assert leans == sorted(leans)


def test_standing_is_straight_in_both_hips_and_knees(kind):
    body = skeleton(0, *kind)
    legs = ((body.front_knee, body.front), (body.back_knee, body.back))
    for hip, (knee, foot) in zip(body.hips, legs, strict=True):
        lifted = kind[1] == "slides" and foot is body.back  # it stands on the slider
        assert angle(hip, knee, foot.ankle) == pytest.approx(180, abs=20 if lifted else 3)
        assert foot.heel[1] == pytest.approx(figure.SOLE)
        assert foot.ball[1] == pytest.approx(figure.SOLE + (figure.DISC if lifted else 0))
    assert angle(body.chest, body.pelvis, (body.pelvis[0], 0, 0)) == pytest.approx(180, abs=1)


def test_hands_rest_on_the_pelvis_all_the_way(kind):
    apart = [math.dist(hand, hip) for d in DEPTHS for hand, hip in zip(*_hands_and_hips(d, kind), strict=True)]
    assert max(apart) == pytest.approx(min(apart))
    assert max(apart) < 0.085


def _hands_and_hips(depth, kind):
    body = skeleton(depth, *kind)
    return body.hands, body.hips


@pytest.mark.parametrize("fault", FAULTS)
def test_segments_keep_their_lengths(kind, fault):
    for depth in DEPTHS[::4]:
        for length, wanted in lengths(skeleton(depth, *kind, fault)):
            assert length == pytest.approx(wanted, abs=1e-6)


def test_no_joint_jumps(kind):
    for one, other in itertools.pairwise(DEPTHS):
        before, after = joints(skeleton(one, *kind)), joints(skeleton(other, *kind))
        assert max(math.dist(p, q) for p, q in zip(before, after, strict=True)) < 0.016


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_goes_below_the_floor(kind, fault):
    for depth in DEPTHS[::4]:
        body = skeleton(depth, *kind, fault)
        feet = (*body.front, *body.back)
        assert min(point[1] for point in feet) >= figure.SOLE - 1e-9
        assert min(body.back_knee[1], body.front_knee[1]) > 0.033  # half a knee


def test_the_front_foot_never_moves_and_stays_flat(kind):
    assert {skeleton(depth, *kind).front for depth in DEPTHS} == {skeleton(0, *kind).front}
    front = skeleton(1, *kind).front
    assert front.heel[1] == front.ball[1] == front.toe[1]


@pytest.mark.parametrize("trunk", ["upright", "hinged"])
def test_a_step_is_lifted_and_done_before_the_body_sinks(trunk):
    balls = [skeleton(depth, trunk, "steps").back.ball for depth in DEPTHS]
    assert max(ball[1] for ball in balls) == pytest.approx(figure.SOLE + figure.STEP_HEIGHT, abs=0.001)
    planted = [ball for depth, ball in zip(DEPTHS, balls, strict=True) if depth >= figure.PLANTED]
    assert max(ball[1] for ball in planted) == pytest.approx(figure.SOLE)
    assert max(ball[0] for ball in planted) == pytest.approx(min(ball[0] for ball in planted))


def test_a_slide_never_leaves_its_slider():
    balls = [skeleton(depth, "hinged", "slides").back.ball for depth in DEPTHS]
    assert all(ball[1] == pytest.approx(figure.SOLE + figure.DISC) for ball in balls)
    along = [ball[0] for ball in balls]
    assert along == sorted(along, reverse=True)


def test_the_body_sinks_steadily(kind):
    hips = [skeleton(depth, *kind).pelvis[1] for depth in DEPTHS]
    assert hips == sorted(hips, reverse=True)


@pytest.mark.parametrize(("given", "taken"), [(-0.5, 0), (1.5, 1)])
def test_a_depth_out_of_range_is_the_nearest_end(kind, given, taken):
    assert skeleton(given, *kind) == skeleton(taken, *kind)


def test_right_legs_hips_and_shoulders_are_level_and_knee_and_foot_in_one_line(kind):
    for depth in DEPTHS:
        body = skeleton(depth, *kind)
        for one, other in (body.hips, body.shoulders, body.hands):
            assert one[1] == pytest.approx(other[1])
            assert one[0] == pytest.approx(other[0])
        line = {round(point[2], 9) for point in (body.hips[0], body.front_knee, body.front.ankle, body.front.toe)}
        assert len(line) == 1


# -- The faults ------------------------------------------------------------------------------------------------------


def test_f1_turns_the_pelvis_and_tilts_it(kind):
    front, back = skeleton(0.5, *kind, "F1").hips
    assert front[0] - back[0] > figure.HIP / 2
    assert front[1] > back[1]


@pytest.mark.parametrize(("fault", "side"), [("F2", -1), ("F2 out", 1)])
def test_f2_brings_the_knee_out_of_the_line_of_the_toes(kind, fault, side):
    body = skeleton(1, *kind, fault)
    assert side * (body.front_knee[2] - body.front.toe[2]) > 0.04


def test_f3_drops_the_other_hip_and_pushes_the_working_one_out(kind):
    right, wrong = skeleton(0.5, *kind), skeleton(0.5, *kind, "F3")
    assert wrong.hips[0][1] - wrong.hips[1][1] > 0.02
    assert wrong.hips[0][2] > right.hips[0][2] + 0.03


def test_f4_keeps_the_hip_bent_at_the_top(kind):
    body = skeleton(0, *kind, "F4")
    assert angle(body.shoulders[0], body.hips[0], body.front_knee) < 155


def test_f5_carries_the_body_over_the_back_leg(kind):
    right, wrong = skeleton(1, *kind), skeleton(1, *kind, "F5")
    assert wrong.pelvis[0] < right.pelvis[0] - 0.05
    assert wrong.chest[0] < right.chest[0] - 0.08


def test_f6_lifts_the_front_heel_off_the_floor(kind):
    body = skeleton(1, *kind, "F6")
    assert body.front.heel[1] > figure.SOLE + 0.03
    assert body.front.ball[1] == pytest.approx(figure.SOLE)


def test_the_upright_lunge_has_two_faults_of_its_own():
    assert lean(skeleton(1, "upright", "steps", "V1-C1")) > 25
    past = skeleton(1, "upright", "steps", "V1-C3")
    assert past.front_knee[0] > past.front.toe[0]


def test_an_unknown_fault_is_refused(kind):
    with pytest.raises(KeyError):
        skeleton(1, *kind, "F7")
