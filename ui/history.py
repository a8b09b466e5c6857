"""History: every session of the log, and one of them with its leg sets, to be corrected."""

from contextlib import suppress
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.log import Log, LogError, LoggedSession
from trainer.log import edit as edits
from trainer.log.overview import Wanted, count, exercises, half_before, years
from trainer.resuming import came_to_its_end
from trainer.telling import told
from ui.change_line import ChangeLine, corrections
from ui.desk import GAP_PX, GUTTER_PX, Card, button, fold, head, label, on_key
from ui.desk_controls import Chooser
from ui.growing import GrowingPage
from ui.language import mark, tr
from ui.lunges import lunge_names
from ui.session_card import SessionCard
from ui.session_list import SessionModel, SessionTable
from ui.sessions_wanted import ALL_EXERCISES, ANY, spans, wanted

EMPTY = mark("Nothing here yet. After your first session you find both legs here.")
NONE_WANTED = mark("No session of this exercise in this time.")
ONE_LINE_PX = 1200
"""The least width of a page whose head is one line."""


class History(GrowingPage):
    """The log: on the left the sessions, on the right the one chosen.

    Signals:
        home_asked: the user wants to go back.
        data_asked: the user wants to keep, take out or bring in data.
        balance_asked: the user wants to compare left and right.
        unsaved: why what is written could not be kept though the user has gone elsewhere; empty once it is.
    """

    home_asked = Signal()
    data_asked = Signal()
    balance_asked = Signal()
    unsaved = Signal(str)

    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log
        self.line = ChangeLine(log, self)
        self.line.changed.connect(self._refresh)
        self._make_top()
        self._empty = label(tr(EMPTY), "lead")
        self._nothing = Card(self._empty)
        self.column.addWidget(self._nothing)
        self._model = SessionModel(log)
        self.table = SessionTable(self._model)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.activated.connect(self._enter_detail)
        self._make_card()
        self._both = QWidget()
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(GUTTER_PX)
        both.addWidget(self.table, 1)
        both.addWidget(self.card, 1)
        self.column.addWidget(self._both, 1)
        self.card.fill()
        self.column.addStretch()
        self.column.addWidget(self.line)
        self._bind()

    def _make_top(self) -> None:
        balance = button(tr("Balance  (B)"))
        balance.clicked.connect(self.balance_asked)
        data = button(tr("Your data  (D)"))
        data.clicked.connect(self.data_asked)
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.home_asked)
        self.exercise = Chooser(tr("Exercise"))
        self.exercise.fill([(tr(ALL_EXERCISES), ANY)], ANY)
        self.span = Chooser(tr("Time"))
        self.span.fill(spans(), ANY)
        for chooser in (self.exercise, self.span):
            chooser.setMaximumWidth(40 * GAP_PX)
            chooser.activated.connect(lambda _: self._narrow())
        self._counted = label("", "quiet")
        self._counted.setWordWrap(False)
        self._narrowing = QHBoxLayout()
        self._narrowing.setSpacing(GAP_PX)
        for part in (self.exercise, self.span, self._counted):
            self._narrowing.addWidget(part)
        self._top = head(tr("History"), balance, data, back, beside=(self._narrowing,))
        self.column.addLayout(self._top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where all of the head is too long for one line, what narrows the list stands in one of its own."""
        super().resizeEvent(event)
        fold(self._top, self._narrowing, self.column, folded=self.room.width() < ONE_LINE_PX)

    def _make_card(self) -> None:
        self.card = SessionCard(self._log, self.line)
        self.card.form_left.connect(self._back_to_detail)
        self.card.delete_asked.connect(self._delete_edited)
        self.detail = self.card.detail
        self.detail.edit_asked.connect(self.card.edit_leg_set)
        self.detail.delete_leg_set_asked.connect(self.delete_leg_set)
        self.detail.notes_asked.connect(self.card.edit_notes)
        self.detail.join_asked.connect(self.join)
        self.detail.delete_asked.connect(self.delete_session)

    def _bind(self) -> None:
        """Give keys to what the buttons do; words being written take letters for themselves."""
        for keys, act in (
            ("Esc", self.leave),
            ("E", self.card.edit_leg_set),
            ("N", self.card.edit_notes),
            ("J", self.join),
            ("Shift+Del", self.delete_session),
        ):
            on_key(self, keys, act)
        on_key(self.table, "Del", self.delete_session)

    # -- What it shows -----------------------------------------------------------------------------------------------

    def open(self, unit: str = "kg", *, again: bool = False) -> None:
        """Show the log as it is now, the newest session chosen; or the form that could not be kept, still to be.

        Who comes back from another page finds it `again` as it was left.

        Loads are shown and asked for in `unit`, kg or lb.
        """
        self.detail.unit = self.line.unit = unit
        self.line.open()
        kept = self.card.keep_form()
        if kept and not again:
            self.card.session = None
        self._narrow()
        QTimer.singleShot(0, self, self._fill_choosers)  # they look through the whole log: first the picture
        if kept:
            self._focus_list()
        else:
            self.card.focus_form()

    def _focus_list(self) -> None:
        """Lead the keyboard to the sessions, or to what could bring some."""
        (self.table if self._model.rowCount() else self.span).setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_session(self, session_id: str) -> None:
        """Show a session, whatever is listed otherwise."""
        if self._model.row_of(session_id) is None:
            for chooser in (self.exercise, self.span):
                chooser.setCurrentIndex(chooser.findData(ANY))
            self._narrow()
        row = self._model.row_of(session_id)
        if row is not None:
            self._choose_row(row)
            self.table.scrollTo(self.table.currentIndex())

    @property
    def words(self) -> str:
        """What is said where there is no list."""
        return self._empty.text() if not self._nothing.isHidden() else ""

    @property
    def session(self) -> LoggedSession | None:
        """The session shown."""
        return self.card.session

    def _fill_choosers(self) -> None:
        """Offer what is in the log; what was chosen and is not there any more is chosen no longer."""
        if not self.isVisible():
            return  # left at once; the next time it is opened it is done
        before = self._wanted()
        names = lunge_names()
        try:
            found, found_years = exercises(self._log), years(self._log)
        except KnownError:  # told by the list
            found, found_years = [], []
        by_exercise = [(names.get(id_, id_), id_) for id_ in found]
        for chooser, choices in (
            (self.exercise, [(tr(ALL_EXERCISES), ANY), *by_exercise]),
            (self.span, spans(found_years)),
        ):
            chosen = chooser.value
            chooser.fill(choices, chosen if chosen in [value for _, value in choices] else ANY)
        if self._wanted() != before:
            self._narrow()

    def _wanted(self) -> Wanted:
        return wanted(self.exercise.value, self.span.value, datetime.now().astimezone().date())

    def _narrow(self) -> None:
        """Show the sessions wanted; the one shown stays if it is among them."""
        with QSignalBlocker(self.table.selectionModel()):
            self._model.show_wanted(self._wanted())
        row = self._model.row_of(self.session.id) if self.session else None
        self._choose_row(row or 0)

    def _choose_row(self, row: int) -> None:
        rows = self._model.rowCount()
        self._say_how_many(rows)
        row = min(row, rows - 1)
        with QSignalBlocker(self.table.selectionModel()):
            self.table.setCurrentIndex(self._model.index(row, 0) if rows else QModelIndex())
        self._show_current()

    def _say_how_many(self, rows: int) -> None:
        self._counted.setText(tr("{n} session", "{n} sessions", n=rows))
        self._both.setVisible(bool(rows))
        nothing = tr(EMPTY)
        if not rows and self._wanted() != Wanted():
            with suppress(KnownError):
                nothing = tr(NONE_WANTED) if count(self._log, Wanted()) else tr(EMPTY)
        self._empty.setText(self._model.trouble or nothing)
        self._nothing.setVisible(not rows)

    def _refresh(self, about: str = "") -> None:
        """Show the list and the session again after a change, or the session that it is `about`, if it is listed.

        While a form is open its session stays: to show another would keep what is half made.
        """
        about = "" if self.card.is_form_open else about
        row = self.table.currentIndex().row()
        with QSignalBlocker(self.table.selectionModel()):
            self._model.show_wanted(self._wanted())
        places = (self._model.row_of(id_) for id_ in (about, self.session.id if self.session else "") if id_)
        self._choose_row(next((place for place in places if place is not None), max(row, 0)))

    def _show_current(self, *_: object) -> None:
        """Show the session that the list stands at."""
        row = self._model.session(self.table.currentIndex().row())
        shown = self.session
        if shown is not None and (row is None or row.id != shown.id) and not self._leave_form(shown):
            return
        found, half, changes = None, None, []
        if row is not None:
            try:
                found = self._log.session(row.id)
                half = half_before(self._log, row.id)
                before = self._log.session(half[0]) if half else None
                half = None if before is None or came_to_its_end(before) else half
                changes = corrections(edits.history(self._log, about=row.id))
            except KnownError as error:
                self._empty.setText(tr(str(error)))
                self._nothing.show()
        self._half = half
        self.card.show_session(found, half, changes)

    def _leave_form(self, shown: LoggedSession) -> bool:
        """Keep what was written about the session shown, and list it so; returns whether another may be shown now."""
        if not self.card.is_form_open:
            return True
        is_closed, place = self.card.keep_form(), self._model.row_of(shown.id)
        if is_closed and place is not None:
            self._model.read_again()
        elif is_closed:  # later: a click still marks what it was on
            QTimer.singleShot(0, self, self._refresh)
        elif place is not None:
            QTimer.singleShot(0, self, partial(self._choose_row, place))
        return is_closed

    # -- What can be done --------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Go one step back: from a form to its session, from the page to where the user came from."""
        if self.card.is_form_open:
            self._back_to_detail()
        else:
            self.home_asked.emit()

    def _delete_edited(self) -> None:
        with QSignalBlocker(self.line):
            done = self.line.change(partial(edits.delete_leg_set, self._log, self.card.editor.leg_set_id))
        if done:
            self.card.close_form()
            self._refresh()
            self._enter_detail()

    def delete_leg_set(self) -> None:
        """Take the leg set that the keyboard is at out of the log."""
        if leg_set := self.detail.table.leg_set:
            self.line.change(partial(edits.delete_leg_set, self._log, leg_set.id))

    def delete_session(self) -> None:
        """Take the session shown out of the log."""
        if self.session is None or self.card.is_form_open:
            return
        if self.line.change(partial(edits.delete_session, self._log, self.session.id)):
            self._focus_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written when the page is left; where only the window is out of sight, the form stays open."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keep_written()

    def keep_written(self) -> bool:
        """Keep what was written; returns whether nothing is left to be. Why that cannot be is `unsaved`."""
        self.unsaved.emit("" if (is_kept := self.card.keep_form()) else self.line.trouble)
        return is_kept

    def join(self) -> None:
        """Make the session shown and its other half before it one."""
        if self.session is None or self._half is None or self.card.is_form_open:
            return
        second, first_id = self.session, self._half[0]

        def merge() -> None:
            first = self._log.session(first_id)
            if first is None:
                raise LogError(told("The session before is not in the log any more; look at the log anew."))
            edits.merge_halves(self._log, first, second)

        self.line.change(merge)

    def _back_to_detail(self) -> None:
        if self.card.keep_form():
            self._refresh()
            self._enter_detail()

    def _enter_detail(self, *_: object) -> None:
        """Lead the keyboard into the session shown."""
        if self.session is not None and self.detail.table.isVisible():
            self.detail.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_list()
