"""The lunging figure: where each joint is at a depth, for each kind of lunge and each fault. Pure geometry: no Qt.

Places are in space: x forward, y up from the floor, z towards the side of the working leg, which stands in front; the
front ankle is above x = 0. Lengths are shares of the body's height: Drillis and Contini's averages, as textbooks of
biomechanics print them.
"""

import functools
import math
from typing import Literal, NamedTuple

from ui.space import Point, mixed, off, smooth

Trunk = Literal["upright", "hinged"]
BackFoot = Literal["steps", "slides"]

THIGH = 0.245
SHANK = 0.246
ANKLE_HEIGHT = 0.039
TRUNK = 0.288
NECK = 0.122
"""From between the shoulders to the middle of the head."""

UPPER_ARM = 0.186
FOREARM = 0.146
HIP = 0.050
SHOULDER = 0.104
"""How far each hip and shoulder joint lies from the middle of the body; the feet stand as far apart as the hips."""

HEEL = -0.038
BALL = 0.068
TOE = 0.108
SOLE = 0.018
"""Along the foot from the ankle, when it stands flat; and how high its middle line lies above the floor."""

DISC = 0.010
"""Thickness of the slider under the ball of the back foot."""

PELVIS = 0.070
HAND = 0.082
"""From the hip joints up to where the hands rest, on top of the pelvis (V2-BP4), and from its middle to each hand."""

PLANTED = 0.44
"""The depth by which the stepping foot is down again."""

STEP_HEIGHT = 0.050


def skeleton(depth: float, trunk: Trunk, back_foot: BackFoot, fault: str = "") -> "Skeleton":
    """Return every joint at `depth`, from 0 standing tall to 1 at the bottom.

    `fault` is the id of a mistake to show, one of FAULTS; KeyError for any other but "".
    """
    depth = min(1.0, max(0.0, depth))
    wrong = FAULTS[fault]
    bottom = _bottom(trunk, back_foot)
    share = 1 - smooth(depth / 0.5) if wrong.at_top else smooth(depth / 0.4)
    front = _front_foot(wrong.heel_deg * share)
    back = _back_foot(depth, back_foot, bottom)
    across = _across(wrong.turn_deg * share, wrong.tilt_deg * share)
    square = _across(wrong.turn_deg * 0.3 * share, wrong.tilt_deg * -0.2 * share)
    hip_x, hip_y = _hip(depth, bottom)
    wanted = (hip_x + wrong.forward * share, hip_y + wrong.up * share, wrong.aside * share)
    pelvis = _within_reach(wanted, across, front.ankle, back.ankle)
    lean = math.radians(bottom.lean_deg * mixed(1, wrong.lean_kept, share) * smooth(depth / 0.9))
    lean += math.radians(wrong.lean_deg * share)
    side = math.radians(wrong.side_deg * share)
    along = (math.sin(lean) * math.cos(side), math.cos(lean) * math.cos(side), math.sin(side))
    hips = _both(pelvis, across, HIP)
    chest = off(pelvis, along, TRUNK)
    shoulders = _both(chest, square, SHOULDER)
    hands = _both(off(off(pelvis, along, PELVIS), (along[1], -along[0], 0.0), -0.014), across, HAND)
    up = (math.sin(lean * 0.62), math.cos(lean * 0.62), 0.0)  # the neck goes on with the spine, the eyes look ahead
    return Skeleton(
        pelvis=pelvis,
        chest=chest,
        head=off(chest, up, NECK),
        hips=hips,
        shoulders=shoulders,
        elbows=(
            _joint(shoulders[0], hands[0], UPPER_ARM, FOREARM, (-0.5, 0.0, 0.9)),
            _joint(shoulders[1], hands[1], UPPER_ARM, FOREARM, (-0.5, 0.0, -0.9)),
        ),
        hands=hands,
        front_knee=_joint(hips[0], front.ankle, THIGH, SHANK, (1.0, 0.0, wrong.knee_out * share)),
        front=front,
        back_knee=_joint(hips[1], back.ankle, THIGH, SHANK, (1.0, 0.0, 0.0)),
        back=back,
    )


# -- The faults ------------------------------------------------------------------------------------------------------


