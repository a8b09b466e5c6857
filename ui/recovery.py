"""After a crash: sessions that broke off are offered to be resumed, kept or discarded, one after the other."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from trainer.errors import KnownError
from trainer.log import Log, Unfinished
from trainer.log.edit import Change, delete_session, history, undo, undoable
from trainer.plan import Leg
from ui.language import tr
from ui.notice_card import Answer, NoticeCard
from ui.session_list import wall_clock
from ui.wording import goes_on_words, leg_in_text, reps_in_words

if TYPE_CHECKING:
    from trainer.resuming import Resumption

RESUMED_WITHIN = timedelta(hours=12)
"""A session that broke off longer ago is another day's; it can still be kept or discarded."""


class Recovery(NoticeCard):
    """The card about the session that broke off last.

    Signals:
        resume_asked: with the `trainer.resuming.Resumption` of a session that is to go on.
        offered: with the plan of a session that can go on.
        decided: the session shown was kept, discarded or brought back, or another is shown now.
    """

    resume_asked = Signal(object)
    offered = Signal(object)
    decided = Signal()

    def __init__(self, log: Log, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        super().__init__()
        self._log = log
        self._now = now
        self._shown: Unfinished | None = None
        self._discarded: Change | None = None  # what can be taken back here
        self._said: tuple[date, bool] | None = None  # on which day, and whether the session could go on then

    def look(self, *, leads: bool = True) -> None:
        """Show the newest session that broke off, if there is one; its plan is `offered` only where this `leads`."""
        self._shown = self._discarded = None
        try:
            found = self._log.unfinished(newest=1)
        except KnownError:  # said where the log is opened
            found = []
        if not found:
            self.hide()
            return
        self._shown = found[0]
        begin = self._offer(found[0])
        if begin and leads:
            self.offered.emit(begin.plan)

    def look_again(self) -> None:
        """Look if nothing is shown, or if what is shown does not hold any more.

        The next to be taken back may not be what can be taken back here; the session may be another by now, or in the
        log no more; or a night has passed since it was said.
        """
        try:
            stays = not self.isHidden() and (self._is_next_to_undo() if self._discarded else self._is_as_said())
        except KnownError:  # said where it is decided
            stays = True
        if not stays:  # who has turned to another plan meanwhile is not led back to that of what was offered
            self.look(leads=self.isHidden() or self._discarded is not None)

    def _is_as_said(self) -> bool:
        shown = self._shown
        return shown is not None and (shown, self._said) == (
            self._log.broken_off(shown.session.id),
            self._to_say_of(shown),
        )

    def _offer(self, found: Unfinished) -> "Resumption | None":
        """Say what broke off and what can be done; returns how it would go on."""
        from trainer.resuming import resumption

        answers: list[Answer] = [(tr("Keep"), "K", self.keep), (tr("Discard"), "X", self.discard)]
        self._said = self._to_say_of(found)
        begin = resumption(found) if self._is_recent(found) else None
        if begin:
            answers.insert(0, (goes_on_words(begin), "R", partial(self._resume, begin)))
        self.say(_words(found, self._now()), *answers)
        return begin

    def _to_say_of(self, found: Unfinished) -> tuple[date, bool]:
        return self._now().date(), self._is_recent(found)

    def _is_recent(self, found: Unfinished) -> bool:
        return abs(self._now() - found.last_written) <= RESUMED_WITHIN  # the clock may have been ahead then

    def _resume(self, begin: "Resumption") -> None:
        """Have the session go on, unless that is past, or it is another by now: corrected, deleted or taken up."""
        shown = self._shown
        assert shown is not None
        now: list[Unfinished | None] = []
        if not self._try(lambda: now.append(self._log.broken_off(shown.session.id))):
            return
        if now == [shown] and self._is_recent(shown):
            self.resume_asked.emit(begin)
        else:
            self._next()

    def ignore(self) -> None:
        """The user goes on to another session: one of today is offered again afterwards, an older one is kept."""
        if self._shown is not None and not self._is_recent(self._shown):
            self._settle(self._log.keep_session)
        self.hide()

    def keep(self) -> None:
        """Let the session end where it broke off, and show the next one."""
        if self._settle(self._log.keep_session):
            self._next()

    def discard(self) -> None:
        """Take the session out of the log, and say how to get it back."""
        if self._settle(self._delete):
            self.say(tr("The session is discarded."), (tr("Undo"), "U", self._undo), (tr("Done"), "K", self._next))
            self.decided.emit()

    def _delete(self, session_id: str) -> None:
        delete_session(self._log, session_id)
        [self._discarded] = history(self._log, newest=1, about=session_id)

    def _undo(self) -> None:
        """Bring the session back; if something else has been changed since, that is not taken back in its place."""
        if self._try(lambda: undo(self._log) if self._is_next_to_undo() else None):
            self._next()

    def _is_next_to_undo(self) -> bool:
        """Whether nothing has been changed in the log since the session was discarded, or all of it taken back."""
        return undoable(self._log) == self._discarded

    def _next(self) -> None:
        """Show what is to be decided next."""
        self.look()
        self.decided.emit()

    def _settle(self, act: Callable[[str], object]) -> bool:
        shown = self._shown
        assert shown is not None
        return self._try(lambda: act(shown.session.id))

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except KnownError as error:
            self.say(tr(str(error)), (tr("Try again"), "", self._next))
            return False
        return True


def day_words(instant: datetime, now: datetime) -> str:
    """Say when something was: today, 18:30; of another year with the year."""
    clock = wall_clock(instant)
    if instant.date() == now.date():
        return tr("today, {time}", time=clock.toString("HH:mm"))
    same_year = instant.year == now.year
    return QLocale().toString(clock, tr("dddd d MMMM, HH:mm") if same_year else tr("dddd d MMMM yyyy, HH:mm"))


def _words(found: Unfinished, now: datetime) -> str:
    """Say when the session was and where it broke off."""
    begun = day_words(found.session.started, now)
    return tr(
        "Your session of {begun} broke off {where}. What was done is in the log.", begun=begun, where=_where(found)
    )


def _where(found: Unfinished) -> str:
    if found.last is None:
        return tr("before its first rep")
    set_n, leg = found.last.set_n, leg_in_text(Leg(found.last.leg))
    if found.next_rep is None:
        return tr("after set {set_n}, {leg}", set_n=set_n, leg=leg)
    if found.next_rep > 1:
        reps = reps_in_words(found.next_rep - 1)
        return tr("in set {set_n}, {leg}, after {reps}", set_n=set_n, leg=leg, reps=reps)
    return tr("in set {set_n}, {leg}", set_n=set_n, leg=leg)
