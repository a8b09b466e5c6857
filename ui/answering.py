"""What can be told and asked for in a rest, each with one key; nothing has to be, and the clock goes on."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

from trainer.effort import EFFORTS, effort_of
from trainer.pain import PainAdvice, more_pain, pain_advice
from trainer.plan import Leg
from trainer.session import Event
from trainer.workout import Workout
from ui import keys
from ui.keys import Action, key_in_words
from ui.language import tr
from ui.rest_card import LEFT_IN_YOU_NAMES, Answers
from ui.wording import fault_names, leg_in_text, pain_now_words


def legs_done(workout: Workout) -> tuple[Leg, ...]:
    """Return the legs something can be told of: two where both worked at the same time, none before the first set."""
    return tuple(done.leg for done in workout.session.tellable())


def next_leg(workout: Workout, leg: Leg | None) -> Leg | None:
    """Return which leg is answered for after this one: both, which None stands for, then left, then right."""
    choices = (None, *sorted(legs_done(workout)))
    return choices[(choices.index(leg) + 1) % len(choices)] if len(choices) > 2 and leg in choices else None


def worst_pain_told(workout: Workout) -> tuple[int, Leg | None]:
    """Return the worst pain told of the leg done last, 0 for none, and the leg; None where two legs hurt alike."""
    told = {leg: workout.told_of(leg).pain or 0 for leg in legs_done(workout)}
    worst = max(told.values(), default=0)
    legs = [leg for leg, pain in told.items() if pain == worst]
    return worst, legs[0] if len(legs) == 1 else None


def pain_told(workout: Workout, learned: keys.Learned, of: Leg | None, *, asks: bool) -> str:
    """Answer a pain that has been told: what can be done about it, and with `asks` how to say how much it is.

    What too much of it asks for is not in it while the session is paused for that: there it stands in large type.
    """
    answers = answers_of(workout, of)
    if answers is None:
        return ""
    if not answers.pain:
        return tr("Noted: {leg}, no pain.", leg=leg_in_text(answers.leg))
    too_much = pain_advice(answers.pain) is PainAdvice.STOP
    said = [] if too_much and workout.session.paused else [pain_now_words(answers.pain, answers.leg)]
    done = workout.session.last_leg_set
    key = key_in_words(Action.STOP, learned)
    if not too_much and key and done is not None and done.under_way:
        said.append(f"{tr(keys.ROWS[Action.STOP].hint, key=key)}.")
    if asks:
        said.append(tr("0–9: how much?"))
    return " ".join(said)


def answers_of(workout: Workout, leg: Leg | None = None) -> Answers | None:
    """Return what is known of the leg sets done last; None before the first and of what is to be done again.

    `leg` is the one asked about where both worked; None for both. Of both is known what they have in common.
    """
    done = workout.session.tellable(leg)
    if not done:
        return None
    told = [workout.told_of(each.leg) for each in done]
    effort, fault, pain = (_common(values) for values in zip(*((t.rir, t.fault, t.pain) for t in told), strict=True))
    effort = effort_of(effort)
    return Answers(
        reps={each.leg: each.counted_reps for each in done},
        choosing=len(legs_done(workout)) > 1,
        effort=None if effort is None else EFFORTS.index(effort) + 1,
        fault=fault_names().get(fault, fault) if fault else None,
        pain=pain,
    )


def _common(values: Sequence[Any]) -> Any:
    """Return what all of them are, or None."""
    return values[0] if len(set(values)) == 1 else None


def answer_told(action: Action, workout: Workout, learned: keys.Learned, of: Leg | None = None) -> str:
    """Confirm an answer in one sentence, for where the card with the answers is not seen; nothing for all else."""
    answers = answers_of(workout, of)
    if answers is None:
        return ""
    if action is Action.WHICH_LEG:
        return tr("Answers are for: {leg}.", leg=leg_in_text(answers.leg))
    leg = leg_in_text(answers.leg)
    if action in keys.OF_EFFORT:
        if answers.effort is None:
            both = tr("Taken back: what was told of both legs.")
            return both if answers.leg is None else tr("Taken back: what was told of the {leg}.", leg=leg)
        told, key = tr(LEFT_IN_YOU_NAMES[answers.effort - 1]), key_in_words(action, learned)
        if action is Action.NEXT_EFFORT and answers.effort < len(EFFORTS):
            return tr("Noted: {leg}. {told}. {key} for the next answer.", leg=leg, told=told, key=key)
        return tr("Noted: {leg}. {told}. {key} takes it back.", leg=leg, told=told, key=key)
    if action in (Action.MORE_REPS, Action.FEWER_REPS):
        if answers.leg is None:
            left, right = (answers.reps[leg] for leg in Leg)
            return tr("Noted: left {left}, right {n} rep.", "Noted: left {left}, right {n} reps.", n=right, left=left)
        return tr("Noted: {leg}, {n} rep.", "Noted: {leg}, {n} reps.", n=answers.reps[answers.leg], leg=leg)
    return ""


def _tell_effort(answer: int, workout: Workout, leg: Leg | None) -> list[Event]:
    """Give an answer, or take it back if it was given."""
    answers = answers_of(workout, leg)
    given = answers is not None and answers.effort == answer
    return workout.tell_effort(None if given else EFFORTS[answer - 1], leg)


def _tell_next_effort(workout: Workout, leg: Leg | None) -> list[Event]:
    """Give the answer behind the one given, the first of all after none; behind the last, take it back."""
    answers = answers_of(workout, leg)
    given = (answers.effort if answers else None) or 0
    return workout.tell_effort(EFFORTS[given] if given < len(EFFORTS) else None, leg)


def _tell_more_pain(workout: Workout, leg: Leg | None) -> list[Event]:
    """Tell the next step of pain."""
    answers = answers_of(workout, leg)
    return workout.tell_pain(more_pain(answers.pain if answers else None), leg)


def _tell_pain(score: int, workout: Workout, leg: Leg | None) -> list[Event]:
    """Tell pain exactly; none is an answer too, and counts in place of what hurt in the days before."""
    return workout.tell_pain(score, leg)


ACTS: Mapping[Action, Callable[[Workout, Leg | None], list[Event]]] = MappingProxyType(
    {
        Action.READY: lambda workout, _: workout.ready(),
        Action.MORE_TIME: lambda workout, _: workout.lengthen_rest(keys.REST_STEP_S),
        Action.LESS_TIME: lambda workout, _: workout.lengthen_rest(-keys.REST_STEP_S),
        Action.MORE_REPS: lambda workout, leg: workout.correct_reps(1, leg),
        Action.FEWER_REPS: lambda workout, leg: workout.correct_reps(-1, leg),
        Action.PAIN: _tell_more_pain,
        **{action: partial(_tell_pain, score) for action, score in keys.OF_PAIN.items()},
        **{action: partial(_tell_effort, answer) for action, answer in keys.EFFORTS.items()},
        Action.NEXT_EFFORT: _tell_next_effort,
    }
)
"""What a key does, for the leg that is answered for or for both."""
