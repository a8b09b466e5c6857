"""What the stage says at an instant: every word and number on it, decided from the moment alone. No Qt."""

import math
from dataclasses import dataclass
from enum import StrEnum

from trainer.guidance import Counting
from trainer.plan import Leg, Plan
from trainer.session import Moment, State
from trainer.timeline import COUNTDOWN_S, Segment
from ui.wording import PHASE_WORDS, clock, coming_next, countdown

SOON_S = 7.0
"""The end of a rest in which the figure and its path come back, so that the first turn can be seen coming."""

LEAST_COUNTED_S = 1.5
"""A phase shorter than this is over before a count says anything."""

LONGEST_SECONDS = 99
"""Countdowns above this are shown as minutes and seconds."""

LEG = {Leg.LEFT: "Left leg", Leg.RIGHT: "Right leg"}
SIDE = {Leg.LEFT: "Left", Leg.RIGHT: "Right"}
LETTER = {Leg.LEFT: "L", Leg.RIGHT: "R"}
GET_READY, SWITCH, REST, DONE = "GET READY", "SWITCH", "REST", "DONE"
PAUSED, PAUSED_HOW = "PAUSED", "Space to go on"
WELL_DONE = "Well done."
OF, TO_GO = "of {reps}", "to go"
SET = "Set {set_n} of {sets}"
NEXT_SET = "Next: set {set_n}"
LEFT_TIME = "{clock} left"
NEXT = "{leg} next"
DESCRIBED_REP = "{leg}, set {set_n} of {sets}, rep {rep} of {reps}."
DESCRIBED_PAUSE = "Paused."


class Side(StrEnum):
    """How one side of the screen looks."""

    QUIET = "quiet"
    COMING = "coming"
    LIT = "lit"


@dataclass(frozen=True)
class View:
    """Every word and number on the stage.

    Attributes:
        moving: whether the figure and its path are shown; otherwise sentences have their room.
        number, of: the giant number and what stands beside it.
        word, count: the phase and its second, or what a break is.
        word_leg: whose colour the word has; None for white.
        detail, leg_line: which set and which leg come next, in a break with sentences.
        line: one line or one sentence at the bottom.
        leg: the leg the figure stands on; None keeps the last.
        sides: the left and the right side of the screen.
        set_text, tempo, left_text: the header's right half, as much of it as there is room for.
        set_n: the set under way or coming; sets before it are done. One more than all when all are.
        told: a sentence for those who cannot see the stage; changes with the state and the rep only.
    """

    moving: bool
    number: str = ""
    of: str = ""
    word: str = ""
    count: str = ""
    word_leg: Leg | None = None
    leg_line: str = ""
    detail: str = ""
    line: str = ""
    leg: Leg | None = None
    sides: tuple[Side, Side] = (Side.QUIET, Side.QUIET)
    set_text: str = ""
    tempo: str = ""
    left_text: str = ""
    set_n: int = 0
    paused: bool = False
    told: str = ""


def view_of(moment: Moment, plan: Plan, counting: Counting = Counting.UP) -> View:
    """Return what the stage says at a moment of a session of `plan`, its reps counted up or down."""
    if moment.segment is None or moment.state is State.OUTRO:
        return View(False, word=DONE, line=WELL_DONE, set_n=plan.sets + 1, told=WELL_DONE)
    if moment.rep is not None:
        return _work(moment, moment.segment, plan, counting)
    return _break(moment, moment.segment, plan)


def path_at(moment: Moment, rep_frames: int) -> tuple[float, int]:
    """Return the seconds since the first rep of the path began, negative before it, and the number of its reps."""
    if moment.rep is not None and moment.segment is not None:
        return moment.into_s, round(moment.segment.frames / rep_frames)
    if moment.coming is None:
        return -math.inf, 0
    return -moment.left_s, round(moment.coming.frames / rep_frames)


