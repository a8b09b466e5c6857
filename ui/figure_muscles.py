"""Where the muscles of the lunging figure lie, and which of them work when (R1 to R9, V1-M1). Pure geometry: no Qt."""

from trainer.exercise import Exercise
from ui.figure import Skeleton
from ui.figure_body import ahead_of
from ui.figure_camera import Row
from ui.space import Point, along, cross, off, towards

Muscle = tuple[str, int]
"""Its name, one of MUSCLES, and the leg it belongs to: 0 the working one, 1 the back one; of the core always 0."""

LEG_MUSCLES = ("gluteus maximus", "gluteus medius", "quadriceps", "hamstrings", "calf", "shin", "sole")
MUSCLES = (*LEG_MUSCLES, "core")

_BIG = ("gluteus maximus", "quadriceps", "hamstrings", "calf")
_OF_ROLE: dict[str, tuple[Muscle, ...]] = {
    "R1": (("hamstrings", 1), ("gluteus maximus", 1)),
    "R2": tuple((name, 0) for name in _BIG),
    "R3": tuple((name, 0) for name in _BIG),
    "R4": (("core", 0),),
    "R5": (("quadriceps", 0), ("hamstrings", 0), ("calf", 0), ("shin", 0)),
    "R6": (("gluteus medius", 0),),
    "R7": (("quadriceps", 1), ("calf", 1)),
    "R8": (("sole", 1),),
    "R9": (*((name, 0) for name in _BIG), ("gluteus medius", 0)),
}
_UPRIGHT = (*((name, 0) for name in _BIG), ("core", 0))
"""All that the source of the upright lunge says (V1-M1): which muscles, but not when."""


def working(lunge: Exercise, when: str, *, back_leg: bool | None = None) -> tuple[Muscle, ...]:
    """Return the muscles that work in a part of a rep, as `MuscleRole.when` calls it.

    `back_leg` picks those whose task is the back leg's, or those whose task is not; None takes all.
    """
    if not lunge.muscle_roles:
        return _UPRIGHT if not back_leg else ()
    roles = [role for role in lunge.muscle_roles if role.when == when and back_leg in (None, role.leg == "back")]
    found = [muscle for role in roles for muscle in _OF_ROLE.get(role.ids[0], ())]
    return tuple(dict.fromkeys(found))


def rows(body: Skeleton, muscle: Muscle) -> tuple[Row, ...]:
    """Return a muscle's flesh on a body; KeyError for an unknown one."""
    name, side = muscle
    hip, knee, foot = body.hips[side], (body.front_knee, body.back_knee)[side], (body.front, body.back)[side]
    spine, out = towards(body.pelvis, body.chest), towards(body.hips[1], body.hips[0])
    front = cross(spine, out)
    if name == "core":
        return (_core(body, spine, front),)
    if name == "gluteus maximus":
        back, below = off((0, 0, 0), front, -1), off((0, 0, 0), ahead_of(hip, knee), -1)
        top = off(off(hip, spine, 0.040), back, 0.026)
        seat = off(off(hip, back, 0.018), below, 0.016)
        end = off(along(hip, knee, 0.20), below, 0.026)
        return (((*top, 0.022), (*seat, 0.033), (*end, 0.018)),)
    if name == "gluteus medius":
        way = 0.024 if side == 0 else -0.024
        high, low = (off(off(hip, spine, up), out, way) for up in (0.060, 0.018))
        return (((*high, 0.026), (*low, 0.014)),)
    thigh, shank = ahead_of(hip, knee), ahead_of(knee, foot.ankle)
    if name == "quadriceps":
        return (_belly(hip, knee, thigh, ((0.20, 0.022, 0.018), (0.50, 0.022, 0.021), (0.86, 0.012, 0.014))),)
    if name == "hamstrings":
        return (_belly(hip, knee, thigh, ((0.30, -0.023, 0.015), (0.54, -0.020, 0.017), (0.88, -0.015, 0.010))),)
    if name == "calf":
        return (_belly(knee, foot.ankle, shank, ((0.12, -0.014, 0.015), (0.32, -0.020, 0.021), (0.62, -0.010, 0.011))),)
    if name == "shin":
        return (_belly(knee, foot.ankle, shank, ((0.16, 0.016, 0.009), (0.36, 0.013, 0.010), (0.70, 0.008, 0.008))),)
    if name == "sole":
        return (((*foot.heel, 0.009), (*foot.ball, 0.010), (*foot.toe, 0.007)),)
    raise KeyError(name)


def _core(body: Skeleton, spine: Point, front: Point) -> Row:
    """From the pelvis up to the ribs, in front."""
    middle = (0.030, 0.020, 0.018), (0.105, 0.018, 0.022), (0.180, 0.022, 0.020)
    return tuple((*off(off(body.pelvis, spine, high), front, forward), radius) for high, forward, radius in middle)


def _belly(one: Point, other: Point, front: Point, places: tuple[tuple[float, float, float], ...]) -> Row:
    """Balls along a bone: how far along it, how far in front, and how thick."""
    return tuple((*off(along(one, other, share), front, forward), r) for share, forward, r in places)
