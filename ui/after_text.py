"""What is said after a session and before the next: kindly, in a sentence, and never a diagnosis."""

from trainer.assessment import PLACES, Hint, RatedLeg
from trainer.exercise import exercise, exercise_ids
from trainer.feedback import Fact, Feedback
from trainer.pain import PainAdvice, SinceAdvice, pain_advice
from trainer.plan import Leg
from ui.language import decimal, language, mark, tr
from ui.lunges import lunge
from ui.wording import fault_name, leg_name

PAIN_WORDS = {
    PainAdvice.EASE: mark("Some pain: go less deep or do fewer reps, until it stays below 2 of 10."),
    PainAdvice.STOP: mark(
        "That is too much pain: stop here for today, and let the leg come back to its usual before you train it "
        "again. If it does not, ask a doctor or a physiotherapist."
    ),
}
"""What pain told after a session asks for (SF2)."""

SINCE_WORDS = {
    SinceAdvice.REST: mark(
        "A leg that is still this sore does better with a day of rest. Your plans are there whenever you are."
    ),
    SinceAdvice.EASE: mark("Your joint was not happy the next morning: go less deep today, or do fewer reps."),
    SinceAdvice.NONE: mark("Good. Have a nice session."),
}

SORENESS_WORDS = mark(
    "New movements can make muscles sore: it starts within a day, is worst after one to three days and gone within a "
    "week. It is much milder the next time. A pain that is sharp or sits in a joint is something else: stop then."
)
"""Told beforehand (SF5, SF3)."""

TURN_WORDS = {
    1: mark("Getting steadier and easier."),
    0: mark("About as before."),
    -1: mark("Harder than it was: maybe a lighter day is due."),
}
"""By `RatedLeg.turn`; whether it improves and gets easier is the test of the right track (Q9)."""

LEG_TEXTS = {
    (Fact.FAULT, Leg.LEFT): mark("Left leg: you told of “{fault}”. Next time: {cue}"),
    (Fact.FAULT, Leg.RIGHT): mark("Right leg: you told of “{fault}”. Next time: {cue}"),
    (Fact.FAULT_GONE, Leg.LEFT): mark("Left leg, “{fault}”: you told of it last time, and not today."),
    (Fact.FAULT_GONE, Leg.RIGHT): mark("Right leg, “{fault}”: you told of it last time, and not today."),
    (Fact.STEADIER, Leg.LEFT): mark("You rated your left leg steadier than last time."),
    (Fact.STEADIER, Leg.RIGHT): mark("You rated your right leg steadier than last time."),
    (Fact.FEWER, Leg.LEFT): mark(
        "Left leg: {reps} of {planned} reps count. Stopping while they are good is right; try for one more next time."
    ),
    (Fact.FEWER, Leg.RIGHT): mark(
        "Right leg: {reps} of {planned} reps count. Stopping while they are good is right; try for one more next time."
    ),
}


PLACE_WORDS = dict(
    zip(
        PLACES,
        (
            mark("yes, at the front of the hip"),
            mark("yes, at the back of the thigh"),
            mark("yes, in the calf or ankle"),
            mark("yes, elsewhere"),
        ),
        strict=True,
    )
)
"""Where a stretch was felt, by `trainer.assessment.PLACES`."""


def feedback_words(found: Feedback, exercise_id: str) -> str:
    """Say what the log knows of a session."""
    match found.fact:
        case Fact.MORE:
            return tr(
                "{n} rep more than last time, at the same tempo.",
                "{n} reps more than last time, at the same tempo.",
                n=found.more,
            )
        case Fact.FIRST:
            return tr(
                "Your first {n} rep: all that was planned.", "Your first {n} reps: all that was planned.", n=found.reps
            )
        case Fact.KEPT:
            return tr("{n} rep, as planned.", "All {n} reps, as planned.", n=found.reps)
        case Fact.NOTHING:
            return tr("{leg}: no rep counts this time, and that is all right.", leg=leg_name(found.leg))
    assert found.leg is not None
    fault = fault_name(found.fault)
    cue = _cue(exercise_id, found.fault or "")
    return tr(LEG_TEXTS[found.fact, found.leg], reps=found.reps, planned=found.planned, fault=fault, cue=cue)


def _cue(exercise_id: str, fault_id: str) -> str:
    """Return the form cue that answers a fault; the usual one where there is none."""
    known = lunge(exercise_id)
    cues = (cue.sentence for cue in known.form_cues if cue.fault == fault_id)
    return next(cues, known.headline_cue.text or lunge(exercise_ids()[0]).headline_cue.text)


def hint_words(found: Hint) -> str:
    """Say what the answers point to, and in which leg."""
    titles = [area.title for area in exercise(exercise_ids()[0]).shared.areas]
    area = exercise(exercise_ids()[0], language()).shared.areas[titles.index(found.area)]
    if len(found.legs) == 1:
        return tr("{leg}: {hint}", leg=leg_name(found.legs[0]), hint=area.text)
    return area.text


def trend_words(of_leg: RatedLeg) -> str:
    """Say how one leg was rated over time; nothing while too few sessions are."""
    if of_leg.step is None:
        return ""
    rating = tr("Rated {points} of 5 today.", points=decimal(of_leg.ratings[-1], 1))
    return f"{rating} {tr(TURN_WORDS[of_leg.turn])}"


def pain_words(score: int) -> str:
    """Say what pain told after a session asks for; nothing where it asks for nothing."""
    advice = pain_advice(score)
    return "" if advice is PainAdvice.NONE else tr(PAIN_WORDS[advice])
