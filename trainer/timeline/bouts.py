"""A session compiled, and the exercises it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from trainer.cues import Wish
from trainer.exercise import Exercise
from trainer.guidance import Coaching, Guidance
from trainer.plan import Leg, Plan
from trainer.rep_cues import Phases, phases_of
from trainer.tempo import Phase
from trainer.timeline.segments import Segment, SessionPhase
from trainer.wording import Wording, wording

Break = tuple[int, SessionPhase, int | None]
"""Names a break of a session: its bout, what it is, and its set."""


@dataclass(frozen=True)
class Bout:
    """One exercise of a session.

    Attributes:
        plan: what is asked for of this exercise, without those that follow.
        guidance: what the user wants to hear in its reps.
        coaching: what is known of the user's form in it.
    """

    plan: Plan
    exercise: Exercise
    guidance: Guidance
    coaching: Coaching

    @property
    def starts_with(self) -> Phase:
        """The phase a rep begins with (T3)."""
        return Phase(self.exercise.start_phase)

    @cached_property
    def phases(self) -> Phases:
        """Those of one rep in the order they are done, each with its length."""
        return phases_of(self.plan.tempo, self.starts_with)

    @cached_property
    def rep_frames(self) -> int:
        """Length of one rep."""
        return sum(length for _, length in self.phases)

    @property
    def words(self) -> Wording:
        """What is said, in the language of the exercise."""
        return wording(self.exercise.language)


@dataclass(frozen=True)
class Timeline:
    """A whole session, compiled.

    Attributes:
        plan: the whole of it.
        bouts: the exercises in turn; segments name theirs by its place.
        phrase_frames: the length of each phrase the voice can say; empty while drafted.
        segments: one after the other without a gap.
        count_in: for each leg, and for both as None, the short segment put before work that is taken up again.
        too_much_pain: what is heard in a pause that pain has asked for; an empty segment before it is drafted.
        dropped: for each segment, by index, the wishes that found no room.
        break_frames: the length of each break that the user has made longer or shorter than planned.
        matched: for a bout and a set, the reps the second leg is asked for, where the first did others than planned.
    """

    plan: Plan
    bouts: tuple[Bout, ...]
    phrase_frames: Mapping[str, int] = field(default_factory=dict)
    segments: tuple[Segment, ...] = ()
    count_in: Mapping[Leg | None, Segment] = field(default_factory=dict)
    too_much_pain: Segment = field(default_factory=lambda: Segment(SessionPhase.WAITING, 0))
    dropped: tuple[tuple[int, Wish], ...] = ()
    break_frames: Mapping[Break, int] = field(default_factory=dict)
    matched: Mapping[tuple[int, int], int] = field(default_factory=dict)

    @property
    def frames(self) -> int:
        """Length of the whole session when nobody pauses."""
        return sum(segment.frames for segment in self.segments)

    def bout_of(self, segment: Segment) -> Bout:
        """Return the exercise a segment belongs to."""
        return self.bouts[segment.bout]
