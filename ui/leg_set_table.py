"""The leg sets of one session side by side: a row a set, the left leg left and the right leg right."""

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from trainer.effort import PAIN
from trainer.log import LegSet
from trainer.plan import Leg
from ui.appearance import appearance
from ui.desk import GAP_PX
from ui.language import mark, tr
from ui.plan_words import load_in_words
from ui.wording import ENDED_WORDS, fault_name, figure, leg_in_text, reps_of, tip

HEADS = (mark("Set"), mark("Left"), mark("Right"))
COLUMN_OF = {Leg.LEFT: 1, Leg.RIGHT: 2}
MOST_ROWS_SHOWN = 6
"""A longer session scrolls."""


def leg_set_words(leg_set: LegSet, unit: str = "kg") -> list[str]:
    """Say what was done in a leg set, line by line: the reps; how hard it was; what hurt; what was amiss.

    The load is said in kg or lb.
    """
    pain = leg_set.answers.get(PAIN)
    lines = (
        (
            reps_of(leg_set.planned_reps, leg_set.counted_reps),
            f"{figure(leg_set.tut_s)} s" if leg_set.tut_s else "",  # what another program told may lack them
        ),
        (
            load_in_words(leg_set.load_kg, unit) if leg_set.load_kg else "",
            "" if leg_set.rir is None else tr("{rir} in reserve", rir=leg_set.rir),
        ),
        (tr("pain {score} of 10", score=pain) if pain else "",),
        (fault_name(leg_set.fault), tr(ENDED_WORDS[leg_set.ended]), tr("has notes") if leg_set.notes else ""),
    )
    return [words for line in lines if (words := ", ".join(filter(None, line)))]


class LegSetTable(QTableWidget):
    """Arrow keys go from leg set to leg set.

    Signals:
        edit_asked, delete_asked: for the leg set that the keyboard is at.
    """

    edit_asked = Signal()
    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__(0, len(HEADS))
        self._shown: dict[tuple[int, int], LegSet] = {}
        self.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        self.setAccessibleName(tr("Leg sets"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self.edit_asked)

    def show_leg_sets(self, leg_sets: Sequence[LegSet], unit: str = "kg", *, keep_place: bool) -> None:
        """Show these, loads in kg or lb; a second try of the same leg in a set has a row of its own."""
        before = (self.currentRow(), self.currentColumn())
        self._shown = {}
        self.clearContents()
        rows: list[dict[int, LegSet]] = []
        for leg_set in sorted(leg_sets, key=attrgetter("set_n")):  # though the clock was set back
            column = COLUMN_OF[Leg(leg_set.leg)]
            row = next((r for r in rows if column not in r and _set_n(r) == leg_set.set_n), None)
            if row is None:
                row = {}
                rows.append(row)
            row[column] = leg_set
        self.setRowCount(len(rows))
        for n, row in enumerate(rows):
            set_item = QTableWidgetItem(str(_set_n(row)))
            set_item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(n, 0, set_item)
            for leg, column in COLUMN_OF.items():
                if column not in row:
                    self.setItem(n, column, _nothing())
                    continue
                leg_set = row[column]
                self._shown[n, column] = leg_set
                lines = leg_set_words(leg_set, unit)
                item = QTableWidgetItem("\n".join(lines))
                item.setToolTip(tip("\n".join(filter(None, (*lines, leg_set.notes)))))
                name = tr("Set {set_n}, {leg}", set_n=leg_set.set_n, leg=leg_in_text(leg))
                words = f"{name}: {', '.join(lines)}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                self.setItem(n, column, item)
        self._fit()
        self._colour()
        wanted = before if keep_place and before in self._shown else next(iter(sorted(self._shown)), None)
        if wanted:
            self.setCurrentCell(*wanted)

    @property
    def leg_set(self) -> LegSet | None:
        """The leg set that the keyboard is at."""
        return self._shown.get((self.currentRow(), self.currentColumn()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete deletes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
            self._colour()

    def _colour(self) -> None:
        """Give each leg its colour."""
        colours = appearance().colours
        for (row, column), leg_set in self._shown.items():
            item = self.item(row, column)
            if item is not None:
                item.setForeground(QColor(colours.leg(Leg(leg_set.leg))))

    def _fit(self) -> None:
        """Make each row as high as its lines."""
        metrics = self.fontMetrics()
        self.verticalHeader().setMinimumSectionSize(0)
        for row in range(self.rowCount()):
            texts = [item.text() for column in COLUMN_OF.values() if (item := self.item(row, column))]
            lines = max(text.count("\n") + 1 for text in texts)
            self.setRowHeight(row, max(lines, 2) * metrics.lineSpacing() + 2 * GAP_PX)
        self.horizontalHeader().resizeSection(0, metrics.horizontalAdvance(tr("Set")) + 4 * GAP_PX)
        rows_px = sum(self.rowHeight(row) for row in range(min(self.rowCount(), MOST_ROWS_SHOWN)))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows_px + GAP_PX)


def _set_n(row: dict[int, LegSet]) -> int:
    return next(iter(row.values())).set_n


def _nothing() -> QTableWidgetItem:
    item = QTableWidgetItem("–")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("nothing"))
    return item
