"""The session that is chosen in the history, and in its place the form in which something of it is being corrected."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from trainer.errors import KnownError
from trainer.log import Log, LogError, LoggedSession
from trainer.log.edit import Change, history
from ui.change_line import ChangeLine, corrections
from ui.desk import Card
from ui.desk_room import scrolling
from ui.session_detail import SessionDetail

if TYPE_CHECKING:
    from ui.leg_set_editor import LegSetEditor
    from ui.notes_editor import NotesEditor


class SessionCard(Card):
    """Shows a session; a form comes in its place and goes again.

    Attributes:
        session: what is shown, or None.

    Signals:
        form_left: the user has done with the form that is open.
        delete_asked: the leg set that is edited should go.
    """

    form_left = Signal()
    delete_asked = Signal()

    def __init__(self, log: Log, line: ChangeLine) -> None:
        """`line` says what becomes of the log."""
        self._sheets = QStackedWidget()
        super().__init__(self._sheets)
        self._log, self._line = log, line
        self._forms: list[LegSetEditor | NotesEditor] = []  # those made; their sheets follow that of the session
        self.session: LoggedSession | None = None
        self.detail = SessionDetail()

    def fill(self) -> None:
        """Take in what shows the session, once the card has its place: it is dressed, and anew if it moves."""
        self._sheets.addWidget(scrolling(self.detail))

    def show_session(
        self, found: LoggedSession | None, half: tuple[str, datetime] | None, changes: Sequence[Change]
    ) -> None:
        """Show a session, its other half and its changes as `SessionDetail` does; or nothing."""
        same = found is not None and self.session is not None and found.id == self.session.id
        self.session = found
        self.setVisible(found is not None)
        if found is not None:
            self.detail.show_session(found, half, changes, same=same)

    # -- Forms -------------------------------------------------------------------------------------------------------

    @property
    def is_form_open(self) -> bool:
        """Whether a form is in the place of the session."""
        return self._sheets.currentIndex() > 0

    @cached_property
    def editor(self) -> "LegSetEditor":
        """A leg set to be corrected; made when the first is."""
        from ui.leg_set_editor import LegSetEditor

        made = LegSetEditor()
        made.delete_asked.connect(self.delete_asked)
        self._add_form(made)
        return made

    @cached_property
    def notes(self) -> "NotesEditor":
        """What is written about a session; made when something is."""
        from ui.notes_editor import NotesEditor

        made = NotesEditor()
        self._add_form(made)
        return made

    def _add_form(self, form: "LegSetEditor | NotesEditor") -> None:
        """Take in a form; Tab still leads to Undo and Redo last, where they are seen."""
        form.saved.connect(self.form_left)
        self._forms.append(form)
        self._sheets.addWidget(scrolling(form))
        for before, after in pairwise((form.findChildren(QPushButton)[-1], self._line.undo, self._line.redo)):
            QWidget.setTabOrder(before, after)

    def edit_leg_set(self) -> None:
        """Correct the leg set that the keyboard is at."""
        leg_set = self.detail.table.leg_set
        if self.session is None or leg_set is None or self.is_form_open:
            return
        self._turn_to(self.editor)
        changes: list[Change] = []
        with suppress(LogError):
            changes = corrections(history(self._log, newest=5, about=leg_set.id))
        self.editor.edit(leg_set, changes, self.detail.unit)

    def edit_notes(self) -> None:
        """Write about the session shown."""
        if self.session is not None and not self.is_form_open:
            self._turn_to(self.notes)
            self.notes.edit(self.session)

    def _turn_to(self, form: "LegSetEditor | NotesEditor") -> None:
        """Show a form in the place of the session."""
        self._sheets.setCurrentIndex(1 + self._forms.index(form))

    @property
    def _form(self) -> "LegSetEditor | NotesEditor":
        """The form that is open."""
        return self._forms[self._sheets.currentIndex() - 1]

    def focus_form(self) -> None:
        """Lead the keyboard to what is written in the form that is open."""
        self._form.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_form(self) -> bool:
        """Close the form that is open, what was changed in it being kept as one step; returns whether none is open now.

        What cannot be kept now stays in it: nothing is thrown away unasked.
        """
        if not self.is_form_open:
            return True
        change = self._form.change(self._log)
        with QSignalBlocker(self._line):  # the list may stand elsewhere by now
            kept = change is None or self._line.change(change)
        if kept or self._is_gone():
            self.close_form()
        return not self.is_form_open

    def close_form(self) -> None:
        """Show the session again, whatever is in the form."""
        self._sheets.setCurrentIndex(0)

    def _is_gone(self) -> bool:
        """Whether what the form is about is in the log no more, so that nothing can ever be kept of it."""
        assert self.session is not None
        try:
            found = self._log.session(self.session.id)
        except KnownError:
            return False
        return found is None or not self._form.is_of(found)
