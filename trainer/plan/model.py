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

    def legs(self, set_n: int) -> tuple[Leg, Leg]:
        """Return the order of the legs in set `set_n`, counted from 1."""
        starts_right = self.first_leg is FirstLeg.RIGHT or (self.first_leg is FirstLeg.ALTERNATE and set_n % 2 == 0)
        first = Leg.RIGHT if starts_right else Leg.LEFT
        return first, first.other

    @property
    def running_on(self) -> "Plan":
        """The same where nobody is there to say when they are ready."""
        return replace(self, waits=Waits.NEVER)
