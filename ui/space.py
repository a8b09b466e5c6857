"""Points and directions in space."""

import math

Point = tuple[float, float, float]


def along(one: Point, other: Point, share: float) -> Point:
    """Return the point a share of the way from one to the other."""
    return (
        one[0] + (other[0] - one[0]) * share,
        one[1] + (other[1] - one[1]) * share,
        one[2] + (other[2] - one[2]) * share,
    )


def off(start: Point, direction: Point, length: float) -> Point:
    """Return the point so far away in a direction."""
    return start[0] + direction[0] * length, start[1] + direction[1] * length, start[2] + direction[2] * length


def towards(one: Point, other: Point) -> Point:
    """Return the direction from one to the other, 1 long; the two must lie apart."""
    x, y, z = other[0] - one[0], other[1] - one[1], other[2] - one[2]
    length = math.sqrt(x * x + y * y + z * z)
    return x / length, y / length, z / length


def cross(one: Point, other: Point) -> Point:
    """Return the direction square to two others, by the rule of the right hand."""
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


def mixed(one: float, other: float, share: float) -> float:
    """Return the number a share of the way from one to the other."""
    return one + (other - one) * share


def smooth(x: float) -> float:
    """Return a way from 0 to 1 without a jerk at either end; 0 before and 1 after."""
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)
