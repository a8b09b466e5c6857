"""Compiling: a plan laid out as segments, and what they say settled.

Pure functions. Compiling has two steps because the length of speech must be known first: `draft` says what a plan
sounds like and all it may say, `compile_session` settles that once the length of every phrase is known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.cues import Wish, settle
from trainer.exercise import Exercise
from trainer.guidance import Coaching, Guidance
from trainer.plan import COUNT_IN_S, GuideLevel, Leg, Plan, changes_legs
from trainer.timeline.bouts import Bout, Timeline
from trainer.timeline.breaks import advice, countdown, too_much_pain
from trainer.timeline.layout import segments
from trainer.timeline.segments import Segment, SessionPhase
from trainer.timeline.work import work

MOST_EXTRA_REPS = 10
"""So many reps more than were planned or paced may count in a leg set; more is a slip of the finger."""


def draft(
    plan: Plan,
    exercise: Exercise,
    guidance: Guidance | None = None,
    coaching: Coaching | None = None,
    then: Sequence[tuple[Exercise, Coaching]] = (),
) -> Timeline:
    """Lay out every segment with its sounds and all it would like to say.

    Segments depend on plan and exercises alone in number and length; guidance and coaching decide what they sound like.

    `coaching` is what is known of the user's form in `exercise`; `then` has both for each exercise of `plan.then`, and
    ValueError is raised if these are not as many. How a plan asks to count goes before `guidance`.
    """
    guidance = guidance or Guidance()
    exercises = [(exercise, coaching or Coaching()), *then]
    bouts = tuple(
        Bout(part, done, replace(guidance, counting=part.counting or guidance.counting), known)
        for part, (done, known) in zip(plan.exercises, exercises, strict=True)
    )
    return _drafted(Timeline(plan, bouts))


def _drafted(timeline: Timeline) -> Timeline:
    words = timeline.bouts[0].words
    count_in = {leg: countdown(words, COUNT_IN_S, None, leg) for leg in (*Leg, None)}
    stretches = tuple(segments(timeline))
    return replace(timeline, segments=stretches, count_in=count_in, too_much_pain=too_much_pain(words))


def phrases(timeline: Timeline) -> list[str]:
    """Return everything a session drafted may say, each once, what comes first first.

    Last comes what only the way it goes may call for: too much pain, more reps than planned, and the form cues that
    would answer a fault reported.
    """
    everywhere = (*timeline.segments, *timeline.count_in.values(), timeline.too_much_pain)
    texts = [text for s in everywhere for wish in s.wishes for text in wish.texts]
    for bout in timeline.bouts:
        plan = bout.plan
        if plan.match and changes_legs(plan):
            more = range(plan.reps + 1, plan.reps + MOST_EXTRA_REPS + 1)
            texts += [text for n in more for said in (bout.words.rep_number(n), bout.words.to_go(n)) for text in said]
        if plan.guide is not GuideLevel.QUIET:
            answers = [cue for cue in bout.exercise.form_cues if cue.fault]
            texts += [text for cue in answers for text in (*advice(bout, cue), cue.short)]
    return list(dict.fromkeys(texts))


def compile_session(drafted: Timeline, phrase_frames: Mapping[str, int]) -> Timeline:
    """Settle a drafted timeline.

    `phrase_frames` holds the length in frames of each phrase the voice can say; an empty one gives tones only.
    """
    settled = [_settled(segment, phrase_frames) for segment in drafted.segments]
    return replace(
        drafted,
        phrase_frames=phrase_frames,
        segments=tuple(segment for segment, _ in settled),
        count_in={leg: _settled(segment, phrase_frames)[0] for leg, segment in drafted.count_in.items()},
        too_much_pain=_settled(drafted.too_much_pain, phrase_frames)[0],
        dropped=tuple((i, wish) for i, (_, dropped) in enumerate(settled) for wish in dropped),
    )


def recoached(timeline: Timeline, exercise_id: str, coaching: Coaching) -> Timeline:
    """Compile the same session again, with form cues by what is known of the user's form in one exercise now."""
    known = (replace(b, coaching=coaching) if b.exercise.id == exercise_id else b for b in timeline.bouts)
    return compile_session(_drafted(replace(timeline, bouts=tuple(known))), timeline.phrase_frames)


def with_break(timeline: Timeline, segment: Segment, length: int) -> Timeline:
    """Compile the break that `segment` is, or is the rest of, again, lasting `length` frames; all else stays."""
    name = (segment.bout, segment.session_phase, segment.set_n)
    changed = replace(timeline, break_frames={**timeline.break_frames, name: length})
    drafted = list(segments(changed, _not_laid_out))  # work takes long, and stays as it is
    index = next(n for n, draft in enumerate(drafted) if (draft.bout, draft.session_phase, draft.set_n) == name)
    return _with_segment(changed, index, drafted[index])


def with_reps(timeline: Timeline, index: int, reps: int) -> Timeline:
    """Compile the work with this index again, with so many reps of each leg; all else stays."""
    old = timeline.segments[index]
    assert old.set_n is not None
    changed = replace(timeline, matched={**timeline.matched, (old.bout, old.set_n): reps})
    drafted = work(timeline.bout_of(old), old.set_n, old.turns, reps, old.form_cue)
    return _with_segment(changed, index, replace(drafted, bout=old.bout))


def _with_segment(timeline: Timeline, index: int, drafted: Segment) -> Timeline:
    """Put one segment, drafted, in the place of another."""
    settled, dropped = _settled(drafted, timeline.phrase_frames)
    return replace(
        timeline,
        segments=(*timeline.segments[:index], settled, *timeline.segments[index + 1 :]),
        dropped=(*(one for one in timeline.dropped if one[0] != index), *((index, wish) for wish in dropped)),
    )


def _not_laid_out(*_work: object) -> Segment:
    return Segment(SessionPhase.WORK, 0)


def _settled(segment: Segment, phrase_frames: Mapping[str, int]) -> tuple[Segment, list[Wish]]:
    spoken, dropped = settle(segment.wishes, phrase_frames)
    cues = sorted((*segment.cues, *spoken), key=lambda cue: cue.at_frame)
    return replace(segment, cues=tuple(cues), wishes=()), dropped
