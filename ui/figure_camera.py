"""How the figure is seen: balls as circles, and lines drawn tight around circles. Pure geometry: no Qt."""

import itertools
import math
from typing import NamedTuple

from ui.space import Point

Ball = tuple[float, float, float, float]
"""x, y, z of the middle, and the radius; in shares of the body's height."""

Row = tuple[Ball, ...]

Circle = tuple[float, float, float]
"""x and y of the middle, y up, and the radius."""

Arc = tuple[float, float, float, float, float]
"""x and y of the middle, the radius, where it begins and how far it goes, in degrees, anticlockwise, y up."""

TOUCHING = 1e-9


class Camera(NamedTuple):
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


def seen(row: Row, right: Point, up: Point) -> list[Circle]:
    """Return the circles of a row's balls, as `Camera.axes` sees them, y up."""
    rx, ry, rz = right
    ux, uy, uz = up
    return [(rx * x + ry * y + rz * z, ux * x + uy * y + uz * z, radius) for x, y, z, radius in row]


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
