"""The cues of one rep: its sounds at exact frames, and the words it would like to say."""

import math
from collections.abc import Iterator

from trainer.cues import BREATH_FRAMES, FRAME_RATE, LEAD_FRAMES, Cue, CueKind, Fit, Priority, Wish, frames
from trainer.exercise import FormCue
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting, Leg
from trainer.tempo import Phase, Tempo, phases_from
from trainer.wording import Wording

TICK_FRAMES = frames(0.03)
TURN_FRAMES = frames(0.16)

LAST_REPS = 2
"""So many reps at the end of a leg set sound different: the end is near."""

PHASE_WORD_FRAMES = frames(0.5)
"""Left to the word a phase begins with, where a long number has to begin in it."""

REMINDER_FRAMES = frames(2)
"""A phase shorter than this has no room for two or three words beside its own word (KS8)."""

SIDE_FRAMES = frames(0.8)
"""Left at the end of a rep to the name of the leg whose turn is next, and as much to the number before it."""

GLIDE_NAMES = {Phase.ECCENTRIC: "down", Phase.BOTTOM: "hold", Phase.CONCENTRIC: "up", Phase.TOP: "tall"}

Phases = tuple[tuple[Phase, int], ...]
"""A rep's phases in the order they are done, each with its length in frames."""


def phases_of(tempo: Tempo, starts_with: Phase) -> Phases:
    """Lay out one rep."""
    return tuple((phase, frames(tempo.seconds(phase))) for phase in phases_from(starts_with))


def phase_starts(phases: Phases, rep_start: int = 0) -> Iterator[tuple[Phase, int, int]]:
    """Walk a rep: each phase with its first frame and its length, those without length too."""
    at = rep_start
    for phase, length in phases:
        yield phase, at, length
        at += length


def shown_number(phases: Phases, rep: int, reps: int, phase: Phase, guidance: Guidance) -> int:
    """Return the number of a rep that is heard and seen in `phase`.

    Counted down, it is how many are to go, this one among them; said in the rep's last phase, this one is done.
    """
    if guidance.counting is Counting.UP:
        return rep
    done = phase is guidance.number_at and phase is phases[-1][0]
    return reps - rep + (0 if done else 1)


# -- Sounds ----------------------------------------------------------------------------------------------------------


def rep_cues(
    phases: Phases, rep_start: int, rep: int, reps: int, guidance: Guidance, leg: Leg | None = None
) -> Iterator[Cue]:
    """The sounds of one rep: a glide through each phase, a mark at each turn, a tick at every other second.

    `leg` is the one that does it where the legs take turns, here and below.
    """
    turned = False
    last = "last " if reps > LAST_REPS and rep > reps - LAST_REPS else ""
    for phase, start, length in phase_starts(phases, rep_start):
        turning = phase in (Phase.BOTTOM, Phase.TOP)
        if length and guidance.glides:
            yield Cue(start, CueKind.GLIDE, last + GLIDE_NAMES[phase], length, rep, phase, leg)
        if turning:
            yield Cue(start, CueKind.TURN, last + phase, TURN_FRAMES, rep, phase, leg)
        if guidance.ticks:
            # A phase of two seconds has marks at its start and after one second; the next phase marks its own start.
            first = 1 if turning or turned else 0
            for second in range(first, math.ceil(length / FRAME_RATE)):
                yield Cue(start + second * FRAME_RATE, CueKind.TICK, "tick", TICK_FRAMES, rep, phase, leg)
        turned = turning and not length


# -- Words -----------------------------------------------------------------------------------------------------------


def on_the_moment(
    texts: tuple[str, ...], at: int, end: int, priority: Priority, kind: CueKind = CueKind.SPEECH,
    rep: int | None = None, phase: Phase | None = None, leg: Leg | None = None, earliest: int | None = None,
) -> Wish:  # fmt: skip
    """Wish for a word whose beat falls on the frame `at`, which a tick or a turn marks: the voice leads into it."""
    return Wish(texts, max(0, at - LEAD_FRAMES), end, priority, kind, Fit.AT_START, rep, phase, earliest, leg)


