"""The figure's flesh: balls along its bones, and what they look like from a side. Pure geometry: no Qt.

A part of the body is a few rows of balls, one skin drawn tight around each ball and the next. Seen from anywhere, a
ball is a circle, so that one body serves every view.
"""

import math
from typing import Literal, NamedTuple

from ui.figure import HIP, SOLE, THIGH, Foot, Skeleton
from ui.figure_camera import SIDE, Arc, Ball, Camera, Row, chain, hull, seen
from ui.space import Point, along, cross, off, towards

Tone = Literal["hair", "face", "skin", "shirt", "leg", "shoe", "far leg", "far shoe", "muscle"]


class Part(NamedTuple):
    """A part of the body, and the tone it is painted in.

    Attributes:
        rows: each with a skin from ball to ball.
        sacks: each with one skin around all its balls.
        edge: how much of an edge parts it from what lies behind it, from 0 to 1.
    """

    tone: Tone
    rows: tuple[Row, ...] = ()
    sacks: tuple[Row, ...] = ()
    edge: float = 0.0


# -- The body --------------------------------------------------------------------------------------------------------


def parts(body: Skeleton, camera: Camera) -> tuple[Part, ...]:
    """Return the parts of a body in the order they are painted, the farthest first."""
    near_arm = _arm(body, 0)
    far_leg = Part("far leg", leg(body.hips[1], body.back_knee, body.back)), Part("far shoe", sacks=shoe(body.back))
    near = leg(body.hips[0], body.front_knee, body.front)
    near_shoe = Part("shoe", sacks=shoe(body.front), edge=0.5)
    trunk = Part("skin", _neck(body)), Part("shirt", sacks=_trunk(body))
    face = Part("hair", _hair(body)), Part("face", _face(body))
    if camera is SIDE:  # the other arm is behind the trunk
        return (*far_leg, Part("leg", near, edge=1), near_shoe, *trunk, *face, *near_arm)
    # A thigh that points this way lies before the trunk that covers its upper end, and the knee before the thigh.
    ahead = min(1.0, max(0.0, (body.front_knee[0] - body.hips[0][0]) / THIGH * 2.5 - 0.5))
    thigh, shank = (
        Part("leg", (near[0][1:],), edge=0.7 * ahead),
        Part("leg", (near[1],), edge=max(0.0, 1.2 * ahead - 0.6)),
    )
    return (*reversed(far_leg), Part("leg", near), *trunk, *_arm(body, 1), *near_arm, thigh, shank, near_shoe, *face)


def leg(hip: Point, knee: Point, foot: Foot) -> tuple[Row, Row]:
    """A thigh, fuller in front, and a shank, fuller behind."""
    ankle = foot.ankle
    front = ahead_of(hip, knee)
    shin = ahead_of(knee, ankle)
    joint = (*knee, 0.0315)
    under = _at(knee, ankle, 0.10, shin, -0.004, 0.030)
    top = (*hip, 0.052)
    middle = _at(hip, knee, 0.42, front, 0.004, 0.0455)
    calf = _at(knee, ankle, 0.32, shin, -0.009, 0.0345)
    low = _at(knee, ankle, 0.72, shin, -0.001, 0.0235)
    return (top, middle, joint), (joint, under, calf, low, (*ankle, 0.0205))


def ahead_of(upper: Point, lower: Point) -> Point:
    """Return the direction to the front of a leg's segment: square to it, in the plane the body walks in."""
    x, y = lower[0] - upper[0], lower[1] - upper[1]
    length = math.hypot(x, y)
    return -y / length, x / length, 0.0


def shoe(foot: Foot) -> tuple[Row, ...]:
    """A shoe, stiff from heel to ball and bent at the toes."""
    heel, ankle, ball, toe = foot.heel, foot.ankle, foot.ball, foot.toe
    z = ball[2]
    inside, outside = z - 0.018, z + 0.018
    front = ((ball[0], ball[1], inside, SOLE), (ball[0], ball[1], outside, SOLE))
    tip = (toe[0], toe[1] - 0.003, z, SOLE - 0.003)
    return ((*heel, SOLE), (*ankle, 0.026), *front), (*front, tip)


