"""A few seconds of a session, cut out of one: what is played to try the sound. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.exercise import Exercise
from trainer.guidance import Guidance, Voice
from trainer.plan import Plan
from trainer.timeline import Segment, Timeline, compile_session, draft, from_rep

SAMPLE_REPS, SAMPLE_REP = 8, 5
"""The rep that is played: in the middle of a set, with its form cue, and counted up otherwise than down."""

ROOM_GUIDANCE = Guidance(Voice.NUMBERS)
"""For the room: all tones, so that they can be told from the voice, whichever of them the user has in reps."""


class Sample:
    """The end of a countdown and one rep, as a session with this plan and guidance has them."""

    def __init__(self, plan: Plan, exercise: Exercise, guidance: Guidance, *, words_in_rep: bool = True) -> None:
        self._drafted = draft(replace(plan, sets=1, reps=SAMPLE_REPS), exercise, guidance)
        self._words_in_rep = words_in_rep
        work = next(segment for segment in self._drafted.segments if segment.is_work)
        assert work.leg is not None
        kept = tuple(wish for wish in work.wishes if words_in_rep and wish.rep == SAMPLE_REP)
        self._leg = work.leg
        self._drafted = replace(self._drafted, segments=(replace(work, wishes=kept),))

    @property
    def texts(self) -> list[str]:
        """All that may be said in it."""
        wishes = (*self._drafted.count_in[self._leg].wishes, *self._drafted.segments[0].wishes)
        return list(dict.fromkeys(text for wish in wishes for text in wish.texts))

    def segments(self, phrase_frames: Mapping[str, int]) -> tuple[Segment, Segment]:
        """Return the countdown and the rep, settled with the phrases that can be said."""
        timeline: Timeline = compile_session(self._drafted, phrase_frames)
        rest = from_rep(timeline.segments[0], SAMPLE_REP, timeline.rep_frames)
        cues = tuple(cue for cue in rest.cues if cue.rep in (None, SAMPLE_REP))
        return timeline.count_in[self._leg], replace(rest, cues=cues, frames=timeline.rep_frames)