def rep_wishes(
    words: Wording, phases: Phases, rep_start: int, rep: int, reps: int, guidance: Guidance, leg: Leg | None = None,
    *, turned: bool = False,
) -> Iterator[Wish]:  # fmt: skip
    """What is said in each rep: down, up, perhaps the seconds, and its number at the top or at the bottom.

    Where the other leg did the rep before (`turned`), this one is named at the end of that, as soon as its number is
    said; if that has no time for it, the name may reach into this rep, and takes the place of its first word.
    """
    yield from _number_wish(words, phases, rep_start, rep, reps, guidance, leg)
    last = (words.last_rep,) if rep == reps and reps > 1 and guidance.counting is Counting.UP else ()
    in_time = phases[-1][1] >= SIDE_FRAMES * (2 if guidance.number_at is phases[-1][0] else 1)
    if leg is not None and turned:
        yield _side_wish(words.side(leg), last, phases, rep_start, rep, leg, in_time=in_time)
    for phase, start, length in phase_starts(phases, rep_start):
        texts = _phase_words(words, phase, guidance)
        if phase is phases[0][0]:
            texts = (*last, *texts) if in_time or not turned else ()
        if texts and length:
            yield on_the_moment(texts, start, start + length, Priority.PHASE, rep=rep, phase=phase, leg=leg)
        if guidance.voice is Voice.SECONDS and phase is not Phase.TOP:
            for second in range(1, math.ceil(length / FRAME_RATE)):
                at = start + second * FRAME_RATE
                end = min(at + FRAME_RATE, start + length)
                said = (words.number(second + 1),)
                yield on_the_moment(said, at, end, Priority.PHASE, CueKind.COUNT, rep, phase, leg)


def _side_wish(
    side: str, last: tuple[str, ...], phases: Phases, rep_start: int, rep: int, leg: Leg, *, in_time: bool
) -> Wish:
    """Name the leg whose turn it is as soon as there is room: `in_time` for its rep, or into it."""
    (first, first_frames), (_, ending_frames) = phases[0], phases[-1]
    texts = (side,) if in_time else (*(f"{side}, {word}" for word in last), side)
    end = rep_start - LEAD_FRAMES - BREATH_FRAMES if in_time else rep_start + first_frames
    start = rep_start - max(ending_frames, LEAD_FRAMES)
    return Wish(texts, start, end, Priority.PHASE, rep=rep, phase=first, leg=leg)


def _phase_words(words: Wording, phase: Phase, guidance: Guidance) -> tuple[str, ...]:
    """What a phase begins with."""
    if guidance.voice is Voice.NUMBERS:
        return ()
    match phase:
        case Phase.ECCENTRIC:
            return (words.down,)
        case Phase.CONCENTRIC:
            return (words.up,)
        case Phase.BOTTOM if guidance.voice is Voice.SECONDS:
            return (words.hold,)
        case _:
            return ()


def _number_wish(
    words: Wording, phases: Phases, rep_start: int, rep: int, reps: int, guidance: Guidance, leg: Leg | None
) -> Iterator[Wish]:
    """The rep's number, said as its turn begins, or leading into a turn without length."""
    phase, start, length = next(p for p in phase_starts(phases, rep_start) if p[0] is guidance.number_at)
    number = shown_number(phases, rep, reps, phase, guidance)
    ends_rep = phase is phases[-1][0]
    if guidance.counting is Counting.DOWN and ends_rep and not length:
        # Nothing is left of this rep in which the next number could be shown, so the next rep begins with it.
        first_phase, first_length = phases[0]
        texts = words.to_go(reps - rep + 1)
        yield on_the_moment(
            texts, rep_start, rep_start + first_length, Priority.REP_NUMBER, CueKind.COUNT, rep, first_phase, leg
        )
        return
    if not number:
        return
    texts = words.rep_number(number) if guidance.counting is Counting.UP else words.to_go(number)
    place = [p for p, _ in phases].index(phase)
    before, before_frames = phases[place - 1]
    # The word the next phase begins with leads into the turn behind, and needs a breath before it.
    end = start + length - LEAD_FRAMES - BREATH_FRAMES
    if length:
        word_frames = 0 if guidance.voice is Voice.NUMBERS else PHASE_WORD_FRAMES
        earliest = max(rep_start, start - before_frames + word_frames) if place else None
        yield on_the_moment(texts, start, end, Priority.REP_NUMBER, CueKind.COUNT, rep, phase, leg, earliest)
        return
    yield Wish(texts, rep_start, end, Priority.REP_NUMBER, CueKind.COUNT, Fit.AT_END, rep, before, leg=leg)


def reminder_phase(phases: Phases, form_cue: FormCue, rep_start: int = 0) -> tuple[Phase, int, int]:
    """Find where a form cue is said in short: in the phase it belongs to, or in the longest if that is too short."""
    own = next(p for p in phase_starts(phases, rep_start) if p[0] == form_cue.phase)
    longest = max(phase_starts(phases, rep_start), key=lambda p: p[2])
    return own if own[2] >= REMINDER_FRAMES else longest


def reminder(phases: Phases, rep_start: int, rep: int, form_cue: FormCue, leg: Leg | None = None) -> Wish:
    """Say the form cue in short in the phase that has room for it."""
    phase, start, length = reminder_phase(phases, form_cue, rep_start)
    return Wish((form_cue.short,), start, start + length, Priority.FORM, rep=rep, phase=phase, leg=leg)
