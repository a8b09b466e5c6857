"""What can be told and asked for in a rest, each with one key; nothing has to be, and the clock goes on."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from trainer.effort import EFFORTS, effort_of
from trainer.session import Event
from trainer.workout import Workout
from ui import keys
from ui.keys import Action, key_in_words
from ui.language import tr
from ui.rest_card import LEFT_IN_YOU_NAMES, Answers
from ui.wording import fault_names, leg_in_text

PAIN_STEPS = (2, 5, 8, None)
"""Pain as coarse as one key can tell it: hardly any, as much as may be, more than may be (SF2); then none after all."""

STEP_S = 15.0


def answers_of(workout: Workout) -> Answers | None:
    """Return what is known of the leg set done last; None before the first and of one that is to be done again."""
    done = workout.session.last_leg_set
    if done is None or done.void:
        return None
    told = workout.told
    effort = effort_of(told.rir)
    return Answers(
        leg=done.leg,
        reps=done.counted_reps,
        effort=None if effort is None else EFFORTS.index(effort) + 1,
        fault=fault_names().get(told.fault, told.fault) if told.fault else None,
        pain=told.pain,
    )


def answer_told(action: Action, workout: Workout, learned: keys.Learned) -> str:
    """Confirm an answer in one sentence, for where the card with the answers is not seen; nothing for all else."""
    answers = answers_of(workout)
    if answers is None:
        return ""
    leg = leg_in_text(answers.leg)
    if action in keys.EFFORTS:
        if answers.effort is None:
            return tr("Taken back: what was told of the {leg}.", leg=leg)
        told, key = tr(LEFT_IN_YOU_NAMES[answers.effort - 1]), key_in_words(action, learned)
        return tr("Noted: {leg}. {told}. {key} takes it back.", leg=leg, told=told, key=key)
    if action is Action.PAIN:
        if answers.pain is None:
            return tr("Noted: {leg}, no pain.", leg=leg)
        return tr("Noted: {leg}, pain {level} of 10.", leg=leg, level=answers.pain)
    if action in (Action.MORE_REPS, Action.FEWER_REPS):
        return tr("Noted: {leg}, {n} rep.", "Noted: {leg}, {n} reps.", n=answers.reps, leg=leg)
    return ""


def _tell_effort(answer: int, workout: Workout) -> list[Event]:
    """Give an answer, or take it back if it was given."""
    rir = EFFORTS[answer - 1]
    return workout.tell_effort(None if effort_of(workout.told.rir) == rir else rir)


def _tell_pain(workout: Workout) -> list[Event]:
    """Tell the next step of pain."""
    pain = workout.told.pain
    more = [step for step in PAIN_STEPS if step is None or pain is None or step > pain]
    return workout.tell_pain(more[0])


ACTS: Mapping[Action, Callable[[Workout], list[Event]]] = MappingProxyType(
    {
        Action.READY: Workout.ready,
        Action.MORE_TIME: lambda workout: workout.lengthen_rest(STEP_S),
        Action.LESS_TIME: lambda workout: workout.lengthen_rest(-STEP_S),
        Action.MORE_REPS: lambda workout: workout.correct_reps(1),
        Action.FEWER_REPS: lambda workout: workout.correct_reps(-1),
        Action.PAIN: _tell_pain,
        **{action: partial(_tell_effort, answer) for action, answer in keys.EFFORTS.items()},
    }
)
