"""Compiling: a plan laid out as segments, and what they say settled.

Pure functions. Compiling has two steps because the length of speech must be known first: `draft` says what a plan
sounds like and all it may say, `compile_session` settles that once the length of every phrase is known.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from trainer.cues import Priority, Wish, frames, settle
from trainer.exercise import Exercise, FormCue
from trainer.form_cues import form_cue, reminded_reps
from trainer.guidance import Coaching, Guidance
from trainer.plan import COUNT_IN_S, COUNTDOWN_S, OUTRO_S, Leg, Plan, Waits
from trainer.rep_cues import Phases, reminder, rep_cues, rep_wishes
from trainer.tempo import Phase, phases_from
from trainer.timeline.breaks import (
    SET_END_FRAMES,
    chime,
    countdown,
    intro,
    rest,
    switch,
    waiting,
)
from trainer.timeline.segments import Segment, SessionPhase
from trainer.wording import Wording, wording

ZERO_FRAMES = frames(0.35)

Break = tuple[SessionPhase, int | None]
"""Names a break of a session: what it is, and its set."""


@dataclass(frozen=True)
class Timeline:
    """A whole session, compiled.

    Attributes:
        phases: those of one rep, each with its length.
        phrase_frames: the length of each phrase the voice can say; empty while drafted.
        segments: one after the other without a gap.
        count_in: for each leg, the short segment put before work that is taken up again.
        dropped: for each segment, by index, the wishes that found no room.
        break_frames: the length of each break that the user has made longer or shorter than planned.
    """

    plan: Plan
    exercise: Exercise
    guidance: Guidance
    coaching: Coaching
    phases: Phases
    phrase_frames: Mapping[str, int] = field(default_factory=dict)
    segments: tuple[Segment, ...] = ()
    count_in: Mapping[Leg, Segment] = field(default_factory=dict)
    dropped: tuple[tuple[int, Wish], ...] = ()
    break_frames: Mapping[Break, int] = field(default_factory=dict)

    @property
    def words(self) -> Wording:
        """What is said, in the language of the exercise."""
        return wording(self.exercise.language)

    @property
    def frames(self) -> int:
        """Length of the whole session when nobody pauses."""
        return sum(segment.frames for segment in self.segments)

    @property
    def rep_frames(self) -> int:
        """Length of one rep."""
        return sum(length for _, length in self.phases)


# -- Compiling -------------------------------------------------------------------------------------------------------


def draft(
    plan: Plan, exercise: Exercise, guidance: Guidance | None = None, coaching: Coaching | None = None
) -> Timeline:
    """Lay out every segment with its sounds and all it would like to say.

    Segments depend on plan and exercise alone in number and length; guidance and coaching decide what they sound like.
    """
    phases = tuple((phase, frames(plan.tempo.seconds(phase))) for phase in phases_from(Phase(exercise.start_phase)))
    return _drafted(Timeline(plan, exercise, guidance or Guidance(), coaching or Coaching(), phases))


def _drafted(timeline: Timeline) -> Timeline:
    count_in = {leg: countdown(timeline.words, COUNT_IN_S, None, leg) for leg in Leg}
    return replace(timeline, segments=tuple(_segments(timeline)), count_in=count_in)


def phrases(timeline: Timeline) -> list[str]:
    """Return everything a session drafted may say, each once, what comes first first.

    Last come the form cues that would answer a fault reported on the way.
    """
    everywhere = (*timeline.segments, *timeline.count_in.values())
    texts = [text for s in everywhere for wish in s.wishes for text in wish.texts]
    answers = [text for cue in timeline.exercise.form_cues if cue.fault for text in (cue.sentence, cue.short)]
    return list(dict.fromkeys(texts + answers))


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
        dropped=tuple((i, wish) for i, (_, dropped) in enumerate(settled) for wish in dropped),
    )


def recoached(timeline: Timeline, coaching: Coaching) -> Timeline:
    """Compile the same session again, with form cues by what is known of the user now."""
    return compile_session(_drafted(replace(timeline, coaching=coaching)), timeline.phrase_frames)


def with_break(timeline: Timeline, segment: Segment, length: int) -> Timeline:
    """Compile the break that `segment` is, or is the rest of, again, lasting `length` frames; all else stays."""
    name = (segment.session_phase, segment.set_n)
    changed = replace(timeline, break_frames={**timeline.break_frames, name: length})
    drafted = list(_segments(changed, work=_not_laid_out))  # work takes long, and stays as it is
    index = next(n for n, draft in enumerate(drafted) if (draft.session_phase, draft.set_n) == name)
    settled, dropped = _settled(drafted[index], timeline.phrase_frames)
    return replace(
        changed,
        segments=(*timeline.segments[:index], settled, *timeline.segments[index + 1 :]),
        dropped=(*(one for one in timeline.dropped if one[0] != index), *((index, wish) for wish in dropped)),
    )


def _not_laid_out(_timeline: Timeline, set_n: int, leg: Leg, _form_cue: FormCue) -> Segment:
    return Segment(SessionPhase.WORK, 0, set_n, leg)


def _settled(segment: Segment, phrase_frames: Mapping[str, int]) -> tuple[Segment, list[Wish]]:
    spoken, dropped = settle(segment.wishes, phrase_frames)
    cues = sorted((*segment.cues, *spoken), key=lambda cue: cue.at_frame)
    return replace(segment, cues=tuple(cues), wishes=()), dropped


def _segments(
    timeline: Timeline, work: Callable[[Timeline, int, Leg, FormCue], Segment] | None = None
) -> Iterator[Segment]:
    work = work or _work
    plan, exercise, coaching, words = timeline.plan, timeline.exercise, timeline.coaching, timeline.words
    # Form cues in the order of the leg sets, two a set.
    chosen = [form_cue(exercise, set_n, leg, coaching) for set_n in range(1, plan.sets + 1) for leg in plan.legs(set_n)]

    def lasting(session_phase: SessionPhase, set_n: int | None, planned_s: float) -> int:
        return timeline.break_frames.get((session_phase, set_n), frames(planned_s))

    ready_frames = lasting(SessionPhase.INTRO, None, plan.get_ready_s - COUNTDOWN_S)
    yield intro(words, plan, exercise.name, ready_frames, chosen[0])
    yield countdown(words, COUNTDOWN_S, 1, plan.legs(1)[0])
    for set_n in range(1, plan.sets + 1):
        first, second = plan.legs(set_n)
        ours, theirs, *later = chosen[2 * set_n - 2 :]
        yield work(timeline, set_n, first, ours)
        waits = plan.waits is Waits.LEGS
        length = lasting(SessionPhase.SWITCH, set_n, plan.switch_s)
        yield switch(words, length, set_n, second, theirs, said=ours, counted=not waits)
        if waits:
            yield waiting(words, set_n, second, theirs)
        yield work(timeline, set_n, second, theirs)
        if set_n < plan.sets:
            coming, waits = plan.legs(set_n + 1)[0], plan.waits is not Waits.NEVER
            length = lasting(SessionPhase.REST, set_n, plan.rest_s)
            yield rest(words, length, set_n, coming, later[0], counted=not waits)
            if waits:
                yield waiting(words, set_n + 1, coming, later[0])
    yield Segment(
        SessionPhase.OUTRO,
        frames(OUTRO_S),
        cues=(chime("set end", SET_END_FRAMES),),
        wishes=(Wish(words.done, frames(1), frames(OUTRO_S), Priority.SWITCH),),
    )


# -- Work ------------------------------------------------------------------------------------------------------------


def _work(timeline: Timeline, set_n: int, leg: Leg, form_cue: FormCue) -> Segment:
    phases, reps, guidance = timeline.phases, timeline.plan.reps, timeline.guidance
    cues = [chime("zero", ZERO_FRAMES)]
    wishes: list[Wish] = []
    reminded = reminded_reps(reps, set_n, settled=timeline.coaching.settled)
    for rep in range(1, reps + 1):
        start = (rep - 1) * timeline.rep_frames
        cues += rep_cues(phases, start, rep, reps, guidance)
        wishes += rep_wishes(timeline.words, phases, start, rep, reps, guidance)
        if rep in reminded:
            wishes.append(reminder(phases, start, rep, form_cue))
    cues.sort(key=lambda cue: cue.at_frame)
    return Segment(SessionPhase.WORK, timeline.rep_frames * reps, set_n, leg, tuple(cues), tuple(wishes), form_cue)
