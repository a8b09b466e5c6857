"""Guidance: what a user wants to hear while doing reps, and what is known that decides on advice."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from trainer.plan import Counting, Leg
from trainer.tempo import Phase


class Voice(StrEnum):
    """What the voice says in each rep beside its number."""

    NUMBERS = "numbers"
    """Nothing more."""
    WORDS = "words"
    """Down and up."""
    SECONDS = "seconds"
    """Down and up, and each second between: the counted voice."""


@dataclass(frozen=True)
class Guidance:
    """How reps sound. Turn marks are always there, and so are countdowns.

    Attributes:
        voice: what is said in each rep.
        glides: whether a tone falls and rises with the body.
        ticks: whether each second is marked.
        counting: whether reps are counted up, or down to the last one.
        number_at: where in a rep its number is said, at the top or at the bottom.

    Raises ValueError for a rep without any sound between its turns: nobody keeps time over such gaps (AU2).
    """

    voice: Voice = Voice.WORDS
    glides: bool = True
    ticks: bool = True
    counting: Counting = Counting.UP
    number_at: Phase = Phase.TOP

    def __post_init__(self) -> None:
        if not (self.glides or self.ticks or self.voice is Voice.SECONDS):
            raise ValueError("tones, ticks or a counted voice must lead through a rep")
        if self.number_at not in (Phase.TOP, Phase.BOTTOM):
            raise ValueError("a rep's number is said at the top or at the bottom")


class Coaching(NamedTuple):
    """What is known of a user before a session, as far as it decides on form cues (KS3, KS4).

    Attributes:
        faults: for each leg that has one, the fault reported for it last, such as F3.
        settled: whether the exercise has been done within the last week and without a fault, so that the form cue
            is said before each set only.
        sessions: how many sessions of the exercise there have been; where the rotation of form cues begins.
    """

    faults: Mapping[Leg, str] = MappingProxyType({})
    settled: bool = False
    sessions: int = 0
