"""Where everything lies on the page of the plan editor, and the keys that fields are not to take for themselves."""

from typing import TypeGuard

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.desk import GAP_PX, GUTTER_PX, button, label
from ui.desk_room import scrolling
from ui.form_controls import unwrapped
from ui.growing import GrowingPage
from ui.language import tr
from ui.plan_editor_form import ExerciseForm
from ui.plan_editor_line import PlanLine
from ui.plan_editor_parts import PlanParts
from ui.plan_outlook import PlanOutlook
from ui.wrapping_row import WrappingRow

WIDE_PX = 1640
"""From this width on, at the plain size of text, the form stands in two columns."""

NARROW_PX = 1200
"""Below this width, at the plain size of text, what ends the editing has no room beside the form."""

UNDO_KEYS = tuple(QKeySequence(keys) for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"))


class PlanEditorLayout(GrowingPage):
    """The page without what it does: `ui.plan_editor` gives its parts a meaning."""

    plain_px = (1760, 990)

    def __init__(self, outlook: PlanOutlook) -> None:
        super().__init__()
        self.outlook = outlook
        self._make_top()
        self._make_middle()

    def _make_top(self) -> None:
        self._title = label("", "title")
        self._title.setWordWrap(False)
        self._told = label("", "plain")
        self.add = button(tr("Add an exercise  (Ins)"))
        self.undo = button(tr("Undo  (Ctrl+Z)"))
        self.redo = button(tr("Redo  (Ctrl+Y)"))
        self.back = button(tr("Back  (Esc)"))
        top = QHBoxLayout()
        top.setSpacing(GAP_PX)
        top.addWidget(self._title)
        top.addSpacing(GAP_PX)
        top.addWidget(self._told, 1)
        presses = WrappingRow(GAP_PX, at_right=True)
        for press in (self.add, self.undo, self.redo, self.back):
            presses.addWidget(press)
        top.addLayout(presses)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.line = PlanLine()
        whole = QHBoxLayout()
        whole.setSpacing(GAP_PX)
        for words, part, stretch in ((tr("Name"), self.name, 2), (tr("In one line"), self.line, 5)):
            whole.addWidget(unwrapped(words, beside_field=True), 0, Qt.AlignmentFlag.AlignTop)
            whole.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        self.parts = PlanParts()
        self.column.addLayout(top)
        self.column.addLayout(whole)
        self.column.addWidget(self.parts)

    def _make_middle(self) -> None:
        self.form = ExerciseForm()
        self.begin = button(tr("Start  (Ctrl+Enter)"), "primary")
        self.keep = button(tr("Save  (Ctrl+S)"))
        self.copy = button(tr("Save a copy  (Ctrl+Shift+S)"))
        self._ends = WrappingRow(GAP_PX)
        self._ends.addWidget(self.begin)
        self._ends.addWidget(WrappingRow(GAP_PX).of(self.keep, self.copy))
        self._beside = QVBoxLayout()
        self._beside.setSpacing(GUTTER_PX)
        self._told_area = scrolling(self.outlook, takes_focus=True)
        self._told_area.setAccessibleName(tr("About this plan"))
        self._beside.addWidget(self._told_area, 1)
        self._beside.addLayout(self._ends)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(GUTTER_PX)
        self._form_area = scrolling(self.form)
        self._middle.addWidget(self._form_area)
        self._middle.addLayout(self._beside)
        self.column.addLayout(self._middle, 1)

    def scroll_to_top(self) -> None:
        """Show the beginning of both columns."""
        for area in (self._form_area, self._told_area):
            area.verticalScrollBar().setValue(0)

    def lead_to(self, part: QWidget) -> None:
        """Give a part the focus, where it is in sight."""
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        at = part.focusProxy() or part
        if self.form.isAncestorOf(at):
            self._form_area.ensureWidgetVisible(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the form have as many columns as have room; on a small page what ends the editing is below all of it."""
        super().resizeEvent(event)
        wide = self.room.width() >= WIDE_PX
        self.form.stand_side_by_side(wide)
        for n, share in enumerate((3, 1) if wide else (5, 3)):
            self._middle.setStretch(n, share)
        below, other = self._beside, self.column
        if self.is_low or self.room.width() < NARROW_PX:
            below, other = other, below
        if other.indexOf(self._ends) >= 0:
            other.removeItem(self._ends)
            below.addLayout(self._ends)


class UndoKeys(QObject):
    """Lets the keys of undo and redo reach a page, where what is written into would take them for itself.

    Signals:
        left: a field has lost the focus.
    """

    left = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Look at the events of the field with the focus alone: those of all fields delay the first picture."""
        if self._is_field(left):
            left.removeEventFilter(self)
            self.left.emit()
        if self._is_field(entered):
            entered.installEventFilter(self)

    def _is_field(self, part: QWidget | None) -> TypeGuard[QWidget]:
        return isinstance(part, QLineEdit | QAbstractSpinBox) and self._page.isAncestorOf(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave these keys to the page."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_ours = QKeySequence(event.keyCombination()) in UNDO_KEYS
        if is_ours:
            event.ignore()
        return is_ours