def phase_second(into_s: float, phase_s: float) -> str:
    """Return which second of a phase is under way, counted from 1; nothing for a short phase."""
    if phase_s < LEAST_COUNTED_S:
        return ""
    return str(min(int(into_s) + 1, math.ceil(phase_s)))


def seconds_to_go(seconds: float) -> str:
    """Return the giant number of a countdown."""
    whole = countdown(seconds)
    return str(whole) if whole <= LONGEST_SECONDS else clock(seconds)


def _work(moment: Moment, segment: Segment, plan: Plan, counting: Counting) -> View:
    """A leg set under way."""
    rep, leg, set_n = moment.rep, segment.leg, segment.set_n
    assert rep is not None
    assert leg is not None
    assert set_n is not None
    told = DESCRIBED_REP.format(leg=LEG[leg], set_n=set_n, sets=plan.sets, rep=rep.rep, reps=plan.reps)
    return View(
        moving=True,
        number=str(rep.number),
        of=OF.format(reps=plan.reps) if counting is Counting.UP else TO_GO,
        word=PHASE_WORDS[rep.phase].upper(),
        count=phase_second(rep.into_s, rep.phase_s),
        word_leg=leg,
        line=_capital(segment.form_cue.short) if segment.form_cue else "",
        leg=leg,
        sides=_sides(leg, Side.LIT),
        set_text=SET.format(set_n=set_n, sets=plan.sets),
        tempo=str(plan.tempo),
        left_text=LEFT_TIME.format(clock=clock(moment.session_left_s)),
        set_n=set_n,
        paused=moment.paused,
        told=_told(told, moment),
    )


def _break(moment: Moment, segment: Segment, plan: Plan) -> View:
    """Before, between and after the leg sets: what it is, how long it still lasts, and what comes next."""
    coming = moment.coming
    leg = coming.leg if coming else segment.leg
    set_n = (coming.set_n if coming else segment.set_n) or 1
    left_s = moment.left_s + (COUNTDOWN_S if moment.state is State.INTRO else 0)
    sentences = moment.state is State.INTRO or (moment.state is State.REST and moment.left_s > SOON_S)
    word = {State.SWITCH: SWITCH, State.REST: REST}.get(moment.state, GET_READY)
    if moment.state is State.REST and not sentences:
        word = GET_READY
    set_text = SET.format(set_n=set_n, sets=plan.sets)
    detail = NEXT_SET.format(set_n=set_n) if moment.state is State.REST else set_text
    sentence = segment.form_cue.sentence if segment.form_cue else ""
    return View(
        moving=not sentences,
        number=seconds_to_go(left_s),
        word=word,
        leg_line=LEG[leg] if leg and sentences else "",
        detail=detail if sentences else "",
        line=sentence if sentences else _next_line(moment, leg),
        leg=leg,
        sides=_sides(leg, Side.COMING),
        set_text="" if sentences else set_text,
        tempo=str(plan.tempo),
        left_text=LEFT_TIME.format(clock=clock(moment.session_left_s)),
        set_n=set_n,
        paused=moment.paused,
        told=_told(f"{word.capitalize()}. {coming_next(moment)}. {sentence}".strip(), moment),
    )


def _next_line(moment: Moment, leg: Leg | None) -> str:
    """Which leg is about to work."""
    if leg is None:
        return ""
    if moment.state is State.SWITCH:
        return NEXT.format(leg=LEG[leg])
    return coming_next(moment)


def _sides(leg: Leg | None, side: Side) -> tuple[Side, Side]:
    return (side if leg is Leg.LEFT else Side.QUIET, side if leg is Leg.RIGHT else Side.QUIET)


def _told(sentence: str, moment: Moment) -> str:
    return f"{DESCRIBED_PAUSE} {sentence}" if moment.paused else sentence


def _capital(text: str) -> str:
    """Begin with a capital letter and leave the rest alone."""
    return text[:1].upper() + text[1:]
