"""The list of sessions: of a log of any length only the rows in sight are read."""

import re
from collections import OrderedDict
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QEvent, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from trainer.errors import KnownError
from trainer.log import Log
from trainer.log.overview import SessionRow, Wanted, count, place, session_rows
from trainer.plan import Leg
from ui.appearance import appearance
from ui.desk import GAP_PX
from ui.language import mark, tr
from ui.lunges import lunge_names, plan_name
from ui.wording import reps_in_words

WIDE = datetime(2000, 9, 30, tzinfo=UTC)
"""A day that takes much room in most languages."""

COLUMNS = (mark("When"), mark("Session"), mark("Left"), mark("Right"), mark("Pain"))
WHEN, SESSION, LEFT, RIGHT, PAIN = range(len(COLUMNS))
NUMBERS = (LEFT, RIGHT, PAIN)
LEAST_LETTERS = 14
"""Where there is no room for so many of what a session was, that is told only beside the list."""

PAGE_ROWS = 64
KEPT_PAGES = 16
"""So many pages stay in memory, those looked at last."""

_Index = QModelIndex | QPersistentModelIndex
_NAMED = re.compile(r' name "(.*)"$')
_SETS = re.compile(r"(\d+)x(\d+)/side @ (\S+)")


class SessionModel(QAbstractTableModel):
    """The sessions wanted, the newest first.

    Attributes:
        trouble: why the log could not be read when it was asked last, or None.
    """

    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log
        self._wanted = Wanted()
        self._count = 0
        self._pages: OrderedDict[int, list[SessionRow]] = OrderedDict()
        self.trouble: str | None = None

    def show_wanted(self, wanted: Wanted) -> None:
        """Show these sessions, as the log has them now."""
        self.beginResetModel()
        self._wanted = wanted
        self._pages.clear()
        self.trouble = None
        try:
            self._count = count(self._log, wanted)
        except KnownError as error:
            self._count, self.trouble = 0, tr(str(error))
        self.endResetModel()

    def read_again(self) -> None:
        """Show the same sessions as the log has them now; which they are stays."""
        self._pages.clear()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(COLUMNS) - 1))

    def session(self, row: int) -> SessionRow | None:
        """Return what stands in a row; None if there is no such row, or it cannot be read now."""
        if not 0 <= row < self._count:
            return None
        n, within = divmod(row, PAGE_ROWS)
        if n not in self._pages:
            try:
                self._pages[n] = session_rows(self._log, self._wanted, PAGE_ROWS, n * PAGE_ROWS)
            except KnownError as error:
                self.trouble = tr(str(error))
                return None
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(n)
        page = self._pages[n]
        return page[within] if within < len(page) else None

    def row_of(self, session_id: str) -> int | None:
        """Return where a session stands, or None if it is not in the list."""
        try:
            return place(self._log, self._wanted, session_id)
        except KnownError as error:
            self.trouble = tr(str(error))
            return None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 -- as Qt has it
        """Return how many sessions there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 -- as Qt has it
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(COLUMNS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _side(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell one thing about one session."""
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.ForegroundRole and column in (LEFT, RIGHT):
            colours = appearance().colours
            return QColor(colours.leg(Leg.LEFT if column == LEFT else Leg.RIGHT))
        asked = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role not in asked:
            return None
        session = self.session(index.row())
        if session is None:
            return None
        if column == WHEN:
            return day_and_time(session.started)
        if column == SESSION:
            return session_title(session.exercise, session.plan)
        if column == PAIN:
            said = _pain(session.pain, in_words=role != Qt.ItemDataRole.DisplayRole)
            return said or (f"{tr(COLUMNS[PAIN])}: –" if role == Qt.ItemDataRole.AccessibleTextRole else said)
        reps = session.left_reps if column == LEFT else session.right_reps
        if role == Qt.ItemDataRole.DisplayRole:
            return str(reps) if reps else "–"
        return f"{tr(COLUMNS[column])} {reps_in_words(reps)}"


class SessionTable(QTableView):
    """The list as it is seen."""

    def __init__(self, model: SessionModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(tr("Sessions"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(SESSION, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make rows and columns as large as the text asks for, without looking at the sessions."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 2 * GAP_PX)
        header = self.horizontalHeader()
        wanted_px = {}
        for column in (WHEN, *NUMBERS):
            words = day_and_time(WIDE) if column == WHEN else tr(COLUMNS[column])
            name_px = header.fontMetrics().horizontalAdvance(tr(COLUMNS[column]))
            wanted_px[column] = max(name_px, metrics.horizontalAdvance(words)) + 3 * GAP_PX
        least_px = LEAST_LETTERS * metrics.averageCharWidth() + 3 * GAP_PX
        is_narrow = self.width() < least_px + sum(wanted_px.values())
        self.setColumnHidden(SESSION, is_narrow)
        header.setSectionResizeMode(WHEN, QHeaderView.ResizeMode.Stretch if is_narrow else QHeaderView.ResizeMode.Fixed)
        for column, px in wanted_px.items():
            header.resizeSection(column, px)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _pain(score: int | None, *, in_words: bool) -> str:
    """Say the worst pain of a session; nothing where none was told."""
    if score is None:
        return ""
    return tr("pain {score} of 10", score=score) if in_words else str(score)


def day_and_time(instant: datetime) -> str:
    """Say when something was, by the clock on the wall there."""
    return QLocale().toString(wall_clock(instant), tr("d MMM yyyy, HH:mm"))


def wall_clock(instant: datetime) -> QDateTime:
    """An instant as the clock on the wall showed it then."""
    return QDateTime(instant.year, instant.month, instant.day, instant.hour, instant.minute, instant.second)


def session_title(exercise: str, plan_line: str) -> str:
    """Say in a few words what a session was: the exercise, and its plan's name or what it asked for."""
    named, sets = _NAMED.search(plan_line), _SETS.match(plan_line)
    plan = named[1].replace('""', '"') if named else f"{sets[1]} × {sets[2]} @ {sets[3]}" if sets else ""
    name = lunge_names().get(exercise, exercise)
    plan = plan_name(plan)
    return name if plan in ("", name) else f"{name} · {plan}"
