"""The lunging figure: where each joint is at a depth, for each kind of lunge. Pure geometry: no Qt.

Lengths are shares of the body's height, the floor is y = 0, up is positive and the figure faces +x, its front ankle
above x = 0. Segment lengths are Drillis and Contini's averages, as textbooks of biomechanics print them.
"""

import functools
import math
from dataclasses import dataclass
from typing import Literal

Trunk = Literal["upright", "hinged"]
BackFoot = Literal["steps", "slides"]
Point = tuple[float, float]

THIGH = 0.245
SHANK = 0.246
ANKLE_HEIGHT = 0.039
TRUNK = 0.288
NECK = 0.112
"""From the shoulders to the middle of the head."""

UPPER_ARM = 0.186
FOREARM = 0.146
HEAD_RADIUS = 0.062

HEEL = -0.038
BALL = 0.068
TOE = 0.112
SOLE = 0.018
"""Along the foot from the ankle, when it stands flat; and how high its middle line lies above the floor."""

DISC = 0.014
"""Thickness of the slider under the ball of the back foot."""

PELVIS = 0.070
"""From the hip joint up to where the hands rest: on top of the pelvis (V2-BP4)."""

STAGGER = 0.064
"""How far one foot stands behind the other at the top, so that both legs can be seen."""

PLANTED = 0.44
"""The depth by which the stepping foot is down again."""

STEP_HEIGHT = 0.045


def skeleton(depth: float, trunk: Trunk, back_foot: BackFoot) -> "Skeleton":
    """Return every joint at `depth`, from 0 standing tall to 1 at the bottom."""
    depth = min(1.0, max(0.0, depth))
    bottom = _bottom(trunk, back_foot)
    hip = _hip(depth, bottom.hip)
    front_ankle = (0.0, ANKLE_HEIGHT)
    back = _back_foot(depth, back_foot, bottom)
    lean = math.radians(bottom.lean_deg) * _smooth(depth / 0.9)
    along = (math.sin(lean), math.cos(lean))
    shoulder = _from(hip, along, TRUNK)
    hand = _from(hip, along, PELVIS)
    return Skeleton(
        hip=hip,
        shoulder=shoulder,
        head=_from(shoulder, _turned(along, 0.25 * lean), NECK),
        elbow=_joint(shoulder, hand, UPPER_ARM, FOREARM, forward=False),
        hand=hand,
        front_knee=_joint(hip, front_ankle, THIGH, SHANK, forward=True),
        front=Foot((HEEL, SOLE), front_ankle, (BALL, SOLE), (TOE, SOLE)),
        back_knee=_joint(hip, back.ankle, THIGH, SHANK, forward=True),
        back=back,
    )


# -- The bottom, from the angles it must have ------------------------------------------------------------------------


@functools.cache
def _bottom(trunk: Trunk, back_foot: BackFoot) -> "_Bottom":
    """The lowest pose: shin and thigh of the front leg first, then all that follows from them."""
    shin_deg, thigh_deg, lean_deg = (0.0, 0.0, 3.0) if trunk == "upright" else (11.5, 4.5, 56.0)
    shin, thigh = math.radians(shin_deg), math.radians(thigh_deg)
    knee = (SHANK * math.sin(shin), ANKLE_HEIGHT + SHANK * math.cos(shin))
    hip = (knee[0] - THIGH * math.cos(thigh), knee[1] + THIGH * math.sin(thigh))
    floor = SOLE + (DISC if back_foot == "slides" else 0.0)
    ankle_y = floor + _BALL_TO_ANKLE * math.sin(_BOTTOM_PITCH)
    reach = math.hypot(THIGH, SHANK)  # a right angle at the back knee
    ankle_x = hip[0] - math.sqrt(reach**2 - (hip[1] - ankle_y) ** 2)
    ball_x = ankle_x - _BALL_TO_ANKLE * math.cos(_BOTTOM_PITCH)
    return _Bottom(hip, ball_x, lean_deg)


