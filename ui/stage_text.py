"""What the stage says at an instant: every word and number on it, decided from the moment alone. No Qt."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.plan import Counting, Leg, Plan, Waits
from trainer.session import Moment, State
from trainer.timeline import Bout, RepMoment, Segment, Timeline
from ui.keys import Action
from ui.language import mark, tr
from ui.wording import LEG_NAMES, PHASE_WORDS, capital, clock, countdown, leg_name

SOON_S = 7.0
"""The end of a rest in which the figure and its path come back, so that the first turn can be seen coming."""

ADVICE_S = 16.0
ANSWERS_S = 8.0
"""The end of a rest from which on, where there is room for only one, the coming cue takes the place of the answers, and
how long these stand there before."""

LEAST_COUNTED_S = 1.5
"""A phase shorter than this is over before a count says anything."""

LONGEST_SECONDS = 99
"""Countdowns above this are shown as minutes and seconds."""

SHORT_NAME = len("Set 10 of 10")
"""An exercise's name no longer than this, as that of a practice, has room where else the number of the set stands."""

KEYS: Mapping[State, tuple[Action, ...]] = {
    State.INTRO: (Action.PAUSE, Action.END, Action.PAIN),
    State.SWITCH: (Action.PAIN, Action.END, Action.PAUSE),
    State.REST: (Action.PAIN, Action.END, Action.PAUSE),
}
"""What a newcomer has to know before a leg, and what may be needed after one; the first matters most."""

KEYS_BESIDE_ANSWERS = (Action.READY, Action.PAUSE, Action.END)
"""Where the answers are shown, each with its key, pain is one of them; and there is a break to be cut short."""

IN_FRONT = {Leg.LEFT: mark("Left in front"), Leg.RIGHT: mark("Right in front"), None: LEG_NAMES[None]}
NEXT = {Leg.LEFT: mark("Left leg next"), Leg.RIGHT: mark("Right leg next"), None: mark("Both legs next")}
THEN = {Leg.LEFT: mark("Then the left leg"), Leg.RIGHT: mark("Then the right leg")}
COMING = {
    Leg.LEFT: mark("Set {set_n} · Left leg"),
    Leg.RIGHT: mark("Set {set_n} · Right leg"),
    None: mark("Set {set_n} · Both legs"),
}
DESCRIBED_REP = {
    Leg.LEFT: mark("Left leg, set {set_n} of {sets}, rep {rep} of {reps}."),
    Leg.RIGHT: mark("Right leg, set {set_n} of {sets}, rep {rep} of {reps}."),
    None: mark("Both legs, set {set_n} of {sets}, rep {rep} of {reps}."),
}
"""What is said of either leg, or of both together; it goes through `tr` when it is shown."""


class Side(StrEnum):
    """How one side of the screen looks."""

    QUIET = "quiet"
    COMING = "coming"
    LIT = "lit"


class Scene(StrEnum):
    """What is laid out: the figure and its path, or words before, between and after the leg sets."""

    MOVING = "moving"
    TELLING = "telling"
    RESTING = "resting"
    """Words of what comes, and what can be answered about the leg done last."""


@dataclass(frozen=True)
class View:
    """Every word and number on the stage.

    Attributes:
        number, of: the giant number and what stands beside it.
        word, count: the phase and its second, or what a break is.
        word_leg: whose colour the word has, or in a break the line of the leg; None for white.
        detail, leg_line: which set and which leg come next, in a break with words.
        line: one line or one sentence at the bottom.
        advice: in a rest, whether the sentence goes first where there is no room for it and the answers.
        leg: the leg the figure stands on; None keeps the last.
        sides: the left and the right side of the screen.
        set_text, tempo, then, left_text: the header's right half, as much of it as there is room for.
        set_n: the set under way or coming; sets before it are done. One more than all when all are.
        waiting: whether the next set begins only when the user says so.
        keys: what keys are to be told of while there is time to read it, what matters most first.
        told: a sentence for those who cannot see the stage; changes with the state and the rep only.
    """

    scene: Scene
    number: str = ""
    of: str = ""
    word: str = ""
    count: str = ""
    word_leg: Leg | None = None
    leg_line: str = ""
    detail: str = ""
    line: str = ""
    advice: bool = False
    leg: Leg | None = None
    sides: tuple[Side, Side] = (Side.QUIET, Side.QUIET)
    set_text: str = ""
    tempo: str = ""
    then: str = ""
    left_text: str = ""
    set_n: int = 0
    paused: bool = False
    waiting: bool = False
    keys: tuple[Action, ...] = ()
    told: str = ""

    @property
    def moving(self) -> bool:
        """Whether the figure and its path are shown."""
        return self.scene is Scene.MOVING


