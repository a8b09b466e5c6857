"""What there is to see of a lunge, as data: its phases, its faults beside the right way, and its muscles."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from trainer.exercise import Exercise
from trainer.plan import Leg
from trainer.tempo import Phase
from ui.figure import BackFoot, Skeleton, Trunk, skeleton
from ui.figure_camera import FRONT, SIDE, Camera
from ui.figure_muscles import Muscle, working
from ui.language import mark, tr
from ui.space import Point, along, cross, off, towards


@dataclass(frozen=True)
class Panel:
    """One figure of a picture.

    Attributes:
        depth: from 0 standing tall to 1 at the bottom.
        camera: where it is seen from.
        fault: the mistake it makes, one of figure.FAULTS.
        verdict: whether it is marked as right (True) or as wrong (False).
        about: the fault whose guides are drawn: where to look.
        muscles: those that are lit.
        way: 1 for an arrow down, -1 for one up.
    """

    depth: float
    camera: Camera = SIDE
    fault: str = ""
    verdict: bool | None = None
    about: str = ""
    muscles: tuple[Muscle, ...] = ()
    way: int = 0


@dataclass(frozen=True)
class Picture:
    """Figures of one lunge side by side, the working leg in its colour.

    Attributes:
        told: what they show, in words.
        tall: whether there is room for a body that stands, so that pictures of one movement are of one size.
    """

    trunk: Trunk
    back_foot: BackFoot
    leg: Leg
    panels: tuple[Panel, ...]
    told: str
    tall: bool = False

    def body(self, panel: Panel) -> Skeleton:
        """Return the body of a panel."""
        return skeleton(panel.depth, self.trunk, self.back_foot, panel.fault)


SHALLOW = 0.5
"""How deep to go at first."""

# -- Start, bottom, phases -------------------------------------------------------------------------------------------


def start_picture(lunge: Exercise, leg: Leg) -> Picture:
    """Return how to stand before a rep, from the side and from the front."""
    told = tr("Standing tall, seen from the side and from the front: feet a little apart, hands on the pelvis.")
    return _picture(lunge, leg, told, Panel(0), Panel(0, FRONT))


def bottom_picture(lunge: Exercise, leg: Leg) -> Picture:
    """Return the lowest place, from the side and from the front."""
    return _picture(lunge, leg, tr(_BOTTOM[lunge.trunk, lunge.back_foot]), Panel(1), Panel(1, FRONT))


def shallow_picture(lunge: Exercise, leg: Leg) -> Picture:
    """Return how deep to go at first (SF2a), from the side and from the front."""
    told = tr("A shallow lunge, seen from the side and from the front: well short of a right angle at the knees.")
    return replace(_picture(lunge, leg, told, Panel(SHALLOW), Panel(SHALLOW, FRONT)), tall=True)


def step_picture(lunge: Exercise, phase: Phase, leg: Leg) -> Picture:
    """Return what a phase of a rep looks like from the side: on the way, or held."""
    if phase is Phase.TOP:
        told, panels = tr("Standing tall, seen from the side: hips and knees straight."), [Panel(0)]
    elif phase is Phase.BOTTOM:
        told, panels = tr(_BOTTOM[lunge.trunk, lunge.back_foot]), [Panel(1)]
    elif phase is Phase.CONCENTRIC:
        told = tr("On the way up, seen from the side: the front foot presses into the floor.")
        panels = [Panel(0.6, way=-1)]
    else:
        if lunge.back_foot == "slides":
            told = tr("On the way down, seen from the side: first the back foot slides back, then both knees bend.")
        else:
            told = tr("On the way down, seen from the side: first the back foot steps back, then both knees bend.")
        panels = [Panel(0.22), Panel(0.7, way=1)]
    return replace(_picture(lunge, leg, told, *panels), tall=True)


_BOTTOM = {
    ("upright", "steps"): mark(
        "The bottom: both knees near a right angle, the front knee over the ankle, the back knee just above the floor, "
        "the trunk upright."
    ),
    ("hinged", "steps"): mark(
        "The bottom: both knees near a right angle, the back knee just above the floor, the trunk leaning forward from "
        "the hip until the shoulders are over the ball of the front foot."
    ),
    ("hinged", "slides"): mark(
        "The bottom: both knees near a right angle, the ball of the back foot on its slider, the trunk leaning forward "
        "from the hip until the shoulders are over the ball of the front foot."
    ),
}


# -- The faults ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Shown:
    """How a fault is shown: from where, how deep, in which wrong ways, and in words."""

    camera: Camera
    depth: float
    wrong: tuple[str, ...]
    told: str


FAULT_IDS = ("F1", "F2", "F3", "F4", "F5", "F6")
UPRIGHT_FAULT_IDS = ("V1-C1", "V1-C3")
"""Leaning forward, and the knee past the toes: wrong only where the trunk stays upright."""

_SHOWN = {
    "F1": _Shown(
        FRONT, 0.62, ("F1",),
        mark("Seen from the front. Wrong: the pelvis has turned and tipped, and the hands with it. "
             "Right: both hands are level and point ahead."),
    ),
    "F2": _Shown(
        FRONT, 0.9, ("F2", "F2 out"),
        mark("Seen from the front. Wrong: the knee falls inwards, or outwards. "
             "Right: the knee stays in line above the second toe."),
    ),
    "F3": _Shown(
        FRONT, 0.5, ("F3",),
        mark("Seen from the front. Wrong: the working hip pokes out to the side and the other hip has dropped. "
             "Right: both hips are level."),
    ),
    "F4": _Shown(
        SIDE, 0.0, ("F4",),
        mark("Seen from the side, standing. Wrong: the hip is still bent, with a fold in front. "
             "Right: the body is one straight line from shoulder to ankle."),
    ),
    "F5": _Shown(
        SIDE, 1.0, ("F5",),
        mark("Seen from the side. Wrong: the body sits back over the back leg. "
             "Right: the body is over the front leg, and the back foot only steadies."),
    ),
    "F6": _Shown(
        SIDE, 0.9, ("F6",),
        mark("Seen from the side. Wrong: the front heel has come off the floor. "
             "Right: the whole front foot stays on the floor."),
    ),
    "V1-C1": _Shown(
        SIDE, 1.0, ("V1-C1",),
        mark("Seen from the side. Wrong: the trunk leans forward. Right: the trunk stays upright."),
    ),
    "V1-C3": _Shown(
        SIDE, 0.9, ("V1-C3",),
        mark("Seen from the side. Wrong: the front knee is past the toes. "
             "Right: the front knee is above the ankle."),
    ),
}  # fmt: skip


def fault_picture(lunge: Exercise, fault_id: str, leg: Leg) -> Picture:
    """Return a fault beside the right way: one of FAULT_IDS or UPRIGHT_FAULT_IDS; KeyError for any other."""
    shown = _SHOWN[fault_id]
    right = Panel(shown.depth, shown.camera, verdict=True, about=fault_id)
    wrong = [replace(right, fault=fault, verdict=False) for fault in shown.wrong]
    return _picture(lunge, leg, tr(shown.told), wrong[0], right, *wrong[1:])


@dataclass(frozen=True)
class Guides:
    """Where to look in a fault's picture.

    Attributes:
        ring: the middle of the place, and its size.
        lines: of the body, to be compared with what they should be.
        should: lines that show how those would be.
        arrows: weight, or where something points, from their beginning to their tip.
    """

    ring: tuple[Point, float]
    lines: tuple[tuple[Point, ...], ...] = ()
    should: tuple[tuple[Point, Point], ...] = ()
    arrows: tuple[tuple[Point, Point], ...] = ()


def guides(fault_id: str, body: Skeleton) -> Guides:
    """Return where to look on a body for a fault."""
    return _GUIDES[fault_id](body)


def _hands(body: Skeleton) -> Guides:
    """The line through both hands, and a lamp at the buckle of the belt, which shines where the pelvis points."""
    one, other = body.hands
    middle = along(one, other, 0.5)
    line = along(other, one, -0.6), along(other, one, 1.6)
    level = off(middle, (0, 0, 1), 0.21), off(middle, (0, 0, -1), 0.21)
    buckle = off(body.pelvis, towards(body.pelvis, body.chest), 0.05)
    ahead = cross(towards(body.pelvis, body.chest), towards(*reversed(body.hips)))
    flat = (ahead[0], 0.0, ahead[2])
    return Guides((middle, 0.12), (line,), (level,), ((off(buckle, flat, 0.05), off(buckle, flat, 0.42)),))


def _hips(body: Skeleton) -> Guides:
    one, other = body.hips
    middle = along(one, other, 0.5)
    line = along(other, one, -1.1), along(other, one, 2.1)
    level = off(middle, (0, 0, 1), 0.17), off(middle, (0, 0, -1), 0.17)
    return Guides((off(one, (0, 0, 1), 0.01), 0.085), (line,), (level,))


def _knee_line(body: Skeleton) -> Guides:
    toe, knee = body.front.toe, body.front_knee
    above = (toe[0], knee[1] + 0.09, toe[2])
    return Guides((knee, 0.065), ((toe, knee),), ((toe, above),))


def _crease(body: Skeleton) -> Guides:
    hip, ankle = body.hips[0], body.front.ankle
    chest = off(body.chest, (0, 0, 1), hip[2])
    straight = (ankle[0], 0.90, ankle[2])
    return Guides((off(hip, (1, 0, 0), 0.03), 0.085), ((chest, hip, body.front_knee),), ((ankle, straight),))


def _weight(body: Skeleton) -> Guides:
    back_heavy = body.pelvis[0] < body.front.ankle[0] - 0.26
    front = off(body.front.ball, (1, 0, 0), 0.03)
    back = off(body.back.heel, (-1, 0, 0), 0.045)
    heavy, light = 0.20, 0.07
    arrows = tuple(
        (off(foot, (0, 1, 0), 0.02 + length), off(foot, (0, 1, 0), 0.02))
        for foot, length in ((front, light if back_heavy else heavy), (back, heavy if back_heavy else light))
    )
    return Guides((body.back.ankle if back_heavy else body.front.ankle, 0.085), arrows=arrows)


def _heel(body: Skeleton) -> Guides:
    return Guides((body.front.heel, 0.06))


def _trunk(body: Skeleton) -> Guides:
    straight = (body.pelvis, off(body.pelvis, (0, 1, 0), 0.42))
    return Guides((body.chest, 0.10), ((body.pelvis, body.chest),), (straight,))


def _past_toes(body: Skeleton) -> Guides:
    toe = body.front.toe
    floor = (toe[0] + 0.02, 0.0, toe[2])
    return Guides((body.front_knee, 0.07), should=((floor, off(floor, (0, 1, 0), 0.42)),))


_GUIDES: dict[str, Callable[[Skeleton], Guides]] = {
    "F1": _hands,
    "F2": _knee_line,
    "F3": _hips,
    "F4": _crease,
    "F5": _weight,
    "F6": _heel,
    "V1-C1": _trunk,
    "V1-C3": _past_toes,
}


# -- The muscles -----------------------------------------------------------------------------------------------------


def muscle_picture(lunge: Exercise, when: str, leg: Leg) -> Picture:
    """Return the muscles that work in a part of a rep, lit; `when` as in `MuscleRole.when`."""
    muscles = working(lunge, when)
    names = ", ".join(dict.fromkeys(name for role in lunge.muscle_roles if role.when == when for name in role.muscles))
    told = tr("Seen from the side, the working muscles lit: {muscles}.", muscles=names or lunge.muscles[0].text)
    if when == "eccentric":
        panels = [Panel(0.7, muscles=working(lunge, when, back_leg=False), way=1)]
        if back := working(lunge, when, back_leg=True):
            panels.insert(0, Panel(0.2, muscles=back))
        return _picture(lunge, leg, told, *panels)
    if when == "concentric":
        return _picture(lunge, leg, told, Panel(0.6, muscles=muscles, way=-1))
    return _picture(lunge, leg, told, Panel({"top": 0.0, "bottom": 1.0}.get(when, 0.8), muscles=muscles))


def _picture(lunge: Exercise, leg: Leg, told: str, *panels: Panel) -> Picture:
    return Picture(lunge.trunk, lunge.back_foot, leg, panels, told)
