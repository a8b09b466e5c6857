"""The figure's flesh: balls along its bones, and what they look like from a side. Pure geometry: no Qt.

A part of the body is a few rows of balls, one skin drawn tight around each ball and the next. Seen from anywhere, a
ball is a circle, so that one body serves every view.
"""

import itertools
import math
from dataclasses import dataclass
from typing import Literal

from ui.figure import HIP, SOLE, THIGH, Foot, Point, Skeleton

Ball = tuple[float, float, float, float]
"""x, y, z of the middle, and the radius; in shares of the body's height."""

Arc = tuple[float, float, float, float, float]
"""x and y of the middle, the radius, where it begins and how far it goes, in degrees, anticlockwise, y up."""

Row = tuple[Ball, ...]
Tone = Literal["hair", "face", "skin", "far skin", "shirt", "shorts", "leg", "shoe", "far leg", "far shoe"]


@dataclass(frozen=True)
class Part:
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


@dataclass(frozen=True)
class Camera:
    """Where the figure is seen from, infinitely far away, and the room a picture of it needs.

    Attributes:
        turn_deg: 0 from the working side, 90 from the front.
        above_deg: how much from above.
        mirrored: -1 where the picture is turned round, so that left lies on the left; else 1.
        width, height: of the picture, as shares of the body's height.
        middle: of the picture, right of the place on the floor between the feet.
        below: from that place down to the picture's lower edge.
    """

    turn_deg: float
    above_deg: float
    mirrored: int
    width: float
    height: float
    middle: float
    below: float

    def axes(self) -> tuple[Point, Point]:
        """Return the directions that are right and up in the picture."""
        turn, above = math.radians(self.turn_deg), math.radians(self.above_deg)
        right = (math.cos(turn), 0.0, -math.sin(turn))
        up = (-math.sin(turn) * math.sin(above), math.cos(above), -math.cos(turn) * math.sin(above))
        return right, up


SIDE = Camera(turn_deg=16, above_deg=7, mirrored=1, width=0.98, height=1.08, middle=-0.19, below=0.045)
FRONT = Camera(turn_deg=90, above_deg=7, mirrored=-1, width=0.56, height=1.06, middle=0.0, below=0.04)


# -- The body --------------------------------------------------------------------------------------------------------


def parts(body: Skeleton, camera: Camera) -> tuple[Part, ...]:
    """Return the parts of a body in the order they are painted, the farthest first."""
    far_arm, near_arm = _arm(body, 1, "far skin" if camera is SIDE else "skin"), _arm(body, 0, "skin")
    far_leg = Part("far shoe", sacks=shoe(body.back)), Part("far leg", leg(body.hips[1], body.back_knee, body.back))
    near = leg(body.hips[0], body.front_knee, body.front)
    near_shoe = Part("shoe", sacks=shoe(body.front), edge=1)
    trunk = Part("skin", _neck(body)), Part("shirt", sacks=_trunk(body))
    face = Part("hair", _hair(body)), Part("face", _face(body))
    if camera is SIDE:
        return (*far_arm, *far_leg, near_shoe, Part("leg", near, edge=1), *trunk, *face, *near_arm)
    # A thigh that points this way lies before the trunk that covers its upper end, and the knee before the thigh.
    ahead = min(1.0, max(0.0, (body.front_knee[0] - body.hips[0][0]) / THIGH * 2.5 - 0.5))
    thigh, shank = Part("leg", (near[0][1:],), edge=ahead), Part("leg", (near[1],), edge=max(0.0, 1.6 * ahead - 1.0))
    return (*far_leg, Part("leg", near), *trunk, *far_arm, *near_arm, near_shoe, thigh, shank, *face)


