"""Timelines: a plan compiled, before it starts, into segments of timed cues.

Pure functions. Compiling has two steps because the length of speech must be known first: `draft` says what a plan
sounds like and all it may say, `compile_session` settles that once the length of every phrase is known.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from trainer import wording
from trainer.cues import BREATH_FRAMES, FRAME_RATE, LEAD_FRAMES, Cue, CueKind, Priority, Wish, frames, settle
from trainer.exercise import Exercise, FormCue
from trainer.form_cues import form_cue, reminded_reps
from trainer.guidance import Coaching, Guidance
from trainer.plan import Leg, Plan
from trainer.rep_cues import (
    TICK_FRAMES,
    Phases,
    on_the_moment,
    phase_starts,
    reminder,
    rep_cues,
    rep_wishes,
    shown_number,
)
from trainer.tempo import Phase, Tempo, phases_from

COUNT_IN_S = 4
"""Length of the short count-in before work is taken up again: the leg's name, then three, two, one."""

COUNTDOWN_S = 5
"""The end of the get-ready time, counted second by second."""

OUTRO_S = 5

ZERO_FRAMES = frames(0.35)
SET_END_FRAMES = frames(0.9)


class SessionPhase(StrEnum):
    """Which part of a session a segment is."""

    INTRO = "intro"
    COUNTDOWN = "countdown"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"
    OUTRO = "outro"


@dataclass(frozen=True)
class Segment:
    """A stretch of a session: one leg set's work, or one break.

    Attributes:
        set_n: the set it belongs to, from 1; the one just done for a rest.
        leg: the working leg, or the coming one; None where both rest.
        frames: its length.
        cues: in order of time, frames counted from the segment's start.
        wishes: what it would like to say; empty once settled.
        form_cue: the one form cue of the set, for voice and screen.
        first_rep: the rep this work begins with; more than 1 where a leg set is taken up again.
    """

    session_phase: SessionPhase
    frames: int
    set_n: int | None = None
    leg: Leg | None = None
    cues: tuple[Cue, ...] = ()
    wishes: tuple[Wish, ...] = ()
    form_cue: FormCue | None = None
    first_rep: int = 1

    @property
    def is_work(self) -> bool:
        """Whether reps are done in it."""
        return self.session_phase is SessionPhase.WORK


