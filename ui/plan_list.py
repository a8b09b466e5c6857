"""The list of plans, with a search above it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from trainer.plan import Plan
from trainer.plan_library import ListedPlan
from ui.announce import announce
from ui.desk import ENTER, GAP_PX, label
from ui.language import tr
from ui.plan_shelf import is_plan, search
from ui.plan_words import in_one_line, in_short
from ui.wording import exercise_name, tip, title


class PlanList(QWidget):
    """Shows plans, one of which is chosen; leaves out what is not searched for.

    A plan without an id is not kept: it was asked for by a command or made for the occasion.

    Attributes:
        chosen: the plan that is shown, whether or not the search leaves it in sight.

    Signals:
        changed: another plan is chosen.
        entered: the user wants to begin the plan chosen.
        menu_asked: the user wants to know what can be done with it.
        left: the user has enough of searching.
        plan_pasted: the user has pasted a plan where words are searched for.
    """

    changed = Signal()
    entered = Signal()
    menu_asked = Signal()
    left = Signal()
    plan_pasted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plans: list[ListedPlan] = []
        self.search = _Search()
        self.search.textChanged.connect(self._find)
        self.search.stepped.connect(self.step)
        self.search.left.connect(self._leave_search)
        self.search.plan_pasted.connect(self.plan_pasted)
        self.search.returnPressed.connect(self._enter)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Plans"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self.menu_asked)
        self.list.setMouseTracking(True)
        self.list.itemEntered.connect(self._tell_whole)
        self.list.currentRowChanged.connect(self._take_row)
        self.list.itemActivated.connect(self.entered)
        self._none = label("", "quiet")
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)

    @property
    def in_sight(self) -> list[ListedPlan]:
        """The plans that the search leaves in sight, in their order."""
        return [plan for row, plan in enumerate(self._plans) if not self.list.isRowHidden(row)]

    @property
    def lines(self) -> list[str]:
        """What is said of each plan, in sight or not."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def show_plans(self, plans: Sequence[ListedPlan], chosen: ListedPlan, *, asked_for: bool) -> None:
        """Show these plans, one of them chosen; one that was asked for ends a search that leaves it out."""
        said = dict(zip(map(id, self._plans), self.lines, strict=True))
        kept = [] if all(plan.id for plan in plans) else [plan.plan for plan in plans if plan.id]
        lines = [(said.get(id(plan)) if plan.id else None) or _line(plan, kept) for plan in plans]
        self._plans, self.chosen = list(plans), chosen
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems(lines)
        if asked_for and not search([chosen], self.search.text()):
            with QSignalBlocker(self.search):
                self.search.clear()
        self._find(self.search.text())

    @property
    def row(self) -> int:
        """Where the plan that is chosen stands."""
        return self._row_of(self.chosen)

    def begin_search(self) -> None:
        """Lead the keyboard to the words to search for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def choose(self, plan: ListedPlan) -> None:
        """Choose a plan; one that the search leaves out ends the search."""
        row = self._row_of(plan)
        if self.list.isRowHidden(row):
            self.search.clear()
        self.list.setCurrentRow(row)

    def step(self, by: int) -> None:
        """Choose the next plan in sight, or the one before."""
        seen = [row for row in range(len(self._plans)) if not self.list.isRowHidden(row)]
        if self.row in seen:
            self.list.setCurrentRow(seen[min(max(seen.index(self.row) + by, 0), len(seen) - 1)])

    def _find(self, words: str) -> None:
        """Leave in sight what matches; the first of it is chosen unless what is chosen matches too."""
        found = set(map(id, search(self._plans, words))) if words.strip() else None
        for row, plan in enumerate(self._plans):
            self.list.setRowHidden(row, found is not None and id(plan) not in found)
        seen = self.in_sight
        self._none.setText("" if seen else tr("No plan matches “{words}”. Esc shows all.", words=words.strip()))
        self._none.setVisible(not seen)
        if seen:
            self.list.setCurrentRow(self.row if not self.list.isRowHidden(self.row) else self._row_of(seen[0]))
            self._take_row(self.list.currentRow())
            self.list.scrollToItem(self.list.currentItem())
        if found is not None:
            announce(self, self._none.text() or tr("{n} plan", "{n} plans", n=len(seen)))

    def _take_row(self, row: int) -> None:
        if row >= 0 and self._plans[row] is not self.chosen:
            self.chosen = self._plans[row]
            self.changed.emit()

    def _tell_whole(self, item: QListWidgetItem) -> None:
        """Let the pointer tell all that is said of a plan, where it is cut off."""
        wanted_px = self.list.sizeHintForIndex(self.list.indexFromItem(item)).width()
        item.setToolTip(tip(item.text()) if wanted_px > self.list.viewport().width() else "")

    def _row_of(self, wanted: ListedPlan) -> int:
        return next(row for row, plan in enumerate(self._plans) if plan is wanted)

    def _enter(self) -> None:
        if self.in_sight:
            self.entered.emit()

    def _leave_search(self) -> None:
        self.search.clear()
        self.left.emit()


class _Search(QLineEdit):
    """Words to search for; Up and Down go through the list meanwhile, Esc ends it."""

    stepped = Signal(int)
    left = Signal()
    plan_pasted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Search the plans"))
        self.setPlaceholderText(tr("Search  (/)"))
        self.setAcceptDrops(False)  # the page takes in plans that are dropped, here too

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the list what is the list's."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and is_plan(clipboard_text()):
            self.plan_pasted.emit()
        elif not (event.isAutoRepeat() and event.key() in ENTER):
            super().keyPressEvent(event)


def clipboard_text() -> str:
    """Return what was copied last."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.clipboard().text()


def _line(listed: ListedPlan, kept: Sequence[Plan]) -> str:
    """Return the two lines of a plan. One that is not kept and bears another's name shows in what it differs."""
    plan = listed.plan
    if listed.built_in:
        return f"{title(plan)}\n{in_short(plan)}"
    if listed.id:
        return f"{title(plan)}\n{tr('own · {asks}', asks=in_short(plan))}"
    called, asks = title(plan), in_short(plan)
    if same := [other for other in kept if title(other) == called]:
        if any(other.exercise == plan.exercise for other in same):
            asks = in_one_line(plan)
        else:
            called = f"{called} · {exercise_name(plan)}"
    return f"{called}\n{tr('for now · {asks}', asks=asks)}"
