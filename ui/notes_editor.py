"""Notes about a session: what is written is kept, however one leaves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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

    def edit(self, text: str) -> None:
        """Show what was written before."""
        self.notes.show_text(text)
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What is written."""
        return self.notes.toPlainText()
