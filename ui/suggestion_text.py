"""How a suggestion is worded: what changes, by which rule, who decided; short, kind, and never a diagnosis."""

from trainer.advising import Advice
from trainer.log import LoggedSession
from trainer.pain import PainAdvice, worst_pain
from trainer.plan import Leg, Plan
from trainer.progression_rules import Part, Rule
from trainer.suggestion import Suggestion
from ui.language import mark, tr
from ui.plan_words import load_in_words
from ui.wording import effort_words, leg_in_text

RULE_WORDS = {
    Rule.DOUBLE_PROGRESSION: mark(
        "Double progression: first more reps at the same weight. Once every set is at the top of your range, a little "
        "more weight, and the reps begin again at the bottom."
    ),
    Rule.TWO_FOR_TWO: mark(
        "Two for two: two reps more than asked in the last set, twice running, ask for more weight."
    ),
    Rule.EFFORT: mark("Effort: a plan goes on while a rep or two would still have been possible."),
    Rule.LOAD_BY_EFFORT: mark("Weight by effort: about two reps should be left at the end of a set."),
    Rule.STEP_BACK: mark("A step back after three sessions that fell short, and then up again."),
    Rule.BODYWEIGHT_ORDER: mark(
        "Without weights one thing changes at a time: more reps, then more sets, then a slower way down, then a "
        "light weight."
    ),
    Rule.PAIN: mark("Pain: below 2 of 10 is fine, above 5 is too much, and the next morning should be no worse."),
    Rule.GENTLE_START: mark("A gentle start: slow lowering makes muscles sore that are new to it. That is soon over."),
    Rule.SORENESS: mark("A leg that is still sore at 4 of 10 does better with a day of rest."),
}
"""In plain words; where each comes from stands in docs/sources.md."""

DECIDES_WORDS = {
    Leg.LEFT: mark("The left leg decides: {reps}."),
    Leg.RIGHT: mark("The right leg decides: {reps}."),
}
DECIDES_ALONE_WORDS = {Leg.LEFT: mark("The left leg decides."), Leg.RIGHT: mark("The right leg decides.")}

SEEN_TO_WORDS = {Part.DEPTH: mark("Go less deep"), Part.SUPPORT: mark("Hold on to a chair or a wall")}
HOW_WORDS = {
    Part.REPS: mark("Only the reps change."),
    Part.SETS: mark("Only the sets change."),
    Part.TEMPO: mark("Only the way down changes."),
    Part.LOAD: mark("Only the weight changes."),
    Part.DEPTH: mark("Only as deep as it feels well. Your plan stays as it is."),
    Part.SUPPORT: mark("One hand on something steady. Your plan stays as it is."),
}
LOAD_AND_REPS = mark("The weight changes; the reps begin again at the bottom of your range.")
GENTLE = mark("Gentler, to begin with.")
NOT_TODAY = mark("Let the leg come back to its usual first. Another day less of it, and less deep.")
LESS_OF_IT = mark("Less of it, and only as deep as it feels well.")

NEXT_WORDS = {
    PainAdvice.NONE: mark("Next time: as it is"),
    PainAdvice.EASE: mark("Next time: the same, less deep"),
    PainAdvice.STOP: mark("Not today: rest first, and another day less"),
}
"""By what pain asks for where the plan stays."""


def short_plan(plan: Plan, part: Part | None, unit: str) -> str:
    """Say what a plan asks for, as far as it matters to a step: 3 × 8, with a tempo or a load 3-0-1-1 or 12 kg."""
    sets_reps = tr("{sets} × {reps}", sets=plan.sets, reps=plan.reps)
    load = load_in_words(plan.load_kg, unit) if plan.load_kg else tr("no weight")
    if part is Part.LOAD:
        return tr("{sets_reps} with {load}", sets_reps=sets_reps, load=load)
    if part is None and plan.load_kg:
        return tr("{sets_reps} at {tempo} with {load}", sets_reps=sets_reps, tempo=plan.tempo, load=load)
    if part in (None, Part.TEMPO):
        return tr("{sets_reps} at {tempo}", sets_reps=sets_reps, tempo=plan.tempo)
    return sets_reps


