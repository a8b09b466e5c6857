"""The one sentence a session's stage says above all else: what the last key did, what hurts, or what is wrong."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from trainer.cues import FRAME_RATE
from trainer.pain import PainAdvice, pain_advice
from trainer.session import Ended, Event, LegSetEnded, LegSetStarted, RepUndone
from trainer.workout import Workout
from ui.answering import worst_pain_told
from ui.keys import ROWS, Action, Learned, key_in_words
from ui.language import tr
from ui.wording import ENDED_WORDS, SOUND_IS_BACK, leg_name, pain_now_words, stood_still

if TYPE_CHECKING:
    from audio.player import Player

BACK_SHOWN_S = 5.0
TOLD_SHOWN_S = 4.0
"""What a key has done is said at least so long, whatever happens meanwhile."""


class Helper(Protocol):
    """What helps a session and may be in trouble: what hears claps, what keeps the screen on."""

    @property
    def goes_on(self) -> bool:
        """Whether it is a way to go on from a pause."""

    @property
    def trouble(self) -> str | None:
        """A sentence, or None while all is well."""

    @property
    def back(self) -> str | None:
        """What to say for a moment once that is over, if it was said; None for nothing."""


class SessionNotice:
    """What there is to say of one session, beside the session itself.

    Attributes:
        begun: whether a leg set has been.
    """

    def __init__(
        self,
        workout: Workout,
        player: "Player",
        learned: Learned,
        voice_trouble: str | None,
        helpers: Sequence[Helper],
    ) -> None:
        self._workout = workout
        self._player = player
        self._learned = learned
        self._voice_trouble = voice_trouble
        self._helpers = helpers
        self._over_frames: dict[Helper, int | None] = {}  # whose trouble was said, and when its end was
        self.begun = False
        self._told: str | None = None
        self._told_frame = 0
        self._told_until: int | None = None  # the frame it is said until, once something else has happened
        self._asks_pain = False
        self._returns = player.returns  # how often the sound has come back, as far as it was seen
        self._back_frame: int | None = None  # when it did

    def tell(self, words: str | None, *, asks_pain: bool = False) -> None:
        """Say what a key has done, until something else happens; `asks_pain` is whether digits answer it."""
        self._told, self._asks_pain, self._told_until = words, asks_pain, None
        self._told_frame = self._player.heard_frame()

    def note(self, events: Iterable[Event]) -> None:
        """Take note of what has happened: a rep taken back is said, what was said before may go."""
        for event in events:
            self.begun = self.begun or isinstance(event, LegSetStarted)
            if isinstance(event, RepUndone):
                self.tell(tr("Rep {rep} does not count.", rep=event.rep))
            elif isinstance(event, LegSetEnded) and event.ended is Ended.SKIPPED:
                self.tell(self._skipped())
            elif self._told_until is None:
                self._told_until = self._told_frame + round(TOLD_SHOWN_S * FRAME_RATE)

    def _skipped(self) -> str:
        """Say which leg was skipped, for the next is being counted in already, and how to come back to it."""
        done = self._workout.session.last_leg_sets
        skipped = f"{leg_name(done[0].leg if len(done) == 1 else None)}: {tr(ENDED_WORDS[Ended.SKIPPED])}."
        key = key_in_words(Action.REPEAT, self._learned)
        return f"{skipped} {tr(ROWS[Action.REPEAT].hint, key=key)}." if key else skipped

    @property
    def told(self) -> str | None:
        """What the last key did, as long as that is said."""
        over = self._told_until is not None and self._player.heard_frame() >= self._told_until
        return None if over else self._told

    @property
    def asks_pain(self) -> bool:
        """Whether it asks how much something hurts."""
        return self._asks_pain and self.told is not None

    def sentence(self, bout: int, *, muted: bool) -> str | None:
        """Return what to say now, with an exercise on the stage, as a place in `Timeline.bouts`; None for nothing."""
        workout, player = self._workout, self._player
        if workout.halted_s:
            return stood_still(workout.halted_s)
        if told := self.told or ("" if self.warning else self.hurts(bout)):
            return told
        if workout.trouble or muted:
            key = key_in_words(Action.MUTE, self._learned)
            return tr(workout.trouble or "") or tr("Sound is off. {key} turns it on.", key=key)
        if self.begun and player.is_silent:  # why, was said while there was time to read it
            return tr(player.notice) if player.notice else None
        if player.trouble or self._is_back:
            return tr(player.trouble or "") or f"{tr(SOUND_IS_BACK)} {tr(player.notice or '')}".strip()
        moment = workout.moment()
        troubles: list[str | None] = []
        helpers = self._helpers
        if not self.begun and moment.into_s <= moment.left_s:  # half of the time to get ready is for the keys
            troubles = [player.notice, self._voice_trouble]
        elif moment.paused:
            helpers = [helper for helper in helpers if helper.goes_on]
        else:
            return None
        trouble = next(filter(None, chain(troubles, map(self._of_helper, helpers))), None)
        return tr(trouble) if trouble else None

    def _of_helper(self, helper: Helper) -> str | None:
        """What to say of a helper, and note that it is said: its trouble, or for a moment that this is over."""
        if helper.trouble:
            self._over_frames[helper] = None
            return helper.trouble
        if helper not in self._over_frames:
            return None
        now, over_frame = self._player.heard_frame(), self._over_frames[helper]
        if over_frame is None:
            over_frame = self._over_frames[helper] = now
        if now - over_frame < BACK_SHOWN_S * FRAME_RATE:
            return helper.back
        del self._over_frames[helper]
        return None

    def hurts(self, bout: int) -> str:
        """Return what the pain told of the leg done last asks for, as long as its break lasts.

        To stop is asked for until the next set begins, to do less no longer than its exercise is the one shown.
        """
        session = self._workout.session
        if session.last_leg_set is None or session.last_leg_set.under_way:
            return ""
        pain, leg = worst_pain_told(self._workout)
        advice = pain_advice(pain)
        elsewhere = session.timeline.bouts[bout] is not session.bout
        silent = advice is PainAdvice.NONE or (elsewhere and advice is PainAdvice.EASE)
        return "" if silent else pain_now_words(pain, leg)

    @property
    def warning(self) -> str:
        """What too much pain asks for in a pause, where it is there to be acted upon, in place of all else."""
        pain, leg = worst_pain_told(self._workout)
        too_much = self._workout.session.paused and pain_advice(pain) is PainAdvice.STOP
        return pain_now_words(pain, leg) if too_much else ""

    @property
    def _is_back(self) -> bool:
        """Whether the sound has come back a moment ago."""
        now = self._player.heard_frame()
        if self._player.returns != self._returns:
            self._returns, self._back_frame = self._player.returns, now
        return self._back_frame is not None and now - self._back_frame < BACK_SHOWN_S * FRAME_RATE
