"""Figures in words, the same in the terminal and in the window."""

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.effort import effort_of
from trainer.exercise_tables import exercise_ids
from trainer.log import LegSet, LegSetTotals
from trainer.pain import MOST_PAIN, PainAdvice, pain_advice
from trainer.plan import Leg, Plan, RoundOrder, Sides, is_nameless
from trainer.tempo import Phase
from ui.language import decimal, mark, tr
from ui.lunges import at_a_glance, lunge, plan_name

if TYPE_CHECKING:  # the window's first page has no need of them
    from trainer.resuming import Resumption
    from trainer.session import Moment

PHASE_WORDS = {
    Phase.ECCENTRIC: mark("Lower"),
    Phase.BOTTOM: mark("Hold"),
    Phase.CONCENTRIC: mark("Rise"),
    Phase.TOP: mark("Stand tall"),
}

LEG_NAMES = {Leg.LEFT: mark("Left leg"), Leg.RIGHT: mark("Right leg"), None: mark("Both legs")}
LEGS_IN_TEXT = {Leg.LEFT: mark("left leg"), Leg.RIGHT: mark("right leg"), None: mark("both legs")}
SIDE_NAMES = {Leg.LEFT: mark("Left"), Leg.RIGHT: mark("Right")}
SIDES_IN_TEXT = {Leg.LEFT: mark("left"), Leg.RIGHT: mark("right")}

SOUND_IS_BACK = mark("The sound is back.")
SILENT = mark("Sound is off: Evenstep was started with --silent.")

STATE_WORDS = {
    "ready": mark("Ready"),
    "intro": mark("Get ready"),
    "countdown": mark("Get ready"),
    "switch": mark("Switch"),
    "rest": mark("Rest"),
    "waiting": mark("Waiting for you"),
    "outro": mark("Done"),
    "done": mark("Done"),
}
"""By `trainer.session.State`."""

PAIN_NOW_WORDS = {
    PainAdvice.NONE: mark("{leg}: pain {score} of 10."),
    PainAdvice.EASE: mark("{leg}: pain {score} of 10. Go a bit less deep."),
    PainAdvice.STOP: mark("{leg}: pain {score} of 10 is too much. Please stop for today: Esc ends."),
}
"""What pain asks for, short enough for the stage (SF2)."""

LIMIT_WORDS = mark("{leg}: pain {score} of 10 is the limit. Go less deep.")

ENDED_WORDS = {
    "finished": "",
    "stopped": mark("stopped early"),
    "skipped": mark("skipped"),
    "repeated": mark("done again"),
    None: mark("cut off"),
}


def leg_name(leg: Leg | None) -> str:
    """Name a leg, or both: Left leg."""
    return tr(LEG_NAMES[leg])


def leg_in_text(leg: Leg | None) -> str:
    """Name a leg, or both, within a sentence: left leg."""
    return tr(LEGS_IN_TEXT[leg])


def side_name(leg: Leg) -> str:
    """Name a leg's side: Left."""
    return tr(SIDE_NAMES[leg])


def side_in_text(leg: Leg) -> str:
    """Name a leg's side within a sentence: left."""
    return tr(SIDES_IN_TEXT[leg])


def leg_letter(leg: Leg) -> str:
    """Return the letter of a leg's side, which goes with its colour: L."""
    return tr("L", sense="left leg") if leg is Leg.LEFT else tr("R", sense="right leg")


TENSION_WORDS = mark(
    "Time under tension: the seconds of lowering, holding and rising, without standing tall at the top."
)


def tip(text: str) -> str:
    """Return a text as the tip of a control: shown as it is, while markup would be obeyed, and could load files."""
    from html import escape  # few texts need it

    return f"<p>{escape(text)}</p>".replace("\n", "<br>") if "<" in text else text


def capital(text: str) -> str:
    """Begin with a capital letter and leave the rest alone."""
    return text[:1].upper() + text[1:]


def figure(value: float) -> str:
    """Return a number with as many places as it needs: 2.5, 30."""
    places = len(f"{value:g}".partition(".")[2])
    return decimal(value, places)


def clock(seconds: float) -> str:
    """Return a length as minutes and seconds: 4:05."""
    whole = max(0, math.ceil(seconds - 0.001))
    return f"{whole // 60}:{whole % 60:02}"


def stood_still(seconds: float) -> str:
    """Say that the machine slept or the program was held for so long, and that the session waits for the user."""
    return tr("Paused: everything stood still for {time}.", time=clock(seconds))


def countdown(seconds: float) -> int:
    """Return the number a countdown shows with `seconds` to go: 3 from three seconds on, 0 only at the end."""
    return max(0, math.ceil(seconds - 0.001))


def decibels(db: float) -> str:
    """Return a volume against the usual one: +3 dB, −6 dB, 0 dB."""
    return f"{db:+.0f} dB".replace("-", "−") if round(db) else "0 dB"


def asks(plan: Plan) -> str:
    """Say what a plan asks for: of one exercise its sets and reps, of several how many they are."""
    if plan.then:
        return exercises_in_words(len(plan.exercises))
    sets, reps = sets_in_words(plan.sets), reps_in_words(plan.reps)
    if plan.sides is not Sides.BOTH:
        return tr("{sets} of {reps}, {leg} only", sets=sets, reps=reps, leg=leg_in_text(plan.legs(1)[0]))
    if plan.round_order is RoundOrder.TOGETHER:
        return tr("{sets} of {reps}", sets=sets, reps=reps)
    return tr("{sets} of {reps} each leg", sets=sets, reps=reps)


def exercises_in_words(count: int) -> str:
    """Say how many exercises: 1 exercise, 3 exercises."""
    return tr("{n} exercise", "{n} exercises", n=count)


