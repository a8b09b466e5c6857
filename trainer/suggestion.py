"""What is suggested for a plan: a step, or that it stays as it is, and why."""

from dataclasses import dataclass

from trainer.pain import PainAdvice
from trainer.plan import Leg, Plan
from trainer.progression_rules import Move, Part, Rule
from trainer.telling import Told


@dataclass(frozen=True)
class Suggestion:
    """What to do about the plan of an exercise.

    Attributes:
        part: what changes; None where nothing does, or where the whole plan is made gentle.
        plan: how it would then be; None if it stays, or the step is none of a plan.
        decides: the leg that decided, if one did.
        sessions: the ids of the sessions behind it, the oldest first.
        why, changes_it: the reason, and what would lead to another suggestion.
        pain: what pain asks for beside that: EASE less depth, STOP none of it now.
    """

    rule: Rule
    move: Move
    part: Part | None
    plan: Plan | None
    decides: Leg | None
    sessions: tuple[str, ...]
    why: Told
    changes_it: Told
    pain: PainAdvice = PainAdvice.NONE

    @property
    def asks_something(self) -> bool:
        """Whether there is anything to do: a plan to take over, or something the user sees to."""
        return self.plan is not None or self.part is not None


def stay(rule: Rule, why: Told, changes_it: Told, *sessions: str, decides: Leg | None = None) -> Suggestion:
    """Say that a plan stays as it is."""
    return Suggestion(rule, Move.STAY, None, None, decides, sessions, why, changes_it)
