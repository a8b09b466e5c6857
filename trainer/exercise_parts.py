"""What an exercise is made of: frozen values, each with the ids it has in docs/sources.md."""

from dataclasses import dataclass
from typing import Literal, get_args

Phase = Literal["eccentric", "bottom", "concentric", "top"]
Ids = tuple[str, ...]

PHASES: tuple[Phase, ...] = get_args(Phase)


@dataclass(frozen=True, slots=True)
class Note:
    """A fact in our words, with the ids it has in docs/sources.md."""

    ids: Ids
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction: `text` for the full guidance, `brief` for the fast one."""

    ids: Ids
    phase: Phase
    text: str
    brief: str


@dataclass(frozen=True, slots=True)
class FormCue:
    """Advice for a set: a sentence of 10 to 20 words before it, two or three words between its reps (KS2).

    Attributes:
        fault: the id of the fault it answers.
        leg: the one leg it is for; None for both.
        id: made of the English `short` when a file is read, the same in every language: `heel-glued-down`.
    """

    ids: Ids
    phase: Phase
    sentence: str
    short: str
    fault: str | None = None
    leg: Literal["left", "right"] | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A common mistake: why it matters, its sign, what helps (gentlest first), and a picture to think of."""

    ids: Ids
    id: str
    name: str
    why: str
    sign: str
    fixes: tuple[str, ...]
    picture: str


@dataclass(frozen=True, slots=True)
class MuscleRole:
    """What some muscles do, when, and in which leg."""

    ids: Ids
    when: Literal["eccentric", "bottom", "concentric", "top", "throughout", "over time"]
    leg: Literal["working", "back", "both"]
    muscles: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Benefit:
    """A reason to do it. `basis` says whether a study measured it or only an article claims it."""

    ids: Ids
    title: str
    text: str
    basis: Literal["study", "claim"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question about how a set felt. A rating runs from 1 (`options[0]`) to 5 (`options[1]`), the steadier end.

    `when` is the part of the movement it asks about; `points_to` names titles of `Shared.areas`.
    """

    ids: Ids
    id: str
    when: Literal["foot leaves floor", "foot placed back", "down", "over time"]
    text: str
    kind: Literal["rating", "yes-no", "choice"]
    per_leg: bool
    options: tuple[str, ...]
    points_to: tuple[str, ...]
    follow_up: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """What answers may point to: the `hint` says that they do, the `advice` what helps."""

    ids: Ids
    title: str
    hint: str
    advice: str

    @property
    def text(self) -> str:
        """What is said of it to whoever has answered so."""
        return f"{self.hint} {self.advice}"


@dataclass(frozen=True, slots=True)
class FeelTest:
    """A seated way to find out what a muscle feels like when it works."""

    ids: Ids
    id: str
    muscle: str
    setup: str
    action: str
    feel: str
    per_leg: bool


@dataclass(frozen=True, slots=True)
class EverydayUse:
    """Something of daily life that the trained muscles do, with examples."""

    ids: Ids
    title: str
    examples: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadRule:
    """How the load on the working leg is estimated, and how sure that is; the arithmetic is in trainer.load.

    Examples are pairs of body weight and load, in pounds. `example` has the places {body_lb}, {body_kg}, {load_lb} and
    {load_kg}, `own` those of kilograms alone.
    """

    ids: Ids
    label: str
    text: str
    honesty: str
    example: str
    own: str
    examples_lb: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page of the guide: the part it belongs to, and the fields of an exercise, or of what is shared, it is made of.

    `part` is one of the ids of `Shared.guidance`. The page with the id “faults” is followed by one for each fault.
    """

    id: str
    part: Literal["G1", "G3", "G4", "G5", "G6"]
    title: str
    holds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideWords:
    """The words before a line of the guide: its moment, its leg, or what kind of advice it is; and names of plans."""

    eccentric: str
    bottom: str
    concentric: str
    top: str
    throughout: str
    over_time: str
    foot_leaves_floor: str
    foot_placed_back: str
    down: str
    working: str
    back: str
    both: str
    steps: str
    why: str
    sign: str
    fix: str
    picture: str
    study: str
    claim: str
    honesty: str
    practice: str
    gentle: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What all exercises have in common."""

    basics: Note
    faults: tuple[Fault, ...]
    muscle_roles: tuple[MuscleRole, ...]
    questions: tuple[Question, ...]
    areas: tuple[Area, ...]
    feel_tests: tuple[FeelTest, ...]
    everyday_uses: tuple[EverydayUse, ...]
    guidance: tuple[Note, ...]
    practice: tuple[Note, ...]
    practice_cues: tuple[FormCue, ...]
    safety: tuple[Note, ...]
    load: LoadRule
    pages: tuple[GuidePage, ...]
    words: GuideWords


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. `sets` and `reps` are per leg, from the source's prescription, as (smallest, largest).

    `strength_reps` is the range to grow through before something else is raised; `tempo` is the default, as text.
    `sides` and `round_order` are what a new plan of it begins with, as `trainer.plan` has them.
    `language` is the one its texts are in.

    One of the user's own has the variant `own`. What it says nothing of is empty, and a note of it has no text.
    Without a figure, `trunk` and `back_foot` say nothing. What is told of all lunges is told of it only if it
    `is_lunge`: any other movement can be made an exercise too.
    """

    id: str
    variant: Literal["V1", "V2", "V3", "own"]
    name: str
    spoken_name: str
    other_names: tuple[str, ...]
    start_phase: Phase
    trunk: Literal["upright", "hinged"]
    back_foot: Literal["steps", "slides"]
    sets: tuple[int, int]
    reps: tuple[int, int]
    strength_reps: tuple[int, int]
    tempo: str
    headline_cue: Note
    about: tuple[Note, ...]
    origins: tuple[Note, ...]
    equipment: tuple[Note, ...]
    prescription: tuple[Note, ...]
    tempo_notes: tuple[Note, ...]
    position: tuple[Note, ...]
    start: tuple[Note, ...]
    steps: tuple[Step, ...]
    form_cues: tuple[FormCue, ...]
    faults: tuple[Fault, ...]
    muscles: tuple[Note, ...]
    muscle_roles: tuple[MuscleRole, ...]
    benefits: tuple[Benefit, ...]
    contrasts: tuple[Note, ...]
    safety: tuple[Note, ...]
    shared: Shared
    has_figure: bool = True
    is_lunge: bool = True
    sides: Literal["both", "left", "right"] = "both"
    round_order: Literal["block", "alternating", "together"] = "block"
    language: str = "en"
