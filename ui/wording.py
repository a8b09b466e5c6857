"""Figures in words, the same in the terminal and in the window."""

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.exercise import exercise, exercise_ids
from trainer.log import LegSet, LegSetTotals
from trainer.plan import Leg, Plan, one_line
from trainer.tempo import Phase

if TYPE_CHECKING:
    from trainer.session import Moment  # the window's first page has no need of it

PHASE_WORDS = {Phase.ECCENTRIC: "Lower", Phase.BOTTOM: "Hold", Phase.CONCENTRIC: "Rise", Phase.TOP: "Stand tall"}

SOUND_IS_BACK = "The sound is back."
SILENT = "Sound is off: Evenstep was started with --silent."

STATE_WORDS = {
    "ready": "Ready",
    "intro": "Get ready",
    "countdown": "Get ready",
    "switch": "Switch",
    "rest": "Rest",
    "waiting": "Waiting for you",
    "outro": "Done",
    "done": "Done",
}
"""By `trainer.session.State`."""

ENDED_WORDS = {
    "finished": "",
    "stopped": "stopped early",
    "skipped": "skipped",
    "repeated": "done again",
    None: "cut off",
}


def clock(seconds: float) -> str:
    """Return a length as minutes and seconds: 4:05."""
    whole = max(0, math.ceil(seconds - 0.001))
    return f"{whole // 60}:{whole % 60:02}"


def countdown(seconds: float) -> int:
    """Return the number a countdown shows with `seconds` to go: 3 from three seconds on, 0 only at the end."""
    return max(0, math.ceil(seconds - 0.001))


def decibels(db: float) -> str:
    """Return a volume against the usual one: +3 dB, −6 dB, 0 dB."""
    return f"{db:+.0f} dB".replace("-", "−") if round(db) else "0 dB"


def asks(plan: Plan) -> str:
    """Say what a plan asks for."""
    sets = "1 set" if plan.sets == 1 else f"{plan.sets} sets"
    return f"{sets} of {reps_in_words(plan.reps)} each leg"


def reps_in_words(count: int) -> str:
    """Say how many reps: 1 rep, 8 reps."""
    return "1 rep" if count == 1 else f"{count} reps"


def happening(moment: "Moment") -> str:
    """Say what is happening, in the few words of a window's title."""
    if moment.paused:
        return "Paused"
    if moment.segment and moment.segment.is_work:
        return f"Set {moment.segment.set_n}, {moment.segment.leg} leg"
    return STATE_WORDS[moment.state]


def coming_next(moment: "Moment") -> str:
    """Say which set and leg come next; nothing where none does."""
    if moment.coming is None or moment.coming.leg is None:
        return ""
    return f"Set {moment.coming.set_n} · {moment.coming.leg.capitalize()} leg"


def reps_per_leg(leg_sets: Iterable[LegSet | LegSetTotals]) -> dict[Leg, int]:
    """Add up the reps that count, leg by leg."""
    reps = dict.fromkeys(Leg, 0)
    for leg_set in leg_sets:
        reps[Leg(leg_set.leg)] += leg_set.counted_reps
    return reps


def title(plan: Plan) -> str:
    """Call a plan by its name; one that has none but its own one-line form by its exercise."""
    return exercise(plan.exercise).name if plan.name == one_line(plan) else plan.name


def counted_reps(leg_sets: Iterable[LegSet | LegSetTotals]) -> str:
    """Say how many reps count for each leg."""
    reps = reps_per_leg(leg_sets)
    return ", ".join(f"{leg} {reps_in_words(count)}" for leg, count in reps.items())


def legs_compared(leg_sets: Iterable[LegSet]) -> str:
    """Say in words which leg did fewer counted reps, if any; the size of a difference needs more than one session."""
    reps = reps_per_leg(leg_sets)
    left, right = reps[Leg.LEFT], reps[Leg.RIGHT]
    if not left or not right:
        return "One leg only" if left or right else ""
    if left == right:
        return "Both legs did the same"
    fewer = Leg.LEFT if left < right else Leg.RIGHT
    return f"{fewer.capitalize()} did {abs(left - right)} fewer"


def leg_set_line(leg_set: LegSet) -> str:
    """Say what was done in one leg set."""
    done = f"{leg_set.counted_reps} of {leg_set.planned_reps} reps"
    notes = [f"{leg_set.tut_s:g} s under tension"]
    if leg_set.paced_reps != leg_set.counted_reps:
        notes.append(f"{leg_set.paced_reps} paced")
    if ENDED_WORDS[leg_set.ended]:
        notes.append(ENDED_WORDS[leg_set.ended])
    return f"Set {leg_set.set_n}, {leg_set.leg} leg: {done}, {', '.join(notes)}"


def fault_told(leg: Leg, fault_id: str | None) -> str:
    """Confirm what went wrong with a leg, or that nothing did after all."""
    if fault_id is None:
        return f"{leg.capitalize()} leg: no fault."
    return f"{leg.capitalize()} leg: {fault_in_words(fault_id)}, noted. 0 takes it back."


def fault_key(fault_id: str) -> str:
    """Return the key that reports a fault: 3 for F3."""
    return fault_id.removeprefix("F")


def fault_names() -> dict[str, str]:
    """Return what each fault is called, by its id."""
    return {fault.id: fault.name for fault in exercise(exercise_ids()[0]).shared.faults}


def fault_in_words(fault_id: str | None) -> str:
    """Call a fault by its name within a sentence; one that is not known, as from another program, as it came."""
    name = fault_names().get(fault_id or "", fault_id or "")
    return f"{name[:1].lower()}{name[1:]}"
