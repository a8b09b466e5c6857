"""The numbers of the charts as tables, for those who rather read or hear them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from trainer.balance import Balance, Comparison
from trainer.balance_gates import Verdict
from trainer.balance_told import EFFORT, FAULT
from trainer.effort import PAIN
from trainer.measures import Measure, Reason
from trainer.plan import Leg
from ui.balance_days import day_words
from ui.balance_reasons import LEFT_OUT_WORDS
from ui.balance_text import (
    MEASURE_WORDS,
    UNIT_WORDS,
    comes_again,
    difference_words,
    lower_in_words,
    number,
    point_difference_words,
    signed_words,
)
from ui.balance_told_text import amount_told, points_difference_words
from ui.desk import GAP_PX
from ui.language import mark, tr
from ui.wording import leg_letter, side_in_text

Index = QModelIndex | QPersistentModelIndex

SHORT_WORDS = {
    Measure.REPS: mark("Reps"),
    Measure.TUT: mark("Tension"),
    Measure.VOLUME: mark("Volume"),
    Measure.POTENTIAL: mark("Potential"),
}


VERDICT_WORDS = {
    Verdict.NOT_ENOUGH_DATA: mark("not enough data"),
    Verdict.TOO_FEW_SETS: mark("too few sets"),
    Verdict.WITHIN_VARIATION: mark("within normal variation"),
    Verdict.NOT_STEADY: mark("not steady"),
    Verdict.EVEN: mark("even"),
    Verdict.COMMON: mark("common"),
    Verdict.WORTH_A_LOOK: mark("worth a look"),
}


NOTHING = "–"
UNKNOWN = (Reason.NO_TIME, Reason.NO_LOAD, Reason.NO_EFFORT)
"""Where these stand against comparing, the sums are not 0 but not known."""


class Table(QAbstractTableModel):
    """Rows of words, made when they are looked at: there may be very many."""

    def __init__(self, heads: Sequence[str], rows: int, row_words: Callable[[int], Sequence[str]]) -> None:
        super().__init__()
        self.heads = heads
        self._rows = rows
        self._row_words = row_words

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; numbers stand at the right."""
        words = self._row_words(index.row())[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[index.column()]}: {words or tr('nothing')}"
        if role == Qt.ItemDataRole.TextAlignmentRole and words[:1].isdigit() and words[-1:].isdigit():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The head of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.heads[section]
        return None


def table_view(name: str) -> QTableView:
    """Make a table that is walked through by arrow keys and left by Tab."""
    view = QTableView()
    view.setAccessibleName(name)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setShowGrid(False)
    view.verticalHeader().hide()
    view.setWordWrap(False)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    view.horizontalHeader().setResizeContentsPrecision(20)
    view.setMinimumHeight(15 * GAP_PX)
    return view


def show_table(view: QTableView, table: Table) -> None:
    """Put a table into its view."""
    old = view.model()
    view.setModel(table)
    table.setParent(view)
    if old is not None:
        old.deleteLater()
    head = view.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    view.resizeColumnsToContents()
    head.setStretchLastSection(True)
    if table.rowCount():
        view.setCurrentIndex(table.index(0, 0))


def session_table(of: Balance) -> Table:
    """Every session, the newest first: both legs and the difference of every measure, and why there may be none."""
    heads = [tr("When")]
    for measure in of.measures:
        name, unit = tr(SHORT_WORDS[measure]), tr(UNIT_WORDS[measure])
        left, right = (f"{name} {leg_letter(leg)}, {unit}" for leg in Leg)
        heads += [left, right, tr("{name} difference", name=name)]
    series = [found.series for found in of.measures.values()]

    def row_words(row: int) -> list[str]:
        n = of.sessions - 1 - row
        words = [day_words(series[0][n].started)]
        for points in series:
            point = points[n]
            words += [NOTHING if point.reason in UNKNOWN else number(value) for value in (point.left, point.right)]
            words.append(_why(point.reason) if point.difference_pct is None else point_difference_words(point))
        return words

    return Table(heads, of.sessions, row_words)


def measure_table(of: Balance) -> Table:
    """Every measure over the whole span."""
    rows = []
    for measure, found in of.measures.items():
        difference = tr("not enough data") if found.difference_pct is None else difference_words(found.difference_pct)
        signed = "" if found.difference_pct is None else f"{signed_words(found.difference_pct)} %"
        lsi = (
            ""
            if found.lsi_pct is None
            else tr("{percent} % of {reference}", percent=round(found.lsi_pct), reference=_side(of.reference))
        )
        left, right = (NOTHING if found.reason in UNKNOWN else number(value) for value in (found.left, found.right))
        rows.append([
            f"{tr(MEASURE_WORDS[measure])}, {tr(UNIT_WORDS[measure])}", left, right,
            difference, signed, lsi, _how_sure(found),
        ])  # fmt: skip
    heads = [
        tr("Measure"),
        tr("Left"),
        tr("Right"),
        tr("Difference"),
        tr("Signed"),
        tr("Symmetry index"),
        tr("How sure"),
    ]
    return Table(heads, len(rows), rows.__getitem__)


def _how_sure(found: Comparison) -> str:
    if found.verdict is Verdict.WITHIN_VARIATION and comes_again(found):
        return tr("small, yet on the same side again and again")
    return tr(VERDICT_WORDS[found.verdict])


def told_table(of: Balance, names: dict[str, str]) -> Table:
    """What the user told of both legs: in points with the medians, pain at the worst, in counts with how often."""
    rows = []
    for points in of.points:
        name = tr("Reps in reserve") if points.name == EFFORT else names.get(points.name, points.name.capitalize())
        told, lower = tr("not enough data: not told for both legs in one session"), ""
        if points.name == PAIN:
            name, told = tr("Highest pain, 0 to 10"), ""
        if points.difference is not None:
            told = points_difference_words(points.name, points.difference)
        if points.series:
            lower = lower_in_words(points.trend)
        rows.append([name, amount_told(points.left), amount_told(points.right), told, lower])
    for count in of.counts:
        what = names.get(count.what, count.what)
        name = tr("Fault: {what}", what=what) if count.name == FAULT else f"{names.get(count.name, count.name)} {what}"
        rows.append(
            [
                name,
                tr("{done} of {planned}", done=count.left, planned=count.left_of),
                tr("{done} of {planned}", done=count.right, planned=count.right_of),
                "",
                tr("leg sets"),
            ]
        )
    return Table(
        [tr("Told by you"), tr("Left"), tr("Right"), tr("Difference"), tr("Sessions")], len(rows), rows.__getitem__
    )


def _side(leg: Leg | None) -> str:
    return side_in_text(leg) if leg else ""


def _why(reason: Any) -> str:
    return f"– {tr(LEFT_OUT_WORDS[reason])}" if reason is not None else "–"
