"""Before a session: how the legs were since the last one, once and skippable; and what newcomers should know."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial

from trainer.assessment import NEXT_MORNING, SORENESS, WORST_SORENESS, answered_for
from trainer.errors import KnownError
from trainer.log import Log, LoggedSession
from trainer.log.edit import edit_leg_set
from trainer.log.records import Answer
from trainer.outcomes import did_any
from trainer.pain import FIRST_SESSIONS, LONG_AWAY, SinceAdvice, asks_since, since_advice, tells_of_soreness, worst_pain
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
    """A card on the first page; whoever ignores it loses nothing, not even what was answered before."""

    def __init__(
        self, log: Log, sound: Sound, now: Callable[[], datetime] = lambda: datetime.now().astimezone()
    ) -> None:
        """`sound` keeps the settings, among them which session was asked about."""
        super().__init__()
        self._log = log
        self._sound = sound
        self._now = now
        self._session: LoggedSession | None = None
        self._at = 0  # which question: one for each leg, then the morning

    def look(self, *, waits: bool = False) -> None:
        """Ask about the newest session with a rep or pain if due, or say what a newcomer should know, or nothing.

        Nothing too while this `waits`: something else is to be decided first, by keys that may mean something here.
        """
        self.hide()
        if waits:
            return
        try:
            newest = self._log.sessions(newest=FIRST_SESSIONS)
        except KnownError:  # said where the log is opened
            return
        last = next((one for one in newest if did_any(one) or (worst_pain(one) and answered_for(one))), None)
        if last and self._is_due(last):
            self._session = last
            self._at = next(
                (n for n, leg in enumerate(self._legs) if SORENESS not in self._told_of(leg)), len(self._legs)
            )
            self._ask()
        elif self._tells(len(newest), last):
            self.say(tr(SORENESS_WORDS), (tr("Good to know"), "G", self._read))

    def _tells(self, sessions: int, last: LoggedSession | None) -> bool:
        """Whether to say what to expect; not to who has read it, unless muscles have forgotten since."""
        told_on, now = self._sound.settings.soreness_told_on, self._now()
        knows = told_on is not None and now.date() - date.fromisoformat(told_on) < LONG_AWAY
        return not knows and tells_of_soreness(sessions, last.started if last else None, now)

    def _is_due(self, session: LoggedSession) -> bool:
        legs = answered_for(session).values()
        answered = all({SORENESS, NEXT_MORNING} <= set(leg_set.answers) for leg_set in legs)
        asked = session.id == self._sound.settings.legs_asked_of
        return not answered and not asked and asks_since(session.started, self._now())

    @property
    def _legs(self) -> list[Leg]:
        """The legs asked about."""
        assert self._session is not None
        answered = answered_for(self._session)
        return [leg for leg in Leg if leg in answered]

    def _told_of(self, leg: Leg) -> Mapping[str, Answer]:
        assert self._session is not None
        return answered_for(self._session)[leg].answers

    # -- The questions -----------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask how sore the next leg is, and after both about the morning; an answer given before can be changed."""
        legs = self._legs
        others: list[Press] = [(tr("Skip"), "S", self._skip)]
        if self._at:
            others.insert(0, (tr("Back"), "Backspace", self._back))
        if self._at == len(legs):
            self.say(tr(WORSE), *self._mornings(legs), *others)
            return
        leg = legs[self._at]
        scale: list[Press] = [
            (str(n), str(n) if n < WORST_SORENESS else TEN_KEY, partial(self._keep, {leg: {SORENESS: n}}))
            for n in range(WORST_SORENESS + 1)
        ]
        self.say(tr(HOW_SORE[leg]), *scale, *others)

    def _back(self) -> None:
        """Ask the question before once more."""
        self._at -= 1
        self._ask()

    def _mornings(self, legs: list[Leg]) -> list[Press]:
        """Return the answers about the morning; of one leg alone only yes and no."""
        worse = [(tr("No"), []), (tr("Left leg"), [Leg.LEFT]), (tr("Right leg"), [Leg.RIGHT]), (tr("Both"), legs)]
        if len(legs) == 1:
            worse = [(tr("No"), []), (tr("Yes"), legs)]
        return [
            (words, str(n), partial(self._keep, {leg: {NEXT_MORNING: int(leg in hurt)} for leg in legs}))
            for n, (words, hurt) in enumerate(worse, 1)
        ]

    def _keep(self, told: Mapping[Leg, Mapping[str, Answer]]) -> None:
        """Put an answer into the log at once, so that it is not lost, and go on."""
        assert self._session is not None
        try:
            leg_sets = answered_for(self._session)
            for leg, answers in told.items():
                edit_leg_set(self._log, leg_sets[leg].id, answers=answers)
            self._session = self._log.session(self._session.id) or self._session
        except KnownError as error:
            self.say(tr(str(error)), (tr("Try again"), "", partial(self._keep, told)), (tr("Skip"), "S", self._skip))
            return
        self._at += 1
        if self._at <= len(self._legs):
            self._ask()
        else:
            self._asked()
            self.say(self._advice, (tr("All right"), "G", self.hide), (tr("Back"), "Backspace", self._back))

    @property
    def _advice(self) -> str:
        """What soreness asks for, and what the morning does."""
        answers = [self._told_of(leg) for leg in self._legs]
        soreness = max(score for told in answers if isinstance(score := told.get(SORENESS, 0), int))
        found = [
            since_advice(soreness, worse_next_morning=False),
            since_advice(None, worse_next_morning=any(told.get(NEXT_MORNING) for told in answers)),
        ]
        told = [tr(SINCE_WORDS[one]) for one in found if one is not SinceAdvice.NONE]
        return " ".join(told) or tr(SINCE_WORDS[SinceAdvice.NONE])

    def _skip(self) -> None:
        self._asked()
        self.hide()

    def _asked(self) -> None:
        """Never ask about this session again."""
        assert self._session is not None
        self._sound.change(self._sound.settings._replace(legs_asked_of=self._session.id))

    def _read(self) -> None:
        self._sound.change(self._sound.settings._replace(soreness_told_on=self._now().date().isoformat()))
        self.hide()