class Fault(NamedTuple):
    """How a fault differs from the lunge it spoils.

    Attributes:
        forward, up, aside: how far the pelvis is from its place.
        turn_deg, tilt_deg: the pelvis turned about the body's length, and tilted, the working side forward and up.
        lean_kept, lean_deg: the share of the trunk's lean that is kept, and what is added to it.
        side_deg: the trunk bent towards the working side.
        knee_out: how far the front knee points outwards, against 1 forward.
        heel_deg: how far the front foot has rolled onto its ball.
        at_top: whether it shows while standing; others come with the way down.
    """

    forward: float = 0.0
    up: float = 0.0
    aside: float = 0.0
    turn_deg: float = 0.0
    tilt_deg: float = 0.0
    lean_kept: float = 1.0
    lean_deg: float = 0.0
    side_deg: float = 0.0
    knee_out: float = 0.0
    heel_deg: float = 0.0
    at_top: bool = False


FAULTS = {
    "": Fault(),
    "F1": Fault(turn_deg=32, tilt_deg=7),
    "F2": Fault(knee_out=-0.42, aside=-0.01),
    "F2 out": Fault(knee_out=0.50, aside=0.01),
    "F3": Fault(aside=0.045, tilt_deg=13, side_deg=-7),
    "F4": Fault(forward=-0.035, up=-0.022, lean_deg=24, at_top=True),
    "F5": Fault(forward=-0.075, up=0.03, lean_kept=0.3, lean_deg=-9),
    "F6": Fault(forward=0.05, up=0.01, heel_deg=24),
    "V1-C1": Fault(lean_deg=34),
    "V1-C3": Fault(forward=0.13, up=0.01),
}
"""The six faults of the lunge (F1 to F6), and the two that only the upright one knows: leaning, knee past the toes."""


# -- The bottom, from the angles it must have ------------------------------------------------------------------------


@functools.cache
def _bottom(trunk: Trunk, back_foot: BackFoot) -> "_Bottom":
    """The lowest pose: shin and thigh of the front leg first, then all that follows from them."""
    shin_deg, thigh_deg, lean_deg = (0.0, 0.0, 3.0) if trunk == "upright" else (12.5, 4.5, 60.0)
    shin, thigh = math.radians(shin_deg), math.radians(thigh_deg)
    knee = (SHANK * math.sin(shin), ANKLE_HEIGHT + SHANK * math.cos(shin))
    hip = (knee[0] - THIGH * math.cos(thigh), knee[1] + THIGH * math.sin(thigh))
    floor = SOLE + (DISC if back_foot == "slides" else 0.0)
    ankle_y = floor + _BALL_TO_ANKLE * math.sin(_BOTTOM_PITCH)
    reach = math.hypot(THIGH, SHANK)  # a right angle at the back knee
    ankle_x = hip[0] - math.sqrt(reach**2 - (hip[1] - ankle_y) ** 2)
    ball_x = ankle_x - _BALL_TO_ANKLE * math.cos(_BOTTOM_PITCH)
    return _Bottom(hip[0], hip[1], ball_x, lean_deg)


_LEG = SHANK + THIGH - 0.00001
"""A leg stretched, its knee just not locked."""

_BALL_TO_ANKLE = math.hypot(BALL, ANKLE_HEIGHT - SOLE)
_FLAT_PITCH = math.pi - math.atan2(ANKLE_HEIGHT - SOLE, BALL)
_ON_DISC_PITCH = _FLAT_PITCH + math.asin(DISC / (BALL - HEEL))
_PLANTED_PITCH = math.radians(118)
_BOTTOM_PITCH = math.radians(92)
"""The direction from the ball of the back foot to its ankle: flat, the ball on a slider and the heel on the
floor, just planted, and heel high with the toes bent."""


# -- On the way ------------------------------------------------------------------------------------------------------


def _hip(depth: float, lowest: "_Bottom") -> tuple[float, float]:
    """The hips start softly, travel back with the step and then sink."""
    tall = ANKLE_HEIGHT + _LEG
    down = depth * depth * 1.235 / (depth * depth + 0.235)
    return lowest.hip_x * smooth(depth / 0.5), mixed(tall, lowest.hip_y, down)


