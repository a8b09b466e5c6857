"""The stretches without reps: getting ready, changing legs, resting, waiting for the user."""

from trainer.cues import FRAME_RATE, LEAD_FRAMES, Cue, CueKind, Priority, Wish, frames
from trainer.exercise import FormCue
from trainer.plan import COUNT_IN_S, OUTRO_S, GuideLevel, Leg
from trainer.rep_cues import TICK_FRAMES, on_the_moment
from trainer.timeline.bouts import Bout
from trainer.timeline.segments import Segment, SessionPhase
from trainer.wording import Wording

SET_END_FRAMES = frames(0.9)
LONG_SWITCH_S = 15

PAIN_TOLD_S = 15
"""Longer than the slowest voice takes to say that pain is too much."""


def chime(name: str, length: int) -> Cue:
    """A sound that marks a border, at the start of a segment."""
    return Cue(0, CueKind.CHIME, name, length)


def intro(bout: Bout, length: int, form_cue: FormCue | None) -> Segment:
    """The get-ready time without the countdown at its end."""
    opening = Wish(bout.words.opening(bout.plan, bout.exercise.spoken_name), frames(0.3), length, Priority.SWITCH)
    wishes = (opening, *_advice(bout, form_cue, frames(0.6), length))
    return Segment(SessionPhase.INTRO, length, wishes=wishes, form_cue=form_cue)


def countdown(words: Wording, seconds: int, set_n: int | None, leg: Leg | None) -> Segment:
    """Count the user in: the leg's name, then the last seconds one by one."""
    length = frames(seconds)
    named = Wish(words.ready(leg), 0, length, Priority.SWITCH)
    wishes = (named, *_last_counts(words, length))
    return Segment(SessionPhase.COUNTDOWN, length, set_n, leg, tuple(_last_ticks(length)), wishes)


def switch(
    bout: Bout, length: int, set_n: int, leg: Leg | None, coming: FormCue | None, said: FormCue | None, *, counted: bool
) -> Segment:
    """The legs change; the form cue of the coming one is told if it is another than the one `said` before."""
    wishes = [Wish(bout.words.switch(leg), SET_END_FRAMES, length, Priority.SWITCH)]
    if coming != said:
        wishes += _advice(bout, coming, SET_END_FRAMES, length - frames(3))
    if counted and length >= frames(LONG_SWITCH_S):  # which leg comes was said long ago
        wishes.append(Wish(bout.words.ready(leg), length - frames(6), length - frames(3), Priority.SWITCH))
    return _break(bout.words, SessionPhase.SWITCH, length, set_n, leg, wishes, coming, counted=counted)


def rest(bout: Bout, length: int, set_n: int, leg: Leg | None, form_cue: FormCue | None, *, counted: bool) -> Segment:
    """Both legs rest; then set `set_n` + 1 begins with `leg`, or with both."""
    words = bout.words
    wishes = [
        Wish(words.rest(length / FRAME_RATE), SET_END_FRAMES, length, Priority.SWITCH),
        Wish(words.next_set(set_n + 1, leg), max(0, length - frames(8)), length, Priority.SWITCH),
        *_advice(bout, form_cue, max(0, length - frames(20)), length - frames(3)),
    ]
    return _break(words, SessionPhase.REST, length, set_n, None, wishes, form_cue, counted=counted)


def rest_between(bout: Bout, length: int, set_n: int, coming: Bout) -> Segment:
    """Both legs rest after the last set of an exercise; then the get-ready time of the one `coming` begins."""
    words = bout.words
    wishes = [
        Wish(words.rest(length / FRAME_RATE), SET_END_FRAMES, length, Priority.SWITCH),
        Wish(words.next_exercise(coming.exercise.spoken_name), SET_END_FRAMES, length, Priority.SWITCH),
    ]
    return _break(words, SessionPhase.REST, length, set_n, None, wishes, None, counted=False)


def waiting(words: Wording, set_n: int, leg: Leg | None, form_cue: FormCue | None) -> Segment:
    """The next leg set is there and begins, counted in, once the user is ready."""
    length = frames(COUNT_IN_S)
    wishes = (Wish(words.waiting, SET_END_FRAMES, length, Priority.SWITCH),)
    cues = (chime("set end", SET_END_FRAMES),)
    return Segment(SessionPhase.WAITING, length, set_n, leg, cues, wishes, form_cue)


def too_much_pain(words: Wording) -> Segment:
    """What is heard in a pause that pain has asked for: it is read by nobody who stands head down on the mat."""
    length = frames(PAIN_TOLD_S)
    wishes = (Wish(words.too_much_pain, SET_END_FRAMES, length, Priority.SAFETY),)
    return Segment(SessionPhase.WAITING, length, cues=(chime("set end", SET_END_FRAMES),), wishes=wishes)


def outro(words: Wording) -> Segment:
    """What follows the last rep."""
    length = frames(OUTRO_S)
    wishes = (Wish(words.done, frames(1), length, Priority.SWITCH),)
    return Segment(SessionPhase.OUTRO, length, cues=(chime("set end", SET_END_FRAMES),), wishes=wishes)


def advice(bout: Bout, form_cue: FormCue) -> tuple[str, ...]:
    """Say a form cue before a set: in full if it fits, or in short."""
    return (form_cue.short,) if bout.plan.guide is GuideLevel.FAST else (form_cue.sentence, form_cue.short)


def _advice(bout: Bout, form_cue: FormCue | None, start: int, end: int) -> list[Wish]:
    return [Wish(advice(bout, form_cue), start, end, Priority.FORM)] if form_cue else []


def _break(
    words: Wording,
    session_phase: SessionPhase,
    length: int,
    set_n: int,
    leg: Leg | None,
    wishes: list[Wish],
    form_cue: FormCue | None,
    *,
    counted: bool,
) -> Segment:
    """A switch or a rest: the end of the set before, what comes next and, where that follows at once, a counted end."""
    if length >= frames(15):
        wishes.append(on_the_moment(words.remaining(10), length - frames(10), length, Priority.CHATTER))
    cues = [chime("set end", min(SET_END_FRAMES, length))] if length else []
    if counted:
        wishes += _last_counts(words, length)
        cues += _last_ticks(length)
    return Segment(session_phase, length, set_n, leg, tuple(cues), tuple(wishes), form_cue)


def _last_ticks(length: int) -> list[Cue]:
    """Ticks at each of a break's last five seconds; zero has a sound of its own, at the start of work."""
    starts = (length - n * FRAME_RATE for n in range(5, 0, -1))
    return [Cue(at, CueKind.TICK, "tick", TICK_FRAMES) for at in starts if at >= 0]


def _last_counts(words: Wording, length: int) -> list[Wish]:
    """The spoken three, two, one."""
    wishes = []
    for n in (3, 2, 1):
        at = length - n * FRAME_RATE
        if at >= 0:
            end = at + FRAME_RATE - LEAD_FRAMES
            wishes.append(on_the_moment((words.number(n),), at, end, Priority.SAFETY, CueKind.COUNT))
    return wishes
