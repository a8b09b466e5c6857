"""What a plan asks for, in words: one line of a list, and the facts of the card. Only what is not as usual is named."""

from collections.abc import Sequence

from trainer.exercise_tables import Glance, tempo_words
from trainer.plan import (
    Counting,
    FirstLeg,
    GuideLevel,
    Plan,
    RoundOrder,
    Sides,
    Waits,
    changes_legs,
    line_of,
    planned_s,
)
from trainer.tempo_words import tempo_in_words
from ui.language import language, mark, tr
from ui.lunges import at_a_glance, lunge, shelf
from ui.wording import asks, clock, exercise_name, exercises_in_words, figure, leg_in_text

FIRST_LEG_WORDS = {
    FirstLeg.LEFT: mark("Left leg first"),
    FirstLeg.RIGHT: mark("Right leg first"),
    FirstLeg.ALTERNATE: mark("Left and right take turns to begin"),
    FirstLeg.SESSIONS: mark("Left and right begin in turn, session by session"),
    FirstLeg.WEAKER: mark("The weaker leg first"),
}
SIDES_WORDS = {Sides.LEFT: mark("Left leg only"), Sides.RIGHT: mark("Right leg only")}
GUIDE_WORDS = {
    GuideLevel.FAST: mark("The voice reminds you in short"),
    GuideLevel.QUIET: mark("The voice counts and says what comes next, no more"),
}
COUNTING_WORDS = {Counting.UP: mark("Counts up"), Counting.DOWN: mark("Counts down")}
WAITS_WORDS = {Waits.SETS: mark("Waits for you before each set"), Waits.LEGS: mark("Waits for you before each leg")}

TEMPO, TAKES, ORDER = mark("Tempo"), mark("Takes"), mark("Order")
NEEDED, REMEMBER, ALSO = mark("You need"), mark("Remember"), mark("Also")

Fact = tuple[str, str]
"""What it is about, and what is said."""

LONGEST_LINE = 300
"""So much is shown of a line with a mistake, which may be a whole letter that was pasted; the editor has all of it."""


def beginning(line: str) -> str:
    """Return a line as it can be shown: of a long one its beginning."""
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE].rstrip()}…"


def in_short(plan: Plan) -> str:
    """Say in a few words what a plan asks for: 3 × 8 each leg, 12:40."""
    if plan.unfinished:
        return tr("has a mistake (F2)")
    time = clock(planned_s(plan))
    if plan.then:
        return tr("{exercises}, {time}", exercises=exercises_in_words(len(plan.exercises)), time=time)
    if plan.sides is not Sides.BOTH:
        leg = leg_in_text(plan.legs(1)[0])
        return tr("{sets} × {reps} {leg}, {time}", sets=plan.sets, reps=plan.reps, leg=leg, time=time)
    if plan.round_order is RoundOrder.TOGETHER:
        return tr("{sets} × {reps}, {time}", sets=plan.sets, reps=plan.reps, time=time)
    return tr("{sets} × {reps} each leg, {time}", sets=plan.sets, reps=plan.reps, time=time)


def in_one_line(plan: Plan) -> str:
    """Return a plan as it is written, without its name."""
    return line_of(plan)


def facts(plan: Plan, unit: str = "kg") -> list[Fact]:
    """Return what is said of a plan, one fact below the other; loads in kg or lb."""
    if plan.unfinished:
        return []
    if plan.then:
        told = [(str(n), _one_of_several(one, unit)) for n, one in enumerate(plan.exercises, 1)]
        told.append((tr(TAKES), tr("{time} in all", time=clock(planned_s(plan)))))
    else:
        told = [(tr(TEMPO), _tempo(plan)), (tr(TAKES), _takes(plan)), (tr(ORDER), _order(plan))]
        if also := _also(plan):
            told.append((tr(ALSO), also))
    doing = [at_a_glance(one.exercise) for one in plan.exercises]
    if needed := _needed(plan, doing, unit):
        told.append((tr(NEEDED), needed))
    if len(doing) == 1 and doing[0].headline:
        told.append((tr(REMEMBER), doing[0].headline))
    return told


