"""Before a session: how the legs were since the last one, once and skippable; and what newcomers should know."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from trainer.assessment import NEXT_MORNING, SORENESS, WORST_SORENESS, answered_for
from trainer.errors import KnownError
from trainer.log import Log, LoggedSession
from trainer.log.edit import edit_leg_set
from trainer.log.records import Answer
from trainer.pain import FIRST_SESSIONS, asks_since, since_advice, tells_of_soreness
from trainer.plan import Leg
from ui.after_text import SINCE_WORDS, SORENESS_WORDS
from ui.language import mark, tr
from ui.leg_answer import TEN_KEY
from ui.notice_card import Answer as Press
from ui.notice_card import NoticeCard
from ui.sound import Sound

HOW_SORE = {
    Leg.LEFT: mark("How sore is your left leg now, at rest? From 0, not at all, to 10."),
    Leg.RIGHT: mark("How sore is your right leg now, at rest? From 0, not at all, to 10."),
}

WORSE = mark("Did a knee, hip or ankle hurt more the morning after your last session?")


class LegsSince(NoticeCard):
    """A card on the first page; whoever ignores it loses nothing."""

    def __init__(
        self, log: Log, sound: Sound, now: Callable[[], datetime] = lambda: datetime.now().astimezone()
    ) -> None:
        """`sound` keeps the settings, among them which session was asked about."""
        super().__init__()
        self._log = log
        self._sound = sound
        self._now = now
        self._session: LoggedSession | None = None
        self._soreness: dict[Leg, int] = {}
        self._told = False  # whether newcomers have read in this run what to expect

    def look(self) -> None:
        """Ask about the newest session if that is due, or say what a newcomer should know, or nothing."""
        self.hide()
        try:
            newest = self._log.sessions(newest=FIRST_SESSIONS)
        except KnownError:  # said where the log is opened
            return
        last = newest[0] if newest else None
        if last and self._is_due(last):
            self._session, self._soreness = last, {}
            self._ask_next()
        elif not self._told and tells_of_soreness(len(newest), last.started if last else None, self._now()):
            self.say(tr(SORENESS_WORDS), (tr("Good to know"), "G", self._read))

    def _is_due(self, session: LoggedSession) -> bool:
        answered = any(SORENESS in leg_set.answers for leg_set in session.leg_sets)
        asked = session.id == self._sound.settings.legs_asked_of
        return bool(answered_for(session)) and not answered and not asked and asks_since(session.started, self._now())

    # -- The questions -----------------------------------------------------------------------------------------------

    def _ask_next(self) -> None:
        """Ask how sore the next leg is, and after both about the morning."""
        assert self._session is not None
        legs = answered_for(self._session)
        leg = next((leg for leg in Leg if leg in legs and leg not in self._soreness), None)
        skip: Press = (tr("Skip"), "S", self._skip)
        if leg is None:
            self.say(tr(WORSE), *self._mornings(list(legs)), skip)
            return
        scale: list[Press] = [
            (str(n), str(n) if n < WORST_SORENESS else TEN_KEY, partial(self._sore, leg, n))
            for n in range(WORST_SORENESS + 1)
        ]
        self.say(tr(HOW_SORE[leg]), *scale, skip)

    def _sore(self, leg: Leg, soreness: int) -> None:
        self._soreness[leg] = soreness
        self._ask_next()

    def _mornings(self, legs: list[Leg]) -> list[Press]:
        """Return the answers about the morning; of one leg alone only yes and no."""
        if len(legs) == 1:
            return [(tr("No"), "1", partial(self._keep, [])), (tr("Yes"), "2", partial(self._keep, legs))]
        return [
            (tr("No"), "1", partial(self._keep, [])),
            (tr("Left leg"), "2", partial(self._keep, [Leg.LEFT])),
            (tr("Right leg"), "3", partial(self._keep, [Leg.RIGHT])),
            (tr("Both"), "4", partial(self._keep, legs)),
        ]

    def _keep(self, worse: list[Leg]) -> None:
        """Put the answers into the log, and say what they ask for."""
        assert self._session is not None
        try:
            for leg, leg_set in answered_for(self._session).items():
                answers: dict[str, Answer | None] = {
                    SORENESS: self._soreness[leg],
                    NEXT_MORNING: int(leg in worse),
                }
                edit_leg_set(self._log, leg_set.id, answers=answers)
        except KnownError as error:
            self.say(tr(str(error)), (tr("Try again"), "", partial(self._keep, worse)), (tr("Skip"), "S", self._skip))
            return
        self._asked()
        advice = since_advice(max(self._soreness.values()), worse_next_morning=bool(worse))
        self.say(tr(SINCE_WORDS[advice]), (tr("All right"), "G", self.hide))

    def _skip(self) -> None:
        self._asked()
        self.hide()

    def _asked(self) -> None:
        """Never ask about this session again."""
        assert self._session is not None
        self._sound.change(replace(self._sound.settings, legs_asked_of=self._session.id))

    def _read(self) -> None:
        self._told = True
        self.hide()