@dataclass(frozen=True)
class Timeline:
    """A whole session, compiled.

    Attributes:
        phases: those of one rep, each with its length.
        phrase_frames: the length of each phrase the voice can say; empty while drafted.
        segments: one after the other without a gap.
        count_in: for each leg, the short segment put before work that is taken up again.
        dropped: for each segment, by index, the wishes that found no room.
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
    empty = Timeline(plan, exercise, guidance or Guidance(), coaching or Coaching(), phases)
    count_in = {leg: _countdown(COUNT_IN_S, None, leg) for leg in Leg}
    return replace(empty, segments=tuple(_segments(empty)), count_in=count_in)


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
    drafted = draft(timeline.plan, timeline.exercise, timeline.guidance, coaching)
    return compile_session(drafted, timeline.phrase_frames)


def _settled(segment: Segment, phrase_frames: Mapping[str, int]) -> tuple[Segment, list[Wish]]:
    spoken, dropped = settle(segment.wishes, phrase_frames)
    cues = sorted((*segment.cues, *spoken), key=lambda cue: cue.at_frame)
    return replace(segment, cues=tuple(cues), wishes=()), dropped


def _segments(timeline: Timeline) -> Iterator[Segment]:
    plan, exercise, coaching = timeline.plan, timeline.exercise, timeline.coaching
    # Form cues in the order of the leg sets, two a set.
    chosen = [form_cue(exercise, set_n, leg, coaching) for set_n in range(1, plan.sets + 1) for leg in plan.legs(set_n)]
    yield _intro(plan, exercise, chosen[0])
    yield _countdown(COUNTDOWN_S, 1, plan.legs(1)[0])
    for set_n in range(1, plan.sets + 1):
        first, second = plan.legs(set_n)
        ours, theirs, *later = chosen[2 * set_n - 2 :]
        yield _work(timeline, set_n, first, ours)
        yield _switch(plan, set_n, second, theirs, said=ours)
        yield _work(timeline, set_n, second, theirs)
        if set_n < plan.sets:
            yield _rest(plan, set_n, later[0])
    yield Segment(
        SessionPhase.OUTRO,
        frames(OUTRO_S),
        cues=(_chime("set end", SET_END_FRAMES),),
        wishes=(Wish(wording.DONE, frames(1), frames(OUTRO_S), Priority.SWITCH),),
    )


# -- Before and between ----------------------------------------------------------------------------------------------


def _chime(name: str, length: int) -> Cue:
    return Cue(0, CueKind.CHIME, name, length)


def _intro(plan: Plan, exercise: Exercise, form_cue: FormCue) -> Segment:
    length = frames(plan.get_ready_s - COUNTDOWN_S)
    wishes = (
        Wish(wording.opening(plan, exercise.name), frames(0.3), length, Priority.SWITCH),
        Wish((form_cue.sentence, form_cue.short), frames(0.6), length, Priority.FORM),
    )
    return Segment(SessionPhase.INTRO, length, wishes=wishes, form_cue=form_cue)


def _countdown(seconds: int, set_n: int | None, leg: Leg) -> Segment:
    length = frames(seconds)
    named = Wish(wording.ready(leg), 0, length, Priority.SWITCH)
    wishes = (named, *_last_counts(length))
    return Segment(SessionPhase.COUNTDOWN, length, set_n, leg, tuple(_last_ticks(length)), wishes)


def _switch(plan: Plan, set_n: int, leg: Leg, coming: FormCue, said: FormCue) -> Segment:
    """The legs change; the form cue of the coming one is told if it is another than the one `said` before."""
    length = frames(plan.switch_s)
    wishes = [Wish(wording.switch(leg), SET_END_FRAMES, length, Priority.SWITCH)]
    if coming != said:
        wishes.append(_advice(coming, SET_END_FRAMES, length))
    return _break(SessionPhase.SWITCH, length, set_n, leg, wishes, coming)


def _rest(plan: Plan, set_n: int, form_cue: FormCue) -> Segment:
    length = frames(plan.rest_s)
    coming = wording.next_set(set_n + 1, plan.legs(set_n + 1)[0])
    wishes = [
        Wish(wording.rest(plan.rest_s), SET_END_FRAMES, length, Priority.SWITCH),
        Wish(coming, max(0, length - frames(8)), length, Priority.SWITCH),
        _advice(form_cue, max(0, length - frames(20)), length),
    ]
    return _break(SessionPhase.REST, length, set_n, None, wishes, form_cue)


def _advice(form_cue: FormCue, start: int, length: int) -> Wish:
    return Wish((form_cue.sentence, form_cue.short), start, length - frames(3), Priority.FORM)


def _break(
    session_phase: SessionPhase, length: int, set_n: int, leg: Leg | None, wishes: list[Wish], form_cue: FormCue
) -> Segment:
    """A switch or a rest: the end of the set before, what comes next, and a counted end."""
    wishes += _last_counts(length)
    if length >= frames(15):
        wishes.append(on_the_moment(wording.remaining(10), length - frames(10), length, Priority.CHATTER))
    cues = [_chime("set end", min(SET_END_FRAMES, length))] if length else []
    return Segment(session_phase, length, set_n, leg, (*cues, *_last_ticks(length)), tuple(wishes), form_cue)


def _last_ticks(length: int) -> list[Cue]:
    """Ticks at each of a break's last five seconds; zero has a sound of its own, at the start of work."""
    starts = (length - n * FRAME_RATE for n in range(5, 0, -1))
    return [Cue(at, CueKind.TICK, "tick", TICK_FRAMES) for at in starts if at >= 0]


def _last_counts(length: int) -> list[Wish]:
    """The spoken three, two, one."""
    wishes = []
    for n in (3, 2, 1):
        at = length - n * FRAME_RATE
        if at >= 0:
            end = at + FRAME_RATE - LEAD_FRAMES
            wishes.append(on_the_moment((wording.number(n),), at, end, Priority.SAFETY, CueKind.COUNT))
    return wishes


# -- Work ------------------------------------------------------------------------------------------------------------


def _work(timeline: Timeline, set_n: int, leg: Leg, form_cue: FormCue) -> Segment:
    phases, reps, guidance = timeline.phases, timeline.plan.reps, timeline.guidance
    cues = [_chime("zero", ZERO_FRAMES)]
    wishes: list[Wish] = []
    reminded = reminded_reps(reps, set_n, settled=timeline.coaching.settled)
    for rep in range(1, reps + 1):
        start = (rep - 1) * timeline.rep_frames
        cues += rep_cues(phases, start, rep, reps, guidance)
        wishes += rep_wishes(phases, start, rep, reps, guidance)
        if rep in reminded:
            wishes.append(reminder(phases, start, rep, form_cue))
    cues.sort(key=lambda cue: cue.at_frame)
    return Segment(SessionPhase.WORK, timeline.rep_frames * reps, set_n, leg, tuple(cues), tuple(wishes), form_cue)


