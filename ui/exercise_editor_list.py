"""The list of the user's own exercises, each with its id."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from trainer.own_exercise import OwnExercise
from ui.language import tr

ID = Qt.ItemDataRole.UserRole


class ExerciseList(QListWidget):
    """Own exercises by name; one that is just begun has no id.

    Signals:
        chosen: the user wants another: its id.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Your exercises"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def fill(self, exercises: Iterable[OwnExercise], chosen: str) -> None:
        """List these, and mark one of them."""
        with QSignalBlocker(self):
            self.clear()
            for own in exercises:
                self._add(own.name, own.id)
        self.mark(chosen)

    def add(self, name: str) -> None:
        """List one that is just begun, and mark it."""
        with QSignalBlocker(self):
            self.setCurrentItem(self._add(name, ""))

    def mark(self, exercise_id: str) -> None:
        """Mark an exercise, without choosing it."""
        with QSignalBlocker(self):
            for row in range(self.count()):
                if self.item(row).data(ID) == exercise_id:
                    self.setCurrentRow(row)

    def call_marked(self, name: str, exercise_id: str) -> None:
        """Give the one marked another name or id."""
        if self.currentRow() >= 0:
            self.currentItem().setText(name)
            self.currentItem().setData(ID, exercise_id)

    def _add(self, name: str, exercise_id: str) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setData(ID, exercise_id)
        self.addItem(item)
        return item

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(ID))
