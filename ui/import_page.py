"""Import of another program's table: its first rows, what each column means, and what would come of it."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.exchange import ColumnMapping, Preview, preview_table
from trainer.exchange.foreign import guess
from trainer.exchange.table_words import COLUMNS
from ui.desk import GAP_PX, GUTTER_PX, Card, button, head, label, on_key
from ui.desk_controls import Choices, Chooser
from ui.desk_room import scrolling
from ui.form_controls import side_by_side, unwrapped
from ui.growing import GrowingPage
from ui.language import mark, tr
from ui.lunges import lunge_names
from ui.mistake_text import error_words
from ui.tasks import Background, or_trouble
from ui.wrapping_row import WrappingRow

MEANINGS = {
    "date": mark("Date"),
    "time": mark("Time of day"),
    "exercise": mark("Exercise"),
    "leg": mark("Leg"),
    "reps": mark("Reps"),
    "left_reps": mark("Reps, left"),
    "right_reps": mark("Reps, right"),
    "load": mark("Load"),
    "load_unit": mark("Unit of load"),
    "rir": mark("Reps in reserve"),
    "rpe": mark("Effort (RPE)"),
    "tut_s": mark("Seconds"),
    "tempo": mark("Tempo"),
    "notes": mark("Notes"),
    "set_kind": mark("Kind of set"),
}
"""What a column may tell, by the names of `trainer.exchange.table_words.COLUMNS`."""

NOT_TAKEN = "–"
LOOKING = mark("Looking…")
SHOWN_ROWS = 8
SHOWN_COLUMNS = 60
LONGEST_SHOWN = 200
CHECK_AFTER_MS = 200
TOLD_PX = 11 * GAP_PX
"""What would come of it in three lines; many mistakes scroll."""

COLUMN_PX, WIDEST_PX = 19 * GAP_PX, 40 * GAP_PX

assert tuple(MEANINGS) == COLUMNS


class ImportPage(GrowingPage):
    """Says what the columns of a table mean; whatever is chosen is checked at once.

    Attributes:
        choosers: what each column tells, in the order of the table.

    Signals:
        wanted: with path and ColumnMapping of a table to be taken in.
        left: the user does not want it.
    """

    wanted = Signal(object, object)
    left = Signal()

    def __init__(self, lookups: Background) -> None:
        super().__init__()
        self._lookups = lookups
        self._path = Path()
        self._mapping = ColumnMapping({})
        self._header: list[str] = []
        self.choosers: list[Chooser] = []
        self._title = label("", "title")
        leave = button(tr("Leave  (Esc)"))
        leave.clicked.connect(self.left)
        self.column.addLayout(head(self._title, leave))
        self.column.addWidget(label(tr("Say what each column means. Your log stays as it is until you import.")))
        self.table = QTableWidget()
        self.table.setAccessibleName(tr("First rows of the table"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.column.addWidget(self.table, 1)
        self.unit = Choices(tr("Loads without a unit are in"), [("kg", "kg"), ("lb", "lb")])
        self.day_first = Choices(tr("3/4/2026 is"), [(True, tr("3 April")), (False, tr("4 March"))])
        self.exercise = Chooser(tr("Rows that name no lunge we know"))
        self.exercise.setMinimumContentsLength(20)
        for choices in (self.unit, self.day_first):
            choices.chosen.connect(self._take_choices)
        self.exercise.activated.connect(lambda _: self._take_choices())
        self._check = label("", "lead")
        self._trouble = label("", "trouble")
        self.take_in = button(tr("Import  (I)"), "primary")
        self.take_in.clicked.connect(lambda: self.wanted.emit(self._path, self._mapping))
        asked = WrappingRow(GUTTER_PX)
        for name, control in (
            (tr("Loads without a unit are in"), self.unit),
            (tr("3/4/2026 is"), self.day_first),
            (tr("Rows that say just “lunge” are"), self.exercise),
        ):
            asked.addWidget(side_by_side(unwrapped(name), control))
        self.column.addWidget(Card(asked.of()))
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GAP_PX)
        lines.addStretch()
        lines.addWidget(self._check)
        lines.addWidget(self._trouble)
        lines.addStretch()
        told = scrolling(words, takes_focus=True)
        told.setAccessibleName(tr("Import"))
        told.setFixedHeight(TOLD_PX)
        bottom = QHBoxLayout()
        bottom.setSpacing(GUTTER_PX)
        bottom.addWidget(self.take_in)
        bottom.addWidget(told, 1)
        self.column.addLayout(bottom)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(CHECK_AFTER_MS)
        self._later.timeout.connect(self._look)
        for key, act in ((Qt.Key.Key_Escape, self.left.emit), (Qt.Key.Key_I, self.take_in.click)):
            on_key(self, key, act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Import on Enter, where nothing else is there for it to press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_in.click()
        else:
            super().keyPressEvent(event)

    @property
    def words(self) -> str:
        """What would come of it."""
        return self._check.text()

    @property
    def trouble(self) -> str:
        """What is wrong with it."""
        return self._trouble.text()

    def open(self, path: Path, table: Preview) -> None:
        """Show a table, its columns guessed."""
        self._path = path
        self._header = list(table.header)
        self._title.setText(tr("Import {name}", name=path.name))
        self._mapping = guess(table.header, table.sample)
        self._fill(table)
        self.exercise.fill([(name, id_) for id_, name in lunge_names().items()], None)
        self._show_mapping()
        self._check.setText(tr(LOOKING))
        self._look()
        self.choosers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, table: Preview) -> None:
        sample = table.sample[:SHOWN_ROWS]
        columns = min(len(self._header), SHOWN_COLUMNS)
        self.table.clear()
        self.table.setRowCount(1 + len(sample))
        self.table.setColumnCount(columns)
        self.table.setHorizontalHeaderLabels([name or tr("(no name)") for name in self._header[:columns]])
        self.choosers = []
        metrics = self.table.fontMetrics()
        meanings: list[tuple[str, str | None]] = [
            (NOT_TAKEN, ""),
            *((tr(words), what) for what, words in MEANINGS.items()),
        ]
        for column in range(columns):
            chooser = Chooser(tr("Column “{header}” tells", header=self._header[column]))
            chooser.fill(meanings, "")
            chooser.activated.connect(partial(self._choose, column))
            self.choosers.append(chooser)
            self.table.setCellWidget(0, column, chooser)
            for row, cells in enumerate(sample, 1):
                item = QTableWidgetItem(cells[column] if column < len(cells) else "")
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(row, column, item)
            texts = [self._header[column], *(cells[column] for cells in sample if column < len(cells))]
            text_px = max(metrics.horizontalAdvance(text[:LONGEST_SHOWN]) for text in texts) + 4 * GAP_PX
            self.table.setColumnWidth(column, max(COLUMN_PX, min(text_px, WIDEST_PX)))
        self.table.resizeRowsToContents()

    # -- What it means -----------------------------------------------------------------------------------------------

    def _choose(self, column: int, _: int) -> None:
        """Let a column tell something; another that told it before tells nothing now."""
        what = self.choosers[column].value
        columns = {told: at for told, at in self._mapping.columns.items() if at != column}
        if what:
            columns[what] = column
        self._mapping = replace(self._mapping, columns=columns)
        self._changed()

    def _take_choices(self) -> None:
        self._mapping = replace(
            self._mapping,
            load_unit="lb" if self.unit.value == "lb" else "kg",
            day_first=bool(self.day_first.value),
            exercise=self.exercise.value or self._mapping.exercise,
        )
        self._changed()

    def _changed(self) -> None:
        self._show_mapping()
        self.take_in.setEnabled(False)
        self._check.setText(tr(LOOKING))
        self._later.start()

    def _show_mapping(self) -> None:
        told = {at: what for what, at in self._mapping.columns.items()}
        for column, chooser in enumerate(self.choosers):
            chooser.setCurrentIndex(chooser.findData(told.get(column, "")))
        self.unit.show_value(self._mapping.load_unit)
        self.day_first.show_value(self._mapping.day_first)
        self.exercise.setCurrentIndex(self.exercise.findData(self._mapping.exercise))

    # -- What would come of it ---------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Read the table as it is understood now, away from the window."""
        path, mapping, names = self._path, self._mapping, lunge_names()
        self.take_in.setEnabled(False)
        self._lookups.run(
            lambda: or_trouble(lambda: preview_table(path, mapping, names=names)),
            partial(self._tell, path, mapping),
            self,
        )

    def _tell(self, path: Path, mapping: ColumnMapping, found: "Preview | KnownError | None") -> None:
        if (path, mapping) != (self._path, self._mapping):
            return  # something else has been chosen meanwhile
        trouble = error_words(found) if isinstance(found, KnownError) else ""
        words = tr("Not yet: these rows cannot be read.") if trouble else ""
        if isinstance(found, Preview):
            words = _words(found)
        self._check.setText(words)
        lines = trouble.splitlines()[1:] or [trouble]  # where every mistake is told, that is enough
        self._trouble.setText("\n".join(line.strip() for line in lines))
        self._trouble.setVisible(bool(trouble))
        self.take_in.setEnabled(isinstance(found, Preview) and bool(found.found and found.found.sessions))


def _words(found: Preview) -> str:
    """Say what would come of a table."""
    if found.found is None:
        return tr("Not yet: {lacks}.", lacks=found.lacks)
    told = found.found
    leg_sets = sum(len(session.leg_sets) for session in told.sessions)
    said = tr(
        "From {rows}: {sessions}, {leg_sets}.",
        rows=tr("{n} row", "{n} rows", n=told.taken),
        sessions=tr("{n} session", "{n} sessions", n=len(told.sessions)),
        leg_sets=tr("{n} leg set", "{n} leg sets", n=leg_sets),
    )
    if told.left_out:
        no_lunges = tr(
            "{n} row is left out, being no lunge.", "{n} rows are left out, being no lunges.", n=told.left_out
        )
        said = f"{said} {no_lunges}"
    if told.not_work:
        no_work = tr(
            "{n} row is left out, telling of a warm-up, a rest or no reps.",
            "{n} rows are left out, telling of warm-ups, rests or no reps.",
            n=told.not_work,
        )
        said = f"{said} {no_work}"
    return said
