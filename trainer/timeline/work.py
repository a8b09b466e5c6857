"""The work of a set: its moves one after the other, and what is said in them."""

from dataclasses import replace

from trainer.cues import Wish, frames
from trainer.exercise import FormCue
from trainer.form_cues import reminded_reps
from trainer.plan import GuideLevel, Leg, Plan, RoundOrder
from trainer.rep_cues import reminder, rep_cues, rep_wishes
from trainer.timeline.bouts import Bout
from trainer.timeline.breaks import chime
from trainer.timeline.segments import Segment, SessionPhase

ZERO_FRAMES = frames(0.35)

Turns = tuple[tuple[Leg, ...], ...]


def rounds(plan: Plan, set_n: int) -> tuple[Turns, ...]:
    """Return the work of a set: for each stretch of it, which legs do its moves in turn (`Segment.turns`)."""
    legs = plan.legs(set_n)
    if plan.round_order is RoundOrder.TOGETHER:
        return ((legs,),)
    apart = tuple((leg,) for leg in legs)
    return (apart,) if plan.round_order is RoundOrder.ALTERNATING else tuple((turn,) for turn in apart)


def beginning(turns: Turns) -> Leg | None:
    """Return the leg that begins; None where both do."""
    return turns[0][0] if len(turns[0]) == 1 else None


def work(bout: Bout, set_n: int, turns: Turns, reps: int, form_cue: FormCue | None) -> Segment:
    """Lay out `reps` of each leg, with all that would be said."""
    phases, guidance, words = bout.phases, bout.guidance, bout.words
    length = bout.rep_frames * reps * len(turns)
    empty = Segment(SessionPhase.WORK, length, set_n, beginning(turns), form_cue=form_cue, turns=turns, reps=reps)
    cues = [chime("zero", ZERO_FRAMES)]
    wishes: list[Wish] = []
    told = form_cue is not None and bout.plan.guide is GuideLevel.FULL and not bout.coaching.settled
    reminded = reminded_reps(empty.moves, set_n) if told else set()
    for move in range(1, empty.moves + 1):
        start, rep = (move - 1) * bout.rep_frames, empty.rep_at(move)
        leg = empty.legs_at(move)[0] if len(turns) > 1 else None
        cues += rep_cues(phases, start, rep, reps, guidance, leg)
        wishes += rep_wishes(words, phases, start, rep, reps, guidance, leg, turned=leg is not None and move > 1)
        if form_cue is not None and move in reminded:
            wishes.append(reminder(phases, start, rep, form_cue, leg))
    cues.sort(key=lambda cue: cue.at_frame)
    return replace(empty, cues=tuple(cues), wishes=tuple(wishes))
