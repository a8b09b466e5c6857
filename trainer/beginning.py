"""The first steps with an exercise: a round of practice that does not count, and a gentle first session (SF5, TP4)."""

from dataclasses import replace

from trainer.exercise import Exercise
from trainer.guidance import Guidance
from trainer.plan import Plan, RoundOrder, Sides
from trainer.progression_rules import GENTLE_TEMPO
from trainer.tempo import parse_tempo
from trainer.timeline import Timeline, draft

PRACTICE_REPS = 3
PRACTICE_BREAK_S = 15
"""To get ready, and to change legs: time to listen to what comes."""

GENTLE_REPS = 6
GENTLE_SWITCH_S = 30


def practice_plan(lunge: Exercise) -> Plan:
    """Return a few reps on each leg, in the exercise's own tempo."""
    return Plan(
        lunge.shared.words.practice,
        lunge.id,
        sets=1,
        reps=PRACTICE_REPS,
        tempo=parse_tempo(lunge.tempo),
        switch_s=PRACTICE_BREAK_S,
        get_ready_s=PRACTICE_BREAK_S,
    )


def practice_draft(lunge: Exercise, guidance: Guidance) -> Timeline:
    """Return a round of practice drafted: headed as what it is, and of a lunge telling first which foot goes back."""
    words = lunge.shared.words.practice
    cues = lunge.shared.practice_cues if lunge.is_lunge else lunge.form_cues
    return draft(practice_plan(lunge), replace(lunge, name=words, spoken_name=words, form_cues=cues), guidance)


def gently(lunge: Exercise) -> Exercise:
    """Return an exercise as its first session leads through it: quicker down, so that little soreness follows."""
    return replace(lunge, tempo=str(GENTLE_TEMPO))


def gentle_plan(lunge: Exercise) -> Plan:
    """Return what a first session asks for: few reps, led gently."""
    return Plan(
        lunge.shared.words.gentle,
        lunge.id,
        sets=1,
        reps=GENTLE_REPS,
        tempo=parse_tempo(gently(lunge).tempo),
        switch_s=GENTLE_SWITCH_S,
    )


def usual_plan(exercise: Exercise) -> Plan:
    """Return what a new plan of an exercise begins with: its own sets, reps, tempo and order of legs."""
    return Plan(
        exercise.name,
        exercise.id,
        sets=exercise.sets[0],
        reps=exercise.reps[0],
        tempo=parse_tempo(exercise.tempo),
        sides=Sides(exercise.sides),
        round_order=RoundOrder(exercise.round_order),
    )
