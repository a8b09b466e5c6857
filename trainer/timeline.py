"""Timelines: a plan compiled, before it starts, into segments of timed cues.

Pure functions. Compiling has two steps because the length of speech must be known first: `draft` says what a plan
sounds like and all it may say, `compile_session` settles that once the length of every phrase is known.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer import wording
from trainer.cues import BREATH_FRAMES, FRAME_RATE, Cue, CueKind, Fit, Priority, Wish, frames, settle
from trainer.exercise import Exercise, FormCue
from trainer.plan import Leg, Plan
from trainer.tempo import Phase, Tempo, phases_from

COUNT_IN_S = 4
"""Length of the short count-in before work is taken up again: the leg's name, then three, two, one."""

COUNTDOWN_S = 5
"""The end of the get-ready time, counted second by second."""

OUTRO_S = 5

TICK_FRAMES = frames(0.03)
TURN_FRAMES = frames(0.16)
ZERO_FRAMES = frames(0.35)
SET_END_FRAMES = frames(0.9)

REMINDER_FRAMES = frames(2)
"""A phase shorter than this has no room for two or three words beside its own word (KS8)."""

GLIDE_NAMES = {Phase.ECCENTRIC: "down", Phase.BOTTOM: "hold", Phase.CONCENTRIC: "up", Phase.TOP: "tall"}


