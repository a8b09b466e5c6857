"""After the session: what each leg did, how it felt, and then what the log knows of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.log import Log, LoggedSession
from trainer.log.edit import edit_leg_set
from trainer.outcomes import is_whole, plan_followed
from trainer.pain import PainAdvice, pain_advice, worst_pain
from trainer.plan import Leg
from ui.desk import GAP_PX, GUTTER_PX, Card, button, label, on_key
from ui.desk_controls import Choices
from ui.desk_room import scrolling
from ui.feedback_card import FeedbackCard
from ui.growing import GrowingPage
from ui.home import NOTHING_BEGUN
from ui.language import mark, tr
from ui.leg_card import LegCard
from ui.lunges import at_a_glance
from ui.wording import goes_on_words, title

if TYPE_CHECKING:
    from trainer.resuming import Resumption
    from trainer.workout import Workout
    from ui.suggestion_line import SuggestionLine

WAITING = mark("Not everything is in the log yet. Evenstep keeps trying as long as it is open.")

RECENT = 12
"""So many sessions are looked at for how a leg was rated over time."""


class Summary(GrowingPage):
    """The page shown when a session has ended, and again when it has been rated.

    Signals:
        home_asked, history_asked: where the user wants to go.
        rating_asked: the user wants to say how it felt.
        resume_asked: the session is to go on where it was ended.
    """

    home_asked = Signal()
    history_asked = Signal()
    rating_asked = Signal()
    resume_asked = Signal()

    def __init__(self, log: Log, next_time: "SuggestionLine | None" = None) -> None:
        """`next_time` says what is suggested next, once the session is rated (K10)."""
        super().__init__()
        self._log = log
        self._next_time = next_time
        self._done: LoggedSession | None = None
        self._rated: set[str] = set()  # the sessions that were rated, or that the user would not rate
        self._among: Sequence[LoggedSession] = ()  # those of one plan, one for each of its exercises
        self._workout: Workout | None = None  # what can go on
        self._exercises: Choices[str] | None = None
        self._title = label("", "title")
        self._lead = label("", "lead")
        self._notice = label("", "trouble")
        self._lead.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.setSpacing(GUTTER_PX)
        top.addWidget(self._title)
        top.addWidget(self._lead, 1)
        self.column.addLayout(top)
        self.column.addWidget(self._notice)
        self._choice = QVBoxLayout()
        self.column.addLayout(self._choice)
        self.legs = {leg: LegCard(leg) for leg in Leg}
        self.ask = self._make_ask()
        self.feedback = FeedbackCard()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER_PX)
        self._beside = QWidget()
        row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GUTTER_PX)
        for card in self.legs.values():
            card.corrected.connect(self._correct)
            row.addWidget(card, 1)
        for part in (self.ask, self.feedback, next_time, self._beside):
            if part:
                column.addWidget(part)
        column.addStretch()
        self.column.addWidget(scrolling(inside), 1)
        self._make_bottom()

    def _make_ask(self) -> QWidget:
        """What leads to the questions, before anything is said about the session (K10)."""
        self.rate = button(tr("Tell how it felt  (Enter)"), "primary")
        self.rate.clicked.connect(self.rating_asked)
        self._skip = button(tr("Not today  (S)"))
        self._skip.clicked.connect(self._would_not)
        words = QVBoxLayout()
        words.setSpacing(GAP_PX)
        words.addWidget(label(tr("How did it feel?"), "heading"))
        how = tr("A few short questions about each leg, answered with number keys in less than a minute.")
        words.addWidget(label(how, "quiet"))
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GUTTER_PX)
        row.addLayout(words, 1)
        for press in (self.rate, self._skip):
            row.addWidget(press)
        made = Card(inside)
        QShortcut(QKeySequence("S"), made).activated.connect(self._would_not)
        return made

    def _make_bottom(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP_PX)
        self.home = button(tr("Back to the plans  (Esc)"))
        self.home.clicked.connect(self.home_asked)
        history = button(tr("History  (H)"))
        history.clicked.connect(self.history_asked)
        self.resume = button("")
        self.resume.clicked.connect(self.resume_asked)
        self.resume.hide()
        on_key(self, "R", self.resume.click)
        for press in (self.home, history, self.resume):
            self._buttons.addWidget(press)
        self._buttons.addStretch()
        self.column.addLayout(self._buttons)

    @property
    def session_id(self) -> str | None:
        """Which session is shown."""
        return self._done.id if self._done else None

    @property
    def words(self) -> str:
        """What is said of the session and of each leg, and once it is rated what the log knows of it."""
        legs = (f"{leg}: {card.words}" for leg, card in self.legs.items() if not card.isHidden())
        told = () if self.feedback.isHidden() else self.feedback.words
        return " ".join([self._lead.text(), *legs, *told])

    # -- What is shown -----------------------------------------------------------------------------------------------

    def show_workout(self, workout: "Workout") -> None:
        """Show what is in the log of a session that has ended, and what could not be written yet.

        Who waited for that at the way back is led on once all is written.
        """
        waited = self.focusWidget() is self.home and not self.rate.isEnabled()
        self._workout, trouble = workout, tr(workout.trouble or "")
        among: list[LoggedSession] = []
        try:
            among = [session for session in map(self._log.session, workout.session_ids) if session]
        except KnownError as error:
            trouble = tr(str(error))
        chosen = self.session_id if self.session_id in workout.session_ids else workout.session_id
        self.show_session(next((session for session in among if session.id == chosen), None), trouble, among)
        if waited:
            self.take_focus()

    def show_session(
        self, done: LoggedSession | None, trouble: str | None, among: Sequence[LoggedSession] | None = None
    ) -> None:
        """Show what is in the log of the session that has just ended, and what could not be written.

        `among` are the sessions of one plan with several exercises, between which one can choose; those told before if
        not told.
        """
        self._done = done
        if among is not None:
            self._offer(among)
        if done and self._exercises:
            self._exercises.show_value(done.id)
        self._notice.setText(trouble or "")
        self._notice.setVisible(bool(trouble))
        leg_sets = done.leg_sets if done else ()
        earned = done and is_whole(done) and pain_advice(worst_pain(done)) is PainAdvice.NONE
        self._title.setText(tr("Well done") if earned else tr("Session ended"))
        self._lead.setText(self._name(done) if done else tr(WAITING if trouble else NOTHING_BEGUN))
        for leg, card in self.legs.items():
            of_leg = [leg_set for leg_set in leg_sets if leg_set.leg == leg]
            card.show_leg_sets(of_leg, correctable=not trouble)
            card.setVisible(bool(of_leg))
        self._beside.setVisible(bool(leg_sets))
        rated = done is not None and done.id in self._rated
        self.ask.setVisible(bool(leg_sets) and not rated)
        self.rate.setEnabled(not trouble)
        self.feedback.setVisible(bool(leg_sets) and rated)
        if done and rated:
            self.feedback.show_session(done, self._recent(done))
            self.feedback.setVisible(bool(self.feedback.words))
        if self._next_time:
            self._next_time.hide()
            if leg_sets and rated:
                self._next_time.look()
        self._offer_to_go_on()

    def left_over(self) -> "Resumption | None":
        """Return where the session goes on, as it is in the log now, with what was corrected since; None if nowhere."""
        try:
            return self._workout.left_over() if self._workout else None
        except KnownError:  # told as trouble where the session is read
            return None

    def _offer_to_go_on(self) -> None:
        """Offer to go on with what was left when the user ended the session.

        Ending by accident does no harm then. Whom too much pain has asked to stop is not offered it.
        """
        hurts = any(pain_advice(worst_pain(session)) is PainAdvice.STOP for session in self._among)
        offered = None if hurts else self.left_over()
        self.resume.setText(f"{goes_on_words(offered)}  (R)" if offered else "")
        self.resume.setVisible(offered is not None)
        self.resume.setEnabled(offered is not None)

    def take_focus(self) -> None:
        """Lead the keyboard to what comes next."""
        following = self.rate if self.rate.isVisibleTo(self) and self.rate.isEnabled() else self.home
        following.setFocus(Qt.FocusReason.OtherFocusReason)

    def rated(self, session_id: str) -> None:
        """Note that the user has rated a session, or would not: now something may be said about it."""
        self._rated.add(session_id)

    def _would_not(self) -> None:
        if self._done:
            self.rated(self._done.id)
            self.show_session(self._done, None)
            self.take_focus()

    def _offer(self, among: Sequence[LoggedSession]) -> None:
        """Let one of several exercises be chosen."""
        before, self._among = self._among, among
        if [session.id for session in among] == [session.id for session in before]:
            return
        if self._exercises:
            self._choice.removeWidget(self._exercises)
            self._exercises.deleteLater()
            self._exercises = None
        if len(among) > 1:
            self._exercises = Choices(tr("Exercise"), [(session.id, _exercise_name(session)) for session in among])
            self._exercises.chosen.connect(self._look_at)
            self._choice.addWidget(self._exercises)

    def _name(self, done: LoggedSession) -> str:
        """Call a session by its plan; one of several exercises, or of no plan that is known, by its exercise."""
        plan = plan_followed(done) if len(self._among) < 2 else None
        return title(plan) if plan else _exercise_name(done)

    def _look_at(self) -> None:
        """Show the exercise chosen."""
        assert self._exercises is not None
        try:
            found = self._log.session(self._exercises.value or "")
        except KnownError as error:
            self._tell(error)
        else:
            self.show_session(found, None)

    def _recent(self, done: LoggedSession) -> Sequence[LoggedSession]:
        try:
            return self._log.sessions(newest=RECENT, exercise=done.exercise)
        except KnownError as error:
            self._tell(error)
            return [done]

    def _correct(self, leg_set_id: str, reps: int) -> None:
        """Let so many reps of a leg set count; where the log does not take them, show those that count again."""
        try:
            edit_leg_set(self._log, leg_set_id, counted_reps=reps)
        except KnownError as error:
            self.show_session(self._done, None)
            self._tell(error)
            return
        try:
            self.show_session(self._log.session(self._done.id) if self._done else None, None)
        except KnownError as error:  # the log has it, as the card has
            self._tell(error)

    def _tell(self, error: KnownError) -> None:
        self._notice.setText(tr(str(error)))
        self._notice.show()


def _exercise_name(done: LoggedSession) -> str:
    """Name a session's exercise; one that is there no more as the log has it."""
    return at_a_glance(done.exercise).name
