"""Home: choose a plan, see what it asks for, start."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from trainer.exercise import Exercise
from trainer.guide_text import tempo_in_words
from trainer.plan import FirstLeg, Plan, one_line, planned_s
from trainer.tempo import guard_rail_notes
from ui.appearance import appearance
from ui.desk import GAP_PX, Card, button, label
from ui.desk_controls import scrolling
from ui.figure_view import FigureView
from ui.growing import GrowingPage
from ui.keys import keys_line
from ui.language import mark, tr
from ui.lunges import lunge
from ui.theme import figure_colours
from ui.ways import Way, Ways
from ui.wording import asks, clock, figure, title

FIRST_LEG_WORDS = {
    FirstLeg.LEFT: mark("Left leg first"),
    FirstLeg.RIGHT: mark("Right leg first"),
    FirstLeg.ALTERNATE: mark("Left and right take turns to begin"),
}

TEMPO, TAKES, ORDER = mark("Tempo"), mark("Takes"), mark("Order")
NOTHING_BEGUN = mark("The session ended before its first rep, so nothing is in the log.")
NEEDED, REMEMBER = mark("You need"), mark("Remember")

HIGH_PX = 900
"""All that is said of a plan fits into a window of this height, with room to spare."""


class NoticeKind(StrEnum):
    """How a notice on the first page is meant."""

    TROUBLE = "trouble"
    INFORMATION = "information"
    NEWS = "news"
    """What has just happened."""


class Home(GrowingPage):
    """The first page.

    Signals:
        start_asked: the user wants to begin the plan shown.
        plan_chosen: another plan is shown now.
        page_asked: the name of a page the user wants to go to.
    """

    start_asked = Signal()
    plan_chosen = Signal()
    page_asked = Signal(str)

    def __init__(self, plans: Sequence[Plan], chosen: Plan, ways: Sequence[Way] = ()) -> None:
        """`ways` lead to the other pages."""
        super().__init__()
        self._known = list(plans)
        self._plans = list(plans) if chosen in plans else [chosen, *plans]
        middle = QHBoxLayout()
        middle.setSpacing(3 * GAP_PX)
        middle.addLayout(self._make_rail(ways))
        middle.addWidget(self._make_list(), 2)
        middle.addWidget(self._make_card(), 5)
        self.column.addLayout(middle, 1)

        looks = {NoticeKind.TROUBLE: "trouble", NoticeKind.INFORMATION: "plain", NoticeKind.NEWS: "plain"}
        self._notices = {kind: label("", look) for kind, look in looks.items()}
        for notice in self._notices.values():
            notice.hide()
            self.column.addWidget(notice)
        self.column.addWidget(label(tr("In the session: {keys}", keys=keys_line()), "quiet"))
        self.choose(self._plans.index(chosen))

    @property
    def plan(self) -> Plan:
        """The plan shown."""
        return self._plans[self._list.currentRow()]

    def choose(self, row: int) -> None:
        """Show the plan in a row of the list."""
        self._list.setCurrentRow(row)

    def offer(self, plan: Plan) -> None:
        """Show a plan; one that is not in the list comes first in it."""
        if plan not in self._plans:
            self._plans.insert(0, plan)
            self._list.insertItem(0, self._listed(plan))
        self.choose(self._plans.index(plan))

    @property
    def progress_text(self) -> str:
        """What is said about the voice."""
        return self._progress.text()

    def set_progress(self, text: str | None) -> None:
        """Show how far the voice is prepared, or nothing."""
        self._progress.setText(text or "")

    @property
    def notices(self) -> dict[NoticeKind, str]:
        """What is said of each kind; nothing where nothing is."""
        return {kind: notice.text() for kind, notice in self._notices.items()}

    def set_notice(self, text: str, kind: NoticeKind = NoticeKind.TROUBLE) -> None:
        """Say what went wrong, or what is good to know, in place of the notice of that kind; nothing with no text."""
        self._notices[kind].setText(text)
        self._notices[kind].setVisible(bool(text))

    @property
    def last_time(self) -> str:
        """What is said about the last session."""
        return self._last.text()

    def show_last(self, words: str) -> None:
        """Say what was done last; nothing if nothing was."""
        self._last.setText(words)

    def _make_rail(self, ways: Sequence[Way]) -> QVBoxLayout:
        """Make what stands left of all: our name, the ways to the other pages, and what was done last."""
        leads = Ways(ways)
        leads.asked.connect(self.page_asked)
        self._last = label("", "quiet")
        self._last.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the ways say how wide
        rail = QVBoxLayout()
        rail.setSpacing(2 * GAP_PX)
        rail.addWidget(label(tr("Evenstep"), "title"))
        rail.addWidget(leads)
        rail.addStretch()
        rail.addWidget(self._last)
        return rail

    def _make_list(self) -> QListWidget:
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Plans"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for plan in self._plans:
            self._list.addItem(self._listed(plan))
        self._list.currentRowChanged.connect(self._show_plan)
        self._list.itemActivated.connect(self.start_asked)
        return self._list

    def _listed(self, plan: Plan) -> QListWidgetItem:
        """A plan's line; one that is given and bears another's name shows its one-line form."""
        alike = plan not in self._known and title(plan) in map(title, self._known)
        return QListWidgetItem(f"{title(plan)}\n{_in_one_line(plan) if alike else _in_short(plan)}")

    def _make_card(self) -> QWidget:
        self._name = label("", "heading")
        self._asks = label("", "lead")
        self._facts = {name: label() for name in (TEMPO, TAKES, ORDER, NEEDED, REMEMBER)}
        facts = QWidget()
        grid = QGridLayout(facts)
        grid.setContentsMargins(0, GAP_PX, 0, GAP_PX)
        grid.setHorizontalSpacing(3 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts.items()):
            grid.addWidget(label(tr(name), "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            value.setAlignment(Qt.AlignmentFlag.AlignTop)  # the label's own: the grid still asks it for its height
            grid.addWidget(value, row, 1)
        grid.setRowStretch(len(self._facts), 1)
        self._note = label("", "quiet")
        self._picture = QWidget()
        appearance().changed.connect(self._colour_figure)
        beside = QWidget()
        self._beside = QHBoxLayout(beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(3 * GAP_PX)
        told = scrolling(facts, takes_focus=True)
        told.setAccessibleName(tr("About this plan"))
        self._beside.addWidget(told, 2)
        self._beside.addWidget(self._picture, 1)
        self.start = button(tr("Start  (Enter)"), "primary")
        self.start.clicked.connect(self.start_asked)
        self._progress = label("", "quiet")
        begin = QWidget()
        line = QHBoxLayout(begin)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GAP_PX)
        line.addWidget(self.start)
        line.addWidget(self._progress, 1)
        self._card = Card(self._name, self._asks, beside, self._note, begin)
        self._card.column.setStretch(2, 3)
        self._card.column.addStretch()
        return self._card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what a high window has to spare below, so that the start stays near what is started."""
        super().resizeEvent(event)
        column = self._card.column
        column.setStretch(column.count() - 1, int(self.height() > HIGH_PX))

    def _show_plan(self) -> None:
        plan = self.plan
        doing = lunge(plan.exercise)
        self._name.setText(doing.name if title(plan) == doing.name else f"{title(plan)} · {doing.name}")
        self._asks.setText(asks(plan))
        in_words = tempo_in_words(str(plan.tempo), doing.shared.words.tempo)
        self._facts[TEMPO].setText(f"{plan.tempo}: {in_words}")
        self._facts[TAKES].setText(_takes(plan))
        self._facts[ORDER].setText(tr(FIRST_LEG_WORDS[plan.first_leg]))
        self._facts[NEEDED].setText(" ".join(note.text for note in doing.equipment))
        self._facts[REMEMBER].setText(doing.headline_cue.text)
        self._note.setText(" ".join(tr(note) for note in guard_rail_notes(plan.tempo)))
        self._note.setVisible(bool(self._note.text()))
        self._show_figure(doing, plan)
        self.plan_chosen.emit()

    def _show_figure(self, doing: Exercise, plan: Plan) -> None:
        """Draw this lunge at its bottom, with the leg that begins in front."""
        figure = FigureView(doing.trunk, doing.back_foot)
        figure.show_depth(1, plan.legs(1)[0])
        self._beside.replaceWidget(self._picture, figure)
        self._picture.deleteLater()
        self._picture = figure
        self._colour_figure()

    def _colour_figure(self) -> None:
        """Give the figure the colours in use."""
        if isinstance(self._picture, FigureView):
            self._picture.show_colours(figure_colours(appearance().colours))


def _takes(plan: Plan) -> str:
    """Say how long a plan takes, with the breaks it has."""
    time, switch_s, rest_s = clock(planned_s(plan)), figure(plan.switch_s), figure(plan.rest_s)
    if plan.sets == 1:
        return tr("{time} with {switch_s} s to switch legs", time=time, switch_s=switch_s)
    return tr(
        "{time} with {switch_s} s to switch legs and {rest_s} s rest", time=time, switch_s=switch_s, rest_s=rest_s
    )


def _in_one_line(plan: Plan) -> str:
    return one_line(plan).partition(' name "')[0]


def _in_short(plan: Plan) -> str:
    return tr("{sets} × {reps} each leg, {time}", sets=plan.sets, reps=plan.reps, time=clock(planned_s(plan)))
