"""Where everything lies on the page of the user's own exercises."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import GAP_PX, GUTTER_PX, Card, button, head, label
from ui.desk_controls import Chooser
from ui.desk_room import scrolling
from ui.exercise_editor_cues import CueRows
from ui.exercise_editor_form import ExerciseFields
from ui.exercise_editor_list import ExerciseList
from ui.growing import GrowingPage
from ui.language import tr
from ui.notice_card import NoticeCard
from ui.wrapping_row import WrappingRow

MOST_BEGIN_PX, NO_LIMIT_PX = 50 * GAP_PX, 10_000
"""What to begin with is not wider, where it has the whole page."""


class ExerciseEditorLayout(GrowingPage):
    """The page without what it does: `ui.exercise_editor` gives its parts a meaning."""

    def __init__(self) -> None:
        super().__init__()
        self._make_top()
        self._make_middle()

    def _make_top(self) -> None:
        self.open_file = button(tr("Open a file…  (Ctrl+O)"))
        self.undo = button(tr("Undo  (Ctrl+Z)"))
        self.redo = button(tr("Redo  (Ctrl+Y)"))
        self.back = button(tr("Back  (Esc)"))
        presses = WrappingRow(GAP_PX, at_right=True)
        for press in (self.open_file, self.undo, self.redo, self.back):
            presses.addWidget(press)
        self.notice = NoticeCard(slim=True)
        self.column.addLayout(head(tr("Your exercises"), presses))
        self.column.addWidget(self.notice)

    def _make_middle(self) -> None:
        self.list = ExerciseList()
        self.like = Chooser(tr("Begin with"))
        self.new = button(tr("New  (Ins)"))
        self.delete = button(tr("Delete  (Del)"))
        self._begin = QWidget()
        begin = QVBoxLayout(self._begin)
        begin.setContentsMargins(0, 0, 0, 0)
        begin.setSpacing(GAP_PX)
        begin.addWidget(label(tr("Begin with"), "quiet"))
        begin.addWidget(self.like)
        row = WrappingRow(GAP_PX)
        row.addWidget(self.new)
        row.addWidget(self.delete)
        begin.addLayout(row)
        self._rail = QWidget()
        self._rail_column = QVBoxLayout(self._rail)
        self._rail_column.setContentsMargins(0, 0, 0, 0)
        self._rail_column.setSpacing(GUTTER_PX)
        self._rail_column.addWidget(self.list, 1)
        self._rail_column.addWidget(self._begin)
        self._rail_column.addStretch()
        self._hint = Card(
            label(tr("Make an exercise of your own"), "heading"),
            label(
                tr(
                    "Copy a lunge and give it your own words, or begin with nothing for any other movement, on one leg "
                    "or both. Choose what to begin with, and then New."
                )
            ),
        )
        self._hint.column.addStretch()
        self._about = label("", "quiet")
        self.fields = ExerciseFields()
        self.cues = CueRows()
        self.plan = button(tr("Make a plan of it  (Ctrl+Enter)"))
        self._voice_told = label("", "quiet")
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GUTTER_PX)
        for part in (self._about, self.fields, self.cues, *self.fields.after):
            form.addWidget(part)
        form.addStretch()
        right = QVBoxLayout()
        right.setSpacing(GUTTER_PX)
        right.addWidget(self._hint)
        self._area = scrolling(self._form)
        right.addWidget(self._area, 1)
        ends = QHBoxLayout()
        ends.setSpacing(GAP_PX)
        ends.addWidget(self.plan)
        ends.addWidget(self._voice_told, 1)
        right.addLayout(ends)
        middle = QHBoxLayout()
        middle.setSpacing(GUTTER_PX)
        middle.addWidget(self._rail, 3)
        middle.addLayout(right, 7)
        self.column.addLayout(middle, 1)

    def show_empty(self, *, empty: bool) -> None:
        """Where there is no exercise yet, let the card that says so be all there is, with what to begin with on it."""
        holder = self._hint.column if empty else self._rail_column
        if holder.indexOf(self._begin) < 0:
            holder.insertWidget(holder.count() - 1, self._begin)
            self._begin.show()  # at once: it may get the focus
        self._begin.setMaximumWidth(MOST_BEGIN_PX if empty else NO_LIMIT_PX)
        self._rail.setHidden(empty)
        self.list.setHidden(not self.list.count())
        self.list.setFocusProxy(self.like if empty else None)  # type: ignore[arg-type]  # None takes it away
        self.delete.setHidden(empty)