def leg(hip: Point, knee: Point, foot: Foot) -> tuple[Row, Row]:
    """A thigh, fuller in front, and a shank, fuller behind."""
    ankle = foot.ankle
    front = _ahead(hip, knee)
    shin = _ahead(knee, ankle)
    joint = (*knee, 0.0315)
    under = _at(knee, ankle, 0.10, shin, -0.004, 0.030)
    top = (*hip, 0.052)
    middle = _at(hip, knee, 0.42, front, 0.004, 0.0455)
    calf = _at(knee, ankle, 0.32, shin, -0.009, 0.0345)
    low = _at(knee, ankle, 0.72, shin, -0.001, 0.0235)
    return (top, middle, joint), (joint, under, calf, low, (*ankle, 0.0205))


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
    along = _towards(pelvis, chest)
    hips, square = _towards(body.hips[1], body.hips[0]), _towards(body.shoulders[1], body.shoulders[0])
    ahead = _cross(along, hips)
    seat = _pair(pelvis, along, 0.004, hips, HIP - 0.002, ahead, -0.011, 0.052)
    waist = _pair(pelvis, along, 0.118, hips, 0.035, ahead, 0.0, 0.041)
    ribs = _pair(chest, along, -0.075, square, 0.047, ahead, 0.006, 0.047)
    top = _pair(chest, along, -0.006, square, 0.086, ahead, 0.0, 0.034)
    nape = (*_off(chest, along, 0.030, ahead, 0.0), 0.024)
    return (*seat, *waist), (*waist, *ribs), (*ribs, *top, nape)


def _neck(body: Skeleton) -> tuple[Row, ...]:
    return (((*body.chest, 0.036), (*_along(body.chest, body.head, 0.4), 0.026), (*body.head, 0.026)),)


def _face(body: Skeleton) -> tuple[Row, ...]:
    """Brow, chin and nose: the face looks where the head leans."""
    head = body.head
    up = _towards(body.chest, head)
    ahead = (up[1], -up[0], 0.0)
    brow = (*_off(head, up, 0.006, ahead, 0.010), 0.046)
    chin = (*_off(head, up, -0.040, ahead, 0.018), 0.030)
    nose = (*_off(head, up, -0.010, ahead, 0.054), 0.009)
    return (brow, chin), (brow, nose)


def _hair(body: Skeleton) -> tuple[Row, ...]:
    """A cap of hair, knotted behind."""
    head = body.head
    up = _towards(body.chest, head)
    ahead = (up[1], -up[0], 0.0)
    cap = (*_off(head, up, 0.012, ahead, -0.006), 0.056)
    nape = (*_off(head, up, -0.018, ahead, -0.022), 0.036)
    knot = (*_off(head, up, 0.036, ahead, -0.060), 0.023)
    return (cap, nape), (knot,)


def _arm(body: Skeleton, which: int, tone: Tone) -> tuple[Part, ...]:
    """An arm in a short sleeve, the hand on the pelvis with the fingers to the front."""
    shoulder, elbow, hand = body.shoulders[which], body.elbows[which], body.hands[which]
    cuff = (*_along(shoulder, elbow, 0.46), 0.029)
    sleeve = (*_along(shoulder, elbow, 0.2), 0.032), cuff
    along = _towards(body.pelvis, body.chest)
    ahead = _cross(along, _towards(body.hips[1], body.hips[0]))
    fingers = (*_off(hand, along, -0.012, ahead, 0.030), 0.012)
    bare = ((*_along(shoulder, elbow, 0.4), 0.024), (*elbow, 0.0205), (*_along(elbow, hand, 0.3), 0.022))
    near = 1 - which
    # Around the ball of the shoulder there is no edge: there the sleeve goes over into the shirt.
    return (
        Part(tone, ((*bare, (*hand, 0.016), fingers),), edge=near),
        Part("shirt", (sleeve,), edge=near),
        Part("shirt", (((*shoulder, 0.0395), cuff),)),
    )


def _pair(
    middle: Point, along: Point, up: float, across: Point, half: float, ahead: Point, forward: float, radius: float
) -> Row:
    """Two balls beside each other."""
    x, y, z = (m + up * a + forward * f for m, a, f in zip(middle, along, ahead, strict=True))
    dx, dy, dz = (half * part for part in across)
    return (x + dx, y + dy, z + dz, radius), (x - dx, y - dy, z - dz, radius)


def _at(one: Point, other: Point, share: float, ahead: Point, forward: float, radius: float) -> Ball:
    x, y, z = _along(one, other, share)
    return x + forward * ahead[0], y + forward * ahead[1], z + forward * ahead[2], radius


def _ahead(upper: Point, lower: Point) -> Point:
    """The front of a leg's segment: across it, within the plane the body walks in."""
    x, y = lower[0] - upper[0], lower[1] - upper[1]
    length = math.hypot(x, y) or 1.0
    return -y / length, x / length, 0.0


def _along(one: Point, other: Point, share: float) -> Point:
    return (
        one[0] + (other[0] - one[0]) * share,
        one[1] + (other[1] - one[1]) * share,
        one[2] + (other[2] - one[2]) * share,
    )