def view_of(moment: Moment, timeline: Timeline, *, praises: bool = True) -> View:
    """Return what the stage says at a moment of a session; `praises` is whether its end is well done."""
    if moment.segment is None or moment.bout is None or moment.state is State.OUTRO:
        line = tr("Well done.") if praises else tr("Session ended")
        sets = timeline.bouts[-1].plan.sets
        return View(Scene.TELLING, word=tr("Done"), line=line, set_n=sets + 1, told=line)
    if moment.rep is not None:
        return _work(moment, moment.segment, moment.rep, moment.bout)
    if moment.coming is not None and moment.coming.bout != moment.segment.bout:
        return _rest_before(timeline.bout_of(moment.coming), moment, moment.bout.plan)
    view = _break(moment, moment.segment, moment.bout.plan, is_lunge=moment.bout.exercise.has_figure)
    name, sets = moment.bout.exercise.name, moment.bout.plan.sets
    named = len(timeline.bouts) > 1 or (sets == 1 and len(name) <= SHORT_NAME)
    return replace(view, detail=name) if named and moment.state is State.INTRO else view


@dataclass(frozen=True)
class Path:
    """What lies under the ball: seconds since its first rep began, negative before it, and which legs do its reps."""

    into_s: float = -math.inf
    reps: int = 0
    turns: tuple[tuple[Leg, ...], ...] = ((),)


def path_at(moment: Moment, rep_frames: int) -> Path:
    """Return the path of the work under way or coming."""
    if moment.rep is not None and moment.segment is not None:
        return _path(moment.into_s, moment.segment, rep_frames)
    return _path(-moment.left_s, moment.coming, rep_frames) if moment.coming else Path()


def _path(into_s: float, work: Segment, rep_frames: int) -> Path:
    begun = (work.first_move - 1) % len(work.turns)
    return Path(into_s, round(work.frames / rep_frames), work.turns[begun:] + work.turns[:begun])


def phase_second(into_s: float, phase_s: float) -> str:
    """Return which second of a phase is under way, counted from 1; nothing for a short phase."""
    if phase_s < LEAST_COUNTED_S:
        return ""
    return str(min(int(into_s) + 1, math.ceil(phase_s)))


def seconds_to_go(seconds: float) -> str:
    """Return the giant number of a countdown."""
    whole = countdown(seconds)
    return str(whole) if whole <= LONGEST_SECONDS else clock(seconds)


def longest_word() -> str:
    """Return the longest phase word: no phase changes the size of them."""
    return max((tr(word) for word in PHASE_WORDS.values()), key=len)


def _work(moment: Moment, segment: Segment, rep: RepMoment, bout: Bout) -> View:
    """A leg set under way, or those of both legs."""
    plan, set_n = bout.plan, segment.set_n
    assert set_n is not None
    leg = rep.legs[0] if len(rep.legs) == 1 else None
    told = tr(DESCRIBED_REP[leg], set_n=set_n, sets=plan.sets, rep=rep.rep, reps=rep.reps)
    then = _then(moment, segment)
    cue = capital(segment.form_cue.short) if segment.form_cue else ""
    return View(
        Scene.MOVING,
        number=str(rep.number),
        of=tr("of {reps}", reps=rep.reps) if bout.guidance.counting is Counting.UP else tr("to go"),
        word=tr(PHASE_WORDS[rep.phase]),
        count=phase_second(rep.into_s, rep.phase_s),
        word_leg=leg,
        line=then if rep.rep == rep.reps > 1 and not rep.then else cue,
        leg=rep.legs[0],
        sides=_sides(rep.legs, rep.then),
        set_text=_set_text(set_n, plan),
        tempo=str(plan.tempo),
        then=then,
        left_text=tr("{clock} left", clock=clock(moment.session_left_s), sense="time"),
        set_n=set_n,
        paused=moment.paused,
        told=_told(told, moment),
    )


def _set_text(set_n: int, plan: Plan) -> str:
    """Which set it is; nothing of the only one."""
    return tr("Set {set_n} of {sets}", set_n=set_n, sets=plan.sets) if plan.sets > 1 else ""


