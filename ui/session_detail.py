"""One session of the log: what each leg did, and what can be done about it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.log import LoggedSession
from trainer.log.edit import Change
from trainer.plan import Leg
from ui.change_line import change_words
from ui.desk import GAP_PX, button, label
from ui.desk_controls import TickBox
from ui.language import tr
from ui.leg_set_table import LegSetTable
from ui.session_list import session_title, wall_clock
from ui.session_told import answers_told, days_after
from ui.wording import legs_compared, reps_in_words, reps_per_leg, side_name
from ui.wrapping_row import WrappingRow

MOST_CHANGES = 4


class SessionDetail(QWidget):
    """Shows a session.

    Attributes:
        unit: what loads are shown in, kg or lb.

    Signals:
        edit_asked, delete_leg_set_asked: for the leg set that the keyboard is at.
        notes_asked, join_asked, delete_asked: for the session.
    """

    edit_asked = Signal()
    delete_leg_set_asked = Signal()
    notes_asked = Signal()
    join_asked = Signal()
    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: LoggedSession | None = None
        self.unit = "kg"
        self._told: list[str] = []
        self._when = label("", "heading")
        self._title = label("", "quiet")
        self._reps = {leg: label("", kind) for leg, kind in ((Leg.LEFT, "left"), (Leg.RIGHT, "right"))}
        self._compared = label()
        self.table = LegSetTable()
        self.table.edit_asked.connect(self.edit_asked)
        self.table.delete_asked.connect(self.delete_leg_set_asked)
        self.all = TickBox("")
        self.all.clicked.connect(lambda: self._show_leg_sets(keep_place=True))
        self._after = {leg: label() for leg in Leg}
        self.answers = TickBox("")
        self.answers.clicked.connect(self._show_answers)
        self._answers = label("", "quiet")
        self._notes = label()
        self._changes = label("", "quiet")
        self.edit = button(tr("Edit leg set  (E)"))
        self.edit.clicked.connect(self.edit_asked)
        self.notes = button(tr("Notes  (N)"))
        self.notes.clicked.connect(self.notes_asked)
        self.join = button("")
        self.join.clicked.connect(self.join_asked)
        self.delete = button(tr("Delete session  (Shift+Del)"))
        self.delete.clicked.connect(self.delete_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self._when)
        column.addWidget(self._title)
        legs = QHBoxLayout()
        legs.setSpacing(3 * GAP_PX)
        for part in self._reps.values():
            part.setWordWrap(False)
            legs.addWidget(part)
        legs.addStretch()
        column.addLayout(legs)
        column.addWidget(self._compared)
        for below in (self.table, self.all, *self._after.values(), self.answers, self._answers, self._notes):
            column.addWidget(below)
        row = WrappingRow(GAP_PX)
        for press in (self.edit, self.notes, self.delete, self.join):
            row.addWidget(press)
        column.addLayout(row)
        column.addWidget(self._changes)
        column.addStretch()

    def show_session(
        self, session: LoggedSession, half: tuple[str, datetime] | None, changes: Sequence[Change], *, same: bool
    ) -> None:
        """Show a session.

        Args:
            session: what to show.
            half: the session before it of which it may be the other half, and when that began.
            changes: what was corrected in it, the newest first.
            same: whether it is the one shown before, corrected.
        """
        self._session = session
        self._when.setText(_from_to(session))
        self._title.setText(session_title(session.exercise, session.plan))
        reps = reps_per_leg(session.leg_sets)
        for leg, told in self._reps.items():
            told.setText(f"{side_name(leg)} {reps_in_words(reps[leg])}")
        self._compared.setText(legs_compared(session.leg_sets) or tr("No rep counts."))
        if not same:
            self.all.setChecked(False)
            self.answers.setChecked(False)
        empty = sum(not leg_set.counted_reps for leg_set in session.leg_sets)
        self.all.setVisible(0 < empty < len(session.leg_sets))
        self.all.setText(
            tr("Show {n} leg set without a rep that counts", "Show {n} leg sets without a rep that counts", n=empty)
        )
        self._show_leg_sets(keep_place=same)
        for leg, told in self._after.items():
            told.setText(days_after(session, leg))
            told.setVisible(bool(told.text()))
        self._told = answers_told(session)
        self.answers.setText(tr("Show {n} answer", "Show {n} answers", n=len(self._told)))
        self.answers.setVisible(bool(self._told))
        self._show_answers()
        self._notes.setText(session.notes)
        self._notes.setVisible(bool(session.notes))
        self.notes.setText(tr("Edit notes  (N)") if session.notes else tr("Add notes  (N)"))
        self.join.setVisible(half is not None)
        if half:
            begun = QLocale().toString(wall_clock(half[1]), tr("ddd HH:mm"))
            self.join.setText(tr("Make one session of this and the one of {begun}  (J)", begun=begun))
            self.join.setToolTip(tr("For a session that was interrupted and begun anew. It can be undone."))
        newest = (change_words(change, self.unit) for change in changes[:MOST_CHANGES])
        self._changes.setText("\n".join([tr("Changes"), *newest]))
        if len(changes) > MOST_CHANGES:
            self._changes.setText(f"{self._changes.text()}\n{tr('… and older ones')}")
        self._changes.setVisible(bool(changes))

    @property
    def words(self) -> str:
        """What is said about the session."""
        told = (*self._after.values(), self._answers, self._notes, self._changes)
        parts = (self._when, self._title, *self._reps.values(), self._compared, *told)
        return "\n".join(part.text() for part in parts if not part.isHidden())

    def _show_answers(self) -> None:
        """Show the questions with their answers, if that is asked for."""
        self._answers.setText("\n".join(self._told))
        self._answers.setVisible(bool(self._told) and self.answers.isChecked())

    def _show_leg_sets(self, *, keep_place: bool) -> None:
        """Show the leg sets with reps that count; all of them if asked, or where no other is there."""
        assert self._session is not None
        counting = [leg_set for leg_set in self._session.leg_sets if leg_set.counted_reps]
        shown = self._session.leg_sets if self.all.isChecked() or not counting else counting
        self.table.show_leg_sets(shown, self.unit, keep_place=keep_place)
        self.table.setVisible(bool(shown))
        self.edit.setEnabled(bool(shown))


def _from_to(session: LoggedSession) -> str:
    """Say the day, and from when to when; a session over midnight ends at the next day's clock."""
    begun = QLocale().toString(wall_clock(session.started), tr("dddd d MMMM yyyy, HH:mm"))
    if session.finished is None:
        return tr("{begun}, cut off", begun=begun)
    if session.finished == session.started:
        return begun
    return f"{begun}–{QLocale().toString(wall_clock(session.finished), 'HH:mm')}"