def gone(plan: Plan) -> str:
    """Say which exercises of a plan are not there any more; nothing if all are."""
    missing = dict.fromkeys(one.exercise for one in plan.exercises if one.exercise not in shelf().ids)
    if not missing:
        return ""
    names = ", ".join(tr("“{text}”", text=name) for name in missing)
    return tr("{names} is not among the exercises any more: only reps are counted, nothing else is said.", names=names)


def load_in_words(load_kg: float, unit: str) -> str:
    """Return a load as the user counts it: 12 kg, 25 lb."""
    if unit == "lb":
        from trainer.load import lb_from_kg

        return tr("{load} lb", load=figure(round(lb_from_kg(load_kg), 1)))
    return tr("{load} kg", load=figure(round(load_kg, 2)))


def _needed(plan: Plan, doing: Sequence[Glance], unit: str) -> str:
    """Say what has to be at hand: weights, and what a foot slides on; else what the first exercise says of it."""
    loads = dict.fromkeys(load_in_words(one.load_kg, unit) for one in plan.exercises if one.load_kg)
    said = [tr("Weights: {loads} in all.", loads=", ".join(loads))] if loads else []
    said += dict.fromkeys(text for found in doing if found.back_foot == "slides" for text in found.equipment)
    return " ".join(said) or next((" ".join(found.equipment) for found in doing if found.equipment), "")


def _one_of_several(plan: Plan, unit: str) -> str:
    """Say in a line what one exercise of several asks for."""
    words = tr("{exercise}: {asks} at {tempo}", exercise=exercise_name(plan), asks=asks(plan), tempo=plan.tempo)
    usual = plan.sides is not Sides.BOTH or (
        plan.round_order is RoundOrder.BLOCK and plan.first_leg is FirstLeg.LEFT
    )  # one side is named by what it asks for
    load = tr("With {load} in all", load=load_in_words(plan.load_kg, unit)) if plan.load_kg else ""
    return ". ".join(filter(None, (words, "" if usual else _order(plan), load, _also(plan))))


def _tempo(plan: Plan) -> str:
    return f"{plan.tempo}: {tempo_in_words(str(plan.tempo), tempo_words(language()))}"


def _takes(plan: Plan) -> str:
    """Say how long one exercise takes, with the breaks it has."""
    time, switch_s, rest_s = clock(planned_s(plan)), figure(plan.switch_s), figure(plan.rest_s)
    if changes_legs(plan) and plan.sets > 1:
        return tr(
            "{time} with {switch_s} s to switch legs and {rest_s} s rest", time=time, switch_s=switch_s, rest_s=rest_s
        )
    if changes_legs(plan):
        return tr("{time} with {switch_s} s to switch legs", time=time, switch_s=switch_s)
    return tr("{time} with {rest_s} s rest", time=time, rest_s=rest_s) if plan.sets > 1 else time


def _order(plan: Plan) -> str:
    """Say which leg does what when."""
    if plan.sides is not Sides.BOTH:
        return tr(SIDES_WORDS[plan.sides])
    if plan.round_order is RoundOrder.TOGETHER:
        return tr("Both legs at once")
    first = tr(FIRST_LEG_WORDS[plan.first_leg])
    if plan.round_order is RoundOrder.ALTERNATING:
        return tr("Rep by rep in turn. {first}", first=first)
    return first


def _also(plan: Plan) -> str:
    """Say what is not as usual; the load is among what is needed."""
    said = (
        tr("The second leg does as many as the first") if plan.match and changes_legs(plan) else "",
        tr(WAITS_WORDS[plan.waits]) if plan.waits in WAITS_WORDS else "",
        tr(GUIDE_WORDS[plan.guide]) if plan.guide in GUIDE_WORDS else "",
        tr(COUNTING_WORDS[plan.counting]) if plan.counting else "",
        _leading_cue(plan),
    )
    return ". ".join(filter(None, said))


def _leading_cue(plan: Plan) -> str:
    """Say which form cue leads each set, if one is chosen that the exercise has."""
    if not plan.cue:
        return ""
    leading = [cue.short for cue in lunge(plan.exercise).form_cues if cue.id == plan.cue]
    return tr("Reminds you: {cue}", cue=leading[0]) if leading else ""