def _trunk(body: Skeleton) -> tuple[Row, ...]:
    """From the seat to the waist, the ribs and the shoulders."""
    pelvis, chest = body.pelvis, body.chest
    spine = towards(pelvis, chest)
    hips, square = towards(body.hips[1], body.hips[0]), towards(body.shoulders[1], body.shoulders[0])
    ahead = cross(spine, hips)
    seat = _pair(pelvis, spine, 0.004, hips, HIP - 0.002, ahead, -0.011, 0.052)
    waist = _pair(pelvis, spine, 0.118, hips, 0.035, ahead, 0.0, 0.041)
    ribs = _pair(chest, spine, -0.075, square, 0.047, ahead, 0.006, 0.047)
    top = _pair(chest, spine, -0.004, square, 0.090, ahead, 0.0, 0.033)
    nape = _pair(chest, spine, 0.028, square, 0.020, ahead, 0.0, 0.022)
    return (*seat, *waist), (*waist, *ribs), (*ribs, *top, *nape)


def _neck(body: Skeleton) -> tuple[Row, ...]:
    return (((*body.chest, 0.036), (*along(body.chest, body.head, 0.4), 0.026), (*body.head, 0.026)),)


def _face(body: Skeleton) -> tuple[Row, ...]:
    """Brow, chin and nose: the face looks where the head leans."""
    brow = (*_from_head(body, 0.006, 0.010), 0.046)
    chin = (*_from_head(body, -0.040, 0.018), 0.030)
    nose = (*_from_head(body, -0.010, 0.054), 0.009)
    return (brow, chin), (brow, nose)


def _hair(body: Skeleton) -> tuple[Row, ...]:
    """A cap of hair, knotted behind."""
    cap = (*_from_head(body, 0.012, -0.006), 0.056)
    nape = (*_from_head(body, -0.018, -0.022), 0.036)
    knot = (*_from_head(body, 0.036, -0.060), 0.023)
    return (cap, nape), (knot,)


def _from_head(body: Skeleton, high: float, forward: float) -> Point:
    """A place in the head, from its middle: so high up and so far to the front."""
    up = towards(body.chest, body.head)
    return off(off(body.head, up, high), (up[1], -up[0], 0.0), forward)


def _arm(body: Skeleton, which: int) -> tuple[Part, ...]:
    """An arm in a short sleeve, the hand on the pelvis with the fingers to the front."""
    shoulder, elbow, hand = body.shoulders[which], body.elbows[which], body.hands[which]
    cuff = (*along(shoulder, elbow, 0.46), 0.029)
    sleeve = (*along(shoulder, elbow, 0.2), 0.031), cuff
    spine = towards(body.pelvis, body.chest)
    ahead = cross(spine, towards(body.hips[1], body.hips[0]))
    fingers = (*off(off(hand, spine, -0.012), ahead, 0.030), 0.012)
    bare = ((*along(shoulder, elbow, 0.4), 0.024), (*elbow, 0.0205), (*along(elbow, hand, 0.3), 0.022))
    # Around the ball of the shoulder there is no edge: there the sleeve goes over into the shirt.
    return (
        Part("skin", ((*bare, (*hand, 0.016), fingers),), edge=1),
        Part("shirt", (sleeve,), edge=1),
        Part("shirt", (((*along(shoulder, elbow, 0.07), 0.0335), cuff),)),
    )


def _pair(
    middle: Point, spine: Point, up: float, across: Point, half: float, ahead: Point, forward: float, radius: float
) -> Row:
    """Two balls beside each other."""
    x, y, z = (m + up * a + forward * f for m, a, f in zip(middle, spine, ahead, strict=True))
    dx, dy, dz = (half * part for part in across)
    return (x + dx, y + dy, z + dz, radius), (x - dx, y - dy, z - dz, radius)


def _at(one: Point, other: Point, share: float, ahead: Point, forward: float, radius: float) -> Ball:
    return (*off(along(one, other, share), ahead, forward), radius)


def outline(part: Part, right: Point, up: Point) -> list[list[Arc]]:
    """Return the closed lines that together enclose a part, as `Camera.axes` sees it; where they overlap it is full."""
    return [chain(seen(row, right, up)) for row in part.rows] + [hull(seen(sack, right, up)) for sack in part.sacks]
