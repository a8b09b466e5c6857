"""What is worth knowing of a plan before it is done: sentences, never a refusal."""

from collections.abc import Iterator

from trainer.plan import Plan
from trainer.telling import told
from trainer.tempo import guard_rail_notes

SHORT_REST_S, USUAL_REST_S = 60, 120
"""Between two sets a minute to two is usual (P6); less is short."""


def plan_notes(plan: Plan) -> list[str]:
    """Return a sentence for each thing in a plan that lies outside what suits a lunge, each once."""
    return list(dict.fromkeys(note for each in plan.exercises for note in _notes(each)))


def _notes(plan: Plan) -> Iterator[str]:
    yield from guard_rail_notes(plan.tempo)
    if plan.sets > 1 and plan.rest_s < SHORT_REST_S:
        yield told(
            "{rest_s} s of rest between sets is short; {low} to {high} s suits most.",
            rest_s=f"{plan.rest_s:g}",
            low=SHORT_REST_S,
            high=USUAL_REST_S,
        )