Phases = tuple[tuple[Phase, int], ...]
"""A rep's phases in the order they are done, each with its length in frames."""


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
        segments: one after the other without a gap.
        count_in: for each leg, the short segment put before work that is taken up again.
        dropped: for each segment, by index, the wishes that found no room.
    """

    plan: Plan
    phases: Phases
    segments: tuple[Segment, ...]
    count_in: Mapping[Leg, Segment]
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


def draft(plan: Plan, exercise: Exercise) -> Timeline:
    """Lay out every segment with its sounds and all it would like to say."""
    phases = tuple((phase, frames(plan.tempo.seconds(phase))) for phase in phases_from(Phase(exercise.start_phase)))
    return Timeline(
        plan,
        phases,
        tuple(_segments(plan, exercise, phases)),
        {leg: _countdown(COUNT_IN_S, None, leg, wording.ready(leg)) for leg in Leg},
    )


def phrases(timeline: Timeline) -> list[str]:
    """Return everything a drafted timeline may say, each once, what comes first first."""
    everywhere = (*timeline.segments, *timeline.count_in.values())
    return list(dict.fromkeys(text for s in everywhere for wish in s.wishes for text in wish.texts))


def compile_session(drafted: Timeline, phrase_frames: Mapping[str, int]) -> Timeline:
    """Settle a drafted timeline.

    `phrase_frames` holds the length in frames of each phrase the voice can say; an empty one gives tones only.
    """
    settled = [_settled(segment, phrase_frames) for segment in drafted.segments]
    return replace(
        drafted,
        segments=tuple(segment for segment, _ in settled),
        count_in={leg: _settled(segment, phrase_frames)[0] for leg, segment in drafted.count_in.items()},
        dropped=tuple((i, wish) for i, (_, dropped) in enumerate(settled) for wish in dropped),
    )


def _settled(segment: Segment, phrase_frames: Mapping[str, int]) -> tuple[Segment, list[Wish]]:
    spoken, dropped = settle(segment.wishes, phrase_frames)
    cues = sorted((*segment.cues, *spoken), key=lambda cue: cue.at_frame)
    return replace(segment, cues=tuple(cues), wishes=()), dropped


def _segments(plan: Plan, exercise: Exercise, phases: Phases) -> Iterator[Segment]:
    form_cues = [exercise.form_cues[set_n % len(exercise.form_cues)] for set_n in range(plan.sets)]
    yield _intro(plan, exercise, form_cues[0])
    yield _countdown(COUNTDOWN_S, 1, plan.legs(1)[0], wording.ready(plan.legs(1)[0]))
    for set_n, form_cue in enumerate(form_cues, 1):
        first, second = plan.legs(set_n)
        yield _work(plan, phases, set_n, first, form_cue)
        yield _break(SessionPhase.SWITCH, plan.switch_s, set_n, second, wording.switch(second))
        yield _work(plan, phases, set_n, second, form_cue)
        if set_n < plan.sets:
            coming = wording.next_set(set_n + 1, plan.legs(set_n + 1)[0])
            yield _break(
                SessionPhase.REST, plan.rest_s, set_n, None, wording.rest(plan.rest_s), coming, form_cues[set_n]
            )
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


def _countdown(seconds: int, set_n: int | None, leg: Leg, opening: tuple[str, ...]) -> Segment:
    length = frames(seconds)
    named = Wish(opening, 0, length, Priority.SWITCH)
    return Segment(
        SessionPhase.COUNTDOWN, length, set_n, leg, tuple(_last_ticks(length)), (named, *_last_counts(length))
    )


def _break(
    session_phase: SessionPhase,
    seconds: float,
    set_n: int,
    leg: Leg | None,
    opening: tuple[str, ...],
    coming: tuple[str, ...] = (),
    form_cue: FormCue | None = None,
) -> Segment:
    """A switch or a rest: the end of the set before, what comes next, and a counted end."""
    length = frames(seconds)
    wishes = [Wish(opening, SET_END_FRAMES, length, Priority.SWITCH), *_last_counts(length)]
    if seconds >= 15:
        wishes.append(Wish(wording.remaining(10), length - frames(10), length, Priority.CHATTER, fit=Fit.AT_START))
    if coming:
        wishes.append(Wish(coming, max(0, length - frames(8)), length, Priority.SWITCH))
    if form_cue:
        soon = max(0, length - frames(20))
        wishes.append(Wish((form_cue.sentence, form_cue.short), soon, length - frames(3), Priority.FORM))
    end = _chime("set end", min(SET_END_FRAMES, length))
    cues = ((end,) if length else ()) + tuple(_last_ticks(length))
    return Segment(session_phase, length, set_n, leg, cues, tuple(wishes), form_cue)


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
            text = (wording.number(n),)
            wishes.append(Wish(text, at, at + FRAME_RATE, Priority.SAFETY, CueKind.COUNT, fit=Fit.AT_START))
    return wishes


# -- Work ------------------------------------------------------------------------------------------------------------


def _work(plan: Plan, phases: Phases, set_n: int, leg: Leg, form_cue: FormCue) -> Segment:
    rep_frames = sum(length for _, length in phases)
    cues = [_chime("zero", ZERO_FRAMES)]
    wishes: list[Wish] = []
    for rep in range(1, plan.reps + 1):
        start = (rep - 1) * rep_frames
        cues += _rep_cues(phases, start, rep)
        wishes += _rep_wishes(phases, start, rep, plan.reps)
        if rep in _reminded_reps(plan.reps, set_n):
            wishes.append(_reminder(phases, start, rep, form_cue))
    cues.sort(key=lambda cue: cue.at_frame)
    return Segment(SessionPhase.WORK, rep_frames * plan.reps, set_n, leg, tuple(cues), tuple(wishes), form_cue)


def _starts(phases: Phases, rep_start: int) -> Iterator[tuple[Phase, int, int]]:
    """Walk a rep: each phase with its first frame and its length, those without length too."""
    at = rep_start
    for phase, length in phases:
        yield phase, at, length
        at += length


def _rep_cues(phases: Phases, rep_start: int, rep: int) -> Iterator[Cue]:
    """The sounds of one rep: a glide through each phase, a mark at each turn, a tick at every other second."""
    for phase, start, length in _starts(phases, rep_start):
        turning = phase in (Phase.BOTTOM, Phase.TOP)
        if length:
            yield Cue(start, CueKind.GLIDE, GLIDE_NAMES[phase], length, rep, phase)
        if turning:
            yield Cue(start, CueKind.TURN, phase.value, TURN_FRAMES, rep, phase)
        # A phase of two seconds has marks at its start and after one second; the next phase marks its own start.
        first = 1 if turning or (phase is Phase.CONCENTRIC and _has_no_length(phases, Phase.BOTTOM)) else 0
        for second in range(first, math.ceil(length / FRAME_RATE)):
            yield Cue(start + second * FRAME_RATE, CueKind.TICK, "tick", TICK_FRAMES, rep, phase)


def _has_no_length(phases: Phases, wanted: Phase) -> bool:
    return any(phase is wanted and not length for phase, length in phases)


def _rep_wishes(phases: Phases, rep_start: int, rep: int, reps: int) -> Iterator[Wish]:
    """What is said in each rep: down, up, and its number at the top, while the screen still shows it."""
    rep_end = rep_start + sum(length for _, length in phases)
    for phase, start, length in _starts(phases, rep_start):
        match phase:
            case Phase.ECCENTRIC:
                last = rep == reps and reps > 1
                texts = (wording.LAST_REP, wording.DOWN) if last else (wording.DOWN,)
                yield Wish(texts, start, start + length, Priority.PHASE, fit=Fit.AT_START, rep=rep, phase=phase)
            case Phase.CONCENTRIC:
                yield Wish((wording.UP,), start, start + length, Priority.PHASE, fit=Fit.AT_START, rep=rep, phase=phase)
            case Phase.TOP:
                number = (wording.number(rep),)
                if length:
                    yield Wish(number, start, rep_end, Priority.REP_NUMBER, CueKind.COUNT, Fit.AT_START, rep, phase)
                else:
                    # No pause to speak in: the number leads into the top, at the end of the rise.
                    # A breath is left for the word the next rep begins with.
                    end, kind = rep_end - BREATH_FRAMES, CueKind.COUNT
                    yield Wish(number, rep_start, end, Priority.REP_NUMBER, kind, Fit.AT_END, rep, Phase.CONCENTRIC)
            case Phase.BOTTOM:
                pass


def _reminded_reps(reps: int, set_n: int) -> set[int]:
    """Which reps repeat the set's form cue in short: it fades over the sets (KS3)."""
    if set_n == 1:
        return set(range(2, reps, 3))
    return {reps // 2} if set_n == 2 and reps >= 4 else set()


def _reminder(phases: Phases, rep_start: int, rep: int, form_cue: FormCue) -> Wish:
    """Say the form cue in short in the phase it belongs to, or in the longest one if that is too short for words."""
    own = next(p for p in _starts(phases, rep_start) if p[0] == form_cue.phase)
    longest = max(_starts(phases, rep_start), key=lambda p: p[2])
    phase, start, length = own if own[2] >= REMINDER_FRAMES else longest
    return Wish((form_cue.short,), start, start + length, Priority.FORM, rep=rep, phase=phase)


# -- Reading a timeline ----------------------------------------------------------------------------------------------


def from_rep(segment: Segment, rep: int, rep_frames: int) -> Segment:
    """Return the rest of a work segment from the start of `rep`, its zero sound first."""
    skip = (rep - segment.first_rep) * rep_frames
    zero = tuple(cue for cue in segment.cues if cue.rep is None)
    later = (cue for cue in segment.cues if cue.rep is not None and cue.rep >= rep)
    cues = zero + tuple(replace(cue, at_frame=cue.at_frame - skip) for cue in later)
    return replace(segment, cues=cues, frames=segment.frames - skip, first_rep=rep)


def from_frame(segment: Segment, offset: int) -> Segment:
    """Return the rest of a break from `offset`; what had begun before is not begun again."""
    later = (cue for cue in segment.cues if cue.at_frame >= offset)
    cues = tuple(replace(cue, at_frame=cue.at_frame - offset) for cue in later)
    return replace(segment, cues=cues, frames=segment.frames - offset)


@dataclass(frozen=True)
class RepMoment:
    """Where in a rep an instant lies: `into_s` seconds into `phase`, which lasts `phase_s`."""

    rep: int
    phase: Phase
    into_s: float
    phase_s: float


def rep_moment(timeline: Timeline, segment: Segment, offset: int) -> RepMoment:
    """Tell which rep and phase `offset` frames into a work segment fall in; past the end is the end of the last rep."""
    offset = min(max(offset, 0), segment.frames - 1)
    done, within = divmod(offset, timeline.rep_frames)
    phase, start, length = next(p for p in _starts(timeline.phases, 0) if p[1] <= within < p[1] + p[2])
    return RepMoment(segment.first_rep + done, phase, (within - start) / FRAME_RATE, length / FRAME_RATE)


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
