"""A few seconds of a session, cut out of one: what is played to try the sound. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.exercise import Exercise
from trainer.guidance import Guidance, Voice
from trainer.plan import Plan
from trainer.timeline import Segment, Timeline, compile_session, draft, from_move

SAMPLE_REPS, SAMPLE_REP = 8, 5
"""The rep that is played: in the middle of a set, with its form cue, and counted up otherwise than down."""

ROOM_GUIDANCE = Guidance(Voice.NUMBERS)
"""For the room: all tones, so that they can be told from the voice, whichever of them the user has in reps."""


class Sample:
    """One rep from the middle of a set, as a session with this plan and guidance has it, and what counts it in.

    Where the legs take turns, it is one rep of each.
    """

    def __init__(
        self, plan: Plan, exercise: Exercise, guidance: Guidance, *, words_in_rep: bool = True, counts_in: bool = True
    ) -> None:
        """Without `counts_in` it is the rep alone, and without `words_in_rep` nothing is said in that."""
        self._drafted = draft(replace(plan, sets=1, reps=SAMPLE_REPS, then=()), exercise, guidance)
        work = next(segment for segment in self._drafted.segments if segment.is_work)
        kept = tuple(wish for wish in work.wishes if words_in_rep and wish.rep == SAMPLE_REP)
        before = (self._drafted.count_in[work.leg],) if counts_in else ()
        self._drafted = replace(self._drafted, segments=(*before, replace(work, wishes=kept)))

    @property
    def texts(self) -> list[str]:
        """All that may be said in it."""
        wishes = (wish for segment in self._drafted.segments for wish in segment.wishes)
        return list(dict.fromkeys(text for wish in wishes for text in wish.texts))

    def segments(self, phrase_frames: Mapping[str, int]) -> tuple[Segment, ...]:
        """Return the countdown, if there is one, and the rep, settled with the phrases that can be said."""
        timeline: Timeline = compile_session(self._drafted, phrase_frames)
        *before, work = timeline.segments
        rep_frames = timeline.bouts[0].rep_frames
        rest = from_move(work, work.move_of(SAMPLE_REP, None), rep_frames)
        cues = tuple(cue for cue in rest.cues if cue.rep in (None, SAMPLE_REP))
        return *before, replace(rest, cues=cues, frames=rep_frames * len(work.turns))
