"""Notes about a session: what is written is kept, however one leaves."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.log import Log, LoggedSession
from trainer.log.edit import edit_session
from ui.desk import GAP_PX, button, label, on_key
from ui.form_controls import Notes
from ui.language import tr


class NotesEditor(QWidget):
    """A place to write.

    Signals:
        saved: the user has written `text`.
    """

    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: LoggedSession | None = None
        self.notes = Notes(tr("Notes on this session"))
        save = button(tr("Save  (Esc)"))
        save.clicked.connect(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP_PX)
        column.addWidget(label(tr("Notes on this session"), "heading"))
        column.addWidget(self.notes, 1)
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        on_key(self, "Ctrl+Return", self.saved.emit)

    def edit(self, session: LoggedSession) -> None:
        """Show what was written before."""
        self._session = session
        self.notes.show_text(session.notes)
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What is written."""
        return self.notes.toPlainText()

    def change(self, log: Log) -> Callable[[], None] | None:
        """Return what keeps what was written anew; None if nothing was."""
        assert self._session is not None
        if self.text == self._session.notes:
            return None
        return partial(edit_session, log, self._session.id, notes=self.text)

    def is_of(self, session: LoggedSession) -> bool:
        """Whether it is this session that is written about."""
        return self._session is not None and self._session.id == session.id