def _off(start: Point, up: Point, high: float, ahead: Point, forward: float) -> Point:
    x, y, z = (s + high * u + forward * a for s, u, a in zip(start, up, ahead, strict=True))
    return x, y, z


def _towards(one: Point, other: Point) -> Point:
    x, y, z = other[0] - one[0], other[1] - one[1], other[2] - one[2]
    length = math.sqrt(x * x + y * y + z * z)
    return x / length, y / length, z / length


def _cross(one: Point, other: Point) -> Point:
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


# -- What it looks like ----------------------------------------------------------------------------------------------

Circle = tuple[float, float, float]
"""x and y of the middle, y up, and the radius."""

TOUCHING = 1e-9


def seen(row: Row, right: Point, up: Point) -> list[Circle]:
    """Return the circles of a row's balls, as `Camera.axes` sees them, y up."""
    rx, ry, rz = right
    ux, uy, uz = up
    return [(rx * x + ry * y + rz * z, ux * x + uy * y + uz * z, radius) for x, y, z, radius in row]


def outline(part: Part, right: Point, up: Point) -> list[list[Arc]]:
    """Return the closed lines that together enclose a part, as `Camera.axes` sees it; where they overlap it is full."""
    return [chain(seen(row, right, up)) for row in part.rows] + [hull(seen(sack, right, up)) for sack in part.sacks]


def chain(circles: list[Circle]) -> list[Arc]:
    """Return the arcs around a row of circles, anticlockwise: along its right side and back along its left.

    Straight lines join them. Where the row bends, the line crosses itself on the inner side, always anticlockwise.
    """
    row = circles[:1]
    for circle in circles[1:]:
        x, y, radius = row[-1]
        if math.hypot(circle[0] - x, circle[1] - y) > abs(circle[2] - radius) + TOUCHING:
            row.append(circle)
        elif circle[2] > radius:  # one hides the other
            row[-1] = circle
    if len(row) == 1:
        return [(*row[0], 0.0, 360.0)]
    ways, spreads = [], []
    for (x, y, radius), (to_x, to_y, to_radius) in itertools.pairwise(row):
        away_x, away_y = to_x - x, to_y - y
        ways.append(math.degrees(math.atan2(away_y, away_x)))
        # Clamped, for a circle that took the place of one it hides may hide the one before as well.
        share = (radius - to_radius) / math.hypot(away_x, away_y)
        spreads.append(math.degrees(math.acos(min(1.0, max(-1.0, share)))))
    last = len(row) - 1
    arcs = []
    for n in range(1, last):
        begin = ways[n - 1] - spreads[n - 1]
        arcs.append((*row[n], begin, _half_turn(ways[n] - spreads[n] - begin)))
    arcs.append((*row[last], ways[-1] - spreads[-1], 2 * spreads[-1]))
    for n in range(last - 1, 0, -1):
        begin = ways[n] + spreads[n]
        arcs.append((*row[n], begin, _half_turn(ways[n - 1] + spreads[n - 1] - begin)))
    arcs.append((*row[0], ways[0] + spreads[0], 360 - 2 * spreads[0]))
    return arcs


def _half_turn(degrees: float) -> float:
    """The same turn, not more than half round."""
    return (degrees + 180) % 360 - 180


def hull(circles: list[Circle]) -> list[Arc]:
    """Return the arcs of what a thread drawn tight around circles encloses, anticlockwise; straight lines join them.

    In a direction, the circle that reaches farthest is on the thread: the hull goes round the directions and changes
    circles where another one begins to reach farther.
    """
    first = max(range(len(circles)), key=lambda n: circles[n][0] + circles[n][2])  # farthest to the right
    arcs: list[Arc] = []
    now, angle = first, 0.0
    while True:
        x, y, radius = circles[now]
        turn, then = math.tau - angle, -1
        for other, (other_x, other_y, other_radius) in enumerate(circles):
            apart_x, apart_y = other_x - x, other_y - y
            apart = math.hypot(apart_x, apart_y)
            if apart - abs(radius - other_radius) < TOUCHING:
                continue
            begins = math.atan2(apart_y, apart_x) - math.acos((radius - other_radius) / apart)
            after = (begins - angle) % math.tau
            if after > math.tau - TOUCHING:
                after = 0.0  # three circles in a row: the thread leaves the middle one where it comes to it
            if after < turn:
                turn, then = after, other
        arcs.append((x, y, radius, math.degrees(angle), math.degrees(turn)))
        if then < 0:
            return arcs
        angle += turn
        now = then