def step_words(plan: Plan, suggestion: Suggestion, unit: str) -> str:
    """Say the step itself: 3 × 8 → 3 × 9, Go less deep, or that nothing changes."""
    after, part = suggestion.plan, suggestion.part
    if after is not None:
        before = short_plan(plan, part, unit)
        return tr("{before}  →  {after}", before=before, after=short_plan(after, part, unit))
    if part in SEEN_TO_WORDS:
        return tr(SEEN_TO_WORDS[part])
    if suggestion.pain is PainAdvice.STOP:
        return tr("Not today")
    return tr("As it is: {plan}", plan=short_plan(plan, part, unit))


def how_words(plan: Plan, suggestion: Suggestion) -> str:
    """Say what the step changes, or how the same is done, and that nothing else changes; nothing where nothing does."""
    if suggestion.pain is PainAdvice.STOP:
        return tr(NOT_TODAY)
    if suggestion.plan is not None and suggestion.pain is PainAdvice.EASE:
        return tr(LESS_OF_IT)
    if suggestion.plan is not None and suggestion.part is None:
        return tr(GENTLE)
    if suggestion.plan is not None and suggestion.part is Part.LOAD and suggestion.plan.reps != plan.reps:
        return tr(LOAD_AND_REPS)
    part = suggestion.part or (Part.DEPTH if suggestion.pain is PainAdvice.EASE else None)
    return tr(HOW_WORDS[part]) if part else ""


def next_words(suggestion: Suggestion, unit: str) -> str:
    """Say in a few words what is suggested, for the line that leads to the reasons."""
    after, part = suggestion.plan, suggestion.part
    if after is not None and suggestion.pain is PainAdvice.EASE:
        return tr("Next time: {plan}, less deep", plan=short_plan(after, part, unit))
    if after is not None and part is None and not suggestion.sessions:
        return tr("If it is new to you: {plan}", plan=short_plan(after, part, unit))
    if after is not None:
        return tr("Next time: {plan}", plan=short_plan(after, part, unit))
    if part is Part.DEPTH:
        return tr("Next time: less deep")
    if part is Part.SUPPORT:
        return tr("Next time: with a support")
    return tr(NEXT_WORDS[suggestion.pain])


def advice_words(advice: Advice, unit: str) -> str:
    """Say the same of what may have been decided: then the plan goes on as it is."""
    if advice.suggestion.asks_something and advice.is_answered:
        return tr(NEXT_WORDS[advice.suggestion.pain])
    return next_words(advice.suggestion, unit)


def sentence(advice: Advice, unit: str) -> str:
    """Say what is suggested and why, in a line."""
    return tr("{next_time}. {why}", next_time=advice_words(advice, unit), why=tr(advice.suggestion.why))


def decides_words(suggestion: Suggestion, behind: tuple[LoggedSession, ...]) -> str:
    """Say which leg decided, with its reps in the newest session; nothing where none did."""
    if suggestion.decides is None:
        return ""
    if suggestion.rule in (Rule.PAIN, Rule.SORENESS) or not behind:
        return tr(DECIDES_ALONE_WORDS[suggestion.decides])
    return tr(DECIDES_WORDS[suggestion.decides], reps=reps_words(behind[-1], suggestion.decides))


def reps_words(session: LoggedSession, leg: Leg) -> str:
    """Return the reps of a leg, set by set: 8, 8, 7; a dash where it did none."""
    leg_sets = [one for one in session.leg_sets if one.leg == leg and one.ended != "repeated"]
    return ", ".join(str(one.counted_reps) for one in sorted(leg_sets, key=lambda one: one.set_n)) or "–"


def hardest_words(session: LoggedSession) -> str:
    """Say how many more reps were possible in the hardest leg set; nothing if it was not told."""
    return effort_words(min((one.rir for one in session.leg_sets if one.rir is not None), default=None))


def pain_words(session: LoggedSession) -> str:
    """Say the worst pain told of each leg in a session; nothing where none was."""
    worst = {leg: worst_pain(session, leg) for leg in Leg}
    if worst[Leg.LEFT] == worst[Leg.RIGHT] > 0:
        return tr("pain {score} of 10, both legs", score=worst[Leg.LEFT])
    told = [tr("pain {score} of 10, {leg}", score=score, leg=leg_in_text(leg)) for leg, score in worst.items() if score]
    return ", ".join(told)


def accepted_words(name: str, suggestion: Suggestion, unit: str) -> str:
    """Say what was taken over."""
    if suggestion.plan is None:
        return tr("Noted. It is asked for no further until you have trained again.")
    return tr("“{name}” now asks for {plan}.", name=name, plan=short_plan(suggestion.plan, suggestion.part, unit))