def sets_in_words(count: int) -> str:
    """Say how many sets: 1 set, 3 sets."""
    return tr("{n} set", "{n} sets", n=count)


def in_sets(count: int) -> str:
    """Say in how many sets: in 1 set, in 3 sets."""
    return tr("in {n} set", "in {n} sets", n=count)


def reps_in_words(count: int) -> str:
    """Say how many reps: 1 rep, 8 reps."""
    return tr("{n} rep", "{n} reps", n=count)


def reps_of(planned: int, done: int) -> str:
    """Say how many of the planned reps were done: 1 of 1 rep, 7 of 8 reps."""
    return tr("{done} of {n} rep", "{done} of {n} reps", n=planned, done=done)


def happening(moment: "Moment") -> str:
    """Say what is happening, in the few words of a window's title."""
    if moment.paused:
        return tr("Paused")
    if moment.segment and moment.segment.is_work:
        legs = moment.segment.legs
        leg = leg_in_text(legs[0] if len(legs) == 1 else None)
        return tr("Set {set_n}, {leg}", set_n=moment.segment.set_n, leg=leg)
    return tr(STATE_WORDS[moment.state])


def coming_next(moment: "Moment") -> str:
    """Say which set and leg come next; nothing where none does."""
    if moment.coming is None:
        return ""
    return tr("Set {set_n} · {leg}", set_n=moment.coming.set_n, leg=leg_name(moment.coming.leg))


def goes_on_words(begin: "Resumption") -> str:
    """Say where a session goes on, as words of a button."""
    if begin.taken_up:
        return tr("Resume with rep {rep}", rep=begin.rep)
    asked = begin.plan.exercises[begin.bout]
    at_once = asked.sides is Sides.BOTH and asked.round_order is RoundOrder.TOGETHER
    return tr("Resume with set {set_n}, {leg}", set_n=begin.set_n, leg=leg_in_text(None if at_once else begin.leg))


def reps_per_leg(leg_sets: Iterable[LegSet | LegSetTotals]) -> dict[Leg, int]:
    """Add up the reps that count, leg by leg."""
    reps = dict.fromkeys(Leg, 0)
    for leg_set in leg_sets:
        reps[Leg(leg_set.leg)] += leg_set.counted_reps
    return reps


def title(plan: Plan) -> str:
    """Call a plan by its name; one that has none but its own one-line form by its exercise."""
    return exercise_name(plan) if is_nameless(plan) else plan_name(plan.name)


def exercise_name(plan: Plan) -> str:
    """Call a plan's exercise by its name."""
    return at_a_glance(plan.exercise).name


def counted_reps(leg_sets: Iterable[LegSet | LegSetTotals]) -> str:
    """Say how many reps count for each leg."""
    reps = reps_per_leg(leg_sets)
    return ", ".join(f"{side_in_text(leg)} {reps_in_words(count)}" for leg, count in reps.items())


def legs_compared(leg_sets: Iterable[LegSet]) -> str:
    """Say in words which leg did fewer counted reps, if any; the size of a difference needs more than one session."""
    reps = reps_per_leg(leg_sets)
    left, right = reps[Leg.LEFT], reps[Leg.RIGHT]
    if not left or not right:
        return tr("One leg only") if left or right else ""
    if left == right:
        return tr("Both legs did the same")
    if left < right:
        return tr("Left did {n} fewer", "Left did {n} fewer", n=right - left)
    return tr("Right did {n} fewer", "Right did {n} fewer", n=left - right)


def leg_set_line(leg_set: LegSet) -> str:
    """Say what was done in one leg set."""
    done = reps_of(leg_set.planned_reps, leg_set.counted_reps)
    notes = [tr("{seconds} s under tension", seconds=figure(leg_set.tut_s))]
    if leg_set.paced_reps != leg_set.counted_reps:
        notes.append(tr("{reps} paced", reps=leg_set.paced_reps))
    if ENDED_WORDS[leg_set.ended]:
        notes.append(tr(ENDED_WORDS[leg_set.ended]))
    where = tr("Set {set_n}, {leg}", set_n=leg_set.set_n, leg=leg_in_text(Leg(leg_set.leg)))
    return f"{where}: {', '.join((done, *notes))}"


def fault_told(leg: Leg | None, fault_id: str | None) -> str:
    """Confirm what went wrong with a leg, or that nothing did after all."""
    if fault_id is None:
        return tr("{leg}: no fault.", leg=leg_name(leg))
    return tr("{leg}: “{fault}” is noted. 0 takes it back.", leg=leg_name(leg), fault=fault_name(fault_id))


def pain_now_words(score: int, leg: Leg | None) -> str:
    """Say what a pain from 0 to 10 asks for in a session, of the leg that hurts; None for both."""
    told = LIMIT_WORDS if score == MOST_PAIN else PAIN_NOW_WORDS[pain_advice(score)]
    return tr(told, leg=leg_name(leg), score=score)


def fault_names() -> dict[str, str]:
    """Return what each fault is called, by its id."""
    return {fault.id: fault.name for fault in lunge(exercise_ids()[0]).shared.faults}


def fault_name(fault_id: str | None) -> str:
    """Call a fault by its name; one that is not known, as from another program, as it came."""
    return fault_names().get(fault_id or "", fault_id or "")


EFFORT_WORDS = {4: mark("4 or more left"), 2: mark("2 or 3 left"), 1: mark("1 left"), 0: mark("none left")}
"""How many more reps there would have been, by one of `trainer.effort.EFFORTS`."""


def effort_words(rir: int | None) -> str:
    """Say how many more reps were possible, as coarsely as it is told; nothing where it is not."""
    effort = effort_of(rir)
    return "" if effort is None else tr(EFFORT_WORDS[effort])
