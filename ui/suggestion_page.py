"""The page of suggestions: what to change in a plan next time, why, and what the user makes of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.advising import Advice, suggested_plan
from trainer.decisions import Verdict
from trainer.errors import KnownError
from trainer.plan import Plan
from trainer.plan_library import ListedPlan
from ui.aims_card import AimsCard
from ui.announce import announce
from ui.desk import GAP_PX, GUTTER_PX, button, head, label, on_key
from ui.desk_controls import Choices
from ui.desk_room import scrolling
from ui.form_controls import side_by_side
from ui.growing import GrowingPage
from ui.language import mark, tr
from ui.sound import Sound
from ui.suggestion_card import SuggestionCard
from ui.suggestion_text import accepted_words
from ui.suggestions import Suggestions
from ui.wording import exercise_name, title

PUT_OFF = mark("Put off. It comes back once new sessions say so.")
TAKEN_BACK = mark("Taken back; all is as it was.")
DECIDED = mark("You have decided about this. More is said after your next session.")


class SuggestionPage(GrowingPage):
    """Shows the suggestions for one plan, an exercise at a time; nothing happens unless the user says so.

    Signals:
        back_asked: the user has seen enough.
        plan_changed: with the `Plan` that is to be shown from now on.
        edit_asked: with the plan as it is and as it is suggested; the user wants to make something of it.
        session_asked: with the id of a session the user wants to see.
    """

    back_asked = Signal()
    plan_changed = Signal(object)
    edit_asked = Signal(object, object)
    session_asked = Signal(str)

    def __init__(self, suggestions: Suggestions, sound: Sound) -> None:
        """`sound` keeps the settings."""
        super().__init__()
        self._suggestions, self._sound = suggestions, sound
        self._plan: Plan | None = None
        self._found: tuple[Advice, ...] = ()
        self._place = 0
        self._edited: str | None = None  # the plan that what was handed over to be edited became; "" until it is saved
        self._make_top()
        self.card = SuggestionCard()
        self.card.setAccessibleName(tr("Next time"))
        self.card.session_asked.connect(self.session_asked)
        self._make_answers()
        self.aims = AimsCard(sound)
        self.aims.changed.connect(self._look)
        inside = QWidget()
        both = QHBoxLayout(inside)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(GUTTER_PX)
        left = QVBoxLayout()
        left.setSpacing(GUTTER_PX)
        left.addWidget(self.card)
        left.addStretch()
        both.addLayout(left, 5)
        right = QVBoxLayout()
        right.addWidget(self.aims)
        right.addStretch()
        both.addLayout(right, 3)
        self.column.addWidget(scrolling(inside), 1)
        for key, press in (("F2", self.edit), ("N", self.later), ("U", self.undo)):
            shortcut = QShortcut(QKeySequence(key), press)
            shortcut.activated.connect(press.click)
        on_key(self, Qt.Key.Key_Escape, self.back_asked.emit)

    def _make_top(self) -> None:
        self._back = button(tr("Back  (Esc)"))
        self._back.clicked.connect(self.back_asked)
        self.column.addLayout(head(tr("Next time"), self._back))
        self._exercises = QWidget()
        self._choose: Choices[int] | None = None
        self._exercises_row = QHBoxLayout(self._exercises)
        self._exercises_row.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._exercises)

    def _make_answers(self) -> None:
        """Make the buttons below what is suggested, and the line that says what became of it."""
        self.accept = button(tr("Accept  (Enter)"), "primary")
        self.accept.clicked.connect(self._accept)
        self.edit = button(tr("Edit  (F2)"))
        self.edit.clicked.connect(self._edit)
        self.later = button(tr("Not now  (N)"))
        self.later.clicked.connect(self._not_now)
        self.undo = button(tr("Undo  (U)"))
        self.undo.clicked.connect(self._take_back)
        self._told = label("", "strong")
        self._news = QWidget()
        row = QHBoxLayout(self._news)
        row.setContentsMargins(0, 0, 0, GAP_PX)
        row.setSpacing(2 * GAP_PX)
        row.addWidget(self._told, 1)
        row.addWidget(self.undo)
        self._answers = side_by_side(self.accept, self.edit, self.later)
        self._answers.setContentsMargins(0, GAP_PX, 0, GAP_PX)
        self.card.column.insertWidget(0, self._news)
        self.card.column.insertWidget(6, self._answers)

    # -- What it shows -----------------------------------------------------------------------------------------------

    @property
    def told(self) -> str:
        """What is said to have happened, or to stand in the way."""
        return self._told.text()

    @property
    def advice(self) -> Advice | None:
        """The suggestion shown."""
        return self._found[self._place] if self._place < len(self._found) else None

    def open(self, plan: Plan) -> None:
        """Show what is suggested for a plan, first what the user has not decided about."""
        if plan != self._plan:
            self._suggestions.taken = None
        self._plan, self._edited = plan, None
        self._say(self._decided_words)
        self.aims.show_settings()
        self._look(to_open=True)
        if self._suggestions.trouble:
            self._say(self._suggestions.trouble, trouble=True)
        self.take_focus()

    def take_focus(self) -> None:
        """Lead the keyboard to what comes next.

        Never to the aims, which arrow keys would change by accident, nor to Undo, which Enter pressed twice would.
        """
        for part in (self.accept, self.card, self._back):
            if part.isVisibleTo(self):
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _look(self, *, to_open: bool = False) -> None:
        if self._plan is None:
            return
        try:
            self._found = self._suggestions.look(self._plan)
        except KnownError as error:
            self._found = ()
            self._say(tr(str(error)), trouble=True)
        if to_open:
            self._place = next((advice.place for advice in self._found if advice.is_open), 0)
        self._show_exercises()
        self._show()

    def _show_exercises(self) -> None:
        """Offer the exercises of a plan that has several."""
        if self._choose is not None:
            self._exercises_row.removeWidget(self._choose)
            self._choose.deleteLater()
            self._choose = None
        self._exercises.setVisible(len(self._found) > 1)
        if len(self._found) > 1:
            names = [(n, f"{n + 1}  {exercise_name(advice.plan)}") for n, advice in enumerate(self._found)]
            self._choose = Choices(tr("Exercise"), names)
            self._choose.show_value(self._place)
            self._choose.chosen.connect(self._turn)
            self._exercises_row.addWidget(self._choose)

    def _turn(self) -> None:
        if self._choose is not None and self._choose.value is not None:
            self._place = self._choose.value
            self._show()

    def _show(self) -> None:
        advice, plan = self.advice, self._plan
        self.card.setVisible(advice is not None or bool(self.told))
        is_open = advice is not None and advice.is_open
        for press in (self.accept, self.later):
            press.setVisible(is_open)
        self.edit.setVisible(is_open and advice is not None and advice.suggestion.plan is not None)
        self._answers.setVisible(is_open)
        self.undo.setVisible(self._suggestions.taken is not None)
        self._show_news()
        if advice is None or plan is None:
            return
        seen_to = advice.suggestion.plan is None
        self.accept.setText(tr("I will do so  (Enter)") if seen_to else tr("Accept  (Enter)"))
        self.card.show_advice(advice, self._about(plan, advice), self._sound.settings.load_unit)
        if advice.is_answered and advice.suggestion.asks_something and not self.told:
            self._say(tr(DECIDED))

    def _about(self, plan: Plan, advice: Advice) -> str:
        name, exercise = title(plan), exercise_name(advice.plan)
        return name if name == exercise else tr("{plan} · {exercise}", plan=name, exercise=exercise)

    @property
    def _decided_words(self) -> str:
        """What was decided last, as long as it can be taken back."""
        taken = self._suggestions.taken
        if taken is None or self._plan is None:
            return ""
        if taken.decision.verdict == Verdict.DISMISSED:
            return tr(PUT_OFF)
        return accepted_words(title(self._plan), taken.advice.suggestion, self._suggestions.unit)

    def _say(self, words: str, *, trouble: bool = False) -> None:
        self._told.setText(words)
        self._show_news()
        self._told.setProperty("kind", "trouble" if trouble else "strong")
        self._told.style().polish(self._told)
        announce(self, words)

    def _show_news(self) -> None:
        self._news.setVisible(bool(self.told) or self._suggestions.taken is not None)

    # -- What can be done --------------------------------------------------------------------------------------------

    def _accept(self) -> None:
        plan, advice = self._plan, self.advice
        if plan is not None and advice is not None:
            self._try(partial(self._take_over, plan, advice))

    def _take_over(self, plan: Plan, advice: Advice) -> None:
        self._plan = self._suggestions.accept(plan, advice)
        self._say(self._decided_words)
        if self._plan != plan:
            self.plan_changed.emit(self._plan)

    def _edit(self) -> None:
        plan, advice = self._plan, self.advice
        if plan is not None and advice is not None and (wanted := suggested_plan(plan, advice)) is not None:
            self._edited = ""
            self.edit_asked.emit(plan, wanted)

    def note_edited(self, saved: ListedPlan) -> None:
        """Take note of a plan each time it is saved in the editor: of what was handed over, if anything was."""
        plan, advice = self._plan, self.advice
        if self._edited in ("", saved.id) and plan is not None and advice is not None:
            self._edited = saved.id
            self._try(partial(self._suggestions.edited, plan, advice, saved.plan))

    def _not_now(self) -> None:
        plan, advice = self._plan, self.advice
        if plan is not None and advice is not None:
            self._try(partial(self._put_off, plan, advice))

    def _put_off(self, plan: Plan, advice: Advice) -> None:
        self._suggestions.dismiss(plan, advice)
        self._say(self._decided_words)

    def _take_back(self) -> None:
        self._try(self._undo)

    def _undo(self) -> None:
        before = self._suggestions.take_back()
        if before is not None:
            is_other, self._plan = before != self._plan, before
            self._say(tr(TAKEN_BACK))
            if is_other:
                self.plan_changed.emit(before)

    def _try(self, act: Callable[[], object]) -> None:
        """Do something and show what is suggested now; what stands in the way is said."""
        try:
            act()
        except KnownError as error:
            self._say(tr(str(error)), trouble=True)
        self._look()
        if self.isVisible():  # the focus is not taken from the editor
            self.take_focus()
