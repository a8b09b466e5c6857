"""An exercise of the user's own: what it says itself, and the whole exercise that makes."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from trainer.cues import FRAME_RATE
from trainer.exercise_parts import Exercise, FormCue, Note, Step
from trainer.plan import RoundOrder, Sides
from trainer.rep_cues import Phases, phases_of, reminder_phase
from trainer.tempo import Phase, Tempo, parse_tempo

BeginsWith = Literal["eccentric", "concentric"]
FigureKind = Literal["upright", "hinged", "slider", "none"]

FIGURE_KINDS: tuple[FigureKind, ...] = get_args(FigureKind)
BEGINNINGS: tuple[BeginsWith, ...] = get_args(BeginsWith)

GROWING_REPS = 4
"""So many reps above its first it grows by before something else is raised, as from 8 to 12 (V2-P2)."""

WORDS_PER_MINUTE = 150
"""Speech that is easy to follow (KS8)."""


@dataclass(frozen=True)
class OwnExercise:
    """What an own exercise says; None is nothing, so that what it is based on speaks, or what is usual.

    Attributes:
        id: its file's name without the ending.
        spoken_name: what the voice calls it; empty for `name`.
        based_on: the id of the built-in exercise it takes everything else from; empty for a start from nothing.
        sets, reps, tempo, sides, round_order: what a new plan of it begins with.
    """

    id: str
    name: str
    spoken_name: str = ""
    based_on: str = ""
    begins_with: BeginsWith | None = None
    figure: FigureKind | None = None
    sets: int | None = None
    reps: int | None = None
    tempo: Tempo | None = None
    sides: Sides | None = None
    round_order: RoundOrder | None = None
    form_cues: tuple[FormCue, ...] | None = None
    steps: tuple[Step, ...] | None = None


def as_exercise(own: OwnExercise, like: Exercise) -> Exercise:
    """Return the whole exercise: what `own` does not say is taken from `like`.

    `like` is what `own` is based on, or `blank` in the language wanted.
    """
    sets = own.sets or like.sets[0]
    reps = own.reps or like.reps[0]
    cues = like.form_cues if own.form_cues is None else own.form_cues
    answered = {cue.fault for cue in cues if cue.fault}
    figure = own.figure or figure_kind(like)
    return replace(
        like,
        id=own.id,
        variant="own",
        name=own.name,
        spoken_name=own.spoken_name or own.name,
        other_names=(),
        start_phase=own.begins_with or like.start_phase,
        trunk="upright" if figure == "upright" else "hinged",
        back_foot="slides" if figure == "slider" else "steps",
        has_figure=figure != "none",
        sets=(sets, like.sets[1] if own.sets is None else sets),
        reps=(reps, like.reps[1] if own.reps is None else reps),
        strength_reps=like.strength_reps if own.reps is None else (reps, reps + GROWING_REPS),
        tempo=like.tempo if own.tempo is None else str(own.tempo),
        sides=like.sides if own.sides is None else own.sides.value,
        round_order=like.round_order if own.round_order is None else own.round_order.value,
        headline_cue=like.headline_cue if like.headline_cue.text else _headline(cues),
        form_cues=cues,
        steps=like.steps if own.steps is None else own.steps,
        faults=like.faults or tuple(fault for fault in like.shared.faults if fault.id in answered),
    )


def blank(like: Exercise) -> Exercise:
    """Return an exercise that says nothing but what all share, in the language of `like`."""
    return Exercise(
        id="",
        variant="own",
        name="",
        spoken_name="",
        other_names=(),
        start_phase="eccentric",
        trunk="upright",
        back_foot="steps",
        sets=(2, 2),
        reps=(8, 8),
        strength_reps=(8, 8 + GROWING_REPS),
        tempo=str(parse_tempo("3-0-1-1")),
        headline_cue=Note((), "", ""),
        about=(),
        origins=(),
        equipment=(),
        prescription=(),
        tempo_notes=(),
        position=(),
        start=(),
        steps=(),
        form_cues=(),
        faults=(),
        muscles=(),
        muscle_roles=(),
        benefits=(),
        contrasts=(),
        safety=(),
        shared=like.shared,
        has_figure=False,
        is_lunge=False,
        language=like.language,
    )


def figure_kind(exercise: Exercise) -> FigureKind:
    """Return which figure an exercise is drawn with."""
    if not exercise.has_figure:
        return "none"
    if exercise.back_foot == "slides":
        return "slider"
    return exercise.trunk


def _headline(cues: tuple[FormCue, ...]) -> Note:
    """What to remember of an exercise: its first form cue for both legs, or the first of all."""
    first = next((cue for cue in cues if cue.leg is None), cues[0] if cues else None)
    return Note((), first.short[:1].upper() + first.short[1:], first.sentence) if first else Note((), "", "")


# -- Words and the time there is for them ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Room:
    """Where in a rep the short form of a form cue is said, and whether it fits at 150 words a minute (KS8).

    Attributes:
        phase, seconds: where, and how long that lasts.
        words: how many it has.
        most: how many there is room for.
    """

    phase: Phase
    seconds: float
    words: int
    most: int

    @property
    def fits(self) -> bool:
        """Whether there is room for it."""
        return self.words <= self.most


def rep_of(exercise: Exercise) -> Phases:
    """Lay out a rep as the exercise itself has it."""
    return phases_of(parse_tempo(exercise.tempo), Phase(exercise.start_phase))


def room_for(cue: FormCue, phases: Phases) -> Room:
    """Return where in a rep a form cue is said in short, and how much room for it is there."""
    phase, _, length = reminder_phase(phases, cue)
    seconds = length / FRAME_RATE
    return Room(phase, seconds, len(cue.short.split()), int(seconds * WORDS_PER_MINUTE / 60))
