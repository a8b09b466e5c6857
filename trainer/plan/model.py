"""The plan: what a session asks for."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from trainer.tempo import Tempo, parse_tempo


class Leg(StrEnum):
    """The working leg: the one in front, trained, counted and named in every cue."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Leg":
        """The opposite leg."""
        return Leg.RIGHT if self is Leg.LEFT else Leg.LEFT


class FirstLeg(StrEnum):
    """Which leg begins each set."""

    LEFT = "left"
    RIGHT = "right"
    ALTERNATE = "alternate"
    """The other one in each set."""
    SESSIONS = "sessions"
    """The other one in each session; the log knows which began last."""
    WEAKER = "weaker"
    """The one the log shows to be weaker."""


class RoundOrder(StrEnum):
    """How the reps of a set go round the legs."""

    BLOCK = "block"
    """All reps of one leg, then all of the other."""
    ALTERNATING = "alternating"
    """Left, right, left, right."""
    TOGETHER = "together"
    """Both legs do each rep, as in a squat."""


class Sides(StrEnum):
    """Which legs are trained."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class GuideLevel(StrEnum):
    """How much is said beside what keeps time."""

    FULL = "full"
    """Form cues before each set and, at first, between reps."""
    FAST = "fast"
    """The form cue in short before each set, and no more."""
    QUIET = "quiet"
    """No form cues: numbers, countdowns and what comes next."""


class Counting(StrEnum):
    """Which way reps are counted (KS7)."""

    UP = "up"
    DOWN = "down"


class Waits(StrEnum):
    """What begins only when the user says so; the first leg set always begins by itself."""

    NEVER = "never"
    SETS = "sets"
    """Each set after a rest."""
    LEGS = "legs"
    """Each leg set, after a rest or a switch."""


@dataclass(frozen=True)
class Plan:
    """What a session asks for. Reps and rest are for each leg and each set; a set is both legs.

    Equal plans ask for the same; the name is part of a plan.

    Attributes:
        match: whether the second leg of a set is to do as many reps as the first did.
        cue: the id of the form cue to lead every set; empty for each in turn, or what answers a fault.
        counting: which way reps are counted; None as the settings say.
        then: the exercises that follow, each a plan without a name and without others behind it. Between two comes
            the rest of the one and the get-ready time of the other.
        unfinished: the one line that was written last, as long as it cannot be read; the plan is then what could be
            read before, and is not to be trained.
    """

    name: str
    exercise: str = "reverse-lunge-for-glutes"
    sets: int = 2
    reps: int = 8
    tempo: Tempo = field(default_factory=lambda: parse_tempo("3-0-1-1"))
    switch_s: float = 20
    rest_s: float = 90
    get_ready_s: float = 20
    first_leg: FirstLeg = FirstLeg.LEFT
    load_kg: float = 0
    waits: Waits = Waits.NEVER
    round_order: RoundOrder = RoundOrder.BLOCK
    sides: Sides = Sides.BOTH
    match: bool = False
    guide: GuideLevel = GuideLevel.FULL
    cue: str = ""
    counting: Counting | None = None
    then: "tuple[Plan, ...]" = ()
    unfinished: str = ""

    @property
    def exercises(self) -> "tuple[Plan, ...]":
        """The plan of each exercise in turn, the first being this one alone."""
        return (replace(self, then=()), *self.then) if self.then else (self,)

    def legs(self, set_n: int) -> tuple[Leg, ...]:
        """Return the order of the legs in set `set_n`, counted from 1: both, or the one that is trained."""
        if self.sides is not Sides.BOTH:
            return (Leg(self.sides.value),)
        starts_right = self.first_leg is FirstLeg.RIGHT or (self.first_leg is FirstLeg.ALTERNATE and set_n % 2 == 0)
        first = Leg.RIGHT if starts_right else Leg.LEFT
        return first, first.other