# -- Reading a timeline ----------------------------------------------------------------------------------------------


def from_rep(segment: Segment, rep: int, rep_frames: int) -> Segment:
    """Return the rest of a work segment from the start of `rep`, its zero sound first.

    A word that would lead into that start begins with it, if that leaves it room before the next one.
    """
    skip = (rep - segment.first_rep) * rep_frames
    zero = [cue for cue in segment.cues if cue.rep is None]
    later = [replace(c, at_frame=c.at_frame - skip) for c in segment.cues if c.rep is not None and c.rep >= rep]
    leading = [replace(cue, at_frame=0) for cue in later if cue.at_frame < 0]
    later = [cue for cue in later if cue.at_frame >= 0]
    next_word = next((cue.at_frame for cue in later if cue.kind.spoken), segment.frames)
    cues = zero + [cue for cue in leading if cue.end_frame + BREATH_FRAMES <= next_word] + later
    return replace(segment, cues=tuple(cues), frames=segment.frames - skip, first_rep=rep)


def from_frame(segment: Segment, offset: int) -> Segment:
    """Return the rest of a break from `offset`; what had begun before is not begun again."""
    later = (cue for cue in segment.cues if cue.at_frame >= offset)
    cues = tuple(replace(cue, at_frame=cue.at_frame - offset) for cue in later)
    return replace(segment, cues=cues, frames=segment.frames - offset)


def spliced(old: Segment, new: Segment, offset: int) -> Segment:
    """Return a break as `old` has it up to `offset`, and then as `new` has it; a word begun is said to its end."""
    begun = [cue for cue in old.cues if cue.at_frame < offset]
    free = max((cue.end_frame + BREATH_FRAMES for cue in begun if cue.kind.spoken), default=offset)
    coming = [cue for cue in new.cues if cue.at_frame >= (max(offset, free) if cue.kind.spoken else offset)]
    return replace(new, cues=(*begun, *coming))


@dataclass(frozen=True)
class RepMoment:
    """Where in a rep an instant lies: `into_s` seconds into `phase`, which lasts `phase_s`.

    `number` is the rep's number as it is heard and seen then: `rep` itself, or how many are to go.
    """

    rep: int
    number: int
    phase: Phase
    into_s: float
    phase_s: float


def rep_moment(timeline: Timeline, segment: Segment, offset: int) -> RepMoment:
    """Tell which rep and phase `offset` frames into a work segment fall in; past the end is the end of the last rep."""
    offset = min(max(offset, 0), segment.frames - 1)
    done, within = divmod(offset, timeline.rep_frames)
    phase, start, length = next(p for p in phase_starts(timeline.phases) if p[1] <= within < p[1] + p[2])
    rep = segment.first_rep + done
    number = shown_number(timeline.phases, rep, timeline.plan.reps, phase, timeline.guidance)
    return RepMoment(rep, number, phase, (within - start) / FRAME_RATE, length / FRAME_RATE)


def depth_at(tempo: Tempo, into_rep_s: float) -> float:
    """Return how deep the body is `into_rep_s` seconds into a rep: 0 standing tall, 1 at the bottom.

    Movement is eased at both ends like a body's, and repeats with every rep. For a rep that begins by lowering.
    """
    at = into_rep_s % tempo.rep_s
    if at < tempo.eccentric_s:
        return _eased(at / tempo.eccentric_s)
    at -= tempo.eccentric_s + tempo.bottom_s
    if at < 0:
        return 1.0
    return 1.0 - _eased(at / tempo.concentric_s) if at < tempo.concentric_s else 0.0


def _eased(x: float) -> float:
    return (1 - math.cos(math.pi * x)) / 2


def planned_s(plan: Plan) -> float:
    """Return how long a plan takes from Start to the last sound when nobody pauses."""
    work = plan.sets * 2 * plan.reps * plan.tempo.rep_s
    return plan.get_ready_s + work + plan.sets * plan.switch_s + (plan.sets - 1) * plan.rest_s + OUTRO_S


def starts(segments: Iterable[Segment], at_frame: int = 0) -> Iterator[tuple[int, Segment]]:
    """Walk segments laid end to end from `at_frame`: each with its first frame."""
    for segment in segments:
        yield at_frame, segment
        at_frame += segment.frames
