"""Cues: everything announced, and who may speak when.

Spoken cues are first *wished for* and then *settled*, by priority, into moments in which nobody else speaks. What does
not fit is shortened or dropped here, before the set begins, and never queued.
"""

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import islice

from trainer.plan import Leg
from trainer.tempo import Phase

FRAME_RATE = 48_000
"""Frames in one second of every timeline and of the sound stream."""

BREATH_FRAMES = FRAME_RATE * 60 // 1000
"""The least silence between two spoken clips, so that words stay apart."""

LEAD_FRAMES = FRAME_RATE * 80 // 1000
"""A word meant for a moment starts this much before it: a word's beat is felt at its vowel, not at its first sound."""

RINGING_FRAMES = FRAME_RATE
"""No sound goes on for longer after the end of its segment."""


def frames(seconds: float) -> int:
    """Return the whole number of frames nearest to `seconds`."""
    return round(seconds * FRAME_RATE)


class CueKind(StrEnum):
    """What sort of sound a cue is."""

    TICK = "tick"
    TURN = "turn"
    GLIDE = "glide"
    COUNT = "count"
    SPEECH = "speech"
    CHIME = "chime"

    @property
    def spoken(self) -> bool:
        """Whether a voice says it."""
        return self in (CueKind.COUNT, CueKind.SPEECH)


class Priority(IntEnum):
    """Who wins when two spoken cues want the same moment; the lower number wins."""

    SAFETY = 0
    SWITCH = 1
    REP_NUMBER = 2
    PHASE = 3
    FORM = 4
    CHATTER = 5


class Fit(StrEnum):
    """Where in its time a spoken cue may lie."""

    EARLY = "as early as there is room"
    AT_START = "at the start exactly"
    AT_END = "ending at the end exactly"


@dataclass(frozen=True, slots=True)
class Cue:
    """One sound at an exact frame.

    Attributes:
        at_frame: first sample, counted from the start of its segment.
        text: the words said, or the name of the sound.
        frames: the length of the sound.
        rep: the rep it belongs to, counted from 1; None outside reps.
        phase: the phase it belongs to; None outside reps.
        leg: whose rep it is where the legs take turns; elsewhere None, for the segment tells.
    """

    at_frame: int
    kind: CueKind
    text: str
    frames: int
    rep: int | None = None
    phase: Phase | None = None
    leg: Leg | None = None

    @property
    def end_frame(self) -> int:
        """The frame after the last sample."""
        return self.at_frame + self.frames


@dataclass(frozen=True, slots=True)
class Wish:
    """Something to be said, if there is room.

    Attributes:
        texts: the wording liked best first, then shorter ones.
        start: the frame it may start at.
        end: the frame by which it must have ended.
        earliest: a frame before `start`; what is too long to start there exactly may start so much earlier, to end
            at the end exactly.
    """

    texts: tuple[str, ...]
    start: int
    end: int
    priority: Priority
    kind: CueKind = CueKind.SPEECH
    fit: Fit = Fit.EARLY
    rep: int | None = None
    phase: Phase | None = None
    earliest: int | None = None
    leg: Leg | None = None


def settle(wishes: Iterable[Wish], phrase_frames: Mapping[str, int]) -> tuple[list[Cue], list[Wish]]:
    """Give each wish a moment of its own, the most important first.

    Args:
        wishes: what should be said within one segment.
        phrase_frames: length in frames of each phrase the voice can say; one that is missing cannot be said.

    Returns:
        The spoken cues in order of time, no two closer than BREATH_FRAMES, and the wishes that had to be dropped.
    """
    placed: list[Cue] = []
    dropped: list[Wish] = []
    for wish in sorted(wishes, key=lambda w: (w.priority, w.start)):
        cue = next((c for text in wish.texts if (c := _fit(wish, text, phrase_frames.get(text), placed))), None)
        if cue:
            insort(placed, cue, key=_start)
        else:
            dropped.append(wish)
    return placed, dropped


def _start(cue: Cue) -> int:
    return cue.at_frame


def _fit(wish: Wish, text: str, length: int | None, placed: list[Cue]) -> Cue | None:
    """Find the first free moment for `text`; `placed` is in order of time."""
    if length is None:
        return None
    start, wanted = wish.start, wish.end - length if wish.fit is Fit.AT_END else wish.start
    if wish.earliest is not None and wanted + length > wish.end:
        start, wanted = wish.earliest, wish.end - length
    at = wanted
    # Of what starts before, only the last can reach as far as here.
    for other in islice(placed, max(0, bisect_right(placed, at, key=_start) - 1), None):
        if other.end_frame + BREATH_FRAMES <= at:
            continue
        if at + length + BREATH_FRAMES <= other.at_frame:
            break
        at = other.end_frame + BREATH_FRAMES
    if at < start or at + length > wish.end or (wish.fit is not Fit.EARLY and at != wanted):
        return None
    return Cue(at, wish.kind, text, length, wish.rep, wish.phase, wish.leg)
