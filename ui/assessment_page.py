"""After the session: how it felt, leg by leg, both side by side. Answered with number keys in a minute, or skipped."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from trainer.assessment import PAIN_CHOICES, answered_for, chosen, hurt_most, pain_by_set
from trainer.effort import PAIN
from trainer.errors import KnownError
from trainer.log import LegSet, Log, LoggedSession
from trainer.log.edit import edit_leg_set
from trainer.log.records import Answer
from trainer.plan import Leg
from ui.announce import announce
from ui.desk import GAP_PX, Card, button, head, label, on_key
from ui.desk_room import SideBySide, scrolling
from ui.growing import GrowingPage
from ui.language import mark, tr
from ui.leg_answer import TEN_KEY, LegAnswer
from ui.lunges import lunge
from ui.questions import Asked, questions_asked
from ui.wording import leg_in_text
from ui.wrapping_row import WrappingRow

LEFT_OPEN = {
    Leg.LEFT: mark("The left leg has no answer yet. Enter again goes on without."),
    Leg.RIGHT: mark("The right leg has no answer yet. Enter again goes on without."),
}

HOW = mark("Number keys answer: first the left leg, then the right. Enter goes on.")
HOW_OF_ONE = mark("Number keys answer. Enter goes on.")
LESS_PAIN = mark("{where}: you told pain {told} of 10 while training. From now on {score} stands there.")


class AssessmentPage(GrowingPage):
    """One question after the other about the session done last; read from the mat, so its text is large.

    Signals:
        done: the user has answered, or wants to be asked no more; with the session's id.
        unsaved: why answers could not be kept; nothing where they are.
    """

    done = Signal(str)
    unsaved = Signal(str)

    larger = 4 / 3

    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log
        self._session: LoggedSession | None = None
        self._leg_sets: Mapping[Leg, LegSet] = {}
        self._answers: dict[Leg, dict[str, Answer | None]] = {}
        self._kept: dict[Leg, dict[str, Answer | None]] = {}
        self._pains: dict[str, Answer | None] = {}  # what the log has of each leg set by now, by id
        self._does_without = False  # whether the user has gone on though answers could not be kept
        self._asked: Sequence[Asked] = ()
        self._at = 0
        self._answered_last = 0  # which of the legs asked about
        self._said_open = False  # whether it was said that a leg has no answer yet
        self._make_top()
        self._when = label("", "quiet")
        self._question = label("", "heading")
        self.legs = {leg: LegAnswer(leg) for leg in Leg}
        beside = QWidget()
        self._beside = QHBoxLayout(beside)
        for one in self.legs.values():
            one.chosen.connect(partial(self._note, one))
            self._beside.addWidget(one, 1)
        self._card = Card(self._when, self._question, scrolling(beside))
        self._card.column.setStretch(2, 1)
        self.column.addWidget(self._card, 1)
        self._trouble = label("", "trouble")
        self._trouble.hide()
        self.column.addWidget(self._trouble)
        self._make_bottom()
        self._make_keys()

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        self._progress = label("", "quiet")
        self._progress.setWordWrap(False)
        self.column.addLayout(head(tr("How did it feel?"), self._progress))

    def _make_bottom(self) -> None:
        self.go_on = button("", "primary")
        self.go_on.clicked.connect(self.next_question)
        self._back = button(tr("Back  (Backspace)"))
        self._back.clicked.connect(self.question_before)
        skip = button(tr("Skip the rest  (S)"))
        skip.clicked.connect(self.leave)
        presses = WrappingRow(GAP_PX).of(self.go_on, self._back, skip)
        self._how = label("", "quiet")
        self.column.addWidget(SideBySide((presses, 0), (self._how, 1)))

    def _make_keys(self) -> None:
        for number in range(10):
            on_key(self, str(number), partial(self._choose, number))
        on_key(self, TEN_KEY, partial(self._choose, 10))
        for key in ("Return", "Enter"):
            on_key(self, key, self._enter)
        for key in ("S", "Esc"):
            on_key(self, key, self.leave)
        on_key(self, "Backspace", self.answer_before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window answers are lower."""
        super().resizeEvent(event)
        low, gap = self.is_low, self.gap_px
        self._card.leave_around(gap)
        self._card.column.setSpacing(gap)
        self._beside.setContentsMargins(0, 0 if low else 2 * gap, 0, 0)
        self._beside.setSpacing((4 if low else 6) * gap)
        for one in self.legs.values():
            one.fit(low=low)

    # -- What is asked -----------------------------------------------------------------------------------------------

    def open(self, session_id: str | None = None) -> None:
        """Ask about a session; without one about the newest. Answers that cannot be kept yet are still there."""
        self._at = 0
        if not self.keep_written() and self._session and session_id in (None, self._session.id):
            self._show()
            return
        self._trouble.hide()
        try:
            found = self._log.session(session_id) if session_id else next(iter(self._log.sessions(newest=1)), None)
        except KnownError as error:
            found = None
            self._say(tr(str(error)))
        self._take(found)
        self._show()

    def _take(self, session: LoggedSession | None) -> None:
        """Take in what was answered before; pain told while training is the first answer, the worst of it."""
        self._session, self._does_without = session, False
        self._leg_sets = answered_for(session) if session else {}
        self._answers = {leg: dict(leg_set.answers) for leg, leg_set in self._leg_sets.items()}
        for leg, answers in self._answers.items():
            if session and (worst := hurt_most(session, leg)):
                answers[PAIN] = worst.answers[PAIN]
        self._kept = {leg: dict(answers) for leg, answers in self._answers.items()}
        self._pains = {one.id: one.answers.get(PAIN) for one in (session.leg_sets if session else ())}
        self._asked = questions_asked(of_lunge=lunge(session.exercise).is_lunge) if self._leg_sets and session else ()

    def _show(self) -> None:
        """Show the question it stands at."""
        self._back.setEnabled(self._at > 0)
        for leg, one in self.legs.items():
            one.setVisible(leg in self._leg_sets)
        if not self._asked:
            self._when.setText("")
            self._question.setText(tr("There is no session to ask about."))
            self._progress.setText("")
            self.go_on.setText(tr("Go on  (Enter)"))
            self._how.setText("")
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        asked = self._asked[self._at]
        self._when.setText(" · ".join([asked.when, *(self._told_before if asked.choices is PAIN_CHOICES else ())]))
        self._question.setText(asked.text)
        told = tr("Question {number} of {count}", number=self._at + 1, count=len(self._asked))
        self._progress.setText(told)
        self.go_on.setText(tr("Finish  (Enter)") if self._at + 1 == len(self._asked) else tr("Go on  (Enter)"))
        self._answered_last, self._said_open = 0, False
        for leg, one in self.legs.items():
            one.ask(asked.text, asked.words, asked.first, asked.ends, in_front=asked.in_front)
            answers = {name: answer for name, answer in self._answers.get(leg, {}).items() if answer is not None}
            one.show_choice(chosen(asked.choices, answers))
        self._tell_how()
        self._legs_asked[0].setFocus()
        announce(self, f"{told}. {asked.text}")

    def _tell_how(self) -> None:
        """Say what is to be done, or which pain told while training the answers given now make less of."""
        less = self._less_pain if self._asked[self._at].choices is PAIN_CHOICES else []
        self._how.setText(" ".join(less) or tr(HOW if len(self._leg_sets) > 1 else HOW_OF_ONE))
        if less:
            announce(self, self._how.text())

    @property
    def _less_pain(self) -> list[str]:
        """Where more pain was told while training than is answered now; one mistaken digit would take it away."""
        assert self._session is not None
        found = []
        for leg in self._leg_sets:
            worst, score = hurt_most(self._session, leg), self._answers[leg].get(PAIN)
            told = worst and worst.answers[PAIN]
            if worst and isinstance(told, int) and isinstance(score, int) and score < told:
                found.append(tr(LESS_PAIN, where=_set_in_words(worst), told=told, score=score))
        return found

    @property
    def _told_before(self) -> list[str]:
        """Which pain was told while training, the worst of each leg: the answer shown is about that."""
        assert self._session is not None
        worst = filter(None, (hurt_most(self._session, leg) for leg in self._leg_sets))
        return [f"{_set_in_words(one)}: {tr('pain {score} of 10', score=one.answers[PAIN])}" for one in worst]

    @property
    def question(self) -> str:
        """What is asked now."""
        return self._question.text()

    # -- What is answered --------------------------------------------------------------------------------------------

    def _choose(self, number: int) -> None:
        """Give the answer with this number for the leg the keyboard is at, and go to the other, or to going on.

        With the keyboard at neither, a number corrects the answer given last.
        """
        legs = self._legs_asked
        at = next((n for n, one in enumerate(legs) if one.has_focus), self._answered_last)
        if self._asked and legs[at].choose(number):
            self._answered_last = at
            following = legs[at + 1] if at + 1 < len(legs) else self.go_on
            following.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _legs_asked(self) -> list[LegAnswer]:
        """The answers about each leg that was trained, the left one's first."""
        return [one for leg, one in self.legs.items() if leg in self._leg_sets]

    def _note(self, one: LegAnswer) -> None:
        if one.choice is not None:
            self._answers[one.leg] |= self._asked[self._at].choices[one.choice]
            self._tell_how()

    def _enter(self) -> None:
        """Press the button the keyboard is at; from anywhere else go on."""
        at = QApplication.focusWidget()
        if isinstance(at, QPushButton):
            at.click()
        else:
            self.next_question()

    def next_question(self) -> None:
        """Keep the answers and go on, whether this one was answered or not.

        If one leg was answered and the other not, that is said first, once.
        """
        if self._asked and not self._said_open and (left_open := self._left_open):
            self._said_open = True
            self._how.setText(tr(LEFT_OPEN[left_open]))
            self.legs[left_open].setFocus(Qt.FocusReason.TabFocusReason)
            announce(self, self._how.text())
        elif self._at + 1 < len(self._asked):
            with suppress(KnownError):  # tried again at the end, and told then
                self._write_new()
            self._at += 1
            self._show()
        else:
            self.leave()

    @property
    def _left_open(self) -> Leg | None:
        """The leg without an answer, if another has one."""
        without = [leg for leg in self._leg_sets if self.legs[leg].choice is None]
        return without[0] if 0 < len(without) < len(self._leg_sets) else None

    def answer_before(self) -> None:
        """Go back by one answer: to the leg before, or the question before and there to the leg asked last."""
        legs = self._legs_asked
        at = next((n for n, one in enumerate(legs) if one.has_focus), len(legs))
        if at == 0 and self._at:
            self.question_before()
            at = len(legs)
        if at:
            self._answered_last = at - 1
            legs[at - 1].setFocus(Qt.FocusReason.BacktabFocusReason)

    def question_before(self) -> None:
        """Go back by one question."""
        if self._at:
            self._at -= 1
            self._show()

    def leave(self) -> None:
        """Keep what was answered, and ask no more."""
        if self._keep():
            self._does_without = self._answers != self._kept
            self.done.emit(self._session.id if self._session else "")

    def keep_written(self) -> bool:
        """Keep what was answered; returns whether nothing is left to be. Why that cannot be is `unsaved`."""
        self._keep()
        is_kept = self._does_without or self._answers == self._kept
        self.unsaved.emit("" if is_kept else self._trouble.text())
        return is_kept

    def _keep(self) -> bool:
        """Write what is new into the log; tell why if that cannot be done now, and do without it the next time."""
        try:
            self._write_new()
        except KnownError as error:
            given_up = not self._trouble.isHidden()
            self._say(tr(str(error)))
            return given_up
        self._trouble.hide()
        return True

    def _write_new(self) -> None:
        """Put into the log what is not there yet. Raises LogError."""
        for leg, answers in self._answers.items():
            if answers != self._kept[leg]:
                self._write(leg, answers)
                self._kept[leg] = dict(answers)

    def _write(self, leg: Leg, answers: Mapping[str, Answer | None]) -> None:
        """Put what is answered about a leg where it belongs: pain into the sets that hurt, all else into the last.

        Which those are is told by what was said while training, however often the answer is changed here.
        """
        assert self._session is not None
        told: dict[str, dict[str, Answer | None]] = {}
        if isinstance(pain := answers.get(PAIN), int):
            of_leg = {one.id: one.answers.get(PAIN) for one in self._session.leg_sets if one.leg == leg}
            wanted = of_leg | pain_by_set(self._session, leg, pain)
            told = {id_: {PAIN: score} for id_, score in wanted.items() if score != self._pains[id_]}
        others = {name: answer for name, answer in answers.items() if name != PAIN}
        told.setdefault(self._leg_sets[leg].id, {}).update(others)
        for id_, of_set in told.items():
            edit_leg_set(self._log, id_, answers=of_set)
            self._pains[id_] = of_set.get(PAIN, self._pains[id_])

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.show()
        announce(self, trouble)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was answered when the window is closed in the middle."""
        super().hideEvent(event)
        self.keep_written()


def _set_in_words(leg_set: LegSet) -> str:
    return tr("Set {set_n}, {leg}", set_n=leg_set.set_n, leg=leg_in_text(Leg(leg_set.leg)))
