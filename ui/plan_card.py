"""The card of a plan: its name, what it asks for, its figure, and the way to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from trainer.plan import Plan
from trainer.tempo import guard_rail_notes
from ui.appearance import appearance
from ui.desk import GAP_PX, Card, button, label
from ui.desk_room import SideBySide, scrolling
from ui.figure_view import FigureView
from ui.language import tr
from ui.lunges import at_a_glance
from ui.plan_words import beginning, facts, gone, in_short
from ui.theme import figure_colours
from ui.wording import asks, capital, exercise_name, title
from ui.wrapping_row import WrappingRow

PROGRESS_BESIDE_PX = 480
"""The least width in which it is said beside the buttons how far the voice is."""

FIGURE_FROM_PX = 60 * GAP_PX
"""The least width in which a figure stands beside what is said."""

LEAST_FACTS_PX = 6 * GAP_PX
"""Two lines; the rest scrolls."""


class PlanCard(Card):
    """Shows one plan.

    Signals:
        start_asked: the user wants to begin it.
        edit_asked: the user wants to change it.
    """

    start_asked = Signal()
    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = label("", "heading")
        self._name.setMinimumWidth(GAP_PX)  # one word of 80 letters does not make the page wider than the window
        self._asks = label("", "lead")
        self._facts = QWidget()
        self._told = scrolling(self._facts, takes_focus=True)
        self._told.setAccessibleName(tr("About this plan"))
        self._told.setMinimumHeight(LEAST_FACTS_PX)
        self._picture = QWidget()
        appearance().changed.connect(self._colour_figure)
        beside = QWidget()
        self._beside = QHBoxLayout(beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(3 * GAP_PX)
        self._beside.addWidget(self._told, 5)
        self._beside.addWidget(self._picture, 2)
        self._note = label("", "quiet")
        self._note.setMinimumWidth(GAP_PX)
        self.start = button(tr("Start  (Enter)"), "primary")
        self.start.clicked.connect(self.start_asked)
        self.edit = button(tr("Edit  (F2)"))
        self.edit.clicked.connect(self.edit_asked)
        self._progress = label("", "quiet")
        self._progress.hide()
        ways = WrappingRow(GAP_PX).of(self.start, self.edit)
        begin = SideBySide((ways, 0), (self._progress, 1), from_px=PROGRESS_BESIDE_PX)
        for part in (self._name, self._asks, beside, self._note, begin):
            self.column.addWidget(part)
        self.column.setStretch(2, 3)
        self.column.addStretch()

    @property
    def progress_text(self) -> str:
        """What is said about the voice."""
        return self._progress.text()

    def set_progress(self, text: str) -> None:
        """Say how far the voice is prepared, or nothing."""
        self._progress.setText(text)
        self._progress.setVisible(bool(text))

    def leave_room_below(self, room: bool) -> None:
        """Leave what a high window has to spare below, so that the start stays near what is started."""
        self.column.setStretch(self.column.count() - 1, int(room))

    def show_plan(self, plan: Plan, unit: str) -> None:
        """Show a plan; loads in kg or lb."""
        called, exercise = title(plan), exercise_name(plan)
        self._name.setText(called if plan.then or called.startswith(exercise) else f"{called} · {exercise}")
        self._asks.setText(capital(in_short(plan)) if plan.unfinished else asks(plan))
        self._show_facts(plan, unit)
        self._note.setText(beginning(plan.unfinished) or gone(plan) or " ".join(dict.fromkeys(_notes(plan))))
        self._note.setVisible(bool(self._note.text()))
        self._show_figure(plan)

    @property
    def facts(self) -> dict[str, str]:
        """What is said of the plan."""
        said = self._facts.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        words = [part.text() for part in said]  # type: ignore[attr-defined]  # labels, all of them
        return dict(zip(words[::2], words[1::2], strict=True))

    def _show_facts(self, plan: Plan, unit: str) -> None:
        """Show what is said of a plan, each with its name before it."""
        self._facts = QWidget()
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, GAP_PX, 0, GAP_PX)
        grid.setHorizontalSpacing(3 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(1, 1)
        said = facts(plan, unit)
        for row, (name, words) in enumerate(said):
            value = label(words)
            value.setAlignment(Qt.AlignmentFlag.AlignTop)  # the label's own: the grid still asks it for its height
            grid.addWidget(label(name, "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.setRowStretch(len(said), 1)
        self._told.setWidget(self._facts)

    def _show_figure(self, plan: Plan) -> None:
        """Draw the first exercise at its bottom, with the leg that begins in front."""
        doing = at_a_glance(plan.exercise)
        figure = QWidget()
        if doing.has_figure:
            figure = FigureView(doing.trunk, doing.back_foot)
            figure.show_depth(1, plan.legs(1)[0])
        self._beside.replaceWidget(self._picture, figure)
        self._picture.deleteLater()
        self._picture = figure
        self._colour_figure()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow card to the words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._picture.setVisible(self.width() >= FIGURE_FROM_PX)

    def _colour_figure(self) -> None:
        """Give the figure the colours in use."""
        if isinstance(self._picture, FigureView):
            self._picture.show_colours(figure_colours(appearance().colours))


def _notes(plan: Plan) -> list[str]:
    """Return what is worth knowing about the tempos of a plan."""
    return [
        tr(note)
        for one in plan.exercises
        for note in guard_rail_notes(one.tempo, of_a_lunge=at_a_glance(one.exercise).is_lunge)
    ]