def _within_reach(pelvis: Point, across: Point, *ankles: Point) -> Point:
    """The pelvis, let down as far as the shorter leg asks for; `ankles` are the working one and the other."""
    x, y, z = pelvis
    for ankle, side in zip(ankles, (HIP, -HIP), strict=True):
        far_x, far_z = x + side * across[0] - ankle[0], z + side * across[2] - ankle[2]
        y = min(y, ankle[1] + math.sqrt(_LEG**2 - far_x**2 - far_z**2) - side * across[1])
    return x, y, z


def _front_foot(heel_deg: float) -> "Foot":
    """The front foot stands flat, unless its heel has come up."""
    return _foot(BALL, 0.0, _FLAT_PITCH - math.radians(heel_deg), HIP)


def _back_foot(depth: float, back_foot: BackFoot, bottom: "_Bottom") -> "Foot":
    """The back foot on its way back and then on its ball, the heel rising as the body sinks."""
    if back_foot == "slides":
        gone = smooth(depth / 0.85)
        lift = DISC
        pitch = mixed(_ON_DISC_PITCH, _BOTTOM_PITCH, gone)
    else:
        gone = smooth(depth / PLANTED)
        lift = STEP_HEIGHT * math.sin(math.pi * gone) ** 2
        sinking = smooth((depth - PLANTED) / (1 - PLANTED))
        pitch = mixed(mixed(_FLAT_PITCH, _PLANTED_PITCH, gone), _BOTTOM_PITCH, sinking)
    return _foot(mixed(BALL, bottom.ball_x, gone), lift, pitch, -HIP)


def _foot(ball_x: float, lift: float, pitch: float, z: float) -> "Foot":
    """A foot on its ball: stiff from heel to ball, the toes level, bent where the heel is up."""
    ball_y = SOLE + lift
    turn = pitch - _FLAT_PITCH
    return Foot(
        heel=(ball_x + (HEEL - BALL) * math.cos(turn), ball_y + (HEEL - BALL) * math.sin(turn), z),
        ankle=(ball_x + _BALL_TO_ANKLE * math.cos(pitch), ball_y + _BALL_TO_ANKLE * math.sin(pitch), z),
        ball=(ball_x, ball_y, z),
        toe=(ball_x + TOE - BALL, ball_y, z),
    )


def _joint(root: Point, end: Point, upper: float, lower: float, towards: Point) -> Point:
    """Return the joint between two segments from `root` to `end`, bent in the direction `towards`."""
    x, y, z = end[0] - root[0], end[1] - root[1], end[2] - root[2]
    reach = math.sqrt(x * x + y * y + z * z)
    x, y, z = x / reach, y / reach, z / reach
    along = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    aside = math.sqrt(max(0.0, upper * upper - along * along))
    share = towards[0] * x + towards[1] * y + towards[2] * z
    u, v, w = towards[0] - share * x, towards[1] - share * y, towards[2] - share * z
    aside /= math.sqrt(u * u + v * v + w * w)
    return root[0] + along * x + aside * u, root[1] + along * y + aside * v, root[2] + along * z + aside * w


def _across(turn_deg: float, tilt_deg: float) -> Point:
    """The direction towards the working side, of a part turned forward and tilted up there."""
    turn, tilt = math.radians(turn_deg), math.radians(tilt_deg)
    return math.sin(turn) * math.cos(tilt), math.sin(tilt), math.cos(turn) * math.cos(tilt)


def _both(middle: Point, across: Point, length: float) -> tuple[Point, Point]:
    return off(middle, across, length), off(middle, across, -length)


class Foot(NamedTuple):
    """One foot."""

    heel: Point
    ankle: Point
    ball: Point
    toe: Point


class Skeleton(NamedTuple):
    """Every joint of the figure. Of two, the first is on the working side."""

    pelvis: Point
    chest: Point
    head: Point
    hips: tuple[Point, Point]
    shoulders: tuple[Point, Point]
    elbows: tuple[Point, Point]
    hands: tuple[Point, Point]
    front_knee: Point
    front: Foot
    back_knee: Point
    back: Foot


class _Bottom(NamedTuple):
    """What the way down leads to."""

    hip_x: float
    hip_y: float
    ball_x: float
    lean_deg: float
