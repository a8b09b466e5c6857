"""What is worth knowing of a plan before it is done: sentences, never a refusal."""

from collections.abc import Iterator, Sequence

from trainer.exercise_parts import Exercise
from trainer.plan import GuideLevel, Plan, RoundOrder, Sides
from trainer.telling import told
from trainer.tempo import guard_rail_notes

SHORT_REST_S, USUAL_REST_S = 60, 120
"""Between two sets a minute to two is usual (P6); less is short."""


def plan_notes(plan: Plan, doing: Sequence[Exercise]) -> list[str]:
    """Return a sentence for each thing in a plan that lies outside what suits its exercise, or says nothing; each once.

    `doing` is what is done: the exercise of each of the plan's exercises, in turn.
    """
    both = zip(plan.exercises, doing, strict=True)
    return list(
        dict.fromkeys(
            note
            for each, exercise in both
            for note in (*_notes(each, exercise), *_no_cue(each, exercise), *_together(each, exercise))
        )
    )


def _notes(plan: Plan, exercise: Exercise) -> Iterator[str]:
    yield from guard_rail_notes(plan.tempo, of_a_lunge=exercise.is_lunge)
    if plan.sets > 1 and plan.rest_s < SHORT_REST_S:
        yield told(
            "{rest_s} s of rest between sets is short; {low} to {high} s suits most.",
            rest_s=f"{plan.rest_s:g}",
            low=SHORT_REST_S,
            high=USUAL_REST_S,
        )


def _no_cue(plan: Plan, exercise: Exercise) -> Iterator[str]:
    """Tell of a form cue that leads no set, because the exercise has none of this id."""
    known = [cue.id for cue in exercise.form_cues]
    if known and plan.cue and plan.cue not in known and plan.guide is not GuideLevel.QUIET:
        yield told(
            "“{exercise}” has no form cue “{cue}”; each of its own comes in turn.", exercise=exercise.name, cue=plan.cue
        )


def _together(plan: Plan, exercise: Exercise) -> Iterator[str]:
    """Tell of a lunge that both legs are to do at once: one of them always steps."""
    if exercise.is_lunge and plan.sides is Sides.BOTH and plan.round_order is RoundOrder.TOGETHER:
        yield told(
            "A lunge has one working leg at a time: with both at once, each rep would be counted for both legs. "
            "Choose one leg after the other, or rep by rep."
        )