def _then(moment: Moment, work: Segment) -> str:
    """What follows the work under way."""
    coming = moment.coming
    if coming is None:
        return tr("Then you are done")
    same_set = (coming.bout, coming.set_n) == (work.bout, work.set_n)
    return tr(THEN[coming.leg]) if same_set and coming.leg else tr("Then rest")


def _rest_before(coming: Bout, moment: Moment, plan: Plan) -> View:
    """The rest between two exercises."""
    word, name, work = tr("Rest"), coming.exercise.name, moment.coming
    assert work is not None
    described = f"{tr('Next: {exercise}', exercise=name)}. {leg_name(work.leg)}."
    return View(
        Scene.RESTING,
        number=seconds_to_go(moment.countdown_s),
        word=word,
        leg_line=tr("Next: {exercise}", exercise=name),
        word_leg=work.leg,
        sides=_sides((), work.legs if work.leg is None else (work.leg,)),
        left_text=tr("{clock} left", clock=clock(moment.session_left_s), sense="time"),
        set_n=plan.sets + 1,
        paused=moment.paused,
        keys=() if moment.paused else KEYS_BESIDE_ANSWERS,
        told=_told(f"{word}. {described}", moment),
    )


def _break(moment: Moment, segment: Segment, plan: Plan, *, is_lunge: bool) -> View:
    """Before, between and after the leg sets: what it is, how long it still lasts, and what comes next."""
    coming = moment.coming
    leg = coming.leg if coming else segment.leg
    legs = coming.legs if coming else (segment.leg,) if segment.leg else ()
    set_n = (coming.set_n if coming else segment.set_n) or 1
    scene = _scene(moment, plan)
    word = tr("Get ready")
    waiting = moment.state is State.WAITING
    if waiting:
        word = tr("Ready?")
    elif moment.state is State.SWITCH:
        word = tr("Switch")
    elif scene is Scene.RESTING:
        word = tr("Rest")
    set_text = _set_text(set_n, plan)
    sentence = segment.form_cue.sentence if segment.form_cue else ""
    words = scene is not Scene.MOVING
    keys = KEYS.get(moment.state, ()) if not moment.paused else ()
    at_end = moment.left_s <= ADVICE_S and moment.into_s >= ANSWERS_S
    advice = scene is Scene.RESTING and moment.state is State.REST and at_end and bool(sentence)
    if keys and scene is Scene.RESTING and not advice:
        keys = KEYS_BESIDE_ANSWERS
    told_of = NEXT if scene is Scene.RESTING else IN_FRONT if is_lunge else LEG_NAMES
    return View(
        scene,
        number="" if waiting else seconds_to_go(moment.countdown_s),
        word=word,
        leg_line=tr(told_of[leg]) if legs and words else "",
        word_leg=leg,
        detail=set_text if scene is Scene.TELLING else "",
        line=sentence if words else _next_line(moment, leg, set_n) if legs else "",
        advice=advice,
        leg=legs[0] if legs else None,
        sides=_sides((), legs if leg is None else (leg,)),
        set_text="" if scene is Scene.TELLING else set_text,
        tempo=str(plan.tempo),
        left_text=tr("{clock} left", clock=clock(moment.session_left_s), sense="time"),
        set_n=set_n,
        paused=moment.paused,
        waiting=waiting,
        keys=keys,
        told=_told(f"{word}. {tr(COMING[leg], set_n=set_n) if legs else ''}. {sentence}".strip(), moment),
    )


def _scene(moment: Moment, plan: Plan) -> Scene:
    """The figure comes back a little before its leg set begins, unless that waits for the user."""
    if moment.state is State.INTRO:
        return Scene.TELLING
    between = moment.state in (State.REST, State.SWITCH)
    waits = plan.waits is Waits.LEGS or (plan.waits is Waits.SETS and moment.state is State.REST)
    if moment.state is State.WAITING or (between and (waits or moment.left_s > SOON_S)):
        return Scene.RESTING
    return Scene.MOVING


def _next_line(moment: Moment, leg: Leg | None, set_n: int) -> str:
    """Which leg is about to work."""
    return tr(NEXT[leg]) if moment.state is State.SWITCH else tr(COMING[leg], set_n=set_n)


def _sides(lit: Collection[Leg], coming: Collection[Leg]) -> tuple[Side, Side]:
    """Light the sides of the legs that work, and prepare those whose turn comes."""
    left, right = (Side.LIT if leg in lit else Side.COMING if leg in coming else Side.QUIET for leg in Leg)
    return left, right


def _told(sentence: str, moment: Moment) -> str:
    return tr("Paused. {what}", what=sentence) if moment.paused else sentence
