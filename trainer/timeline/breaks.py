"""The stretches without reps: getting ready, changing legs, resting, waiting for the user."""

from trainer.cues import FRAME_RATE, LEAD_FRAMES, Cue, CueKind, Priority, Wish, frames
from trainer.exercise import FormCue
from trainer.plan import COUNT_IN_S, Leg, Plan
from trainer.rep_cues import TICK_FRAMES, on_the_moment
from trainer.timeline.segments import Segment, SessionPhase
from trainer.wording import Wording

SET_END_FRAMES = frames(0.9)


def chime(name: str, length: int) -> Cue:
    """A sound that marks a border, at the start of a segment."""
    return Cue(0, CueKind.CHIME, name, length)


def intro(words: Wording, plan: Plan, exercise_name: str, length: int, form_cue: FormCue) -> Segment:
    """The get-ready time without the countdown at its end."""
    wishes = (
        Wish(words.opening(plan, exercise_name), frames(0.3), length, Priority.SWITCH),
        Wish((form_cue.sentence, form_cue.short), frames(0.6), length, Priority.FORM),
    )
    return Segment(SessionPhase.INTRO, length, wishes=wishes, form_cue=form_cue)


def countdown(words: Wording, seconds: int, set_n: int | None, leg: Leg) -> Segment:
    """Count the user in: the leg's name, then the last seconds one by one."""
    length = frames(seconds)
    named = Wish(words.ready(leg), 0, length, Priority.SWITCH)
    wishes = (named, *_last_counts(words, length))
    return Segment(SessionPhase.COUNTDOWN, length, set_n, leg, tuple(_last_ticks(length)), wishes)


def switch(
    words: Wording, length: int, set_n: int, leg: Leg, coming: FormCue, said: FormCue, *, counted: bool
) -> Segment:
    """The legs change; the form cue of the coming one is told if it is another than the one `said` before."""
    wishes = [Wish(words.switch(leg), SET_END_FRAMES, length, Priority.SWITCH)]
    if coming != said:
        wishes.append(_advice(coming, SET_END_FRAMES, length))
    return _break(words, SessionPhase.SWITCH, length, set_n, leg, wishes, coming, counted=counted)


def rest(words: Wording, length: int, set_n: int, leg: Leg, form_cue: FormCue, *, counted: bool) -> Segment:
    """Both legs rest; then set `set_n` + 1 begins with `leg`."""
    wishes = [
        Wish(words.rest(length / FRAME_RATE), SET_END_FRAMES, length, Priority.SWITCH),
        Wish(words.next_set(set_n + 1, leg), max(0, length - frames(8)), length, Priority.SWITCH),
        _advice(form_cue, max(0, length - frames(20)), length),
    ]
    return _break(words, SessionPhase.REST, length, set_n, None, wishes, form_cue, counted=counted)


def waiting(words: Wording, set_n: int, leg: Leg, form_cue: FormCue) -> Segment:
    """The next leg set is there and begins, counted in, once the user is ready."""
    length = frames(COUNT_IN_S)
    wishes = (Wish(words.waiting, SET_END_FRAMES, length, Priority.SWITCH),)
    cues = (chime("set end", SET_END_FRAMES),)
    return Segment(SessionPhase.WAITING, length, set_n, leg, cues, wishes, form_cue)


def _advice(form_cue: FormCue, start: int, length: int) -> Wish:
    return Wish((form_cue.sentence, form_cue.short), start, length - frames(3), Priority.FORM)


def _break(
    words: Wording,
    session_phase: SessionPhase,
    length: int,
    set_n: int,
    leg: Leg | None,
    wishes: list[Wish],
    form_cue: FormCue,
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
