"""The order of things: which segments a session is made of."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from trainer.cues import frames
from trainer.exercise import FormCue
from trainer.form_cues import form_cue
from trainer.plan import COUNTDOWN_S, Waits
from trainer.timeline.bouts import Bout, Timeline
from trainer.timeline.breaks import countdown, intro, outro, rest, rest_between, switch, waiting
from trainer.timeline.segments import Segment, SessionPhase
from trainer.timeline.work import Turns, beginning, rounds, work

Work = Callable[[Bout, int, Turns, int, FormCue | None], Segment]
"""What makes the work of a leg set: of an exercise, a set, who does its moves, the reps of each leg, its form cue."""


def segments(timeline: Timeline, laid_out: Work = work) -> Iterator[Segment]:
    """Every segment of a session in turn, drafted; `laid_out` makes those of work."""
    last = len(timeline.bouts) - 1
    for n in range(last + 1):
        for segment in _of_bout(timeline, n, laid_out):
            yield replace(segment, bout=n)
    yield replace(outro(timeline.bouts[last].words), bout=last)


def _of_bout(timeline: Timeline, n: int, laid_out: Work) -> Iterator[Segment]:
    """The segments of one exercise: from its get-ready time to the rest before the next exercise."""
    bout = timeline.bouts[n]
    plan, words = bout.plan, bout.words
    turns = rounds(plan, 1)[0]
    cue = _cue(bout, 1, turns)
    yield intro(bout, _lasting(timeline, n, SessionPhase.INTRO, None, plan.get_ready_s - COUNTDOWN_S), cue)
    if n > 0 and plan.waits is not Waits.NEVER:
        yield waiting(words, 1, beginning(turns), cue)
    else:
        yield countdown(words, COUNTDOWN_S, 1, beginning(turns))
    for set_n in range(1, plan.sets + 1):
        yield from _of_set(timeline, n, set_n, laid_out)
        length = _lasting(timeline, n, SessionPhase.REST, set_n, plan.rest_s)
        if set_n < plan.sets:
            waits = plan.waits is not Waits.NEVER
            turns = rounds(plan, set_n + 1)[0]
            cue = _cue(bout, set_n + 1, turns)
            yield rest(bout, length, set_n, beginning(turns), cue, counted=not waits)
            if waits:
                yield waiting(words, set_n + 1, beginning(turns), cue)
        elif n + 1 < len(timeline.bouts):
            yield rest_between(bout, length, set_n, timeline.bouts[n + 1])


def _of_set(timeline: Timeline, n: int, set_n: int, laid_out: Work) -> Iterator[Segment]:
    """The work of a set, with the change of legs where there is one."""
    bout = timeline.bouts[n]
    plan = bout.plan
    first, *second = rounds(plan, set_n)
    said = _cue(bout, set_n, first)
    yield laid_out(bout, set_n, first, plan.reps, said)
    for turns in second:
        waits, leg, cue = plan.waits is Waits.LEGS, beginning(turns), _cue(bout, set_n, turns)
        length = _lasting(timeline, n, SessionPhase.SWITCH, set_n, plan.switch_s)
        yield switch(bout, length, set_n, leg, cue, said, counted=not waits)
        if waits:
            yield waiting(bout.words, set_n, leg, cue)
        yield laid_out(bout, set_n, turns, timeline.matched.get((n, set_n), plan.reps), cue)


def _cue(bout: Bout, set_n: int, turns: Turns) -> FormCue | None:
    legs = [leg for turn in turns for leg in turn]
    return form_cue(bout.plan, bout.exercise, set_n, legs, bout.coaching)


def _lasting(timeline: Timeline, n: int, session_phase: SessionPhase, set_n: int | None, planned_s: float) -> int:
    """Return the length of a break in frames: as planned, or as the user has made it."""
    return timeline.break_frames.get((n, session_phase, set_n), frames(planned_s))
