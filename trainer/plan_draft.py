"""A plan being edited: edits as functions from a plan to a plan, and every step of the way there and back."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from trainer.errors import KnownError
from trainer.plan import (
    ANY_EXERCISE,
    LONGEST_NAME,
    Plan,
    is_nameless,
    line_of,
    named_like,
    nameless,
    parse_one_line,
    too_much,
)
from trainer.plan.fields import LONGEST_UNFINISHED, readers
from trainer.plan.line_form import THEN
from trainer.visible import visible

# -- Edits -----------------------------------------------------------------------------------------------------------


def with_field(plan: Plan, part: int, field: str, value: object) -> Plan:
    """Return the plan with another value in a field of its exercise `part`, counted from 0.

    Raises ValueError, with what is allowed, for a value the field cannot hold, and KnownError for a plan that would be
    larger than any can be.
    """
    exercises = list(plan.exercises)
    is_left_open = field == "counting" and value is None
    read: dict[str, object] = {field: None if is_left_open else readers(ANY_EXERCISE)[field](value)}
    exercises[part] = replace(exercises[part], **read)  # type: ignore[arg-type]  # its field's reader gave the value
    return _made_of(exercises, plan)


def with_exercise(plan: Plan, part: int, exercise: str, cues: Collection[str]) -> Plan:
    """Return the plan with another exercise in a place; a form cue stays chosen if it is among the new one's `cues`."""
    made = with_field(plan, part, "exercise", exercise)
    return made if made.exercises[part].cue in cues else with_field(made, part, "cue", "")


def with_name(plan: Plan, name: str) -> Plan:
    """Return the plan with another name; without one it is called by its one line."""
    kept = visible(name).strip()[:LONGEST_NAME].strip()
    return replace(plan, name=kept) if kept else nameless(plan)


def with_line(plan: Plan, line: str, exercises: Collection[str] = ANY_EXERCISE) -> Plan:
    """Return the plan that is written in one line; name and exercises that it leaves out stay.

    `exercises` are the ids that exist. Raises PlanError with every mistake.
    """
    read = parse_one_line(line, exercises, [one.exercise for one in plan.exercises])
    return named_like(read, plan) if is_nameless(read) else read


def with_one_more(plan: Plan, behind: int) -> Plan:
    """Return the plan with an exercise more: behind another, and like it. Raises KnownError where that is too much."""
    exercises = list(plan.exercises)
    return _made_of([*exercises[: behind + 1], *exercises[behind:]], plan)


def without(plan: Plan, part: int) -> Plan:
    """Return the plan without one of its exercises; one always stays."""
    exercises = list(plan.exercises)
    return _made_of(exercises[:part] + exercises[part + 1 :], plan) if len(exercises) > 1 else plan


def with_moved(plan: Plan, part: int, by: int) -> Plan:
    """Return the plan with an exercise `by` places further on; it goes no further than to the ends."""
    exercises = list(plan.exercises)
    moved = exercises.pop(part)
    exercises.insert(max(0, part + by), moved)
    return _made_of(exercises, plan)


def _made_of(exercises: Sequence[Plan], before: Plan) -> Plan:
    first, *then = exercises
    made = replace(first, then=tuple(replace(each, name="", then=()) for each in then))
    if excess := too_much(made):
        raise KnownError(excess)
    return named_like(made, before)


# -- Steps -----------------------------------------------------------------------------------------------------------


class Step(NamedTuple):
    """What an edit led to.

    Attributes:
        part: which of the plan's exercises was edited, from 0.
        field: what was edited; nothing at the beginning.
        line, tempo: what stands there as long as it cannot be read; the plan is then the last that could be.
    """

    plan: Plan
    part: int = 0
    field: str = ""
    line: str = ""
    tempo: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether everything that is written can be read."""
        return not (self.line or self.tempo)

    @property
    def whole(self) -> Plan:
        """The plan as it is kept: with what cannot be read, as a line."""
        line = self.line
        if self.tempo:
            lines = [line_of(one) for one in self.plan.exercises]
            tempo = '"{}"'.format(self.tempo.replace('"', '""'))
            lines[self.part] = lines[self.part].replace(f"@ {self.plan.exercises[self.part].tempo}", f"@ {tempo}", 1)
            line = f" {THEN} ".join(lines)
        return replace(self.plan, unfinished=visible(line)[:LONGEST_UNFINISHED])


class Draft:
    """The steps of one plan's editing: back to the beginning, and on again."""

    def __init__(self, plan: Plan) -> None:
        """Begin with a plan; what is unfinished of it is there to be finished."""
        self._steps = [Step(replace(plan, unfinished=""), line=plan.unfinished)]
        self._at = 0
        self._sealed = True

    @property
    def step(self) -> Step:
        """Where we are."""
        return self._steps[self._at]

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.step.plan

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a step on."""
        return self._at < len(self._steps) - 1

    def take(self, step: Step) -> None:
        """Go a step on, and forget what lay ahead; edits of one field without a pause are one step."""
        now = self.step
        if (step.plan, step.line, step.tempo) == (now.plan, now.line, now.tempo):
            return
        merges = not self._sealed and (step.part, step.field) == (now.part, now.field)
        self._steps[self._at + 1 - merges :] = [step]
        self._at = len(self._steps) - 1
        self._sealed = False

    def seal(self) -> None:
        """Let the next edit be a step of its own, whatever it edits."""
        self._sealed = True

    def undo(self) -> Step | None:
        """Go a step back; returns the one taken back, if there was any."""
        if not self.can_undo:
            return None
        self._at -= 1
        self._sealed = True
        return self._steps[self._at + 1]

    def redo(self) -> Step | None:
        """Go a step on again; returns it, if there was any."""
        if not self.can_redo:
            return None
        self._at += 1
        self._sealed = True
        return self.step