_BALL_TO_ANKLE = math.hypot(BALL, ANKLE_HEIGHT - SOLE)
_FLAT_PITCH = math.pi - math.atan2(ANKLE_HEIGHT - SOLE, BALL)
_PLANTED_PITCH = math.radians(118)
_BOTTOM_PITCH = math.radians(92)
"""The direction from the ball of the back foot to its ankle: flat, just planted, and heel high with the toes bent."""


# -- On the way ------------------------------------------------------------------------------------------------------


def _hip(depth: float, lowest: Point) -> Point:
    """The hip starts softly, travels back with the step and then sinks."""
    tall = ANKLE_HEIGHT + math.sqrt((SHANK + THIGH) ** 2 - STAGGER**2 / 4)
    down = depth * depth * 1.235 / (depth * depth + 0.235)
    back = _smooth(depth / 0.5)
    return _mix(-STAGGER / 2, lowest[0], back), tall + (lowest[1] - tall) * down


def _back_foot(depth: float, back_foot: BackFoot, bottom: "_Bottom") -> "Foot":
    """The back foot on its way back and then on its ball, the heel rising as the body sinks."""
    if back_foot == "slides":
        gone = _smooth(depth / 0.85)
        lift = DISC * _smooth(6 * gone)
        pitch = _mix(_FLAT_PITCH, _BOTTOM_PITCH, gone)
    else:
        gone = _smooth(depth / PLANTED)
        lift = STEP_HEIGHT * math.sin(math.pi * gone) ** 2
        sinking = _smooth((depth - PLANTED) / (1 - PLANTED))
        pitch = _mix(_mix(_FLAT_PITCH, _PLANTED_PITCH, gone), _BOTTOM_PITCH, sinking)
    ball = (_mix(BALL - STAGGER, bottom.ball_x, gone), SOLE + lift)
    # The foot from heel to ball is stiff; the toes stay level, bent where the heel is up.
    turn = pitch - _FLAT_PITCH
    ankle = _from(ball, (math.cos(pitch), math.sin(pitch)), _BALL_TO_ANKLE)
    heel = _from(ball, _turned((-1.0, 0.0), turn), BALL - HEEL)
    return Foot(heel, ankle, ball, (ball[0] + TOE - BALL, ball[1]))


def _joint(root: Point, end: Point, upper: float, lower: float, *, forward: bool) -> Point:
    """Return the joint between two segments from `root` to `end`, bent towards the figure's front or back."""
    dx, dy = end[0] - root[0], end[1] - root[1]
    reach = math.hypot(dx, dy)
    along = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    aside = math.sqrt(max(0.0, upper * upper - along * along))
    if not forward:
        aside = -aside
    return root[0] + (along * dx - aside * dy) / reach, root[1] + (along * dy + aside * dx) / reach


def _from(start: Point, direction: Point, length: float) -> Point:
    return start[0] + direction[0] * length, start[1] + direction[1] * length


def _turned(direction: Point, angle: float) -> Point:
    """Turn a direction by an angle: positive from +x towards +y."""
    cos, sin = math.cos(angle), math.sin(angle)
    return direction[0] * cos - direction[1] * sin, direction[0] * sin + direction[1] * cos


def _mix(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


def _smooth(x: float) -> float:
    """From 0 to 1 without a jerk at either end."""
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)


@dataclass(frozen=True)
class Foot:
    """One foot."""

    heel: Point
    ankle: Point
    ball: Point
    toe: Point


@dataclass(frozen=True)
class Skeleton:
    """Every joint of the figure."""

    hip: Point
    shoulder: Point
    head: Point
    elbow: Point
    hand: Point
    front_knee: Point
    front: Foot
    back_knee: Point
    back: Foot


@dataclass(frozen=True)
class _Bottom:
    """What the way down leads to."""

    hip: Point
    ball_x: float
    lean_deg: float
